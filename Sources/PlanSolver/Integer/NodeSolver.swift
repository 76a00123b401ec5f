// SPDX-License-Identifier: GPL-3.0-or-later

/// Bounds nodes of the tree by dual ascent. Two of them work side by side, each on the same nodes whatever the number of
/// threads, so that the answer does not depend on it.
final class NodeSolver {
    private let ascent: DualAscent
    private let pricer: Pricer

    init(_ model: SolverModel, bound: LagrangianBound, start: Prices) {
        pricer = Pricer(model: model, threads: 1)
        ascent = DualAscent(model, pricer: pricer, bound: bound, start: start)
    }

    var evaluations: Int { ascent.evaluations }

    /// What a node has to beat, and how smooth to begin.
    struct Target: Sendable {
        /// VND of the incumbent; the bound that is enough (`Search.enough`); and the incumbent's classes.
        let cost: Int
        let enough: Int
        let classes: Int
        /// VND that a class of the incumbent costs (`Search.costOfClass`).
        let costOfClass: Double
        let fixesOfferings: Bool
        let usesNewton: Bool
        /// VND that are missing at a node of this bound, for each class: what temperatures are parts of. However bad the
        /// incumbent, hotter than this gains nothing and looks at many more offerings.
        func missing(_ bound: Int) -> Double { min(missingOfClass(bound), Self.hottest * costOfClass) }
        /// Whether a node of this bound is so near what it needs that Newton's method goes far there.
        func isNear(_ bound: Int) -> Bool { missingOfClass(bound) < Self.hottest / 2 * costOfClass }
        private func missingOfClass(_ bound: Int) -> Double { Double(cost - bound) / Double(max(1, classes)) }
        private static let hottest = 0.012
    }

    /// Bounds a node, with less and less smoothing, until its bound is enough, and leaves out the offerings that are
    /// too dear for a better plan: opening one costs at least its reduced cost on top of the bound.
    func bounded(_ node: TreeSearch.Node, _ target: Target, shouldStop: () -> Bool) -> TreeSearch.Node {
        var node = node
        func raise() { node.bound = max(node.bound, LagrangianBound.vnd(ascent.bestBound)) }
        ascent.enter(branches: node.branches, active: node.active, prices: node.prices)
        raise()
        var temperature = target.missing(node.bound) / 8
        let leaps =
            target.usesNewton && target.isNear(node.bound) && node.active.count(where: { $0 }) <= Self.mostForNewton
        for _ in 0..<Self.coolings where node.bound < target.enough && !shouldStop() {
            if leaps {
                ascent.leap(temperature: temperature, most: Self.leaps, shouldStop: shouldStop)
                raise()
                guard node.bound < target.enough else { break }
            }
            _ = ascent.climb(temperature: temperature, most: Self.steps, shouldStop: shouldStop)
            raise()
            temperature /= 4
        }
        let relaxation = ascent.relaxation
        node.prices = relaxation.prices
        node.openings = relaxation.openings
        if target.fixesOfferings, node.bound < target.cost {
            node.active = pricer.affordable(
                node.active, relaxation.prices, bound: relaxation.bound, below: target.cost)
        }
        return node
    }

    /// Without the last, coldest one, the smoothing that is left hides what most branches gain.
    private static let (coolings, steps) = (3, 250)
    /// Evaluations of Newton's method at each temperature, and the offerings up to which it is used.
    private static let (leaps, mostForNewton) = (40, 400)

    /// The smoothed bound after a few steps from a node's prices, VND, good enough to compare children with; and what
    /// the relaxation opens there.
    func glance(_ node: TreeSearch.Node, temperature: Double, shouldStop: () -> Bool) -> Glance {
        let value = ascent.glance(node, temperature: temperature, most: Self.glanceSteps, shouldStop: shouldStop)
        return Glance(value: value, openings: ascent.openings)
    }

    struct Glance {
        var value: Double
        var openings: [Int: Double]
    }

    private static let glanceSteps = 30
}
