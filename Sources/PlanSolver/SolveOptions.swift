// SPDX-License-Identifier: GPL-3.0-or-later

/// What a run can do without, to see what it is worth: any plan is still verified and any bound still true, but it may
/// take longer to find them, or they may never meet.
public enum SolveMethod: String, CaseIterable, Sendable {
    /// Bounds from the smoothed dual; without them nodes are bounded by column generation alone.
    case dualAscent
    /// Newton's method where the dual ascent has few offerings left.
    case newton
    /// Linear programs that finish what the dual ascent leaves open.
    case columnGeneration
    /// Keeping the linear program's prices near the best known ones.
    case stabilisation
    /// Leaving out offerings whose reduced cost rules them out.
    case costFixing
    /// Splitting nodes that the bound leaves open.
    case branching
    /// Opening, closing and exchanging single classes until nothing gains.
    case localSearch
    /// Closing several classes near each other and rebuilding: anywhere, or region by region in large models.
    case neighbourhoods
    /// Looking for plans among the offerings of least reduced cost only, once there are any.
    case core
    /// Plans that open what the relaxation opens, and diving for more of them.
    case relaxedPlans
    /// The cheapest lecturers for the classes of a plan, by an integer program.
    case lecturerAssignment
    /// Cuts that rooms and least sizes of classes imply (`ClassCuts`).
    case cuts
    /// Cuts of several coefficients at the root, from all that a dozen offerings can open together.
    case packingCuts
    /// The bound of several courses as the sum of their bounds, at prices of all that they share.
    case courseBounds
    /// Lecturers' daily and weekly limits as parts of the bound.
    case lecturerLimits
}

/// When to stop and what to use.
public struct SolveOptions: Sendable {
    /// Wall-clock seconds for everything; nil: until proof.
    public var timeLimit: Double?
    /// Stop when the gap of section 7 is at most this (0.01 is 1 %).
    public var gap: Double
    /// Most branch-and-bound nodes, a limit that does not depend on the machine's speed; nil means none.
    public var nodes: Int?
    /// Threads for pricing. The answer does not depend on it when stopped by proof, gap or nodes.
    public var threads: Int
    /// Seed of every random choice.
    public var seed: UInt64
    /// Prices of this scenario or a similar one, from which the proof begins.
    public var prices: MarginalPrices?
    /// Whether other plans will begin with this one and be compared with it. Once its gap is reached the run then goes on
    /// towards a quarter of it, for as many iterations again: every one of the others gains by a better plan.
    public var isBase: Bool
    /// Methods that are not used, to measure what they are worth; empty by default.
    public var without: Set<SolveMethod>
    /// Types of people beyond which whole neighbourhoods and the tree take too long.
    var largeModel = 2000
    /// Offerings and types of a model whose nodes are linear programs from the beginning (`Search.isExact`).
    var smallModel = (offerings: 1000, types: 250)
    /// Types of people beyond which courses are bounded apart with roots of their own.
    var manyTypes = 500

    /// With the defaults a run goes on until proof, on two threads.
    public init(
        timeLimit: Double? = nil, gap: Double = 0, nodes: Int? = nil, threads: Int = 2, seed: UInt64 = 1,
        prices: MarginalPrices? = nil, isBase: Bool = false, without: Set<SolveMethod> = []
    ) {
        self.timeLimit = timeLimit
        self.gap = gap
        self.nodes = nodes
        self.threads = threads
        self.seed = seed
        self.prices = prices
        self.isBase = isBase
        self.without = without
    }

    func uses(_ method: SolveMethod) -> Bool { !without.contains(method) }
}
