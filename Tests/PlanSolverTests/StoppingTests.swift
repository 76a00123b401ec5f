// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import PlanSolver
import Testing
import TrainingModel

@Suite("Stopped early or failing, a run ends in a sound plan")
struct StoppingTests {
    /// Scenarios that need more than the root.
    static let seeds = [6, 44, 56, 205]

    @Test("Interrupted at the k-th question", arguments: seeds)
    func interrupted(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        let asked = Counter()
        _ = try Planner(
            options: SolveOptions(threads: 1),
            environment: SolveEnvironment(now: { 0 }, isInterrupted: { asked.next() < 0 })
        ).solve(scenario)
        #expect(asked.count > 3)
        var previous = Int.max
        for last in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144] where last <= asked.count {
            let counter = Counter()
            let plan = try Planner(
                options: SolveOptions(threads: 1),
                environment: SolveEnvironment(now: { 0 }, isInterrupted: { counter.next() >= last })
            ).solve(scenario).plan
            expectSound(plan, of: scenario, optimum: optimum, "seed \(seed), interrupted at \(last)")
            #expect(plan.solver.stoppedBy == (plan.solver.status == .optimal ? .proof : .interrupt), "seed \(seed)")
            // A longer run is the same run for longer.
            #expect(plan.solver.objective <= previous, "seed \(seed), interrupted at \(last)")
            previous = plan.solver.objective
        }
    }

    @Test("Out of time by the clock that is given", arguments: seeds)
    func outOfTime(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        for limit in [0.0, 1, 4, 10, 30] {
            let ticks = Counter()
            let plan = try Planner(
                options: SolveOptions(timeLimit: limit, threads: 1),
                environment: SolveEnvironment(now: { Double(ticks.next()) })
            ).solve(scenario).plan
            expectSound(plan, of: scenario, optimum: optimum, "seed \(seed), limit \(limit)")
            #expect(plan.solver.stoppedBy == (plan.solver.status == .optimal ? .proof : .time), "seed \(seed)")
        }
    }

    @Test("Stopped by a gap or after some nodes", arguments: seeds)
    func gapAndNodes(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        for options in [
            SolveOptions(gap: 0.5, threads: 1), SolveOptions(gap: 0.02, threads: 1), SolveOptions(nodes: 0, threads: 1),
            SolveOptions(nodes: 3, threads: 1),
        ] {
            let report = try Planner(options: options, environment: SolveEnvironment(now: { 0 })).solve(scenario)
            expectSound(report.plan, of: scenario, optimum: optimum, "seed \(seed), \(options)")
            if options.nodes == nil { #expect(report.plan.solver.gap <= options.gap, "seed \(seed), \(options)") }
        }
    }

    @Test("A base goes on beyond its gap, for no more than as many iterations again", arguments: [1, 2] as [UInt64])
    func base(_ seed: UInt64) throws {
        let scenario = try sample(seed)
        func run(_ options: SolveOptions) throws -> (plan: Plan, events: [ProgressEvent]) {
            let log = Log()
            let environment = SolveEnvironment(now: { 0 }, progress: log.append)
            return (try Planner(options: options, environment: environment).solve(scenario).plan, log.all)
        }
        let alone = try run(SolveOptions(gap: 0.03, threads: 1))
        let base = try run(SolveOptions(gap: 0.03, threads: 1, isBase: true))
        #expect(Verifier.verify(base.plan, scenario).violations == [], "seed \(seed)")
        #expect(base.plan.solver.objective <= alone.plan.solver.objective, "seed \(seed)")
        // The same run, for longer.
        let reached = try #require(alone.events.firstIndex { $0.gap ?? 1 <= 0.03 })
        #expect(
            zip(base.events, alone.events[...reached]).allSatisfy {
                $0.bound == $1.bound && $0.incumbent == $1.incumbent && $0.iterations == $1.iterations
            }, "seed \(seed)")
        let needed = base.events[reached].iterations
        #expect(needed > 0 && base.events[base.events.count - 1].iterations > needed, "seed \(seed)")
        let end = try #require(base.events.first { $0.iterations >= 2 * needed || $0.gap ?? 1 <= 0.0075 })
        #expect(base.events.allSatisfy { $0.iterations <= end.iterations }, "seed \(seed)")
        #expect(base.plan.solver.stoppedBy == (base.plan.solver.status == .optimal ? .proof : .gap), "seed \(seed)")
    }

    @Test("More people than can be planned are refused")
    func crowd() throws {
        var scenario = TinyScenario.make(6)
        let person = scenario.candidates[0]
        scenario.candidates = (0...PlanningFault.mostCandidates).map { number in
            var other = person
            other.id = Identifier("p\(number)")
            return other
        }
        #expect(throws: PlanningFault.tooManyCandidates(100_001)) { try solved(scenario) }
    }

    @Test("The bound never falls and the incumbent never rises while it runs", arguments: seeds)
    func progress(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        let wrong = Counter()
        let events = Log()
        _ = try Planner(
            options: SolveOptions(threads: 1),
            environment: SolveEnvironment(
                now: { 0 },
                progress: { event in
                    if let bound = event.bound, let incumbent = event.incumbent, !(bound...incumbent ~= optimum) {
                        _ = wrong.next()
                    }
                    events.append(event)
                })
        ).solve(scenario)
        #expect(wrong.count == 0, "seed \(seed)")
        let bounds = events.all.compactMap(\.bound)
        #expect(bounds == bounds.sorted(), "seed \(seed)")
        let incumbents = events.all.compactMap(\.incumbent)
        #expect(incumbents == incumbents.sorted(by: >), "seed \(seed)")
        #expect(events.all.last?.phase == .done)
    }

    static let failures: [FaultInjection.Failure] = [.code(.singularMatrix), .code(.failed), .timeLimit, .fatal]

    @Test("GLPK fails at its n-th call", arguments: [6, 44, 48], failures.indices)
    func fails(_ seed: Int, _ failure: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        defer { FaultInjection.clear() }
        for call in [FaultInjection.Call.simplex, .integer] {
            for number in call == .simplex ? [1, 2, 3, 4, 5, 7, 10, 14, 20] : [1, 2] {
                FaultInjection.clear()
                FaultInjection.fail(call, nth: number, with: Self.failures[failure])
                let plan = try solved(scenario)
                expectSound(plan, of: scenario, optimum: optimum, "seed \(seed), \(call) \(number) \(failure)")
            }
        }
    }

    @Test("GLPK out of memory: what it cannot bound stays open", arguments: ExampleOptimumTests.known)
    func memory(_ known: ExampleOptimumTests.Known) throws {
        let scenario = try example(known.name)
        defer { FaultInjection.clear() }
        FaultInjection.limitMemory(megabytes: 1)
        let plan = try solved(scenario)
        expectSound(plan, of: scenario, optimum: known.optimum, known.name)
        FaultInjection.clear()
        #expect(try solved(scenario).solver.objective == known.optimum)
    }
}
