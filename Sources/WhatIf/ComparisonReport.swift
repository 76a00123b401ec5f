// SPDX-License-Identifier: GPL-3.0-or-later
import PlanExport
import PlannerWords
import TrainingModel

/// A comparison as one self-contained HTML page: the alternatives with what is proven about them, charts, the table.
package struct ComparisonReport: Sendable {
    package var table: ComparisonTable
    /// Above the numbers of the first alternative.
    package var baseHead: Phrase
    package var language: Language

    package init(table: ComparisonTable, baseHead: Phrase, language: Language) {
        self.table = table
        self.baseHead = baseHead
        self.language = language
    }

    /// Columns of numbers that stand side by side on A4; more are shown in another table, again beside the base.
    private static let perTable = 8

    /// - Parameter day: the date written on the page.
    package func bytes(title: String, made day: Day) -> [UInt8] {
        PageStyle.page(
            title: title, lead: Words.reportLead(table.alternatives.count, made: day)(language), language: language,
            sections: [
                .init(id: "alternatives", title: Words.reportAlternatives(language), html: overview),
                .init(id: "charts", title: Words.pageCharts(language), html: charts),
                .init(id: "measures", title: Words.reportMeasures(language), html: measures),
            ])
    }

    private func head(_ number: Int) -> String { number == 0 ? baseHead(language) : "\(number)" }
    private func name(_ number: Int) -> String {
        let title = table.alternatives[number].title
        return number == 0 ? title : "\(number) · \(title)"
    }
    private func millions(_ amount: Int) -> String { ComparisonTable.millions(amount, language) }

    private var overview: String {
        var page = PageTable(
            caption: Words.whatIfMillions(language),
            columns: [
                .init(Words.reportAlternative(language)), .init(Words.served(language), isNumber: true),
                .init(Words.whatIfClassCosts(language), isNumber: true),
                .init(Words.releasedTitle(language), isNumber: true),
                .init(Words.whatIfObjective(language), isNumber: true),
            ],
            rows: table.alternatives.enumerated().map { number, alternative in
                let figures = alternative.figures
                return [name(number), ComparisonTable.text(.part(figures.served), language)].map(PageStyle.breakable)
                    + [
                        millions(figures.classCosts), Words.number(figures.lostTime.released, language),
                        millions(figures.cost.objective),
                    ]
            })
        if table.showsDifferences {
            page.columns.append(.init(Words.whatIfDifference(language)))
            for number in page.rows.indices {
                page.rows[number].append(
                    number == 0 ? "" : PageStyle.escaped(table.sentence(about: number, language)))
            }
        }
        return page.html
    }

    private var charts: String {
        func bars(_ caption: Phrase, _ value: (Figures) -> (part: Int, all: Int, text: String)) -> String {
            let bars = table.alternatives.enumerated().map { number, alternative in
                let (part, all, text) = value(alternative.figures)
                return PageChart.Bar(label: name(number), part: Double(part), all: Double(all), text: text)
            }
            return PageChart.bars(caption: caption(language), bars)
        }
        let served = bars(Words.reportServedChart) {
            ($0.served.count, $0.served.of, ComparisonTable.text(.part($0.served), language))
        }
        let costs = bars(Words.reportClassCostsChart) { ($0.classCosts, $0.classCosts, millions($0.classCosts)) }
        let isWorkLost = table.alternatives.contains { $0.figures.lostTime.released > 0 }
        let released = bars(Words.reportReleasedChart) {
            ($0.lostTime.released, $0.lostTime.released, Words.number($0.lostTime.released, language))
        }
        let ranges = table.alternatives.enumerated().map { number, alternative in
            let cost = alternative.figures.cost
            // Costs under other weights are of no use beside the base's either.
            let isFaint = number > 0 && table.difference(of: number)?.verdict ?? .unclear == .unclear
            return PageChart.Range(
                label: name(number), low: Double(cost.bound), high: Double(cost.objective), isFaint: isFaint,
                text: millions(cost.objective) + (isFaint ? " ≈" : ""))
        }
        let objective = PageChart.ranges(caption: Words.reportRangesChart(language), ranges)
        return "<div class=\"pair\">\(objective)\(served)\(costs)\(isWorkLost ? released : "")</div>"
    }

    private var measures: String {
        let numbers = Array(table.alternatives.indices.dropFirst())
        let blocks = stride(from: 0, to: max(1, numbers.count), by: Self.perTable).map { start in
            block([0] + numbers[start..<min(start + Self.perTable, numbers.count)])
        }
        let sign = table.showsDifferences ? PageStyle.paragraph(Words.whatIfUnclearSign(language), kind: "soft") : ""
        return blocks.joined() + sign
    }

    private func block(_ numbers: [Int]) -> String {
        var page = PageTable(
            caption: Words.whatIfMillions(language),
            columns: [.init(Words.reportMeasure(language))] + numbers.map { .init(head($0), isNumber: true) },
            rows: table.rows.map { row in
                let label = PageStyle.breakable(row.label(language))
                return [row.isPart ? "<span class=\"part\">\(label)</span>" : label]
                    + numbers.map { PageStyle.escaped(ComparisonTable.text(row.values[$0], language)) }
            })
        page.isInline = true
        return page.html
    }
}
