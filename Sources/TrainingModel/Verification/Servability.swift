// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is *unservable*: a candidate to whom section 5 allows no offering of section 4 (rooms, lecturers, limits and
/// class sizes disregarded).
///
/// Candidates of one kind (all that section 5 asks about is equal) are looked at once. Calendars are enumerated once for
/// all venues with the same usable cells, and conflicts once for all people with the same profile and lead.
final class Servability {
    private let facts: VerifierFacts
    private let scenario: Scenario
    private let options: [Course.ID: [Option]]
    /// The different sets of usable cells that venues have.
    private let masks: [[Bool]]
    private var calendars: [CalendarKey: CalendarTable] = [:]
    private var conflicts: [ConflictKey: [VerifierConflict]] = [:]
    /// Where the last person of a group and profile found an offering: the format, and the calendar's position.
    private var hints: [HintKey: (format: Format.ID, calendar: Int)] = [:]

    /// A course, a format that may teach it and a venue where it may be: an offering without its calendar.
    struct Option {
        let format: Format
        let plan: CoursePlan
        let venue: Venue
        let course: Course.ID
        /// Position of the venue's usable cells.
        let mask: Int
    }

    private struct CalendarKey: Hashable {
        var course: Course.ID
        var format: Format.ID
        var mask: Int
    }

    private struct ConflictKey: Hashable {
        var profile: Profile.ID?
        var lead: Int
    }

    private struct HintKey: Hashable {
        var course: Course.ID
        var group: String
        var profile: Profile.ID?
    }

    init(_ facts: VerifierFacts) {
        self.facts = facts
        scenario = facts.scenario
        var maskOf: [[Bool]: Int] = [:]
        let masks = facts.venues.mapValues { venue in
            let usable = facts.scenario.horizon.flatMap { date in
                facts.scenario.slots.indices.map { facts.isUsable(date, slot: $0, venue) }
            }
            let mask = maskOf[usable] ?? maskOf.count
            maskOf[usable] = mask
            return mask
        }
        self.masks = maskOf.sorted { $0.value < $1.value }.map(\.key)
        options = Dictionary(
            facts.scenario.courses.map { ($0.id, Self.options($0, facts.scenario, masks)) }
        ) { first, _ in first }
    }

    /// The candidates that no offering fits, in the scenario's order.
    func unservable() -> [Candidate] {
        var isServable: [CandidateKind: Bool] = [:]
        return scenario.candidates.filter { candidate in
            let kind = CandidateKind(candidate)
            if let known = isServable[kind] { return !known }
            let found = hasOffering(candidate)
            isServable[kind] = found
            return !found
        }
    }

    private func hasOffering(_ candidate: Candidate) -> Bool {
        let key = HintKey(course: candidate.course, group: candidate.group, profile: candidate.profile)
        let options = options[candidate.course] ?? []
        if let hint = hints[key] {
            for option in options where option.format.id == hint.format {
                if fit(candidate, option, from: hint.calendar) != nil { return true }
            }
        }
        for option in options {
            if let position = fit(candidate, option, from: 0) {
                hints[key] = (option.format.id, position)
                return true
            }
        }
        return false
    }

    /// Formats that may teach a course, and venues where they may: the rules of section 2 on `plan`, `courses`,
    /// `venueKinds` and `delivery`.
    private static func options(_ course: Course, _ scenario: Scenario, _ masks: [Venue.ID: Int]) -> [Option] {
        scenario.formats.flatMap { format -> [Option] in
            guard let plan = course.plan(named: format.plan), format.courses?.contains(course.id) ?? true else {
                return []
            }
            let hasInPerson = plan.sessions.contains(where: \.inPerson)
            guard format.delivery != .online || !hasInPerson, format.delivery != .hybrid || hasInPerson else {
                return []
            }
            return scenario.venues.filter {
                $0.isOnline == (format.delivery == .online) && format.venueKinds?.contains($0.kind) ?? true
            }.map { Option(format: format, plan: plan, venue: $0, course: course.id, mask: masks[$0.id] ?? 0) }
        }
    }

    /// The position, from one on, of the first calendar of the option that section 5 allows the candidate; nil if none.
    func fit(_ candidate: Candidate, _ option: Option, from first: Int) -> Int? {
        if let groups = option.format.groups, !groups.contains(candidate.group) { return nil }
        if let metres = facts.metres(candidate.commune, option.venue) {
            let km = Double(metres) / 1000
            if km > scenario.travel.maxKm || km > candidate.maxTravelKm ?? .infinity { return nil }
            if !scenario.travel.crossClusterAllowed && facts.isCrossCluster(candidate.commune, option.venue) {
                return nil
            }
        }
        let table = calendars(option)
        guard first < table.count, let course = facts.courses[candidate.course] else { return nil }
        let attendance = AttendanceRule(
            sessions: option.plan.sessions.map {
                (periods: $0.periods, isMandatory: $0.mandatory, inPerson: facts.isInPerson($0, option.format.delivery))
            },
            mostAbsent: (1 - course.minAttendance) * Double(option.plan.periods) + 1e-9,
            mostReleased: candidate.profile.flatMap { facts.profiles[$0]?.maxReleased } ?? .max,
            inPerson: conflicts(candidate, lead: facts.lead(candidate, option.venue), inPerson: true),
            online: conflicts(candidate, lead: 0, inPerson: false))
        let earliest = candidate.earliest.map { cellNumber($0) } ?? 0
        let latest = candidate.latest.map { cellNumber($0 + 1) } ?? .max
        return (first..<table.count).first { position in
            let cells = table[position]
            return cells.first! >= earliest && cells.last! < latest && attendance.allows(cells)
        }
    }

    /// The number of the first cell of a date.
    private func cellNumber(_ date: Day) -> Int { (date - scenario.horizon.lowerBound) * scenario.slots.count }

    /// The conflict of a person's own time with each cell of the horizon.
    private func conflicts(_ candidate: Candidate, lead: Int, inPerson: Bool) -> [VerifierConflict] {
        let key = ConflictKey(profile: candidate.profile, lead: lead)
        var table =
            conflicts[key]
            ?? scenario.horizon.flatMap { date in
                scenario.slots.indices.map { facts.conflict(candidate.profile, on: date, slot: $0, lead: lead) }
            }
        conflicts[key] = table
        for dates in candidate.busy + (inPerson ? candidate.away : []) {
            for date in dates.clamped(to: scenario.horizon) where dates.contains(date) {
                let first = cellNumber(date)
                for cell in first..<(first + scenario.slots.count) { table[cell] = .hard }
            }
        }
        return table
    }

    /// The calendars of an option, as numbers of cells.
    func calendars(_ option: Option) -> CalendarTable {
        let key = CalendarKey(course: option.course, format: option.format.id, mask: option.mask)
        if let known = calendars[key] { return known }
        let usable = masks[option.mask]
        let slots = scenario.slots.count
        let isUsable = { [scenario] (date: Day, slot: Int) in
            usable[(date - scenario.horizon.lowerBound) * slots + slot]
        }
        let table = Calendars(facts, option.format, isUsable: isUsable).enumerated(
            periods: option.plan.sessions.map(\.periods), slots: scenario.slots)
        calendars[key] = table
        return table
    }

    /// The options of all courses, for counting offerings.
    var allOptions: [Option] { scenario.courses.flatMap { options[$0.id] ?? [] } }
}

/// All that section 5 asks about a candidate.
private struct CandidateKind: Hashable {
    let course: Course.ID
    let group: String
    let commune: Commune.ID
    let workplace: Commune.ID?
    let profile: Profile.ID?
    let earliest: Day?
    let latest: Day?
    let maxTravelKm: Double?
    let away: [ClosedRange<Day>]
    let busy: [ClosedRange<Day>]

    init(_ candidate: Candidate) {
        course = candidate.course
        group = candidate.group
        commune = candidate.commune
        workplace = candidate.workplace
        profile = candidate.profile
        earliest = candidate.earliest
        latest = candidate.latest
        maxTravelKm = candidate.maxTravelKm
        away = candidate.away
        busy = candidate.busy
    }
}

/// What section 5 asks of a person's time in one option.
private struct AttendanceRule {
    let sessions: [(periods: Int, isMandatory: Bool, inPerson: Bool)]
    let mostAbsent: Double
    let mostReleased: Int
    /// Conflicts by cell.
    let inPerson: [VerifierConflict]
    let online: [VerifierConflict]

    /// No mandatory session in hard conflict, few enough periods of absence, few enough released sessions.
    func allows(_ cells: ArraySlice<Int>) -> Bool {
        var absent = 0
        var released = 0
        for (session, cell) in zip(sessions, cells) {
            switch session.inPerson ? inPerson[cell] : online[cell] {
            case .none: continue
            case .soft:
                released += 1
                if released > mostReleased { return false }
            case .hard:
                absent += session.periods
                if session.isMandatory || Double(absent) > mostAbsent { return false }
            }
        }
        return true
    }
}
