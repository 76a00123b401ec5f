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
        let rows = table.front + unclear
        let values = rows.map { Self.values(of: $0, in: table, language) }
        // A number that breaks into lines is two numbers.
        func longest(_ texts: [String]) -> Int { texts.map(DisplayWidth.of).max() ?? 0 }
        let heads = Self.heads(table, language).enumerated().map { place, title in
            TextTable.Column(
                title: title, flexible: true,
                narrowest: min(max(8, longest(values.map { $0[place] })), Self.isJoined(table) ? 24 : 16))
        }
        let measures = Self.measures.map { measure in
            let title = measure.title(language)
            let cells = rows.compactMap { $0.figures.map { measure.text($0, language) } }
            return TextTable.Column(
                title: title, trailing: true, flexible: true,
                narrowest: longest(title.split(separator: " ").map(String.init) + cells))
        }
        var text = TextTable([.init(), .init(title: Words.sweepRun(language), trailing: true)] + heads + measures)
        for (row, values) in zip(rows, values) {
            guard let figures = row.figures else { continue }
            text.add(
                [row.verdict == .unclear ? "≈" : "", "\(row.run.number)"] + values
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

    /// More ranges than a page has room for are told in one column; so are values that are taken one at a time.
    private static func isJoined(_ table: SweepTable) -> Bool {
        table.sweep.mode == .oneAtATime || table.sweep.ranges.count > 3
    }

    /// Above the values of the runs.
    static func heads(_ table: SweepTable, _ language: Language) -> [String] {
        isJoined(table) ? [Words.sweepValues(language)] : table.sweep.ranges.map(\.title)
    }

    /// The values of a run, a text for each head.
    static func values(of row: SweepTable.Row, in table: SweepTable, _ language: Language) -> [String] {
        if isJoined(table) { return [table.sweep.title(of: row.run, language)] }
        return table.sweep.shownValues(of: row.run, language).map { $0 ?? "" }
    }

    static func counts(_ table: SweepTable) -> Phrase {
        func count(_ verdict: SweepVerdict) -> Int { table.rows.count { $0.verdict == verdict } }
        return Words.sweepCounts(
            front: count(.front), dominated: count(.dominated), unclear: count(.unclear),
            missing: table.missing.count)
    }
}
