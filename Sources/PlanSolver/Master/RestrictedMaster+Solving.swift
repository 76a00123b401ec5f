// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

extension RestrictedMaster {
    struct Solution {
        /// Grains, `model.constantCost` and the box's terms included: no bound of the problem.
        var value: Double
        var prices: Prices
        /// z by column.
        var weights: [Double]
        /// θ by week, LP units.
        var fees: [Double]
        /// Whether some box column is in use.
        var boxIsActive: Bool
    }

    /// The box holds no dual feasible point: it must be wider.
    struct Unbounded: Error {}

    /// Solves the LP; nil if told to stop, or if GLPK does not come to an optimum.
    ///
    /// GLPK works in slices, so that a stop is heard. After a fault (a singular basis), a stall, or many iterations in
    /// which its objective stays the same (the primal method can cycle for good), it begins again once from an
    /// advanced basis.
    func solve(timeLimit: Double, shouldStop: () -> Bool) throws -> Solution? {
        // The primal method with steepest edge: Dantzig's rule and the dual method take about twice as long here.
        var options = SimplexOptions()
        for attempt in 0..<2 {
            if attempt == 1 { try problem.advancedBasis() }
            var left = min(timeLimit, Tolerances.stall)
            var outcome: SimplexOutcome?
            var (objective, idle) = (0.0, 0)
            repeat {
                options.timeLimit = max(0.01, min(left, Tolerances.slice))
                left -= Tolerances.slice
                do { outcome = try problem.simplex(options) } catch {
                    if case .fatal = error { throw error }
                    outcome = nil
                }
                guard let outcome else { break }
                let isElsewhere = abs(outcome.objective - objective) > Tolerances.objective * abs(objective)
                idle = isElsewhere ? 0 : idle + outcome.iterations
                objective = outcome.objective
            } while outcome?.termination == .timeLimit && left > 0 && idle < Self.mostIdle * problem.rowCount
                && !shouldStop()
            if outcome?.isOptimal == true { break }
            if outcome?.status == .unbounded { throw Unbounded() }
            if attempt == 1 || shouldStop() { return nil }
        }
        var found = try solution()
        let kept = try purge()
        if let kept { found.weights = kept.map { found.weights[$0] } }
        return found
    }

    /// Iterations at the same objective, for each row, after which GLPK goes round in circles.
    private static let mostIdle = 10

    private func solution() throws -> Solution {
        let duals = try problem.rowDuals()
        let values = try problem.columnValues()
        let unit = Tolerances.moneyUnit * Double(Tolerances.grain)
        func price(_ row: Row, sign: Double = 1) -> Int {
            max(0, Int((sign * duals[row.index] * unit).rounded()))
        }
        var prices = Prices(zeroFor: model)
        for type in 0..<model.typeCount { prices.person[type] = Int((duals[type] * unit).rounded()) }
        for (group, rows) in quotaRows.enumerated() { prices.quota[group] = rows.map { price($0) } }
        var teaching: [Int: Double] = [:]
        for (cut, row) in cuts where duals[row.index] > 0 {
            for (place, key) in weeks[cut.week].keys.enumerated() where cut.prices[place] > 0 {
                teaching[key, default: 0] += duals[row.index] * Double(cut.prices[place])
            }
        }
        for (key, sum) in teaching { prices.teaching[key] = Int(sum.rounded()) }
        for (key, row) in roomRows { prices.room[key] = price(row, sign: -1) }
        if let limitRow { prices.allClasses = price(limitRow, sign: -1) }
        for (course, row) in courseLimitRows { prices.courseClasses[course] = price(row, sign: -1) }
        if let budgetRow { prices.budget = max(0, Int(-duals[budgetRow.index] * Double(Tolerances.budgetUnit))) }
        for (set, row) in branchRows {
            prices.branch[set] = -Int((duals[row.index] * unit).rounded())
        }
        prices.combine(for: model)
        // The constant of unservable people is not in the LP.
        let value = try problem.objective() * unit + Double(model.constantCost) * Double(Tolerances.grain)
        let active = zip(upColumns, downColumns).contains {
            values[$0.index] > Tolerances.integrality || values[$1.index] > Tolerances.integrality
        }
        return Solution(
            value: value, prices: prices, weights: Array(values[firstColumn...]), fees: thetas.map { values[$0.index] },
            boxIsActive: active)
    }

    // MARK: Rows

    /// Adds the rooms' rows and the cuts of fees that a solution violates.
    /// - Returns: how many.
    func addViolatedRows(_ solution: Solution) throws -> Int {
        var rooms: [Int: Double] = [:]
        var demand = weeks.map { $0.keys.map { _ in 0.0 } }
        for (column, weight) in zip(columns, solution.weights) where weight > Tolerances.integrality {
            let offering = model.offerings[column.offering]
            for cell in offering.roomCells { rooms[model.roomKey(offering.venue, cell), default: 0] += weight }
            for key in offering.teachingKeys {
                let week = weekOfKey[key]!
                demand[week][weeks[week].places[key]!] += weight
            }
        }
        let scenario = model.index.scenario
        var added = try addRooms(
            rooms.filter { key, use in
                use > Double(scenario.venues[model.room(ofKey: key).venue].rooms) + Tolerances.rowViolation
            }.map(\.key))
        for week in weeks.indices where demand[week].contains(where: { $0 > 0 }) {
            guard let cut = try weeks[week].cut(at: demand[week]) else { continue }
            let unit = Tolerances.moneyUnit * Double(Tolerances.grain)
            let value = zip(cut.prices, demand[week]).reduce(-Double(cut.surplus)) { $0 + Double($1.0) * $1.1 } / unit
            if value > solution.fees[week] + Tolerances.feeViolation { added += try add(cut) }
        }
        return added
    }

    /// Adds the rooms' rows that have a price, and the cuts of fees at these prices, so that the LP can take them over.
    func addRows(for prices: Prices) throws {
        _ = try addRooms(prices.room.indices.filter { prices.room[$0] > Tolerances.grain })
        for week in weeks { _ = try add(week.cut(week.keys.map { prices.teaching[$0] })) }
    }

    private func add(_ cut: WeekFees.Cut) throws -> Int {
        guard knownCuts.insert(cut).inserted else { return 0 }
        var entries = [(thetas[cut.week], 1.0)]
        for (position, column) in columns.enumerated() {
            let price = price(of: column.offering, cut)
            if price > 0 { entries.append((GLPK.Column(firstColumn + position), -price)) }
        }
        let surplus = Double(cut.surplus) / (Tolerances.moneyUnit * Double(Tolerances.grain))
        cuts.append((cut, try problem.addRow(bounds: .lower(-surplus), entries: entries)))
        return 1
    }

    private func addRooms(_ rooms: [Int]) throws -> Int {
        let keys = rooms.filter { roomRows[$0] == nil }.sorted()
        var users: [Int: [GLPK.Column]] = [:]
        for key in keys { users[key] = [] }
        for (position, column) in columns.enumerated() {
            let offering = model.offerings[column.offering]
            let lp = GLPK.Column(firstColumn + position)
            for cell in offering.roomCells { users[model.roomKey(offering.venue, cell)]?.append(lp) }
        }
        for key in keys {
            let rooms = Double(model.index.scenario.venues[model.room(ofKey: key).venue].rooms)
            roomRows[key] = try problem.addRow(bounds: .upper(rooms), entries: users[key]!.map { ($0, 1) })
        }
        return keys.count
    }

    /// Removes cuts that are slack, and nonbasic columns of large reduced cost, once there are many.
    /// - Returns: the old positions of the columns that stay; nil where none went.
    private func purge() throws -> [Int]? {
        let limit = 2 * problem.rowCount + 300
        let costs = columns.count > limit ? try problem.reducedCosts() : []
        let basis = try problem.basis()
        if cuts.count > 12 * weeks.count {
            let slack = cuts.filter { basis.rows[$0.row.index] == .basic }
            let places = try problem.deleteRows(slack.map(\.row))
            for (cut, _) in slack { knownCuts.remove(cut) }
            cuts = cuts.compactMap { cut, row in places[row.index].map { (cut, $0) } }
            roomRows = roomRows.compactMapValues { places[$0.index] }
        }
        guard columns.count > limit else { return nil }
        let worst = columns.indices
            .filter { basis.columns[firstColumn + $0] != .basic && costs[firstColumn + $0] > Tolerances.rowViolation }
            .sorted { (costs[firstColumn + $0], $0) > (costs[firstColumn + $1], $1) }
            .prefix(columns.count - limit * 2 / 3)
        let gone = Set(worst)
        let kept = columns.indices.filter { !gone.contains($0) }
        try remove(worst)
        return kept
    }
}
