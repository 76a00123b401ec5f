// SPDX-License-Identifier: GPL-3.0-or-later
import Spreadsheets
import TrainingModel

/// A row of a sheet, or all lines of a sheet of settings: texts as the scenario's files have them, by field.
struct SheetRecord {
    let schema: SheetSchema
    /// Where the row stands.
    let position: SourcePosition
    var texts: [String: SourceText] = [:]

    /// The text of a field, empty where there is none; its place is then that of the row.
    subscript(field: String) -> SourceText { texts[field] ?? SourceText("", at: position) }

    /// Fields under their own names; what is empty and not required is left out.
    func entries(_ fields: [String]) -> [DocumentEntry] { fields.compactMap { entry($0) } }

    /// A field as a part of the tree. With `always` it is there even if it is empty, so that its fault has a place.
    func entry(_ name: String, as key: String? = nil, always: Bool = false) -> DocumentEntry? {
        let text = self[name]
        guard let field = schema.fields.first(where: { $0.key == name }),
            always || field.isRequired || !text.text.isEmpty
        else { return nil }
        return DocumentEntry(key: SourceText(key ?? name, at: text.position), value: node(text, field.kind))
    }

    private func node(_ text: SourceText, _ kind: FieldKind) -> DocumentNode {
        switch kind {
        case .list, .weekdays:
            // Nothing where something is required is an empty text: an empty list would pass.
            if text.text.isEmpty { return .scalar(text) }
            let items = ListText.split(text.text)
            return .list(items.map { .scalar(SourceText($0, at: text.position)) }, at: text.position)
        default: return .scalar(text)
        }
    }
}

/// What was read of one sheet.
struct SheetRecords {
    /// The sheet as a whole; the workbook where there is no such sheet.
    let position: SourcePosition
    var records: [SheetRecord] = []
    /// The headers as they are written in this workbook, by field.
    var headers: [String: String] = [:]
}

extension SourcePosition {
    /// A cell of a sheet.
    init(sheet: String, column: Int, row: Int) {
        self.init(source: sheet, line: row, column: column, cell: CellName.text(column: column, row: row))
    }
}
