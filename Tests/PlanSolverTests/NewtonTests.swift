// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Newton's method on the smoothed dual")
struct NewtonTests {
    @Test("A step solves its system for the places that are free, and leaves the others", arguments: 800..<820)
    func system(_ seed: Int) {
        var random = TestRandom(seed)
        func number(_ most: Int) -> Double { Double(random.int(1...most * 1000)) / 1000 }
        let size = 12
        var system = NewtonSystem(size: size)
        var matrix = (0..<size).map { _ in Array(repeating: 0.0, count: size) }
        for place in 0..<size {
            system.diagonal[place] = number(3)
            matrix[place][place] = system.diagonal[place]
        }
        func addColumn(_ entries: [(place: Int, value: Double)], weight: Double) {
            for (place, value) in entries { system.append(place, value) }
            system.close(weight: weight)
            for (row, first) in entries {
                for (column, second) in entries { matrix[row][column] += weight * first * second }
            }
        }
        for _ in 0..<4 {
            let places = (0..<size).filter { _ in random.chance(40) }
            // One of them twice.
            addColumn((places + places.prefix(1)).map { ($0, number(4) - 2) }, weight: number(2))
        }
        // As of a full class: with what it adds to the diagonal it is positive semidefinite.
        let loose = (0..<3).map { ($0, number(4)) }
        for (place, value) in loose {
            system.diagonal[place] += value
            matrix[place][place] += value
        }
        addColumn(loose, weight: -1 / loose.reduce(0) { $0 + $1.1 })
        let gradient = (0..<size).map { _ in number(10) - 5 }
        let damping = (0..<size).map { _ in number(1) }
        let isFree = (0..<size).map { _ in random.chance(80) }
        let step = system.direction(gradient, damping: damping, isFree: isFree)
        for row in 0..<size {
            guard isFree[row] else {
                #expect(step[row] == 0)
                continue
            }
            let product = (0..<size).reduce(damping[row] * step[row]) { $0 + matrix[row][$1] * step[$1] }
            #expect(abs(product - gradient[row]) < 1e-8)
        }
    }

    @Test("Second derivatives are those of the gradient", arguments: 640..<660)
    func derivatives(_ seed: Int) {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
        var random = TestRandom(seed)
        let prices = Prices(random: &random, for: model)
        let dual = SmoothedDual(model, LagrangianBound(model), threads: 1)
        dual.enter(branches: [:], active: Array(repeating: true, count: model.offerings.count))
        let point = dual.layout.vector(prices, branches: [])
        // People's prices alone: those of sessions have a majorant, those of limits are settled.
        let types = 0..<model.typeCount
        let change = point.indices.map { types.contains($0) ? Double(random.int(-10...10)) / 10 : 0 }
        func gradient(_ step: Double) -> [Double] {
            dual.evaluate(zip(point, change).map { $0 + step * $1 }, temperature: 200_000, forNewton: true).gradient
        }
        let (before, after) = (gradient(-200), gradient(200))
        guard dual.evaluate(point, temperature: 200_000, forNewton: true).limits.allSatisfy({ $0 == 0 }) else { return }
        // (H + damping) · change, from differences; the step that it stands for is the change.
        let damping = Array(repeating: 1e-5, count: point.count)
        let bent = point.indices.map {
            types.contains($0) ? (before[$0] - after[$0]) / 400 + damping[$0] * change[$0] : 0
        }
        let step = dual.newton!.direction(bent, damping: damping, isFree: point.indices.map { types.contains($0) })
        for type in types { #expect(abs(step[type] - change[type]) < 0.05, "seed \(seed)") }
    }

    @Test("Its bound never exceeds the optimum", arguments: 710..<740)
    func sound(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        let optimum = BruteForce.optimum(scenario) * Tolerances.grain
        let ascent = DualAscent(
            model, pricer: Pricer(model: model, threads: 1), bound: LagrangianBound(model),
            start: Prices(zeroFor: model))
        for temperature in [50_000.0, 10_000, 2000] {
            let before = (ascent.bestBound, ascent.evaluations)
            ascent.leap(temperature: temperature, most: 40) { false }
            #expect(ascent.bestBound >= before.0 && ascent.bestBound <= optimum, "seed \(seed)")
            #expect(ascent.evaluations <= before.1 + 40, "seed \(seed)")
        }
        let costs = Pricer(model: model, threads: 1).reducedCosts(ascent.best)
        #expect(LagrangianBound(model).value(ascent.best, reducedCosts: costs) == ascent.bestBound, "seed \(seed)")
    }

    @Test(
        "With few offerings it rises as far as gradient steps do, with half the evaluations",
        arguments: 1...3 as ClosedRange<UInt64>)
    func fewOfferings(_ seed: UInt64) throws {
        let model = SolverModel(PlanningIndex(try sample(seed)))
        func ascent(_ start: Prices) -> DualAscent {
            DualAscent(model, pricer: Pricer(model: model, threads: 1), bound: LagrangianBound(model), start: start)
        }
        let root = ascent(Prices(zeroFor: model))
        for temperature in [300_000.0, 100_000, 30_000] {
            _ = root.climb(temperature: temperature, most: 250) { false }
        }
        let open = root.openings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(30).map(\.key)
        let active = model.offerings.indices.map(open.contains)
        let (leaping, climbing) = (ascent(root.best), ascent(root.best))
        for it in [leaping, climbing] { it.enter(branches: [:], active: active, prices: root.best) }
        let start = climbing.bestBound
        var steps = 0
        for temperature in [10_000.0, 2500, 600] {
            leaping.leap(temperature: temperature, most: 40) { false }
            steps += climbing.climb(temperature: temperature, most: 250) { false }
        }
        #expect(Double(leaping.bestBound - start) > 0.9 * Double(climbing.bestBound - start))
        #expect(leaping.evaluations < steps / 2)
    }
}
