// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import TrainingModel

extension ChangeFile {
    /// The change as a file that `read` reads back.
    package static func text(of change: Change) -> String {
        let place = SourcePosition(source: "")
        func scalar(_ text: String) -> DocumentNode { .scalar(SourceText(text, at: place)) }
        func entry(_ key: String, _ value: DocumentNode) -> DocumentEntry {
            DocumentEntry(key: SourceText(key, at: place), value: value)
        }
        func condition(_ condition: Condition) -> DocumentNode {
            .map(
                condition.fields.map { field in
                    let values = field.values.map { scalar($0.text) }
                    return entry(field.key.text, values.count == 1 ? values[0] : .list(values, at: place))
                }, at: place)
        }
        let operations = change.operations.map { operation -> DocumentNode in
            let target = scalar(operation.target.text)
            switch operation.kind {
            case .set(let value): return .map([entry("set", target), entry("to", value)], at: place)
            case .add(let row, let before):
                let more = before.map { [entry("before", scalar($0.text))] } ?? []
                return .map([entry("add", target), entry("row", row)] + more, at: place)
            case .remove(let where_):
                let more = where_.map { [entry("where", condition($0))] } ?? []
                return .map([entry("remove", target)] + more, at: place)
            case .update(let rows, let cells):
                return .map(
                    [entry("update", target), entry("where", condition(rows)), entry("set", .map(cells, at: place))],
                    at: place)
            case .repeat(let rows, let count, let seed, let cells):
                let more = cells.isEmpty ? [] : [entry("set", .map(cells, at: place))]
                return .map(
                    [
                        entry("repeat", target), entry("where", condition(rows)), entry("count", scalar("\(count)")),
                        entry("seed", scalar("\(seed)")),
                    ] + more, at: place)
            }
        }
        return OutlineText(
            .map([entry("title", scalar(change.title)), entry("changes", .list(operations, at: place))], at: place)
        ).text
    }
}
