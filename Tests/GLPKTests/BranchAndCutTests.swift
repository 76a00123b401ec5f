// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GLPK

/// Knapsack: max 16a + 19b + 23c + 28d with 2a + 3b + 4c + 5d ≤ 7, binary. Best: a and d, 44; the relaxation has 45.67.
func knapsack() throws -> Problem {
    var problem = try Problem()
    try problem.setDirection(.maximize)
    let row = try problem.addRow(bounds: .upper(7))
    for (value, weight) in [(16.0, 2.0), (19, 3), (23, 4), (28, 5)] {
        try problem.addColumn(bounds: .range(0, 1), cost: value, kind: .integer, entries: [(row, weight)])
    }
    return problem
}

struct HardProblem: ~Copyable {
    var problem: Problem
    var start: [Double]
}

/// A market-split problem: equality knapsacks that make trees of thousands of nodes. Slacks cost 1, so that there is
/// always a solution; all columns at 0 with full slack is one.
func hardProblem(columns: Int = 30, rows: Int = 4, seed: UInt64 = 7) throws -> HardProblem {
    var problem = try Problem()
    var state = seed
    func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 33).truncatingRemainder(dividingBy: 100)
    }
    let weights = (0..<rows).map { _ in (0..<columns).map { _ in next() } }
    let halves = weights.map { ($0.reduce(0, +) / 2).rounded(.down) }
    var batch = RowBatch()
    for half in halves { batch.append(bounds: .fixed(half)) }
    let row = try problem.addRows(batch)
    for j in 0..<columns {
        try problem.addColumn(
            bounds: .range(0, 1), cost: 0, kind: .integer, entries: (0..<rows).map { (row[$0], weights[$0][j]) })
    }
    for i in 0..<rows {
        try problem.addColumn(cost: 1, entries: [(row[i], 1)])
        try problem.addColumn(cost: 1, entries: [(row[i], -1)])
    }
    let start = [Double](repeating: 0, count: columns) + halves.flatMap { [$0, 0] }
    return HardProblem(problem: problem, start: start)
}

@Suite struct BranchAndCutTests {
    @Test(arguments: [false, true], [BranchAndCutOptions.Cuts(), .all])
    func optimum(presolve: Bool, cuts: BranchAndCutOptions.Cuts) throws {
        var options = BranchAndCutOptions()
        options.presolve = presolve
        options.cuts = cuts
        for branching in [
            BranchAndCutOptions.Branching.firstFractional, .lastFractional, .mostFractional, .driebeckTomlin,
            .pseudoCost,
        ] {
            for backtracking in [
                BranchAndCutOptions.Backtracking.depthFirst, .breadthFirst, .bestBound, .bestProjection,
            ] {
                options.branching = branching
                options.backtracking = backtracking
                var problem = try knapsack()
                let outcome = try problem.integerOptimize(options)
                #expect(outcome.termination == .completed && outcome.status == .optimal && outcome.hasSolution)
                #expect(near([try #require(outcome.objective), try #require(outcome.bound)], [44, 44]))
                #expect(near(try problem.columnValues(.integer), [1, 0, 0, 1]))
                #expect(near(try problem.rowValues(.integer), [7]))
                #expect(throws: SolverFault.noSolution) { try problem.rowDuals(.integer) }
            }
        }
    }

    @Test(arguments: [false, true]) func noSolutionIsAResult(presolve: Bool) throws {
        var options = BranchAndCutOptions()
        options.presolve = presolve
        var problem = try Problem()
        // 2x = 1 has a relaxation but no whole solution; x ≤ −1 has none at all.
        let x = try problem.addColumn(bounds: .range(0, 5), cost: 1, kind: .integer)
        let y = try problem.addColumn(bounds: .range(0, 5), cost: 1, kind: .integer)
        let row = try problem.addRow(bounds: .fixed(7), entries: [(x, 2), (y, 4)])
        var outcome = try problem.integerOptimize(options)
        #expect(outcome.status == .noFeasible && outcome.objective == nil && outcome.bound == nil)
        try problem.setBounds(of: row, .upper(-1))
        outcome = try problem.integerOptimize(options)
        #expect(outcome.status == .noFeasible && outcome.objective == nil && outcome.bound == nil)
        #expect(throws: SolverFault.noSolution) { try problem.columnValues(.integer) }
    }

    @Test func startIsAccepted() throws {
        var hard = try hardProblem()
        var start = hard.start
        var options = BranchAndCutOptions()
        options.presolve = false
        options.cuts = []
        options.start = start
        options.nodeLimit = 1
        let outcome = try hard.problem.integerOptimize(options)
        let cost = start.suffix(8).reduce(0, +)
        #expect(outcome.startAccepted && outcome.termination == .nodeLimit && outcome.status == .feasible)
        #expect(try #require(outcome.objective) <= cost && #require(outcome.bound) <= #require(outcome.objective))

        start[0] = 1
        options.start = start
        #expect(throws: SolverFault.self) { try hard.problem.integerOptimize(options) }
        options.start = [1]
        #expect(throws: SolverFault.wrongCount("start values", expected: 38, actual: 1)) {
            try hard.problem.integerOptimize(options)
        }
        options.start = [Double](repeating: .nan, count: 38)
        #expect(throws: SolverFault.self) { try hard.problem.integerOptimize(options) }
        options.presolve = true
        #expect(throws: SolverFault.invalidOption("start", value: "used together with presolve")) {
            try hard.problem.integerOptimize(options)
        }
    }

    @Test(arguments: [false, true]) func stopping(presolve: Bool) throws {
        var options = BranchAndCutOptions()
        options.presolve = presolve
        options.cuts = []
        options.nodeLimit = 50
        var hard = try hardProblem()
        let limited = try hard.problem.integerOptimize(options)
        #expect(limited.termination == .nodeLimit && limited.nodes > 50 && limited.nodes < 100)
        if let objective = limited.objective { #expect(try #require(limited.bound) <= objective) }

        options.nodeLimit = nil
        options.interrupt = InterruptFlag()
        options.interrupt?.raise()
        #expect(try hard.problem.integerOptimize(options).termination == .interrupted)
        options.interrupt?.lower()
        options.timeLimit = 0
        #expect(try hard.problem.integerOptimize(options).termination == .timeLimit)
        options.timeLimit = 0.05
        #expect(try hard.problem.integerOptimize(options).termination == .timeLimit)
    }

    @Test func gapStopsEarly() throws {
        var problem = try knapsack()
        var options = BranchAndCutOptions()
        options.presolve = false
        options.cuts = []
        options.gap = 0.9
        let outcome = try problem.integerOptimize(options)
        let objective = try #require(outcome.objective)
        #expect(outcome.termination == .gapReached || outcome.termination == .completed)
        #expect(try #require(outcome.bound) >= 44 - 1e-6 && objective <= 44 + 1e-6)
    }

    @Test func fractionalBoundsAreAFault() throws {
        var problem = try Problem()
        try problem.addColumn(bounds: .range(0.5, 2), cost: 1, kind: .integer)
        #expect(throws: SolverFault.solver(.invalidBounds)) { try problem.integerOptimize() }
    }
}
