// SPDX-License-Identifier: GPL-3.0-or-later

/// Climbs the smoothed dual by accelerated gradient steps while the temperature falls, and keeps the prices with the
/// best exact bound: within a fraction of a per cent of the linear relaxation without a linear program.
///
/// Steps are scaled by the diagonal of `SmoothedDual.Evaluation.curvature`; momentum is dropped whenever the value
/// falls, and after steps that went much too far they begin again where those did. Bounds are not taken from the
/// smoothed value but computed in exact integers at rounded prices, after their projection to a dual feasible point.
/// Sources: Nesterov (1983); O'Donoghue and Candès, Adaptive restart for accelerated gradient schemes (2015).
final class DualAscent {
    let model: SolverModel
    private let pricer: Pricer
    private let bound: LagrangianBound
    let dual: SmoothedDual
    private var branches: [BranchSet: ClosedRange<Int>] = [:]
    private var active: [Bool]
    /// Where the climb is, VND.
    var point: [Double] = []
    /// The prices with the best exact bound of this node, and that bound, grains.
    private(set) var best: Prices
    private(set) var bestBound = Int.min / 2
    var evaluations = 0
    /// Length of a step in terms of the diagonal.
    private var stride = 1.0

    init(_ model: SolverModel, pricer: Pricer, bound: LagrangianBound, start: Prices) {
        self.model = model
        self.pricer = pricer
        self.bound = bound
        dual = SmoothedDual(model, bound, threads: pricer.threads)
        active = Array(repeating: true, count: model.offerings.count)
        best = start
        enter(branches: [:], active: active, prices: start)
    }

    /// What is known of a node.
    struct Relaxation {
        /// How many classes of each offering the linear relaxation opens, nearly.
        var openings: [Int: Double]
        /// The prices with the best bound, and that bound, grains.
        var prices: Prices
        var bound: Int
    }

    var relaxation: Relaxation { Relaxation(openings: openings, prices: best, bound: bestBound) }

    /// How many classes of each offering the relaxation opens, nearly.
    var openings: [Int: Double] { dual.openings.filter { $0.value > 0.001 } }

    /// Goes to a node of the tree, from prices known there.
    func enter(branches: [BranchSet: ClosedRange<Int>], active: [Bool], prices: Prices) {
        go(branches, active, prices)
        // They have been projected where they come from.
        keep(best, reducedCosts: pricer.reducedCosts(best, active: active))
    }

    private func go(_ branches: [BranchSet: ClosedRange<Int>], _ active: [Bool], _ prices: Prices) {
        self.branches = branches
        self.active = active
        dual.enter(branches: branches, active: active)
        best = prices
        best.branch = best.branch.filter { branches[$0.key] != nil }
        best.combine(for: model)
        bestBound = Int.min / 2
        point = dual.layout.vector(best, branches: dual.branches)
    }

    /// Takes up prices from elsewhere if their bound is better.
    func consider(_ prices: Prices) {
        let before = bestBound
        var prices = prices
        var costs = pricer.reducedCosts(prices, active: active)
        if bound.settleLimits(&prices, reducedCosts: costs) { costs = pricer.risen(costs, at: prices) }
        keep(prices, reducedCosts: costs)
        let feasible = pricer.projected(prices, reducedCosts: costs)
        keep(feasible.prices, reducedCosts: feasible.reducedCosts)
        if bestBound > before, evaluations == 0 {
            point = dual.layout.vector(best, branches: dual.branches)
        }
    }

    private func keep(_ prices: Prices, reducedCosts: [Int]) {
        let value = bound.value(prices, reducedCosts: reducedCosts, branches: branches)
        guard value > bestBound else { return }
        bestBound = value
        best = prices
    }

    /// Climbs at one temperature until a batch of steps gains little compared with what smoothing costs there.
    /// - Parameters:
    ///   - temperature: VND.
    ///   - most: the most steps.
    /// - Returns: steps taken.
    func climb(temperature: Double, most: Int, shouldStop: () -> Bool) -> Int {
        guard !shouldStop() else { return 0 }
        let steps = step(temperature, most, shouldStop).count
        consider(dual.layout.prices(point, branches: dual.branches))
        return steps
    }

    /// The smoothed value of a node after a few steps: good enough to compare nodes with, and no bound.
    func glance(_ node: TreeSearch.Node, temperature: Double, most: Int, shouldStop: () -> Bool) -> Double {
        go(node.branches, node.active, node.prices)
        return step(temperature, most, shouldStop).value
    }

    /// Steps on from where the climb is, with some classes open for good: for plans, not for bounds.
    func proceed(opened: Set<Int>, active: [Bool], temperature: Double, most: Int, shouldStop: () -> Bool) -> Int {
        dual.enter(branches: branches, active: active, opened: opened)
        return step(temperature, most, shouldStop).count
    }

    /// - Returns: steps taken, and the smoothed value that they came to, VND.
    private func step(_ temperature: Double, _ most: Int, _ shouldStop: () -> Bool) -> (count: Int, value: Double) {
        var position = point
        var ahead = point
        var momentum = 1.0
        var before = -Double.infinity
        var batchStart = -Double.infinity
        let floor = dual.leastCurvature(temperature)
        var curvature = floor
        /// Where all offerings were looked at last: steps between, which see some of them only, may have gone too far.
        var seen = (point: point, value: -Double.infinity)
        var steps = 0
        while steps < most, !shouldStop() {
            steps += 1
            evaluations += 1
            let looksAround = steps % Self.batch == 1
            let it = dual.evaluate(ahead, temperature: temperature, looksAround: looksAround)
            if looksAround {
                if it.value < seen.value - temperature * max(1, dual.openingCount) {
                    (ahead, position) = (seen.point, seen.point)
                    (momentum, before, batchStart) = (1, -Double.infinity, -Double.infinity)
                    stride = max(0.1, stride / 2)
                    continue
                }
                seen = (ahead, it.value)
            }
            ahead.replaceSubrange(dual.layout.limits, with: it.limits)
            position.replaceSubrange(dual.layout.limits, with: it.limits)
            for place in curvature.indices {
                curvature[place] = max(floor[place], 0.8 * curvature[place], it.curvature[place])
            }
            if it.value < before {
                stride = max(0.1, stride * 0.7)
                momentum = 1
            } else {
                stride = min(Self.longestStride, stride * 1.02)
            }
            before = it.value
            var next = ahead
            for place in 0..<dual.layout.branch {
                next[place] += stride * it.gradient[place] / curvature[place]
                if place >= model.typeCount { next[place] = max(0, next[place]) }
            }
            moveRows(&next, from: ahead, it.gradient)
            let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
            let share = (momentum - 1) / following
            for place in next.indices {
                ahead[place] = next[place] + share * (next[place] - position[place])
                if place >= dual.layout.branch {
                    ahead[place] = Self.upToCorner(ahead[place], from: next[place])
                } else if place >= model.typeCount {
                    ahead[place] = max(0, ahead[place])
                }
            }
            position = next
            momentum = following
            if steps % Self.batch == 0 {
                let classes = dual.openingCount
                if it.value - batchStart < Self.enough * temperature * max(1, classes) { break }
                batchStart = it.value
            }
        }
        point = position
        return (steps, before)
    }

    /// Steps of the prices of the tree's rows, which take people's along.
    private func moveRows(_ next: inout [Double], from ahead: [Double], _ gradient: [Double]) {
        for (place, row) in zip(dual.layout.branch..., dual.couplings)
        where gradient[place] != 0 || ahead[place] != 0 {
            let slope = zip(row.types, row.weights).reduce(gradient[place]) { $0 + $1.1 * gradient[Int($1.0)] }
            let moved = ahead[place] + stride * slope / row.curvature
            next[place] = Self.upToCorner(moved, from: ahead[place])
            let change = next[place] - ahead[place]
            for (type, weight) in zip(row.types, row.weights) { next[Int(type)] += weight * change }
        }
    }

    /// The value has a corner where the price of a row of the tree changes its sign: a step goes no farther.
    static func upToCorner(_ price: Double, from start: Double) -> Double {
        price * start < 0 ? 0 : price
    }

    private static let batch = 15
    /// A batch that gains less than this, times the temperature, for each class ends the climb: smoothing costs some
    /// six times the temperature for each class.
    private static let enough = 0.1
    /// The diagonal is nearly twice too careful; longer steps overshoot.
    private static let longestStride = 2.0
}
