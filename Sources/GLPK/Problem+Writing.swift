// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension Problem {
    /// File formats that other solvers read.
    public enum Format: Hashable, Sendable {
        /// Free MPS. It knows no direction: readers take it as a minimisation.
        case mps
        /// CPLEX LP.
        case lp
    }

    /// Writes the problem; what has no name gets one from its number.
    /// - Throws: `cannotWrite`, `invalidOption` if the path cannot be passed to C.
    public func write(_ format: Format, to path: String) throws(SolverFault) {
        try check()
        guard !path.utf8.contains(0) else { throw .invalidOption("path", value: path.debugDescription) }
        let code = xg_write(pointer, format == .lp ? 1 : 0, path)
        if code == XG_FATAL { try demand(code) }
        guard code == 0 else { throw .cannotWrite(path: path) }
    }

    /// - Throws: `invalidName`.
    public mutating func setName(_ name: String) throws(SolverFault) {
        try check()
        try demand(xg_set_problem_name(pointer, try checked(name)))
    }

    /// - Throws: `invalidName`, `indexOutOfRange`.
    public mutating func setName(of row: Row, _ name: String) throws(SolverFault) {
        try check()
        try demand(xg_set_row_name(pointer, try number(row), try checked(name)))
    }

    /// - Throws: `invalidName`, `indexOutOfRange`.
    public mutating func setName(of column: Column, _ name: String) throws(SolverFault) {
        try check()
        try demand(xg_set_column_name(pointer, try number(column), try checked(name)))
    }

    private func checked(_ name: String) throws(SolverFault) -> String {
        let bytes = name.utf8
        guard (1...255).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else {
            throw .invalidName(name)
        }
        return name
    }
}
