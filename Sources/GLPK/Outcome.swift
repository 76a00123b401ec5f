// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Why a solver stopped. It does not say what is known of the solution: that is `SolutionStatus`.
public enum Termination: Hashable, Sendable {
    /// The solver came to its own end.
    case completed
    case iterationLimit, timeLimit, nodeLimit
    /// The objective passed the limit given in the options.
    case objectiveLimit
    /// The presolver proved that the LP, or the LP relaxation, has no feasible point.
    case noPrimalFeasible
    /// The presolver proved that the LP, or the LP relaxation, has no dual feasible point.
    case noDualFeasible
    /// The relative gap given in the options was reached.
    case gapReached
    /// The interrupt flag was raised.
    case interrupted

    /// The result that a GLPK code stands for.
    /// - Throws: `fatal` or `solver` for a code that stands for a fault.
    init(code: Int32) throws(SolverFault) {
        switch code {
        case 0: self = .completed
        case GLP_EITLIM: self = .iterationLimit
        case GLP_ETMLIM: self = .timeLimit
        case GLP_EOBJLL, GLP_EOBJUL: self = .objectiveLimit
        case GLP_ENOPFS, GLP_ENOFEAS: self = .noPrimalFeasible
        case GLP_ENODFS: self = .noDualFeasible
        case GLP_EMIPGAP: self = .gapReached
        case GLP_ESTOP: self = .interrupted
        case XG_FATAL: throw .fatal(message: String(cString: xg_message()))
        default: throw .solver(SolverCode(code))
        }
    }
}

extension Termination: CustomStringConvertible {
    /// An English sentence on why the solver stopped.
    public var description: String {
        switch self {
        case .completed: "The solver finished."
        case .iterationLimit: "The iteration limit was reached."
        case .timeLimit: "The time limit was reached."
        case .nodeLimit: "The node limit was reached."
        case .objectiveLimit: "The objective limit was reached."
        case .noPrimalFeasible: "The presolver found no feasible point."
        case .noDualFeasible: "The presolver found no dual feasible point."
        case .gapReached: "The gap was reached."
        case .interrupted: "The search was interrupted."
        }
    }
}

/// What is known of the values that a solver left behind.
public enum SolutionStatus: Hashable, Sendable {
    /// There are no values.
    case undefined
    /// The values are feasible, not proven optimal.
    case feasible
    /// The values are infeasible; the problem may still be feasible.
    case infeasible
    /// The problem is proven to have no feasible point.
    case noFeasible
    case optimal
    /// The problem is proven unbounded.
    case unbounded
    /// A code that GLPK 5.0 does not document.
    case unknown(Int)

    init(_ code: Int32) {
        self =
            switch code {
            case GLP_UNDEF: .undefined
            case GLP_FEAS: .feasible
            case GLP_INFEAS: .infeasible
            case GLP_NOFEAS: .noFeasible
            case GLP_OPT: .optimal
            case GLP_UNBND: .unbounded
            default: .unknown(Int(code))
            }
    }
}

extension SolutionStatus: CustomStringConvertible {
    /// An English sentence on what is known of the values.
    public var description: String {
        switch self {
        case .undefined: "There is no solution."
        case .feasible: "The solution is feasible, not proven optimal."
        case .infeasible: "The values are infeasible."
        case .noFeasible: "The problem has no feasible solution."
        case .optimal: "The solution is optimal."
        case .unbounded: "The problem is unbounded."
        case .unknown(let code): "The solution has the unknown status \(code)."
        }
    }
}

/// What the simplex or interior point method came to.
public struct SimplexOutcome: Hashable, Sendable {
    /// Why the solver stopped; it does not tell whether the values are good for anything.
    public let termination: Termination
    /// What is known of the values that the solver left; `noFeasible` too where the presolver proved it.
    public let status: SolutionStatus
    /// Objective of the values that the solver left; it means something only if `status` has values.
    public let objective: Double
    /// Simplex iterations of this call; 0 for interior point.
    public let iterations: Int

    /// Whether the values are proven optimal, within the tolerances.
    public var isOptimal: Bool { status == .optimal }
}
