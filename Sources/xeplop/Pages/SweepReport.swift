// SPDX-License-Identifier: GPL-3.0-or-later

import PlanExport
import PlannerWords
import WhatIf

/// The results of a sweep as a page for browsers: the front as a table and as charts, then every run.
struct SweepReport {
    let table: SweepTable
    /// Its title.
    let scenario: String
    let language: Language

    var bytes: [UInt8] {
        let unclear = table.rows.filter { $0.verdict == .unclear }
        let front =
            PageStyle.paragraph(Words.sweepFrontMeaning(language))
            + (unclear.isEmpty ? "" : PageStyle.paragraph(Words.sweepUnclearMeaning(language)))
            + runs(table.front + unclear) + "<div class=\"pair\">" + charts.joined(separator: "\n") + "</div>"
        return PageStyle.page(
            title: table.sweep.title, lead: "\(scenario). \(SweepPage.counts(table)(language))", language: language,
            sections: [
                .init(id: "front", title: Words.sweepFrontTitle(language), html: front),
                .init(id: "runs", title: Words.sweepAllTitle(language), html: runs(table.rows)),
            ])
    }

    private func runs(_ rows: [SweepTable.Row]) -> String {
        PageTable(
            columns: [.init(Words.sweepRun(language), isNumber: true)]
                + table.sweep.ranges.map { .init($0.title, isNumber: true) }
                + SweepPage.measures.map { .init($0.title(language), isNumber: true) }
                + [.init(Words.sweepVerdict(language), isShort: true)],
            rows: rows.map { row in
                ["\(row.run.number)"]
                    + SweepPage.values(of: row, in: table, language).map(PageStyle.breakable)
                    + SweepPage.measures.map { measure in row.figures.map { measure.text($0, language) } ?? "" }
                    + [PageStyle.escaped(verdict(row))]
            }
        ).html
    }

    private func verdict(_ row: SweepTable.Row) -> String {
        guard let verdict = row.verdict else { return Words.sweepMissing(language) }
        return Words.sweepVerdicts[verdict.rawValue]?(language) ?? verdict.rawValue
    }

    // MARK: Charts

    private typealias Axis = (title: Phrase, value: @Sendable (SweepFigures) -> Double)
    private static let served: Axis = (Words.served, { Double($0.served) })
    private static let costs: Axis = (Words.sweepClassCosts, { Double($0.classCosts) / 1e6 })
    private static let released: Axis = (Words.releasedTitle, { Double($0.released) })

    private var charts: [String] {
        [(Self.served, Self.costs), (Self.released, Self.costs), (Self.served, Self.released)].map { y, x in
            let points = table.rows.compactMap { row in
                row.figures.map { figures in
                    PageChart.Point(
                        x: x.value(figures), y: y.value(figures), label: label(row, figures),
                        isMarked: row.verdict == .front)
                }
            }
            return PageChart.scatter(
                caption: Words.sweepChart(y.title, x.title)(language), xTitle: x.title(language),
                yTitle: y.title(language), points, isJoined: false
            ) { Words.decimal($0, digits: $0 == $0.rounded() ? 0 : 1, language) }
        }
    }

    private func label(_ row: SweepTable.Row, _ figures: SweepFigures) -> String {
        let parts = SweepPage.measures.prefix(3).map { "\($0.title(language)) \($0.text(figures, language))" }
        return "\(row.run.number): \(table.sweep.title(of: row.run, language)) – \(parts.joined(separator: ", "))"
    }
}
