// SPDX-License-Identifier: GPL-3.0-or-later

/// What the verifier found out about a plan, from scenario and plan alone.
public struct Verification: Equatable, Sendable {
    /// Every rule that is broken, in a fixed order: the file, classes, rosters, rooms, lecturers, limits, costs, bound.
    public var violations: [Violation]
    /// The parts of the objective, VND.
    public var costs: Costs
    /// Their sum, VND.
    public var objective: Int
    /// Candidates to whom section 5 allows no offering of section 4, in the scenario's order.
    public var unservable: [Candidate.ID]
    /// What they cost, VND; part of the objective.
    public var unservableCost: Int

    /// Whether the plan obeys every rule and states every cost rightly.
    public var isValid: Bool { violations.isEmpty }
}

/// One rule broken in one place, as data; `PlannerWords` has the sentences.
public struct Violation: Hashable, Sendable {
    public var rule: Rule
    public var place: Place
    /// By how much the rule is broken, in `rule.unit`; 1 where it is a matter of yes or no.
    public var size: Double
    /// What the plan has and what the rule asks for: a number, an identifier, or identifiers separated by `;`.
    public var found: String
    public var expected: String

    public init(_ rule: Rule, at place: Place = Place(), size: Double = 1, found: String = "", expected: String = "") {
        self.rule = rule
        self.place = place
        self.size = size
        self.found = found
        self.expected = expected
    }

    /// A number that is above or below what the rule asks for.
    init(_ rule: Rule, at place: Place = Place(), found: Int, expected: Int) {
        // In floating point: numbers from elsewhere must not overflow.
        self.init(
            rule, at: place, size: abs(Double(found) - Double(expected)), found: String(found),
            expected: String(expected))
    }

    /// Where a rule is broken; what does not matter is nil.
    public struct Place: Hashable, Sendable {
        public var opened: PlannedClass.ID?
        public var session: Session.ID?
        public var candidate: Candidate.ID?
        public var lecturer: Lecturer.ID?
        public var venue: Venue.ID?
        public var course: Course.ID?
        public var date: Day?
        public var slot: Slot.ID?
        public var part: CostPart?

        public init(
            opened: PlannedClass.ID? = nil, session: Session.ID? = nil, candidate: Candidate.ID? = nil,
            lecturer: Lecturer.ID? = nil, venue: Venue.ID? = nil, course: Course.ID? = nil, date: Day? = nil,
            slot: Slot.ID? = nil, part: CostPart? = nil
        ) {
            self.opened = opened
            self.session = session
            self.candidate = candidate
            self.lecturer = lecturer
            self.venue = venue
            self.course = course
            self.date = date
            self.slot = slot
            self.part = part
        }
    }
}
