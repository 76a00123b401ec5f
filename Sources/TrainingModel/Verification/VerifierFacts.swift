// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The verifier's own reading of a scenario: parts by identifier, distances, busy time (section 3).
///
/// Nothing here may come from the solver's index: a mistake shared by both would go unseen.
struct VerifierFacts {
    let scenario: Scenario
    let courses: [Course.ID: Course]
    let formats: [Format.ID: Format]
    let venues: [Venue.ID: Venue]
    let lecturers: [Lecturer.ID: Lecturer]
    let candidates: [Candidate.ID: Candidate]
    let communes: [Commune.ID: Commune]
    let profiles: [Profile.ID: Profile]
    let patterns: [ShiftPattern.ID: ShiftPattern]
    /// Position of a slot in the order of time.
    let slotIndex: [Slot.ID: Int]
    let busyTimes: [Profile.ID: VerifierBusyTimes]
    private let clusterOfCommune: [Commune.ID: Cluster.ID]
    private let clusterOfVenue: [Venue.ID: Cluster.ID]

    init(_ scenario: Scenario) {
        func table<Part, Key: Hashable>(_ parts: [Part], _ key: (Part) -> Key) -> [Key: Part] {
            Dictionary(parts.map { (key($0), $0) }) { first, _ in first }
        }
        self.scenario = scenario
        courses = table(scenario.courses, \.id)
        formats = table(scenario.formats, \.id)
        venues = table(scenario.venues, \.id)
        lecturers = table(scenario.lecturers, \.id)
        candidates = table(scenario.candidates, \.id)
        communes = table(scenario.communes, \.id)
        profiles = table(scenario.profiles, \.id)
        let patterns = table(scenario.shiftPatterns, \.id)
        self.patterns = patterns
        slotIndex = Dictionary(scenario.slots.enumerated().map { ($1.id, $0) }) { first, _ in first }
        busyTimes = profiles.mapValues { VerifierBusyTimes($0, patterns: patterns) }
        clusterOfCommune = Dictionary(
            scenario.clusters.flatMap { cluster in cluster.communes.map { ($0, cluster.id) } }
        ) { first, _ in first }
        clusterOfVenue = Dictionary(
            scenario.clusters.flatMap { cluster in cluster.venues.map { ($0, cluster.id) } }
        ) { first, _ in first }
    }

    /// Distance between two points is the haversine distance (radius 6371.0088 km) times `detour`, rounded half up to
    /// whole metres before any use.
    func metres(_ a: Coordinates, _ b: Coordinates) -> Int {
        let toRadians = Double.pi / 180
        let (latitudeA, latitudeB) = (a.latitude * toRadians, b.latitude * toRadians)
        let sineOfLatitude = sin((latitudeB - latitudeA) / 2)
        let sineOfLongitude = sin((b.longitude - a.longitude) * toRadians / 2)
        let haversine =
            sineOfLatitude * sineOfLatitude
            + cos(latitudeA) * cos(latitudeB) * sineOfLongitude * sineOfLongitude
        let km = 2 * 6371.0088 * asin(min(1, haversine.squareRoot())) * scenario.travel.detour
        return Int((km * 1000 + 0.5).rounded(.down))
    }

    /// Metres between a commune and a venue; nil for a venue without a place.
    func metres(_ commune: Commune.ID, _ venue: Venue) -> Int? {
        guard !venue.isOnline, let from = communes[commune]?.location, let to = venue.location else { return nil }
        return metres(from, to)
    }

    /// Travel minutes are ⌈km ÷ kmPerHour × 60⌉ (rounded up after subtracting 1e-9).
    func travelMinutes(metres: Int) -> Int {
        let minutes = (Double(metres) / 1000 / scenario.travel.kmPerHour * 60 - 1e-9).rounded(.up)
        // Beyond a year away nothing changes, and the number stays one that can be added.
        return Int(min(max(0, minutes), 525_600))
    }

    /// A person's lead to a venue is the travel minutes from `workplace` if given, else from `commune`.
    func lead(_ candidate: Candidate, _ venue: Venue) -> Int {
        metres(candidate.workplace ?? candidate.commune, venue).map { travelMinutes(metres: $0) } ?? 0
    }

    /// Whether a commune and a venue are in different clusters (not if either is in none).
    func isCrossCluster(_ commune: Commune.ID, _ venue: Venue) -> Bool {
        guard let home = clusterOfCommune[commune], let there = clusterOfVenue[venue.id] else { return false }
        return home != there
    }

    /// Whether a session of a class is at the venue: all for `inPerson`, none for `online`, the `inPerson` ones for
    /// `hybrid`.
    func isInPerson(_ session: Session, _ delivery: Format.Delivery) -> Bool {
        switch delivery {
        case .inPerson: return true
        case .online: return false
        case .hybrid: return session.inPerson
        }
    }

    /// A session from *s* to *e* conflicts with a busy interval if the interval meets (s − lead, e + lead), ends
    /// excluded; hard if any interval that it meets has no `release`, else soft.
    func conflict(_ profile: Profile.ID?, on date: Day, slot: Int, lead: Int) -> VerifierConflict {
        guard let busy = profile.flatMap({ busyTimes[$0] }) else { return .none }
        let midnight = date.number * 1440
        let slot = scenario.slots[slot]
        return busy.meeting(midnight + slot.start.minutes - lead, midnight + slot.end.minutes + lead)
    }

    /// `busy` dates are hard for all sessions, `away` dates hard for in-person sessions; the lead is 0 online.
    func conflict(
        _ candidate: Candidate, on date: Day, slot: Int, inPerson: Bool, venue: Venue
    ) -> VerifierConflict {
        if candidate.busy.contains(where: { $0.contains(date) }) { return .hard }
        if inPerson && candidate.away.contains(where: { $0.contains(date) }) { return .hard }
        return conflict(candidate.profile, on: date, slot: slot, lead: inPerson ? lead(candidate, venue) : 0)
    }

    /// Any busy time of `profile`, and the dates in `busy`, close the venue.
    func isClosed(_ venue: Venue, on date: Day, slot: Int) -> Bool {
        venue.busy.contains { $0.contains(date) } || conflict(venue.profile, on: date, slot: slot, lead: 0) != .none
    }

    func isHoliday(_ date: Day) -> Bool { scenario.holidays.contains { $0.dates.contains(date) } }

    /// A cell is usable at a venue if the date is in the horizon and not a holiday and the venue is not closed at any
    /// time of the slot.
    func isUsable(_ date: Day, slot: Int, _ venue: Venue) -> Bool {
        scenario.horizon.contains(date) && !isHoliday(date) && !isClosed(venue, on: date, slot: slot)
    }
}
