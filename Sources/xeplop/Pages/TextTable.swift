// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of text whose columns line up on a terminal and that fits a width.
///
/// Columns take the width of their longest cell; if that is too much, the flexible columns give way and their cells
/// break into lines.
struct TextTable {
    struct Column {
        var title = ""
        /// Aligned to the right, as numbers are.
        var trailing = false
        /// May be narrowed, its cells wrapped.
        var flexible = false
        /// A flexible column is not narrowed below this.
        var narrowest = 8
    }

    static let gap = 2

    var columns: [Column]
    var rows: [[String]] = []
    var indent = 0

    init(_ columns: [Column], indent: Int = 0) {
        self.columns = columns
        self.indent = indent
    }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count, "A row has a cell for each column.")
        rows.append(cells.map(DisplayWidth.harmless))
    }

    /// The lines of the table, the header first if any column has a title, without trailing spaces.
    func lines(width: Int) -> [String] {
        let hasHeader = columns.contains { !$0.title.isEmpty }
        let all = (hasHeader ? [columns.map(\.title)] : []) + rows
        let widths = fittedWidths(of: all, to: width - indent)
        var lines: [String] = []
        for (index, row) in all.enumerated() {
            lines += line(of: row, widths: widths)
            if index == 0, hasHeader {
                lines.append(
                    padding
                        + widths.map { String(repeating: "─", count: $0) }
                        .joined(separator: String(repeating: " ", count: Self.gap)))
            }
        }
        return lines
    }

    private var padding: String { String(repeating: " ", count: indent) }

    private func fittedWidths(of rows: [[String]], to available: Int) -> [Int] {
        var widths = columns.indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - available
        while excess > 0 {
            // The widest flexible column gives way first.
            let candidates = columns.indices.filter { columns[$0].flexible && widths[$0] > columns[$0].narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(of row: [String], widths: [Int]) -> [String] {
        let cells = columns.indices.map { DisplayWidth.wrapped(row[$0], to: max(1, widths[$0])) }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { level in
            let texts = columns.indices.map { column in
                DisplayWidth.padded(
                    level < cells[column].count ? cells[column][level] : "", to: widths[column],
                    trailing: columns[column].trailing)
            }
            return Self.trimmed(padding + texts.joined(separator: String(repeating: " ", count: Self.gap)))
        }
    }

    static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
