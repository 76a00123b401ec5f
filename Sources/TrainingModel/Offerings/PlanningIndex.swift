// SPDX-License-Identifier: GPL-3.0-or-later

/// A valid scenario made ready for computing: every offering of section 4, every candidate type, and who may join what
/// at which cost (section 5), by integer positions.
///
/// The solver, explanations and exports of models stand on this; the verifier does not.
public struct PlanningIndex: Sendable {
    /// What the index was made of: positions are those in its lists.
    public private(set) var scenario: Scenario
    /// Numbers the cells that offerings and lecturers speak of.
    public let grid: CellGrid
    /// All offerings; those of one course stand together.
    public let offerings: [Offering]
    /// Candidates who are alike for planning.
    public let types: [CandidateType]
    /// Who may join an offering: positions `pairStart[p] ..< pairStart[p + 1]` of `pairType` and `pairCost`.
    public let pairStart: [Int]
    /// Index of the type, ascending within an offering.
    public let pairType: [Int32]
    /// VND for each person of the type: released sessions, absences, travel, another cluster.
    public let pairCost: [Int]
    /// Cells in which each lecturer can teach at a venue, and online.
    public private(set) var lecturerInPerson: [CellSet]
    /// Cells in which each lecturer can teach online, `away` dates included; by position in the scenario's `lecturers`.
    public private(set) var lecturerOnline: [CellSet]
    /// Number of (candidate, offering) pairs that section 5 allows.
    public let eligibleCandidatePairs: Int

    /// - Parameters:
    ///   - scenario: one that the decoder accepted; references that do not resolve are passed over.
    ///   - other: of a scenario that may differ little: what it found out about offerings that both scenarios have, and
    ///     that depends on nothing that differs, is taken over. The result is the same without.
    public init(_ scenario: Scenario, like other: PlanningIndex? = nil) {
        let other = other.flatMap { $0.scenario.ofEligibility == scenario.ofEligibility ? $0 : nil }
        guard let other, other.scenario.formats == scenario.formats,
            other.scenario.venues.map(\.kind) == scenario.venues.map(\.kind)
        else {
            self.init(scenario, known: other)
            return
        }
        self = other
        self.scenario = scenario
        var conflicts = ConflictTable(scenario: scenario, grid: grid, reach: Geography(scenario).longestLead)
        (lecturerInPerson, lecturerOnline) = Self.lecturerCells(scenario, grid, &conflicts)
    }

    /// - Parameter other: of a scenario that is the same for people, and for offerings of both.
    private init(_ scenario: Scenario, known other: PlanningIndex?) {
        self.scenario = scenario
        let grid = CellGrid(horizon: scenario.horizon, slots: scenario.slots)
        self.grid = grid
        let geography = Geography(scenario)
        var conflicts = ConflictTable(scenario: scenario, grid: grid, reach: geography.longestLead)
        let offerings = Self.enumerateOfferings(scenario, grid, &conflicts)
        let eligibility = EligibilityBuilder(
            scenario: scenario, grid: grid, geography: geography, offerings: offerings,
            known: other.flatMap { KnownEligibility($0, among: offerings) }
        ).build(&conflicts)
        self.offerings = offerings
        types = eligibility.types
        pairStart = eligibility.pairStart
        pairType = eligibility.pairType
        pairCost = eligibility.pairCost
        eligibleCandidatePairs = eligibility.candidatePairs
        (lecturerInPerson, lecturerOnline) = Self.lecturerCells(scenario, grid, &conflicts)
    }

    private static func lecturerCells(
        _ scenario: Scenario, _ grid: CellGrid, _ conflicts: inout ConflictTable
    ) -> (inPerson: [CellSet], online: [CellSet]) {
        var online: [CellSet] = []
        for lecturer in scenario.lecturers {
            online.append(
                CellSet(count: grid.count, 0..<grid.count).subtracting(conflicts.busy(lecturer.profile))
                    .subtracting(grid.cells(in: lecturer.busy)))
        }
        let inPerson = zip(scenario.lecturers, online).map { $1.subtracting(grid.cells(in: $0.away)) }
        return (inPerson, online)
    }

    /// Section 4: every course in every format that may teach it, at every venue where it may be, on every calendar.
    private static func enumerateOfferings(
        _ scenario: Scenario, _ grid: CellGrid, _ conflicts: inout ConflictTable
    ) -> [Offering] {
        let enumerator = CalendarEnumerator(scenario: scenario, grid: grid)
        let open = CellSet(count: grid.count, 0..<grid.count)
            .subtracting(grid.cells(in: scenario.holidays.map(\.dates)))
        var usable: [CellSet] = []
        for venue in scenario.venues {
            usable.append(
                open.subtracting(conflicts.busy(venue.profile)).subtracting(grid.cells(in: venue.busy)))
        }
        var offerings: [Offering] = []
        for (courseIndex, course) in scenario.courses.enumerated() {
            for (formatIndex, format) in scenario.formats.enumerated() {
                if let courses = format.courses, !courses.contains(course.id) { continue }
                guard let planIndex = course.plans.firstIndex(where: { $0.name == format.plan }) else { continue }
                let plan = course.plans[planIndex]
                guard format.canDeliver(plan) else { continue }
                let inPerson = plan.sessions.map { format.isInPerson($0) }
                // Venues that are closed alike have the same calendars.
                var known: [CellSet: [[Int]]] = [:]
                for (venueIndex, venue) in scenario.venues.enumerated() where format.admits(venue) {
                    let calendars =
                        known[usable[venueIndex]]
                        ?? enumerator.calendars(of: plan, in: format, usable: usable[venueIndex])
                    known[usable[venueIndex]] = calendars
                    for cells in calendars {
                        offerings.append(
                            Offering(
                                course: courseIndex, format: formatIndex, venue: venueIndex, plan: planIndex,
                                cells: cells, inPerson: inPerson))
                    }
                }
            }
        }
        return offerings
    }
}

extension Scenario {
    /// Without all that may differ while the offerings that both scenarios have are open to the same people at the same
    /// costs.
    fileprivate var ofEligibility: Scenario {
        var scenario = self
        scenario.digest = ""
        scenario.limits = Limits()
        scenario.lecturers = []
        for candidate in scenario.candidates.indices { scenario.candidates[candidate].name = "" }
        for course in scenario.courses.indices { scenario.courses[course].classSize = 1...1 }
        for format in scenario.formats.indices {
            scenario.formats[format].rhythm = .all
            scenario.formats[format].venueKinds = nil
        }
        for venue in scenario.venues.indices {
            scenario.venues[venue].kind = ""
            scenario.venues[venue].rooms = 1
            scenario.venues[venue].capacity = 1
            scenario.venues[venue].costPerSession = 0
        }
        return scenario
    }
}

extension PlanningIndex {
    /// Positions in `pairType` and `pairCost` of an offering.
    public func pairs(of offering: Int) -> Range<Int> { pairStart[offering]..<pairStart[offering + 1] }

    /// Those of the course plan that the format names, in teaching order, as are its `cells` and `inPerson`.
    public func sessions(of offering: Offering) -> [Session] {
        scenario.courses[offering.course].plans[offering.plan].sessions
    }

    /// Cells in which a class of this offering uses a room, or at an online venue a meeting.
    public func roomCells(of offering: Offering) -> [Int] {
        if scenario.venues[offering.venue].isOnline || offering.inPerson.allSatisfy({ $0 }) { return offering.cells }
        return zip(offering.cells, offering.inPerson).filter(\.1).map(\.0)
    }

    /// VND that a class of this offering costs whoever teaches and attends it: opening, rooms, slots, weekends.
    public func fixedCost(of offering: Offering) -> Int {
        scenario.weights.classOpen + scenario.venues[offering.venue].costPerSession * roomCells(of: offering).count
            + offering.cells.reduce(0) { $0 + slotExtra(of: $1) }
    }

    /// VND that a session in this cell costs on top of the lecturer's fee.
    public func slotExtra(of cell: Int) -> Int {
        scenario.slots[grid.slot(of: cell)].fee
            + (grid.date(of: cell).weekday.isWeekend ? scenario.weights.weekend : 0)
    }

    /// Fewest and most people in a class of this offering; nil where the venue is too small for any.
    public func classSize(of offering: Offering) -> ClosedRange<Int>? {
        let size = scenario.courses[offering.course].classSize
        let most = min(size.upperBound, scenario.venues[offering.venue].capacity)
        return size.lowerBound <= most ? size.lowerBound...most : nil
    }
}
