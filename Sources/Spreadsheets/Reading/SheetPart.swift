// SPDX-License-Identifier: GPL-3.0-or-later

/// `sheetN.xml`: the cells.
final class SheetPart: PartReader {
    private(set) var rows: [SheetCells.Row] = []
    private(set) var merges: [SheetCells.Merge] = []
    /// Of this sheet and those before it.
    private(set) var cellCount: Int
    private(set) var textBytes: Int

    private let strings: [String]
    private let isDate: [Bool]
    // The place of the present cell: writers may leave it out where it follows the one before.
    private var row = 0
    private var column = 0
    private var type = "n"
    private var style = 0
    private var hasFormula = false
    private var value: String?
    /// Readings of East Asian characters are no part of a text.
    private var isPhonetic = false

    init(strings: [String], isDate: [Bool], after previous: SheetPart?) {
        self.strings = strings
        self.isDate = isDate
        cellCount = previous?.cellCount ?? 0
        textBytes = previous?.textBytes ?? 0
    }

    override func begin(_ name: String, _ attributes: [String: String]) throws(SpreadsheetError) {
        switch name {
        case "row":
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            column = 0
            guard CellName.rows.contains(row) else { throw broken }
        case "c":
            column += 1
            if let place = attributes["r"] {
                guard let place = CellName.place(place[...]) else { throw broken }
                (column, row) = place
            }
            guard CellName.columns.contains(column), CellName.rows.contains(row) else { throw broken }
            type = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            hasFormula = false
            value = nil
        case "f": hasFormula = true
        case "v", "t": text = isPhonetic ? nil : ""
        case "rPh": isPhonetic = true
        case "mergeCell":
            let ends = attributes["ref"]?.split(separator: ":").compactMap(CellName.place) ?? []
            guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return }
            guard merges.count < limits.cells else { throw .tooLarge(.cells(limits.cells)) }
            merges.append(
                SheetCells.Merge(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column))
        default: break
        }
    }

    override func end(_ name: String) throws(SpreadsheetError) {
        switch name {
        case "v", "t":
            if let text { value = (value ?? "") + text }
            text = nil
        case "rPh": isPhonetic = false
        case "c":
            guard let value = try cellValue() else { return }
            guard cellCount < limits.cells else { throw .tooLarge(.cells(limits.cells)) }
            cellCount += 1
            if case .text(let text) = value { textBytes += text.utf8.count }
            guard textBytes <= limits.textBytes else { throw .tooLarge(.megabytes(limits.textBytes >> 20)) }
            // From top to bottom, and from left to right.
            if let last = rows.last, (last.number, last.cells.last?.column ?? 0) >= (row, column) { throw broken }
            if rows.last?.number != row { rows.append(SheetCells.Row(number: row, cells: [])) }
            rows[rows.count - 1].cells.append((column, value))
        default: break
        }
    }

    private static let errors: Set = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]

    private var broken: SpreadsheetError { .broken(part: CellName.text(column: column, row: row)) }

    /// Nil where the cell is empty.
    private func cellValue() throws(SpreadsheetError) -> CellValue? {
        let written = value ?? ""
        switch type {
        case "s":
            guard let number = Int(written.trimmed), strings.indices.contains(number) else { throw broken }
            return strings[number].isEmpty ? nil : .text(strings[number])
        // Some programs save errors of formulas as texts.
        case "str" where Self.errors.contains(written): return .error(written)
        case "str", "inlineStr": return written.isEmpty ? nil : .text(written.withoutEscapes)
        case "b": return .flag(written.trimmed == "1")
        case "e": return .error(written.trimmed)
        case "d": return .text(written.trimmed)
        default:
            let digits = written.trimmed
            if digits.isEmpty { return hasFormula ? .noResult : nil }
            guard let number = Double(digits), number.isFinite else { throw broken }
            return .number(number, isDate: isDate.indices.contains(style) && isDate[style])
        }
    }
}

extension String {
    /// Without white space at the ends.
    public var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
