// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import Testing
import TrainingModel
import WhatIf

@testable import xeplop

@Suite struct ComparisonPageTests {
    private static let figures = Figures(
        PageScenario.plan, PageScenario.scenario, Verifier.verify(PageScenario.plan, PageScenario.scenario))

    /// The base costs from 90 to 100 million; the alternatives as given, in millions.
    private func page(_ ranges: [(Int, Int)], _ language: Language, weightsDiffer: Bool = false) -> ComparisonPage {
        let alternatives = ([(90, 100)] + ranges).enumerated().map { number, range in
            var figures = Self.figures
            figures.cost = CostRange(bound: range.0 * 1_000_000, objective: range.1 * 1_000_000)
            if weightsDiffer, number > 0 { figures.weights.km += 1 }
            return ComparisonTable.Alternative(title: "Phương án \(number)", source: "", figures: figures)
        }
        return ComparisonPage(
            table: ComparisonTable(alternatives, kind: .changes), baseHead: Words.whatIfBaseHead, language: language,
            width: 80)
    }

    @Test(arguments: Language.allCases)
    func snapshot(_ language: Language) {
        let ranges = [(50, 60), (95, 97), (101, 120), (80, 99), (60, 89), (110, 110), (90, 100)]
        let lines = page(ranges, language).lines(title: PageScenario.scenario.title)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        expectSnapshot(lines.map { $0 + "\n" }.joined(), "comparison-\(language)")
    }

    @Test func aDifferenceWithinTheGapsIsNeverANumber() {
        let lines = page([(80, 95)], .en).lines(title: "")
        let row = lines.first { $0.hasPrefix(Words.whatIfDifference.en) }
        #expect(row?.contains("≈") == true)
        #expect(row?.contains { $0.isNumber } == false)
        #expect(lines.contains { $0.contains(Words.whatIfUnclearSign.en) })
    }

    @Test func otherWeightsAreNotCompared() {
        let lines = page([(10, 20)], .en, weightsDiffer: true).lines(title: "")
        #expect(lines.first { $0.hasPrefix(Words.whatIfDifference.en) }?.hasSuffix("–") == true)
        #expect(lines.contains { $0.contains("weights were changed") })
    }
}
