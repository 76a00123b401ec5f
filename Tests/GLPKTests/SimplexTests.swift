// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GLPK

/// max 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: x = 2, y = 6, objective 36, prices 0, 1.5, 1 (Hillier and Lieberman).
func textbookProblem() throws -> Problem {
    var problem = try Problem()
    try problem.setDirection(.maximize)
    var rows = RowBatch()
    for limit in [4.0, 12, 18] { rows.append(bounds: .upper(limit)) }
    let row = try problem.addRows(rows)
    var columns = ColumnBatch()
    columns.append(cost: 3)
    columns.entry(row[0], 1)
    columns.entry(row[2], 3)
    columns.append(cost: 5)
    columns.entry(row[1], 2)
    columns.entry(row[2], 2)
    try problem.addColumns(columns)
    return problem
}

func near(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-6) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
}

@Suite struct SimplexTests {
    @Test func optimumAndDuals() throws {
        var problem = try textbookProblem()
        let outcome = try problem.simplex()
        #expect(outcome.termination == .completed && outcome.isOptimal && outcome.iterations > 0)
        #expect(near([outcome.objective], [36]))
        #expect(near(try problem.columnValues(), [2, 6]))
        #expect(near(try problem.rowValues(), [2, 12, 18]))
        #expect(near(try problem.rowDuals(), [0, 1.5, 1]))
        #expect(near(try problem.reducedCosts(), [0, 0]))
        #expect(try problem.status() == .optimal)
        #expect(near([try problem.objective()], [36]))
    }

    @Test(arguments: [SimplexOptions.Method.primal, .dual, .dualThenPrimal], [false, true])
    func everyMethodAgrees(method: SimplexOptions.Method, presolve: Bool) throws {
        var options = SimplexOptions()
        options.method = method
        options.presolve = presolve
        for pricing in [SimplexOptions.Pricing.textbook, .steepestEdge] {
            for ratioTest in [SimplexOptions.RatioTest.textbook, .harris, .longStep] {
                if ratioTest == .longStep && method == .primal { continue }
                options.pricing = pricing
                options.ratioTest = ratioTest
                var problem = try textbookProblem()
                #expect(near([try problem.simplex(options).objective], [36]))
            }
        }
    }

    @Test func interiorPoint() throws {
        var problem = try textbookProblem()
        let outcome = try problem.interiorPoint()
        #expect(outcome.isOptimal && near([outcome.objective], [36], within: 1e-4))
        #expect(near(try problem.rowDuals(.interior), [0, 1.5, 1], within: 1e-4))
        #expect(near(try problem.columnValues(.interior), [2, 6], within: 1e-4))
        #expect(throws: SolverFault.noSolution) { try problem.columnValues() }
    }

    @Test func infeasibleAndUnbounded() throws {
        for presolve in [false, true] {
            var options = SimplexOptions()
            options.presolve = presolve
            var infeasible = try Problem()
            let x = try infeasible.addColumn(bounds: .range(0, 1), cost: 1)
            let y = try infeasible.addColumn(bounds: .range(0, 1), cost: 1)
            try infeasible.addRow(bounds: .lower(3), entries: [(x, 1), (y, 1)])
            #expect(try infeasible.simplex(options).status == .noFeasible)
            var unbounded = try Problem()
            let z = try unbounded.addColumn(cost: -1)
            let w = try unbounded.addColumn(cost: 0)
            try unbounded.addRow(bounds: .lower(0), entries: [(z, 1), (w, -1)])
            let outcome = try unbounded.simplex(options)
            #expect(outcome.status == .unbounded || outcome.termination == .noDualFeasible)
        }
    }

    @Test func limitsAreResults() throws {
        var options = SimplexOptions()
        options.iterationLimit = 0
        var problem = try textbookProblem()
        #expect(try problem.simplex(options).termination == .iterationLimit)
        options.iterationLimit = nil
        options.timeLimit = 0
        problem = try textbookProblem()
        let outcome = try problem.simplex(options)
        #expect(outcome.termination == .timeLimit && outcome.status != .optimal)
        options.timeLimit = 1e300
        #expect(try problem.simplex(options).isOptimal)
    }

    @Test func warmStartAfterNewColumns() throws {
        // 30 people to cover; singles cost 10, then a triple for 12 each.
        var problem = try Problem()
        var rows = RowBatch()
        for _ in 0..<30 { rows.append(bounds: .fixed(1)) }
        let row = try problem.addRows(rows)
        var batch = ColumnBatch()
        for i in 0..<30 {
            batch.append(cost: 10)
            batch.entry(row[i], 1)
        }
        try problem.addColumns(batch)
        #expect(near([try problem.simplex().objective], [300]))
        #expect(near(try problem.rowDuals(), [Double](repeating: 10, count: 30)))
        batch.removeAll()
        for i in 0..<10 {
            batch.append(cost: 12)
            for k in 0..<3 { batch.entry(row[3 * i + k], 1) }
        }
        let added = try problem.addColumns(batch)
        #expect(added.first == Column(30) && problem.columnCount == 40)
        let basis = try problem.basis()
        let warm = try problem.simplex()
        #expect(near([warm.objective], [120]))
        // From the optimal basis no iteration is left; from the one before, the same way again.
        #expect(try problem.simplex().iterations == 0)
        try problem.setBasis(basis)
        #expect(try problem.simplex().iterations == warm.iterations)
        try problem.standardBasis()
        try problem.factorize()
        #expect(near([try problem.simplex().objective], [120]))
        try problem.advancedBasis()
        try problem.scale()
        #expect(near([try problem.simplex().objective], [120]))
    }

    @Test func deletionRemaps() throws {
        var problem = try textbookProblem()
        let extra = try problem.addColumn(bounds: .range(0, 1), cost: -1, entries: [(Row(0), 1)])
        let last = try problem.addColumn(bounds: .fixed(0), cost: -2, entries: [(Row(1), 1)])
        _ = try problem.simplex()
        let places = try problem.deleteColumns([extra])
        #expect(places == [Column(0), Column(1), nil, Column(2)])
        #expect(places[last.index] == Column(2) && problem.columnCount == 3)
        #expect(throws: SolverFault.noSolution) { try problem.columnValues() }
        #expect(near([try problem.simplex().objective], [36]))
        #expect(try problem.deleteRows([Row(2)]) == [Row(0), Row(1), nil])
        try problem.standardBasis()
        #expect(near([try problem.simplex().objective], [42]))
    }

    @Test func changesOfTheModel() throws {
        var problem = try textbookProblem()
        try problem.setConstant(1)
        try problem.setCost(of: Column(0), 6)
        #expect(near([try problem.simplex().objective], [1 + 6 * 2 + 5 * 6]))
        try problem.setBounds(of: Column(0), .range(1, 1))
        try problem.setBounds(of: Row(1), .range(-.infinity, 10))
        #expect(near([try problem.simplex().objective], [1 + 6 + 25]))
        try problem.setCoefficients(of: Row(2), entries: [(Column(1), 9)])
        try problem.standardBasis()
        #expect(near([try problem.simplex().objective], [1 + 6 + 10]))
        // The old basis is singular for the new coefficients.
        try problem.setCoefficients(of: Column(1), entries: [(Row(1), 10)])
        try problem.standardBasis()
        #expect(near([try problem.simplex().objective], [1 + 6 + 5]))
    }
}
