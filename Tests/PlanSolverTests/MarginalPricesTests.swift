// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel

@Suite("Prices of what plans compete for")
struct MarginalPricesTests {
    static let seeds = Array(500..<510)

    private func report(_ scenario: Scenario, gap: Double = 0, prices: MarginalPrices? = nil) throws -> SolveReport {
        let options = SolveOptions(gap: gap, nodes: 5000, threads: 1, prices: prices)
        return try Planner(options: options, environment: SolveEnvironment(now: { 0 })).solve(scenario)
    }

    /// The scenario with more of everything, one thing at a time.
    private func wider(_ scenario: Scenario) -> [(note: String, scenario: Scenario)] {
        func changed(_ note: String, _ change: (inout Scenario) -> Void) -> (String, Scenario) {
            var result = scenario
            change(&result)
            return (note, result)
        }
        return [
            changed("room") { $0.venues[0].rooms += 1 },
            changed("seat") { $0.venues[0].capacity += 1 },
            changed("topics") { $0.lecturers[0].topics = ["a", "b"] },
            changed("lecturer") { $0.lecturers.append(Lecturer(id: "more", topics: ["a", "b"])) },
            changed("limits") { $0.limits = Limits() },
            changed("least size") { $0.courses[0].classSize = 1...$0.courses[0].classSize.upperBound },
            changed("venue") {
                let commune = $0.communes[2]
                $0.venues.append(
                    Venue(
                        id: "more", kind: "center", commune: commune.id, location: commune.location, rooms: 1,
                        capacity: 5))
            },
        ]
    }

    @Test("No optimum is below the bound at another scenario's prices", arguments: seeds)
    func bound(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let base = try report(scenario)
        let own = base.prices.bound(of: PlanningIndex(scenario))
        #expect(own <= base.plan.solver.objective, "seed \(seed)")
        for (note, wider) in wider(scenario) {
            let optimum = try solved(wider).solver.objective
            let bound = base.prices.bound(of: PlanningIndex(wider))
            #expect(bound <= optimum, "seed \(seed), \(note)")
        }
    }

    @Test("Prices that are known leave the optimum as it is", arguments: seeds.prefix(4))
    func start(_ seed: Int) throws {
        let scenario = TinyScenario.make(seed)
        let base = try report(scenario)
        let again = try report(scenario, prices: base.prices)
        #expect(again.plan.solver.objective == base.plan.solver.objective, "seed \(seed)")
        #expect(again.plan.solver.status == .optimal, "seed \(seed)")
        for (note, wider) in wider(scenario) {
            let plan = try report(wider, prices: base.prices).plan
            #expect(Verifier.verify(plan, wider).violations == [], "seed \(seed), \(note)")
            #expect(plan.solver.objective == (try solved(wider)).solver.objective, "seed \(seed), \(note)")
        }
    }

    @Test("The prices of an example come near to its optimum, so the next bound needs no ascent")
    func example() throws {
        let scenario = try PlanSolverTests.example("b")
        let base = try report(scenario)
        let bound = base.prices.bound(of: PlanningIndex(scenario))
        #expect(Double(bound) > 0.95 * Double(base.plan.solver.objective))
        #expect(base.prices.people.count == scenario.candidates.count - 1)
        #expect(try report(scenario, gap: 0.02).statistics.iterations > 0)
        #expect(try report(scenario, gap: 0.02, prices: base.prices).statistics.iterations == 0)
    }
}
