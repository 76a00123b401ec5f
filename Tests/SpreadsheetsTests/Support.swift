// SPDX-License-Identifier: GPL-3.0-or-later
import CArchive
import Spreadsheets
import Testing

/// Workbooks part by part, zipped by libarchive: also such as no program would write.
struct HandMade {
    /// Each with its bytes; a later one of the same name replaces an earlier one.
    var parts: [(name: String, bytes: [UInt8])] = []

    /// A workbook of one sheet, given as the XML inside `sheetData`.
    init(rows: String = "", after: String = "", strings: [String] = [], sheetName: String = "Trang 1") {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        func relationships(_ entries: [(String, String, String)]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + entries.map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>" }
                .joined()
                + "</Relationships>"
        }
        self["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
        self["_rels/.rels"] = relationships([("rId1", "officeDocument", "xl/workbook.xml")])
        self["xl/workbook.xml"] =
            "<x:workbook xmlns:x=\"\(main)\" xmlns:rel=\"\(office)\"><x:workbookPr/><x:sheets>"
            + "<x:sheet name=\"\(sheetName)\" sheetId=\"1\" rel:id=\"rId7\"/></x:sheets></x:workbook>"
        self["xl/_rels/workbook.xml.rels"] = relationships([
            ("rId7", "worksheet", "worksheets/sheet1.xml"), ("rId8", "sharedStrings", "sharedStrings.xml"),
            ("rId9", "styles", "/xl/styles.xml"),
        ])
        self["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
        self["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(strings.joined())</sst>"
        // Cell formats 0 to 4: number, date, own time, own colour, text.
        self["xl/styles.xml"] =
            "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"h&quot;h&quot;mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot;d&quot;\\d\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"49\"/></cellXfs></styleSheet>"
    }

    subscript(name: String) -> String {
        get { parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
        set {
            parts.removeAll { $0.name == name }
            parts.append((name, Array(newValue.utf8)))
        }
    }

    /// The file.
    var bytes: [UInt8] {
        let most = parts.reduce(1 << 16) { $0 + $1.bytes.count + 1024 }
        return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            let archive = archive_write_new()
            archive_write_set_format_zip(archive)
            archive_write_open_memory(archive, buffer.baseAddress, most, &count)
            for (name, bytes) in parts {
                let entry = archive_entry_new()
                archive_entry_set_pathname(entry, name)
                archive_entry_set_filetype(entry, 0o100000)
                archive_entry_set_size(entry, Int64(bytes.count))
                archive_write_header(archive, entry)
                archive_write_data(archive, bytes, bytes.count)
                archive_entry_free(entry)
            }
            archive_write_close(archive)
            archive_write_free(archive)
        }
    }

    /// The cells of the first sheet by name, or the error.
    func cells() throws -> [String: CellValue] {
        let sheet = try #require(SpreadsheetReader.read(bytes).sheets.first)
        return Dictionary(
            uniqueKeysWithValues: sheet.rows.flatMap { row in
                row.cells.map { (CellName.text(column: $0.column, row: row.number), $0.value) }
            })
    }
}
