// SPDX-License-Identifier: GPL-3.0-or-later

/// Solves the linear relaxation over all columns by column generation in a box around the best-bound duals.
///
/// Every round prices all offerings exactly, so every round has a valid Lagrangian bound. The centre of the box moves
/// when the bound improves enough (a serious step); the box grows after good predictions and shrinks after bad ones.
final class ColumnGeneration {
    private let model: SolverModel
    private let pricer: Pricer
    private let bound: LagrangianBound
    private let master: RestrictedMaster
    /// The prices with the best bound, and that bound.
    private(set) var centre: Prices
    private(set) var bestBound: Int
    private(set) var centreReducedCosts: [Int]
    private var width: [Int]
    private let sequences = 8
    private(set) var iterations = 0
    private(set) var isConverged = false
    /// The last LP solution.
    private(set) var solution: RestrictedMaster.Solution?

    init(_ model: SolverModel, pricer: Pricer, start: Prices) throws {
        self.model = model
        self.pricer = pricer
        bound = LagrangianBound(model)
        master = try RestrictedMaster(model, bound)
        centre = start
        centreReducedCosts = pricer.reducedCosts(start)
        bestBound = bound.value(start, reducedCosts: centreReducedCosts)
        // Unequal widths: ties between types would make the LP degenerate.
        var random = SeededRandom(seed: 7)
        width = model.unservedCost.map { max(1000, $0 / 20) * (Tolerances.grain / 2 + random.below(Tolerances.grain)) }
        try master.add(columns(start, reducedCosts: centreReducedCosts))
    }

    var columnCount: Int { master.columns.count }
    var columns: [Column] { master.columns }

    /// One round: LP, pricing, new columns, step.
    /// - Returns: false if the LP did not come to an end in the time.
    func step(timeLimit: Double, incumbent: Int) throws -> Bool {
        iterations += 1
        try master.setBox(centre: centre.person, width: width)
        guard let solution = try master.solve(timeLimit: timeLimit) else { return false }
        self.solution = solution
        let newRows = try master.addViolatedRows(solution)
        let predicted = solution.value - Double(bestBound)
        let missing = Double(incumbent * Tolerances.grain - bestBound)
        var added = 0
        var gained = 0.0
        // Smoothing (Wentges 1997): price between the centre and the LP's duals first; where that finds nothing new,
        // at the LP's duals themselves.
        for share in [0.5, 1.0] where added == 0 {
            let prices = share == 1 ? solution.prices : centre.mixed(with: solution.prices, share: share, model)
            let costs = pricer.reducedCosts(prices)
            let value = bound.value(prices, reducedCosts: costs)
            added = try master.add(columns(prices, reducedCosts: costs))
            if value > bestBound {
                gained += Double(value - bestBound)
                moveCentre(prices, value, costs)
            }
            let feasible = pricer.projected(prices, reducedCosts: costs)
            let feasibleValue = bound.rowsPart(feasible)
            if feasibleValue > bestBound {
                gained += Double(feasibleValue - bestBound)
                moveCentre(feasible, feasibleValue, costs.map { _ in 0 })
            }
        }
        if newRows == 0, added == 0 || predicted < Double(Tolerances.grain) / 4 {
            if solution.boxIsActive { scaleWidth(3) } else { isConverged = true }
        } else if gained > 0.3 * predicted || predicted < 0.05 * missing {
            // A good prediction, or nearly everything found in this box: a larger one.
            scaleWidth(2)
        } else if gained < 0.02 * predicted, predicted > 0.3 * missing {
            scaleWidth(0.7)
        }
        return true
    }

    private func moveCentre(_ prices: Prices, _ value: Int, _ costs: [Int]) {
        centre = prices
        bestBound = value
        centreReducedCosts = costs
    }

    private func widest(_ type: Int) -> Int { (2 * model.unservedCost[type] + 1000) * Tolerances.grain }

    private func scaleWidth(_ factor: Double) {
        for type in width.indices {
            width[type] = min(max(500 * Tolerances.grain, Int(Double(width[type]) * factor)), widest(type))
        }
    }

    /// The best rosters, then sequences of rosters that share nobody: together they come near to whole plans.
    private func columns(_ prices: Prices, reducedCosts: [Int]) -> [Column] {
        let attractive = reducedCosts.indices.filter { reducedCosts[$0] < -Tolerances.reducedCost }
            .sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }
        // One start for each venue and format, so that sequences differ.
        var starts: [Int] = []
        var seen: Set<Int> = []
        for (rank, offering) in attractive.enumerated() where starts.count < sequences {
            let it = model.index.offerings[model.offerings[offering].source]
            if seen.insert(it.venue * 1000 + it.format).inserted { starts.append(rank) }
        }
        var found: [Column] = []
        for start in starts {
            var available = model.people
            var misses = 0
            for offering in [attractive[start]] + attractive {
                guard let best = pricer.bestColumn(offering, prices, available: available),
                    best.reducedCost < -Tolerances.reducedCost
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
