// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything a centre knows before it plans: section 2 of the problem specification as one immutable value.
///
/// Money is whole VND, distances km, times local wall-clock minutes. References between parts are identifiers;
/// `ScenarioDecoder` says which of them are broken, and `PlanningIndex` resolves them to integers for computing.
public struct Scenario: Equatable, Sendable {
    /// What planners read; plan files repeat it, and identifiers of exported calendar events depend on it.
    public var title: String
    /// An IANA zone such as `Asia/Ho_Chi_Minh`; used only when a plan is exported.
    public var timeZone: String
    /// First and last date on which a session may fall.
    public var horizon: ClosedRange<Day>
    /// Dates on which no class has a session, at any venue or online.
    public var holidays: [Holiday]
    /// In time order, not overlapping.
    public var slots: [Slot]
    /// What is taught, with the plans by which it is cut into sessions.
    public var courses: [Course]
    /// How it may be taught: each offering has one of them.
    public var formats: [Format]
    /// Rotations that profiles and formats refer to.
    public var shiftPatterns: [ShiftPattern]
    /// Weekly busy time that people, lecturers and venues refer to.
    public var profiles: [Profile]
    /// Groups of neighbouring communes and venues; a commune or venue may be in none.
    public var clusters: [Cluster]
    /// Speed, detours and how far people may be asked to go.
    public var travel: Travel
    /// Most classes and the budget; by default there are no limits.
    public var limits: Limits
    /// Units' quotas; what they lack costs `Weights.target`.
    public var targets: [Target]
    /// Prices of the objective, VND.
    public var weights: Weights
    /// The table `communes.csv`, in its order.
    public var communes: [Commune]
    /// The table `venues.csv`, in its order.
    public var venues: [Venue]
    /// The table `lecturers.csv`, in its order.
    public var lecturers: [Lecturer]
    /// The table `candidates.csv`, in its order.
    public var candidates: [Candidate]
    /// SHA-256 of what `sha256sum` prints for the scenario's five files; empty for a scenario built in code.
    public var digest: String

    /// All parts as given; nothing is checked, as `ScenarioDecoder` does with what is read from files.
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
    /// First and last date, both without sessions.
    public var dates: ClosedRange<Day>
    /// The holiday's name; may be empty.
    public var title: String

    /// All parts as given; nothing is checked.
    public init(dates: ClosedRange<Day>, title: String) {
        self.dates = dates
        self.title = title
    }
}

/// A part of the day in which one session fits, such as `sang`, 07:30–11:00.
public struct Slot: Equatable, Sendable {
    /// The `id` of an entry of `slots` in `scenario.yaml`.
    public typealias ID = Identifier<Slot>
    /// Unique in the scenario; formats and the sessions of a plan name the slot by it.
    public var id: ID
    /// What planners and learners read; where it is empty the id stands for it.
    public var title: String
    /// Local time at which a session in the slot begins.
    public var start: TimeOfDay
    /// After `start`: a slot ends on the day it starts.
    public var end: TimeOfDay
    /// Periods (tiết) that fit.
    public var periods: Int
    /// Extra VND for a lecturer who teaches in this slot.
    public var fee: Int

    /// All parts as given, nothing is checked; the defaults are those of the specification.
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
    /// The `id` of an entry of `clusters` in `scenario.yaml`.
    public typealias ID = Identifier<Cluster>
    /// Unique in the scenario, of which no other part refers to clusters.
    public var id: ID
    /// What planners read; may be empty.
    public var title: String
    /// Communes that belong to it and to no other cluster.
    public var communes: [Commune.ID]
    /// Physical venues that belong to it and to no other cluster.
    public var venues: [Venue.ID]

    /// All parts as given; nothing is checked.
    public init(id: ID, title: String = "", communes: [Commune.ID], venues: [Venue.ID]) {
        self.id = id
        self.title = title
        self.communes = communes
        self.venues = venues
    }
}

/// How people travel.
public struct Travel: Equatable, Sendable {
    /// Speed that turns km into travel minutes; above 0.
    public var kmPerHour: Double
    /// Road distance over distance as the crow flies.
    public var detour: Double
    /// Nobody is asked to travel farther, one way.
    public var maxKm: Double
    /// Whether a candidate may attend in another cluster than their commune's.
    public var crossClusterAllowed: Bool

    /// All parts as given, nothing is checked; the defaults are those of the specification.
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
    /// Most classes of single courses; a course that is absent has no limit of its own.
    public var classesPerCourse: [Course.ID: Int]
    /// Most VND of class costs (section 7).
    public var budget: Int?

    /// All parts as given, nothing is checked; by default there are no limits.
    public init(classes: Int? = nil, classesPerCourse: [Course.ID: Int] = [:], budget: Int? = nil) {
        self.classes = classes
        self.classesPerCourse = classesPerCourse
        self.budget = budget
    }
}

/// A unit's quota (chỉ tiêu) of people served in a course.
public struct Target: Equatable, Sendable {
    /// As in `Candidate.unit`.
    public var unit: String
    /// The course in which the unit's people are counted.
    public var course: Course.ID
    /// How many of the unit's people shall be on rosters; fewer are allowed, at a cost.
    public var served: Int

    /// All parts as given; nothing is checked.
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

    /// The defaults of section 7 of the specification.
    public init() {}
}
