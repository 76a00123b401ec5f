// SPDX-License-Identifier: GPL-3.0-or-later

/// Clusters, travel, limits, targets and weights.
extension Decoding {
    /// A commune or a venue is in at most one cluster; online venues are in none.
    func clusters(_ root: Fields) -> [Cluster] {
        var taken: [DocumentTable.Name: Set<String>] = [:]
        let online = onlineVenues()
        func members(_ fields: Fields, _ key: String, _ table: DocumentTable.Name) -> [String] {
            (fields.words(key) ?? []).compactMap { text in
                guard let id = log.reference(text, to: known[table]) else { return nil }
                if !taken[table, default: []].insert(id).inserted { log.note(.inTwoClusters, text) }
                if table == .venues, online.contains(id) { log.note(.onlineVenueInCluster, text) }
                return id
            }
        }
        return (root.list("clusters") ?? []).compactMap { node in
            guard let fields = Fields(node, allowed: ["id", "title", "communes", "venues"], log) else { return nil }
            let communes = members(fields, "communes", .communes)
            let venues = members(fields, "venues", .venues)
            return fields.required("id").map {
                Cluster(
                    id: .init($0.text), title: fields.title(), communes: communes.map { .init($0) },
                    venues: venues.map { .init($0) })
            }
        }
    }

    private func onlineVenues() -> Set<String> {
        let rows = known.tables[.venues]?.rows ?? []
        return Set(rows.filter { $0["kind"].text == Venue.onlineKind }.map { $0["id"].text })
    }

    func travel(_ root: Fields) -> Travel {
        var travel = Travel()
        let keys = ["kmPerHour", "detour", "maxKm", "crossCluster"]
        guard let node = root.node("travel"), let fields = Fields(node, allowed: keys, log) else { return travel }
        func set(_ key: String, _ path: WritableKeyPath<Travel, Double>, in range: ClosedRange<Double>) {
            let value = fields.value(key, else: travel[keyPath: path]) { log.number($0, in: range) }
            if let value { travel[keyPath: path] = value }
        }
        set("kmPerHour", \.kmPerHour, in: 0.1...1000)
        set("detour", \.detour, in: 0...100)
        set("maxKm", \.maxKm, in: 0...Most.kilometres)
        let crossing = fields.value("crossCluster", else: "allow") { log.word($0, of: ["allow", "forbid"]) }
        travel.crossClusterAllowed = crossing != "forbid"
        return travel
    }

    func limits(_ root: Fields) -> Limits {
        let keys = ["classes", "classesPerCourse", "budget"]
        guard let node = root.node("limits"), let fields = Fields(node, allowed: keys, log) else { return Limits() }
        var limits = Limits()
        limits.classes = fields.value("classes") { log.whole($0, in: 0...Most.people) }
        limits.budget = fields.value("budget") { log.whole($0, in: 0...1_000_000 * Most.money) }
        for entry in entries(fields, "classesPerCourse") {
            let course = log.reference(entry.key, to: known.courses)
            guard let text = Fields.text(entry.value, log), let most = log.whole(text, in: 0...Most.people), let course
            else { continue }
            limits.classesPerCourse[.init(course)] = most
        }
        return limits
    }

    func targets(_ root: Fields) -> [Target] {
        let rows = known.tables[.candidates]?.rows
        var units = Known(table: DocumentTable.Name.candidates.fileName)
        for row in rows ?? [] { units.enterReserved(row["unit"].text, at: row["unit"].position) }
        return (root.list("targets") ?? []).compactMap { node in
            guard let fields = Fields(node, allowed: ["unit", "course", "served"], log) else { return nil }
            let unit = fields.required("unit")
            let course = fields.required("course").flatMap { log.reference($0, to: known.courses) }
            let served = fields.required("served").flatMap { log.whole($0, in: 0...Most.people) }
            guard let unit, log.nonEmpty(unit) != nil, let course, let served else { return nil }
            if rows != nil, !units.contains(unit.text) {
                log.warn(.unknownUnit(suggestion: log.suggestion(for: unit.text, in: units)), unit)
            }
            return Target(unit: unit.text, course: .init(course), served: served)
        }
    }

    /// Whole VND, none below 0.
    func weights(_ root: Fields, candidates: [Candidate]) -> Weights {
        let all: [(String, WritableKeyPath<Weights, Int>, Int)] = [
            ("unserved", \.unserved, 10 * Most.money), ("target", \.target, 10 * Most.money),
            ("lostSession", \.lostSession, Most.money), ("absence", \.absence, Most.money),
            ("km", \.km, Most.money / 1000), ("crossCluster", \.crossCluster, Most.money),
            ("classOpen", \.classOpen, 10 * Most.money), ("weekend", \.weekend, Most.money),
        ]
        var weights = Weights()
        guard let node = root.node("weights"), let fields = Fields(node, allowed: all.map(\.0), log) else {
            return weights
        }
        for (key, path, most) in all {
            let value = fields.value(key, else: weights[keyPath: path]) { log.whole($0, in: 0...most) }
            if let value { weights[keyPath: path] = value }
        }
        // The solver computes bounds in whole numbers of a 4096th of a VND: one person's price stays below 2^33 VND and
        // all together below 2^49.
        let dearest = candidates.reduce(1) { max($0, $1.priority) }
        let most = min((1 << 33) / dearest, (1 << 49) / max(1, candidates.reduce(0) { $0 + $1.priority }))
        if weights.unserved > most, let text = fields.optional("unserved") {
            log.note(.outOfRange(minimum: "0", maximum: "\(most)"), text)
        }
        return weights
    }
}
