// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import TrainingModel

/// Reads change files: YAML with `title` and `changes`, every fault with its line and column.
package enum ChangeFile {
    /// The most rows that one `repeat` adds.
    static let mostRepeats = 100_000

    /// The change of a file, nil iff there are faults.
    package static func read(_ path: String) -> (change: Change?, faults: [Fault]) {
        change(of: OutlineReader.read(path))
    }

    /// The change in a text; faults name `source`.
    package static func parse(_ text: String, source: String) -> (change: Change?, faults: [Fault]) {
        change(of: OutlineReader.parse(text, source: source))
    }

    private static func change(of outline: (root: DocumentNode?, faults: [Fault])) -> (Change?, [Fault]) {
        let log = ChangeLog(faults: outline.faults)
        guard let root = outline.root, let map = NodeMap(root, allowed: ["title", "changes"], log) else {
            return (nil, log.faults)
        }
        let title = map.required("title").flatMap(log.words)
        let items = map.required("changes").flatMap(log.items)
        if let items, items.isEmpty { log.note(.empty, at: map["changes"]?.position ?? map.position) }
        let operations = items?.compactMap { operation($0, log) }
        guard log.faults.isEmpty, let title, let operations else { return (nil, log.faults) }
        return (Change(title: title.text, operations: operations), [])
    }

    /// Which other keys an operation takes, by the key that names it.
    private static let keys = [
        "set": ["to"], "add": ["row", "before"], "remove": ["where"], "update": ["where", "set"],
        "repeat": ["where", "count", "seed", "set"],
    ]
    private static let names = ["set", "add", "remove", "update", "repeat"]

    private static func operation(_ node: DocumentNode, _ log: ChangeLog) -> Operation? {
        guard case .map(let entries, let place) = node else {
            log.note(.expectedMap, at: node.position)
            return nil
        }
        // `set` is a part of `update` and `repeat`, so it names an operation only where no other does.
        let written = entries.map(\.key).filter { names.contains($0.text) }
        let others = written.filter { $0.text != "set" }
        guard let name = others.first ?? written.first, others.count <= 1 else {
            let slip = entries.first.flatMap { entry in
                Suggestion.nearest(to: entry.key.text, among: names).map { (entry.key, $0) }
            }
            if written.isEmpty, let (key, suggestion) = slip {
                log.note(.unknownKey(suggestion: suggestion), key.text, at: key.position)
            } else {
                log.note(.exactlyOneOf(names), at: place)
            }
            return nil
        }
        guard let map = NodeMap(node, allowed: [name.text] + keys[name.text]!, log),
            let target = map.required(name.text).flatMap(log.words)
        else { return nil }
        return kind(name.text, map, log).map { Operation(target: target, kind: $0) }
    }

    private static func kind(_ name: String, _ map: NodeMap, _ log: ChangeLog) -> Operation.Kind? {
        switch name {
        case "set": return map.required("to").map { .set(to: $0) }
        case "add":
            let before = map["before"].flatMap(log.text)
            return map.required("row").map { .add(row: $0, before: before) }
        case "remove":
            guard map["where"] != nil else { return .remove(nil) }
            return condition(map, log).map { .remove($0) }
        case "update":
            let condition = condition(map, log)
            let cells = map.required("set").flatMap(log.entries)
            guard let condition, let cells else { return nil }
            return .update(condition, set: cells)
        default:
            let condition = condition(map, log)
            let count = map.required("count").flatMap { log.whole($0, in: 1...mostRepeats) }
            let seed = map["seed"].map { log.whole($0, in: 0...Int.max) } ?? 1
            let cells = map["set"].map { log.entries($0) } ?? []
            guard let condition, let count, let seed, let cells else { return nil }
            return .repeat(condition, count: count, seed: UInt64(seed), set: cells)
        }
    }

    /// `where`: a map of fields to a value, or to a list of values one of which must be met.
    static func condition(_ map: NodeMap, _ log: ChangeLog) -> Condition? {
        guard let node = map.required("where"), let entries = log.entries(node) else { return nil }
        let fields = entries.compactMap { entry -> Condition.Field? in
            if case .list(let items, _) = entry.value {
                return Condition.Field(key: entry.key, values: items.compactMap(log.text))
            }
            return log.text(entry.value).map { Condition.Field(key: entry.key, values: [$0]) }
        }
        return Condition(fields: fields, at: node.position)
    }
}
