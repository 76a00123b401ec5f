// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("The walk from plan to plan")
struct WalkTests {
    /// A run whose root's relaxation is known, so that the walk has all its stages.
    private func search(_ seed: Int) -> Search {
        let model = SolverModel.branching(seed)
        let search = Search(
            model, options: SolveOptions(gap: 0, threads: 1), environment: SolveEnvironment(now: { 0 }), started: 0
        ) { $0 }
        search.findFirstPlans()
        var random = TestRandom(seed)
        for offering in model.offerings.indices { search.relaxed[offering] = Double.random(in: 0...1, using: &random) }
        return search
    }

    @Test("A merge opens nothing but what the plans of the pool and the best one open; no round loses the best plan")
    func merge() {
        var merges = 0
        for seed in 2100..<2106 {
            let search = search(seed)
            for _ in 0..<950 {
                let (before, best) = (search.incumbent.cost, Set(search.incumbent.openClasses.map(\.offering)))
                let known = Set(search.walk.pool.flatMap(\.offerings))
                search.shake(1)
                #expect(search.incumbent.cost <= before)
                #expect(search.walk.draft.assignment.isFeasible)
                guard search.walk.stage == .merge, search.walk.pool.count > 1 else { continue }
                merges += 1
                let open = Set(search.walk.draft.openClasses.map(\.offering))
                #expect(open.isSubset(of: known.union(search.walk.pool.flatMap(\.offerings)).union(best)))
            }
        }
        #expect(merges > 300)
    }

    @Test("As long as there is no relaxation, the walk begins at the best plan; then every stage has its turn")
    func stages() {
        var walk = Walk(from: Draft(SolverModel.branching(2100)))
        for _ in 0..<3 {
            walk.next(isRelaxed: false)
            #expect(walk.stage == .best)
        }
        let turn = (0..<12).map { _ in
            walk.next(isRelaxed: true)
            return walk.stage
        }
        #expect(turn == [.best, .fresh, .fresh, .fresh, .fresh, .merge, .best, .fresh, .fresh, .fresh, .fresh, .merge])
    }

    @Test("The pool keeps the cheapest plans, none twice")
    func pool() {
        var full = 0
        for seed in 2100..<2200 {
            let model = SolverModel(PlanningIndex(TinyScenario.make(seed, mostOfferings: 60)))
            var walk = Walk(from: Draft(model))
            var costs: [[Int]: Int] = [:]
            func remember(_ plan: Draft) {
                walk.remember(plan)
                let offerings = plan.openClasses.map(\.offering).sorted()
                costs[offerings] = min(plan.cost, costs[offerings] ?? plan.cost)
            }
            for first in model.offerings.indices {
                var plan = Draft(model)
                guard plan.open(first) else { continue }
                remember(plan)
                for second in model.offerings.indices {
                    var both = plan
                    if both.open(second) { remember(both) }
                }
            }
            #expect(walk.pool.map(\.cost) == Array(costs.values.sorted().prefix(Walk.mostPlans)))
            #expect(Set(walk.pool.map(\.offerings)).count == walk.pool.count)
            #expect(walk.pool.allSatisfy { costs[$0.offerings] == $0.cost })
            if costs.count > Walk.mostPlans { full += 1 }
        }
        #expect(full > 3)
    }
}
