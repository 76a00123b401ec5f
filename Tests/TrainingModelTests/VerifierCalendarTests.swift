// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Section 4: which dates are a calendar.
@Suite struct VerifierCalendarTests {
    var tiny = Tiny()

    private func broken(_ dates: [Int], slots: [Slot.ID] = ["eve", "eve", "eve"]) -> [Rule] {
        var tiny = tiny
        tiny.open(Tiny.opened(dates: dates, slots: slots))
        return tiny.broken
    }

    @Test(arguments: [[1, 3, 8], [3, 5, 10], [1, 3, 5], [8, 10, 12]])
    func weeklyTakesEveryUsableCell(_ dates: [Int]) {
        #expect(broken(dates) == [])
    }

    /// A skipped Wednesday, one weekday only (the least is two), a weekday of no cell, three where two began, a first cell left out.
    @Test(arguments: [[1, 5, 10], [1, 8, 10], [2, 3, 5], [1, 3, 12], [5, 8, 12]]) func weeklySkipsNothing(
        _ dates: [Int]
    ) {
        #expect(broken(dates) == [.calendar])
    }

    @Test func firstDeviationIsShown() {
        var tiny = tiny
        tiny.open(Tiny.opened(dates: [1, 5, 10]))
        tiny.restate()
        let place = Violation.Place(opened: "nt-01", date: Tiny.day(3), slot: "eve")
        #expect(tiny.violations == [Violation(.calendar, at: place)])
    }

    @Test mutating func unusableCellsAreLeftOut() {
        tiny.scenario.holidays = [Holiday(dates: Tiny.days(3, 3), title: "Tết")]
        #expect(broken([1, 5, 8]) == [])
        #expect(broken([1, 8, 12]) == [.calendar])
    }

    /// A weekly cell without usable dates may be in W, so that the least size is reached.
    @Test mutating func silentCellsCount() {
        tiny.scenario.horizon = Tiny.days(1, 21)
        tiny.scenario.holidays = [3, 10, 17].map { Holiday(dates: Tiny.days($0, $0), title: "Tết") }
        #expect(broken([1, 8, 15]) == [])
        tiny.scenario.formats[0].rhythm = .weekly(3...3)
        #expect(broken([1, 8, 15]) == [.calendar])
        #expect(broken([1, 5, 8]) == [])
    }

    @Test mutating func perDayLimitsAWeekday() {
        tiny.scenario.formats[0].pattern = .cells([
            Format.CellRule(days: [.monday, .friday], slots: ["am", "pm", "eve"])
        ])
        #expect(broken([1, 1, 5], slots: ["pm", "eve", "eve"]) == [])
        tiny.scenario.formats[0].perDay = 1
        #expect(broken([1, 1, 5], slots: ["pm", "eve", "eve"]) == [.calendar])
        #expect(broken([1, 5, 8], slots: ["pm", "eve", "pm"]) == [])
    }

    @Test mutating func allTakesEverythingFromTheFirstDate() {
        tiny.scenario.formats[0].pattern = .cells([Format.CellRule(days: [.monday, .tuesday], slots: ["am", "pm"])])
        tiny.scenario.formats[0].rhythm = .all
        #expect(broken([1, 1, 2], slots: ["am", "pm", "am"]) == [])
        #expect(broken([2, 2, 8], slots: ["am", "pm", "am"]) == [])
        #expect(broken([1, 2, 2], slots: ["pm", "am", "pm"]) == [.calendar])
        #expect(broken([1, 1, 2], slots: ["am", "pm", "pm"]) == [.calendar])
    }

    /// Crew A has shift 1 (evening class) in one week and shift 2 (morning class) in the next, crew B the other way.
    private mutating func follow(_ weekdays: ClosedRange<Int>) {
        let shifts = [
            ShiftPattern.Shift(code: "1", from: TimeOfDay(6, 0), to: TimeOfDay(14, 0)),
            ShiftPattern.Shift(code: "2", from: TimeOfDay(14, 0), to: TimeOfDay(22, 0)),
        ]
        let week = Array(repeating: "1", count: 6) + ["off"]
        tiny.scenario.shiftPatterns = [
            ShiftPattern(
                id: "p", anchor: Tiny.monday, shifts: shifts, cycle: week + Array(repeating: "2", count: 6) + ["off"],
                crews: [.init(id: "A", offset: 0), .init(id: "B", offset: -7)])
        ]
        tiny.scenario.formats[0].pattern = .follow(pattern: "p", slots: ["1": "eve", "2": "am"])
        tiny.scenario.formats[0].rhythm = .weekly(weekdays)
    }

    @Test mutating func followTakesTheSlotOfTheShift() {
        follow(2...2)
        #expect(broken([1, 3, 8], slots: ["eve", "eve", "am"]) == [])
        #expect(broken([1, 3, 8], slots: ["am", "am", "eve"]) == [], "crew B")
        #expect(broken([1, 3, 8], slots: ["eve", "eve", "eve"]) == [.calendar])
        #expect(broken([1, 3, 10], slots: ["eve", "eve", "am"]) == [.calendar])
        #expect(broken([1, 3, 5], slots: ["eve", "eve", "eve"]) == [.calendar])
        // Sunday has no cell and may be the second weekday of W.
        tiny.scenario.horizon = Tiny.days(1, 21)
        #expect(broken([1, 8, 15], slots: ["eve", "am", "eve"]) == [])
    }
}
