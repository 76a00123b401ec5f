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
    /// The sentence of the specification that is broken.
    public var rule: Rule
    /// Where it is broken: a class, a person on its roster, rooms at a time, …; all nil for the plan as a whole.
    public var place: Place
    /// By how much the rule is broken, in `rule.unit`; 1 where it is a matter of yes or no.
    public var size: Double
    /// What the plan has and what the rule asks for: a number, an identifier, or identifiers separated by `;`.
    public var found: String
    /// What the rule asks for, in the form of `found`; empty where the rule alone says it.
    public var expected: String

    /// A violation as given; the default size is that of a matter of yes or no.
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
        /// The class (lớp), by its id in the plan.
        public var opened: PlannedClass.ID?
        /// The session (buổi) of that class.
        public var session: Session.ID?
        /// The person on the class's roster, or who is reported, or should be, as being without a class.
        public var candidate: Candidate.ID?
        /// Who teaches the session, or has too many sessions on the date or in the week.
        public var lecturer: Lecturer.ID?
        /// Where the class meets, or where there are too few rooms.
        public var venue: Venue.ID?
        /// The course of which too many classes are opened.
        public var course: Course.ID?
        /// The session's; of a week that is too full its Monday, of a wrong calendar the first date that shows it.
        public var date: Day?
        /// The part of that date.
        public var slot: Slot.ID?
        /// The part of the objective that the plan states wrongly.
        public var part: CostPart?

        /// A place as given; what is left out does not matter to the rule.
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
