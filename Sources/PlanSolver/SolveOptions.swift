// SPDX-License-Identifier: GPL-3.0-or-later

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

    public init(
        timeLimit: Double? = nil, gap: Double = 0, nodes: Int? = nil, threads: Int = 2, seed: UInt64 = 1,
        prices: MarginalPrices? = nil
    ) {
        self.timeLimit = timeLimit
        self.gap = gap
        self.nodes = nodes
        self.threads = threads
        self.seed = seed
        self.prices = prices
    }
}
