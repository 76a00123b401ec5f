// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import WhatIf

/// A comparison for people: a list of the alternatives, their measures side by side, and what is proven about the cost.
struct ComparisonPage {
    let table: ComparisonTable
    let baseHead: Phrase
    let language: Language
    let width: Int

    /// More columns of numbers than a page of 80 holds are shown in another block, again beside the base.
    static let perBlock = 5

    func lines(title: String) -> [String] {
        wrapped(title) + [""] + legend().lines(width: width) + ["", Words.whatIfMillions(language)] + blocks()
            + verdicts()
    }

    private func wrapped(_ text: String) -> [String] { DisplayWidth.wrapped(DisplayWidth.harmless(text), to: width) }

    private func head(_ number: Int) -> String { number == 0 ? baseHead(language) : "\(number)" }

    private func legend() -> TextTable {
        var legend = TextTable([.init(trailing: true), .init(flexible: true)], indent: 2)
        for (number, alternative) in table.alternatives.enumerated() { legend.add([head(number), alternative.title]) }
        return legend
    }

    private func blocks() -> [String] {
        let numbers = Array(table.alternatives.indices.dropFirst())
        guard !numbers.isEmpty else { return [""] + block([0]) }
        return stride(from: 0, to: numbers.count, by: Self.perBlock).flatMap { start in
            [""] + block([0] + numbers[start..<min(start + Self.perBlock, numbers.count)])
        }
    }

    private func block(_ numbers: [Int]) -> [String] {
        var text = TextTable(
            [.init(title: " ", flexible: true)] + numbers.map { .init(title: head($0), trailing: true) })
        for row in table.rows {
            let label = (row.isPart ? "\u{2007}\u{2007}" : "") + row.label(language)
            text.add([label] + numbers.map { ComparisonTable.text(row.values[$0], language) })
        }
        return text.lines(width: width).map { $0.replacing("\u{2007}", with: " ") }
    }

    /// What is proven about each alternative, where differences are shown.
    private func verdicts() -> [String] {
        guard table.showsDifferences else { return [] }
        var text = TextTable([.init(trailing: true), .init(flexible: true)], indent: 2)
        var isUnclear = false
        for number in table.alternatives.indices.dropFirst() {
            if table.difference(of: number)?.verdict == .unclear { isUnclear = true }
            text.add([head(number), table.sentence(about: number, language)])
        }
        return [""] + (isUnclear ? wrapped(Words.whatIfUnclearSign(language)) : []) + text.lines(width: width)
    }
}
