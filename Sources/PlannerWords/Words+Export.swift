// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of exported calendars and tables, and of their faults.
extension Words {
    public static let exportOnline = Phrase(vi: "Trực tuyến", en: "Online")
    public static let exportInPerson = Phrase(vi: "Trực tiếp", en: "In person")
    public static let exportSession = Phrase(vi: "Buổi", en: "Session")
    public static let exportClass = Phrase(vi: "Lớp", en: "Class")
    public static let exportPeriods = Phrase(vi: "Số tiết", en: "Periods")
    public static let exportLecturer = Phrase(vi: "Giảng viên", en: "Lecturer")
    public static let exportPlace = Phrase(vi: "Địa điểm", en: "Place")
    public static let exportLearners = Phrase(vi: "Số học viên", en: "Learners")

    public static let exportCourse = Phrase(vi: "Khóa học", en: "Course")
    public static let exportFormat = Phrase(vi: "Hình thức", en: "Format")
    public static let exportDate = Phrase(vi: "Ngày", en: "Date")
    public static let exportWeekday = Phrase(vi: "Thứ", en: "Weekday")
    public static let exportSlot = Phrase(vi: "Buổi trong ngày", en: "Slot")
    public static let exportFrom = Phrase(vi: "Từ giờ", en: "From")
    public static let exportTo = Phrase(vi: "Đến giờ", en: "To")
    public static let exportLesson = Phrase(vi: "Nội dung", en: "Lesson")
    public static let exportDelivery = Phrase(vi: "Cách học", en: "Delivery")
    public static let exportOpening = Phrase(vi: "Khai giảng", en: "Opening")
    public static let exportClosing = Phrase(vi: "Bế giảng", en: "Closing")
    public static let exportSessionCount = Phrase(vi: "Số buổi", en: "Sessions")
    public static let exportCandidate = Phrase(vi: "Mã học viên", en: "Candidate")
    public static let exportName = Phrase(vi: "Họ và tên", en: "Name")
    public static let exportUnit = Phrase(vi: "Đơn vị", en: "Unit")
    public static let exportGroup = Phrase(vi: "Đối tượng", en: "Group")
    public static let exportAbsent = Phrase(vi: "Buổi vắng", en: "Absent from")
    public static let exportReleased = Phrase(vi: "Buổi xin nghỉ làm", en: "Released for")
    public static let exportReason = Phrase(vi: "Lý do", en: "Reason")

    /// A plan refers to a row that its scenario does not have.
    public static func exportUnknown(_ table: String, _ id: String) -> Phrase {
        Phrase(
            vi:
                "phương án nhắc đến “\(id)” nhưng bộ dữ liệu không có trong \(table); đây là phương án của bộ dữ liệu khác",
            en: "the plan names “\(id)”, which is not in the scenario's \(table); it is a plan of another scenario")
    }

    public static func exportUnknownTimeZone(_ zone: String) -> Phrase {
        Phrase(vi: "không biết múi giờ “\(zone)”", en: "unknown time zone “\(zone)”")
    }

    public static func exportUnreadableCalendar(_ file: String, line: Int) -> Phrase {
        Phrase(
            vi: "\(file), dòng \(line) (sau khi nối các dòng gập): không phải lịch do xeplop xuất ra",
            en: "\(file), line \(line) (folded lines counted as one): not a calendar that xeplop exported")
    }

    public static func exportWorkbookFailed(_ text: String) -> Phrase {
        let reason = systemReason(text)
        return Phrase(vi: "không tạo được sổ tính: \(reason.vi)", en: "cannot make the workbook: \(reason.en)")
    }
}
