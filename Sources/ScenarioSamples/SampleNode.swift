// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// A document node that can be written as a Swift literal, keys in the order given.
enum SampleNode: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    case text(String)
    case list([SampleNode])
    case map([(key: String, value: SampleNode)])

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .text(String(number)) }
    init(arrayLiteral elements: SampleNode...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, SampleNode)...) {
        self = .map(elements.map { (key: $0.0, value: $0.1) })
    }

    static func number(_ value: Int) -> SampleNode { .text(String(value)) }
    static func texts(_ values: [String]) -> SampleNode { .list(values.map(SampleNode.text)) }
    static func date(_ day: Day) -> SampleNode { .text(day.iso) }

    /// The map with the entries of another one after its own.
    static func + (left: SampleNode, right: SampleNode) -> SampleNode {
        guard case .map(let first) = left, case .map(let second) = right else { return left }
        return .map(first + second)
    }

    var node: DocumentNode {
        let place = SourcePosition(source: "scenario.yaml")
        switch self {
        case .text(let text): return .scalar(SourceText(text, at: place))
        case .list(let elements): return .list(elements.map(\.node), at: place)
        case .map(let entries):
            return .map(
                entries.map { DocumentEntry(key: SourceText($0.key, at: place), value: $0.value.node) }, at: place)
        }
    }
}

extension DocumentTable {
    /// A table of plain cells in the columns of the specification.
    init(_ name: Name, rows: [[String]]) {
        let place = SourcePosition(source: name.rawValue + ".csv")
        self.init(
            name: name, header: name.columns.map { SourceText($0, at: place) },
            rows: rows.map { row in row.map { SourceText($0, at: place) } })
    }
}
