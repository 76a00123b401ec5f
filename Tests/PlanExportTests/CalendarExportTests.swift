// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import Testing
import TrainingModel

@Suite struct CalendarExportTests {
    @Test func oneEventForEachSession() throws {
        let files = try CalendarExport().files(Sample.plan(), Sample.scenario(), now: Sample.now)
        #expect(files.map(\.name) == [CalendarExport.wholeName])
        let lines = Sample.lines(files[0])
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 4)
        #expect(lines.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20270302T180000"))
        #expect(lines.contains("DTEND;TZID=Asia/Ho_Chi_Minh:20270302T210000"))
        #expect(lines.count { $0 == "DTSTAMP:20261223T042640Z" } == 4)
        #expect(lines.count { $0 == "SEQUENCE:0" } == 4)
        #expect(lines.contains("LOCATION:Hội trường A\\; tầng 2\\, Đồng Văn"))
        #expect(lines.count { $0 == "LOCATION:Trực tuyến" } == 1)
        #expect(lines.count { $0 == "GEO:20.651000;105.921000" } == 3)
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 4)
    }

    @Test func vietnamHasOneObservance() throws {
        let file = try CalendarExport().files(Sample.plan(), Sample.scenario(), now: Sample.now)[0]
        let lines = Sample.lines(file)
        let start = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
        #expect(
            Array(lines[start..<start + 8]) == [
                "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000",
                "TZOFFSETFROM:+0800", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE",
            ])
    }

    @Test func daylightSavingIsWrittenOut() throws {
        let file = try CalendarExport().files(Sample.plan(), Sample.scenario(zone: "Europe/Paris"), now: Sample.now)[0]
        let lines = Sample.lines(file)
        // The clocks change on 28 March 2027, between the first and the last session.
        #expect(lines.contains("DTSTART:20261025T030000"))
        #expect(lines.contains("DTSTART:20270328T020000"))
        #expect(lines.count { $0 == "BEGIN:DAYLIGHT" } == 1)
        #expect(lines.count { $0 == "BEGIN:STANDARD" } == 1)
    }

    @Test(arguments: ["Etc/UTC", "UTC"]) func zonesWithoutChanges(zone: String) throws {
        let file = try CalendarExport().files(Sample.plan(), Sample.scenario(zone: zone), now: Sample.now)[0]
        #expect(Sample.lines(file).contains("DTSTART:19700101T000000"))
        #expect(Sample.lines(file).contains("TZOFFSETTO:+0000"))
    }

    @Test func linesFoldAt75OctetsBetweenCharacters() throws {
        let long = String(repeating: "Nghị quyết 🇻🇳 ", count: 20)
        let file = try CalendarExport().files(Sample.plan(), Sample.scenario(lesson: long), now: Sample.now)[0]
        let physical = file.bytes.split(separator: 10)
        #expect(physical.allSatisfy { $0.last == 13 && $0.count <= 76 })
        #expect(physical.contains { $0.count == 76 })
        for line in physical { #expect(String(validating: line, as: UTF8.self) != nil) }
    }

    @Test func controlCharactersCannotBreakLines() throws {
        let evil = "a\r\nEND:VEVENT\u{0}\u{1B}\u{85}b"
        let file = try CalendarExport().files(Sample.plan(), Sample.scenario(lesson: evil), now: Sample.now)[0]
        #expect(Sample.lines(file).count { $0 == "END:VEVENT" } == 4)
        #expect(Sample.lines(file).contains { $0.hasPrefix("SUMMARY:") && $0.contains("a\\nEND:VEVENT\\nb") })
    }

    @Test func namesOnlyWhereAsked() throws {
        for split in CalendarExport.Split.allCases {
            let plain = try CalendarExport(split: split).files(Sample.plan(), Sample.scenario(), now: Sample.now)
            #expect(!plain.contains { Sample.lines($0).joined().contains(Sample.teacher) })
            let named = try CalendarExport(split: split, names: true)
                .files(Sample.plan(), Sample.scenario(), now: Sample.now)
            #expect(named.contains { Sample.lines($0).joined().contains(Sample.teacher) })
            #expect(!(plain + named).contains { Sample.lines($0).joined().contains(Sample.learner) })
        }
    }

    @Test func alarmsOnRequest() throws {
        let file = try CalendarExport(alarmMinutes: 90).files(Sample.plan(), Sample.scenario(), now: Sample.now)[0]
        #expect(Sample.lines(file).count { $0 == "TRIGGER:-PT1H30M" } == 4)
        let silent = try CalendarExport().files(Sample.plan(), Sample.scenario(), now: Sample.now)[0]
        #expect(!Sample.lines(silent).contains("BEGIN:VALARM"))
    }

    @Test func splitsHoldEverySessionOnce() throws {
        let expected: [CalendarExport.Split: [String: Int]] = [
            .all: ["xeplop.ics": 4], .class: ["nhan-thuc-01.ics": 2, "nhan-thuc-02.ics": 2],
            .venue: ["v1.ics": 3, "online-hybrid.ics": 1], .lecturer: ["gv1.ics": 4],
        ]
        for (split, counts) in expected {
            let files = try CalendarExport(split: split).files(Sample.plan(), Sample.scenario(), now: Sample.now)
            let found = Dictionary(
                uniqueKeysWithValues: files.map { ($0.name, Sample.lines($0).count { $0 == "BEGIN:VEVENT" }) })
            #expect(found == counts)
        }
    }

    @Test func fileNamesAreSafe() throws {
        var plan = Sample.plan()
        plan.classes[0].id = "../../etc/passwd"
        plan.classes[1].id = "con"
        let names = try CalendarExport(split: .class).files(plan, Sample.scenario(), now: Sample.now).map(\.name)
        #expect(names == ["_.._.._etc_passwd_.ics", "_con.ics"])
        plan.classes[0].id = "Lop"
        plan.classes[1].id = "lop"
        let twins = try CalendarExport(split: .class).files(plan, Sample.scenario(), now: Sample.now).map(\.name)
        #expect(Set(twins.map { $0.lowercased() }).count == 2)
    }

    @Test func planOfAnotherScenarioIsRefused() {
        var plan = Sample.plan()
        plan.classes[0].venue = "v9"
        #expect(throws: ExportError.unknownReference(table: .venues, id: "v9")) {
            try CalendarExport().files(plan, Sample.scenario(), now: Sample.now)
        }
        plan = Sample.plan()
        plan.unserved[0].candidate = "c9"
        #expect(throws: ExportError.unknownReference(table: .candidates, id: "c9")) {
            try CalendarExport().files(plan, Sample.scenario(), now: Sample.now)
        }
        #expect(throws: ExportError.unknownTimeZone("Asia/Hue")) {
            try CalendarExport().files(Sample.plan(), Sample.scenario(zone: "Asia/Hue"), now: Sample.now)
        }
    }
}
