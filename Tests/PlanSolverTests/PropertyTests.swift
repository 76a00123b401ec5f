// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel

@Suite("What must hold for any scenario")
struct PropertyTests {
    static let seeds = Array(400..<430)

    @Test("Neither order nor names change the optimum", arguments: seeds)
    func renamed(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        var other = scenario
        var random = TestRandom(seed)
        other.candidates.shuffle(using: &random)
        for position in other.candidates.indices { other.candidates[position].id = Identifier("p\(position)") }
        other.lecturers.shuffle(using: &random)
        for position in other.lecturers.indices { other.lecturers[position].id = Identifier("l\(position)") }
        other.venues.reverse()
        let names = Dictionary(uniqueKeysWithValues: other.venues.enumerated().map { ($1.id, Venue.ID("w\($0)")) })
        for position in other.venues.indices { other.venues[position].id = names[other.venues[position].id]! }
        for position in other.clusters.indices {
            other.clusters[position].venues = other.clusters[position].venues.map { names[$0]! }
        }
        other.formats.reverse()
        other.communes.reverse()
        other.courses.reverse()
        let plan = try solved(other)
        #expect(Verifier.verify(plan, other).violations == [], "seed \(seed)")
        #expect(plan.solver.objective == (try solved(scenario)).solver.objective, "seed \(seed)")
    }

    @Test("One more venue or lecturer never makes it worse", arguments: seeds)
    func more(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let before = try solved(scenario).solver.objective
        var wider = scenario
        let commune = scenario.communes[seed % 3]
        wider.venues.append(
            Venue(id: "more", kind: "center", commune: commune.id, location: commune.location, rooms: 1, capacity: 5))
        let withVenue = try solved(wider)
        #expect(withVenue.solver.status == .optimal, "seed \(seed), venue")
        #expect(withVenue.solver.objective <= before, "seed \(seed)")
        #expect(Verifier.verify(withVenue, wider).violations == [], "seed \(seed)")
        var staffed = scenario
        staffed.lecturers.append(Lecturer(id: "more", topics: ["a", "b"], maxPerDay: 1, feePerSession: 10_000))
        let withLecturer = try solved(staffed)
        #expect(withLecturer.solver.status == .optimal, "seed \(seed), lecturer")
        #expect(withLecturer.solver.objective <= before, "seed \(seed)")
        #expect(Verifier.verify(withLecturer, staffed).violations == [], "seed \(seed)")
    }

    @Test("Without money, or without classes allowed, the plan is empty and proven", arguments: seeds.prefix(10))
    func nothing(_ seed: Int) throws {
        var scenario = TinyScenario.make(seed)
        scenario.weights.classOpen = 100_000
        for limits in [Limits(budget: 0), Limits(classes: 0), Limits(budget: 99_999)] {
            scenario.limits = limits
            let plan = try solved(scenario)
            #expect(plan.classes.isEmpty, "seed \(seed)")
            #expect(plan.solver.status == .optimal, "seed \(seed)")
            #expect(plan.solver.objective == BruteForce.optimum(scenario), "seed \(seed)")
            #expect(Verifier.verify(plan, scenario).violations == [], "seed \(seed)")
        }
    }

    @Test("Without offerings, lecturers or candidates there is still a plan, and it is optimal")
    func empty() throws {
        let scenario = TinyScenario.make(1)
        var none = scenario
        none.formats = []
        none.limits = Limits()
        var unstaffed = scenario
        unstaffed.lecturers = []
        var deserted = scenario
        deserted.candidates = []
        for empty in [none, unstaffed, deserted] {
            let plan = try solved(empty)
            #expect(plan.classes.isEmpty)
            #expect(plan.solver.status == .optimal)
            #expect(Verifier.verify(plan, empty).violations == [])
        }
    }

    @Test("The same input gives the same plan, whatever the number of threads", arguments: seeds.prefix(10))
    func deterministic(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed, mostOfferings: 400)
        let first = try solved(scenario)
        #expect(try solved(scenario) == first, "seed \(seed)")
        #expect(try solved(scenario, threads: 2) == first, "seed \(seed)")
    }

    @Test("Two threads give the plan of one where pricing is shared out")
    func threads() throws {
        var scenario = try example("a")
        scenario.horizon = scenario.horizon.lowerBound...(scenario.horizon.upperBound + 14)
        #expect(PlanningIndex(scenario).offerings.count > 300)
        let options = SolveOptions(nodes: 0, threads: 1)
        let single = try Planner(options: options, environment: SolveEnvironment(now: { 0 })).solve(scenario).plan
        var shared = options
        shared.threads = 2
        #expect(try Planner(options: shared, environment: SolveEnvironment(now: { 0 })).solve(scenario).plan == single)
    }
}
