// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Makes a later solver call of the calling thread fail, so that whoever calls a solver can be tested on its faults.
package enum FaultInjection {
    package enum Call: Sendable {
        case simplex, integer
    }
    package enum Failure: Sendable {
        /// GLPK gives up with this code.
        case code(SolverCode)
        /// The call stops on its time limit at once, with whatever values there are.
        case timeLimit
        /// A real fatal error inside GLPK, with the loss of the thread's problems.
        case fatal
    }

    /// The `nth` call from now (1: the next) fails, once.
    package static func fail(_ call: Call, nth: Int = 1, with failure: Failure) {
        let code =
            switch failure {
            case .code(let code): code.code
            case .timeLimit: GLP_ETMLIM
            case .fatal: XG_FATAL
            }
        xg_inject(Int32(call == .simplex ? XG_CALL_SIMPLEX : XG_CALL_INTOPT), Int32(nth), code)
    }

    /// GLPK may use so much memory on this thread, from the next problem on; what needs more is a fatal error.
    package static func limitMemory(megabytes: Int) { xg_limit_memory(Int32(clamping: megabytes)) }

    /// No call fails any more on this thread.
    package static func clear() {
        xg_inject(Int32(XG_CALL_SIMPLEX), 0, 0)
        xg_inject(Int32(XG_CALL_INTOPT), 0, 0)
        xg_limit_memory(0)
    }
}
