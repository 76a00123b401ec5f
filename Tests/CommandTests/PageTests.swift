// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import Testing
import TrainingModel

@testable import xeplop

@Suite struct PageTests {
    static func pages(_ language: Language, names: Bool = false) -> PlanPages {
        PlanPages(
            plan: PageScenario.plan, scenario: PageScenario.scenario, language: language, showsNames: names, width: 80)
    }

    static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    @Test(arguments: Language.allCases)
    func timetable(_ language: Language) {
        let lines = Self.pages(language).timetable(unservable: ["c6"])
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        expectSnapshot(Self.text(lines), "timetable-\(language)")
    }

    @Test(arguments: Language.allCases)
    func weeks(_ language: Language) {
        let lines = Self.pages(language).weekPages()
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        expectSnapshot(Self.text(lines), "weeks-\(language)")
    }

    @Test(arguments: ShowCommand.Grouping.allCases, Language.allCases)
    func groupings(_ grouping: ShowCommand.Grouping, _ language: Language) throws {
        let lines = try grouping.lines(of: Self.pages(language), id: nil)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
        guard grouping != .week else { return }
        expectSnapshot(Self.text(lines), "show-\(grouping)-\(language)")
    }

    @Test func namesOfPeopleAppearOnlyWhenAskedFor() throws {
        for grouping in ShowCommand.Grouping.allCases {
            let bare = try grouping.lines(of: Self.pages(.vi), id: nil).joined()
            #expect(!bare.contains("Mẫu"), "\(grouping)")
        }
        let named = try ShowCommand.Grouping.class.lines(of: Self.pages(.vi, names: true), id: "nhan-thuc-01").joined()
        #expect(named.contains("Học viên Mẫu 1 (c1)"))
        #expect(named.contains("Giảng viên Mẫu Một"))
    }

    @Test func anUnknownIdentifierIsNamedWithTheKnownOnes() throws {
        let failure = try #require(throws: Failure.self) {
            try ShowCommand.Grouping.venue.lines(of: Self.pages(.en), id: "v9")
        }
        #expect(failure.status == .faulty)
        #expect(failure.message?.en == "There is no venue “v9”. There are: v1, v2.")
    }

    @Test func aPlanEditedByHandShowsItsBareIds() throws {
        var plan = PageScenario.plan
        plan.classes[0].course = "gone"
        plan.classes[0].format = "gone"
        plan.classes[0].venue = "gone"
        plan.classes[0].sessions[0].slot = "gone"
        plan.classes[0].roster[0].candidate = "gone"
        let pages = PlanPages(plan: plan, scenario: PageScenario.scenario, language: .en)
        for grouping in ShowCommand.Grouping.allCases {
            #expect(try !grouping.lines(of: pages, id: nil).isEmpty)
        }
        #expect(pages.timetable(unservable: []).contains { $0.contains("gone") })
    }

    @Test func theDistanceIsThereAndBackForEverySessionInPerson() {
        let scenario = PageScenario.scenario
        let oneWay = scenario.travel.metres(
            from: scenario.communes[1].location, to: scenario.venues[0].location!)
        // c3 misses one of two sessions at v1; c1 and c4 live where they learn.
        #expect(PageScenario.plan.metresTravelled(in: scenario) == 2 * oneWay)
    }
}
