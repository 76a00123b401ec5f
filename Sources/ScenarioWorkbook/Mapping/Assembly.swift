// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// From the rows of the sheets to what a folder's files say: `scenario.yaml` and the four tables, every value with its
/// cell. `Flattening` is the way back.
struct Assembly {
    private let sheets: [SheetKey: SheetRecords]
    private var children: [SheetKey: [String: [SheetRecord]]] = [:]
    /// Rows that belong to something that is not there.
    private(set) var faults: [Fault] = []

    /// - Parameter sheets: all of them.
    init(_ sheets: [SheetKey: SheetRecords]) {
        self.sheets = References(to: sheets).resolved
        adopt(.lessons, by: .courses, "course")
        adopt(.cells, by: .formats, "format")
        adopt(.follows, by: .formats, "format")
        adopt(.busyTimes, by: .profiles, "profile")
        adopt(.shifts, by: .patterns, "pattern")
        adopt(.crews, by: .patterns, "pattern")
    }

    /// What was written; without a digest.
    var document: ScenarioDocument {
        ScenarioDocument(
            root: .map(root, at: position(.general)),
            tables: Dictionary(uniqueKeysWithValues: DocumentTable.Name.allCases.map { ($0, table($0)) }), digest: "")
    }

    private var root: [DocumentEntry] {
        let general = lines(.general)
        let schema = SourceText("1", at: general.position)
        let horizon = DocumentNode.map(general.entries(["from", "to"]), at: general["from"].position)
        return [Self.entry("schema", .scalar(schema))] + general.entries(["title", "timeZone"]) + [
            Self.entry("horizon", horizon),
            Self.entry("holidays", list(.holidays, holiday)),
            Self.entry("slots", list(.slots) { $0.entries(["id", "title", "start", "end", "periods", "fee"]) }),
            Self.entry("courses", list(.courses, course)),
            Self.entry("formats", list(.formats, format)),
            Self.entry("shiftPatterns", map(.patterns, pattern)),
            Self.entry("profiles", map(.profiles, profile)),
            Self.entry("clusters", list(.clusters) { $0.entries(["id", "title", "communes", "venues"]) }),
            Self.entry("travel", settings(.travel)),
            Self.entry("limits", limits),
            Self.entry("targets", list(.targets) { $0.entries(["unit", "course", "served"]) }),
            Self.entry("weights", settings(.weights)),
        ]
    }

    /// A table with the columns of the specification.
    private func table(_ name: DocumentTable.Name) -> DocumentTable {
        let key = SheetKey(rawValue: name.rawValue)!
        let header = name.columns.map { SourceText($0, at: position(key)) }
        let rows = sheets[key]!.records.map { record in
            name.columns.map { column in
                var text = record[column]
                // Blanks behind semicolons would be part of a topic there.
                if case .list? = record.schema.fields.first(where: { $0.key == column })?.kind {
                    text.text = ListText.split(text.text).joined(separator: ";")
                }
                return text
            }
        }
        return DocumentTable(name: name, header: header, rows: rows)
    }

    // MARK: Parts of the tree

    private func position(_ key: SheetKey) -> SourcePosition { sheets[key]!.position }

    static func entry(_ key: String, _ value: DocumentNode) -> DocumentEntry {
        DocumentEntry(key: SourceText(key, at: value.position), value: value)
    }

    /// All rows of a sheet.
    func records(_ key: SheetKey) -> [SheetRecord] { sheets[key]!.records }

    /// The lines of a sheet of settings.
    func lines(_ key: SheetKey) -> SheetRecord {
        records(key).first ?? SheetRecord(schema: SheetSchema.of(key), position: position(key))
    }

    private func settings(_ key: SheetKey) -> DocumentNode {
        .map(lines(key).entries(SheetSchema.of(key).fields.map(\.key)), at: position(key))
    }

    /// Each row as a map in a list.
    private func list(_ key: SheetKey, _ entries: (SheetRecord) -> [DocumentEntry]) -> DocumentNode {
        .list(records(key).map { .map(entries($0), at: $0.position) }, at: position(key))
    }

    /// Each row as a map behind its identifier.
    private func map(_ key: SheetKey, _ entries: (SheetRecord) -> [DocumentEntry]) -> DocumentNode {
        .map(
            records(key).map { DocumentEntry(key: $0["id"], value: .map(entries($0), at: $0.position)) },
            at: position(key))
    }

    // MARK: Rows that belong to rows of another sheet

    func children(_ key: SheetKey, of parent: SheetRecord) -> [SheetRecord] {
        children[key]?[parent["id"].text] ?? []
    }

    /// Sorts the rows of a sheet by what they belong to.
    private mutating func adopt(_ key: SheetKey, by parents: SheetKey, _ field: String) {
        let known = Set(records(parents).map { $0["id"].text })
        for record in records(key) {
            let parent = record[field]
            if parent.text.isEmpty {
                faults.append(Fault(.empty, at: parent.position))
            } else if known.contains(parent.text) {
                children[key, default: [:]][parent.text, default: []].append(record)
            } else {
                let suggestion = Suggestion.nearest(to: parent.text, among: known)
                faults.append(
                    Fault(
                        .unknownReference(table: parents.rawValue, suggestion: suggestion), value: parent.text,
                        at: parent.position))
            }
        }
    }
}
