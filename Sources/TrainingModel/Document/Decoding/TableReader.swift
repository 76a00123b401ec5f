// SPDX-License-Identifier: GPL-3.0-or-later

/// A table read by the columns that the specification demands, in whatever order they stand.
struct TableReader {
    /// The rows with their columns by name.
    let rows: [TableRow]

    /// Nil where the table or one of its columns is missing (noted).
    init?(_ table: DocumentTable?, _ name: DocumentTable.Name, _ log: FaultLog) {
        guard let table else {
            log.note(.missingFile, at: SourcePosition(source: name.fileName))
            return nil
        }
        let wanted = name.columns
        var columns: [String: Int] = [:]
        for (index, column) in table.header.enumerated() {
            if !wanted.contains(column.text) {
                let missing = wanted.filter { word in !table.header.contains { $0.text == word } }
                log.warn(.unknownColumn(suggestion: Suggestion.nearest(to: column.text, among: missing)), column)
            } else if columns.updateValue(index, forKey: column.text) != nil {
                log.note(.duplicateColumn(column.text), column)
            }
        }
        let place = table.header.first?.position ?? SourcePosition(source: name.fileName)
        for column in wanted where columns[column] == nil { log.note(.missingColumn(column), at: place) }
        guard columns.count == wanted.count else { return nil }
        let rowColumns = columns
        rows = table.rows.map { TableRow(cells: $0, columns: rowColumns) }
    }
}

/// A row of a table; its cells by the name of the column.
struct TableRow {
    let cells: [SourceText]
    let columns: [String: Int]

    /// The cell of a column that the specification demands.
    subscript(column: String) -> SourceText { cells[columns[column]!] }

    /// The cell, nil where it is empty.
    func optional(_ column: String) -> SourceText? {
        let cell = self[column]
        return cell.text.isEmpty ? nil : cell
    }

    /// Converts a cell; nil where it is empty or wrong.
    func value<Value>(_ column: String, _ convert: (SourceText) -> Value?) -> Value? {
        optional(column).flatMap(convert)
    }

    /// Converts a cell. Gives `fallback` where it is empty, nil where the value is wrong.
    func value<Value>(_ column: String, else fallback: Value, _ convert: (SourceText) -> Value?) -> Value? {
        guard let cell = optional(column) else { return fallback }
        return convert(cell)
    }
}
