// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import TrainingModel

/// The restricted master: the linear program over the columns found so far, the only owner of a GLPK problem while
/// columns are generated. Money is in units of `Tolerances.moneyUnit`.
///
///     min  Σ cost_k z_k + Σ U_t u_t + Σ w s_q + Σ fee_g y_gwτ
///     cover(t):     Σ_k a_tk z_k + u_t  (+ up_t − down_t)  = n_t                       dual π_t
///     quota(q):     s_q − Σ_{t∈q} u_t ≥ need_q − people_q                              dual σ_q
///     week(w,τ):    Σ_g y_gwτ − Σ_k (sessions of k) z_k ≥ 0                            dual δ_wτ
///     pool(g,w):    Σ_τ y_gwτ ≤ capacity_gw
///     limits, budget, and, once violated, room(v, cell) and heads(cell, τ)
///
/// `up` and `down` cost π̂ + Δ and −(π̂ − Δ): they keep the duals in a box around the centre π̂.
/// Source: Marsten, Hogan, Blankenship, The boxstep method for large-scale optimization (1975).
final class RestrictedMaster {
    private let model: SolverModel
    private let bound: LagrangianBound
    private var problem: Problem
    private(set) var columns: [Column] = []
    private var known: Set<Column> = []
    /// Purged columns with the cost of their people, VND.
    private var pool: [(column: Column, people: Int)] = []
    private static let poolSize = 20_000
    /// Position of the first offering column in the LP; columns stand behind all others.
    private let firstColumn: Int
    private let upColumns: [GLPK.Column]
    private let downColumns: [GLPK.Column]
    private let quotaRows: [[Row]]
    private let weekRows: [Row]
    private let limitRow: Row?
    private let courseLimitRows: [Int: Row]
    private let budgetRow: Row?
    private var roomRows: [Int: Row] = [:]
    private var headRows: [Int: Row] = [:]
    private var branchRows: [BranchSet: Row] = [:]
    /// Columns that satisfy a row of the tree at a price that no plan pays: a node without any plan then has a bound
    /// above the incumbent instead of an infeasible LP.
    private let firstArtificial: Int
    private static let artificials = 400

    init(_ model: SolverModel, _ bound: LagrangianBound) throws {
        self.model = model
        self.bound = bound
        // More than any plan costs.
        let dearest = zip(model.people, model.unservedCost).reduce(model.constantCost) { $0 + 2 * $1.0 * $1.1 }
        var problem = try Problem()
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
        weekRows = (0..<model.weekCount * model.topics.count).map { _ in row(.lower(0)) }
        let poolRows = bound.pools.map { pool in pool.capacity.map { row(.upper(Double($0))) } }
        limitRow = scenario.limits.classes.map { row(.upper(Double($0))) }
        var courseRows: [Int: Row] = [:]
        for (course, definition) in scenario.courses.enumerated() {
            if let most = scenario.limits.classesPerCourse[definition.id] {
                courseRows[course] = row(.upper(Double(most)))
            }
        }
        courseLimitRows = courseRows
        budgetRow = scenario.limits.budget.map { row(.upper(Double($0) / unit)) }
        try problem.addRows(rows)

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
        for (group, pool) in bound.pools.enumerated() {
            for week in 0..<model.weekCount where pool.capacity[week] > 0 {
                for topic in pool.topics {
                    batch.append(bounds: .lower(0), cost: Double(pool.fee) / unit)
                    batch.entry(weekRows[week * model.topics.count + topic], 1)
                    batch.entry(poolRows[group][week], 1)
                    if let budgetRow { batch.entry(budgetRow, Double(pool.fee) / unit) }
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
        firstArtificial = batch.count
        for _ in 0..<Self.artificials {
            batch.append(bounds: .lower(0), cost: Double(dearest) / unit)
        }
        firstColumn = batch.count
        try problem.addColumns(batch)
        self.problem = problem
    }

    /// Puts the duals of the cover rows into [centre − width, centre + width].
    func setBox(centre: [Int], width: [Int]) throws {
        let unit = Tolerances.moneyUnit * Double(Tolerances.grain)
        for type in 0..<model.typeCount {
            try problem.setCost(of: upColumns[type], Double(centre[type] + width[type]) / unit)
            try problem.setCost(of: downColumns[type], -Double(centre[type] - width[type]) / unit)
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

    /// The columns of most negative reduced cost among those that were purged: other duals, above all other nodes of the
    /// tree, want them again.
    func takeFromPool(_ prices: Prices, active: [Bool], limit: Int) -> [Column] {
        var wanted: [(cost: Int, place: Int)] = []
        for (place, (column, people)) in pool.enumerated() where active[column.offering] {
            var cost = people * Tolerances.grain + prices.openingCost(of: column.offering, model)
            for (type, count) in zip(column.types, column.counts) { cost -= prices.person[Int(type)] * Int(count) }
            if cost < -Tolerances.reducedCost { wanted.append((cost, place)) }
        }
        wanted.sort { $0 < $1 }
        let chosen = wanted.prefix(limit).map { pool[$0.place].column }
        for place in wanted.prefix(limit).map(\.place).sorted(by: >) { pool.remove(at: place) }
        return chosen
    }

    private func append(_ column: Column, to batch: inout ColumnBatch) {
        let offering = model.offerings[column.offering]
        let unit = Tolerances.moneyUnit
        batch.append(bounds: .lower(0), cost: Double(cost(of: column)) / unit)
        for (type, count) in zip(column.types, column.counts) { batch.entry(Row(Int(type)), Double(count)) }
        var sessions: [Int: Int] = [:]
        for (cell, topic) in zip(offering.cells, offering.topics) {
            sessions[model.index.grid.week(of: cell) * model.topics.count + topic, default: 0] += 1
        }
        for (key, count) in sessions { batch.entry(weekRows[key], -Double(count)) }
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
        for (cell, topic) in zip(offering.cells, offering.topics) {
            if let row = headRows[cell * model.topics.count + topic] { batch.entry(row, 1) }
        }
    }

    /// Opening and people, without the lecturers' fees.
    func cost(of column: Column) -> Int {
        let costs = model.costs(of: column.offering)
        var cost = model.offerings[column.offering].fixedCost
        for (type, count) in zip(column.types, column.counts) { cost += costs[type]! * Int(count) }
        return cost
    }

    /// Goes to a node of the tree: its rows, and only columns of its offerings.
    func enter(branches: [BranchSet: ClosedRange<Int>], active: [Bool]) throws {
        for (set, row) in branchRows where branches[set] == nil { try problem.setBounds(of: row, .free) }
        for set in branches.keys.sorted(by: { ($0.level, "\($0)") < ($1.level, "\($1)") }) {
            let range = branches[set]!
            if branchRows[set] == nil {
                let users = columns.indices.filter { set.contains(columns[$0].offering, model) }
                var entries = users.map { (GLPK.Column(firstColumn + $0), 1.0) }
                if branchRows.count < Self.artificials {
                    entries.append((GLPK.Column(firstArtificial + branchRows.count), 1))
                }
                branchRows[set] = try problem.addRow(bounds: .free, entries: entries)
            }
            try problem.setBounds(of: branchRows[set]!, .range(Double(range.lowerBound), Double(range.upperBound)))
        }
        self.branches = branches
        for (position, column) in columns.enumerated() {
            try problem.setBounds(
                of: GLPK.Column(firstColumn + position), active[column.offering] ? .lower(0) : .fixed(0))
        }
    }

    private var branches: [BranchSet: ClosedRange<Int>] = [:]

    struct Solution {
        /// Grains, `model.constantCost` and the box's terms included: no bound of the problem.
        var value: Double
        var prices: Prices
        /// z by column.
        var weights: [Double]
        /// Whether some box column is in use.
        var boxIsActive: Bool
    }

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
        for (key, row) in weekRows.enumerated() { prices.weekly[key] = price(row) }
        for (key, row) in roomRows { prices.room[key] = price(row, sign: -1) }
        for (key, row) in headRows { prices.heads[key] = price(row, sign: -1) }
        if let limitRow { prices.allClasses = price(limitRow, sign: -1) }
        for (course, row) in courseLimitRows { prices.courseClasses[course] = price(row, sign: -1) }
        if let budgetRow { prices.budget = max(0, Int(-duals[budgetRow.index] * Double(Tolerances.budgetUnit))) }
        for (set, row) in branchRows where branches[set] != nil {
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

    /// Adds the rooms' and lecturers' rows that a solution violates.
    /// - Returns: how many.
    func addViolatedRows(_ solution: Solution) throws -> Int {
        var rooms: [Int: Double] = [:]
        var heads: [Int: Double] = [:]
        for (column, weight) in zip(columns, solution.weights) where weight > Tolerances.integrality {
            let offering = model.offerings[column.offering]
            for cell in offering.roomCells { rooms[offering.venue * model.cellCount + cell, default: 0] += weight }
            for (cell, topic) in zip(offering.cells, offering.topics) {
                heads[cell * model.topics.count + topic, default: 0] += weight
            }
        }
        let scenario = model.index.scenario
        let roomKeys = rooms.filter { key, use in
            roomRows[key] == nil
                && use > Double(scenario.venues[key / model.cellCount].rooms) + Tolerances.rowViolation
        }.keys.sorted()
        let headKeys = heads.filter { key, use in
            headRows[key] == nil && use > Double(bound.heads[key]) + Tolerances.rowViolation
        }.keys.sorted()
        var users: [Int: [GLPK.Column]] = [:]
        for key in roomKeys { users[key] = [] }
        var teachers: [Int: [GLPK.Column]] = [:]
        for key in headKeys { teachers[key] = [] }
        for (position, column) in columns.enumerated() {
            let offering = model.offerings[column.offering]
            let lp = GLPK.Column(firstColumn + position)
            for cell in offering.roomCells { users[offering.venue * model.cellCount + cell]?.append(lp) }
            for (cell, topic) in zip(offering.cells, offering.topics) {
                teachers[cell * model.topics.count + topic]?.append(lp)
            }
        }
        for key in roomKeys {
            let rooms = Double(scenario.venues[key / model.cellCount].rooms)
            roomRows[key] = try problem.addRow(bounds: .upper(rooms), entries: users[key]!.map { ($0, 1) })
        }
        for key in headKeys {
            headRows[key] = try problem.addRow(
                bounds: .upper(Double(bound.heads[key])), entries: teachers[key]!.map { ($0, 1) })
        }
        return roomKeys.count + headKeys.count
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
        let gone = Set(worst)
        try problem.deleteColumns(worst.map { GLPK.Column(firstColumn + $0) })
        for position in worst {
            let column = columns[position]
            known.remove(column)
            pool.append((column, cost(of: column) - model.offerings[column.offering].fixedCost))
        }
        if pool.count > Self.poolSize { pool.removeFirst(pool.count - Self.poolSize) }
        let kept = columns.indices.filter { !gone.contains($0) }
        columns = kept.map { columns[$0] }
        return kept
    }
}
