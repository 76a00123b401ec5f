// SPDX-License-Identifier: GPL-3.0-or-later

/// Solves the linear relaxation over all columns by column generation in a box around the best-bound duals.
///
/// Every round prices all offerings exactly, so every round has a valid Lagrangian bound. Two more things make it fast:
/// prices between the centre and the LP's (smoothing), and the projection of the prices to a dual feasible point,
/// whose bound is much better than the Lagrangian one far from the optimum. The box grows after good predictions, and
/// when nearly everything in it has been found; it shrinks when predictions come to nothing.
final class ColumnGeneration {
    private let model: SolverModel
    private let pricer: Pricer
    private let bound: LagrangianBound
    private let master: RestrictedMaster
    /// The node: how many classes of each set are opened, and which offerings at all.
    let branches: [BranchSet: ClosedRange<Int>]
    let active: [Bool]
    /// The prices with the best bound of this node, and that bound, grains.
    private(set) var centre: Prices
    private(set) var bestBound: Int
    private var width: [Int]
    private let sequences = 8
    private let isStabilised: Bool
    private(set) var iterations = 0
    private(set) var isConverged = false
    /// Converged, or so nearly that branching gains more than another round.
    private(set) var isReady = false
    /// The last LP solution.
    private(set) var solution: RestrictedMaster.Solution?

    /// Begins at a node of the tree, from good prices known there.
    /// - Parameters:
    ///   - master: of the tree; it goes to the node.
    ///   - branches: how many classes of each set are opened.
    ///   - missing: VND between the bound and the incumbent: an offering of greater reduced cost is in no better plan, one
    ///     of less begins with a column.
    init(
        _ master: RestrictedMaster, pricer: Pricer, bound: LagrangianBound, branches: [BranchSet: ClosedRange<Int>],
        active: [Bool], prices: Prices, missing: Int, options: SolveOptions
    ) throws {
        self.master = master
        model = master.model
        self.pricer = pricer
        self.bound = bound
        self.branches = branches
        self.active = active
        isStabilised = options.uses(.stabilisation)
        try master.enter(branches: branches, active: active)
        bestBound = Int.min / 2
        // Unequal widths: ties between types would make the LP degenerate.
        var random = SeededRandom(seed: 7)
        width = model.unservedCost.map {
            max(1000, $0 / 200) * (Tolerances.grain / 2 + random.below(Tolerances.grain))
        }
        centre = prices
        // Rows of other nodes have no price here.
        centre.branch = centre.branch.filter { branches[$0.key] != nil }
        centre.combine(for: model)
        if !isStabilised { scaleWidth(.infinity) }
        _ = consider(centre)
        try master.addRows(for: centre)
        let costs = pricer.reducedCosts(centre, active: active, exact: true)
        // Later nodes find the columns of those before.
        let slack = master.columns.isEmpty ? max(0, missing) * Tolerances.grain : 0
        try master.add(columns(centre, reducedCosts: costs, slack: slack))
    }

    var columnCount: Int { master.columns.count }

    /// How many classes of each offering the LP opens.
    var openings: [Int: Double] {
        guard let solution else { return [:] }
        var result: [Int: Double] = [:]
        for (column, weight) in zip(master.columns, solution.weights) where weight > Tolerances.integrality {
            result[column.offering, default: 0] += weight
        }
        return result
    }

    /// Bounds at these prices and at their projection; the better becomes the centre if it beats the best.
    private func consider(_ prices: Prices) -> (costs: [Int], gained: Double) {
        let costs = pricer.reducedCosts(prices, active: active)
        let before = bestBound
        keep(prices, reducedCosts: costs)
        let feasible = pricer.projected(prices, reducedCosts: costs)
        // Where a row of the tree pays for opening classes, no person's price can make up for it: what is left negative
        // counts in full.
        keep(feasible.prices, reducedCosts: feasible.reducedCosts)
        return (costs, Double(bestBound - before))
    }

    private func keep(_ prices: Prices, reducedCosts: [Int]) {
        let value = bound.value(prices, reducedCosts: reducedCosts, branches: branches)
        guard value > bestBound else { return }
        bestBound = value
        centre = prices
    }

    /// One round: LP, pricing, new columns, step.
    /// - Parameter incumbent: VND.
    /// - Returns: false if the LP did not come to an end in the time.
    func step(timeLimit: Double, incumbent: Int, shouldStop: () -> Bool) throws -> Bool {
        iterations += 1
        var found: RestrictedMaster.Solution?
        while true {
            try master.setBox(centre: centre.person, width: width)
            do {
                found = try master.solve(timeLimit: timeLimit, shouldStop: shouldStop)
                break
            } catch is RestrictedMaster.Unbounded {
                scaleWidth(3)
            }
        }
        guard let solution = found else { return false }
        self.solution = solution
        let newRows = try master.addViolatedRows(solution)
        let predicted = solution.value - Double(bestBound)
        let missing = Double(incumbent * Tolerances.grain - bestBound)
        var added = 0
        var gained = 0.0
        // Smoothing (Wentges 1997): price between the centre and the LP's duals first; where that finds nothing new,
        // at the LP's duals themselves.
        for share in isStabilised ? [0.5, 1.0] : [1.0] where added == 0 {
            let prices = share == 1 ? solution.prices : centre.mixed(with: solution.prices, share: share, model)
            let (costs, gain) = consider(prices)
            gained += gain
            added = try master.add(columns(prices, reducedCosts: costs))
        }
        if newRows == 0, added == 0 || predicted < Double(Tolerances.grain) / 4 {
            if solution.boxIsActive { scaleWidth(3) } else { isConverged = true }
        } else if gained > 0.3 * predicted || predicted < 0.05 * missing {
            scaleWidth(2)
        } else if gained < 0.02 * predicted, predicted > 0.3 * missing, isStabilised {
            scaleWidth(0.7)
        }
        isReady = isConverged || (newRows == 0 && !solution.boxIsActive && predicted < 0.15 * missing)
        return true
    }

    private func scaleWidth(_ factor: Double, least: Int = 500 * Tolerances.grain) {
        for type in width.indices {
            let widest = (2 * model.unservedCost[type] + 1000) * Tolerances.grain
            width[type] = min(max(least, Int(min(Double(width[type]) * factor, Double(widest)))), widest)
        }
    }

    /// The best rosters, then sequences of rosters that share nobody: together they come near to whole plans.
    private func columns(_ prices: Prices, reducedCosts: [Int], slack: Int = 0) -> [Column] {
        let attractive = reducedCosts.indices.filter { reducedCosts[$0] < slack - Tolerances.reducedCost }
            .sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }
        // One start for each venue and format, so that sequences differ.
        var starts: [Int] = []
        var seen: Set<Int> = []
        for (rank, position) in attractive.enumerated() where starts.count < sequences {
            let offering = model.offerings[position]
            if seen.insert(offering.venue * 1000 + offering.format).inserted { starts.append(rank) }
        }
        var found: [Column] = []
        // Near the end few offerings attract: all of them enter.
        for offering in attractive.prefix(slack > 0 ? 300 : 40) {
            if let best = pricer.bestColumn(offering, prices, available: model.people) { found.append(best.column) }
        }
        for start in starts {
            var available = model.people
            var misses = 0
            for offering in [attractive[start]] + attractive {
                guard let best = pricer.bestColumn(offering, prices, available: available),
                    best.reducedCost < slack - Tolerances.reducedCost
                else {
                    misses += 1
                    if misses > 300 { break }
                    continue
                }
                found.append(best.column)
                for (type, count) in zip(best.column.types, best.column.counts) { available[Int(type)] -= Int(count) }
            }
        }
        return found
    }
}
