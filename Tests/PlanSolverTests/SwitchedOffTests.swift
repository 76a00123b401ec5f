// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Without one of its methods a run is still sound")
struct SwitchedOffTests {
    private func report(_ scenario: Scenario, _ options: SolveOptions) throws -> SolveReport {
        var options = options
        options.nodes = 300
        options.threads = 1
        return try Planner(options: options, environment: SolveEnvironment(now: { 0 })).solve(scenario)
    }

    /// Those without which the proof still comes to an end.
    static let dispensable: Set<SolveMethod> = [
        .dualAscent, .newton, .stabilisation, .costFixing, .localSearch, .neighbourhoods, .core, .relaxedPlans,
        .lecturerAssignment, .cuts, .packingCuts, .courseBounds,
    ]

    @Test("One method less", arguments: SolveMethod.allCases, [6, 44, 56, 205, 801, 802, 803, 804])
    func without(_ method: SolveMethod, _ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        let plan = try report(scenario, SolveOptions(without: [method])).plan
        expectSound(plan, of: scenario, optimum: optimum, "seed \(seed), without \(method)")
        if Self.dispensable.contains(method) {
            #expect(plan.solver.status == .optimal, "seed \(seed), without \(method)")
        }
    }

    @Test("Nothing but a first plan and a bound at once", arguments: 805..<815)
    func withoutAll(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let all = Set(SolveMethod.allCases)
        let found = try report(scenario, SolveOptions(without: all))
        expectSound(found.plan, of: scenario, optimum: BruteForce.optimum(scenario), "seed \(seed)")
        #expect(found.statistics.iterations == 0, "seed \(seed)")
    }

    @Test("Dual ascent and branching alone, without a linear program", arguments: 815..<835)
    func withoutPrograms(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let found = try report(scenario, SolveOptions(without: [.columnGeneration, .lecturerAssignment]))
        expectSound(found.plan, of: scenario, optimum: BruteForce.optimum(scenario), "seed \(seed)")
        #expect(found.statistics.columns == 0, "seed \(seed)")
    }

    @Test(
        "Without a linear program the tree still ends, since whole sets of classes are left out", arguments: 815..<835)
    func endsWithoutPrograms(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let found = try report(scenario, SolveOptions(gap: 0.0001, without: [.columnGeneration]))
        expectSound(found.plan, of: scenario, optimum: BruteForce.optimum(scenario), "seed \(seed)")
        #expect(found.plan.solver.gap <= 0.0001, "seed \(seed)")
        #expect(found.statistics.columns == 0, "seed \(seed)")
    }

    @Test("Where the ascent gets no farther, linear programs end the proof", arguments: 875..<895)
    func endsWithPrograms(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        var options = SolveOptions()
        (options.smallModel.offerings, options.smallModel.types) = (0, seed % 2 == 0 ? 0 : 250)
        let plan = try report(scenario, options).plan
        expectSound(plan, of: scenario, optimum: BruteForce.optimum(scenario), "seed \(seed)")
        #expect(plan.solver.status == .optimal, "seed \(seed)")
    }

    @Test("What a switch turns off is not done, and what it leaves is")
    func differs() throws {
        let scenario = try example("b")
        let full = try report(scenario, SolveOptions())
        #expect(full.statistics.columns > 0 && full.plan.solver.status == .optimal)
        let unbranched = try report(scenario, SolveOptions(without: [.branching]))
        #expect(unbranched.statistics.nodes == 0)
        #expect(try report(scenario, SolveOptions(without: [.dualAscent])).statistics.columns > 0)
        let loose = try report(scenario, SolveOptions(without: [.lecturerLimits, .branching]))
        // Each run comes within some đồng of its relaxation; at the same prices the looser bound is never the higher.
        let model = SolverModel(PlanningIndex(scenario))
        let prices = unbranched.prices.prices(for: model)
        let costs = Pricer(model: model, threads: 1).reducedCosts(prices)
        let bounds = [SolveOptions(without: [.lecturerLimits]), SolveOptions()].map {
            LagrangianBound(model, options: $0).value(prices, reducedCosts: costs)
        }
        #expect(bounds[0] <= bounds[1])
        #expect(loose.plan.solver.bound <= unbranched.plan.solver.bound + 10)
    }

    @Test("The way of large models: region by region, and a bound without a tree", arguments: 835..<875)
    func large(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let optimum = BruteForce.optimum(scenario)
        for method in [nil, SolveMethod.neighbourhoods, .dualAscent] {
            var options = SolveOptions(without: method.map { [$0] } ?? [])
            options.largeModel = 0
            let found = try report(scenario, options)
            expectSound(found.plan, of: scenario, optimum: optimum, "seed \(seed), without \(method as Any)")
            #expect(found.statistics.nodes == 0 && found.statistics.columns == 0, "seed \(seed)")
        }
    }
}
