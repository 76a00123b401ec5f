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
            let isPart = row.key != nil || row.label == Words.whatIfUnservable || row.label == Words.whatIfBound
            let label = (isPart ? "\u{2007}\u{2007}" : "") + row.label(language)
            text.add([label] + numbers.map { cell(row.values[$0]) })
        }
        return text.lines(width: width).map { $0.replacing("\u{2007}", with: " ") }
    }

    private func cell(_ value: ComparisonTable.Value) -> String {
        switch value {
        case .count(let number): return Words.number(number, language)
        case .part(let part): return "\(Words.number(part.count, language))/\(Words.number(part.of, language))"
        case .money(let amount): return millions(amount)
        case .metres(let metres): return Words.number((metres + 500) / 1000, language)
        case .share(let share): return Words.percent(share, language)
        case .nothing: return ""
        case .difference(nil): return "–"
        case .difference(let difference?):
            switch difference.verdict {
            case .unclear: return "≈"
            case .same: return "="
            case .cheaper: return millions(difference.found)
            case .dearer: return "+" + millions(difference.found)
            }
        }
    }

    /// Millions of VND with one decimal.
    private func millions(_ amount: Int) -> String { Words.decimal(Double(amount) / 1e6, digits: 1, language) }

    /// What is proven about each alternative, where differences are shown.
    private func verdicts() -> [String] {
        guard table.alternatives.count > 1, table.rows.contains(where: { $0.code == "difference" }) else { return [] }
        var text = TextTable([.init(trailing: true), .init(flexible: true)], indent: 2)
        var isUnclear = false
        for number in table.alternatives.indices.dropFirst() {
            let difference = table.difference(of: number)
            if difference?.verdict == .unclear { isUnclear = true }
            text.add([head(number), sentence(difference)])
        }
        return [""] + (isUnclear ? wrapped(Words.whatIfUnclearSign(language)) : []) + text.lines(width: width)
    }

    private func sentence(_ difference: CostDifference?) -> String {
        guard let difference else { return Words.whatIfIncomparable(language) }
        switch difference.verdict {
        case .cheaper: return Words.whatIfCheaper(-difference.most, -difference.least, language)
        case .dearer: return Words.whatIfDearer(difference.least, difference.most, language)
        case .same: return Words.whatIfSame(language)
        case .unclear: return Words.whatIfUnclear(language)
        }
    }
}
