// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel
import WhatIf

@Suite("People who must be served")
struct InsistingTests {
    @Test("The least cost of serving a person, against brute force")
    func price() throws {
        var dearer = 0
        for seed in 300..<312 {
            let scenario = TinyScenario.make(seed, mostOfferings: 8)
            let plan = try solved(scenario)
            for left in plan.unserved where left.reason == UnservedReason.notPlaced.rawValue {
                let forced = try #require(scenario.insisting(on: [left.candidate], price: plan.solver.objective))
                let found = try solved(forced)
                expectSound(found, of: forced, optimum: BruteForce.optimum(forced), "seed \(seed) \(left.candidate)")
                #expect(found.solver.status == .optimal, "seed \(seed)")
                guard !found.unserved.contains(where: { $0.candidate == left.candidate }) else { continue }
                // Serving the person is one more thing to obey, and costs the same where nobody weighs more.
                #expect(found.solver.objective >= plan.solver.objective, "seed \(seed)")
                #expect(Verifier.verify(found, scenario).objective == found.solver.objective, "seed \(seed)")
                dearer += found.solver.objective > plan.solver.objective ? 1 : 0
            }
        }
        #expect(dearer > 2)
    }
}
