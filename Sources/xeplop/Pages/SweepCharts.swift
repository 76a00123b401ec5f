// SPDX-License-Identifier: GPL-3.0-or-later

import PlanExport
import PlannerWords
import WhatIf

/// The runs of a sweep as points: each two of people served, class costs and released sessions, if both differ at all.
struct SweepCharts {
    let table: SweepTable
    let language: Language

    private struct Axis: Sendable {
        let title: Phrase
        let value: @Sendable (SweepFigures) -> Double
    }

    private static let served = Axis(title: Words.served) { Double($0.served) }
    private static let costs = Axis(title: Words.sweepClassCosts) { Double($0.classCosts) / 1e6 }
    private static let released = Axis(title: Words.releasedTitle) { Double($0.released) }

    var html: String {
        let pairs = [(Self.served, Self.costs), (Self.released, Self.costs), (Self.served, Self.released)]
        let charts = pairs.filter { isVaried($0) && isVaried($1) }.map { chart($0, against: $1) }
        guard !charts.isEmpty else { return "" }
        return PageStyle.paragraph(Words.sweepChartMeaning(language), kind: "soft")
            + "<div class=\"pair\">\(charts.joined(separator: "\n"))</div>"
    }

    private func isVaried(_ axis: Axis) -> Bool {
        Set(table.rows.compactMap { $0.figures.map(axis.value) }).count > 1
    }

    private func chart(_ y: Axis, against x: Axis) -> String {
        PageChart.scatter(
            caption: Words.sweepChart(y.title, x.title)(language), xTitle: x.title(language),
            yTitle: y.title(language), points(y, x)
        ) { Words.decimal($0, digits: $0 == $0.rounded() ? 0 : 1, language) }
    }

    /// One for all runs that lie on each other.
    private func points(_ y: Axis, _ x: Axis) -> [PageChart.Point] {
        let known = table.rows.compactMap { row in row.figures.map { (row: row, figures: $0) } }
        let places = Dictionary(grouping: known) { [x.value($0.figures), y.value($0.figures)] }
        return places.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { place, runs in
            let front = runs.filter { $0.row.verdict == .front }.map { "\($0.row.run.number)" }
            let name = front.prefix(3).joined(separator: ", ") + (front.count > 3 ? ", …" : "")
            let label = runs.map { self.label($0.row, $0.figures) }.joined(separator: "\n")
            return PageChart.Point(x: place[0], y: place[1], name: name, label: label, isMarked: !front.isEmpty)
        }
    }

    private func label(_ row: SweepTable.Row, _ figures: SweepFigures) -> String {
        let parts = SweepPage.measures.prefix(3).map { "\($0.title(language)) \($0.text(figures, language))" }
        return "\(row.run.number): \(table.sweep.title(of: row.run, language)) – \(parts.joined(separator: ", "))"
    }
}
