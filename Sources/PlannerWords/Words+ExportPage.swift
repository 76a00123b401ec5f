// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Words of the exported page.
extension Words {
    public static let pageSkip = Phrase(vi: "Đến phần nội dung", en: "Skip to the content")
    public static let pageContents = Phrase(vi: "Mục lục", en: "Contents")
    public static let pageNothing = Phrase(vi: "Không có.", en: "None.")
    public static let pageClasses = Phrase(vi: "Các lớp", en: "Classes")
    public static let pageWeeksByVenue = Phrase(vi: "Lịch tuần theo địa điểm", en: "Weeks by venue")
    public static let pageWeeksByLecturer = Phrase(vi: "Lịch tuần theo giảng viên", en: "Weeks by lecturer")
    public static let pageMap = Phrase(vi: "Bản đồ", en: "Map")
    public static let pageMapCaption = Phrase(
        vi: "Vòng tròn: xã, phường (cỡ theo số người đăng ký). Ô vuông: địa điểm. Nét đỏ: học viên đi học, nét dày là "
            + "nhiều người. Mảng nền: cụm.",
        en: "Circles: communes, by number of candidates. Squares: venues. Lines: who goes where, thicker for more. "
            + "Patches: clusters.")
    public static let pageFlows = Phrase(vi: "Học viên từ đâu đến học ở đâu", en: "Who goes where")
    public static let pageCluster = Phrase(vi: "Cụm", en: "Cluster")
    public static let pageCharts = Phrase(vi: "Biểu đồ", en: "Charts")
    public static let pageServedByGroup = Phrase(
        vi: "Học viên được xếp lớp theo đối tượng", en: "People served, by group")
    public static let pageServedByFormat = Phrase(
        vi: "Học viên được xếp lớp theo hình thức học", en: "People served, by format")
    public static let pageReleasedByClass = Phrase(
        vi: "Lượt buổi cần đơn vị cho nghỉ làm, theo lớp", en: "Sessions in released time, by class")
    public static let pageCosts = Phrase(vi: "Chi phí", en: "Costs")
    public static let pageClassCosts = Phrase(vi: "Kinh phí mở lớp", en: "Class costs")
    public static let pagePeople = Phrase(vi: "Số người", en: "People")
    public static let pageWho = Phrase(vi: "Những ai", en: "Who")

    /// The dates of a plan and the date of its page.
    public static func pageLead(_ horizon: ClosedRange<Day>, made day: Day) -> Phrase {
        Phrase(
            vi: "Kế hoạch cho thời gian \(dates(horizon)). Trang lập ngày \(date(day)).",
            en: "A plan for \(dates(horizon)). Page made on \(date(day)).")
    }

    /// The room use of one venue.
    public static func pageRoomUse(_ venue: String) -> Phrase {
        Phrase(vi: "\(venue): số buổi học mỗi tuần", en: "\(venue): sessions a week")
    }

    /// What the map holds, for those who cannot see it.
    public static func pageMapWords(communes: Int, flows: Int) -> Phrase {
        Phrase(
            vi: "\(communes) xã, phường; \(flows) tuyến đi học, liệt kê trong bảng dưới đây.",
            en: "Communes: \(communes); routes to venues: \(flows), listed in the table below.")
    }
}
