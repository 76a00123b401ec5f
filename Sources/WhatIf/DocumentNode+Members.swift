// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

extension DocumentNode {
    /// An entry of a map by its key, or an item of a list by its `id` (empty where it has none).
    struct Member {
        var name: String
        /// As written; in a list, without meaning.
        var key: SourceText
        /// Nil marks a member that is to vanish.
        var value: DocumentNode?
    }

    var members: [Member] {
        switch self {
        case .scalar: return []
        case .map(let entries, _): return entries.map { Member(name: $0.key.text, key: $0.key, value: $0.value) }
        case .list(let items, _):
            return items.map { item in
                let id = item.scalar("id") ?? SourceText("", at: item.position)
                return Member(name: id.text, key: id, value: item)
            }
        }
    }

    /// Puts members in the place of those that are there.
    mutating func replaceMembers(_ members: [Member]) {
        switch self {
        case .scalar: break
        case .map(_, let place):
            self = .map(
                members.compactMap { member in member.value.map { DocumentEntry(key: member.key, value: $0) } },
                at: place)
        case .list(_, let place): self = .list(members.compactMap(\.value), at: place)
        }
    }

    var isList: Bool { if case .list = self { true } else { false } }

    /// The node on one line, for people.
    var line: String {
        switch self {
        case .scalar(let text): return text.text
        case .list(let items, _): return "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .map(let entries, _):
            return "{" + entries.map { "\($0.key.text): \($0.value.line)" }.joined(separator: ", ") + "}"
        }
    }

    /// The text behind a key of a map.
    func scalar(_ key: String) -> SourceText? {
        guard case .map(let entries, _) = self,
            case .scalar(let text)? = entries.first(where: { $0.key.text == key })?.value
        else { return nil }
        return text
    }

    /// A map with entries in the place of those of the same key, the others at its end.
    func merging(_ others: [DocumentEntry]) -> DocumentNode {
        guard case .map(var entries, let place) = self else { return self }
        for other in others {
            if let index = entries.firstIndex(where: { $0.key.text == other.key.text }) {
                entries[index] = other
            } else {
                entries.append(other)
            }
        }
        return .map(entries, at: place)
    }
}
