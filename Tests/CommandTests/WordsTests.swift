// SPDX-License-Identifier: GPL-3.0-or-later

import PlanSolver
import Testing
import TrainingModel

@testable import PlannerWords
@testable import xeplop

@Suite struct WordsTests {
    @Test(arguments: [
        (0, "0 đ", "0 đ"), (999, "999 đ", "999 đ"), (1_000, "1.000 đ", "1,000 đ"),
        (1_234_567, "1.234.567 đ", "1,234,567 đ"), (-50_000, "-50.000 đ", "-50,000 đ"),
        (Int.min, "-9.223.372.036.854.775.808 đ", "-9,223,372,036,854,775,808 đ"),
    ])
    func money(_ value: Int, _ vi: String, _ en: String) {
        #expect(Words.money(value, .vi) == vi)
        #expect(Words.money(value, .en) == en)
    }

    @Test(arguments: [(0.0, "0,00%"), (0.01, "1,00%"), (0.000_001, "0,01%"), (0.123_41, "12,35%"), (1, "100,00%")])
    func aGapIsNeverShownSmallerThanItIs(_ share: Double, _ text: String) {
        #expect(Words.percent(share, .vi) == text)
    }

    @Test func decimalsAndDurations() {
        #expect(Words.decimal(-0.04, digits: 1, .en) == "0.0")
        #expect(Words.decimal(-1.26, digits: 1, .vi) == "-1,3")
        #expect(Words.decimal(1234.5, digits: 2, .vi) == "1.234,50")
        #expect(Words.duration(8.46, .vi) == "8,5 giây")
        #expect(Words.duration(125, .en) == "2 min 05 s")
        #expect(Words.duration(3_599, .vi) == "59 phút 59 giây")
        #expect(Words.duration(12_059, .vi) == "3 giờ 20 phút" && Words.duration(3_600, .en) == "1 h 00 min")
        #expect(Words.kilometres(metres: 12_345, .vi) == "12,3 km")
    }

    @Test func dates() {
        let day = Day(iso: "2027-03-02")!
        #expect(Words.weekdayDate(day, .vi) == "thứ Ba, 02/03/2027")
        #expect(Words.weekdayDate(day, .en) == "Tue 02/03/2027")
        #expect(Words.weekdayDate(day + 5, .vi) == "Chủ nhật, 07/03/2027")
        #expect(Words.dates(day...day) == "02/03/2027")
        #expect(Words.hours(Slot(id: "s", start: TimeOfDay(18, 0), end: TimeOfDay(21, 0))) == "18:00–21:00")
    }

    @Test(arguments: UnservedReason.allCases, Language.allCases)
    func everyReasonHasItsClause(_ reason: UnservedReason, _ language: Language) {
        #expect(Words.reason(reason.rawValue, language) != reason.rawValue)
    }

    @Test(arguments: ProgressEvent.Phase.allCases)
    func everyPhaseHasItsWords(_ phase: ProgressEvent.Phase) {
        #expect(Words.phases[phase.rawValue] != nil)
    }

    @Test func theProgressLineSaysWhatIsKnown() {
        let event = ProgressEvent(
            phase: .columnGeneration, elapsed: 12.34, incumbent: 41_894_068, bound: 41_000_000, gap: 0.0374,
            columns: 812)
        #expect(
            ProgressDisplay.line(event, .vi)
                == "12,3 giây · sinh cột · khoảng cách 3,74% · tốt nhất 41,9 triệu đ · cận 41,0 triệu đ · 812 cột")
        #expect(ProgressDisplay.line(event, .en, width: 45) == "12.3 s · column generation · gap 3.74%")
        #expect(
            ProgressDisplay.line(ProgressEvent(phase: .indexing, elapsed: 0), .en) == "0.0 s · listing offerings")
    }

    @Test func theLogIsOneObjectALine() {
        let event = ProgressEvent(
            phase: .integer, elapsed: 1.23456, incumbent: 5, bound: 4, gap: 0.25, columns: 3, iterations: 2, nodes: 1)
        let line =
            #"{"bound":4,"columns":3,"elapsed":1.235,"gap":0.25,"incumbent":5,"iterations":2,"nodes":1,"#
            + #""phase":"integer"}"#
        #expect(RunLog.line(event) == line)
    }

    /// Nobody more can be served than the distance to the bound pays for, and nobody whom no class suits.
    @Test(arguments: [
        (15_034_567, 10_500_000, "at most 1 more candidate could"), (15_034_567, 13_000_000, "nobody else"),
        (15_034_567, 1_000_000, "at most 2 more candidates could"),
    ])
    func roomForMore(_ objective: Int, _ bound: Int, _ words: String) {
        var plan = PageScenario.plan
        plan.solver.objective = objective
        plan.solver.bound = bound
        let pages = PlanPages(plan: plan, scenario: PageScenario.scenario, language: .en, width: 200)
        #expect(pages.timetable(unservable: ["c6"]).contains { $0.contains(words) })
    }

    @Test func aProvenPlanIsCalledOptimalAndNothingMore() {
        var plan = PageScenario.plan
        plan.solver.status = .optimal
        plan.solver.stoppedBy = .proof
        let pages = PlanPages(plan: plan, scenario: PageScenario.scenario, language: .en, width: 200)
        let text = pages.timetable(unservable: []).joined(separator: "\n")
        #expect(text.contains("Optimal, proven"))
        #expect(!text.contains("could be served"))
        #expect(!text.contains("Stopped"))
    }
}
