// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import TrainingModel

/// Names things in faults as the workbook names them: sheets by their tabs, keys by the headers, codes by the words in
/// the cells, dates day first.
struct FaultNames {
    private let sheets: [SheetKey: SheetRecords]
    private let tabs: [SheetKey: String]
    private let order: [String: Int]
    /// Of what is missing, and so has no name in this workbook yet.
    private let language: Language

    init(_ reader: BookReader) {
        sheets = reader.sheets
        tabs = reader.names
        order = Dictionary(zip(reader.tabs, 0...), uniquingKeysWith: { first, _ in first })
        let english = reader.names.count { key, tab in tab.folded == SheetSchema.of(key).words.name.en.folded }
        language = english * 2 > reader.names.count ? .en : .vi
    }

    /// The faults under the workbook's names, in the order of the tabs. Where the reader found a cell wrong, what the
    /// decoder makes of it does not count.
    func named(_ found: [Fault], _ decoded: [Fault] = []) -> [Fault] {
        let cells = Set(found.map(\.position))
        return (found + decoded.filter { !cells.contains($0.position) }).map(named).enumerated().sorted { left, right in
            key(left.element.position, left.offset) < key(right.element.position, right.offset)
        }.map(\.element)
    }

    private func key(_ place: SourcePosition, _ offset: Int) -> (Int, Int, Int, Int) {
        (order[place.source] ?? -1, place.line, place.column, offset)
    }

    private func named(_ fault: Fault) -> Fault {
        var fault = fault
        fault.value = DateText.dayFirst(fault.value)
        let here = tabs.first { $0.value == fault.position.source }?.key
        switch fault.kind {
        case .missingSheet(let key): fault.kind = .missingSheet(table(key))
        case .missingColumn(let key): fault.kind = .missingColumn(header(key, here))
        case .missingKey(let key): fault.kind = .missingKey(table(key))
        case .exactlyOneOf(["cells", "follow"]):
            fault.kind = .exactlyOneOf([SheetKey.cells, .follows].map { table($0.rawValue) })
        case .unknownReference(let name, let suggestion):
            fault.kind = .unknownReference(table: table(name), suggestion: suggestion)
        case .notOneOf(let codes, let suggestion):
            fault.kind = .notOneOf(
                words: codes.map { word($0, here) }, suggestion: suggestion.map { word($0, here) })
        case .ignored: fault.value = header(fault.value, here)
        default: break
        }
        return fault
    }

    /// The tab of what the decoder calls `communes.csv`, `slots` or `shiftPatterns.3ca.shifts`.
    private func table(_ name: String) -> String {
        let parts = name.split(separator: ".")
        let word = parts.count > 2 ? String(parts[parts.count - 1]) : String(parts.first ?? "")
        let others: [String: SheetKey] = ["shiftPatterns": .patterns, "sessions": .lessons]
        guard let key = SheetKey(rawValue: word) ?? others[word] else { return name }
        return tabs[key] ?? SheetSchema.of(key).words.name(language)
    }

    private func header(_ key: String, _ sheet: SheetKey?) -> String {
        guard let sheet, let field = SheetSchema.of(sheet).fields.first(where: { $0.key == key }) else { return key }
        return sheets[sheet]?.headers[key] ?? field.words.title(language)
    }

    private func word(_ code: String, _ sheet: SheetKey?) -> String {
        guard let sheet else { return code }
        for case .word(let vocabulary) in SheetSchema.of(sheet).fields.map(\.kind)
        where vocabulary.words.contains(where: { $0.code == code }) {
            return vocabulary.label(code, language)
        }
        return Vocabulary.all.label(code, language)
    }
}
