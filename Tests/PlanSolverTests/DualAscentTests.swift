// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("The dual ascent")
struct DualAscentTests {
    private func ascent(_ model: SolverModel, threads: Int = 1) -> DualAscent {
        DualAscent(
            model, pricer: Pricer(model: model, threads: threads), bound: LagrangianBound(model),
            start: Prices(zeroFor: model))
    }

    @Test("Its bound never falls and never exceeds the optimum", arguments: 710..<740)
    func sound(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        let optimum = BruteForce.optimum(scenario) * Tolerances.grain
        let ascent = ascent(model)
        var before = ascent.bestBound
        for temperature in [200_000.0, 50_000, 10_000, 2000, 400] {
            let steps = ascent.climb(temperature: temperature, most: 60) { false }
            #expect(steps <= 60, "seed \(seed)")
            #expect(ascent.bestBound >= before && ascent.bestBound <= optimum, "seed \(seed)")
            before = ascent.bestBound
            #expect(ascent.openings.values.allSatisfy { $0 > 0 }, "seed \(seed)")
        }
        // The bound is that of the prices that it keeps.
        let costs = Pricer(model: model, threads: 1).reducedCosts(ascent.best)
        #expect(LagrangianBound(model).value(ascent.best, reducedCosts: costs) == ascent.bestBound, "seed \(seed)")
        // Worse prices change nothing, and better ones are taken.
        let kept = ascent.best
        ascent.consider(Prices(zeroFor: model))
        #expect(ascent.best.person == kept.person && ascent.bestBound == before, "seed \(seed)")
    }

    @Test("It comes near to the optimum", arguments: [("a", 0.9), ("b", 0.9), ("c", 0.99)])
    func near(_ name: String, _ share: Double) throws {
        let known = try #require(ExampleOptimumTests.known.first { $0.name == name })
        let model = SolverModel(PlanningIndex(try example(name)))
        let ascent = ascent(model)
        for temperature in [100_000.0, 50_000, 25_000, 12_000, 6000, 3000] {
            _ = ascent.climb(temperature: temperature, most: 100) { false }
        }
        let open = Double(known.optimum - model.constantCost)
        #expect(Double(LagrangianBound.vnd(ascent.bestBound) - model.constantCost) > share * open)
    }

    @Test("A node's bound holds for the plans of the node", arguments: 740..<760)
    func nodes(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        let brute = BruteForce(scenario)
        let branches = model.branches(of: brute.bestOfferings(in: model))
        let ascent = ascent(model)
        _ = ascent.climb(temperature: 20_000, most: 40) { false }
        ascent.enter(
            branches: branches, active: Array(repeating: true, count: model.offerings.count), prices: ascent.best)
        for temperature in [100_000.0, 20_000, 4000] {
            _ = ascent.climb(temperature: temperature, most: 60) { false }
            #expect(ascent.bestBound <= brute.best * Tolerances.grain, "seed \(seed)")
        }
    }

    @Test("It stops when told to, and goes the same way on any number of threads")
    func stops() throws {
        let model = SolverModel(PlanningIndex(try example("a")))
        let ascent = ascent(model)
        #expect(ascent.climb(temperature: 10_000, most: 100) { true } == 0)
        let asked = Counter()
        // Asked once before the first step.
        #expect(ascent.climb(temperature: 10_000, most: 100) { asked.next() > 8 } == 7)
        let single = self.ascent(model)
        let shared = self.ascent(model, threads: 2)
        for it in [single, shared] { _ = it.climb(temperature: 10_000, most: 50) { false } }
        #expect(single.bestBound == shared.bestBound && single.best.person == shared.best.person)
        #expect(single.openings == shared.openings)
    }
}
