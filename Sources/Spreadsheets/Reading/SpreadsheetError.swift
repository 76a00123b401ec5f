// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file is not read as a workbook.
public enum SpreadsheetError: Error, Hashable, Sendable {
    /// No XLSX file: something else, or another kind of spreadsheet.
    case notWorkbook
    /// Behind a password, or in the format before 2007: the two look alike from outside.
    case encrypted
    /// It holds program code.
    case macros
    /// It unfolds to more than any scenario has; the limit in the words of its unit.
    case tooLarge(Excess)
    /// It breaks off or contradicts itself, in this part of the file.
    case broken(part: String)

    /// What there is too much of.
    public enum Excess: Hashable, Sendable {
        case megabytes(Int)
        case cells(Int)
    }
}

/// Bounds that keep memory and time in hand whatever the file is.
public struct SpreadsheetLimits: Sendable {
    /// Bytes of one part once it is unpacked.
    public var partBytes = 128 << 20
    /// Bytes of all parts that are read.
    public var totalBytes = 256 << 20
    /// Bytes of the texts in all cells: many cells may share one long text.
    public var textBytes = 64 << 20
    /// Cells with something in them, and shared strings.
    public var cells = 1_000_000
    /// Files in the archive.
    public var parts = 10_000
    /// Elements within elements.
    public var depth = 64

    /// What any workbook of a planner stays far below.
    public init() {}
}
