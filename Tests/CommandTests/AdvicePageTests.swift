// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import Testing
import TrainingModel
import WhatIf

@testable import xeplop

@Suite struct AdvicePageTests {
    /// A plan with these people in its first class, said to cost from one number of millions to another, of which so
    /// many are for classes.
    private func outcome(_ people: [Candidate.ID], _ bound: Int, _ objective: Int, classes: Int = 5) -> Advice.Outcome {
        var plan = PageScenario.plan
        plan.classes[0].roster = people.map { RosterEntry(candidate: $0, absent: [], released: []) }
        var costs = Costs()
        costs.classOpen = classes * 1_000_000
        costs.unserved = (objective - classes) * 1_000_000
        return Advice.Outcome(plan: plan, bound: bound * 1_000_000, costs: costs)
    }

    private func entry(_ number: Int, _ estimate: Int, _ bound: Int, _ outcome: Advice.Outcome? = nil) -> Advice.Entry {
        let item = AdviceItem.all(for: PageScenario.scenario)[number]
        return Advice.Entry(item: item, estimate: estimate * 1_000_000, bound: bound * 1_000_000, outcome: outcome)
    }

    private func lines(_ entries: [Advice.Entry], _ language: Language) -> [String] {
        let advice = Advice(PageScenario.scenario, base: outcome(["c1", "c2"], 96, 100), entries: entries)
        return AdvicePage(advice: advice, language: language, width: 80).lines(seconds: (12.5, 61))
    }

    @Test(arguments: Language.allCases)
    func snapshot(_ language: Language) {
        let lines = lines(
            [
                entry(0, 2, 90, outcome(["c1", "c2", "c3"], 80, 85, classes: 8)), entry(1, 12, 85),
                entry(2, 30, 70, outcome(["c2", "c5"], 90, 94)), entry(3, 3, 90, outcome(["c1", "c2"], 95, 99)),
                entry(4, 0, 97),
            ], language)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        expectSnapshot(lines.map { $0 + "\n" }.joined(), "advise-\(language)")
    }

    @Test func aGainWithinTheGapsIsNeverANumber() {
        let lines = lines([entry(0, 3, 90, outcome(["c1", "c2", "c3"], 95, 99, classes: 9))], .en)
        let row = lines.first { $0.hasPrefix("1") }
        // The estimate and the range, then nothing about the plan found.
        #expect(row?.contains("≈") == true && row?.hasSuffix("0.00–5.00") == true)
        #expect(!lines.contains { $0.contains("c3") })
    }

    @Test func nothingToAskFor() {
        let lines = lines([entry(0, 0, 97)], .en)
        #expect(lines.contains { $0.hasPrefix(Words.adviceNothing.en) })
        #expect(lines.contains { $0.contains("none gains more than 3,000,000 đ") })
    }
}
