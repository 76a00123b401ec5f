// SPDX-License-Identifier: GPL-3.0-or-later

/// Solves the linear relaxation over all columns by column generation in a box around the best-bound duals.
///
/// Every round prices all offerings exactly, so every round has a valid Lagrangian bound. The centre of the box moves
/// when the bound improves enough (a serious step); the box grows after good predictions and shrinks after bad ones.
struct ColumnGeneration: ~Copyable {
    private let model: SolverModel
    private let pricer: Pricer
    private let bound: LagrangianBound
    private var master: RestrictedMaster
    /// The prices with the best bound, and that bound.
    private(set) var centre: Prices
    private(set) var bestBound: Int
    private(set) var centreReducedCosts: [Int]
    private var width: [Int]
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
        width = model.unservedCost.map { max(1000, $0 / 20) }
        try master.add(columns(start, reducedCosts: centreReducedCosts))
    }

    var columnCount: Int { master.columns.count }
    var columns: [Column] { master.columns }

    /// One round: LP, pricing, new columns, step.
    /// - Returns: false if the LP did not come to an end in the time.
    mutating func step(timeLimit: Double) throws -> Bool {
        iterations += 1
        try master.setBox(centre: centre.person, width: width)
        guard let solution = try master.solve(timeLimit: timeLimit) else { return false }
        self.solution = solution
        let newRows = try master.addViolatedRows(solution)
        let costs = pricer.reducedCosts(solution.prices)
        let value = bound.value(solution.prices, reducedCosts: costs)
        let predicted = solution.value - Double(bestBound)
        let gained = Double(value - bestBound)
        let added = try master.add(columns(solution.prices, reducedCosts: costs))
        if newRows == 0, added == 0 || predicted <= Tolerances.convergence * Swift.abs(solution.value) {
            if value > bestBound { moveCentre(solution.prices, value, costs) }
            if solution.boxIsActive {
                for type in width.indices { width[type] = min(model.unservedCost[type] + 1000, width[type] * 3) }
            } else {
                isConverged = true
            }
        } else if gained > 0.1 * max(0, predicted) {
            moveCentre(solution.prices, value, costs)
            if gained > 0.5 * predicted { scaleWidth(1.5) }
        } else {
            if gained > 0 { moveCentre(solution.prices, value, costs) }
            scaleWidth(0.9)
        }
        try master.purge()
        return true
    }

    private mutating func moveCentre(_ prices: Prices, _ value: Int, _ costs: [Int]) {
        centre = prices
        bestBound = value
        centreReducedCosts = costs
    }

    private mutating func scaleWidth(_ factor: Double) {
        for type in width.indices {
            width[type] = min(max(500, Int(Double(width[type]) * factor)), model.unservedCost[type] + 1000)
        }
    }

    /// The best rosters, then sequences of rosters that share nobody: together they come near to whole plans.
    private func columns(_ prices: Prices, reducedCosts: [Int]) -> [Column] {
        let attractive = reducedCosts.indices.filter { reducedCosts[$0] < -Tolerances.reducedCost }
            .sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }
        var found: [Column] = []
        for offering in attractive.prefix(10) {
            if let best = pricer.bestColumn(offering, prices, available: model.people) { found.append(best.column) }
        }
        for sequence in 0..<3 {
            var available = model.people
            var misses = 0
            for offering in attractive.dropFirst(sequence).prefix(600) {
                guard let best = pricer.bestColumn(offering, prices, available: available),
                    best.reducedCost < -Tolerances.reducedCost
                else {
                    misses += 1
                    if misses > 150 { break }
                    continue
                }
                found.append(best.column)
                for (type, count) in zip(best.column.types, best.column.counts) { available[Int(type)] -= Int(count) }
            }
        }
        return found
    }
}
