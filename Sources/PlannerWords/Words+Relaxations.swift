// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Single things that could be allowed so that people without a class get one.
extension Words {
    package static let relaxCluster = Phrase(vi: "cho học ở cụm khác", en: "classes in another cluster allowed")

    package static func relaxEarliest(_ day: Day) -> Phrase {
        Phrase(vi: "họ học được từ \(date(day))", en: "they can come from \(date(day))")
    }

    package static func relaxLatest(_ day: Day) -> Phrase {
        Phrase(
            vi: "lùi hạn của họ đến \(date(day))", en: "a later deadline for them: \(date(day))")
    }

    package static func relaxAbsences(_ sessions: Int, _ course: String, share: Double) -> Phrase {
        Phrase(
            vi: "khóa \(course) cho vắng đến \(sessions) buổi (minAttendance \(share))",
            en: "up to \(sessions) absence\(sessions == 1 ? "" : "s") allowed in \(course) (minAttendance \(share))")
    }

    package static func relaxReleased(_ sessions: Int, _ profile: String) -> Phrase {
        Phrase(
            vi: "đơn vị của người có lịch \(profile) cho nghỉ làm đến \(sessions) buổi",
            en: "employers of \(profile) release up to \(sessions) session\(sessions == 1 ? "" : "s")")
    }

    package static func relaxGroups(_ group: String, _ formats: [String]) -> Phrase {
        let list = formats.joined(separator: ", ")
        return Phrase(
            vi: "hình thức \(list) nhận cả đối tượng \(group)", en: "format \(list) also admits group \(group)")
    }

    /// - Parameter everybody: whether the limit of all people has to move.
    package static func relaxDistance(_ most: Int, everybody: Bool) -> Phrase {
        everybody
            ? Phrase(vi: "cho mọi người đi xa đến \(most) km", en: "up to \(most) km of travel for all")
            : Phrase(vi: "họ đi xa đến \(most) km", en: "up to \(most) km of travel for them")
    }

    package static func relaxMandatory(_ sessions: [String], _ course: String) -> Phrase {
        let list = sessions.joined(separator: ", ")
        return Phrase(
            vi: "buổi \(list) của khóa \(course) không bắt buộc", en: "session \(list) of \(course) not mandatory")
    }

    package static func relaxClasses(_ most: Int) -> Phrase {
        Phrase(vi: "được mở đến \(most) lớp", en: "up to \(most) classes allowed")
    }

    package static func relaxClasses(_ most: Int, _ course: String) -> Phrase {
        Phrase(vi: "khóa \(course) được mở đến \(most) lớp", en: "up to \(most) classes of \(course) allowed")
    }

    package static func relaxLeastSize(_ least: Int, _ course: String) -> Phrase {
        Phrase(vi: "lớp \(course) mở được từ \(least) người", en: "a class of \(course) may open with \(least)")
    }

    package static func relaxBudget(_ budget: Int) -> Phrase {
        Phrase(vi: "kinh phí mở lớp đến \(money(budget, .vi))", en: "a budget of \(money(budget, .en))")
    }

    package static func relaxRooms(_ rooms: Int, _ venue: String) -> Phrase {
        Phrase(vi: "\(venue) có \(rooms) phòng", en: "\(rooms) rooms at \(venue)")
    }

    package static func relaxSeats(_ seats: Int, venue: String?, course: String?) -> Phrase {
        let places = [venue, course].compactMap(\.self).joined(separator: ", ")
        return Phrase(vi: "\(places): lớp chứa đến \(seats) người", en: "\(places): up to \(seats) people in a class")
    }
}
