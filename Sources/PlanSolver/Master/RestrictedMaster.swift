// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import TrainingModel

/// The restricted master: the linear program over the columns found so far, the only owner of a GLPK problem while
/// columns are generated. Money is in units of `Tolerances.moneyUnit`.
///
///     min  Σ cost_k z_k + Σ U_t u_t + Σ w s_q + Σ θ_w
///     cover(t):     Σ_k a_tk z_k + u_t  (+ up_t − down_t)  = n_t                       dual π_t
///     quota(q):     s_q − Σ_{t∈q} u_t ≥ need_q − people_q                              dual σ_q
///     fees(w, δ):   θ_w − Σ_k (Σ δ of k's sessions in week w) z_k ≥ −surplus(δ)        `WeekFees`
///     limits, budget, rows of the tree, and, once violated, room(v, cell)
///
/// `up` and `down` cost π̂ + Δ and −(π̂ − Δ): they keep the duals in a box around the centre π̂. One master serves the
/// whole tree: a node changes bounds and keeps the columns, the cuts and the basis of the one before.
/// Source: Marsten, Hogan, Blankenship, The boxstep method for large-scale optimization (1975).
final class RestrictedMaster {
    let model: SolverModel
    var problem: Problem
    var columns: [Column] = []
    private var known: Set<Column> = []
    /// Position of the first offering column in the LP; columns stand behind all others.
    let firstColumn: Int
    let upColumns: [GLPK.Column]
    let downColumns: [GLPK.Column]
    let quotaRows: [[Row]]
    let limitRow: Row?
    let courseLimitRows: [Int: Row]
    let budgetRow: Row?
    let weeks: [WeekFees]
    /// Where in `weeks` each session is that some class can need.
    let weekOfKey: [Int: Int]
    let thetas: [GLPK.Column]
    var cuts: [(cut: WeekFees.Cut, row: Row)] = []
    var knownCuts: Set<WeekFees.Cut> = []
    var roomRows: [Int: Row] = [:]
    /// Rows for the tree's sets, which change their sets as it goes, each with a column that satisfies it at a price
    /// that no plan pays: a node without any plan has a bound above the incumbent instead of an infeasible LP.
    private let slotRows: [Row]
    private let slotColumns: [GLPK.Column]
    private var slots: [BranchSet?]
    private(set) var branchRows: [BranchSet: Row] = [:]
    /// Offerings whose columns may be used in the node.
    private var active: [Bool]

    init(_ model: SolverModel, lecturers: LecturerWeeks, slots: Int) throws {
        self.model = model
        let unit = Tolerances.moneyUnit
        let scenario = model.index.scenario
        var rows = RowBatch()
        for type in 0..<model.typeCount { _ = rows.begin(.fixed(Double(model.people[type]))) }
        quotaRows = model.quotas.map { quota in quota.needs.map { rows.begin(.lower(Double($0 - quota.people))) } }
        limitRow = scenario.limits.classes.map { rows.begin(.upper(Double($0))) }
        var courseRows: [Int: Row] = [:]
        for (course, definition) in scenario.courses.enumerated() {
            if let most = scenario.limits.classesPerCourse[definition.id] {
                courseRows[course] = rows.begin(.upper(Double(most)))
            }
        }
        courseLimitRows = courseRows
        budgetRow = scenario.limits.budget.map { rows.begin(.upper(Double($0) / unit)) }
        slotRows = (0..<slots).map { _ in rows.begin(.free) }
        self.slots = Array(repeating: nil, count: slots)
        weeks = try WeekFees.all(model, lecturers)
        weekOfKey = Dictionary(uniqueKeysWithValues: weeks.flatMap { week in week.keys.map { ($0, week.week) } })
        active = Array(repeating: true, count: model.offerings.count)

        var batch = ColumnBatch()
        func column(bounds: Bounds = .lower(0), cost: Double, _ entries: [(Row, Double)]) -> GLPK.Column {
            batch.append(bounds: bounds, cost: cost)
            for (row, value) in entries { batch.entry(row, value) }
            return GLPK.Column(batch.count - 1)
        }
        for type in 0..<model.typeCount {
            let quota = model.quotaOfType[type]
            _ = column(
                cost: Double(model.unservedCost[type]) / unit,
                [(Row(type), 1)] + (quota >= 0 ? quotaRows[quota].map { ($0, -1) } : []))
        }
        for (group, quota) in model.quotas.enumerated() {
            for (need, row) in zip(quota.needs, quotaRows[group]) where need > 0 {
                _ = column(bounds: .range(0, Double(need)), cost: Double(quota.price) / unit, [(row, 1)])
            }
        }
        let budget = budgetRow.map { [($0, 1.0)] } ?? []
        thetas = weeks.map { _ in column(cost: 1, budget) }
        upColumns = (0..<model.typeCount).map { column(cost: 0, [(Row($0), 1)]) }
        downColumns = (0..<model.typeCount).map { column(cost: 0, [(Row($0), -1)]) }
        let dearest = zip(model.people, model.unservedCost).reduce(model.constantCost) { $0 + 2 * $1.0 * $1.1 }
        slotColumns = slotRows.map { column(cost: Double(dearest) / unit, [($0, 1)]) }
        firstColumn = batch.count
        var problem = try Problem()
        try problem.addRows(rows)
        try problem.addColumns(batch)
        self.problem = problem
    }

    var slotCount: Int { slots.count }

    // MARK: Nodes

    /// Goes to a node: its rows, at most `slotCount`, and the offerings that may be opened.
    func enter(branches: [BranchSet: ClosedRange<Int>], active: [Bool]) throws {
        precondition(branches.count <= slots.count)
        for (slot, set) in slots.enumerated() where set.map({ branches[$0] == nil }) ?? false {
            try problem.setBounds(of: slotRows[slot], .free)
        }
        branchRows = [:]
        for (slot, set) in slots.enumerated() {
            if let set, branches[set] != nil { branchRows[set] = slotRows[slot] }
        }
        for set in branches.keys.ordered() {
            if branchRows[set] == nil { branchRows[set] = try takeSlot(set, branches) }
            let range = branches[set]!
            try problem.setBounds(of: branchRows[set]!, .range(Double(range.lowerBound), Double(range.upperBound)))
        }
        for (position, column) in columns.enumerated() where active[column.offering] != self.active[column.offering] {
            try problem.setBounds(
                of: GLPK.Column(firstColumn + position), active[column.offering] ? .lower(0) : .fixed(0))
        }
        self.active = active
    }

    private func takeSlot(_ set: BranchSet, _ branches: [BranchSet: ClosedRange<Int>]) throws -> Row {
        let slot = slots.indices.first { slots[$0].map { branches[$0] == nil } ?? true }!
        slots[slot] = set
        var entries = [(slotColumns[slot], 1.0)]
        for (position, column) in columns.enumerated() {
            let times = set.times(column.offering, model)
            if times > 0 { entries.append((GLPK.Column(firstColumn + position), Double(times))) }
        }
        try problem.setCoefficients(of: slotRows[slot], entries: entries)
        return slotRows[slot]
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

    // MARK: Columns

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
        for (cut, row) in cuts {
            let price = price(of: column.offering, cut)
            if price > 0 { batch.entry(row, -price) }
        }
        if let limitRow { batch.entry(limitRow, 1) }
        if let row = courseLimitRows[offering.course] { batch.entry(row, 1) }
        if let budgetRow, offering.fixedCost != 0 { batch.entry(budgetRow, Double(offering.fixedCost) / unit) }
        for (slot, set) in slots.enumerated() {
            let times = set?.times(column.offering, model) ?? 0
            if times > 0 { batch.entry(slotRows[slot], Double(times)) }
        }
        for cell in offering.roomCells {
            if let row = roomRows[model.roomKey(offering.venue, cell)] { batch.entry(row, 1) }
        }
    }

    /// What an offering's sessions of the week cost at a cut's prices, in LP units.
    func price(of offering: Int, _ cut: WeekFees.Cut) -> Double {
        let places = weeks[cut.week].places
        let sum = model.offerings[offering].teachingKeys.reduce(0) { sum, key in
            places[key].map { sum + cut.prices[$0] } ?? sum
        }
        return Double(sum) / (Tolerances.moneyUnit * Double(Tolerances.grain))
    }

    /// Opening and people, without the lecturers' fees.
    func cost(of column: Column) -> Int {
        let costs = model.costs(of: column.offering)
        var cost = model.offerings[column.offering].fixedCost
        for (type, count) in zip(column.types, column.counts) { cost += costs[type]! * Int(count) }
        return cost
    }

    /// Takes columns out of the LP.
    func remove(_ positions: some Collection<Int>) throws {
        try problem.deleteColumns(positions.map { GLPK.Column(firstColumn + $0) })
        let gone = Set(positions)
        for position in gone { known.remove(columns[position]) }
        columns = columns.indices.filter { !gone.contains($0) }.map { columns[$0] }
    }
}

extension RowBatch {
    /// Begins the next row of a problem that has none but those of the batch.
    mutating func begin(_ bounds: Bounds) -> Row {
        append(bounds: bounds)
        return Row(count - 1)
    }
}
