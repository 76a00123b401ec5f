// SPDX-License-Identifier: GPL-3.0-or-later

/// A map of `scenario.yaml` read by a schema: unknown and repeated keys are noted at once, the others when asked for.
///
/// An optional key with nothing behind it (`limits:`) counts as absent.
struct Fields {
    let log: FaultLog
    let position: SourcePosition
    private var values: [String: DocumentNode] = [:]
    private var keys: [String: SourceText] = [:]

    /// Nil, and noted, where the node is no map. `allowed` lists the keys that the schema has.
    init?(_ node: DocumentNode, allowed: [String], _ log: FaultLog) {
        guard let entries = Self.entries(node, log) else { return nil }
        self.log = log
        position = node.position
        for entry in entries {
            let key = entry.key.text
            guard allowed.contains(key) else {
                log.note(.unknownKey(suggestion: Suggestion.nearest(to: key, among: allowed)), entry.key)
                continue
            }
            values[key] = entry.value
            keys[key] = entry.key
        }
    }

    /// The entries of a map whose keys are free (profiles, crews, …); repeated keys are noted and left out.
    static func entries(_ node: DocumentNode, _ log: FaultLog) -> [DocumentEntry]? {
        switch node {
        case .map(let entries, _):
            var seen: Set<String> = []
            return entries.filter { entry in
                if seen.insert(entry.key.text).inserted { return true }
                log.note(.duplicateKey, entry.key)
                return false
            }
        case .scalar(let text) where Self.isNothing(text): return []
        case .scalar(let text):
            log.note(.expectedMap, text)
            return nil
        case .list(_, let position):
            log.note(.expectedMap, at: position)
            return nil
        }
    }

    static func isNothing(_ text: SourceText) -> Bool { ["", "~", "null"].contains(text.text) }

    // MARK: Values of one key

    /// The node behind a key, nil where it is absent or nothing.
    func node(_ key: String) -> DocumentNode? {
        guard let node = values[key] else { return nil }
        if case .scalar(let text) = node, Self.isNothing(text) { return nil }
        return node
    }

    /// Whether the key is written at all.
    func has(_ key: String) -> Bool { values[key] != nil }

    /// The key itself, to point at.
    func key(_ key: String) -> SourceText { keys[key] ?? SourceText(key, at: position) }

    /// The scalar behind an optional key, nil where it is absent (or noted as being no scalar).
    func optional(_ key: String) -> SourceText? {
        guard let node = values[key], let text = Self.text(node, log) else { return nil }
        return text.text.isEmpty ? nil : text
    }

    /// The scalar behind a key that must be there.
    func required(_ key: String) -> SourceText? {
        guard let node = values[key] else {
            log.note(.missingKey(key), at: position)
            return nil
        }
        return Self.text(node, log)
    }

    /// Converts an optional scalar. Gives `fallback` where the key is absent, nil where the value is wrong.
    func value<Value>(_ key: String, else fallback: Value, _ convert: (SourceText) -> Value?) -> Value? {
        if let node = values[key], Self.text(node, nil) == nil {
            _ = Self.text(node, log)
            return nil
        }
        guard let text = optional(key) else { return fallback }
        return convert(text)
    }

    /// Converts an optional scalar; nil where the key is absent or the value wrong.
    func value<Value>(_ key: String, _ convert: (SourceText) -> Value?) -> Value? {
        optional(key).flatMap(convert)
    }

    /// Free text, empty where absent.
    func title(_ key: String = "title") -> String { optional(key)?.text ?? "" }

    /// The items of a list; nil where the key is absent, or noted as being no list.
    func list(_ key: String) -> [DocumentNode]? {
        node(key).flatMap { Self.items($0, log) }
    }

    /// The items of a list that must be there; noted where it is missing.
    func requiredList(_ key: String) -> [DocumentNode]? {
        guard let node = node(key) else {
            log.note(has(key) ? .empty : .missingKey(key), at: self.key(key).position)
            return nil
        }
        return Self.items(node, log)
    }

    /// The scalars of a list; nil where the key is absent or has nothing behind it (`[]` is a list without items).
    func words(_ key: String) -> [SourceText]? {
        node(key).map { (Self.items($0, log) ?? []).compactMap { Self.text($0, log) } }
    }

    /// The scalars of a list that must be there.
    func requiredWords(_ key: String) -> [SourceText] {
        (requiredList(key) ?? []).compactMap { Self.text($0, log) }
    }

    /// `{min, max}`, both within `bounds`.
    func span(_ key: String, in bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let node = node(key) else {
            log.note(has(key) ? .empty : .missingKey(key), at: self.key(key).position)
            return nil
        }
        guard let fields = Fields(node, allowed: ["min", "max"], log) else { return nil }
        let low = fields.required("min").flatMap { log.whole($0, in: bounds) }
        let high = fields.required("max")
        guard let high, let last = log.whole(high, in: bounds), let low else { return nil }
        guard low <= last else {
            log.note(.sizeReversed, "\(low) > \(last)", at: high.position)
            return nil
        }
        return low...last
    }

    static func items(_ node: DocumentNode, _ log: FaultLog) -> [DocumentNode]? {
        switch node {
        case .list(let items, _): return items
        case .scalar(let text) where isNothing(text): return []
        case .scalar(let text): log.note(.expectedList, text)
        case .map(_, let position): log.note(.expectedList, at: position)
        }
        return nil
    }

    static func text(_ node: DocumentNode, _ log: FaultLog?) -> SourceText? {
        if case .scalar(let text) = node { return text }
        log?.note(.expectedText, at: node.position)
        return nil
    }
}
