// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

// All throw `noSolution` if that solver has left no values or the problem was changed since.
extension Problem {
    /// What is known of a solver's values.
    public func status(_ solution: Solution = .simplex) throws(SolverFault) -> SolutionStatus {
        try check()
        return solved.contains(solution) ? SolutionStatus(xg_status(pointer, solution.code)) : .undefined
    }

    /// The value of the objective at the solver's values, its constant included.
    public func objective(_ solution: Solution = .simplex) throws(SolverFault) -> Double {
        try requireSolution(solution)
        return xg_objective(pointer, solution.code)
    }

    /// The values x_j of all columns.
    public func columnValues(_ solution: Solution = .simplex) throws(SolverFault) -> [Double] {
        try values(solution, XG_COLUMN_VALUES, count: columnCount)
    }

    /// The activities Σ a_ij x_j of all rows.
    public func rowValues(_ solution: Solution = .simplex) throws(SolverFault) -> [Double] {
        try values(solution, XG_ROW_VALUES, count: rowCount)
    }

    /// The duals π_i of all rows: what the objective changes by when a row's activity is allowed one more.
    /// When minimising, a row active at its lower bound has π ≥ 0, at its upper bound π ≤ 0.
    public func rowDuals(_ solution: Solution = .simplex) throws(SolverFault) -> [Double] {
        guard solution != .integer else { throw .noSolution }
        return try values(solution, XG_ROW_DUALS, count: rowCount)
    }

    /// The reduced costs c_j − Σ π_i a_ij of all columns.
    public func reducedCosts(_ solution: Solution = .simplex) throws(SolverFault) -> [Double] {
        guard solution != .integer else { throw .noSolution }
        return try values(solution, XG_COLUMN_DUALS, count: columnCount)
    }

    private func requireSolution(_ solution: Solution) throws(SolverFault) {
        try check()
        guard solved.contains(solution) else { throw .noSolution }
        let status = xg_status(pointer, solution.code)
        // A search that proved infeasibility leaves zeros that are no solution.
        guard status != GLP_UNDEF, solution != .integer || status != GLP_NOFEAS else { throw .noSolution }
    }

    private func values(_ solution: Solution, _ what: Int, count: Int) throws(SolverFault) -> [Double] {
        try requireSolution(solution)
        var code: Int32 = 0
        let result = [Double](unsafeUninitializedCapacity: count) { buffer, filled in
            // An empty array has no address to give.
            if let base = buffer.baseAddress {
                code = xg_values(pointer, solution.code, Int32(what), base)
            }
            filled = code == 0 ? count : 0
        }
        try demand(code)
        return result
    }
}
