// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import Testing
import TrainingModel

@Suite struct CalendarUpdateTests {
    private let later = Sample.now + 86_400

    private func export(
        _ plan: Plan, split: CalendarExport.Split = .all, over previous: [ExportFile] = [], now: Date = Sample.now,
        scenario: Scenario = Sample.scenario()
    ) throws -> [ExportFile] {
        try CalendarExport(split: split, previous: previous).files(plan, scenario, now: now)
    }

    /// UID's class and session → (SEQUENCE, STATUS, DTSTAMP).
    private func events(_ files: [ExportFile]) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for file in files {
            for part in Sample.lines(file).split(separator: "BEGIN:VEVENT").dropFirst() {
                func value(_ name: String) -> String {
                    part.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) } ?? ""
                }
                let key = file.name + "/" + value("UID:").split(separator: ".").prefix(2).joined(separator: ".")
                found[key] = [value("SEQUENCE:"), value("STATUS:"), value("DTSTAMP:")]
            }
        }
        return found
    }

    @Test(arguments: CalendarExport.Split.allCases) func nothingChangedNothingWritten(split: CalendarExport.Split)
        throws
    {
        let first = try export(Sample.plan(), split: split)
        #expect(try export(Sample.plan(), split: split, over: first, now: later) == first)
    }

    @Test func movedAndDroppedSessions() throws {
        let first = try export(Sample.plan())
        var plan = Sample.plan()
        plan.classes[0].sessions[0].date = Sample.day("2027-03-05")
        plan.classes[0].sessions[1].lecturer = "gv2"
        plan.classes.remove(at: 1)
        let second = try export(plan, over: first, now: later)
        let stamp = "20261224T042640Z"
        let expected = [
            "xeplop.ics/nhan-thuc-01.b1": ["1", "CONFIRMED", stamp],
            "xeplop.ics/nhan-thuc-01.kt": ["1", "CONFIRMED", stamp],
            "xeplop.ics/nhan-thuc-02.b1": ["1", "CANCELLED", stamp],
            "xeplop.ics/nhan-thuc-02.kt": ["1", "CANCELLED", stamp],
        ]
        #expect(events(second) == expected)
        // Again: the cancelled stay as they are.
        #expect(try export(plan, over: second, now: later + 60) == second)
        // Back to the first plan: everything is revised once more.
        let third = try export(Sample.plan(), over: second, now: later)
        #expect(events(third).values.allSatisfy { $0[0] == "2" && $0[1] == "CONFIRMED" })
    }

    @Test func aCorrectedWordRaisesNoSequence() throws {
        let first = try export(Sample.plan())
        let second = try export(Sample.plan(), over: first, now: later, scenario: Sample.scenario(lesson: "Bài 1"))
        #expect(events(second)["xeplop.ics/nhan-thuc-01.b1"] == ["0", "CONFIRMED", "20261224T042640Z"])
        #expect(events(second)["xeplop.ics/nhan-thuc-01.kt"] == ["0", "CONFIRMED", "20261223T042640Z"])
    }

    @Test func aNewTitleKeepsTheUIDs() throws {
        let first = try export(Sample.plan())
        var scenario = Sample.scenario()
        scenario.title = "Tên khác"
        let second = try export(Sample.plan(), over: first, now: later, scenario: scenario)
        #expect(events(second) == events(first))
        let fresh = try export(Sample.plan(), scenario: scenario)
        #expect(
            Sample.lines(fresh[0]).filter { $0.hasPrefix("UID") }
                != Sample.lines(first[0]).filter { $0.hasPrefix("UID") })
    }

    @Test func aSessionThatChangesHandsLeavesTheFirstCalendar() throws {
        let first = try export(Sample.plan(), split: .lecturer)
        var plan = Sample.plan()
        plan.classes[0].sessions[0].lecturer = "gv2"
        let second = try export(plan, split: .lecturer, over: first, now: later)
        #expect(events(second)["gv1.ics/nhan-thuc-01.b1"]?[1] == "CANCELLED")
        #expect(events(second)["gv2.ics/nhan-thuc-01.b1"]?.prefix(2) == ["1", "CONFIRMED"])
        let third = try export(Sample.plan(), split: .lecturer, over: second, now: later)
        #expect(events(third)["gv1.ics/nhan-thuc-01.b1"]?.prefix(2) == ["2", "CONFIRMED"])
        #expect(events(third)["gv2.ics/nhan-thuc-01.b1"]?.prefix(2) == ["2", "CANCELLED"])
    }

    @Test func classesNumberedAnewKeepTheirEvents() throws {
        let first = try export(Sample.plan())
        var plan = Sample.plan()
        // The first class is dropped, the second becomes the first, a new one the second.
        var added = plan.classes[0]
        added.id = "nhan-thuc-02"
        added.sessions[0].date = Sample.day("2027-04-06")
        added.sessions[1].date = Sample.day("2027-04-07")
        plan.classes[1].id = "nhan-thuc-01"
        plan.classes = [plan.classes[1], added]
        let second = events(try export(plan, over: first, now: later))
        #expect(second["xeplop.ics/nhan-thuc-02.b1"]?.prefix(2) == ["0", "CONFIRMED"])
        #expect(second["xeplop.ics/nhan-thuc-02.kt"]?.prefix(2) == ["0", "CONFIRMED"])
        #expect(second["xeplop.ics/nhan-thuc-01.b1"]?.prefix(2) == ["1", "CANCELLED"])
        #expect(second["xeplop.ics/nhan-thuc-02~2.b1"]?.prefix(2) == ["0", "CONFIRMED"])
        #expect(second.count == 6)
    }

    @Test func idsWithDotsStayApart() throws {
        var plan = Sample.plan()
        plan.classes[0].id = "a.b%"
        let first = try export(plan)
        #expect(Sample.lines(first[0]).contains { $0.hasPrefix("UID:a%2Eb%25.b1.") })
        #expect(try export(plan, over: first, now: later) == first)
    }

    @Test func refoldedByAServerIsStillTheSame() throws {
        let first = try export(Sample.plan())
        let plain = Sample.text(first[0]).replacingOccurrences(of: "\r\n ", with: "")
            .replacingOccurrences(of: "\r\n", with: "\n")
        let second = try export(
            Sample.plan(), over: [ExportFile(name: first[0].name, bytes: Array(plain.utf8))], now: later)
        #expect(second == first)
    }

    @Test(arguments: [
        "", "BEGIN:VCALENDAR\r\n", "hello", "BEGIN:VCALENDAR\r\nEND:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "\u{FEFF}BEGIN:VCALENDAR\r\n",
    ]) func calendarsOfOthersAreRefused(text: String) throws {
        #expect(throws: ExportError.self) {
            try export(Sample.plan(), over: [ExportFile(name: "x.ics", bytes: Array(text.utf8))])
        }
    }

    @Test func aBrokenSequenceIsRefusedWithItsLine() throws {
        let broken = Sample.text(try export(Sample.plan())[0]).replacingOccurrences(
            of: "SEQUENCE:0", with: "SEQUENCE:x")
        #expect(throws: ExportError.unreadableCalendar(file: "x.ics", line: 29)) {
            try export(Sample.plan(), over: [ExportFile(name: "x.ics", bytes: Array(broken.utf8))])
        }
        #expect(throws: ExportError.unreadableCalendar(file: "x.ics", line: 0)) {
            try export(Sample.plan(), over: [ExportFile(name: "x.ics", bytes: [0xFF])])
        }
    }

    /// A plan that has been purged of classes that took place does not call them off.
    @Test func whatIsOverIsNotCalledOff() throws {
        let before = try export(Sample.plan())
        var plan = Sample.plan()
        plan.classes.removeLast()
        let night = Date(timeIntervalSince1970: 1_804_089_600)  // 2027-03-03, 23:00 in Vietnam
        for (hours, called) in [(0.0, 2), (2, 1), (26, 0)] {
            let after = try export(plan, over: before, now: night + hours * 3600)
            #expect(events(after).values.count { $0[1] == "CANCELLED" } == called)
        }
    }
}
