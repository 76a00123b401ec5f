// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension Problem {
    /// Solves the LP (the relaxation, if columns are integer), from the present basis unless it is presolved.
    /// - Throws: `invalidOption`; `solver` if GLPK gives up (the problem can be changed and solved again); `fatal`.
    public mutating func simplex(_ options: SimplexOptions = SimplexOptions()) throws(SolverFault) -> SimplexOutcome {
        try check()
        var parameters = try options.parameters()
        let before = glp_get_it_cnt(pointer)
        solved = []
        let termination = try Termination(code: xg_simplex(pointer, &parameters))
        solved.insert(.simplex)
        return outcome(.simplex, termination, iterations: Int(glp_get_it_cnt(pointer) - before))
    }

    /// Solves the LP by the interior point method: good central duals, no basis. It has no time limit.
    /// - Throws: `solver(.noConvergence)` and `solver(.numericalInstability)` on hard problems; `fatal`.
    public mutating func interiorPoint() throws(SolverFault) -> SimplexOutcome {
        try check()
        solved.remove(.interior)
        let termination = try Termination(code: xg_interior(pointer))
        solved.insert(.interior)
        return outcome(.interior, termination, iterations: 0)
    }

    private func outcome(_ solution: Solution, _ termination: Termination, iterations: Int) -> SimplexOutcome {
        var status = SolutionStatus(xg_status(pointer, solution.code))
        // After the presolver's proofs GLPK leaves the status undefined.
        if termination == .noPrimalFeasible { status = .noFeasible }
        return SimplexOutcome(
            termination: termination, status: status, objective: xg_objective(pointer, solution.code),
            iterations: iterations)
    }
}

extension Problem.Solution {
    var code: Int32 {
        switch self {
        case .simplex: GLP_SOL
        case .interior: GLP_IPT
        case .integer: GLP_MIP
        }
    }
}
