// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Communes scattered over a delta district, venues in some of them, clusters of neighbours.
struct SampleArea {
    struct Place {
        var id: String
        /// In hundred-thousandths of a degree, so that no rounding differs between machines.
        var latitude: Int
        var longitude: Int
    }

    let communes: [Place]
    /// Communes with an industrial zone: where workers work.
    let industrial: [String]
    let venueRows: [[String]]
    let clusters: SampleNode

    init(_ request: SampleRequest) {
        var random = SampleRandom(seed: request.seed, stream: "area")
        let communes = Self.scatter(request.communes, &random)
        let zones = max(1, request.communes / 16)
        industrial = (0..<zones).map { communes[$0 * 16].id }
        var rows: [[String]] = []
        for index in 0..<request.venues {
            rows.append(Self.venue(index, request, communes: communes, zones: zones, &random))
        }
        rows.append(["online", "Lớp trực tuyến", "online", "", "", "", "2", "150", "50000", "", ""])
        if request.venues > 20 { rows[request.venues][6] = "8" }
        clusters = Self.clusters(communes, venues: rows.dropLast().map { ($0[0], $0[3]) })
        self.communes = communes
        venueRows = rows
    }

    var communeRows: [[String]] {
        communes.enumerated().map { index, place in
            [place.id, "Xã \(index + 1)", Self.degrees(place.latitude), Self.degrees(place.longitude)]
        }
    }

    /// A square whose area grows with the number of communes: about 4 km by 4 km each.
    private static func scatter(_ count: Int, _ random: inout SampleRandom) -> [Place] {
        let side = Int(3800 * Double(count).squareRoot())
        return (1...count).map { number in
            Place(
                id: "x" + padded(number, 3), latitude: 2_060_000 + random.int(0...side),
                longitude: 10_590_000 + random.int(0...side))
        }
    }

    private static func venue(
        _ index: Int, _ request: SampleRequest, communes: [Place], zones: Int, _ random: inout SampleRandom
    ) -> [String] {
        let kinds = ["center", "industrial", "commune", "school", "commune", "commune", "school", "center"]
        let kind = kinds[index % kinds.count]
        // Centres and halls spread over the communes, industrial ones stand in a zone.
        let spread = index * communes.count / max(request.venues, 1) % communes.count
        let place = kind == "industrial" ? communes[(index / kinds.count % zones) * 16] : communes[spread]
        let room: (rooms: Int, capacity: [Int], cost: [Int], profile: String)
        switch kind {
        case "center": room = (2, [100, 120], [200_000], "")
        case "industrial": room = (1, [60, 70, 80], [300_000, 500_000], "")
        case "school": room = (2, [45, 50], [250_000, 300_000], "truong-hoc")
        default: room = (1, [40, 60, 80], [300_000, 350_000, 400_000], "hoi-truong-xa")
        }
        let clock = SampleClock(request)
        return [
            "v" + padded(index + 1, 2), "Điểm \(index + 1)", kind, place.id,
            degrees(place.latitude + random.int(-300...300)), degrees(place.longitude + random.int(-300...300)),
            String(room.rooms), String(random.pick(room.capacity)), String(random.pick(room.cost)), room.profile,
            index > 0 && random.chance(30) ? clock.stretch(&random, days: 1...6) : "",
        ]
    }

    /// Clusters of about four communes, neighbours by latitude; the last quarter of the area is in none.
    private static func clusters(_ communes: [Place], venues: [(id: String, commune: String)]) -> SampleNode {
        let ordered = communes.sorted { ($0.latitude, $0.id) < ($1.latitude, $1.id) }.map(\.id)
        let clustered = Array(ordered.prefix(max(1, ordered.count - ordered.count / 8)))
        let count = max(1, clustered.count / 4)
        return .list(
            (0..<count).map { index in
                let members = clustered[index * clustered.count / count..<(index + 1) * clustered.count / count]
                return [
                    "id": "cum\(index + 1)", "title": "Cụm \(index + 1)", "communes": .texts(Array(members)),
                    "venues": .texts(venues.filter { members.contains($0.commune) }.map(\.id)),
                ]
            })
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func degrees(_ value: Int) -> String { "\(value / 100_000)." + padded(value % 100_000, 5) }
}
