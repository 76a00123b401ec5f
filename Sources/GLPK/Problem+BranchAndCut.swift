// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension Problem {
    /// Relative violation up to which a start counts as feasible.
    public static var startTolerance: Double { 1e-6 }

    /// Solves the mixed-integer problem. Without presolve it solves the root LP first, unless that is optimal already.
    /// - Throws: `invalidOption`, `wrongCount` or `infeasibleStart` for the options; `solver` if GLPK gives up, with
    ///   `.invalidBounds` for fractional bounds on an integer column; `fatal`.
    public mutating func integerOptimize(
        _ options: BranchAndCutOptions = BranchAndCutOptions()
    ) throws(SolverFault) -> BranchAndCutOutcome {
        try check()
        var parameters = try options.parameters()
        let start = try options.start.map { values throws(SolverFault) in try checkedStart(values) }
        let deadline = options.timeLimit.map { xg_now() + $0 } ?? .infinity
        var root: SimplexOutcome?
        if !options.presolve {
            if try status() != .optimal {
                var simplexOptions = SimplexOptions()
                simplexOptions.timeLimit = options.timeLimit
                root = try simplex(simplexOptions)
            }
            if let root, !root.isOptimal {
                return BranchAndCutOutcome(
                    termination: root.termination, status: root.status.withoutValues, objective: nil, bound: nil,
                    nodes: 0, startAccepted: false)
            }
        }
        let rootBound = options.presolve ? nil : xg_objective(pointer, GLP_SOL)
        var search = xg_search()
        search.deadline = deadline
        search.node_limit = Int64(options.nodeLimit ?? -1)
        search.interrupt = options.interrupt.map { UnsafePointer($0.pointer) }
        solved = []
        let code = withExtendedLifetime(options.interrupt) {
            // The callback reads the values only within the call.
            guard let start else { return xg_intopt(pointer, &parameters, &search) }
            return start.withUnsafeBufferPointer { values in
                search.start_values = values.baseAddress
                return xg_intopt(pointer, &parameters, &search)
            }
        }
        let termination = try Termination(code: code).refined(search.stopped_by)
        solved = [.integer]
        return outcome(termination, search, rootBound: rootBound)
    }

    private func outcome(
        _ termination: Termination, _ search: xg_search, rootBound: Double?
    ) -> BranchAndCutOutcome {
        var status = SolutionStatus(xg_status(pointer, GLP_MIP))
        if termination == .noPrimalFeasible { status = .noFeasible }
        let hasSolution = status == .optimal || status == .feasible
        let objective = hasSolution ? xg_objective(pointer, GLP_MIP) : nil
        var bound = search.has_bound != 0 ? search.best_bound : rootBound
        if let objective, let proven = bound {
            bound = glp_get_obj_dir(pointer) == GLP_MIN ? min(proven, objective) : max(proven, objective)
        }
        if status == .optimal { bound = objective }
        if status == .noFeasible { bound = nil }
        return BranchAndCutOutcome(
            termination: termination, status: status, objective: objective, bound: bound, nodes: Int(search.nodes),
            startAccepted: search.start_accepted != 0)
    }

    /// The start with element 0 unused and whole values where they must be. GLPK itself would take an infeasible one.
    private func checkedStart(_ values: [Double]) throws(SolverFault) -> [Double] {
        guard values.count == columnCount else {
            throw .wrongCount("start values", expected: columnCount, actual: values.count)
        }
        for value in values where !value.isFinite { throw .invalidNumber("start value", value) }
        var start = [0] + values
        var violation = 0.0
        for number in 1..<start.count where glp_get_col_kind(pointer, Int32(number)) != GLP_CV {
            violation = max(violation, abs(start[number] - start[number].rounded()))
            start[number].round()
        }
        var activities = [Double](repeating: 0, count: rowCount + 1)
        var numbers = [Int32](repeating: 0, count: rowCount + 1)
        var coefficients = activities
        violation = max(violation, xg_violation(pointer, start, &activities, &numbers, &coefficients))
        guard violation <= Self.startTolerance else { throw .infeasibleStart(violation: violation) }
        return start
    }
}

extension Termination {
    /// Tells apart what stopped the search when our callback did.
    fileprivate func refined(_ stoppedBy: Int32) -> Termination {
        guard self == .interrupted else { return self }
        switch Int(stoppedBy) {
        case XG_DEADLINE: return .timeLimit
        case XG_NODE_LIMIT: return .nodeLimit
        default: return .interrupted
        }
    }
}

extension SolutionStatus {
    /// What the root LP proves about the integer problem, of which it has no values.
    fileprivate var withoutValues: SolutionStatus {
        self == .noFeasible || self == .unbounded ? self : .undefined
    }
}
