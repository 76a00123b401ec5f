// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import TrainingModel

/// Reads sweep files: YAML with `title`, `mode` and `vary`, every fault with its line and column.
package enum SweepFile {
    /// The sweep of a file, nil iff there are faults.
    package static func read(_ path: String) -> (sweep: Sweep?, faults: [Fault]) {
        sweep(of: OutlineReader.read(path))
    }

    /// The sweep in a text; faults name `source`.
    package static func parse(_ text: String, source: String) -> (sweep: Sweep?, faults: [Fault]) {
        sweep(of: OutlineReader.parse(text, source: source))
    }

    private static func sweep(of outline: (root: DocumentNode?, faults: [Fault])) -> (Sweep?, [Fault]) {
        let log = ChangeLog(faults: outline.faults)
        guard let root = outline.root, let map = NodeMap(root, allowed: ["title", "mode", "vary"], log) else {
            return (nil, log.faults)
        }
        let title = map.required("title").flatMap(log.words)
        let mode = map["mode"].map { read(mode: $0, log) } ?? .grid
        let items = map.required("vary").flatMap(log.items)
        if let items, items.isEmpty { log.note(.empty, at: map["vary"]?.position ?? map.position) }
        var seen: [String: SourcePosition] = [:]
        let ranges = items?.compactMap { range($0, &seen, log) }
        guard log.faults.isEmpty, let title, let mode, let ranges else { return (nil, log.faults) }
        guard isWithinLimit(ranges, mode) else {
            log.note(.tooManyRuns(limit: Sweep.mostRuns), at: map["vary"]?.position ?? map.position)
            return (nil, log.faults)
        }
        return (Sweep(title: title.text, mode: mode, ranges: ranges), [])
    }

    private static func isWithinLimit(_ ranges: [Sweep.Range], _ mode: Sweep.Mode) -> Bool {
        var count = 1
        for range in ranges {
            count = mode == .grid ? count * range.settings.count : count + range.settings.count
            if count > Sweep.mostRuns { return false }
        }
        return true
    }

    private static func read(mode node: DocumentNode, _ log: ChangeLog) -> Sweep.Mode? {
        guard let text = log.text(node) else { return nil }
        let words = Sweep.Mode.allCases.map(\.rawValue)
        if !words.contains(text.text) {
            let suggestion = Suggestion.nearest(to: text.text, among: words)
            log.note(.notOneOf(words: words, suggestion: suggestion), text.text, at: text.position)
        }
        return Sweep.Mode(rawValue: text.text)
    }

    // MARK: Ranges

    private static let keys = ["title", "set", "update", "where", "values", "from", "to", "step"]

    private static func range(_ node: DocumentNode, _ seen: inout [String: SourcePosition], _ log: ChangeLog)
        -> Sweep.Range?
    {
        guard let map = NodeMap(node, allowed: keys, log) else { return nil }
        let target = target(map, log)
        let values = values(map, log)
        let title = map["title"].map(log.words)
        guard let target, let values else { return nil }
        if let first = seen.updateValue(target.position, forKey: target.text) {
            log.note(.variedTwice(first: first), target.text, at: target.position)
        }
        return Sweep.Range(
            title: title.map { $0?.text ?? "" } ?? target.text,
            settings: values.map { Sweep.Setting(label: $0.line, operation: target.operation($0)) })
    }

    /// `set: PATH`, or `update: TABLE` with `where` and `set: FIELD`.
    private static func target(_ map: NodeMap, _ log: ChangeLog) -> Target? {
        let set = map.required("set").flatMap(log.words)
        guard map["update"] != nil || map["where"] != nil else { return set.map { .path($0) } }
        let table = map.required("update").flatMap(log.words)
        let condition = ChangeFile.condition(map, log)
        guard let set, let table, let condition else { return nil }
        return .field(set, of: table, condition)
    }

    /// A path, or a field of the rows or members that match.
    private enum Target {
        case path(SourceText)
        case field(SourceText, of: SourceText, Condition)

        var position: SourcePosition {
            switch self {
            case .path(let text), .field(let text, _, _): return text.position
            }
        }

        var text: String {
            switch self {
            case .path(let path): return path.text
            case .field(let field, let table, let condition):
                let parts = condition.fields.map { "\($0.key.text): \($0.values.map(\.text).joined(separator: "/"))" }
                return "\(table.text).\(field.text) (\(parts.joined(separator: ", ")))"
            }
        }

        func operation(_ value: DocumentNode) -> Operation {
            switch self {
            case .path(let path): return Operation(target: path, kind: .set(to: value))
            case .field(let field, let table, let condition):
                let entry = DocumentEntry(key: field, value: value)
                return Operation(target: table, kind: .update(condition, set: [entry]))
            }
        }
    }

    // MARK: Values

    /// `values`, or `from` and `to` with `step`.
    private static func values(_ map: NodeMap, _ log: ChangeLog) -> [DocumentNode]? {
        let steps = ["from", "to", "step"].filter { map[$0] != nil }
        guard let list = map["values"] else {
            guard !steps.isEmpty else {
                log.note(.exactlyOneOf(["values", "from"]), at: map.position)
                return nil
            }
            let ends = (map.required("from").flatMap(log.text), map.required("to").flatMap(log.text))
            let step = map["step"].map(log.text)
            guard let from = ends.0, let to = ends.1, step != .some(nil) else { return nil }
            return DecimalSteps.values(from: from, to: to, step: step ?? nil, log)?.map { .scalar($0) }
        }
        guard steps.isEmpty else {
            log.note(.exactlyOneOf(["values", "from"]), at: map.position)
            return nil
        }
        guard let values = log.items(list) else { return nil }
        if values.isEmpty { log.note(.empty, at: list.position) }
        return values.isEmpty ? nil : values
    }
}
