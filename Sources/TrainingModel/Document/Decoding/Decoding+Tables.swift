// SPDX-License-Identifier: GPL-3.0-or-later

/// The four tables.
extension Decoding {
    /// Amounts above these are slips of the pen; they also keep every sum of costs far from overflow.
    enum Most {
        /// VND of one cost or fee.
        static let money = 1_000_000_000
        static let people = 1_000_000
        static let sessions = 10_000
        static let priority = 1_000
        static let kilometres = 40_000.0
    }

    typealias Tables = (communes: [Commune], venues: [Venue], lecturers: [Lecturer], candidates: [Candidate])

    func tables() -> Tables {
        func rows<Row>(_ name: DocumentTable.Name, _ convert: (TableRow) -> Row?) -> [Row] {
            known.tables[name]?.rows.compactMap(convert) ?? []
        }
        if let candidates = known.tables[.candidates], candidates.rows.isEmpty {
            let place = document.tables[.candidates]?.header.first?.position
            log.note(
                .noCandidates, at: place ?? SourcePosition(source: DocumentTable.Name.candidates.fileName),
                severity: .warning)
        }
        return (
            rows(.communes, commune), rows(.venues, venue), rows(.lecturers, lecturer), rows(.candidates, candidate)
        )
    }

    private func commune(_ row: TableRow) -> Commune? {
        guard let location = location(row) else { return nil }
        return Commune(id: .init(row["id"].text), title: row["title"].text, location: location)
    }

    private func location(_ row: TableRow) -> Coordinates? {
        for column in ["lat", "lon"] where row[column].text.isEmpty { log.note(.missingLocation, row[column]) }
        let latitude = row.value("lat") { log.number($0, in: -90...90) }
        let longitude = row.value("lon") { log.number($0, in: -180...180) }
        guard let latitude, let longitude else { return nil }
        return Coordinates(latitude, longitude)
    }

    private func venue(_ row: TableRow) -> Venue? {
        let kind = log.nonEmpty(row["kind"])
        let isOnline = kind == Venue.onlineKind
        // An online venue has no place; one that is written down must still be right.
        let isPlaced = !isOnline || row.optional("lat") != nil || row.optional("lon") != nil
        let location = isPlaced ? location(row) : nil
        let commune =
            isOnline && row.optional("commune") == nil ? nil : log.reference(row["commune"], to: known[.communes])
        let rooms = log.whole(row["rooms"], in: 0...Most.people)
        let capacity = log.whole(row["capacity"], in: 0...Most.people)
        let cost = row.value("costPerSession", else: 0) { log.whole($0, in: 0...Most.money) }
        let profile = row.optional("profile").flatMap { log.reference($0, to: known.profiles) }
        let busy = days(row["busy"])
        guard let kind, let rooms, let capacity, let cost else { return nil }
        return Venue(
            id: .init(row["id"].text), title: row["title"].text, kind: kind, commune: commune.map { .init($0) },
            location: location, rooms: rooms, capacity: capacity, costPerSession: cost,
            profile: profile.map { .init($0) }, busy: busy)
    }

    private func lecturer(_ row: TableRow) -> Lecturer? {
        let topics = log.parts(row["topics"]).compactMap(log.nonEmpty)
        let perDay = row.value("maxPerDay") { log.whole($0, in: 0...Most.sessions) }
        let perWeek = row.value("maxPerWeek") { log.whole($0, in: 0...Most.sessions) }
        let fee = row.value("feePerSession", else: 0) { log.whole($0, in: 0...Most.money) }
        let profile = row.optional("profile").flatMap { log.reference($0, to: known.profiles) }
        return Lecturer(
            id: .init(row["id"].text), name: row["name"].text, topics: topics, profile: profile.map { .init($0) },
            maxPerDay: perDay, maxPerWeek: perWeek, feePerSession: fee ?? 0, away: days(row["away"]),
            busy: days(row["busy"]))
    }

    private func candidate(_ row: TableRow) -> Candidate? {
        let commune = log.reference(row["commune"], to: known[.communes])
        let workplace = row.optional("workplace").flatMap { log.reference($0, to: known[.communes]) }
        let course = log.reference(row["course"], to: known.courses)
        let profile = row.optional("profile").flatMap { log.reference($0, to: known.profiles) }
        let priority = row.value("priority", else: 1) { log.whole($0, in: 1...Most.priority) }
        let earliest = row.optional("earliest").flatMap(log.day)
        let latest = row.optional("latest").flatMap(log.day)
        if let earliest, let latest {
            _ = log.range(earliest, latest, SourceText("\(earliest)..\(latest)", at: row["latest"].position))
        }
        let travel = row.value("maxTravelKm") { log.number($0, in: 0...Most.kilometres) }
        let away = days(row["away"])
        let busy = days(row["busy"])
        guard let commune, let course, let priority else { return nil }
        return Candidate(
            id: .init(row["id"].text), name: row["name"].text, unit: row["unit"].text, commune: .init(commune),
            workplace: workplace.map { .init($0) }, course: .init(course), group: row["group"].text,
            profile: profile.map { .init($0) }, priority: priority, earliest: earliest, latest: latest,
            maxTravelKm: travel, away: away, busy: busy)
    }

    private func days(_ cell: SourceText) -> [ClosedRange<Day>] { log.parts(cell).compactMap(log.days) }
}
