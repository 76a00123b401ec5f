// SPDX-License-Identifier: GPL-3.0-or-later

/// A course and the ways to cut it into sessions.
public struct Course: Equatable, Sendable {
    /// The `id` of an entry of `courses` in `scenario.yaml`.
    public typealias ID = Identifier<Course>
    /// Unique in the scenario; candidates, formats, targets and limits name the course by it.
    public var id: ID
    /// What planners read; not unique, and where it is empty the id stands for it.
    public var title: String
    /// Fewest and most people in a class.
    public var classSize: ClosedRange<Int>
    /// Least share of a plan's periods that a person must attend, 0 … 1.
    public var minAttendance: Double
    /// Plans by name, `default` first: lists of sessions in teaching order.
    public var plans: [CoursePlan]

    /// All parts as given, nothing is checked; the least attendance is by default that of the specification.
    public init(
        id: ID, title: String = "", classSize: ClosedRange<Int>, minAttendance: Double = 0.8, plans: [CoursePlan]
    ) {
        self.id = id
        self.title = title
        self.classSize = classSize
        self.minAttendance = minAttendance
        self.plans = plans
    }

    /// The plan of that name, nil where the course is not taught so.
    public func plan(named name: String) -> CoursePlan? { plans.first { $0.name == name } }
}

/// One way to cut a course into sessions: ten half-days, or thirteen evenings of the same course.
public struct CoursePlan: Equatable, Sendable {
    /// The name of the plan given as `sessions` in a scenario file.
    public static let defaultName = "default"

    /// Unique in the course; what `Format.plan` names.
    public var name: String
    /// In teaching order; the decoder accepts no plan without sessions.
    public var sessions: [Session]

    /// All parts as given; nothing is checked.
    public init(name: String = Self.defaultName, sessions: [Session]) {
        self.name = name
        self.sessions = sessions
    }

    /// Periods of all sessions together.
    public var periods: Int { sessions.reduce(0) { $0 + $1.periods } }
}

/// One session (buổi) of a course.
public struct Session: Equatable, Sendable {
    /// The `id` of an entry of a course plan; other plans may have the same.
    public typealias ID = Identifier<Session>
    /// Unique within its plan.
    public var id: ID
    /// What planners and learners read; where it is empty the id stands for it.
    public var title: String
    /// What a lecturer must be able to teach.
    public var topic: String
    /// Length in periods (tiết), which must fit in the slot; what `Course.minAttendance` is a share of.
    public var periods: Int
    /// Nobody on the roster may miss it.
    public var mandatory: Bool
    /// Held at the venue even in a hybrid class.
    public var inPerson: Bool

    /// All parts as given, nothing is checked; the defaults are those of the specification.
    public init(
        id: ID, title: String = "", topic: String, periods: Int = 5, mandatory: Bool = false, inPerson: Bool = false
    ) {
        self.id = id
        self.title = title
        self.topic = topic
        self.periods = periods
        self.mandatory = mandatory
        self.inPerson = inPerson
    }
}

/// A rhythm and form of teaching: intensive weekdays, evenings, weekends, hybrid, following a shift rotation.
public struct Format: Equatable, Sendable {
    /// The `id` of an entry of `formats` in `scenario.yaml`.
    public typealias ID = Identifier<Format>

    /// How people attend. A hybrid class meets at its venue for sessions with `inPerson` and online for all others.
    public enum Delivery: String, CaseIterable, Sendable {
        case inPerson, online, hybrid
    }

    /// Where a class finds its cells.
    public enum Pattern: Equatable, Sendable {
        /// Weekly cells from which a class picks.
        case cells([CellRule])
        /// The slot of a date is the one listed for the shift (or `off`) that a crew works on that date.
        case follow(pattern: ShiftPattern.ID, slots: [String: Slot.ID])
    }

    /// Weekdays × slots.
    public struct CellRule: Equatable, Sendable {
        /// Weekdays on each of which `slots` may be used.
        public var days: [Weekday]
        /// Slots that may be used on each of `days`; the order does not matter.
        public var slots: [Slot.ID]

        /// All parts as given; nothing is checked.
        public init(days: [Weekday], slots: [Slot.ID]) {
            self.days = days
            self.slots = slots
        }
    }

    /// How much of the pattern a class takes each week: `perWeek` in a scenario file.
    public enum Rhythm: Equatable, Sendable {
        /// Every usable cell from the first date on.
        case all
        /// From `min` to `max` weekly cells (or weekdays, when following a rotation).
        case weekly(ClosedRange<Int>)
    }

    /// Unique in the scenario; the classes of a plan name the format by it.
    public var id: ID
    /// What planners read; not unique, and where it is empty the id stands for it.
    public var title: String
    /// How people attend; `online` classes are only at venues of kind `online`, all others only at physical ones.
    public var delivery: Delivery
    /// The name of the course plan that is taught.
    public var plan: String
    /// On which weekdays and in which slots sessions may be: `cells` or `follow` in a scenario file.
    public var pattern: Pattern
    /// How much of `pattern` is used; `weekly` where a rotation is followed.
    public var rhythm: Rhythm
    /// Most cells on one weekday; only for weekly `cells`.
    public var perDay: Int?
    /// Last date − first date + 1 at most.
    public var maxSpanDays: Int?
    /// Nil allows all, an empty list none; likewise below.
    public var venueKinds: [String]?
    /// Groups of candidates that may join (`Candidate.group`); nil admits everybody, an empty list nobody.
    public var groups: [String]?
    /// Courses that may be taught so; nil allows all, an empty list none.
    public var courses: [Course.ID]?

    /// All parts as given, nothing is checked; the defaults set no limits.
    public init(
        id: ID, title: String = "", delivery: Delivery, plan: String = CoursePlan.defaultName, pattern: Pattern,
        rhythm: Rhythm, perDay: Int? = nil, maxSpanDays: Int? = nil, venueKinds: [String]? = nil,
        groups: [String]? = nil, courses: [Course.ID]? = nil
    ) {
        self.id = id
        self.title = title
        self.delivery = delivery
        self.plan = plan
        self.pattern = pattern
        self.rhythm = rhythm
        self.perDay = perDay
        self.maxSpanDays = maxSpanDays
        self.venueKinds = venueKinds
        self.groups = groups
        self.courses = courses
    }
}
