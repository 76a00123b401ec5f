// SPDX-License-Identifier: GPL-3.0-or-later
import PlanExport
import PlannerWords
import TrainingModel

/// A price list as one self-contained HTML page: the items, where each gain is proven to lie, who would gain.
package struct AdviceReport: Sendable {
    package var advice: Advice
    package var language: Language

    package init(_ advice: Advice, language: Language) {
        self.advice = advice
        self.language = language
    }

    /// - Parameter day: the date written on the page.
    package func bytes(made day: Day) -> [UInt8] {
        let cost = advice.base.cost
        let lead = Words.adviceBase(cost.objective, cost.bound, language) + " " + Words.adviceMade(day)(language)
        return PageStyle.page(
            title: advice.scenario.title, lead: lead, language: language,
            sections: [
                .init(id: "items", title: Words.adviceItems(language), html: list),
                .init(id: "gains", title: Words.adviceRange(language), html: chart),
                .init(id: "people", title: Words.adviceWho(language), html: details),
            ].filter { !$0.html.isEmpty })
    }

    private func name(_ position: Int) -> String { "\(position + 1) · \(advice.shown[position].item.title(language))" }

    private var list: String {
        let remarks = advice.remarks(language).map { PageStyle.paragraph($0, kind: "soft") }.joined()
        guard !advice.shown.isEmpty else { return remarks }
        let table = PageTable(
            columns: Advice.heads.enumerated().map { .init($1(language), isNumber: $0 > 0) },
            rows: advice.shown.enumerated().map { position, entry in
                [PageStyle.breakable(name(position))]
                    + advice.row(entry, language).dropFirst().map(PageStyle.escaped)
            })
        return table.html + remarks
    }

    private var chart: String {
        guard !advice.shown.isEmpty else { return "" }
        let base = PageChart.Range(label: Words.whatIfBaseHead(language), low: 0, high: 0, isFaint: false, text: "0")
        let ranges = advice.shown.enumerated().map { position, entry in
            let difference = advice.difference(entry)
            return PageChart.Range(
                label: name(position), low: Double(-difference.most), high: Double(-difference.least),
                isFaint: difference.verdict != .cheaper, text: advice.row(entry, language)[3])
        }
        return PageChart.ranges(caption: Words.adviceRangesChart(language), [base] + ranges)
    }

    private var details: String {
        advice.shown.indices.map { position in
            let sentences = advice.sentences(advice.shown[position], language)
            guard !sentences.isEmpty else { return "" }
            return "<h3>\(PageStyle.escaped(name(position)))</h3>"
                + sentences.map { PageStyle.paragraph($0) }.joined()
        }.joined()
    }
}
