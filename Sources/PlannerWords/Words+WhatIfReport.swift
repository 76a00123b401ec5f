// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Words of the pages of `whatif` and `formats`.
extension Words {
    package static let reportAlternatives = Phrase(vi: "Các phương án", en: "The alternatives")
    package static let reportAlternative = Phrase(vi: "Phương án", en: "Alternative")
    package static let reportMeasures = Phrase(vi: "Từng con số", en: "All figures")
    package static let reportMeasure = Phrase(vi: "Chỉ tiêu", en: "Measure")
    package static let reportServedChart = Phrase(vi: "Số người đã có lớp", en: "People served")
    package static let reportClassCostsChart = Phrase(
        vi: "Chi phí mở lớp (triệu đồng)", en: "Class costs (millions of đồng)")
    package static let reportReleasedChart = Phrase(
        vi: "Lượt buổi phải nghỉ làm để học", en: "Sessions in released time")
    package static let reportRangesChart = Phrase(
        vi:
            "Chi phí quy đổi thấp nhất nằm trong dải này: từ cận dưới đã chứng minh đến phương án tìm được (triệu đồng). "
            + "Nền xám là dải của phương án đầu; dải gạch chéo, có dấu ≈, chưa phân biệt được với nó.",
        en: "The least cost lies within the bar: from the proven bound to the plan that was found (millions of đồng). "
            + "Shaded is the first alternative's range; striped bars, marked ≈, cannot be told apart from it.")

    /// Under the title of a comparison.
    package static func reportLead(_ count: Int, made day: Day) -> Phrase {
        Phrase(
            vi: "So sánh \(count) phương án. Trang lập ngày \(date(day)).",
            en: "\(count) alternatives compared. Page made on \(date(day)).")
    }
}
