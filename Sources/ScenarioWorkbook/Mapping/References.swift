// SPDX-License-Identifier: GPL-3.0-or-later

/// Planners write “Xã Mộc Bắc” in a cell that means the commune `moc-bac`: a title that only one row has stands for its
/// code.
struct References {
    private let sheets: [SheetKey: SheetRecords]
    /// What the rows of each sheet are called: codes, which win, and titles with the code that each stands for.
    private let codes: [SheetKey: Set<String>]
    private let titles: [SheetKey: [String: String]]

    init(to sheets: [SheetKey: SheetRecords]) {
        self.sheets = sheets
        codes = sheets.mapValues { Set($0.records.map { $0["id"].text }) }
        titles = sheets.mapValues { sheet in
            Dictionary(grouping: sheet.records) { Self.plain($0["title"].text) }.compactMapValues { records in
                records.count == 1 ? records[0]["id"].text : nil
            }
        }
    }

    /// The sheets with codes wherever a title was written.
    var resolved: [SheetKey: SheetRecords] {
        sheets.mapValues { sheet in
            var sheet = sheet
            for row in sheet.records.indices { sheet.records[row] = resolved(sheet.records[row]) }
            return sheet
        }
    }

    private func resolved(_ record: SheetRecord) -> SheetRecord {
        var record = record
        for field in record.schema.fields {
            guard let written = record.texts[field.key]?.text else { continue }
            switch field.kind {
            case .code(of: let target?):
                if let code = code(written, in: target) { record.texts[field.key]?.text = code }
            case .list(of: let target?):
                let items = ListText.split(written)
                let codes = items.map { code($0, in: target) ?? $0 }
                if codes != items { record.texts[field.key]?.text = ListText.join(codes) }
            default: break
            }
        }
        return record
    }

    private func code(_ text: String, in sheet: SheetKey) -> String? {
        text.isEmpty || codes[sheet]?.contains(text) ?? true ? nil : titles[sheet]?[Self.plain(text)]
    }

    /// Letter case and stray blanks tell no two titles apart; marks do.
    private static func plain(_ title: String) -> String {
        title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
