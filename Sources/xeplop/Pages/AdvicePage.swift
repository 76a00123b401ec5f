// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import WhatIf

/// A price list for people: the items in a table, then who would gain by each that was planned again.
struct AdvicePage {
    let advice: Advice
    let language: Language
    let width: Int

    /// - Parameter seconds: of the base plan, and of everything.
    func lines(seconds: (base: Double, all: Double)) -> [String] {
        let cost = advice.base.cost
        return wrapped(advice.scenario.title)
            + wrapped(Words.adviceBase(cost.objective, cost.bound, language)) + [""] + table()
            + advice.remarks(language).flatMap { wrapped($0) } + details() + [""]
            + wrapped(Words.adviceTime(seconds.base, seconds.all, language))
    }

    private func table() -> [String] {
        guard !advice.shown.isEmpty else { return [] }
        var table = TextTable(
            [.init(title: " ", trailing: true)]
                + Advice.heads.enumerated().map { number, head in
                    .init(title: head(language), trailing: number > 0, flexible: number == 0)
                })
        for (position, entry) in advice.shown.enumerated() {
            table.add(["\(position + 1)"] + advice.row(entry, language))
        }
        return table.lines(width: width) + [""]
    }

    private func details() -> [String] {
        advice.shown.enumerated().flatMap { position, entry -> [String] in
            let sentences = advice.sentences(entry, language)
            guard !sentences.isEmpty else { return [] }
            return ["", "\(position + 1)  \(entry.item.title(language))"]
                + sentences.flatMap { wrapped($0, indent: 3) }
        }
    }

    private func wrapped(_ text: String, indent: Int = 0) -> [String] {
        DisplayWidth.wrapped(DisplayWidth.harmless(text), to: width - indent)
            .map { String(repeating: " ", count: indent) + $0 }
    }
}
