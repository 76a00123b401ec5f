// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything a centre knows before it plans: section 2 of the problem specification as one immutable value.
///
/// Money is whole VND, distances km, times local wall-clock minutes. References between parts are identifiers;
/// `ScenarioDecoder` says which of them are broken, and `PlanningIndex` resolves them to integers for computing.
public struct Scenario: Equatable, Sendable {
    public var title: String
    /// An IANA zone such as `Asia/Ho_Chi_Minh`; used only when a plan is exported.
    public var timeZone: String
    /// First and last date on which a session may fall.
    public var horizon: ClosedRange<Day>
    public var holidays: [Holiday]
    /// In time order, not overlapping.
    public var slots: [Slot]
    public var courses: [Course]
    public var formats: [Format]
    public var shiftPatterns: [ShiftPattern]
    public var profiles: [Profile]
    public var clusters: [Cluster]
    public var travel: Travel
    public var limits: Limits
    public var targets: [Target]
    public var weights: Weights
    public var communes: [Commune]
    public var venues: [Venue]
    public var lecturers: [Lecturer]
    public var candidates: [Candidate]
    /// SHA-256 of what `sha256sum` prints for the scenario's five files; empty for a scenario built in code.
    public var digest: String

    public init(
        title: String, timeZone: String = "Asia/Ho_Chi_Minh", horizon: ClosedRange<Day>, holidays: [Holiday] = [],
        slots: [Slot], courses: [Course], formats: [Format], shiftPatterns: [ShiftPattern] = [],
        profiles: [Profile] = [], clusters: [Cluster] = [], travel: Travel = Travel(), limits: Limits = Limits(),
        targets: [Target] = [], weights: Weights = Weights(), communes: [Commune], venues: [Venue],
        lecturers: [Lecturer], candidates: [Candidate], digest: String = ""
    ) {
        self.title = title
        self.timeZone = timeZone
        self.horizon = horizon
        self.holidays = holidays
        self.slots = slots
        self.courses = courses
        self.formats = formats
        self.shiftPatterns = shiftPatterns
        self.profiles = profiles
        self.clusters = clusters
        self.travel = travel
        self.limits = limits
        self.targets = targets
        self.weights = weights
        self.communes = communes
        self.venues = venues
        self.lecturers = lecturers
        self.candidates = candidates
        self.digest = digest
    }
}

/// Dates on which no session is held.
public struct Holiday: Equatable, Sendable {
    public var dates: ClosedRange<Day>
    public var title: String

    public init(dates: ClosedRange<Day>, title: String) {
        self.dates = dates
        self.title = title
    }
}

/// A part of the day in which one session fits, such as `sang`, 07:30–11:00.
public struct Slot: Equatable, Sendable {
    public typealias ID = Identifier<Slot>
    public var id: ID
    public var title: String
    public var start: TimeOfDay
    /// After `start`: a slot ends on the day it starts.
    public var end: TimeOfDay
    /// Periods (tiết) that fit.
    public var periods: Int
    /// Extra VND for a lecturer who teaches in this slot.
    public var fee: Int

    public init(id: ID, title: String = "", start: TimeOfDay, end: TimeOfDay, periods: Int = 5, fee: Int = 0) {
        self.id = id
        self.title = title
        self.start = start
        self.end = end
        self.periods = periods
        self.fee = fee
    }
}

/// A cụm xã: communes and venues that belong together. A commune or venue is in at most one.
public struct Cluster: Equatable, Sendable {
    public typealias ID = Identifier<Cluster>
    public var id: ID
    public var title: String
    public var communes: [Commune.ID]
    public var venues: [Venue.ID]

    public init(id: ID, title: String = "", communes: [Commune.ID], venues: [Venue.ID]) {
        self.id = id
        self.title = title
        self.communes = communes
        self.venues = venues
    }
}

/// How people travel.
public struct Travel: Equatable, Sendable {
    public var kmPerHour: Double
    /// Road distance over distance as the crow flies.
    public var detour: Double
    /// Nobody is asked to travel farther, one way.
    public var maxKm: Double
    /// Whether a candidate may attend in another cluster than their commune's.
    public var crossClusterAllowed: Bool

    public init(kmPerHour: Double = 30, detour: Double = 1.3, maxKm: Double = 20, crossClusterAllowed: Bool = true) {
        self.kmPerHour = kmPerHour
        self.detour = detour
        self.maxKm = maxKm
        self.crossClusterAllowed = crossClusterAllowed
    }
}

/// Bounds on the whole plan; nil means none.
public struct Limits: Equatable, Sendable {
    /// Most classes in all.
    public var classes: Int?
    public var classesPerCourse: [Course.ID: Int]
    /// Most VND of class costs (section 7).
    public var budget: Int?

    public init(classes: Int? = nil, classesPerCourse: [Course.ID: Int] = [:], budget: Int? = nil) {
        self.classes = classes
        self.classesPerCourse = classesPerCourse
        self.budget = budget
    }
}

/// A unit's quota (chỉ tiêu) of people served in a course.
public struct Target: Equatable, Sendable {
    public var unit: String
    public var course: Course.ID
    public var served: Int

    public init(unit: String, course: Course.ID, served: Int) {
        self.unit = unit
        self.course = course
        self.served = served
    }
}

/// Prices of the objective, in VND (section 7).
public struct Weights: Equatable, Sendable {
    /// For a candidate without a class, times their priority.
    public var unserved = 3_000_000
    /// For each person short of a target.
    public var target = 1_000_000
    /// For each released session.
    public var lostSession = 150_000
    /// For each session missed.
    public var absence = 100_000
    /// For each km travelled, there and back.
    public var km = 2_000
    /// Once for a candidate in a class of another cluster.
    public var crossCluster = 50_000
    /// For each class.
    public var classOpen = 1_000_000
    /// For each session on a Saturday or Sunday.
    public var weekend = 0

    public init() {}
}
