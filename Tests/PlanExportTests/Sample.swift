// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import TrainingModel

/// A small plan: one evening class at a hall, one hybrid class, one person left out.
enum Sample {
    static let now = Date(timeIntervalSince1970: 1_798_000_000)  // 2026-12-23T04:26:40Z
    static let learner = "Trần Thị Mẫu"
    static let teacher = "Thầy Nguyễn Ví Dụ"

    static func day(_ iso: String) -> Day { Day(iso: iso)! }

    static func scenario(zone: String = "Asia/Ho_Chi_Minh", lesson: String = "Bài 1: Khái lược") -> Scenario {
        let evening = Slot(
            id: "toi", title: "Tối", start: TimeOfDay(18, 0), end: TimeOfDay(21, 0), periods: 4, fee: 50_000)
        let morning = Slot(id: "sang", title: "Sáng", start: TimeOfDay(7, 30), end: TimeOfDay(11, 15))
        let course = Course(
            id: "nhan-thuc", title: "Bồi dưỡng nhận thức về Đảng", classSize: 1...10,
            plans: [
                CoursePlan(sessions: [
                    Session(id: "b1", title: lesson, topic: "lich-su", periods: 4),
                    Session(id: "kt", title: "Thu hoạch, tổng kết", topic: "thu-hoach", periods: 4, inPerson: true),
                ])
            ])
        let cells = Format.Pattern.cells([Format.CellRule(days: Weekday.allCases, slots: ["sang", "toi"])])
        let person = { (id: Candidate.ID, group: String) in
            Candidate(
                id: id, name: learner + " " + id.text, unit: "=1+1; chi bộ “Đông”", commune: "x1", course: "nhan-thuc",
                group: group)
        }
        return Scenario(
            title: "Kế hoạch mẫu 2027", timeZone: zone, horizon: day("2027-03-01")...day("2027-04-30"),
            slots: [morning, evening], courses: [course],
            formats: [
                Format(id: "toi", title: "Buổi tối", delivery: .inPerson, pattern: cells, rhythm: .weekly(1...2)),
                Format(id: "ket-hop", title: "Kết hợp", delivery: .hybrid, pattern: cells, rhythm: .weekly(1...2)),
            ],
            communes: [Commune(id: "x1", title: "Đồng Văn", location: Coordinates(20.65, 105.92))],
            venues: [
                Venue(
                    id: "v1", title: "Hội trường A; tầng 2", kind: "center", commune: "x1",
                    location: Coordinates(20.651, 105.921), rooms: 1, capacity: 40, costPerSession: 200_000)
            ],
            lecturers: [
                Lecturer(id: "gv1", name: teacher, topics: ["lich-su", "thu-hoach"], feePerSession: 300_000),
                Lecturer(id: "gv2", name: teacher + " Hai", topics: ["lich-su", "thu-hoach"]),
            ],
            candidates: [person("c1", "cong-nhan"), person("c2", "cong-nhan"), person("c3", "giao-vien")])
    }

    static func plan() -> Plan {
        func session(_ id: Session.ID, _ date: String, _ slot: Slot.ID = "toi", online: Bool = false) -> PlannedSession
        {
            PlannedSession(session: id, date: day(date), slot: slot, lecturer: "gv1", online: online)
        }
        var costs = Costs()
        costs.unserved = 3_000_000
        return Plan(
            scenarioTitle: "Kế hoạch mẫu 2027", scenarioDigest: "",
            solver: SolverSummary(
                status: .optimal, objective: 8_000_000, bound: 8_000_000, gap: 0, unservableCost: 3_000_000,
                seconds: nil, stoppedBy: .proof),
            classes: [
                PlannedClass(
                    id: "nhan-thuc-01", course: "nhan-thuc", format: "toi", venue: "v1",
                    sessions: [session("b1", "2027-03-02"), session("kt", "2027-03-30")],
                    roster: [RosterEntry(candidate: "c1", absent: [], released: ["b1"])]),
                PlannedClass(
                    id: "nhan-thuc-02", course: "nhan-thuc", format: "ket-hop", venue: "v1",
                    sessions: [session("b1", "2027-03-03", online: true), session("kt", "2027-03-04", "sang")],
                    roster: [RosterEntry(candidate: "c2", absent: ["b1"], released: [])]),
            ],
            unserved: [UnservedCandidate(candidate: "c3", reason: UnservedReason.distance.rawValue)], costs: costs)
    }

    static func text(_ file: ExportFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    /// Lines of a calendar with folds undone.
    static func lines(_ file: ExportFile) -> [String] {
        text(file).replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    }
}
