// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import GLPK

// No test here may suspend between an injection and the call it is meant for: injections belong to the thread.
@Suite struct FatalTests {
    @Test func codesBecomeFaults() throws {
        var problem = try textbookProblem()
        let codes: [SolverCode] = [
            .invalidBasis, .singularMatrix, .illConditionedMatrix, .invalidBounds, .failed, .noRootOptimum,
            .noConvergence, .numericalInstability, .invalidData, .outOfRange, .unknown(99),
        ]
        for code in codes {
            FaultInjection.fail(.simplex, with: .code(code))
            #expect(throws: SolverFault.solver(code)) { try problem.simplex() }
            #expect(try problem.simplex().isOptimal)
            FaultInjection.fail(.integer, with: .code(code))
            #expect(throws: SolverFault.solver(code)) { try problem.integerOptimize() }
            #expect(try problem.integerOptimize().status == .optimal)
            #expect(!code.description.isEmpty)
        }
        #expect(Set(codes.map(\.description)).count == codes.count)
        FaultInjection.fail(.simplex, nth: 3, with: .timeLimit)
        #expect(try problem.simplex().termination == .completed)
        #expect(try problem.simplex().termination == .completed)
        #expect(try problem.simplex().termination == .timeLimit)
        FaultInjection.fail(.simplex, with: .code(.failed))
        FaultInjection.clear()
        #expect(try problem.simplex().isOptimal)
    }

    @Test func fatalErrorLosesTheProblemsOfTheThread() throws {
        var other = try textbookProblem()
        var problem = try textbookProblem()
        FaultInjection.fail(.simplex, with: .fatal)
        let fault = #expect(throws: SolverFault.self) { try problem.simplex() }
        #expect("\(fault, default: "none")".contains("internal error: injected fault"))
        #expect(throws: SolverFault.problemLost) { try problem.simplex() }
        #expect(throws: SolverFault.problemLost) { try other.setConstant(1) }
        #expect(throws: SolverFault.problemLost) { try other.columnValues() }
        var fresh = try textbookProblem()
        #expect(near([try fresh.simplex().objective], [36]))
    }

    @Test func outOfMemory() throws {
        defer { FaultInjection.clear() }
        FaultInjection.limitMemory(megabytes: 1)
        var problem = try textbookProblem()
        #expect(try problem.simplex().isOptimal)
        let fault = #expect(throws: SolverFault.self) {
            var columns = ColumnBatch()
            for _ in 0..<100_000 { columns.append(bounds: .lower(0), cost: 1) }
            try problem.addColumns(columns)
        }
        #expect("\(fault, default: "none")".contains("memory allocation limit exceeded"))
        #expect(throws: SolverFault.problemLost) { try problem.simplex() }
        FaultInjection.clear()
        var fresh = try textbookProblem()
        #expect(near([try fresh.simplex().objective], [36]))
    }

    /// Thousands of fatal errors leave the process sound and silent.
    @Test func thousandsOfFatalErrorsInSilence() async throws {
        await #expect(processExitsWith: .success) {
            // Both outputs go to a file that must stay empty.
            guard let file = tmpfile() else { exit(1) }
            dup2(fileno(file), 1)
            dup2(fileno(file), 2)
            for round in 0..<3000 {
                var problem = try textbookProblem()
                FaultInjection.fail(round.isMultiple(of: 2) ? .simplex : .integer, with: .fatal)
                do {
                    _ =
                        try round.isMultiple(of: 2)
                        ? problem.simplex().objective : problem.integerOptimize().objective ?? 0
                    exit(2)
                } catch SolverFault.fatal {}
            }
            var problem = try knapsack()
            guard try problem.integerOptimize().objective == 44, try problem.simplex().isOptimal else { exit(3) }
            guard try problem.interiorPoint().isOptimal else { exit(4) }
            var basis = try problem.basis()
            basis.rows[0] = .basic
            basis.columns[0] = .basic
            try problem.setBasis(basis)
            do {
                _ = try problem.simplex()
                exit(5)
            } catch SolverFault.solver {}
            do {
                try problem.write(.lp, to: "/nowhere/at/all.lp")
                exit(6)
            } catch SolverFault.cannotWrite {}
            fflush(nil)
            exit(lseek(fileno(file), 0, SEEK_END) == 0 ? 0 : 7)
        }
    }

    @Test func filesForOtherSolvers() throws {
        var problem = try knapsack()
        try problem.setName("knapsack")
        try problem.setName(of: Row(0), "weight")
        for format in [Problem.Format.mps, .lp] {
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).txt").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            try problem.write(format, to: path)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("knapsack") && text.contains("weight"))
        }
        #expect(throws: SolverFault.cannotWrite(path: "/nowhere/at/all.mps")) {
            try problem.write(.mps, to: "/nowhere/at/all.mps")
        }
    }
}
