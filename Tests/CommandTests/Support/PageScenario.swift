// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// A small scenario and a plan of it, made in code, with something of everything that pages show.
enum PageScenario {
    static let scenario = Scenario(
        title: "Trung tâm chính trị thử nghiệm, tháng 3 năm 2027",
        horizon: Day(iso: "2027-03-01")!...Day(iso: "2027-03-28")!,
        holidays: [Holiday(dates: Day(iso: "2027-03-26")!...Day(iso: "2027-03-26")!, title: "Ngày truyền thống")],
        slots: [
            Slot(id: "sang", title: "Sáng", start: TimeOfDay(7, 30), end: TimeOfDay(11, 15)),
            Slot(id: "toi", title: "Tối", start: TimeOfDay(18, 0), end: TimeOfDay(21, 0), periods: 4, fee: 50_000),
        ],
        courses: [
            Course(
                id: "nhan-thuc", title: "Bồi dưỡng nhận thức về Đảng", classSize: 2...4,
                plans: [
                    CoursePlan(sessions: [
                        Session(id: "b1", title: "Bài 1. Khái quát lịch sử Đảng Cộng sản Việt Nam", topic: "lich-su"),
                        Session(id: "kt", title: "Thu hoạch", topic: "lich-su", mandatory: true, inPerson: true),
                    ]),
                    CoursePlan(
                        name: "toi",
                        sessions: [
                            Session(id: "b1", title: "Bài 1", topic: "lich-su", periods: 4),
                            Session(
                                id: "kt", title: "Thu hoạch", topic: "lich-su", periods: 4, mandatory: true,
                                inPerson: true),
                        ]),
                ])
        ],
        formats: [
            Format(
                id: "tap-trung", title: "Tập trung ban ngày", delivery: .inPerson,
                pattern: .cells([Format.CellRule(days: [.tuesday, .thursday], slots: ["sang"])]), rhythm: .all),
            Format(
                id: "ket-hop", title: "Kết hợp, buổi tối", delivery: .hybrid, plan: "toi",
                pattern: .cells([Format.CellRule(days: [.tuesday, .thursday], slots: ["toi"])]),
                rhythm: .weekly(1...2)),
            Format(
                id: "chu-nhat", title: "Chủ nhật", delivery: .inPerson,
                pattern: .cells([Format.CellRule(days: [.sunday], slots: ["sang"])]), rhythm: .all, courses: []),
        ],
        communes: [
            Commune(id: "x1", title: "Xã Một", location: Coordinates(20.60, 105.90)),
            Commune(id: "x2", title: "Xã Hai", location: Coordinates(20.65, 105.95)),
        ],
        venues: [
            Venue(
                id: "v1", title: "Hội trường trung tâm", kind: "center", commune: "x1",
                location: Coordinates(20.60, 105.90), rooms: 1, capacity: 40, costPerSession: 200_000),
            Venue(
                id: "v2", title: "Nhà văn hóa xã Hai", kind: "commune", commune: "x2",
                location: Coordinates(20.65, 105.95), rooms: 1, capacity: 40),
        ],
        lecturers: [
            Lecturer(id: "gv1", name: "Giảng viên Mẫu Một", topics: ["lich-su"], feePerSession: 150_000),
            Lecturer(id: "gv2", name: "Giảng viên Mẫu Hai", topics: ["ky-nang"]),
        ],
        candidates: [
            person(1, "x1", "cong-nhan"), person(2, "x1", "cong-nhan"), person(3, "x2", "giao-vien"),
            person(4, "x2", ""), person(5, "x2", "cong-nhan"),
            Candidate(
                id: "c6", name: "Học viên Mẫu 6", unit: "chi-bo-2", commune: "x2", course: "nhan-thuc",
                group: "cong-nhan",
                earliest: Day(iso: "2027-03-28")!),
        ],
        digest: "0123456789abcdef")

    private static func person(_ number: Int, _ commune: Commune.ID, _ group: String) -> Candidate {
        Candidate(
            id: Candidate.ID("c\(number)"), name: "Học viên Mẫu \(number)", unit: "chi-bo-\(number % 2 + 1)",
            commune: commune, course: "nhan-thuc", group: group)
    }

    static let plan = Plan(
        scenarioTitle: scenario.title, scenarioDigest: scenario.digest,
        solver: SolverSummary(
            status: .feasible, objective: 15_034_567, bound: 10_500_000, gap: 0.376_8, unservableCost: 3_000_000,
            seconds: 61.4, stoppedBy: .time),
        classes: [
            PlannedClass(
                id: "nhan-thuc-01", course: "nhan-thuc", format: "tap-trung", venue: "v1",
                sessions: [
                    PlannedSession(
                        session: "b1", date: Day(iso: "2027-03-02")!, slot: "sang", lecturer: "gv1", online: false),
                    PlannedSession(
                        session: "kt", date: Day(iso: "2027-03-04")!, slot: "sang", lecturer: "gv1", online: false),
                ],
                roster: [
                    RosterEntry(candidate: "c1", absent: [], released: ["b1", "kt"]),
                    RosterEntry(candidate: "c3", absent: ["b1"], released: []),
                ]),
            PlannedClass(
                id: "nhan-thuc-02", course: "nhan-thuc", format: "ket-hop", venue: "v2",
                sessions: [
                    PlannedSession(
                        session: "b1", date: Day(iso: "2027-03-02")!, slot: "toi", lecturer: "gv1", online: true),
                    PlannedSession(
                        session: "kt", date: Day(iso: "2027-03-09")!, slot: "toi", lecturer: "gv1", online: false),
                ],
                roster: [RosterEntry(candidate: "c4", absent: [], released: [])]),
        ],
        unserved: [
            UnservedCandidate(candidate: "c2", reason: "not-placed"),
            UnservedCandidate(candidate: "c5", reason: "from elsewhere"),
            UnservedCandidate(candidate: "c6", reason: "outside-dates"),
        ],
        costs: {
            var costs = Costs()
            costs.unserved = 9_000_000
            costs.lostSessions = 300_000
            costs.absences = 100_000
            costs.travel = 34_567
            costs.classOpen = 2_000_000
            costs.venues = 400_000
            costs.lecturers = 3_200_000
            return costs
        }())
}
