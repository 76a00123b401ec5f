// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import TrainingModel

/// The restricted master of one node of the tree: the linear program over the columns found so far, the only owner of a
/// GLPK problem while columns are generated. Money is in units of `Tolerances.moneyUnit`.
///
///     min  Σ cost_k z_k + Σ U_t u_t + Σ w s_q + Σ fee_l y_lcτ
///     cover(t):     Σ_k a_tk z_k + u_t  (+ up_t − down_t)  = n_t                       dual π_t
///     quota(q):     s_q − Σ_{t∈q} u_t ≥ need_q − people_q                              dual σ_q
///     teach(c,τ):   Σ_l y_lcτ − Σ_k (k has a session of τ in c) z_k ≥ 0                dual δ_cτ
///     lecturer l:   Σ y ≤ 1 in a cell, ≤ perDay on a date, ≤ perWeek in a week
///     limits, budget, rows of the tree, and, once violated, room(v, cell)
///
/// `up` and `down` cost π̂ + Δ and −(π̂ − Δ): they keep the duals in a box around the centre π̂.
/// Source: Marsten, Hogan, Blankenship, The boxstep method for large-scale optimization (1975).
final class RestrictedMaster {
    private let model: SolverModel
    private var problem: Problem
    private(set) var columns: [Column] = []
    private var known: Set<Column> = []
    /// Position of the first offering column in the LP; columns stand behind all others.
    private let firstColumn: Int
    private let upColumns: [GLPK.Column]
    private let downColumns: [GLPK.Column]
    private let quotaRows: [[Row]]
    private let teachRows: [Int: Row]
    private let limitRow: Row?
    private let courseLimitRows: [Int: Row]
    private let budgetRow: Row?
    private let branchRows: [BranchSet: Row]
    private var roomRows: [Int: Row] = [:]

    /// - Parameters:
    ///   - branches: how many classes of each set are opened.
    ///   - active: the offerings whose columns may be added.
    init(_ model: SolverModel, branches: [BranchSet: ClosedRange<Int>], active: [Bool]) throws {
        self.model = model
        let unit = Tolerances.moneyUnit
        let scenario = model.index.scenario
        var rows = RowBatch()
        var rowCount = 0
        func row(_ bounds: Bounds) -> Row {
            rows.append(bounds: bounds)
            rowCount += 1
            return Row(rowCount - 1)
        }
        for type in 0..<model.typeCount { _ = row(.fixed(Double(model.people[type]))) }
        quotaRows = model.quotas.map { quota in quota.needs.map { row(.lower(Double($0 - quota.people))) } }
        let used = Set(active.indices.lazy.filter { active[$0] }.flatMap { model.offerings[$0].teachingKeys })
        let lecturers = LecturerWeeks(model, used: used)
        teachRows = Dictionary(uniqueKeysWithValues: used.sorted().map { ($0, row(.lower(0))) })
        limitRow = scenario.limits.classes.map { row(.upper(Double($0))) }
        var courseRows: [Int: Row] = [:]
        for (course, definition) in scenario.courses.enumerated() {
            if let most = scenario.limits.classesPerCourse[definition.id] {
                courseRows[course] = row(.upper(Double(most)))
            }
        }
        courseLimitRows = courseRows
        budgetRow = scenario.limits.budget.map { row(.upper(Double($0) / unit)) }
        var branchRows: [BranchSet: Row] = [:]
        for set in branches.keys.ordered() {
            branchRows[set] = row(.range(Double(branches[set]!.lowerBound), Double(branches[set]!.upperBound)))
        }
        self.branchRows = branchRows

        var batch = ColumnBatch()
        for type in 0..<model.typeCount {
            batch.append(bounds: .lower(0), cost: Double(model.unservedCost[type]) / unit)
            batch.entry(Row(type), 1)
            if model.quotaOfType[type] >= 0 {
                for quota in quotaRows[model.quotaOfType[type]] { batch.entry(quota, -1) }
            }
        }
        for (group, quota) in model.quotas.enumerated() {
            for (need, row) in zip(quota.needs, quotaRows[group]) where need > 0 {
                batch.append(bounds: .range(0, Double(need)), cost: Double(quota.price) / unit)
                batch.entry(row, 1)
            }
        }
        for week in lecturers.weeks {
            let fee = Double(model.lecturers[week.lecturer].fee) / unit
            // A limit that cannot be exceeded needs no row.
            let weekRow =
                week.days.reduce(0) { $0 + min($1.count, week.perDay) } > week.perWeek
                ? row(.upper(Double(week.perWeek))) : nil
            for day in week.days {
                let dayRow = day.count > week.perDay ? row(.upper(Double(week.perDay))) : nil
                for cell in day {
                    let cellRow = cell.keys.count > 1 ? row(.upper(1)) : nil
                    for key in cell.keys {
                        batch.append(bounds: .range(0, 1), cost: fee)
                        batch.entry(teachRows[key]!, 1)
                        for limit in [weekRow, dayRow, cellRow] {
                            if let limit { batch.entry(limit, 1) }
                        }
                        if let budgetRow, fee > 0 { batch.entry(budgetRow, fee) }
                    }
                }
            }
        }
        let firstBox = batch.count
        for sign in [1.0, -1.0] {
            for type in 0..<model.typeCount {
                batch.append(bounds: .lower(0), cost: 0)
                batch.entry(Row(type), sign)
            }
        }
        upColumns = (0..<model.typeCount).map { GLPK.Column(firstBox + $0) }
        downColumns = (0..<model.typeCount).map { GLPK.Column(firstBox + model.typeCount + $0) }
        // Columns that satisfy a row of the tree, or give a lesson, at a price that no plan pays: a node without any plan
        // then has a bound above the incumbent instead of an infeasible LP.
        let dearest = zip(model.people, model.unservedCost).reduce(model.constantCost) { $0 + 2 * $1.0 * $1.1 }
        for set in branches.keys.ordered() {
            batch.append(bounds: .lower(0), cost: Double(dearest) / unit)
            batch.entry(branchRows[set]!, 1)
        }
        firstColumn = batch.count
        var problem = try Problem()
        try problem.addRows(rows)
        try problem.addColumns(batch)
        self.problem = problem
    }

    /// Puts the duals of the cover rows into [centre − width, centre + width].
    func setBox(centre: [Int], width: [Int]) throws {
        let unit = Tolerances.moneyUnit * Double(Tolerances.grain)
        for type in 0..<model.typeCount {
            try problem.setCost(of: upColumns[type], Double(centre[type] + width[type]) / unit)
            // Below what leaving a person out costs; above it the LP would have no bound.
            let low = min(centre[type] - width[type], model.unservedCost[type] * Tolerances.grain)
            try problem.setCost(of: downColumns[type], -Double(low) / unit)
        }
    }

    /// Adds the columns that are new.
    /// - Returns: how many.
    @discardableResult
    func add(_ new: [Column]) throws -> Int {
        var batch = ColumnBatch()
        for column in new where known.insert(column).inserted {
            append(column, to: &batch)
            columns.append(column)
        }
        try problem.addColumns(batch)
        return batch.count
    }

    private func append(_ column: Column, to batch: inout ColumnBatch) {
        let offering = model.offerings[column.offering]
        let unit = Tolerances.moneyUnit
        batch.append(bounds: .lower(0), cost: Double(cost(of: column)) / unit)
        for (type, count) in zip(column.types, column.counts) { batch.entry(Row(Int(type)), Double(count)) }
        for key in offering.teachingKeys { batch.entry(teachRows[key]!, -1) }
        if let limitRow { batch.entry(limitRow, 1) }
        if let row = courseLimitRows[offering.course] { batch.entry(row, 1) }
        if let budgetRow, offering.fixedCost != 0 { batch.entry(budgetRow, Double(offering.fixedCost) / unit) }
        if !branchRows.isEmpty {
            for set in BranchSet.sets(of: column.offering, in: model) {
                if let row = branchRows[set] { batch.entry(row, 1) }
            }
        }
        for cell in offering.roomCells {
            if let row = roomRows[offering.venue * model.cellCount + cell] { batch.entry(row, 1) }
        }
    }

    /// Opening and people, without the lecturers' fees.
    func cost(of column: Column) -> Int {
        let costs = model.costs(of: column.offering)
        var cost = model.offerings[column.offering].fixedCost
        for (type, count) in zip(column.types, column.counts) { cost += costs[type]! * Int(count) }
        return cost
    }

    struct Solution {
        /// Grains, `model.constantCost` and the box's terms included: no bound of the problem.
        var value: Double
        var prices: Prices
        /// z by column.
        var weights: [Double]
        /// Whether some box column is in use.
        var boxIsActive: Bool
    }

    /// The box holds no dual feasible point: it must be wider.
    struct Unbounded: Error {}

    /// Solves the LP; nil if told to stop, or if GLPK does not come to an optimum.
    ///
    /// GLPK works in slices, so that a stop is heard. After a fault (a singular basis, cycling) or a stall it begins
    /// again once from an advanced basis.
    func solve(timeLimit: Double, shouldStop: () -> Bool) throws -> Solution? {
        var options = SimplexOptions()
        for attempt in 0..<2 {
            if attempt == 1 { try problem.advancedBasis() }
            var left = min(timeLimit, Tolerances.stall)
            var outcome: SimplexOutcome?
            repeat {
                options.timeLimit = max(0.01, min(left, Tolerances.slice))
                left -= Tolerances.slice
                do { outcome = try problem.simplex(options) } catch {
                    if case .fatal = error { throw error }
                    outcome = nil
                }
            } while outcome?.termination == .timeLimit && left > 0 && !shouldStop()
            if outcome?.isOptimal == true { break }
            if outcome?.status == .unbounded { throw Unbounded() }
            if attempt == 1 || shouldStop() || timeLimit < Tolerances.stall { return nil }
        }
        var found = try solution()
        let kept = try purge()
        if let kept { found.weights = kept.map { found.weights[$0] } }
        return found
    }

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
        for (key, row) in teachRows { prices.teaching[key] = price(row) }
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
            value: value, prices: prices, weights: Array(values[firstColumn...]), boxIsActive: active)
    }

    /// Adds the rooms' rows that a solution violates.
    /// - Returns: how many.
    func addViolatedRows(_ solution: Solution) throws -> Int {
        var rooms: [Int: Double] = [:]
        for (column, weight) in zip(columns, solution.weights) where weight > Tolerances.integrality {
            let offering = model.offerings[column.offering]
            for cell in offering.roomCells { rooms[offering.venue * model.cellCount + cell, default: 0] += weight }
        }
        let scenario = model.index.scenario
        return try addRooms(
            rooms.filter { key, use in
                use > Double(scenario.venues[key / model.cellCount].rooms) + Tolerances.rowViolation
            }.map(\.key))
    }

    /// Adds the rooms' rows that have a price, so that the LP can take it over.
    func addRows(for prices: Prices) throws {
        _ = try addRooms(prices.room.indices.filter { prices.room[$0] > Tolerances.grain })
    }

    private func addRooms(_ rooms: [Int]) throws -> Int {
        let keys = rooms.filter { roomRows[$0] == nil }.sorted()
        var users: [Int: [GLPK.Column]] = [:]
        for key in keys { users[key] = [] }
        for (position, column) in columns.enumerated() {
            let offering = model.offerings[column.offering]
            let lp = GLPK.Column(firstColumn + position)
            for cell in offering.roomCells { users[offering.venue * model.cellCount + cell]?.append(lp) }
        }
        for key in keys {
            let rooms = Double(model.index.scenario.venues[key / model.cellCount].rooms)
            roomRows[key] = try problem.addRow(bounds: .upper(rooms), entries: users[key]!.map { ($0, 1) })
        }
        return keys.count
    }

    /// Removes nonbasic columns of large reduced cost once there are many; `weights` of the last solution lose them too.
    /// - Returns: the old positions of the columns that stay; nil where nothing went.
    private func purge() throws -> [Int]? {
        let limit = 2 * problem.rowCount + 300
        guard columns.count > limit else { return nil }
        let costs = try problem.reducedCosts()
        let basis = try problem.basis().columns
        let worst = columns.indices
            .filter { basis[firstColumn + $0] != .basic && costs[firstColumn + $0] > Tolerances.rowViolation }
            .sorted { (costs[firstColumn + $0], $0) > (costs[firstColumn + $1], $1) }
            .prefix(columns.count - limit * 2 / 3)
        try problem.deleteColumns(worst.map { GLPK.Column(firstColumn + $0) })
        for position in worst { known.remove(columns[position]) }
        let gone = Set(worst)
        let kept = columns.indices.filter { !gone.contains($0) }
        columns = kept.map { columns[$0] }
        return kept
    }
}
