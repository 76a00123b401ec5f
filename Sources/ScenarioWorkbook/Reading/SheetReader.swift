// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Spreadsheets
import TrainingModel

/// Reads one sheet by its schema: finds the headers wherever they stand, takes every row with anything in it.
struct SheetReader {
    let schema: SheetSchema
    let sheet: SheetCells
    let epochOffset: Int
    private(set) var faults: [Fault] = []
    private(set) var result: SheetRecords
    private var unknown: [SourceText] = []

    init(_ schema: SheetSchema, _ sheet: SheetCells, epochOffset: Int) {
        self.schema = schema
        self.sheet = sheet
        self.epochOffset = epochOffset
        result = SheetRecords(position: SourcePosition(sheet: sheet.name, column: 1, row: 1))
        switch schema.layout {
        case .table: readTable()
        case .settings: readSettings()
        }
    }

    // MARK: Tables

    /// Titles above the header row are passed over, as are empty rows and columns of other names (with a warning).
    private mutating func readTable() {
        let names = Self.names(schema.fields)
        func fields(_ row: SheetCells.Row) -> Int {
            Set(row.cells.compactMap { Self.name($0.value).flatMap { names[$0] } }).count
        }
        let start = sheet.rows.prefix(Self.deepestHeader)
        guard let header = start.max(by: { fields($0) < fields($1) }), fields(header) >= min(2, schema.fields.count)
        else { return faults.append(Fault(.noHeader, at: result.position)) }
        result = SheetRecords(position: place(header.cells[0].column, header.number))
        var columns: [Int: SheetSchema.Field] = [:]
        for (column, value) in header.cells {
            if let field = field(value, names, at: place(column, header.number)) { columns[column] = field }
        }
        finishHeaders()
        let spread = spreadDown(below: header.number)
        for row in sheet.rows.drop(while: { $0.number <= header.number }) {
            var record = SheetRecord(schema: schema, position: place(columns.keys.min() ?? 1, row.number))
            for (column, field) in columns { record.texts[field.key] = SourceText("", at: place(column, row.number)) }
            for (column, value) in row.cells {
                guard let field = columns[column] else { continue }
                record.texts[field.key] = text(value, of: field, at: place(column, row.number))
            }
            guard record.texts.values.contains(where: { !$0.text.isEmpty }) else { continue }
            for (column, value) in spread[row.number] ?? [:] {
                guard let field = columns[column], record[field.key].text.isEmpty else { continue }
                record.texts[field.key] = text(value, of: field, at: place(column, row.number))
            }
            result.records.append(record)
        }
    }

    /// Rows among which the header is looked for.
    private static let deepestHeader = 30

    /// Values of cells that were made one from top to bottom, for the rows below the first.
    private func spreadDown(below header: Int) -> [Int: [Int: CellValue]] {
        var values: [Int: [Int: CellValue]] = [:]
        let rows = Dictionary(sheet.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let last = sheet.rows.last?.number ?? 0
        for merge in sheet.merges where merge.rows.lowerBound > header && merge.rows.lowerBound < last {
            let column = merge.columns.lowerBound
            guard let value = rows[merge.rows.lowerBound]?.cells.first(where: { $0.column == column })?.value else {
                continue
            }
            for row in merge.rows.dropFirst().prefix(while: { $0 <= last }) {
                values[row, default: [:]][column] = value
            }
        }
        return values
    }

    // MARK: Settings

    /// Each line has a label and, to the right of it, a value. What stands before the label, such as a number, is passed
    /// over.
    private mutating func readSettings() {
        let names = Self.names(schema.fields)
        let heads = [Words.workbookItem, Words.workbookValue].flatMap { [$0.vi.folded, $0.en.folded] }
        var record = SheetRecord(schema: schema, position: result.position)
        for row in sheet.rows {
            let texts = row.cells.filter { Self.name($0.value) != nil }
            let known = texts.first { cell in Self.name(cell.value).flatMap { names[$0] } != nil }
            guard let (column, label) = known ?? texts.first else { continue }
            let value = row.cells.first { $0.column == column + 1 }?.value
            // A title has nothing beside it, and headers say nothing.
            let isHeader = texts.contains { cell in Self.name(cell.value).map(heads.contains) ?? false }
            guard known != nil || value != nil && !isHeader,
                let field = field(label, names, at: place(column, row.number))
            else { continue }
            let target = place(column + 1, row.number)
            record.texts[field.key] = value.map { text($0, of: field, at: target) } ?? SourceText("", at: target)
        }
        finishHeaders()
        result.records = [record]
    }

    // MARK: Headers

    /// The field that a header or label names; noted where it is none, or one that was there already.
    private mutating func field(_ value: CellValue, _ names: [String: Int], at place: SourcePosition)
        -> SheetSchema.Field?
    {
        guard let name = Self.name(value) else { return nil }
        let text = FieldKind.text.text(value, epochOffset: 0)
        guard let index = names[name] else {
            unknown.append(SourceText(text, at: place))
            return nil
        }
        let field = schema.fields[index]
        if result.headers.updateValue(text, forKey: field.key) != nil {
            faults.append(Fault(.duplicateColumn(text), value: text, at: place))
        }
        return field
    }

    /// Notes what is missing, and what is there without a meaning.
    private mutating func finishHeaders() {
        let missing = schema.fields.filter { result.headers[$0.key] == nil }
        for field in missing where field.isRequired {
            faults.append(Fault(.missingColumn(field.key), at: result.position))
        }
        let titles = missing.flatMap { [$0.words.title.vi, $0.words.title.en] }
        for header in unknown {
            let suggestion = Suggestion.nearest(to: header.text, among: titles)
            faults.append(
                Fault(
                    .unknownColumn(suggestion: suggestion), value: header.text, at: header.position,
                    severity: .warning))
        }
    }

    /// The index of the field of each name that a header may have: in both languages, and the program's own.
    private static func names(_ fields: [SheetSchema.Field]) -> [String: Int] {
        var names: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            for name in field.names { names[name.folded] = index }
        }
        return names
    }

    /// A header's text for comparison.
    private static func name(_ value: CellValue) -> String? {
        guard case .text(let text) = value else { return nil }
        let name = text.folded
        return name.isEmpty ? nil : name
    }

    // MARK: Cells

    private func place(_ column: Int, _ row: Int) -> SourcePosition {
        SourcePosition(sheet: sheet.name, column: column, row: row)
    }

    private mutating func text(_ value: CellValue, of field: SheetSchema.Field, at place: SourcePosition) -> SourceText
    {
        switch value {
        case .error(let code): faults.append(Fault(.errorCell, value: code, at: place))
        case .noResult: faults.append(Fault(.noResult, at: place))
        default: break
        }
        return SourceText(field.kind.text(value, epochOffset: epochOffset), at: place)
    }
}
