// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// A scenario small enough to work out by hand, with a plan of one class; tests change one thing in either.
///
/// Two weeks from Monday, 2027-03-01. One course in three sessions (`s3` mandatory and in person), evenings on Monday,
/// Wednesday and Friday. The venue `v1` stands at home of everyone, `v2` about 7 km to the north.
struct Tiny {
    var scenario: Scenario
    var plan: Plan

    static let monday = day(1)

    /// A day of March 2027.
    static func day(_ day: Int) -> Day { Day(year: 2027, month: 3, day: day)! }
    static func days(_ first: Int, _ last: Int) -> ClosedRange<Day> { day(first)...day(last) }

    init() {
        let sessions = [
            Session(id: "s1", topic: "a", periods: 4), Session(id: "s2", topic: "a", periods: 4),
            Session(id: "s3", topic: "b", periods: 4, mandatory: true, inPerson: true),
        ]
        scenario = Scenario(
            title: "Tiny", horizon: Self.days(1, 14),
            slots: [
                Slot(id: "am", start: TimeOfDay(7, 30), end: TimeOfDay(11, 0)),
                Slot(id: "pm", start: TimeOfDay(13, 30), end: TimeOfDay(17, 0)),
                Slot(id: "eve", start: TimeOfDay(18, 0), end: TimeOfDay(20, 45), periods: 4, fee: 50_000),
            ],
            courses: [
                Course(id: "nt", classSize: 2...4, minAttendance: 0.6, plans: [CoursePlan(sessions: sessions)])
            ],
            formats: [Self.evenings],
            communes: [
                Commune(id: "x1", location: Coordinates(20.6, 105.9)),
                Commune(id: "x2", location: Coordinates(20.65, 105.9)),
            ],
            venues: [
                Venue(
                    id: "v1", kind: "center", commune: "x1", location: Coordinates(20.6, 105.9), rooms: 1, capacity: 3,
                    costPerSession: 200_000),
                Venue(
                    id: "v2", kind: "school", commune: "x2", location: Coordinates(20.65, 105.9), rooms: 1,
                    capacity: 10, costPerSession: 100_000),
            ],
            lecturers: [
                Lecturer(id: "g1", topics: ["a", "b"], feePerSession: 150_000),
                Lecturer(id: "g2", topics: ["a"], feePerSession: 100_000),
            ],
            candidates: ["c1", "c2", "c3", "c4"].map {
                Candidate(id: Identifier($0), unit: "u1", commune: "x1", course: "nt", group: "farmers")
            })
        plan = Plan(
            scenarioTitle: "Tiny", scenarioDigest: "",
            solver: SolverSummary(
                status: .feasible, objective: 0, bound: 0, gap: 0, unservableCost: 0, seconds: nil, stoppedBy: .time),
            classes: [Self.opened()], unserved: [UnservedCandidate(candidate: "c4", reason: "not-placed")],
            costs: Costs())
        restate()
    }

    static let evenings = Format(
        id: "evenings", delivery: .inPerson,
        pattern: .cells([Format.CellRule(days: [.monday, .wednesday, .friday], slots: ["eve"])]), rhythm: .weekly(2...3)
    )

    /// A class on three evenings of the first week, taught by `g1`.
    static func opened(
        _ id: PlannedClass.ID = "nt-01", format: Format.ID = "evenings", venue: Venue.ID = "v1",
        dates: [Int] = [1, 3, 5], slots: [Slot.ID] = ["eve", "eve", "eve"], lecturer: Lecturer.ID = "g1",
        online: [Bool] = [false, false, false], roster: [Candidate.ID] = ["c1", "c2", "c3"]
    ) -> PlannedClass {
        PlannedClass(
            id: id, course: "nt", format: format, venue: venue,
            sessions: dates.indices.map {
                PlannedSession(
                    session: Identifier("s\($0 + 1)"), date: day(dates[$0]), slot: slots[$0], lecturer: lecturer,
                    online: online[$0])
            },
            roster: roster.map { RosterEntry(candidate: $0, absent: [], released: []) })
    }

    /// Puts classes in the plan, and everyone who is in none of them among the unserved.
    mutating func open(_ classes: PlannedClass...) {
        plan.classes = classes
        let served = classes.flatMap { $0.roster.map(\.candidate) }
        plan.unserved = scenario.candidates.map(\.id).filter { !served.contains($0) }.map {
            UnservedCandidate(candidate: $0, reason: "not-placed")
        }
    }

    /// Gives the people of these positions a profile.
    mutating func give(_ profile: Profile, to candidates: Int...) {
        scenario.profiles.append(profile)
        for position in candidates { scenario.candidates[position].profile = profile.id }
    }

    /// States what the verifier computes, so that only what a test breaks is wrong.
    mutating func restate() {
        let verification = Verifier.verify(plan, scenario)
        plan.costs = verification.costs
        plan.solver.objective = verification.objective
        plan.solver.bound = verification.objective
        plan.solver.unservableCost = verification.unservableCost
        plan.solver.status = .optimal
        plan.solver.gap = 0
    }

    /// The rules that the plan breaks, with its costs as they are stated.
    var violations: [Violation] { Verifier.verify(plan, scenario).violations }

    /// The rules that the plan breaks once its costs are stated rightly.
    var broken: [Rule] {
        var restated = self
        restated.restate()
        return restated.violations.map(\.rule)
    }
}
