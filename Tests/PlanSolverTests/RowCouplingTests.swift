// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("How people's prices follow those of the tree's rows")
struct RowCouplingTests {
    /// A class of 4 + 1 people, one of 5 of the second type at another place, and one that is hardly open.
    private let part = SmoothedRosters.Part(
        offers: [
            SmoothedRosters.Offer(offering: 0, place: 0, reducedCost: 0, isFull: false, roster: 0..<2),
            SmoothedRosters.Offer(offering: 1, place: 1, reducedCost: 0, isFull: false, roster: 2..<3),
            SmoothedRosters.Offer(offering: 2, place: 2, reducedCost: 0, isFull: false, roster: 3..<4),
        ], types: [0, 1, 1, 2], counts: [4, 1, 5, 3])

    private func couplings(_ members: [[Int32]], shares: [Double], loose: [Double] = [0, 0, 0]) -> [RowCoupling] {
        RowCoupling.couplings([part], members: members, shares: shares, loose: loose, temperature: 1000)
    }

    @Test("Each price rises by the part of its people who are in the set's classes, over the size of these")
    func weights() {
        let rows = couplings([[0], [0, 1], [2]], shares: [1, 0.5, 0])
        #expect(rows[0].types == [0, 1])
        // 4 of 4 people of the first type and 1 of 3.5 of the second, in a class of 5.
        #expect(zip(rows[0].weights, [1.0 / 5, 1 / 3.5 / 5]).allSatisfy { abs($0 - $1) < 1e-12 })
        // All of them, in 1.5 classes with 7.5 people.
        #expect(rows[1].types == [0, 1] && rows[1].weights.allSatisfy { abs($0 - 1.0 / 5) < 1e-12 })
        #expect(rows[2].types.isEmpty && rows[2].weights.isEmpty)
    }

    @Test("A class that counts twice moves its people's prices twice as far")
    func twice() {
        let once = couplings([[0]], shares: [1, 0, 0])[0]
        let twice = couplings([[0, 0]], shares: [1, 0, 0])[0]
        #expect(twice.types == once.types)
        #expect(zip(once.weights, twice.weights).allSatisfy { abs(2 * $0 - $1) < 1e-12 })
        // Where it opens, nothing is left: two for the class, two for its people. Others would feel both.
        #expect(abs(twice.curvature - 2 * once.curvature) < 1e-12)
    }

    @Test("A row bends at least as a class that is not open yet would, which feels all rows of its people")
    func leastCurvature() {
        let closed = couplings([[2]], shares: [1, 0.5, 0])
        #expect(closed[0].curvature == 1 / 1000.0)
        for rows in 1...3 {
            // Classes of one size do not bend a row.
            let alike = couplings(Array(repeating: [0, 1], count: rows), shares: [1, 0.5, 0])
            #expect(alike.allSatisfy { abs($0.curvature - Double(rows) / 1000) < 1e-12 })
        }
    }

    @Test("Rows bend with the people taken in part, and each other")
    func curvature() {
        let loose = couplings([[0, 1]], shares: [1, 0.5, 0], loose: [10, 0, 7])
        #expect(abs(loose[0].curvature - 10 / 25.0) < 1e-12)
        let alone = couplings([[0]], shares: [10, 5, 0])[0].curvature
        let both = couplings([[0], [1]], shares: [10, 5, 0])[0].curvature
        #expect(alone > 1 / 1000.0 && both > alone)
    }

    @Test(
        "A class less than the relaxation opens costs the ascent nearly what it costs the linear program",
        arguments: 1...3 as ClosedRange<UInt64>)
    func branch(_ seed: UInt64) throws {
        let model = SolverModel(PlanningIndex(try sample(seed)))
        let lagrangian = LagrangianBound(model)
        let pricer = Pricer(model: model, threads: 1)
        func climbed(_ ascent: DualAscent, _ temperatures: [Double]) -> DualAscent {
            for temperature in temperatures { _ = ascent.climb(temperature: temperature, most: 250) { false } }
            return ascent
        }
        let root = climbed(
            DualAscent(model, pricer: pricer, bound: lagrangian, start: Prices(zeroFor: model)),
            [300_000, 100_000, 30_000, 10_000, 3000])
        let branches: [BranchSet: ClosedRange<Int>] = [
            .course(0): 0...Int(root.openings.values.reduce(0, +)) - 1
        ]
        let active = Array(repeating: true, count: model.offerings.count)
        let exact = try ColumnGeneration(
            RestrictedMaster(model, lecturers: lagrangian.lecturers, slots: 1), pricer: pricer, bound: lagrangian,
            branches: branches, active: active, prices: root.best, missing: 1 << 40, options: SolveOptions())
        while !exact.isConverged { #expect(try exact.step(timeLimit: 10, incumbent: 1 << 40) { false }) }
        let node = DualAscent(model, pricer: pricer, bound: lagrangian, start: root.best)
        node.enter(branches: branches, active: active, prices: root.best)
        _ = climbed(node, [50_000, 8000, 1300])
        let missing = Double(exact.bestBound - node.bestBound) / Double(exact.bestBound - root.bestBound)
        #expect(missing >= 0 && missing < 0.25)
    }
}
