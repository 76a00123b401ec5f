// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Spreadsheets
import TrainingModel

/// Reads all sheets of a workbook that a scenario has; others are passed over with a warning.
struct BookReader {
    private(set) var sheets: [SheetKey: SheetRecords] = [:]
    private(set) var faults: [Fault] = []
    /// The names on the tabs, in their order.
    let tabs: [String]
    /// The names of the sheets of this workbook, by what they hold.
    private(set) var names: [SheetKey: String] = [:]

    /// - Parameter file: what to call the workbook as a whole.
    init(_ book: Spreadsheet, file: String) {
        tabs = book.sheets.map(\.name)
        let place = SourcePosition(source: file)
        let known = Self.known
        for sheet in book.sheets {
            let start = SourcePosition(sheet: sheet.name, column: 1, row: 1)
            guard let key = known[sheet.name.folded] else {
                if !Self.guides.contains(sheet.name.folded), !sheet.rows.isEmpty {
                    faults.append(Fault(.unknownSheet, value: sheet.name, at: start, severity: .warning))
                }
                continue
            }
            if let other = names[key] {
                faults.append(Fault(.duplicateSheet(other), value: sheet.name, at: start))
                continue
            }
            names[key] = sheet.name
            // A sheet that was emptied because nothing is to be said.
            if sheet.rows.isEmpty, !SheetSchema.of(key).isRequired { continue }
            let reader = SheetReader(SheetSchema.of(key), sheet, epochOffset: book.epochOffset)
            sheets[key] = reader.result
            faults += reader.faults
        }
        for schema in SheetSchema.all where sheets[schema.key] == nil {
            sheets[schema.key] = SheetRecords(position: place)
            if schema.isRequired { faults.append(Fault(.missingSheet(schema.key.rawValue), at: place)) }
        }
    }

    /// Whether a sheet or column is missing, so that the rest cannot be judged.
    var isIncomplete: Bool {
        faults.contains { fault in
            switch fault.kind {
            case .missingSheet, .duplicateSheet, .noHeader, .missingColumn, .duplicateColumn: true
            default: false
            }
        }
    }

    private static let known: [String: SheetKey] = {
        var keys: [String: SheetKey] = [:]
        for schema in SheetSchema.all {
            for name in [schema.words.name.vi, schema.words.name.en, schema.key.rawValue] {
                keys[name.folded] = schema.key
            }
        }
        return keys
    }()

    private static let guides = [Words.Sheets.guide.name.vi.folded, Words.Sheets.guide.name.en.folded]
}
