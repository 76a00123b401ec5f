// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Words of the exported page.
extension Words {
    package static let pageSkip = Phrase(vi: "Đến phần nội dung", en: "Skip to the content")
    package static let pageContents = Phrase(vi: "Mục lục", en: "Contents")
    package static let pageNothing = Phrase(vi: "Không có.", en: "None.")
    package static let pageClasses = Phrase(vi: "Các lớp", en: "Classes")
    package static let pageWeeksByVenue = Phrase(vi: "Lịch tuần theo địa điểm", en: "Weeks by venue")
    package static let pageWeeksByLecturer = Phrase(vi: "Lịch tuần theo giảng viên", en: "Weeks by lecturer")
    package static let pageMap = Phrase(vi: "Bản đồ", en: "Map")
    package static let pageMapCaption = Phrase(
        vi: "Vòng tròn: xã, phường (cỡ theo số người đăng ký). Ô vuông: địa điểm. Nét đỏ: học viên đi học, nét dày là "
            + "nhiều người. Mảng nền: cụm.",
        en: "Circles: communes, by number of candidates. Squares: venues. Lines: who goes where, thicker for more. "
            + "Patches: clusters.")
    package static let pageFlows = Phrase(vi: "Học viên từ đâu đến học ở đâu", en: "Who goes where")
    package static let pageCluster = Phrase(vi: "Cụm", en: "Cluster")
    package static let pageCharts = Phrase(vi: "Biểu đồ", en: "Charts")
    package static let pageServedByGroup = Phrase(
        vi: "Học viên được xếp lớp theo đối tượng", en: "People served, by group")
    package static let pageServedByFormat = Phrase(
        vi: "Học viên được xếp lớp theo hình thức học", en: "People served, by format")
    package static let pageReleasedByClass = Phrase(
        vi: "Lượt buổi cần đơn vị cho nghỉ làm, theo lớp", en: "Sessions in released time, by class")
    package static let pageCosts = Phrase(vi: "Chi phí", en: "Costs")
    package static let pageClassCosts = Phrase(vi: "Kinh phí mở lớp", en: "Class costs")
    package static let pagePeople = Phrase(vi: "Số người", en: "People")
    package static let pageWho = Phrase(vi: "Những ai", en: "Who")

    /// The dates of a plan and the date of its page.
    package static func pageLead(_ horizon: ClosedRange<Day>, made day: Day) -> Phrase {
        Phrase(
            vi: "Kế hoạch cho thời gian \(dates(horizon)). Trang lập ngày \(date(day)).",
            en: "A plan for \(dates(horizon)). Page made on \(date(day)).")
    }

    /// The room use of one venue.
    package static func pageRoomUse(_ venue: String) -> Phrase {
        Phrase(vi: "\(venue): số buổi học mỗi tuần", en: "\(venue): sessions a week")
    }

    /// What the map holds, for those who cannot see it.
    package static func pageMapWords(communes: Int, flows: Int) -> Phrase {
        Phrase(
            vi: "\(communes) xã, phường; \(flows) tuyến đi học, liệt kê trong bảng dưới đây.",
            en: "Communes: \(communes); routes to venues: \(flows), listed in the table below.")
    }
}
