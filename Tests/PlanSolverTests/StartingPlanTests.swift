// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel

@Suite("Starting from an earlier plan")
struct StartingPlanTests {
    /// Interrupted at once, so that what comes out is what the start was worth.
    private func begun(_ scenario: Scenario, from plan: Plan) throws -> SolveReport {
        try Planner(
            options: SolveOptions(threads: 1), environment: SolveEnvironment(now: { 0 }, isInterrupted: { true })
        ).solve(scenario, starting: plan)
    }

    private func proven(_ scenario: Scenario, from plan: Plan) throws -> Plan {
        try Planner(
            options: SolveOptions(nodes: 5000, threads: 1), environment: SolveEnvironment(now: { 0 })
        ).solve(scenario, starting: plan).plan
    }

    @Test("Where the plan is still valid, the start is the plan", arguments: 300..<320)
    func same(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let plan = try solved(scenario)
        let report = try begun(scenario, from: plan)
        #expect(report.statistics.startingClasses == plan.classes.count, "seed \(seed)")
        #expect(report.plan.solver.objective == plan.solver.objective, "seed \(seed)")
        #expect(Verifier.verify(report.plan, scenario).violations == [], "seed \(seed)")
    }

    @Test("People are placed anew at least cost")
    func better() throws {
        let scenario = try example("b")
        let best = try solved(scenario)
        var plan = best
        for number in plan.classes.indices { plan.classes[number].roster = [] }
        #expect(try begun(scenario, from: plan).plan.solver.objective == best.solver.objective)
    }

    @Test("A lecturer, a venue, people and limits gone: only what fits is taken", arguments: 300..<315)
    func changed(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let plan = try solved(scenario)
        var changes: [Scenario] = []
        var scarce = scenario
        scarce.limits.classes = 1
        changes.append(scarce)
        var poor = scenario
        poor.limits.budget = max(0, plan.costs.classCosts - 1)
        changes.append(poor)
        var small = scenario
        small.candidates.removeFirst(2)
        changes.append(small)
        if scenario.venues.count > 1 {
            var moved = scenario
            let gone = moved.venues.removeFirst()
            for number in moved.clusters.indices { moved.clusters[number].venues.removeAll { $0 == gone.id } }
            changes.append(moved)
        }
        if scenario.lecturers.count > 1 {
            var shorthanded = scenario
            shorthanded.lecturers.removeFirst()
            changes.append(shorthanded)
        }
        for (number, other) in changes.enumerated() {
            let report = try begun(other, from: plan)
            #expect(report.statistics.startingClasses <= plan.classes.count, "seed \(seed), \(number)")
            #expect(report.plan.classes.count == report.statistics.startingClasses, "seed \(seed), \(number)")
            #expect(Verifier.verify(report.plan, other).violations == [], "seed \(seed), \(number)")
            let optimum = try solved(other).solver.objective
            let final = try proven(other, from: plan)
            expectSound(final, of: other, optimum: optimum, "seed \(seed), \(number)")
            #expect(final.solver.objective == optimum, "seed \(seed), \(number)")
        }
    }

    @Test("Nothing fits where all ids differ")
    func foreign() throws {
        let report = try begun(TinyScenario.make(300), from: solved(example("b")))
        #expect(report.statistics.startingClasses == 0 && report.plan.classes.isEmpty)
    }

    @Test("A plan of another scenario gives what happens to fit, and the optimum all the same", arguments: 300..<310)
    func stranger(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let plan = try solved(TinyScenario.make(seed + 1))
        let report = try begun(scenario, from: plan)
        #expect(Verifier.verify(report.plan, scenario).violations == [], "seed \(seed)")
        let final = try proven(scenario, from: plan)
        #expect(final.solver.objective == (try solved(scenario)).solver.objective, "seed \(seed)")
    }
}
