// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

extension Change {
    /// The scenario with the operations done in order, and the faults and new warnings; the document is nil iff a fault
    /// is an error.
    ///
    /// What an operation wrote keeps its place in the change file, so the decoder's faults point there. Faults of lines
    /// that the change did not write (a reference to something it removed) are led by one for the operation to blame.
    /// The digest of the result is empty: it has no files.
    package func applied(to base: ScenarioDocument) -> (document: ScenarioDocument?, faults: [Fault]) {
        let changed = decoded(base)
        return (changed.document, changed.faults)
    }

    /// What `applied(to:)` makes of a scenario, decoded; nil iff a fault is an error.
    package func scenario(from base: ScenarioDocument) -> Scenario? { decoded(base).scenario }

    private func decoded(_ base: ScenarioDocument) -> (
        document: ScenarioDocument?, scenario: Scenario?, faults: [Fault]
    ) {
        let log = ChangeLog()
        var document = base
        document.digest = ""
        for operation in operations { operation.apply(to: &document, log) }
        guard log.faults.isEmpty else { return (nil, nil, log.faults) }
        let (scenario, found) = ScenarioDecoder.decode(document)
        guard !found.isEmpty else { return (document, scenario, []) }
        let errors = found.filter { $0.severity == .error }
        guard errors.isEmpty else { return (nil, nil, blame(for: errors, base) + errors) }
        let known = Set(ScenarioDecoder.decode(base).faults)
        return (document, scenario, found.filter { !known.contains($0) })
    }

    /// For each operation after which faults of lines not its own appear, a fault at its place.
    private func blame(for errors: [Fault], _ base: ScenarioDocument) -> [Fault] {
        let own = Set(operations.map(\.target.position.source))
        var open = Set(errors.filter { !own.contains($0.position.source) })
        var document = base
        var blamed: [Fault] = []
        for operation in operations where !open.isEmpty {
            operation.apply(to: &document, ChangeLog())
            let caused = open.intersection(ScenarioDecoder.decode(document).faults)
            guard !caused.isEmpty else { continue }
            blamed.append(
                Fault(
                    .breaksScenario(faults: caused.count), value: operation.target.text, at: operation.target.position))
            open.subtract(caused)
        }
        return blamed
    }
}

extension Operation {
    /// Does it, or notes why it cannot be done.
    func apply(to document: inout ScenarioDocument, _ log: ChangeLog) {
        if let name = DocumentTable.Name(rawValue: target.text), var table = document.tables[name] {
            TableEditor(log: log, target: target).apply(kind, to: &table)
            document.tables[name] = table
        } else if let head = target.text.split(separator: ".").first, DocumentTable.Name(rawValue: String(head)) != nil
        {
            log.note(.isTable, String(head), at: target.position)
        } else {
            OutlineEditor(log: log, target: target).apply(kind, to: &document.root)
        }
    }

    /// Notes that nothing matches, with the word that was perhaps meant. `values` are those found in a field.
    static func noteNoMatch(
        _ condition: Condition, in table: String, _ log: ChangeLog, values: (String) -> Set<String>
    ) {
        var suggestion: String?
        for field in condition.fields where suggestion == nil {
            let known = values(field.key.text)
            for value in field.values where !known.contains(value.text) && suggestion == nil {
                suggestion = Suggestion.nearest(to: value.text, among: known)
            }
        }
        let text = condition.fields
            .map { "\($0.key.text): \($0.values.map(\.text).joined(separator: "/"))" }.joined(separator: ", ")
        log.note(.matchesNothing(table: table, suggestion: suggestion), text, at: condition.position)
    }
}
