// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel

@Suite("The optimum of tiny scenarios")
struct OptimumTests {
    @Test("A run to proof finds what brute force finds", arguments: Array(0..<200))
    func equalsBruteForce(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let plan = try solved(scenario)
        let optimum = BruteForce.optimum(scenario)
        #expect(Verifier.verify(plan, scenario).violations == [], "seed \(seed)")
        #expect(plan.solver.bound <= optimum, "seed \(seed)")
        #expect(optimum <= plan.solver.objective, "seed \(seed)")
        #expect(plan.solver.objective == optimum, "seed \(seed)")
        #expect(plan.solver.bound == optimum, "seed \(seed)")
        #expect(plan.solver.status == .optimal, "seed \(seed)")
        #expect(plan.solver.stoppedBy == .proof, "seed \(seed)")
    }

    @Test("The scenarios are worth it: plans with several classes, none, and rules that bind")
    func scenariosDiffer() {
        var classes: [Int: Int] = [:]
        var limited = 0
        var taught = 0
        for seed in 0..<60 {
            let scenario = TinyScenario.make(seed)
            let found = BruteForce(scenario)
            classes[min(3, found.bestClasses.count), default: 0] += 1
            var free = scenario
            free.limits = Limits()
            if BruteForce.optimum(free) < found.best { limited += 1 }
            free = scenario
            for position in free.lecturers.indices {
                free.lecturers[position].maxPerDay = nil
                free.lecturers[position].maxPerWeek = nil
                free.lecturers[position].away = []
            }
            if BruteForce.optimum(free) < found.best { taught += 1 }
        }
        #expect(classes[0, default: 0] >= 5)
        #expect(classes[1, default: 0] >= 10)
        #expect(classes[2, default: 0] >= 5)
        #expect(limited >= 5)
        #expect(taught >= 5)
    }
}
