// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Lecturers' fees by week")
struct WeekFeesTests {
    private struct Case {
        let scenario: Scenario
        let model: SolverModel
        let weeks: [WeekFees]

        init(_ seed: Int) throws {
            scenario = TinyScenario.make(seed)
            model = SolverModel(PlanningIndex(scenario))
            weeks = try WeekFees.all(model, LagrangianBound(model).lecturers)
        }

        /// Sessions by place that classes need in a week.
        func demand(_ classes: [Int], _ week: WeekFees) -> [Double] {
            let keys = classes.flatMap { model.offerings[$0].teachingKeys }
            return week.keys.map { key in Double(keys.count { $0 == key }) }
        }
    }

    private static func value(_ cut: WeekFees.Cut, _ demand: [Double]) -> Double {
        zip(cut.prices, demand).reduce(0) { $0 + Double($1.0) * $1.1 } - Double(cut.surplus)
    }

    @Test("No cut asks for more than the least fees of a set of classes")
    func valid() throws {
        var tried = 0
        for seed in 1100..<1140 { tried += try valid(seed) }
        // Many sets of classes cannot be taught at all.
        #expect(tried > 150)
    }

    private func valid(_ seed: Int) throws -> Int {
        let it = try Case(seed)
        let brute = BruteForce(it.scenario)
        var random = TestRandom(seed)
        #expect(it.weeks.flatMap(\.keys).count == Set(it.model.offerings.flatMap(\.teachingKeys)).count)
        var tried = 0
        for _ in 0..<20 where !it.model.offerings.isEmpty {
            let classes = (0..<random.int(1...2)).map { _ in random.int(0...it.model.offerings.count - 1) }
            guard let fees = brute.leastFees(classes.map { it.model.offerings[$0].source }) else { continue }
            tried += 1
            var total = 0.0
            for week in it.weeks {
                let demand = it.demand(classes, week)
                let cut = try #require(try week.cut(at: demand))
                total += Self.value(cut, demand)
                // Prices of the cut at another demand hold here as well, and are no better than its own.
                let other = try #require(try week.cut(at: demand.map { _ in Double(random.int(0...2)) }))
                let any = week.cut(demand.map { _ in random.int(0...900_000) * Tolerances.grain })
                for worse in [other, any] {
                    #expect(Self.value(worse, demand) <= Self.value(cut, demand) + Self.trifle, "seed \(seed)")
                }
            }
            #expect(total <= Double(fees * Tolerances.grain) + 1, "seed \(seed), \(classes)")
        }
        return tried
    }

    /// Grains that the demand of a little more than was asked for is worth.
    private static let trifle = 1000.0 * Double(Tolerances.grain)

    @Test("One class whose lecturers are all free costs their cheapest fees: the cut is tight", arguments: 1140..<1160)
    func tight(_ seed: Int) throws {
        var scenario = TinyScenario.make(seed)
        scenario.lecturers = [
            Lecturer(id: "dear", topics: ["a", "b"], feePerSession: 700_000),
            Lecturer(id: "fair", topics: ["a"], feePerSession: 400_000),
        ]
        let model = SolverModel(PlanningIndex(scenario))
        let weeks = try WeekFees.all(model, LagrangianBound(model).lecturers)
        for offering in model.offerings.indices {
            let keys = model.offerings[offering].teachingKeys
            let fees = keys.reduce(0) { sum, key in
                sum + (model.topics[key / 2 % model.topics.count] == "a" ? 400_000 : 700_000)
            }
            let bound = try weeks.reduce(0.0) { sum, week in
                let demand = week.keys.map { key in Double(keys.count { $0 == key }) }
                return sum + Self.value(try #require(try week.cut(at: demand)), demand)
            }
            #expect(abs(bound / Double(Tolerances.grain) - Double(fees)) < 1, "seed \(seed)")
        }
    }
}
