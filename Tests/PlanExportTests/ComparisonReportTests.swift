// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import PlannerWords
import Testing
import TrainingModel
import WhatIf

@Suite struct ComparisonReportTests {
    /// The base costs from 90 to 100 million; the alternatives as given, in millions.
    private func page(
        _ ranges: [(Int, Int)] = [(50, 60), (95, 97), (101, 120), (100, 100)], kind: ComparisonTable.Kind = .changes,
        title: String = "Thêm lớp", _ language: Language = .vi
    ) -> String {
        let (scenario, plan) = (Sample.scenario(), Sample.plan())
        let alternatives = ([(90, 100)] + ranges).enumerated().map { number, range in
            var figures = Figures(plan, scenario, Verifier.verify(plan, scenario))
            figures.cost = CostRange(bound: range.0 * 1_000_000, objective: range.1 * 1_000_000)
            return ComparisonTable.Alternative(title: "\(title) \(number)", source: "", figures: figures)
        }
        let report = ComparisonReport(
            table: ComparisonTable(alternatives, kind: kind), baseHead: Words.whatIfBaseHead, language: language)
        return String(
            decoding: report.bytes(title: scenario.title, made: Day(iso: "2027-01-02")!), as: UTF8.self)
    }

    @Test func whatTheGapsCannotTellApartIsMarkedAndNotANumber() throws {
        let html = page()
        #expect(html.contains("giảm ít nhất 30.000.000 đ, nhiều nhất 50.000.000 đ"))
        #expect(html.contains("Chưa phân biệt được với gốc"))
        #expect(html.contains("tăng ít nhất 1.000.000 đ"))
        let row = try #require(html.split(separator: "\n").first { $0.contains(">So với gốc</th><td") })
        let cells = row.matches(of: #/<td[^>]*>([^<]*)/#).map { String($0.output.1) }
        #expect(cells == ["", "-40,0", "≈", "+20,0", "≈"])
        #expect(html.components(separatedBy: "<i class=\"faint\">").count - 1 == 2)
        // The base's range is behind every bar.
        #expect(html.components(separatedBy: "--from:57.14%;--to:71.43%").count - 1 == 5)
    }

    @Test(arguments: Language.allCases)
    func everyAlternativeAndEveryMeasure(_ language: Language) {
        let html = page(Array(repeating: (90, 100), count: 19), language)
        for number in 1...19 { #expect(html.contains("· Thêm lớp \(number)</th>")) }
        for measure in [
            Words.served, Words.unserved, Words.whatIfUnservable, Words.classesTitle, Words.whatIfClassCosts,
            Words.releasedTitle, Words.absencesTitle, Words.whatIfTravel, Words.whatIfObjective, Words.whatIfGap,
            Words.whatIfDifference,
        ] { #expect(html.contains(measure(language))) }
        #expect(!page(kind: .formats, language).contains(Words.whatIfDifference(language)))
    }

    @Test func nothingRunsAndTextIsEscaped() {
        let html = page(title: "<script>x</script>")
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
        for forbidden in ["http:", "https:", "url("] { #expect(!html.contains(forbidden)) }
    }

    @Test func namesOfPeopleAreNotInIt() {
        #expect(!page().contains(Sample.learner) && !page().contains(Sample.teacher))
    }

    @Test(.enabled(if: Browser.isThere, "needs Chromium and the Python package playwright"))
    func nothingOverflowsInChromium() throws {
        let long = "Hội trường Nhà văn hóa khu công nghiệp " + String(repeating: "x", count: 60)
        let pages = [page(), page(Array(repeating: (1_234_567, 1_234_890), count: 12), title: long, .en), page([])]
            .enumerated().map { ExportFile(name: "report\($0.offset).html", bytes: Array($0.element.utf8)) }
        #expect(try Browser.faults(pages) == "")
    }
}
