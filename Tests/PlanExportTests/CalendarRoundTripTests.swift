// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import Testing
import TrainingModel

/// What is exported is read back equal by readers that share no code with the writer.
@Suite struct CalendarRoundTripTests {
    private static let icalendar = """
        import sys, icalendar
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
        assert not calendar.errors, calendar.errors
        for e in calendar.walk('VEVENT'):
            assert not e.errors, e.errors
            print('|'.join([str(e['UID']), e['DTSTART'].dt.isoformat(), e['DTEND'].dt.isoformat(), str(e['SUMMARY']),
                str(e['LOCATION']), str(e['SEQUENCE']), str(e['STATUS']), str(e['DESCRIPTION']).replace('\\n', '/')]))
        """

    private static let vobject = """
        import sys, vobject
        calendar = vobject.readOne(open(sys.argv[1], encoding='utf-8', newline='').read())
        calendar.validate(raiseException=True)
        for e in calendar.vevent_list:
            print('|'.join([e.uid.value, e.dtstart.value.isoformat(), e.dtend.value.isoformat(), e.summary.value,
                e.location.value, e.sequence.value, e.status.value, e.description.value.replace('\\n', '/')]))
        """

    private func rows(of script: String, zone: String) throws -> [String] {
        let files = try CalendarExport(alarmMinutes: 30).files(
            Sample.plan(), Sample.scenario(zone: zone), now: Sample.now)
        return try Reader.python(script, files).split(separator: "\n").map(String.init).sorted()
    }

    private func expected(_ offsets: [String]) -> [String] {
        let hall = "Hội trường A; tầng 2, Đồng Văn"
        let place = [hall, hall, "Trực tuyến", hall]
        let lesson = ["Bài 1: Khái lược", "Thu hoạch, tổng kết"]
        let times = [
            ("2027-03-02T18:00:00", "2027-03-02T21:00:00"), ("2027-03-30T18:00:00", "2027-03-30T21:00:00"),
            ("2027-03-03T18:00:00", "2027-03-03T21:00:00"), ("2027-03-04T07:30:00", "2027-03-04T11:15:00"),
        ]
        return (0..<4).map { index in
            let (name, id) = (index < 2 ? "nhan-thuc-01" : "nhan-thuc-02", ["b1", "kt"][index % 2])
            let description =
                "Buổi: \(index % 2 + 1)/2 – \(lesson[index % 2])/Lớp: \(name) (\(index < 2 ? "Buổi tối" : "Kết hợp"))"
                + "/Số tiết: 4/Giảng viên: gv1/Địa điểm: \(place[index])/Số học viên: 1"
            return [
                "\(name).\(id).9d4f795a687925b9@xeplop", times[index].0 + offsets[index],
                times[index].1 + offsets[index],
                "Bồi dưỡng nhận thức về Đảng – \(lesson[index % 2]) (\(name))", place[index], "0", "CONFIRMED",
                description,
            ].joined(separator: "|")
        }.sorted()
    }

    @Test(.enabled(if: Reader.has("icalendar"), "needs the Python package icalendar")) func readByIcalendar() throws {
        let vietnam = try rows(of: Self.icalendar, zone: "Asia/Ho_Chi_Minh")
        #expect(vietnam == expected(Array(repeating: "+07:00", count: 4)))
        // Summer time begins on 28 March.
        let paris = try rows(of: Self.icalendar, zone: "Europe/Paris")
        #expect(paris == expected(["+01:00", "+02:00", "+01:00", "+01:00"]))
    }

    @Test(.enabled(if: Reader.has("vobject"), "needs the Python package vobject")) func readByVobject() throws {
        let vietnam = try rows(of: Self.vobject, zone: "Asia/Ho_Chi_Minh")
        #expect(vietnam == expected(Array(repeating: "+07:00", count: 4)))
        let paris = try rows(of: Self.vobject, zone: "Europe/Paris")
        #expect(paris == expected(["+01:00", "+02:00", "+01:00", "+01:00"]))
    }

    /// Servers such as Radicale write events anew with vobject: other order, other folds. They are still the same.
    @Test(.enabled(if: Reader.has("vobject"), "needs the Python package vobject")) func rewrittenByVobject() throws {
        let rewrite = """
            import sys, vobject
            text = vobject.readOne(open(sys.argv[1], encoding='utf-8', newline='').read()).serialize()
            sys.stdout.buffer.write(text.encode())
            """
        var export = CalendarExport(alarmMinutes: 90)
        let first = try export.files(Sample.plan(), Sample.scenario(), now: Sample.now)
        let rewritten = Array(try Reader.python(rewrite, first).utf8)
        #expect(rewritten != first[0].bytes)
        export.previous = [ExportFile(name: first[0].name, bytes: rewritten)]
        let second = try export.files(Sample.plan(), Sample.scenario(), now: Sample.now + 60)
        #expect(Sample.lines(second[0]).sorted() == Sample.lines(first[0]).sorted())
        var plan = Sample.plan()
        plan.classes.removeLast()
        let third = try export.files(plan, Sample.scenario(), now: Sample.now + 60)
        #expect(Sample.lines(third[0]).count { $0 == "STATUS:CANCELLED" } == 2)
        #expect(Sample.lines(third[0]).count { $0 == "BEGIN:VALARM" } == 2)
        #expect(Sample.lines(third[0]).count { $0.hasPrefix("X-XEPLOP-LECTURER:") } == 4)
    }

    /// Python's csv module reads back the cells, formula guard included.
    @Test(.enabled(if: Reader.has("csv"), "needs Python")) func tablesReadByPython() throws {
        let script = """
            import csv, sys
            for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True, delimiter=';'):
                print('|'.join(row))
            """
        let export = TableExport(language: .en, separator: .semicolon)
        let file = ExportFile(name: "r.csv", bytes: try export.table(.rosters, Sample.plan(), Sample.scenario()))
        #expect(
            try Reader.python(script, [file]) == """
                Class|Candidate|Unit|Group|Absent from|Released for
                nhan-thuc-01|c1|'=1+1; chi bộ “Đông”|cong-nhan||b1
                nhan-thuc-02|c2|'=1+1; chi bộ “Đông”|cong-nhan|b1|

                """)
    }
}
