// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

extension ComparisonTable {
    /// The table for programs: an object for each alternative, money in VND, distances in metres.
    package func json(scenario: Scenario) -> JSONValue {
        .object([
            "schema": .integer(1),
            "scenario": .object(["title": .string(scenario.title), "sha256": .string(scenario.digest)]),
            "alternatives": .array(
                alternatives.indices.map { number in
                    .object([
                        "title": .string(alternatives[number].title), "source": .string(alternatives[number].source),
                        "measures": .object(measures(of: number)),
                    ])
                }),
        ])
    }

    private func measures(of number: Int) -> [String: JSONValue] {
        var whole: [String: JSONValue] = [:]
        var parts: [String: [String: JSONValue]] = [:]
        for row in rows {
            let value = Self.json(row.values[number])
            if let key = row.key { parts[row.code, default: [:]][key] = value } else { whole[row.code] = value }
        }
        return whole.merging(parts.mapValues { .object($0) }) { _, part in part }
    }

    private static func json(_ value: Value) -> JSONValue {
        switch value {
        case .count(let number), .money(let number), .metres(let number): return .integer(number)
        case .share(let share): return .double(share)
        case .part(let part): return .object(["count": .integer(part.count), "of": .integer(part.of)])
        case .nothing: return .null
        case .difference(let difference?):
            return .object([
                "verdict": .string(difference.verdict.rawValue), "least": .integer(difference.least),
                "most": .integer(difference.most),
            ])
        case .difference(nil): return .object(["verdict": .string("incomparable")])
        }
    }

    /// The table for spreadsheets: a header, then a row for each measure; parts as two rows, the second for the whole.
    /// A difference is given as the range in which it is proven to lie.
    package var cells: [[String]] {
        let header = ["measure", "key"] + alternatives.map(\.title)
        return [header]
            + rows.flatMap { row -> [[String]] in
                let columns = row.values.map(Self.cells)
                return (columns.map(\.count).max() ?? 0).lines(of: columns).map { line in
                    [row.code + line.suffix, row.key ?? ""] + line.cells
                }
            }
    }

    /// The suffix of a measure with its cell, for each line that a value takes.
    fileprivate static func cells(_ value: Value) -> [(suffix: String, cell: String)] {
        switch value {
        case .count(let number), .money(let number), .metres(let number): return [("", "\(number)")]
        case .share(let share): return [("", "\(share)")]
        case .part(let part): return [("", "\(part.count)"), (".of", "\(part.of)")]
        case .nothing: return []
        case .difference(let difference?):
            return [
                ("", difference.verdict.rawValue), (".least", "\(difference.least)"), (".most", "\(difference.most)"),
            ]
        case .difference(nil): return [("", "incomparable")]
        }
    }
}

extension Int {
    /// That many lines; a value that has no such line leaves its cell empty.
    fileprivate func lines(of columns: [[(suffix: String, cell: String)]]) -> [(suffix: String, cells: [String])] {
        (0..<self).map { line in
            let suffix = columns.lazy.compactMap { line < $0.count ? $0[line].suffix : nil }.first ?? ""
            return (suffix, columns.map { line < $0.count ? $0[line].cell : "" })
        }
    }
}
