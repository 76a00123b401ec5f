// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects the faults of one decoding, so that the planner sees all of them at once.
///
/// The conversions (`FaultLog+Values.swift`) give nil after noting what was wrong; the caller goes on with the rest.
final class FaultLog {
    private(set) var faults: [Fault] = []
    private var suggestions: [String: String?] = [:]

    func note(
        _ kind: Fault.Kind, _ value: String = "", at position: SourcePosition, severity: Fault.Severity = .error
    ) {
        faults.append(Fault(kind, value: Self.shortened(value), at: position, severity: severity))
    }

    func note(_ kind: Fault.Kind, _ text: SourceText, severity: Fault.Severity = .error) {
        note(kind, text.text, at: text.position, severity: severity)
    }

    func warn(_ kind: Fault.Kind, _ text: SourceText) { note(kind, text, severity: .warning) }

    /// The entry of `known` that a misspelt reference may mean; asked for once a word, as a wrong id often stands in
    /// thousands of rows.
    func suggestion(for word: String, in known: Known) -> String? {
        let key = known.table + "\u{0}" + word
        if let answer = suggestions[key] { return answer }
        let answer = Suggestion.nearest(to: word, among: known.positions.keys)
        suggestions[key] = .some(answer)
        return answer
    }

    /// A value fit for a message: one line of at most 60 characters.
    static func shortened(_ value: String) -> String {
        let head = value.unicodeScalars.prefix(61).map { $0.value < 32 ? " " : Character($0) }
        return head.count > 60 ? String(head.prefix(59)) + "…" : String(head)
    }
}

/// The identifiers of one table, for references to it.
struct Known {
    /// What the planner calls the table: a file, or a key of `scenario.yaml`.
    let table: String
    private(set) var positions: [String: SourcePosition] = [:]
    /// False where the table could not be read: then no reference into it can be called wrong.
    var isComplete = true

    init(table: String, isComplete: Bool = true) {
        self.table = table
        self.isComplete = isComplete
    }

    /// Enters an identifier, or notes that it is there already.
    mutating func enter(_ text: SourceText, _ log: FaultLog) {
        if let first = positions[text.text] {
            log.note(.duplicateIdentifier(first: first), text)
        } else {
            positions[text.text] = text.position
        }
    }

    /// Enters a word without a check.
    mutating func enterReserved(_ word: String, at position: SourcePosition) { positions[word] = position }

    func contains(_ id: String) -> Bool { positions[id] != nil }
}
