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
            + runs(table.front + unclear) + SweepCharts(table: table, language: language).html
        let sections: [PageStyle.Section?] = [
            .init(id: "front", title: Words.sweepFrontTitle(language), html: front), crossing,
            .init(id: "runs", title: Words.sweepAllTitle(language), html: runs(table.rows)),
        ]
        return PageStyle.page(
            title: table.sweep.title, lead: "\(scenario). \(SweepPage.counts(table)(language))", language: language,
            sections: sections.compactMap(\.self))
    }

    private func runs(_ rows: [SweepTable.Row]) -> String {
        PageTable(
            columns: [.init(Words.sweepRun(language), isNumber: true)]
                + SweepPage.heads(table, language).map { .init($0) }
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

    /// Of a grid of two ranges: how many are served, and at what class costs, one range down and the other across.
    private var crossing: PageStyle.Section? {
        let ranges = table.sweep.ranges
        guard table.sweep.mode == .grid, ranges.count == 2 else { return nil }
        let width = ranges[1].settings.count
        func name(_ range: Int, of row: SweepTable.Row) -> String {
            "\(ranges[range].title): \(SweepPage.values(of: row, in: table, language)[range])"
        }
        let rows = stride(from: 0, to: table.rows.count, by: width).map { start in
            let cells = table.rows[start..<start + width].map { row in
                row.figures.map { figures in
                    let (served, costs) = (SweepPage.measures[0], SweepPage.measures[1])
                    return "<b>\(served.text(figures, language))</b> · \(costs.text(figures, language))"
                } ?? ""
            }
            return [PageStyle.breakable(name(0, of: table.rows[start]))] + cells
        }
        let columns = table.rows.prefix(width).map { PageTable.Column(name(1, of: $0), isNumber: true) }
        let caption = "\(Words.served(language)) · \(Words.sweepClassCosts(language))"
        return .init(
            id: "grid", title: Words.sweepCrossingTitle(ranges[0].title, ranges[1].title)(language),
            html: PageTable(caption: caption, columns: [.init("")] + columns, rows: rows).html)
    }
}
