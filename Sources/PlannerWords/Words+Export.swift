// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of exported calendars and tables, and of their faults.
extension Words {
    package static let exportOnline = Phrase(vi: "Trực tuyến", en: "Online")
    package static let exportInPerson = Phrase(vi: "Trực tiếp", en: "In person")
    package static let exportSession = Phrase(vi: "Buổi", en: "Session")
    package static let exportClass = Phrase(vi: "Lớp", en: "Class")
    package static let exportPeriods = Phrase(vi: "Số tiết", en: "Periods")
    package static let exportLecturer = Phrase(vi: "Giảng viên", en: "Lecturer")
    package static let exportPlace = Phrase(vi: "Địa điểm", en: "Place")
    package static let exportLearners = Phrase(vi: "Số học viên", en: "Learners")

    package static let exportCourse = Phrase(vi: "Khóa học", en: "Course")
    package static let exportFormat = Phrase(vi: "Hình thức", en: "Format")
    package static let exportDate = Phrase(vi: "Ngày", en: "Date")
    package static let exportWeekday = Phrase(vi: "Thứ", en: "Weekday")
    package static let exportSlot = Phrase(vi: "Buổi trong ngày", en: "Slot")
    package static let exportFrom = Phrase(vi: "Từ giờ", en: "From")
    package static let exportTo = Phrase(vi: "Đến giờ", en: "To")
    package static let exportLesson = Phrase(vi: "Nội dung", en: "Lesson")
    package static let exportDelivery = Phrase(vi: "Cách học", en: "Delivery")
    package static let exportOpening = Phrase(vi: "Khai giảng", en: "Opening")
    package static let exportClosing = Phrase(vi: "Bế giảng", en: "Closing")
    package static let exportSessionCount = Phrase(vi: "Số buổi", en: "Sessions")
    package static let exportCandidate = Phrase(vi: "Mã học viên", en: "Candidate")
    package static let exportName = Phrase(vi: "Họ và tên", en: "Name")
    package static let exportUnit = Phrase(vi: "Đơn vị", en: "Unit")
    package static let exportGroup = Phrase(vi: "Đối tượng", en: "Group")
    package static let exportAbsent = Phrase(vi: "Buổi vắng", en: "Absent from")
    package static let exportReleased = Phrase(vi: "Buổi xin nghỉ làm", en: "Released for")
    package static let exportReason = Phrase(vi: "Lý do", en: "Reason")

    /// A plan refers to a row that its scenario does not have.
    package static func exportUnknown(_ table: String, _ id: String) -> Phrase {
        Phrase(
            vi:
                "phương án nhắc đến “\(id)” nhưng bộ dữ liệu không có trong \(table); đây là phương án của bộ dữ liệu khác",
            en: "the plan names “\(id)”, which is not in the scenario's \(table); it is a plan of another scenario")
    }

    package static func exportUnknownTimeZone(_ zone: String) -> Phrase {
        Phrase(vi: "không biết múi giờ “\(zone)”", en: "unknown time zone “\(zone)”")
    }

    package static func exportUnreadableCalendar(_ file: String, line: Int) -> Phrase {
        Phrase(
            vi: "\(file), dòng \(line) (sau khi nối các dòng gập): không phải lịch do xeplop xuất ra",
            en: "\(file), line \(line) (folded lines counted as one): not a calendar that xeplop exported")
    }

    package static func exportWorkbookFailed(_ text: String) -> Phrase {
        let reason = systemReason(text)
        return Phrase(vi: "không tạo được sổ tính: \(reason.vi)", en: "cannot make the workbook: \(reason.en)")
    }
}
