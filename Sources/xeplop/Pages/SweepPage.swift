// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import WhatIf

/// The results of a sweep for people: the runs worth choosing from, and how many are not.
struct SweepPage {
    let table: SweepTable
    let language: Language
    let width: Int

    func lines(scenario: String) -> [String] {
        wrapped(table.sweep.title) + wrapped(scenario) + [""] + wrapped(Self.counts(table)(language))
            + wrapped(Words.sweepFrontMeaning(language)) + [""] + runs()
    }

    private func wrapped(_ text: String) -> [String] { DisplayWidth.wrapped(DisplayWidth.harmless(text), to: width) }

    /// The front, then what the gaps leave open.
    private func runs() -> [String] {
        let unclear = table.rows.filter { $0.verdict == .unclear }
        var text = TextTable(
            [.init(), .init(title: Words.sweepRun(language), trailing: true)]
                + table.sweep.ranges.map { .init(title: $0.title, flexible: true) }
                + Self.measures.map { .init(title: $0.title(language), trailing: true, flexible: true) })
        for row in table.front + unclear {
            guard let figures = row.figures else { continue }
            text.add(
                [row.verdict == .unclear ? "≈" : "", "\(row.run.number)"]
                    + Self.values(of: row, in: table, language)
                    + Self.measures.map { $0.text(figures, language) })
        }
        return text.lines(width: width)
            + (unclear.isEmpty ? [] : [""] + wrapped(Words.sweepUnclearMeaning(language)))
    }

    // MARK: Shared with the HTML page

    /// What is shown of a run.
    static let measures: [(title: Phrase, text: @Sendable (SweepFigures, Language) -> String)] = [
        (Words.served, { Words.number($0.served, $1) }),
        (Words.sweepClassCosts, { Words.decimal(Double($0.classCosts) / 1e6, digits: 1, $1) }),
        (Words.releasedTitle, { Words.number($0.released, $1) }),
        (Words.classesTitle, { Words.number($0.classes, $1) }),
        (Words.absencesTitle, { Words.number($0.absences, $1) }),
        (Words.whatIfGap, { Words.percent($0.gap, $1) }),
    ]

    /// The values of a run, a dash for the scenario's own.
    static func values(of row: SweepTable.Row, in table: SweepTable, _ language: Language) -> [String] {
        table.sweep.values(of: row.run).map { $0 ?? "–" }
    }

    static func counts(_ table: SweepTable) -> Phrase {
        func count(_ verdict: SweepVerdict) -> Int { table.rows.count { $0.verdict == verdict } }
        return Words.sweepCounts(
            front: count(.front), dominated: count(.dominated), unclear: count(.unclear),
            missing: table.missing.count)
    }
}
