// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel
import WhatIf

@Suite("People who must be served")
struct InsistingTests {
    @Test("The least cost of serving a person, against brute force", arguments: [301, 304, 309, 310, 316, 325])
    func price(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed, mostOfferings: 8)
        let plan = try solved(scenario)
        for left in plan.unserved where left.reason == UnservedReason.notPlaced.rawValue {
            let forced = try #require(scenario.insisting(on: [left.candidate], price: plan.solver.objective))
            let found = try solved(forced)
            expectSound(found, of: forced, optimum: BruteForce.optimum(forced), "seed \(seed) \(left.candidate)")
            #expect(found.solver.status == .optimal, "seed \(seed)")
            guard !found.unserved.contains(where: { $0.candidate == left.candidate }) else { continue }
            // Serving the person is one more thing to obey.
            #expect(found.solver.objective >= plan.solver.objective, "seed \(seed)")
            #expect(Verifier.verify(found, scenario).objective == found.solver.objective, "seed \(seed)")
        }
    }
}
