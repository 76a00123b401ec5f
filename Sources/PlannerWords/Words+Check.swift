// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of the pages that `check` and `verify` print.
extension Words {
    package static let faultWord = Phrase(vi: "lỗi", en: "error")
    package static let warningWord = Phrase(vi: "chú ý", en: "warning")
    package static let horizon = Phrase(vi: "Kỳ kế hoạch", en: "Horizon")
    package static let days = Phrase(vi: "ngày", en: "days")
    package static let holidays = Phrase(vi: "Ngày nghỉ trong kỳ", en: "Holidays in it")
    package static let none = Phrase(vi: "không có", en: "none")
    package static let communes = Phrase(vi: "Xã, phường", en: "Communes")
    package static let venues = Phrase(vi: "Địa điểm", en: "Venues")
    package static let lecturers = Phrase(vi: "Giảng viên", en: "Lecturers")
    package static let candidates = Phrase(vi: "Học viên", en: "Candidates")
    package static let offerings = Phrase(vi: "Phương án mở lớp", en: "Offerings")
    package static let pairs = Phrase(vi: "Cặp học viên – phương án", en: "Eligible pairs")
    package static let perCourse = Phrase(vi: "Học viên theo khóa học", en: "Candidates by course")
    package static let perGroup = Phrase(vi: "Học viên theo đối tượng", en: "Candidates by group")
    package static let perFormat = Phrase(vi: "Phương án mở lớp theo hình thức", en: "Offerings by format")
    package static let noGroup = Phrase(vi: "(không ghi)", en: "(none)")
    package static let nobodyServes = Phrase(
        vi: "Chú ý: những người sau không có lịch học nào phù hợp, dù lập phương án nào",
        en: "Warning: no class could suit these candidates, whatever the plan")

    /// The last line of `check`.
    package static func checked(errors: Int, warnings: Int, _ language: Language) -> String {
        if errors == 0 && warnings == 0 {
            return Phrase(vi: "Dữ liệu không có lỗi.", en: "The scenario has no faults.")(language)
        }
        return Phrase(
            vi: "\(errors) lỗi, \(warnings) điều cần chú ý.",
            en: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s").")(language)
    }

    /// The last line of `verify`.
    package static func verified(violations: Int, objective: Int, _ language: Language) -> String {
        let cost = money(objective, language)
        return violations == 0
            ? Phrase(
                vi: "Phương án đúng mọi quy tắc; chi phí tính lại là \(cost).",
                en: "The plan obeys every rule; its recomputed cost is \(cost).")(language)
            : Phrase(
                vi: "Phương án vi phạm \(violations) chỗ; chi phí tính lại là \(cost).",
                en:
                    "The plan breaks the rules in \(violations) place\(violations == 1 ? "" : "s"); its recomputed cost is "
                    + "\(cost).")(language)
    }
}
