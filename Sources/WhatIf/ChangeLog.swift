// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Collects the faults of reading or applying a change; the conversions give nil after noting what was wrong.
final class ChangeLog {
    private(set) var faults: [Fault]

    init(faults: [Fault] = []) { self.faults = faults }

    func note(_ kind: Fault.Kind, _ value: String = "", at position: SourcePosition) {
        let isLong = value.count > 60
        faults.append(Fault(kind, value: isLong ? value.prefix(59) + "…" : value, at: position))
    }

    func text(_ node: DocumentNode) -> SourceText? {
        if case .scalar(let text) = node { return text }
        note(.expectedText, at: node.position)
        return nil
    }

    /// A text of at least one character.
    func words(_ node: DocumentNode) -> SourceText? {
        guard let text = text(node) else { return nil }
        if text.text.isEmpty { note(.empty, at: text.position) }
        return text.text.isEmpty ? nil : text
    }

    func items(_ node: DocumentNode) -> [DocumentNode]? {
        if case .list(let items, _) = node { return items }
        note(.expectedList, at: node.position)
        return nil
    }

    func entries(_ node: DocumentNode) -> [DocumentEntry]? {
        if case .map(let entries, _) = node { return entries }
        note(.expectedMap, at: node.position)
        return nil
    }

    func whole(_ node: DocumentNode, in bounds: ClosedRange<Int>) -> Int? {
        guard let text = text(node) else { return nil }
        guard let number = Int(text.text) else {
            note(.notWholeNumber, text.text, at: text.position)
            return nil
        }
        guard bounds.contains(number) else {
            note(
                .outOfRange(minimum: "\(bounds.lowerBound)", maximum: "\(bounds.upperBound)"), text.text,
                at: text.position)
            return nil
        }
        return number
    }
}

/// A map with known keys; unknown ones are noted at once.
struct NodeMap {
    let position: SourcePosition
    private let values: [String: DocumentNode]
    private let log: ChangeLog

    init?(_ node: DocumentNode, allowed: [String], _ log: ChangeLog) {
        guard let entries = log.entries(node) else { return nil }
        for entry in entries where !allowed.contains(entry.key.text) {
            let suggestion = Suggestion.nearest(to: entry.key.text, among: allowed)
            log.note(.unknownKey(suggestion: suggestion), entry.key.text, at: entry.key.position)
        }
        // Keys that stand twice are noted and left out by the reader of YAML.
        values = Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
        position = node.position
        self.log = log
    }

    subscript(key: String) -> DocumentNode? { values[key] }

    func required(_ key: String) -> DocumentNode? {
        if values[key] == nil { log.note(.missingKey(key), at: position) }
        return values[key]
    }
}
