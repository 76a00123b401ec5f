// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

/// The least fees for the sessions of one week, as a convex function of how many there are of each key:
///
///     F(d) = min Σ fee_l y_lk + M s_k     Σ_l y_lk + s_k ≥ d_k,   y within the lecturer's cells, dates and week
///
/// Weeks do not depend on each other, so the master needs of all that only a variable θ ≥ F(d) for each week, under the
/// cuts that its solutions violate (Benders, 1962): half of its rows less.
final class WeekFees {
    /// θ ≥ Σ prices_k d_k − surplus, whatever d: the surplus is computed exactly.
    struct Cut: Hashable {
        let week: Int
        /// Grains, by place of the key in the week (`WeekFees.places`).
        let prices: [Int]
        /// What lecturers earn at these prices beyond their fees, grains.
        let surplus: Int
    }

    /// Position among the weeks in which some class meets.
    let week: Int
    /// Keys that some class can need in the week, and where they stand.
    let keys: [Int]
    let places: [Int: Int]
    private let model: SolverModel
    private let lecturers: [LecturerWeeks.Week]
    private var problem: Problem
    /// A lesson that nobody is free for costs this, VND: no plan gains so much by it.
    private let missing: Int
    /// All prices by key, zero outside the week.
    private var prices: [Int]

    init(_ model: SolverModel, week: Int, keys: [Int], lecturers: [LecturerWeeks.Week], missing: Int) throws {
        self.model = model
        self.week = week
        self.keys = keys
        self.lecturers = lecturers
        self.missing = missing
        places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        prices = Array(repeating: 0, count: model.teachingKeyCount)
        let unit = Tolerances.moneyUnit
        var rows = RowBatch()
        for _ in keys { _ = rows.begin(.lower(0)) }
        var batch = ColumnBatch()
        for place in keys.indices {
            batch.append(cost: Double(missing) / unit)
            batch.entry(Row(place), 1)
        }
        for week in lecturers {
            // A limit that cannot be exceeded needs no row.
            let weekRow =
                week.days.reduce(0) { $0 + min($1.count, week.perDay) } > week.perWeek
                ? rows.begin(.upper(Double(week.perWeek))) : nil
            for day in week.days {
                let dayRow = day.count > week.perDay ? rows.begin(.upper(Double(week.perDay))) : nil
                for cell in day {
                    let cellRow = cell.keys.count > 1 ? rows.begin(.upper(1)) : nil
                    for key in cell.keys {
                        batch.append(bounds: .range(0, 1), cost: Double(model.lecturers[week.lecturer].fee) / unit)
                        batch.entry(Row(places[key]!), 1)
                        for limit in [weekRow, dayRow, cellRow] {
                            if let limit { batch.entry(limit, 1) }
                        }
                    }
                }
            }
        }
        var problem = try Problem()
        try problem.addRows(rows)
        try problem.addColumns(batch)
        self.problem = problem
    }

    /// The cut that is tight at a demand, or so nearly; nil where GLPK finds none.
    /// - Parameter demand: sessions by place, fractional ones too.
    func cut(at demand: [Double]) throws -> Cut? {
        for place in keys.indices {
            // A little of everything: then what is not asked for has its price as well.
            try problem.setBounds(of: Row(place), .lower(demand[place] + Self.trifle))
        }
        var options = SimplexOptions()
        options.method = .dualThenPrimal
        options.timeLimit = Tolerances.slice
        guard try problem.simplex(options).isOptimal else { return nil }
        let unit = Tolerances.moneyUnit * Double(Tolerances.grain)
        let duals = try problem.rowDuals()
        return cut(keys.indices.map { max(0, Int((duals[$0] * unit).rounded())) })
    }

    /// The cut of some prices (grains, by place).
    func cut(_ chosen: [Int]) -> Cut {
        for (place, key) in keys.enumerated() { prices[key] = chosen[place] }
        let surplus = LecturerWeeks.surplus(of: lecturers, prices) { model.lecturers[$0].fee * Tolerances.grain }
        return Cut(week: week, prices: chosen, surplus: surplus)
    }

    private static let trifle = 1e-4
}

extension WeekFees {
    /// One for each week in which some class meets.
    static func all(_ model: SolverModel, _ lecturers: LecturerWeeks) throws -> [WeekFees] {
        let grid = model.index.grid
        let keys = Dictionary(grouping: model.usedTeachingKeys) { grid.week(of: $0 / (2 * model.topics.count)) }
        let weeks = Dictionary(grouping: lecturers.weeks, by: \.week)
        let people = model.offerings.lazy.map(\.most).max() ?? 0
        let missing = max(1, people * (model.unservedCost.max() ?? 0))
        return try keys.keys.sorted().enumerated().map { position, week in
            try WeekFees(model, week: position, keys: keys[week]!, lecturers: weeks[week] ?? [], missing: missing)
        }
    }
}
