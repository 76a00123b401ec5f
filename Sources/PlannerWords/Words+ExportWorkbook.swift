// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of the exported workbook, shared with the exported page.
extension Words {
    package static let exportSheetPlan = Phrase(vi: "Kế hoạch mở lớp", en: "Plan of classes")
    package static let exportSheetTimetable = Phrase(vi: "Thời khóa biểu", en: "Timetable")
    /// Before a class's id in the name of its sheet, where there is little room.
    package static let exportSheetClass = Phrase(vi: "TKB", en: "Class")
    package static let exportSheetRosters = Phrase(vi: "Danh sách học viên", en: "Rosters")
    package static let exportSheetLecturers = Phrase(vi: "Lịch giảng viên", en: "Lecturers")
    package static let exportSheetVenues = Phrase(vi: "Sử dụng địa điểm", en: "Use of venues")
    package static let exportSheetUnserved = Phrase(vi: "Chưa xếp được", en: "Without a class")
    package static let exportSheetSummary = Phrase(vi: "Tổng hợp", en: "Summary")

    package static let exportNumber = Phrase(vi: "TT", en: "No.")
    package static let exportTime = Phrase(vi: "Thời gian", en: "Time")
    package static let exportHours = Phrase(vi: "Giờ", en: "Hours")
    package static let exportNote = Phrase(vi: "Ghi chú", en: "Note")
    package static let exportBudget = Phrase(vi: "Kinh phí mở lớp (đ)", en: "Class costs (đ)")
    package static let exportFee = Phrase(vi: "Thù lao (đ)", en: "Fee (đ)")
    package static let exportRoomCost = Phrase(vi: "Tiền hội trường (đ)", en: "Room cost (đ)")
    package static let exportCapacity = Phrase(vi: "Sức chứa", en: "Capacity")
    package static let exportCommune = Phrase(vi: "Xã, phường", en: "Commune")
    package static let exportMandatory = Phrase(vi: "Bắt buộc dự", en: "Mandatory")
    package static let exportTotal = Phrase(vi: "Cộng", en: "Total")
    package static let exportItem = Phrase(vi: "Chỉ tiêu", en: "Item")
    package static let exportValue = Phrase(vi: "Giá trị", en: "Value")
    package static let exportSessionNumbers = Phrase(
        vi: "Buổi vắng và buổi xin nghỉ làm được ghi bằng số thứ tự buổi học trong thời khóa biểu của lớp.",
        en: "Sessions missed or attended in released time are given by their number in the class's timetable.")

    package static let exportClassCount = Phrase(vi: "Số lớp mở", en: "Classes")
    package static let exportServed = Phrase(vi: "Học viên được xếp lớp", en: "People served")
    package static let exportReleasedCount = Phrase(
        vi: "Lượt buổi cần đơn vị cho nghỉ làm", en: "Sessions in released time")
    package static let exportAbsenceCount = Phrase(vi: "Lượt buổi vắng", en: "Absences")
    package static let exportObjective = Phrase(vi: "Tổng chi phí quy đổi (đ)", en: "Total cost (đ)")

    package static let exportCostUnserved = Phrase(
        vi: "Quy đổi: người chưa có lớp (đ)", en: "Cost of people left out (đ)")
    package static let exportCostTargets = Phrase(vi: "Quy đổi: thiếu chỉ tiêu (đ)", en: "Cost of targets missed (đ)")
    package static let exportCostReleased = Phrase(
        vi: "Quy đổi: buổi nghỉ làm (đ)", en: "Cost of released sessions (đ)")
    package static let exportCostAbsences = Phrase(vi: "Quy đổi: buổi vắng (đ)", en: "Cost of absences (đ)")
    package static let exportCostTravel = Phrase(vi: "Quy đổi: đi lại (đ)", en: "Cost of travel (đ)")
    package static let exportCostClusters = Phrase(vi: "Quy đổi: học khác cụm (đ)", en: "Cost of other clusters (đ)")
    package static let exportCostOpening = Phrase(vi: "Chi mở lớp (đ)", en: "Opening of classes (đ)")
    package static let exportCostVenues = Phrase(vi: "Chi địa điểm (đ)", en: "Venues (đ)")
    package static let exportCostLecturers = Phrase(vi: "Chi giảng viên (đ)", en: "Lecturers (đ)")
}
