// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("The smoothed dual")
struct SmoothedDualTests {
    static let seeds = Array(640..<660)

    /// A model with a node of the tree, and a point whose branch prices are not at their corner.
    private struct Case {
        let model: SolverModel
        let bound: LagrangianBound
        let pricer: Pricer
        let branches: [BranchSet: ClosedRange<Int>]
        let prices: Prices

        init(_ seed: Int) {
            model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
            bound = LagrangianBound(model)
            pricer = Pricer(model: model, threads: 1)
            var random = TestRandom(seed)
            var prices = Prices(random: &random, for: model)
            var branches: [BranchSet: ClosedRange<Int>] = [:]
            for offering in model.offerings.indices {
                for set in BranchSet.sets(of: offering, in: model) where branches[set] == nil && random.chance(20) {
                    let least = random.int(0...1)
                    branches[set] = least...(least + random.int(0...2))
                    let price = random.int(1000...500_000) * Tolerances.grain
                    prices.branch[set] = random.chance(50) ? price : -price
                }
            }
            prices.combine(for: model)
            self.prices = prices
            self.branches = branches
        }

        func dual() -> SmoothedDual {
            let dual = SmoothedDual(model, bound, threads: 1)
            dual.enter(branches: branches, active: Array(repeating: true, count: model.offerings.count))
            return dual
        }

        /// With the prices of limits on classes that an evaluation settled; VND.
        func exactBound(_ evaluation: SmoothedDual.Evaluation) -> Double {
            var prices = prices
            let limits = evaluation.limits.map { Int(($0 * Double(Tolerances.grain)).rounded()) }
            prices.allClasses = limits[0]
            prices.courseClasses = Array(limits.dropFirst())
            prices.combine(for: model)
            let costs = pricer.reducedCosts(prices)
            return Double(bound.value(prices, reducedCosts: costs, branches: branches)) / Double(Tolerances.grain)
        }
    }

    @Test("The gradient is what finite differences say", arguments: seeds)
    func gradient(_ seed: Int) {
        let it = Case(seed)
        let dual = it.dual()
        let point = dual.layout.vector(it.prices, branches: dual.branches)
        let temperature = 200_000.0
        let here = dual.evaluate(point, temperature: temperature)
        #expect(
            here.gradient.count == dual.layout.branch + dual.branches.count
                && here.curvature.count == dual.layout.branch)
        for place in point.indices
        where here.gradient[place] != 0 && !dual.layout.limits.contains(place) {
            // A share of the budget's price moves all class costs at once.
            let step = place == dual.layout.budget ? 0.001 : 1000.0
            func value(_ change: Double) -> Double {
                var moved = point
                moved[place] += change
                return dual.evaluate(moved, temperature: temperature).value
            }
            let slope = (value(step) - value(-step)) / (2 * step)
            let size = max(1, abs(here.gradient[place]), abs(slope))
            #expect(abs(slope - here.gradient[place]) < 0.03 * size, "seed \(seed), place \(place)")
            #expect(place >= dual.layout.branch || here.curvature[place] >= 0, "seed \(seed), place \(place)")
        }
    }

    @Test(
        "Prices of limits on classes are settled: none open beyond a limit, none priced that has room", arguments: seeds
    )
    func limits(_ seed: Int) {
        let it = Case(seed)
        let dual = it.dual()
        var point = dual.layout.vector(it.prices, branches: dual.branches)
        let temperature = 200_000.0
        // Each evaluation moves a price by some temperatures at most.
        for _ in 0..<40 {
            point.replaceSubrange(dual.layout.limits, with: dual.evaluate(point, temperature: temperature).limits)
        }
        let limits = it.model.index.scenario.limits
        let here = dual.evaluate(point, temperature: temperature)
        for (course, definition) in it.model.index.scenario.courses.enumerated() {
            guard let most = limits.classesPerCourse[definition.id] else { continue }
            let opened = dual.openings.filter { it.model.offerings[$0.key].course == course }.values.reduce(0, +)
            #expect(opened <= Double(most) + 0.01, "seed \(seed)")
            let price = here.limits[1 + course]
            // The limit on all classes, settled later, may leave less.
            if price > 1, here.limits[0] == 0 { #expect(opened > Double(most) - 0.01, "seed \(seed)") }
        }
    }

    @Test("It is concave: no chord lies above it", arguments: seeds)
    func concave(_ seed: Int) {
        let it = Case(seed)
        let dual = it.dual()
        let first = dual.layout.vector(it.prices, branches: dual.branches)
        var random = TestRandom(seed + 1)
        for _ in 0..<5 {
            // Prices of branches keep their signs; the corner at 0 is concave too.
            let second = first.map { $0 * Double(random.int(0...200)) / 100 }
            let middle = zip(first, second).map { ($0 + $1) / 2 }
            let values = [first, middle, second].map { dual.evaluate($0, temperature: 50_000).value }
            #expect(values[1] > (values[0] + values[2]) / 2 - 5, "seed \(seed)")
        }
    }

    @Test("It is near the exact bound, and the nearer the colder", arguments: seeds)
    func near(_ seed: Int) {
        let it = Case(seed)
        let dual = it.dual()
        let point = dual.layout.vector(it.prices, branches: dual.branches)
        let model = it.model
        for temperature in [100_000.0, 10_000, 1000, 10] {
            let here = dual.evaluate(point, temperature: temperature)
            // Rosters, and sessions of lecturers, lose half a blur for each person and session that they take; all else
            // is smoothed downwards.
            let people = model.offerings.reduce(0) { $0 + $1.copies * $1.most }
            let sessions = it.bound.lecturers.weeks.reduce(0) { $0 + $1.days.joined().count }
            let blurred = temperature * 0.1 / 2 * Double(people + sessions)
            #expect(here.value <= it.exactBound(here) + blurred + 2, "seed \(seed) at \(temperature)")
        }
    }

    @Test("Cold, it is the exact bound where that opens all classes that pay")
    func cold() {
        var alike = 0
        for seed in 640..<700 {
            let it = Case(seed)
            let paying = it.pricer.reducedCosts(it.prices).enumerated().filter { $1 < 0 }.map(\.offset)
            let courses = it.model.mostClassesOfCourse.indices.map { course in
                paying.filter { it.model.offerings[$0].course == course }
                    .reduce(0) { $0 + it.model.offerings[$1].copies }
            }
            guard zip(courses, it.model.mostClassesOfCourse).allSatisfy({ $0 <= $1 }),
                courses.reduce(0, +) <= it.model.mostClasses
            else { continue }
            alike += 1
            let dual = it.dual()
            let here = dual.evaluate(dual.layout.vector(it.prices, branches: dual.branches), temperature: 10)
            #expect(abs(here.value - it.exactBound(here)) < 1000, "seed \(seed)")
        }
        #expect(alike > 15)
    }

    @Test("What is remembered of the last point changes nothing", arguments: seeds)
    func memory(_ seed: Int) {
        let it = Case(seed)
        let dual = it.dual()
        let first = dual.layout.vector(it.prices, branches: dual.branches)
        var random = TestRandom(seed + 2)
        for round in 0..<8 {
            let point = first.map { $0 * Double(random.int(0...round * 30)) / 100 }
            let used = dual.evaluate(point, temperature: 5000)
            let fresh = it.dual().evaluate(point, temperature: 5000)
            // Offers whose share is below exp(−8) may be left out; θ is found to 0.0005 people.
            let near = 1 + 0.0001 * abs(fresh.value)
            #expect(abs(used.value - fresh.value) < near, "seed \(seed), round \(round)")
            for place in used.gradient.indices {
                let size = max(1, abs(fresh.gradient[place]))
                #expect(abs(used.gradient[place] - fresh.gradient[place]) < 0.01 * size, "seed \(seed), \(place)")
            }
        }
    }

    @Test("Prices come back from their vector as they were", arguments: seeds)
    func layout(_ seed: Int) {
        let it = Case(seed)
        let layout = DualLayout(it.model)
        let branches = it.branches.keys.ordered()
        let vector = layout.vector(it.prices, branches: branches)
        #expect(vector.count == layout.branch + branches.count)
        let back = layout.prices(vector, branches: branches)
        #expect(back.person == it.prices.person && back.teaching == it.prices.teaching)
        #expect(back.room == it.prices.room && back.quota == it.prices.quota)
        #expect(back.allClasses == it.prices.allClasses && back.courseClasses == it.prices.courseClasses)
        #expect(back.budget == it.prices.budget && back.branch == it.prices.branch)
        #expect(back.opening == it.prices.opening && back.extra == it.prices.extra)
    }
}
