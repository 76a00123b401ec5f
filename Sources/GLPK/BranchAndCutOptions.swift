// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// How to run branch and cut.
public struct BranchAndCutOptions: Sendable {
    /// Families of cutting planes.
    public struct Cuts: OptionSet, Hashable, Sendable {
        /// A bit for each family.
        public let rawValue: Int
        /// The families of these bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Gomory's mixed integer cuts.
        public static let gomory = Cuts(rawValue: 1)
        /// MIR cuts.
        public static let mixedIntegerRounding = Cuts(rawValue: 2)
        /// Covers of knapsack rows.
        public static let cover = Cuts(rawValue: 4)
        /// Cliques of binary columns that exclude each other.
        public static let clique = Cuts(rawValue: 8)
        /// Every family.
        public static let all: Cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]
    }
    /// Which fractional column a node branches on (GLPK's `br_tech`).
    public enum Branching: Hashable, Sendable {
        case firstFractional, lastFractional, mostFractional
        case driebeckTomlin, pseudoCost
    }
    /// Which open node comes next (GLPK's `bt_tech`).
    public enum Backtracking: Hashable, Sendable {
        case depthFirst, breadthFirst, bestBound, bestProjection
    }

    /// Simplifies the problem first. Then no `start` can be offered, and the basis is not used.
    public var presolve = true
    /// Families of cuts to generate.
    public var cuts = Cuts.all
    /// Which fractional column a node branches on.
    public var branching = Branching.driebeckTomlin
    /// Which open node comes next.
    public var backtracking = Backtracking.bestBound
    /// Stop when |objective − bound| ÷ |objective| is at most this.
    public var gap = 0.0
    /// Seconds for everything, also the root LP; nil for none.
    public var timeLimit: Double?
    /// Nodes of the tree, a limit that does not depend on the machine's speed.
    public var nodeLimit: Int?
    /// A feasible point, one value a column, to begin with as incumbent. Needs `presolve` off.
    public var start: [Double]?
    /// Stops the search when raised; it is looked at in the tree, not in the root LP.
    public var interrupt: InterruptFlag?
    /// How far from whole a value may be; between 0 and 1.
    public var integerTolerance = 1e-5
    /// By which share of it an objective must be better to count; between 0 and 1.
    public var objectiveTolerance = 1e-7

    /// Presolve, all cuts, no limits.
    public init() {}

    func parameters() throws(SolverFault) -> glp_iocp {
        var result = glp_iocp()
        glp_init_iocp(&result)
        result.msg_lev = GLP_MSG_OFF
        result.presolve = presolve ? GLP_ON : GLP_OFF
        result.gmi_cuts = cuts.contains(.gomory) ? GLP_ON : GLP_OFF
        result.mir_cuts = cuts.contains(.mixedIntegerRounding) ? GLP_ON : GLP_OFF
        result.cov_cuts = cuts.contains(.cover) ? GLP_ON : GLP_OFF
        result.clq_cuts = cuts.contains(.clique) ? GLP_ON : GLP_OFF
        result.br_tech =
            switch branching {
            case .firstFractional: GLP_BR_FFV
            case .lastFractional: GLP_BR_LFV
            case .mostFractional: GLP_BR_MFV
            case .driebeckTomlin: GLP_BR_DTH
            case .pseudoCost: GLP_BR_PCH
            }
        result.bt_tech =
            switch backtracking {
            case .depthFirst: GLP_BT_DFS
            case .breadthFirst: GLP_BT_BFS
            case .bestBound: GLP_BT_BLB
            case .bestProjection: GLP_BT_BPH
            }
        guard gap >= 0, gap.isFinite else { throw .invalidOption("gap", value: "\(gap)") }
        result.mip_gap = gap
        result.tm_lim = try milliseconds("timeLimit", timeLimit)
        if let nodeLimit, nodeLimit < 0 { throw .invalidOption("nodeLimit", value: "\(nodeLimit)") }
        if presolve, start != nil { throw .invalidOption("start", value: "used together with presolve") }
        result.tol_int = try share("integerTolerance", integerTolerance)
        result.tol_obj = try share("objectiveTolerance", objectiveTolerance)
        return result
    }
}

/// What branch and cut came to. Having no solution, or none yet, is a result.
public struct BranchAndCutOutcome: Hashable, Sendable {
    /// Why the search ended.
    public let termination: Termination
    /// What is known of the best solution found.
    public let status: SolutionStatus
    /// Objective of the best solution found; nil if there is none.
    public let objective: Double?
    /// No solution is better than this; nil while nothing is proven. Of an optimal solution it is the objective, which
    /// is exact up to `objectiveTolerance`.
    public let bound: Double?
    /// Nodes of the tree that were created.
    public let nodes: Int
    /// Whether `start` became the incumbent; false too if the search needed none.
    public let startAccepted: Bool

    /// Whether any solution was found.
    public var hasSolution: Bool { objective != nil }
}

/// A flag that stops a search, raised from any thread or a signal handler.
public final class InterruptFlag: @unchecked Sendable {
    // Every access is atomic, which is what makes the unchecked conformance true.
    let pointer: UnsafeMutablePointer<Int32>

    /// A flag that is not raised.
    public init() {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: 0)
    }

    deinit { pointer.deallocate() }

    /// Asks the search to stop.
    public func raise() { xg_raise(pointer, 1) }
    /// Makes the flag ready for another search.
    public func lower() { xg_raise(pointer, 0) }
    /// Whether a stop is asked for.
    public var isRaised: Bool { xg_raised(pointer) != 0 }
}
