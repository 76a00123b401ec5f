// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

// All of these make the values of earlier solves unavailable; the basis stays, which is what a warm start needs.
extension Problem {
    /// Adds columns behind the present ones. In a warm start they begin nonbasic at a bound.
    /// - Returns: the new columns, in the order of the batch.
    @discardableResult
    public mutating func addColumns(_ batch: ColumnBatch) throws(SolverFault) -> [Column] {
        try check()
        try batch.vectors.validate("row", count: rowCount)
        for cost in batch.costs { try requireUsable("cost", cost) }
        let bounds = try translated(batch.bounds)
        let first = columnCount
        guard !batch.isEmpty else { return [] }
        try demand(
            batch.vectors.withVectors { vectors in
                xg_add_columns(pointer, Int32(batch.count), bounds, batch.costs, batch.kinds, vectors)
            })
        sizeChanged(columns: batch.count)
        return (first..<columnCount).map { Column($0) }
    }

    /// Adds rows behind the present ones. In a warm start they begin basic.
    /// - Returns: the new rows, in the order of the batch.
    @discardableResult
    public mutating func addRows(_ batch: RowBatch) throws(SolverFault) -> [Row] {
        try check()
        try batch.vectors.validate("column", count: columnCount)
        let bounds = try translated(batch.bounds)
        let first = rowCount
        guard !batch.isEmpty else { return [] }
        try demand(
            batch.vectors.withVectors { vectors in xg_add_rows(pointer, Int32(batch.count), bounds, vectors) })
        sizeChanged(rows: batch.count)
        return (first..<rowCount).map { Row($0) }
    }

    /// Adds one column; use a batch for many.
    @discardableResult
    public mutating func addColumn(
        bounds: Bounds = .lower(0), cost: Double, kind: ColumnKind = .continuous, entries: [(Row, Double)] = []
    ) throws(SolverFault) -> Column {
        var batch = ColumnBatch()
        batch.append(bounds: bounds, cost: cost, kind: kind)
        for (row, value) in entries { batch.entry(row, value) }
        return try addColumns(batch)[0]
    }

    /// Adds one row; use a batch for many.
    @discardableResult
    public mutating func addRow(bounds: Bounds, entries: [(Column, Double)] = []) throws(SolverFault) -> Row {
        var batch = RowBatch()
        batch.append(bounds: bounds)
        for (column, value) in entries { batch.entry(column, value) }
        return try addRows(batch)[0]
    }

    /// Replaces all coefficients of a column.
    public mutating func setCoefficients(of column: Column, entries: [(Row, Double)]) throws(SolverFault) {
        try check()
        let number = try number(column)
        var vectors = SparseVectors()
        vectors.begin()
        for (row, value) in entries { vectors.add(row.index, value) }
        try vectors.validate("row", count: rowCount)
        solved = []
        try demand(
            vectors.withVectors { xg_set_column(pointer, number, Int32(entries.count), $0.pointee.ind, $0.pointee.val) }
        )
    }

    /// Replaces all coefficients of a row.
    public mutating func setCoefficients(of row: Row, entries: [(Column, Double)]) throws(SolverFault) {
        try check()
        let number = try number(row)
        var vectors = SparseVectors()
        vectors.begin()
        for (column, value) in entries { vectors.add(column.index, value) }
        try vectors.validate("column", count: columnCount)
        solved = []
        try demand(
            vectors.withVectors { xg_set_row(pointer, number, Int32(entries.count), $0.pointee.ind, $0.pointee.val) })
    }

    /// Replaces the limits of the row's activity, Σ a_ij x_j.
    /// - Throws: `indexOutOfRange`; `invalidBounds` if nothing lies between them; `invalidNumber` if one is too large.
    public mutating func setBounds(of row: Row, _ bounds: Bounds) throws(SolverFault) {
        try check()
        let (number, translated) = (try number(row), try bounds.translated())
        solved = []
        try demand(xg_set_row_bounds(pointer, number, translated))
    }

    /// Replaces the limits of the column's value; `integerOptimize` refuses fractional ones on an integer column.
    /// - Throws: `indexOutOfRange`; `invalidBounds` if nothing lies between them; `invalidNumber` if one is too large.
    public mutating func setBounds(of column: Column, _ bounds: Bounds) throws(SolverFault) {
        try check()
        let (number, translated) = (try number(column), try bounds.translated())
        solved = []
        try demand(xg_set_column_bounds(pointer, number, translated))
    }

    /// What the column adds to the objective for each unit of its value.
    /// - Throws: `indexOutOfRange`; `invalidNumber` for NaN, an infinite cost, or one outside `Magnitude`.
    public mutating func setCost(of column: Column, _ cost: Double) throws(SolverFault) {
        try check()
        let number = try number(column)
        try requireUsable("cost", cost)
        solved = []
        try demand(xg_set_cost(pointer, number, cost))
    }

    /// The term of the objective that does not depend on any column.
    public mutating func setConstant(_ constant: Double) throws(SolverFault) {
        try check()
        try requireUsable("constant", constant)
        solved = []
        try demand(xg_set_cost(pointer, 0, constant))
    }

    /// The bounds of the column stay; a fractional one makes `integerOptimize` throw `invalidBounds`.
    public mutating func setKind(of column: Column, _ kind: ColumnKind) throws(SolverFault) {
        try check()
        let number = try number(column)
        solved = []
        try demand(xg_set_kind(pointer, number, kind == .integer ? GLP_IV : GLP_CV))
    }

    /// Whether less or more of the objective is better; costs and constant keep their signs.
    public mutating func setDirection(_ direction: Direction) throws(SolverFault) {
        try check()
        solved = []
        try demand(xg_set_direction(pointer, direction == .minimize ? GLP_MIN : GLP_MAX))
    }

    /// Removes columns. Removing a basic one leaves an invalid basis: build another before the next `simplex`.
    /// - Returns: for each old index the column that it is now, nil for the removed.
    @discardableResult
    public mutating func deleteColumns(_ columns: [Column]) throws(SolverFault) -> [Column?] {
        try check()
        let (numbers, places) = try deletion("column", columns.map(\.index), count: columnCount)
        guard !columns.isEmpty else { return places.map { $0.map { Column($0) } } }
        try demand(xg_delete_columns(pointer, Int32(columns.count), numbers))
        sizeChanged(columns: -columns.count)
        return places.map { $0.map { Column($0) } }
    }

    /// Removes rows. Removing one that is not basic leaves an invalid basis: build another before the next `simplex`.
    /// - Returns: for each old index the row that it is now, nil for the removed.
    @discardableResult
    public mutating func deleteRows(_ rows: [Row]) throws(SolverFault) -> [Row?] {
        try check()
        let (numbers, places) = try deletion("row", rows.map(\.index), count: rowCount)
        guard !rows.isEmpty else { return places.map { $0.map { Row($0) } } }
        try demand(xg_delete_rows(pointer, Int32(rows.count), numbers))
        sizeChanged(rows: -rows.count)
        return places.map { $0.map { Row($0) } }
    }

    private func translated(_ bounds: [Bounds]) throws(SolverFault) -> [xg_bounds] {
        var result: [xg_bounds] = []
        result.reserveCapacity(bounds.count)
        for bound in bounds { result.append(try bound.translated()) }
        return result
    }

    /// GLPK's numbers (element 0 unused) of what goes, and the new place of what stays.
    private func deletion(
        _ what: String, _ indices: [Int], count: Int
    ) throws(SolverFault) -> (numbers: [Int32], places: [Int?]) {
        var goes = [Bool](repeating: false, count: count)
        var numbers: [Int32] = [0]
        for index in indices {
            guard index >= 0, index < count else { throw .indexOutOfRange(what, index: index, count: count) }
            guard !goes[index] else { throw .duplicateIndex(what, index: index) }
            goes[index] = true
            numbers.append(Int32(index + 1))
        }
        var next = 0
        let places = goes.map { gone -> Int? in
            if gone { return nil }
            defer { next += 1 }
            return next
        }
        return (numbers, places)
    }
}
