// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads XLSX files: the ZIP archive with libarchive, the XML in it with Foundation, within bounds of memory.
public enum SpreadsheetReader {
    /// The sheets of a file's bytes. Formulas are not computed: their saved results count.
    ///
    /// - Throws: `SpreadsheetError`.
    public static func read(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits())
        throws(SpreadsheetError) -> Spreadsheet
    {
        // An encrypted workbook is an OLE file, and so is one of the format before 2007.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw .encrypted }
        guard bytes.starts(with: Array("PK".utf8)) else { throw .notWorkbook }
        let package = try ZipPackage(bytes, limits: limits)
        let names = package.names.map { $0.lowercased() }
        guard names.contains("[content_types].xml") else { throw .notWorkbook }
        let code = ["vbaproject.bin", "macrosheets/", "dialogsheets/"]
        if names.contains(where: { name in code.contains { name.contains($0) } }) { throw .macros }

        let start = try Relationships(of: "", in: package)
        guard let bookName = start.first("officeDocument"), names.contains(bookName.lowercased()) else {
            throw .notWorkbook
        }
        let book = try WorkbookPart().read(try package.part(bookName))
        let parts = try Relationships(of: bookName, in: package)
        let styles = try parts.first("styles").map { name throws(SpreadsheetError) in
            try StylesPart().read(try package.part(name))
        }
        let strings = try parts.first("sharedStrings").map { name throws(SpreadsheetError) in
            try StringsPart().read(try package.part(name))
        }
        var sheets: [SheetCells] = []
        var previous: SheetPart?
        for sheet in book.sheets {
            // Sheets of other kinds, such as charts, have no cells.
            guard let name = parts.worksheets[sheet.relation] else { continue }
            let part = SheetPart(strings: strings?.strings ?? [], isDate: styles?.isDate ?? [], after: previous)
            let found = try part.read(try package.part(name))
            previous = found
            sheets.append(SheetCells(name: sheet.name, rows: found.rows, merges: found.merges))
        }
        return Spreadsheet(sheets: sheets, epochOffset: book.startsIn1904 ? 1462 : 0)
    }
}

/// Which parts another part leads to.
private struct Relationships {
    /// By identifier.
    var worksheets: [String: String] = [:]
    private var byKind: [String: String] = [:]

    /// Those of a part, or with an empty name those of the package.
    init(of part: String, in package: ZipPackage) throws(SpreadsheetError) {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let file = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
        for each in try RelationshipsPart().read(try package.part(file)).relationships {
            let target = each.target.hasPrefix("/") ? String(each.target.dropFirst()) : folder + each.target
            if each.kind == "worksheet" { worksheets[each.id] = target }
            if byKind[each.kind] == nil { byKind[each.kind] = target }
        }
    }

    func first(_ kind: String) -> String? { byKind[kind] }
}
