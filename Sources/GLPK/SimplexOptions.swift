// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// How to run the simplex method. The defaults are GLPK's own.
public struct SimplexOptions: Hashable, Sendable {
    /// Which simplex method runs.
    public enum Method: Hashable, Sendable {
        case primal, dual
        /// Dual, then primal if the dual fails.
        case dualThenPrimal
    }
    /// How the variable to enter the basis is chosen.
    public enum Pricing: Hashable, Sendable {
        /// Dantzig's rule.
        case textbook
        /// Projected steepest edge.
        case steepestEdge
    }
    /// How the variable to leave the basis is chosen.
    public enum RatioTest: Hashable, Sendable {
        case textbook, harris
        /// Long-step; works with the dual method.
        case longStep
    }

    /// Which simplex method runs (GLPK's `meth`).
    public var method = Method.primal
    /// How the variable to enter the basis is chosen (GLPK's `pricing`).
    public var pricing = Pricing.steepestEdge
    /// How the variable to leave the basis is chosen (GLPK's `r_test`).
    public var ratioTest = RatioTest.harris
    /// The presolver starts from scratch: it does not use the basis.
    public var presolve = false
    /// Seconds, rounded up to milliseconds; nil for none.
    public var timeLimit: Double?
    /// Most simplex iterations, a limit that does not depend on the machine's speed; nil for none.
    public var iterationLimit: Int?
    /// Relative primal and dual feasibility tolerances and the pivot tolerance, all strictly between 0 and 1.
    public var primalTolerance = 1e-7
    /// How far from dual feasible a reduced cost may be, relative; strictly between 0 and 1.
    public var dualTolerance = 1e-7
    /// Elements of the simplex table smaller than about this are no pivots; strictly between 0 and 1.
    public var pivotTolerance = 1e-9
    /// The dual method stops (`objectiveLimit`) when the objective leaves these in the wrong direction.
    public var lowerObjectiveLimit: Double?
    /// When minimising, the dual method stops once the objective has risen above this; nil for none.
    public var upperObjectiveLimit: Double?

    /// GLPK's defaults.
    public init() {}

    func parameters() throws(SolverFault) -> glp_smcp {
        var result = glp_smcp()
        glp_init_smcp(&result)
        result.msg_lev = GLP_MSG_OFF
        result.meth =
            switch method {
            case .primal: GLP_PRIMAL
            case .dual: GLP_DUAL
            case .dualThenPrimal: GLP_DUALP
            }
        result.pricing = pricing == .textbook ? GLP_PT_STD : GLP_PT_PSE
        result.r_test =
            switch ratioTest {
            case .textbook: GLP_RT_STD
            case .harris: GLP_RT_HAR
            case .longStep: GLP_RT_FLIP
            }
        result.presolve = presolve ? GLP_ON : GLP_OFF
        result.tm_lim = try milliseconds("timeLimit", timeLimit)
        if let iterationLimit {
            guard iterationLimit >= 0 else { throw .invalidOption("iterationLimit", value: "\(iterationLimit)") }
            result.it_lim = Int32(clamping: iterationLimit)
        }
        result.tol_bnd = try share("primalTolerance", primalTolerance)
        result.tol_dj = try share("dualTolerance", dualTolerance)
        result.tol_piv = try share("pivotTolerance", pivotTolerance)
        if let limit = lowerObjectiveLimit { result.obj_ll = try notNaN("lowerObjectiveLimit", limit) }
        if let limit = upperObjectiveLimit { result.obj_ul = try notNaN("upperObjectiveLimit", limit) }
        return result
    }
}

/// GLPK's time limits: milliseconds, where the largest number means none.
func milliseconds(_ name: String, _ seconds: Double?) throws(SolverFault) -> Int32 {
    guard let seconds else { return .max }
    guard seconds >= 0 else { throw .invalidOption(name, value: "\(seconds)") }
    return Int32(exactly: min((seconds * 1000).rounded(.up), Double(Int32.max))) ?? .max
}

/// A tolerance strictly between 0 and 1; GLPK aborts on others.
func share(_ name: String, _ value: Double) throws(SolverFault) -> Double {
    guard value > 0, value < 1 else { throw .invalidOption(name, value: "\(value)") }
    return value
}

private func notNaN(_ name: String, _ value: Double) throws(SolverFault) -> Double {
    guard !value.isNaN else { throw .invalidOption(name, value: "\(value)") }
    return value
}
