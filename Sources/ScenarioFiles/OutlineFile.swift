// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel
import Yams

/// `scenario.yaml` as a tree of texts with their places.
///
/// Anchors and aliases work as YAML has them; a tree that they blow up beyond any scenario is refused.
enum OutlineFile {
    static let mostNodes = 200_000
    static let deepest = 50

    static func parse(_ text: [UInt8], source: String) -> (root: DocumentNode?, faults: [Fault]) {
        guard OutlineGuard.isWithin(mostNodes, text) else {
            return (nil, [Fault(.tooManyNodes(limit: mostNodes), at: SourcePosition(source: source))])
        }
        do {
            let parser = try Parser(yaml: String(decoding: text, as: UTF8.self), encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                return (nil, [Fault(.empty, at: SourcePosition(source: source, line: 1, column: 1))])
            }
            let converter = Converter(source: source)
            return (try converter.node(root, depth: 0), [])
        } catch let fault as Refusal {
            return (nil, [fault.fault])
        } catch {
            return (nil, [fault(of: error, source)])
        }
    }

    private struct Refusal: Error { let fault: Fault }

    private struct Converter {
        let source: String

        func node(_ node: Node, depth: Int) throws -> DocumentNode {
            let place = position(node.mark)
            guard depth <= deepest else { throw Refusal(fault: Fault(.tooDeep(limit: deepest), at: place)) }
            switch node {
            case .scalar(let scalar): return .scalar(SourceText(scalar.string, at: place))
            case .sequence(let items):
                return .list(try items.map { try self.node($0, depth: depth + 1) }, at: place)
            case .mapping(let pairs):
                let entries = try pairs.map { key, value in
                    guard case .scalar(let text) = key else {
                        throw Refusal(fault: Fault(.expectedText, at: position(key.mark)))
                    }
                    return DocumentEntry(
                        key: SourceText(text.string, at: position(key.mark)),
                        value: try self.node(value, depth: depth + 1))
                }
                return .map(entries, at: place)
            case .alias(let alias):
                throw Refusal(fault: Fault(.syntax(message: "*\(alias.anchor.rawValue)"), at: place))
            }
        }

        private func position(_ mark: Mark?) -> SourcePosition {
            SourcePosition(source: source, line: mark?.line ?? 0, column: mark?.column ?? 0)
        }
    }

    private static func fault(of error: any Error, _ source: String) -> Fault {
        func at(_ mark: Mark) -> SourcePosition { SourcePosition(source: source, line: mark.line, column: mark.column) }
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return Fault(
                .syntax(message: [context?.text, problem].compactMap(\.self).joined(separator: ", ")), at: at(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return Fault(.duplicateKey, value: keys.joined(separator: ", "), at: at(context.mark))
        case .reader(let problem, let offset, _, let yaml):
            guard let offset else { return Fault(.syntax(message: problem), at: SourcePosition(source: source)) }
            let lines = yaml.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let column = (lines.last?.unicodeScalars.count ?? 0) + 1
            let place = SourcePosition(source: source, line: max(1, lines.count), column: column)
            return Fault(.syntax(message: problem), at: place)
        default: return Fault(.syntax(message: "\(error)"), at: SourcePosition(source: source))
        }
    }
}
