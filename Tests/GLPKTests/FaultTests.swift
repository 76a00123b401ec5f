// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import GLPK

/// Carries a problem to another thread, which is what the wrapper must refuse to use it on.
private final class Box<Value: ~Copyable>: @unchecked Sendable {
    var value: Value
    init(_ value: consuming Value) { self.value = value }
}

/// Runs on a new thread and waits for it.
private func onNewThread(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        body()
        done.signal()
    }
    thread.start()
    done.wait()
}

@Suite struct FaultTests {
    // Each of these aborts the process or answers nonsense in GLPK itself.
    @Test func badIndicesThrow() throws {
        var problem = try textbookProblem()
        for index in [-1, 2, .max, .min] {
            let fault = SolverFault.indexOutOfRange("column", index: index, count: 2)
            #expect(throws: fault) { try problem.setCost(of: Column(index), 1) }
            #expect(throws: fault) { try problem.setKind(of: Column(index), .integer) }
            #expect(throws: fault) { try problem.setBounds(of: Column(index), .free) }
            #expect(throws: fault) { try problem.setName(of: Column(index), "x") }
            #expect(throws: fault) { try problem.setCoefficients(of: Column(index), entries: []) }
            #expect(throws: fault) { try problem.deleteColumns([Column(index)]) }
            #expect(throws: SolverFault.self) { try problem.addRow(bounds: .free, entries: [(Column(index), 1)]) }
        }
        #expect(throws: SolverFault.indexOutOfRange("row", index: 3, count: 3)) {
            try problem.addColumn(cost: 1, entries: [(Row(3), 1)])
        }
        #expect(throws: SolverFault.indexOutOfRange("row", index: 3, count: 3)) { try problem.deleteRows([Row(3)]) }
        #expect(throws: SolverFault.duplicateIndex("row", index: 1)) { try problem.deleteRows([Row(1), Row(1)]) }
        #expect(throws: SolverFault.duplicateIndex("row", index: 2)) {
            try problem.addColumn(cost: 1, entries: [(Row(2), 1), (Row(2), 2)])
        }
        #expect(throws: SolverFault.duplicateIndex("column", index: 0)) {
            try problem.setCoefficients(of: Row(0), entries: [(Column(0), 1), (Column(0), 2)])
        }
        #expect(problem.rowCount == 3 && problem.columnCount == 2)
        #expect(near([try problem.simplex().objective], [36]))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e-300, .greatestFiniteMagnitude])
    func badNumbersThrow(number: Double) throws {
        var problem = try textbookProblem()
        #expect(throws: SolverFault.self) { try problem.addColumn(cost: number) }
        #expect(throws: SolverFault.self) { try problem.addColumn(cost: 1, entries: [(Row(0), number)]) }
        #expect(throws: SolverFault.self) { try problem.setCost(of: Column(0), number) }
        #expect(throws: SolverFault.self) { try problem.setConstant(number) }
        #expect(throws: SolverFault.self) { try problem.setCoefficients(of: Row(0), entries: [(Column(0), number)]) }
        if abs(number) > 1 || number.isNaN {
            #expect(throws: SolverFault.self) { try problem.setBounds(of: Column(0), .fixed(number)) }
        }
        #expect(problem.columnCount == 2)
        #expect(near([try problem.simplex().objective], [36]))
    }

    @Test func bounds() throws {
        var problem = try textbookProblem()
        let bad: [Bounds] = [
            .range(2, 1), .range(.nan, 1), .range(0, .nan), .lower(.nan), .upper(.nan), .lower(.infinity),
            .upper(-.infinity), .fixed(.infinity),
        ]
        for bounds in bad {
            #expect(throws: SolverFault.self) { try problem.setBounds(of: Row(0), bounds) }
            #expect(throws: SolverFault.self) { try problem.addRow(bounds: bounds) }
        }
        let same: [(Bounds, Int32)] = [
            (.free, 1), (.lower(-.infinity), 1), (.upper(.infinity), 1), (.range(-.infinity, .infinity), 1),
            (.lower(3), 2), (.range(3, .infinity), 2), (.upper(3), 3), (.range(-.infinity, 3), 3), (.range(2, 3), 4),
            (.fixed(3), 5), (.range(3, 3), 5),
        ]
        for (bounds, type) in same { #expect(try bounds.translated().type == type) }
    }

    @Test func emptyChangesAndNames() throws {
        var problem = try textbookProblem()
        #expect(try problem.addRows(RowBatch()).isEmpty && problem.addColumns(ColumnBatch()).isEmpty)
        #expect(try problem.deleteRows([]).count == 3 && problem.deleteColumns([]).count == 2)
        try problem.setName(of: Row(0), "hạn mức")
        for name in ["", "a\nb", String(repeating: "x", count: 256), "\u{7f}", "a\0b"] {
            #expect(throws: SolverFault.invalidName(name)) { try problem.setName(of: Row(0), name) }
            #expect(throws: SolverFault.invalidName(name)) { try problem.setName(of: Column(0), name) }
            #expect(throws: SolverFault.invalidName(name)) { try problem.setName(name) }
        }
        var empty = try Problem()
        #expect(try empty.simplex().objective == 0)
        #expect(try empty.columnValues().isEmpty && empty.rowDuals().isEmpty)
        #expect(try empty.integerOptimize().objective == 0)
        try empty.advancedBasis()
        try empty.scale()
    }

    @Test func badOptionsThrow() throws {
        var problem = try textbookProblem()
        func refuses(_ change: (inout SimplexOptions) -> Void) throws {
            var options = SimplexOptions()
            change(&options)
            #expect(throws: SolverFault.self) { try problem.simplex(options) }
        }
        for bad in [-1.0, Double.nan, -Double.infinity] {
            try refuses { $0.timeLimit = bad }
            try refuses { $0.primalTolerance = bad }
            try refuses { $0.dualTolerance = bad }
            try refuses { $0.pivotTolerance = bad }
        }
        try refuses { $0.iterationLimit = -1 }
        try refuses { $0.lowerObjectiveLimit = .nan }
        try refuses { $0.upperObjectiveLimit = .nan }
        func refusesInteger(_ change: (inout BranchAndCutOptions) -> Void) throws {
            var options = BranchAndCutOptions()
            change(&options)
            #expect(throws: SolverFault.self) { try problem.integerOptimize(options) }
        }
        for bad in [-1.0, Double.nan, -Double.infinity] {
            try refusesInteger { $0.timeLimit = bad }
            try refusesInteger { $0.gap = bad }
            try refusesInteger { $0.integerTolerance = bad }
            try refusesInteger { $0.objectiveTolerance = bad }
        }
        try refusesInteger { $0.gap = .infinity }
        try refusesInteger { $0.nodeLimit = -1 }
        #expect(throws: SolverFault.wrongCount("rows", expected: 3, actual: 0)) {
            try problem.setBasis(Basis(rows: [], columns: []))
        }
        try problem.setBasis(Basis(rows: [.basic, .basic, .basic], columns: [.basic, .atLower]))
        #expect(throws: SolverFault.solver(.invalidBasis)) { try problem.factorize() }
        #expect(throws: SolverFault.solver(.invalidBasis)) { try problem.simplex() }
    }

    @Test func valuesBelongToTheSolvedProblem() throws {
        var problem = try textbookProblem()
        #expect(throws: SolverFault.noSolution) { try problem.columnValues() }
        #expect(try problem.status() == .undefined)
        _ = try problem.simplex()
        try problem.setCost(of: Column(0), 4)
        #expect(throws: SolverFault.noSolution) { try problem.rowDuals() }
        #expect(throws: SolverFault.noSolution) { try problem.objective() }
    }

    @Test func anotherThreadIsRefused() throws {
        let box = Box(try textbookProblem())
        onNewThread {
            #expect(throws: SolverFault.wrongThread) { try box.value.simplex() }
            #expect(throws: SolverFault.wrongThread) { try box.value.setConstant(1) }
            #expect(throws: SolverFault.wrongThread) { try box.value.columnValues() }
        }
        #expect(near([try box.value.simplex().objective], [36]))
    }

    @Test func aProblemOutlivesItsThread() throws {
        let box = Box<Problem?>(nil)
        onNewThread { box.value = try? textbookProblem() }
        // Its memory went with the thread; neither use nor release touches it.
        #expect(throws: SolverFault.wrongThread) {
            guard var problem = box.value.take() else { return }
            _ = try problem.simplex()
        }
    }

    @Test func twoThreadsAgree() async throws {
        func run() throws -> [Double] {
            try (1...20).map { seed in
                var options = BranchAndCutOptions()
                options.nodeLimit = 40
                options.presolve = seed.isMultiple(of: 2)
                var hard = try hardProblem(columns: 20, rows: 3, seed: UInt64(seed))
                return try hard.problem.integerOptimize(options).objective ?? -1
            }
        }
        let expected = try run()
        try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<2 { group.addTask { try run() } }
            for try await answer in group { #expect(answer == expected) }
        }
    }
}
