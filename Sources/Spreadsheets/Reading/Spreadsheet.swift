// SPDX-License-Identifier: GPL-3.0-or-later

/// A workbook as it was saved: sheets of cells, before any meaning.
public struct Spreadsheet: Sendable {
    /// In the order of their tabs, hidden ones too.
    public var sheets: [SheetCells]
    /// What to add to a serial number of a date so that day 0 is 1899-12-30.
    public var epochOffset: Int
}

/// A sheet: the rows with something in them.
public struct SheetCells: Sendable {
    /// One row, its cells by column.
    public struct Row: Sendable {
        /// 1-based, as the program shows it.
        public var number: Int
        /// In the order of their columns, which are 1-based.
        public var cells: [(column: Int, value: CellValue)]
    }

    /// Cells made one: the first holds the value.
    public struct Merge: Sendable {
        /// 1-based, first and last.
        public var rows: ClosedRange<Int>
        /// 1-based, first and last.
        public var columns: ClosedRange<Int>
    }

    /// As on the sheet's tab.
    public var name: String
    /// From top to bottom.
    public var rows: [Row]
    /// In the order of the file; also where all the cells are empty.
    public var merges: [Merge]
}

/// What stands in a cell, with the result of a formula instead of the formula.
public enum CellValue: Hashable, Sendable {
    case text(String)
    /// A date or time is a number of days, told by how it is shown.
    case number(Double, isDate: Bool)
    case flag(Bool)
    /// Such as `#REF!`.
    case error(String)
    /// A formula saved without its result.
    case noResult
}

/// A cell's place in letters and digits, such as `D17`.
public enum CellName {
    /// The largest sheet there is.
    static let columns = 1...16_384
    static let rows = 1...1_048_576

    /// `D17` of column 4 and row 17.
    public static func text(column: Int, row: Int) -> String { letters(column) + String(row) }

    /// `D` of 4.
    public static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest /= 26
        }
        return letters
    }

    /// Nil where it is no place on a sheet.
    static func place(_ name: Substring) -> (column: Int, row: Int)? {
        var column = 0
        var row = 0
        var isInDigits = false
        for byte in name.utf8 where byte != 36 {
            switch byte {
            case 65...90 where !isInDigits: column = column * 26 + Int(byte) - 64
            case 48...57:
                isInDigits = true
                row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard column <= columns.upperBound, row <= rows.upperBound else { return nil }
        }
        return columns.contains(column) && rows.contains(row) ? (column, row) : nil
    }
}
