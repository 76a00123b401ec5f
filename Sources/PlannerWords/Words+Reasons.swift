// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Words {
    /// Why a candidate has no class, as a clause; a text that is no code of ours is shown as it is.
    package static func reason(_ text: String, _ language: Language) -> String {
        guard let reason = UnservedReason(rawValue: text) else { return text }
        return phrase(for: reason)(language)
    }

    /// The clause for a reason.
    package static func phrase(for reason: UnservedReason) -> Phrase {
        switch reason {
        case .noOffering:
            Phrase(
                vi: "không mở được lớp nào của khóa này trong kỳ kế hoạch",
                en: "no class of the course can be held within the horizon")
        case .group:
            Phrase(
                vi: "không hình thức học nào nhận đối tượng này", en: "no format admits the person's group")
        case .distance:
            Phrase(
                vi: "mọi địa điểm đều quá xa hoặc thuộc cụm khác",
                en: "every venue is too far or in another cluster")
        case .dates:
            Phrase(
                vi: "không lịch học nào nằm trong khoảng ngày người học đăng ký",
                en: "no calendar lies between the person's earliest and latest date")
        case .clash:
            Phrase(
                vi: "trùng giờ bận ở buổi bắt buộc hoặc ở quá nhiều buổi",
                en: "busy at a mandatory session or at too many sessions")
        case .release:
            Phrase(
                vi: "đơn vị phải cho nghỉ làm quá nhiều buổi",
                en: "the employer would have to release too many sessions")
        case .notPlaced:
            Phrase(
                vi: "có lịch phù hợp nhưng phương án này không còn chỗ, hoặc xếp thêm thì tốn hơn",
                en: "a class could suit, but this plan has no place or it would cost more than it saves")
        }
    }
}
