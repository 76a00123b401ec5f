// SPDX-License-Identifier: GPL-3.0-or-later

/// Every identifier of a document that something may refer to. Faults of the identifiers themselves (empty, twice, with
/// white space) are noted here, once; a wrong row or map still enters its identifier.
struct Identifiers {
    var slots = Known(table: "slots")
    var courses = Known(table: "courses")
    var formats = Known(table: "formats")
    var clusters = Known(table: "clusters")
    var patterns = Known(table: "shiftPatterns")
    var profiles = Known(table: "profiles")
    /// Shift codes (with `off`) and crews of each shift pattern.
    var shifts: [String: Known] = [:]
    var crews: [String: Known] = [:]
    /// The rows of the tables, nil where a table cannot be read.
    var tables: [DocumentTable.Name: TableReader] = [:]
    private var ids: [DocumentTable.Name: Known] = [:]

    init(_ document: ScenarioDocument, _ log: FaultLog) {
        if case .map(let entries, _) = document.root {
            // The first of a repeated key counts; `Fields` notes the second.
            let sections = Dictionary(entries.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
            Self.enter(sections["slots"], into: &slots, log)
            Self.enter(sections["courses"], into: &courses, log)
            Self.enter(sections["formats"], into: &formats, log)
            Self.enter(sections["clusters"], into: &clusters, log)
            enterKeys(sections["profiles"], into: &profiles, log)
            enterKeys(sections["shiftPatterns"], into: &patterns, log)
            enterShifts(sections["shiftPatterns"])
        }
        for name in DocumentTable.Name.allCases {
            let reader = TableReader(document.tables[name], name, log)
            tables[name] = reader
            var known = Known(table: name.fileName, isComplete: reader != nil)
            for row in reader?.rows ?? [] {
                if log.identifier(row["id"]) != nil { known.enter(row["id"], log) }
            }
            ids[name] = known
        }
    }

    subscript(table: DocumentTable.Name) -> Known { ids[table]! }

    /// The `id` of each map of a list.
    private static func enter(_ node: DocumentNode?, into known: inout Known, _ log: FaultLog) {
        guard case .list(let items, _)? = node else { return }
        for item in items {
            guard case .map(let entries, _) = item,
                case .scalar(let id)? = entries.first(where: { $0.key.text == "id" })?.value
            else { continue }
            if log.identifier(id) != nil { known.enter(id, log) }
        }
    }

    /// The keys of a map.
    private func enterKeys(_ node: DocumentNode?, into known: inout Known, _ log: FaultLog) {
        guard case .map(let entries, _)? = node else { return }
        for entry in entries where log.identifier(entry.key) != nil && !known.contains(entry.key.text) {
            known.enter(entry.key, log)
        }
    }

    private mutating func enterShifts(_ node: DocumentNode?) {
        guard case .map(let patterns, _)? = node else { return }
        for pattern in patterns where shifts[pattern.key.text] == nil {
            let name = pattern.key.text
            shifts[name] = Self.keys(of: "shifts", in: pattern.value, table: "shiftPatterns.\(name).shifts")
            shifts[name]?.enterReserved(ShiftPattern.off, at: pattern.key.position)
            crews[name] = Self.keys(of: "crews", in: pattern.value, table: "shiftPatterns.\(name).crews")
        }
    }

    private static func keys(of section: String, in node: DocumentNode, table: String) -> Known {
        var known = Known(table: table)
        guard case .map(let entries, _) = node,
            case .map(let codes, _)? = entries.first(where: { $0.key.text == section })?.value
        else { return known }
        for code in codes { known.enterReserved(code.key.text, at: code.key.position) }
        return known
    }
}
