// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// A strict reader of the tables: RFC 4180 with the line and column of every cell.
///
/// Lines end with LF, CRLF or CR. A semicolon outside quotes in the header row makes it the separator, else it is the
/// comma. Cells are taken as they are, blanks included. Lines without any text are skipped. A row with another number
/// of cells than the header is noted and brought to that number, so that the identifiers in it are still known.
struct TableFile {
    /// Unicode scalars in one cell: as many as a spreadsheet allows.
    static let longestCell = 32_767

    private let name: DocumentTable.Name
    private let bytes: [UInt8]
    private var separator: UInt8
    private var next = 0
    private var line = 1
    private var column = 1
    private var faults: [Fault] = []

    /// The table, nil where it cannot be told where a row ends; and all faults.
    static func parse(_ bytes: [UInt8], as name: DocumentTable.Name) -> (table: DocumentTable?, faults: [Fault]) {
        var reader = TableFile(name: name, bytes: bytes)
        let table = reader.table()
        return (table, reader.faults)
    }

    /// The table without the rows of some ids, every other byte as it was; nil where it cannot be read.
    static func removing(_ ids: Set<String>, from bytes: [UInt8], as name: DocumentTable.Name) -> [UInt8]? {
        var reader = TableFile(name: name, bytes: bytes)
        guard let header = reader.row(), let column = header.firstIndex(where: { $0.text == "id" }) else { return nil }
        var kept = Array(bytes[..<reader.next])
        while reader.next < bytes.count {
            let start = reader.next
            let cells = reader.row()
            if let cells, cells.count > column, ids.contains(cells[column].text) { continue }
            kept += bytes[start..<reader.next]
        }
        return reader.faults.isEmpty ? kept : nil
    }

    private init(name: DocumentTable.Name, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        separator = Self.separator(bytes)
    }

    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        var quoted = false
        for byte in bytes.drop(while: { $0 == 10 || $0 == 13 }) {
            switch byte {
            case 34: quoted.toggle()
            case 59 where !quoted: return 59
            case 10 where !quoted, 13 where !quoted: return 44
            default: continue
            }
        }
        return 44
    }

    private mutating func table() -> DocumentTable? {
        guard let header = row() else {
            if faults.isEmpty {
                faults.append(Fault(.empty, at: SourcePosition(source: name.fileName, line: 1, column: 1)))
            }
            return nil
        }
        var rows: [[SourceText]] = []
        while var cells = row() {
            if cells.count != header.count {
                faults.append(
                    Fault(.wrongCellCount(expected: header.count, found: cells.count), at: cells[0].position))
                let end = SourceText("", at: cells[0].position)
                cells =
                    Array(cells.prefix(header.count)) + Array(repeating: end, count: max(0, header.count - cells.count))
            }
            rows.append(cells)
        }
        if faults.contains(where: { $0.kind == .unclosedQuote }) { return nil }
        return DocumentTable(name: name, header: header, rows: rows)
    }

    /// The next row with any text in it; nil at the end of the file or behind an unclosed quote.
    private mutating func row() -> [SourceText]? {
        while next < bytes.count {
            var cells: [SourceText] = []
            repeat {
                guard let cell = cell() else { return nil }
                cells.append(cell)
            } while take(separator)
            endLine()
            if cells.contains(where: { !$0.text.isEmpty }) { return cells }
        }
        return nil
    }

    private mutating func cell() -> SourceText? {
        let place = here
        let content = peek == 34 ? quotedCell() : plainCell(at: place)
        guard let content else {
            faults.append(Fault(.unclosedQuote, at: place))
            return nil
        }
        var text = String(decoding: content, as: UTF8.self)
        if content.count > Self.longestCell, text.unicodeScalars.count > Self.longestCell {
            faults.append(Fault(.cellTooLong(limit: Self.longestCell), value: String(text.prefix(20)) + "…", at: place))
            text = String(text.prefix(20))
        }
        return SourceText(text, at: place)
    }

    private mutating func plainCell(at place: SourcePosition) -> ArraySlice<UInt8>? {
        let start = next
        while let byte = peek, byte != separator, byte != 10, byte != 13 { advance() }
        let content = bytes[start..<next]
        if content.contains(34) {
            faults.append(Fault(.strayQuote, value: String(decoding: content.prefix(40), as: UTF8.self), at: place))
        }
        return content
    }

    /// Nil where the closing quote is missing.
    private mutating func quotedCell() -> ArraySlice<UInt8>? {
        advance()
        var content: [UInt8] = []
        while let byte = peek {
            advance()
            if byte != 34 {
                content.append(byte)
            } else if peek == 34 {
                content.append(34)
                advance()
            } else {
                let place = here
                let rest = plainCell(at: place) ?? []
                if !rest.isEmpty, !rest.contains(34) {
                    faults.append(
                        Fault(.strayQuote, value: String(decoding: rest.prefix(40), as: UTF8.self), at: place))
                }
                return content[...]
            }
        }
        return nil
    }

    // MARK: Bytes

    private var here: SourcePosition { SourcePosition(source: name.fileName, line: line, column: column) }
    private var peek: UInt8? { next < bytes.count ? bytes[next] : nil }

    /// Goes past one byte; columns count Unicode scalars.
    private mutating func advance() {
        let byte = bytes[next]
        next += 1
        if byte == 10 {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        advance()
        return true
    }

    private mutating func endLine() {
        let lineBefore = line
        if take(13), !take(10) {
            line = lineBefore + 1
            column = 1
        } else {
            _ = line == lineBefore && take(10)
        }
    }
}
