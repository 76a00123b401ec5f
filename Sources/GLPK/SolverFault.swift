// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Why a call did nothing useful: wrong input, a misused problem, or a solver that gave up.
///
/// A limit that was reached, an infeasible problem and the like are results (`Termination`, `SolutionStatus`), not faults.
public enum SolverFault: Error, Hashable, Sendable {
    /// A coefficient, cost or bound that is NaN, infinite, or outside `Magnitude`.
    case invalidNumber(_ what: String, Double)
    case invalidBounds(lower: Double, upper: Double)
    case indexOutOfRange(_ what: String, index: Int, count: Int)
    case duplicateIndex(_ what: String, index: Int)
    case wrongCount(_ what: String, expected: Int, actual: Int)
    /// GLPK takes names of 1 to 255 bytes without control characters.
    case invalidName(String)
    case invalidOption(_ name: String, value: String)
    /// The start offered to branch and cut breaks a bound, a row or wholeness by this much (relative).
    case infeasibleStart(violation: Double)
    /// GLPK gave up on a call; the problem is still usable.
    case solver(SolverCode)
    /// GLPK found itself in an impossible state. All problems of this thread are lost.
    case fatal(message: String)
    /// The problem was lost in an earlier `fatal` fault of its thread.
    case problemLost
    /// GLPK keeps its memory by thread; a problem works only on the one that made it.
    case wrongThread
    /// Values were asked for that no solver has computed for the problem as it is now.
    case noSolution
    case cannotWrite(path: String)
    /// GLPK could not get memory to start on this thread.
    case noEnvironment
}

/// GLPK's return codes for a call that gave up.
public enum SolverCode: Hashable, Sendable {
    case invalidBasis, singularMatrix, illConditionedMatrix, invalidBounds, failed, noRootOptimum, noConvergence
    case numericalInstability, invalidData, outOfRange
    /// A code that GLPK 5.0 does not document for these calls.
    case unknown(Int)

    init(_ code: Int32) {
        self =
            switch code {
            case GLP_EBADB: .invalidBasis
            case GLP_ESING: .singularMatrix
            case GLP_ECOND: .illConditionedMatrix
            case GLP_EBOUND: .invalidBounds
            case GLP_EFAIL: .failed
            case GLP_EROOT: .noRootOptimum
            case GLP_ENOCVG: .noConvergence
            case GLP_EINSTAB: .numericalInstability
            case GLP_EDATA: .invalidData
            case GLP_ERANGE: .outOfRange
            default: .unknown(Int(code))
            }
    }

    /// GLPK's number, the inverse of `init`.
    var code: Int32 {
        switch self {
        case .invalidBasis: GLP_EBADB
        case .singularMatrix: GLP_ESING
        case .illConditionedMatrix: GLP_ECOND
        case .invalidBounds: GLP_EBOUND
        case .failed: GLP_EFAIL
        case .noRootOptimum: GLP_EROOT
        case .noConvergence: GLP_ENOCVG
        case .numericalInstability: GLP_EINSTAB
        case .invalidData: GLP_EDATA
        case .outOfRange: GLP_ERANGE
        case .unknown(let code): Int32(truncatingIfNeeded: code)
        }
    }
}

extension SolverFault: CustomStringConvertible {
    /// An English sentence for programmers, with the values that were refused.
    public var description: String {
        switch self {
        case .invalidNumber(let what, let value):
            "The \(what) \(value) is not a number that the solver can use."
        case .invalidBounds(let lower, let upper): "No value lies between the bounds \(lower) and \(upper)."
        case .indexOutOfRange(let what, let index, let count):
            "There is no \(what) \(index): the problem has \(count), counted from 0."
        case .duplicateIndex(let what, let index): "The \(what) \(index) is listed twice."
        case .wrongCount(let what, let expected, let actual): "\(expected) \(what) were expected, not \(actual)."
        case .invalidName(let name):
            "The name \(name.debugDescription) is empty, longer than 255 bytes, or has control characters."
        case .invalidOption(let name, let value): "The option \(name) cannot be \(value)."
        case .infeasibleStart(let violation): "The start is not feasible: it breaks a constraint by \(violation)."
        case .solver(let code): code.description
        case .fatal(let message): "GLPK stopped on an internal error: \(message)"
        case .problemLost: "The problem was lost when GLPK stopped on an internal error."
        case .wrongThread: "The problem belongs to another thread."
        case .noSolution: "No solver has computed these values for the problem as it is now."
        case .cannotWrite(let path): "The file \(path) could not be written."
        case .noEnvironment: "GLPK could not get memory to start."
        }
    }
}

extension SolverCode: CustomStringConvertible {
    /// An English sentence on what GLPK's code means.
    public var description: String {
        switch self {
        case .invalidBasis: "The basis is invalid: it has not as many basic variables as there are rows."
        case .singularMatrix: "The basis matrix is singular."
        case .illConditionedMatrix: "The basis matrix is ill-conditioned."
        case .invalidBounds: "A variable has bounds that the solver refuses, such as fractional ones on an integer."
        case .failed: "The solver failed."
        case .noRootOptimum: "Branch and cut started without an optimal basis of the root relaxation."
        case .noConvergence: "The interior point method converges very slowly or not at all."
        case .numericalInstability: "The solver met numerical instability."
        case .invalidData: "The solver found the data invalid."
        case .outOfRange: "A result is out of range."
        case .unknown(let code): "The solver returned the unknown code \(code)."
        }
    }
}
