// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// `scenario.yaml` as a tree of texts with their places.
///
/// Anchors and aliases work as YAML has them; a tree that they blow up beyond any scenario is refused.
enum OutlineFile {
    static let mostNodes = 200_000
    static let deepest = 50

    /// The tree with every key that can be read, and what is wrong; no tree where the syntax is.
    static func parse(_ text: [UInt8], source: String) -> (root: DocumentNode?, faults: [Fault]) {
        text.withUnsafeBufferPointer { buffer in
            let events = OutlineEvents(buffer, source: source)
            let composer = OutlineComposer(events)
            do throws(Refusal) {
                guard let root = try composer.document() else {
                    return (nil, [Fault(.empty, at: SourcePosition(source: source, line: 1, column: 1))])
                }
                return (root, composer.faults)
            } catch {
                return (nil, composer.faults + [error.fault])
            }
        }
    }
}

/// Builds the tree. Yams would as well, but for two things: it gives up at the first key that is written twice, and it
/// hashes keys, which does not end where one is a bomb of aliases (`? *bomb`).
private final class OutlineComposer {
    private let events: OutlineEvents
    private(set) var faults: [Fault] = []
    private var anchors: [String: Part] = [:]
    /// Nodes so far, those that aliases stand for included.
    private var total = 0

    /// A node, of how many nodes it consists, and how deep they lie below it.
    private struct Part {
        var node: DocumentNode
        var size = 1
        var height = 0
    }

    init(_ events: OutlineEvents) { self.events = events }

    /// The one document; nil where there is none.
    func document() throws(Refusal) -> DocumentNode? {
        while true {
            let event = try events.next()
            switch event.kind {
            case .end: return nil
            case .other: continue
            default:
                let root = try part(event, depth: 0).node
                // The end of the document comes between.
                _ = try events.next()
                let last = try events.next()
                guard case .end = last.kind else {
                    // Like "found undefined alias", as Yams has it: `Words` knows it.
                    let message = "expected a single document in the stream, but found another document"
                    throw Refusal(.syntax(message: message), last.position)
                }
                return root
            }
        }
    }

    private func part(_ event: OutlineEvents.Event, depth: Int) throws(Refusal) -> Part {
        let start = total
        var part = Part(node: .scalar(SourceText("", at: event.position)))
        switch event.kind {
        case .alias(let name):
            guard let known = anchors[name] else {
                throw Refusal(.syntax(message: "found undefined alias"), event.position)
            }
            part = known
            total += known.size
        case .scalar(let text):
            part.node = .scalar(SourceText(text, at: event.position))
            total += 1
        case .list:
            var items: [DocumentNode] = []
            try each(in: &part, depth) { item throws(Refusal) in items.append(item.node) }
            part.node = .list(items, at: event.position)
        default:
            part.node = .map(try entries(in: &part, depth), at: event.position)
        }
        guard depth + part.height <= OutlineFile.deepest else {
            throw Refusal(.tooDeep(limit: OutlineFile.deepest), event.position)
        }
        guard total <= OutlineFile.mostNodes else {
            throw Refusal(.tooManyNodes(limit: OutlineFile.mostNodes), SourcePosition(source: event.position.source))
        }
        part.size = total - start
        if let anchor = event.anchor { anchors[anchor] = part }
        return part
    }

    /// The pairs of a map. A key that is written twice, and one that is no text, is noted and left out.
    private func entries(in map: inout Part, _ depth: Int) throws(Refusal) -> [DocumentEntry] {
        var entries: [DocumentEntry] = []
        var seen: Set<String> = []
        var key: DocumentNode?
        try each(in: &map, depth) { item throws(Refusal) in
            guard let known = key else {
                key = item.node
                return
            }
            key = nil
            guard case .scalar(let text) = known else { return faults.append(Fault(.expectedText, at: known.position)) }
            guard seen.insert(text.text).inserted else {
                return faults.append(Fault(.duplicateKey, value: text.text, at: text.position))
            }
            entries.append(DocumentEntry(key: text, value: item.node))
        }
        return entries
    }

    /// The items of a list, or the keys and values of a map in turn.
    private func each(
        in collection: inout Part, _ depth: Int, _ body: (Part) throws(Refusal) -> Void
    ) throws(Refusal) {
        guard depth < OutlineFile.deepest else {
            throw Refusal(.tooDeep(limit: OutlineFile.deepest), collection.node.position)
        }
        total += 1
        while true {
            let event = try events.next()
            if case .other = event.kind { return }
            let item = try part(event, depth: depth + 1)
            collection.height = max(collection.height, item.height + 1)
            try body(item)
        }
    }
}
