// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import ScenarioSamples
import Testing
import TrainingModel

@testable import ScenarioWorkbook

/// What a new workbook begins with, and what no workbook can hold.
@Suite struct TemplateTests {
    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    @Test(arguments: [
        ("2026-11-21", "2026-12-01", "2027-02-28"), ("2026-12-31", "2027-01-01", "2027-03-31"),
        ("2027-01-01", "2027-02-01", "2027-04-30"), ("2027-10-15", "2027-11-01", "2028-01-31"),
    ])
    func theThreeMonthsAfterThisOne(_ today: String, _ first: String, _ last: String) {
        let scenario = ScenarioTemplate.scenario(title: "Kế hoạch", after: Day(iso: today)!)
        #expect(scenario.horizon == Day(iso: first)!...Day(iso: last)!)
    }

    @Test func nobodyYetButEverythingElse() throws {
        let scenario = ScenarioTemplate.scenario(title: "Kế hoạch", after: Day(iso: "2026-11-21")!)
        #expect(scenario.candidates.isEmpty && scenario.venues.isEmpty && scenario.lecturers.isEmpty)
        #expect(scenario.courses.map(\.plans.count) == [2, 2] && scenario.slots.count == 3)
        #expect(scenario.courses.allSatisfy { $0.classSize.lowerBound == 25 })
        #expect(scenario.formats.count >= 4 && scenario.profiles.count > 10 && scenario.shiftPatterns.count == 4)
        #expect(scenario.weights == Weights() && scenario.limits == Limits())
        let read = ScenarioWorkbook.load(
            try ScenarioWorkbook.bytes(scenario, language: .vi, now: Self.now), file: "so.xlsx")
        #expect(read.scenario?.withoutDigest == scenario)
    }

    @Test func holidaysOfTwoYears() {
        #expect(VietnamHolidays.all.allSatisfy { [2026, 2027].contains($0.dates.lowerBound.civil.year) })
        let own = [Holiday(dates: Day(iso: "2027-02-03")!...Day(iso: "2027-02-11")!, title: "Tết dài")]
        let all = VietnamHolidays.completing(own)
        #expect(all.count == VietnamHolidays.all.count && all.contains(own[0]))
        #expect(!all.contains { $0.title == "Tết Nguyên đán" && $0.dates.lowerBound.civil.year == 2027 })
        #expect(VietnamHolidays.completing(VietnamHolidays.all) == VietnamHolidays.all)
    }

    /// What a cell cannot hold is refused, and not left out.
    @Test func whatCannotBeWritten() throws {
        let small = try #require(SmallBook().load().scenario)
        func refused(_ change: (inout Scenario) -> Void) -> Bool {
            var scenario = small
            change(&scenario)
            return (try? ScenarioWorkbook.bytes(scenario, language: .vi, now: Self.now)) == nil
        }
        #expect(!refused { _ in })
        #expect(refused { $0.title = String(repeating: "a", count: 40_000) })
        #expect(refused { $0.title = "a\u{0}b" })
        #expect(refused { $0.formats[0].pattern = .cells([]) })
        #expect(!refused { $0.formats[0].pattern = .cells([.init(days: [], slots: [])]) })
        #expect(!refused { $0.formats[0].groups = [] })
        #expect(!refused { $0.formats[0].groups = ["", " a;b", "\"c\"", "d, e"] })
        for name in [
            "  =A1 & \"x\" <y>", "a\r\nb", "a\rb", "a\u{1}b", "a\tb\n\nc", "\u{1F600}", "a  b",
        ] {
            #expect(!refused { $0.candidates[0].name = name }, "\(name.debugDescription)")
        }
        #expect(!refused { $0.communes[0].location = Coordinates(20.646_000_000_000_001, -0.1) })
    }
}
