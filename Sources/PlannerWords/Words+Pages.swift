// SPDX-License-Identifier: GPL-3.0-or-later

/// Labels and short sentences of the pages that show a plan.
extension Words {
    // Class blocks
    package static let classWord = Phrase(vi: "Lớp", en: "Class")
    package static let format = Phrase(vi: "Hình thức", en: "Format")
    package static let venue = Phrase(vi: "Địa điểm", en: "Venue")
    package static let time = Phrase(vi: "Thời gian", en: "Dates")
    package static let learners = Phrase(vi: "Học viên", en: "Roster")
    package static let date = Phrase(vi: "Ngày", en: "Date")
    package static let content = Phrase(vi: "Nội dung", en: "Session")
    package static let lecturer = Phrase(vi: "Giảng viên", en: "Lecturer")
    package static let online = Phrase(vi: "trực tuyến", en: "online")
    package static let candidate = Phrase(vi: "Học viên", en: "Candidate")
    package static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    package static let course = Phrase(vi: "Khóa học", en: "Course")
    package static let absent = Phrase(vi: "Vắng", en: "Absent")
    package static let released = Phrase(vi: "Nghỉ làm để học", en: "Time off work")
    package static let result = Phrase(vi: "Kết quả", en: "Result")
    package static let note = Phrase(vi: "Ghi chú", en: "Note")
    package static let emptyPlan = Phrase(vi: "Phương án không mở lớp nào.", en: "The plan opens no class.")
    package static let noClass = Phrase(vi: "chưa có lớp", en: "no class")
    package static let noSessions = Phrase(vi: "Không có buổi nào.", en: "No sessions.")

    package static func sessions(_ count: Int, _ language: Language) -> String {
        self.count(count, vi: "buổi", one: "session", many: "sessions", language)
    }

    package static func periods(_ count: Int, _ language: Language) -> String {
        self.count(count, vi: "tiết", one: "period", many: "periods", language)
    }

    package static func people(_ count: Int, _ language: Language) -> String {
        self.count(count, vi: "người", one: "person", many: "people", language)
    }

    package static func classes(_ count: Int, _ language: Language) -> String {
        self.count(count, vi: "lớp", one: "class", many: "classes", language)
    }

    /// The bounds of a class's size.
    package static func classSize(_ size: ClosedRange<Int>) -> Phrase {
        Phrase(
            vi: "mỗi lớp từ \(size.lowerBound) đến \(size.upperBound)",
            en: "a class holds \(size.lowerBound) to \(size.upperBound)")
    }

    /// Absences and released sessions of a roster, nil where there are none.
    package static func rosterNote(absences: Int, released: Int) -> Phrase? {
        var vi: [String] = []
        var en: [String] = []
        if absences > 0 {
            vi.append("vắng \(absences) lượt buổi")
            en.append("\(absences) absence\(absences == 1 ? "" : "s")")
        }
        if released > 0 {
            vi.append("\(released) lượt buổi cần đơn vị cho nghỉ làm")
            en.append("\(released) session\(released == 1 ? "" : "s") in released time")
        }
        return vi.isEmpty ? nil : Phrase(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
    }

    // Totals
    package static let totals = Phrase(vi: "TỔNG HỢP", en: "TOTALS")
    package static let costsTitle = Phrase(vi: "CHI PHÍ QUY ĐỔI", en: "COST")
    package static let qualityTitle = Phrase(vi: "CHẤT LƯỢNG PHƯƠNG ÁN", en: "HOW GOOD IS IT")
    package static let served = Phrase(vi: "Đã có lớp", en: "Served")
    package static let unserved = Phrase(vi: "Chưa có lớp", en: "Without a class")
    package static let classesTitle = Phrase(vi: "Số lớp", en: "Classes")
    package static let releasedTitle = Phrase(vi: "Lượt buổi nghỉ làm", en: "Released sessions")
    package static let absencesTitle = Phrase(vi: "Lượt buổi vắng", en: "Absences")
    package static let distanceTitle = Phrase(vi: "Quãng đường đi lại", en: "Distance travelled")
    package static let total = Phrase(vi: "Cộng", en: "Total")

    package static func servedOf(_ served: Int, _ all: Int, _ language: Language) -> String {
        language == .vi
            ? "\(number(served, language)) trên \(number(all, language)) người"
            : "\(number(served, language)) of \(people(all, language))"
    }

    /// The day of the week, in a heading of one week.
    package static func week(_ monday: String, _ sunday: String) -> Phrase {
        Phrase(vi: "Tuần \(monday) – \(sunday)", en: "Week \(monday) – \(sunday)")
    }

    /// One line of the page of a lecturer or a venue.
    package static func load(sessions: Int, days: Int, _ language: Language) -> String {
        let dayWords = count(days, vi: "ngày", one: "day", many: "days", language)
        return "\(self.sessions(sessions, language)), \(dayWords)"
    }
}
