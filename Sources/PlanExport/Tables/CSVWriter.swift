// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes RFC 4180 with a byte order mark, which Excel needs to see UTF-8.
package struct CSVWriter {
    let separator: Character

    /// What stands between cells; cells that hold it are quoted.
    package init(separator: Character) { self.separator = separator }

    /// The file of these rows.
    package func bytes(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { row in row.map(cell).joined(separator: String(separator)) + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + lines.joined().utf8
    }

    /// A cell that no spreadsheet takes for a formula, quoted where it must be.
    private func cell(_ text: String) -> String {
        let safe = Self.looksLikeFormula(text) ? "'" + text : text
        let special: (Unicode.Scalar) -> Bool = { "\"\r\n,;\t".unicodeScalars.contains($0) }
        guard safe.unicodeScalars.contains(where: special) || safe.first == " " || safe.last == " " else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether spreadsheets run the text: it begins with `=`, `+`, `-`, `@` (also full width), a tab or a line break.
    static func looksLikeFormula(_ text: String) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
