// SPDX-License-Identifier: GPL-3.0-or-later

/// Distances, leads and clusters between communes and venues, by position.
struct Geography: Sendable {
    /// Whole metres from commune to venue; 0 for a venue without a place.
    let metres: [[Int]]
    /// Travel minutes from commune to venue.
    let minutes: [[Int]]
    /// Cluster of each commune and venue, nil for none.
    let communeCluster: [Int?]
    let venueCluster: [Int?]
    let communeIndex: [Commune.ID: Int]

    init(_ scenario: Scenario) {
        let travel = scenario.travel
        metres = scenario.communes.map { commune in
            scenario.venues.map { $0.location.map { travel.metres(from: commune.location, to: $0) } ?? 0 }
        }
        minutes = metres.map { row in row.map { travel.minutes(metres: $0) } }
        communeIndex = Dictionary(uniqueKeysWithValues: scenario.communes.enumerated().map { ($1.id, $0) })
        communeCluster = scenario.communes.map { commune in
            scenario.clusters.firstIndex { $0.communes.contains(commune.id) }
        }
        venueCluster = scenario.venues.map { venue in
            scenario.clusters.firstIndex { $0.venues.contains(venue.id) }
        }
    }

    var longestLead: Int { minutes.joined().max() ?? 0 }

    /// Whether commune and venue are in different clusters (not if either is in none).
    func areInDifferentClusters(commune: Int, venue: Int) -> Bool {
        guard let left = communeCluster[commune], let right = venueCluster[venue] else { return false }
        return left != right
    }
}

extension Scenario {
    /// Travel minutes between each two venues, by position; 0 where one has no place.
    public func travelMinutesBetweenVenues() -> [[Int]] {
        venues.map { from in
            venues.map { to in
                guard let start = from.location, let end = to.location else { return 0 }
                return travel.minutes(metres: travel.metres(from: start, to: end))
            }
        }
    }
}
