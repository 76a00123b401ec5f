// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Where a row or column stands in a basis.
public enum BasisStatus: Int32, Hashable, Sendable {
    // GLPK's numbers GLP_BS, GLP_NL, GLP_NU, GLP_NF, GLP_NS.
    case basic = 1
    case atLower, atUpper, nonbasicFree, fixed
}

/// A starting point for the simplex method: the status of each row and column.
public struct Basis: Hashable, Sendable {
    /// By row.
    public var rows: [BasisStatus]
    /// By column.
    public var columns: [BasisStatus]

    /// A basis to begin with; whether it fits a problem is checked by `setBasis`.
    public init(rows: [BasisStatus], columns: [BasisStatus]) {
        self.rows = rows
        self.columns = columns
    }
}

extension Problem {
    /// The present basis.
    public func basis() throws(SolverFault) -> Basis {
        try check()
        var rows = [Int32](repeating: 0, count: rowCount)
        var columns = [Int32](repeating: 0, count: columnCount)
        try demand(xg_get_basis(pointer, &rows, &columns))
        return Basis(
            rows: rows.compactMap { BasisStatus(rawValue: $0) },
            columns: columns.compactMap { BasisStatus(rawValue: $0) })
    }

    /// Starts the next `simplex` from this basis. A nonbasic status that the bounds do not allow is corrected.
    /// - Throws: `wrongCount`. That it has as many basic variables as rows is checked by `simplex` or `factorize`.
    public mutating func setBasis(_ basis: Basis) throws(SolverFault) {
        try check()
        guard basis.rows.count == rowCount else {
            throw .wrongCount("rows", expected: rowCount, actual: basis.rows.count)
        }
        guard basis.columns.count == columnCount else {
            throw .wrongCount("columns", expected: columnCount, actual: basis.columns.count)
        }
        solved = []
        try demand(xg_set_basis(pointer, basis.rows.map(\.rawValue), basis.columns.map(\.rawValue)))
    }

    /// The basis of all rows; always valid.
    public mutating func standardBasis() throws(SolverFault) {
        try check()
        solved = []
        try demand(xg_standard_basis(pointer))
    }

    /// A basis with as many columns as a triangular matrix allows; always valid.
    public mutating func advancedBasis() throws(SolverFault) {
        try check()
        solved = []
        try demand(rowCount == 0 || columnCount == 0 ? xg_standard_basis(pointer) : xg_advanced_basis(pointer))
    }

    /// Factorises the basis matrix, which `simplex` would do itself.
    /// - Throws: `solver` with `.invalidBasis`, `.singularMatrix` or `.illConditionedMatrix`.
    public mutating func factorize() throws(SolverFault) {
        try check()
        try demand(xg_factorize(pointer))
    }

    /// Scales rows and columns so that coefficients are near 1, by GLPK's own choice of method. Values are unaffected.
    public mutating func scale() throws(SolverFault) {
        try check()
        solved = []
        guard rowCount > 0, columnCount > 0 else { return }
        try demand(xg_scale(pointer, GLP_SF_AUTO))
    }

    /// Undoes `scale`: what is solved next is computed with the coefficients as they were given.
    public mutating func unscale() throws(SolverFault) {
        try check()
        solved = []
        try demand(xg_unscale(pointer))
    }
}
