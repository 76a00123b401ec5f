// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Does operations on `scenario.yaml`.
struct OutlineEditor {
    let log: ChangeLog
    let target: SourceText

    func apply(_ kind: Operation.Kind, to root: inout DocumentNode) {
        edit(&root, target.text[...], trail: []) { node in
            switch kind {
            case .set(let value): node = value
            case .add(let row, let before): add(row, before: before, to: &node)
            case .remove(nil):
                if node == nil { noteUnknown(target.text, in: "scenario.yaml", among: []) }
                node = nil
            case .remove(let condition?):
                members(of: &node, condition) { _ in nil }
            case .update(let condition, let entries):
                members(of: &node, condition) { $0.merging(entries) }
            case .repeat: log.note(.notOneOf(words: Self.tables, suggestion: nil), target.text, at: target.position)
            }
        }
    }

    private static let tables = DocumentTable.Name.allCases.map(\.rawValue)

    // MARK: Paths

    /// Sections of numbers of which all have defaults: a path may lead into them though they are not written.
    private static let optionalMaps = ["limits", "travel", "weights"]
    /// Maps whose keys are names: a path to a name that is not there is a slip, and not a new member.
    private static let mapsOfNames = ["profiles", "shiftPatterns", "plans", "shifts", "crews"]

    /// Lets `body` change the node that the rest of the path names: nil stands for an absent one. Keys and ids may hold
    /// dots: the longest that fits is taken.
    private func edit(
        _ node: inout DocumentNode, _ rest: Substring, trail: [String], _ body: (inout DocumentNode?) -> Void
    ) {
        if case .scalar(let text) = node, ["", "~", "null"].contains(text.text) { node = .map([], at: text.position) }
        var members = node.members
        let known = members.indices.filter {
            !members[$0].name.isEmpty && (rest == members[$0].name || rest.hasPrefix(members[$0].name + "."))
        }
        if let index = known.max(by: { members[$0].name.count < members[$1].name.count }) {
            let name = members[index].name
            let more = rest.dropFirst(name.count + 1)
            if more.isEmpty {
                var value: DocumentNode? = members[index].value
                body(&value)
                members[index].value = value
            } else if var value = members[index].value {
                edit(&value, more, trail: trail + [name], body)
                members[index].value = value
            }
            node.replaceMembers(members)
        } else if case .map = node {
            create(rest, in: &node, trail: trail, body)
        } else {
            noteUnknown(String(rest.prefix { $0 != "." }), in: trail.joined(separator: "."), among: members.map(\.name))
        }
    }

    /// A path to something that is not written. Whether the schema has such a key is left to the decoder.
    private func create(
        _ rest: Substring, in node: inout DocumentNode, trail: [String], _ body: (inout DocumentNode?) -> Void
    ) {
        let name = String(rest.prefix { $0 != "." })
        let more = rest.dropFirst(name.count + 1)
        var value: DocumentNode?
        if more.isEmpty, !(trail.last.map(Self.mapsOfNames.contains) ?? false) {
            body(&value)
        } else if trail.isEmpty, Self.optionalMaps.contains(name) {
            var section = DocumentNode.map([], at: target.position)
            edit(&section, more, trail: [name], body)
            value = section
        } else {
            let place = trail.isEmpty ? "scenario.yaml" : trail.joined(separator: ".")
            noteUnknown(name, in: place, among: node.members.map(\.name))
        }
        guard let value else { return }
        let key = SourceText(name, at: target.position)
        node.replaceMembers(node.members + [DocumentNode.Member(name: name, key: key, value: value)])
    }

    private func noteUnknown(_ name: String, in table: String, among names: [String]) {
        let suggestion = Suggestion.nearest(to: name, among: names)
        log.note(.unknownReference(table: table, suggestion: suggestion), name, at: target.position)
    }

    // MARK: Members of lists

    private func add(_ row: DocumentNode, before: SourceText?, to node: inout DocumentNode?) {
        switch node {
        case nil, .scalar:
            node = isNamed ? named(row).map { .map([$0], at: row.position) } : .list([row], at: row.position)
        case .list(var items, let place):
            let index = before.map { id in items.firstIndex { $0.scalar("id")?.text == id.text } } ?? items.count
            guard let index else {
                return noteUnknown(
                    before?.text ?? "", in: target.text, among: items.compactMap { $0.scalar("id")?.text })
            }
            items.insert(row, at: index)
            node = .list(items, at: place)
        case .map(let entries, let place):
            guard isNamed else { return log.note(.expectedList, target.text, at: target.position) }
            if let entry = named(row) { node = .map(entries + [entry], at: place) }
        }
    }

    /// Profiles and shift patterns are maps from their id.
    private var isNamed: Bool { ["profiles", "shiftPatterns"].contains(target.text) }

    private func named(_ row: DocumentNode) -> DocumentEntry? {
        guard let entries = log.entries(row) else { return nil }
        guard let id = row.scalar("id") else {
            log.note(.missingKey("id"), at: row.position)
            return nil
        }
        return DocumentEntry(key: id, value: .map(entries.filter { $0.key.text != "id" }, at: row.position))
    }

    /// Changes, or with nil drops, the members that match.
    private func members(
        of node: inout DocumentNode?, _ condition: Condition, _ change: (DocumentNode) -> DocumentNode?
    ) {
        guard var whole = node, isNamed || whole.isList else {
            return log.note(.expectedList, target.text, at: target.position)
        }
        var members = whole.members
        func text(_ key: String, _ member: DocumentNode.Member) -> String? {
            key == "id" && isNamed ? member.name : member.value?.scalar(key)?.text
        }
        for field in condition.fields where !members.contains(where: { text(field.key.text, $0) != nil }) {
            let keys = Set(members.flatMap { $0.value?.members.map(\.name) ?? [] })
            let suggestion = Suggestion.nearest(to: field.key.text, among: keys)
            return log.note(.unknownKey(suggestion: suggestion), field.key.text, at: field.key.position)
        }
        let found = members.indices.filter { index in condition.admits { text($0, members[index]) } }
        guard !found.isEmpty else {
            return Operation.noteNoMatch(condition, in: target.text, log) { key in
                Set(members.compactMap { text(key, $0) })
            }
        }
        for index in found { members[index].value = members[index].value.flatMap(change) }
        whole.replaceMembers(members)
        node = whole
    }
}
