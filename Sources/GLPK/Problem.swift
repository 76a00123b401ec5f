// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// A linear or mixed-integer problem, the sole owner of a GLPK problem object.
///
///     minimise (or maximise)  Σ cost_j x_j + constant
///     subject to              row bounds on Σ a_ij x_j, column bounds on x_j, some x_j integer
///
/// GLPK keeps one environment a thread: every call must come from the thread that made the problem, or throws
/// `wrongThread` (never hold one across `await`). Input is checked here, because GLPK answers a bad index or number by
/// aborting; should it abort nevertheless, the call throws `fatal` and all problems of the thread are lost.
public struct Problem: ~Copyable {
    let pointer: OpaquePointer
    private let thread: UInt64
    private let generation: UInt64
    /// Which solver's values belong to the problem as it is now.
    var solved: Set<Solution> = []

    /// Rows that the problem has now, numbered from 0.
    public private(set) var rowCount = 0
    /// Columns that the problem has now, numbered from 0.
    public private(set) var columnCount = 0

    /// The solvers keep their values apart.
    public enum Solution: Hashable, Sendable {
        case simplex, interior, integer
    }

    /// An empty problem that minimises.
    /// - Throws: `noEnvironment` if there is no memory.
    public init() throws(SolverFault) {
        var created: OpaquePointer?
        guard xg_create(&created) == 0, let created else { throw .noEnvironment }
        pointer = created
        thread = xg_thread()
        generation = xg_generation()
    }

    /// On another thread there is nothing safe to do: the memory goes when the maker's thread ends.
    deinit {
        if xg_thread() == thread, xg_generation() == generation { _ = xg_delete(pointer) }
    }

    /// Every call begins with this.
    func check() throws(SolverFault) {
        guard xg_thread() == thread else { throw .wrongThread }
        guard xg_generation() == generation else { throw .problemLost }
    }

    /// Every call of a shim that has no codes of its own passes its answer through this.
    func demand(_ code: Int32) throws(SolverFault) {
        if code != 0 { _ = try Termination(code: code) }
    }

    /// The size again, and no values, after rows or columns came or went.
    mutating func sizeChanged(rows: Int = 0, columns: Int = 0) {
        rowCount += rows
        columnCount += columns
        solved = []
    }

    func number(_ row: Row) throws(SolverFault) -> Int32 {
        guard row.index >= 0, row.index < rowCount else {
            throw .indexOutOfRange("row", index: row.index, count: rowCount)
        }
        return Int32(row.index + 1)
    }

    func number(_ column: Column) throws(SolverFault) -> Int32 {
        guard column.index >= 0, column.index < columnCount else {
            throw .indexOutOfRange("column", index: column.index, count: columnCount)
        }
        return Int32(column.index + 1)
    }
}

extension Problem {
    /// The version of GLPK that is linked, such as 5.0.
    public static var libraryVersion: String { String(cString: glp_version()) }
}
