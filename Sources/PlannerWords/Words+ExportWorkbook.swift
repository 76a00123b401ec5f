// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of the exported workbook, shared with the exported page.
extension Words {
    public static let exportSheetPlan = Phrase(vi: "Kế hoạch mở lớp", en: "Plan of classes")
    public static let exportSheetTimetable = Phrase(vi: "Thời khóa biểu", en: "Timetable")
    /// Before a class's id in the name of its sheet, where there is little room.
    public static let exportSheetClass = Phrase(vi: "TKB", en: "Class")
    public static let exportSheetRosters = Phrase(vi: "Danh sách học viên", en: "Rosters")
    public static let exportSheetLecturers = Phrase(vi: "Lịch giảng viên", en: "Lecturers")
    public static let exportSheetVenues = Phrase(vi: "Sử dụng địa điểm", en: "Use of venues")
    public static let exportSheetUnserved = Phrase(vi: "Chưa xếp được", en: "Without a class")
    public static let exportSheetSummary = Phrase(vi: "Tổng hợp", en: "Summary")

    public static let exportNumber = Phrase(vi: "TT", en: "No.")
    public static let exportTime = Phrase(vi: "Thời gian", en: "Time")
    public static let exportHours = Phrase(vi: "Giờ", en: "Hours")
    public static let exportNote = Phrase(vi: "Ghi chú", en: "Note")
    public static let exportBudget = Phrase(vi: "Kinh phí mở lớp (đ)", en: "Class costs (đ)")
    public static let exportFee = Phrase(vi: "Thù lao (đ)", en: "Fee (đ)")
    public static let exportRoomCost = Phrase(vi: "Tiền hội trường (đ)", en: "Room cost (đ)")
    public static let exportCapacity = Phrase(vi: "Sức chứa", en: "Capacity")
    public static let exportCommune = Phrase(vi: "Xã, phường", en: "Commune")
    public static let exportMandatory = Phrase(vi: "Bắt buộc dự", en: "Mandatory")
    public static let exportTotal = Phrase(vi: "Cộng", en: "Total")
    public static let exportItem = Phrase(vi: "Chỉ tiêu", en: "Item")
    public static let exportValue = Phrase(vi: "Giá trị", en: "Value")
    public static let exportSessionNumbers = Phrase(
        vi: "Buổi vắng và buổi xin nghỉ làm được ghi bằng số thứ tự buổi học trong thời khóa biểu của lớp.",
        en: "Sessions missed or attended in released time are given by their number in the class's timetable.")

    public static let exportClassCount = Phrase(vi: "Số lớp mở", en: "Classes")
    public static let exportServed = Phrase(vi: "Học viên được xếp lớp", en: "People served")
    public static let exportReleasedCount = Phrase(
        vi: "Lượt buổi cần đơn vị cho nghỉ làm", en: "Sessions in released time")
    public static let exportAbsenceCount = Phrase(vi: "Lượt buổi vắng", en: "Absences")
    public static let exportObjective = Phrase(vi: "Tổng chi phí quy đổi (đ)", en: "Total cost (đ)")

    public static let exportCostUnserved = Phrase(
        vi: "Quy đổi: người chưa có lớp (đ)", en: "Cost of people left out (đ)")
    public static let exportCostTargets = Phrase(vi: "Quy đổi: thiếu chỉ tiêu (đ)", en: "Cost of targets missed (đ)")
    public static let exportCostReleased = Phrase(vi: "Quy đổi: buổi nghỉ làm (đ)", en: "Cost of released sessions (đ)")
    public static let exportCostAbsences = Phrase(vi: "Quy đổi: buổi vắng (đ)", en: "Cost of absences (đ)")
    public static let exportCostTravel = Phrase(vi: "Quy đổi: đi lại (đ)", en: "Cost of travel (đ)")
    public static let exportCostClusters = Phrase(vi: "Quy đổi: học khác cụm (đ)", en: "Cost of other clusters (đ)")
    public static let exportCostOpening = Phrase(vi: "Chi mở lớp (đ)", en: "Opening of classes (đ)")
    public static let exportCostVenues = Phrase(vi: "Chi địa điểm (đ)", en: "Venues (đ)")
    public static let exportCostLecturers = Phrase(vi: "Chi giảng viên (đ)", en: "Lecturers (đ)")
}
