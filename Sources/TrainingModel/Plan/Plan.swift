// SPDX-License-Identifier: GPL-3.0-or-later

/// What was decided: section 8 of the specification as a value. Holds identifiers only, never a person's name.
public struct Plan: Equatable, Sendable {
    /// For people; which scenario it is, the digest says.
    public var scenarioTitle: String
    /// The digest of the scenario that was planned.
    public var scenarioDigest: String
    /// How good it is, and how it came about.
    public var solver: SolverSummary
    /// In order of id.
    public var classes: [PlannedClass]
    /// In order of candidate id.
    public var unserved: [UnservedCandidate]
    /// Those that the plan claims: the verifier computes them anew.
    public var costs: Costs

    /// A plan as it is told: nothing is checked or sorted.
    public init(
        scenarioTitle: String, scenarioDigest: String, solver: SolverSummary, classes: [PlannedClass],
        unserved: [UnservedCandidate], costs: Costs
    ) {
        self.scenarioTitle = scenarioTitle
        self.scenarioDigest = scenarioDigest
        self.solver = solver
        self.classes = classes
        self.unserved = unserved
        self.costs = costs
    }
}

/// How good a plan is known to be.
public struct SolverSummary: Equatable, Sendable {
    /// `optimal` where nothing cheaper exists, `feasible` where a cheaper plan might.
    public enum Status: String, Sendable, CaseIterable { case optimal, feasible }
    /// Why the search ended: nothing cheaper exists, the gap asked for, a limit of time or nodes, or a person.
    public enum StoppedBy: String, Sendable, CaseIterable { case proof, gap, time, interrupt }

    /// `optimal` iff `bound == objective`.
    public var status: Status
    /// VND.
    public var objective: Int
    /// No plan that obeys section 6 costs less, VND.
    public var bound: Int
    /// (objective − bound) ÷ (objective − unservableCost), 0 where the denominator is not positive.
    public var gap: Double
    /// Cost of the candidates whom no offering fits, VND; part of `objective`.
    public var unservableCost: Int
    /// Wall-clock time of the run; nil leaves it out of the file.
    public var seconds: Double?
    /// Why the search ended.
    public var stoppedBy: StoppedBy

    /// A summary as it is told: that the parts fit each other is for the verifier.
    public init(
        status: Status, objective: Int, bound: Int, gap: Double, unservableCost: Int, seconds: Double?,
        stoppedBy: StoppedBy
    ) {
        self.status = status
        self.objective = objective
        self.bound = bound
        self.gap = gap
        self.unservableCost = unservableCost
        self.seconds = seconds
        self.stoppedBy = stoppedBy
    }

    /// The gap of section 7.
    public static func gap(objective: Int, bound: Int, unservableCost: Int) -> Double {
        let servable = objective - unservableCost
        return servable > 0 ? Double(objective - bound) / Double(servable) : 0
    }
}

/// One class (lớp) that is opened.
public struct PlannedClass: Equatable, Sendable {
    /// The course and a number, such as `nhan-thuc-01`.
    public typealias ID = Identifier<PlannedClass>
    /// One of its own in the plan.
    public var id: ID
    /// Whose sessions it holds, and whose candidates it takes.
    public var course: Course.ID
    /// When it meets, and whether in person.
    public var format: Format.ID
    /// Where it meets; one of kind `online` for an `online` class.
    public var venue: Venue.ID
    /// In teaching order.
    public var sessions: [PlannedSession]
    /// In order of candidate id.
    public var roster: [RosterEntry]

    /// A class as it is told: sessions and roster in their order, not sorted here.
    public init(
        id: ID, course: Course.ID, format: Format.ID, venue: Venue.ID, sessions: [PlannedSession],
        roster: [RosterEntry]
    ) {
        self.id = id
        self.course = course
        self.format = format
        self.venue = venue
        self.sessions = sessions
        self.roster = roster
    }
}

/// One session (buổi) as one class holds it; its `Session` is the same for all classes of a course plan.
public struct PlannedSession: Equatable, Sendable {
    /// One of the course plan that the format of the class names.
    public var session: Session.ID
    /// In the horizon, and no holiday.
    public var date: Day
    /// The part of the day.
    public var slot: Slot.ID
    /// Who teaches it, in person or online like the session.
    public var lecturer: Lecturer.ID
    /// Attended from afar: every session of an `online` class, and in a `hybrid` one those that are not `inPerson`.
    public var online: Bool

    /// A session as it is told: rules are for the verifier.
    public init(session: Session.ID, date: Day, slot: Slot.ID, lecturer: Lecturer.ID, online: Bool) {
        self.session = session
        self.date = date
        self.slot = slot
        self.lecturer = lecturer
        self.online = online
    }
}

/// A learner (học viên) of a class. Sessions in neither list are attended in free time.
public struct RosterEntry: Equatable, Sendable {
    /// One of the class's course.
    public var candidate: Candidate.ID
    /// Sessions missed, in teaching order.
    public var absent: [Session.ID]
    /// Sessions attended in time that the employer releases, in teaching order.
    public var released: [Session.ID]

    /// An entry as it is told: who misses what is for the verifier.
    public init(candidate: Candidate.ID, absent: [Session.ID], released: [Session.ID]) {
        self.candidate = candidate
        self.absent = absent
        self.released = released
    }
}

/// Somebody whom the plan leaves without a class, at the cost of `unserved` × priority.
public struct UnservedCandidate: Equatable, Sendable {
    /// In no class's roster.
    public var candidate: Candidate.ID
    /// Why the person has no class: a code of `UnservedReason`, or any text in a file from elsewhere.
    public var reason: String

    /// Any text will do for a reason.
    public init(candidate: Candidate.ID, reason: String) {
        self.candidate = candidate
        self.reason = reason
    }
}

/// The objective of section 7 by part, VND.
public struct Costs: Equatable, Sendable {
    /// People without a class, by their priority.
    public var unserved = 0
    /// People short of the units' targets.
    public var targets = 0
    /// Sessions attended in released time.
    public var lostSessions = 0
    /// Sessions missed.
    public var absences = 0
    /// Ways to the venues and back.
    public var travel = 0
    /// People in classes outside their cluster.
    public var crossCluster = 0
    /// Opening of classes.
    public var classOpen = 0
    /// Sessions that use a room or meeting.
    public var venues = 0
    /// Their fees, with what slots and weekends cost.
    public var lecturers = 0

    /// Nothing costs anything yet.
    public init() {}

    /// What is made as small as can be.
    public var total: Int {
        unserved + targets + lostSessions + absences + travel + crossCluster + classCosts
    }

    /// What `limits.budget` bounds.
    public var classCosts: Int { classOpen + venues + lecturers }
}
