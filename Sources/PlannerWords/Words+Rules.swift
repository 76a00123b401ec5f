// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Words {
    /// How a rule is broken, without the place.
    static func phrase(for violation: Violation, _ language: Language) -> Phrase {
        let found = amount(violation.found, violation.rule.unit, language)
        let expected = amount(violation.expected, violation.rule.unit, language)
        return filePhrase(violation.rule, found, expected) ?? offeringPhrase(violation.rule, found, expected)
            ?? rosterPhrase(violation.rule, found, expected) ?? resourcePhrase(violation.rule, found, expected)
    }

    private static func filePhrase(_ rule: Rule, _ found: String, _ expected: String) -> Phrase? {
        switch rule {
        case .scenarioTitle:
            Phrase(
                vi: "phương án lập cho bộ dữ liệu “\(found)”, không phải “\(expected)”.",
                en: "the plan is for the scenario “\(found)”, not “\(expected)”.")
        case .scenarioDigest:
            Phrase(
                vi:
                    "phương án lập từ các tệp khác với bộ dữ liệu này (SHA-256 \(found), của bộ dữ liệu là \(expected)).",
                en: "the plan was made from other files than this scenario's (SHA-256 \(found), here \(expected)).")
        case .unknownReference:
            Phrase(vi: "bộ dữ liệu không có mã “\(found)”.", en: "the scenario has no “\(found)”.")
        case .classIdentifier:
            Phrase(
                vi: "mã lớp phải có, không trùng và không chứa khoảng trắng.",
                en: "a class needs an identifier of its own, without white space.")
        case .classOrder:
            Phrase(vi: "phải đứng trước lớp \(found).", en: "must stand before class \(found).")
        case .rosterOrder, .unservedOrder:
            Phrase(vi: "phải đứng trước học viên \(found).", en: "must stand before candidate \(found).")
        case .unservedMissing:
            Phrase(
                vi: "không có lớp mà cũng không nằm trong danh sách chưa xếp được.",
                en: "has no class and is not reported as unserved.")
        case .unservedUnexpected:
            Phrase(
                vi: "nằm thừa trong danh sách chưa xếp được (đã có lớp hoặc ghi hai lần).",
                en: "is wrongly reported as unserved (has a class, or is listed twice).")
        default: nil
        }
    }

    private static func offeringPhrase(_ rule: Rule, _ found: String, _ expected: String) -> Phrase? {
        switch rule {
        case .coursePlan:
            Phrase(
                vi: "khóa học không có cách chia buổi “\(found)” mà hình thức này dùng.",
                en: "the course has no plan “\(found)”, which the format uses.")
        case .formatCourse:
            Phrase(vi: "hình thức này không dạy khóa \(found).", en: "the format does not teach course \(found).")
        case .venueKind:
            Phrase(
                vi: "hình thức này không mở ở địa điểm loại “\(found)” (chỉ: \(expected)).",
                en: "the format is not held at venues of kind “\(found)” (only: \(expected)).")
        case .deliveryVenue:
            Phrase(
                vi: "địa điểm \(found) không hợp với cách dạy \(expected).",
                en: "venue \(found) does not suit delivery \(expected).")
        case .deliveryPlan:
            Phrase(
                vi: "cách chia buổi “\(found)” không dạy theo cách \(expected) được (xét các buổi bắt buộc trực tiếp).",
                en: "plan “\(found)” cannot be delivered \(expected), given its in-person sessions.")
        case .sessions:
            Phrase(
                vi: "các buổi là \(found); đúng ra phải là \(expected).",
                en: "the sessions are \(found); they must be \(expected).")
        case .sessionOrder:
            Phrase(vi: "phải học sau buổi \(found).", en: "must be taught after session \(found).")
        case .slotPeriods:
            Phrase(
                vi: "cần \(found) tiết nhưng ca chỉ có \(expected) tiết.",
                en: "needs \(found) periods, but the slot has \(expected).")
        case .onlineFlag:
            Phrase(
                vi: "ghi online = \(found); theo hình thức phải là \(expected).",
                en: "says online = \(found); by the format it is \(expected).")
        case .horizon:
            Phrase(vi: "nằm ngoài thời gian của kế hoạch.", en: "lies outside the horizon.")
        case .holiday: Phrase(vi: "rơi vào ngày nghỉ lễ.", en: "falls on a holiday.")
        case .venueClosed: Phrase(vi: "địa điểm đóng cửa vào ca này.", en: "the venue is closed in this slot.")
        case .maxSpan:
            Phrase(
                vi: "lớp kéo dài \(found) ngày; nhiều nhất là \(expected).",
                en: "the class spans \(found) days; at most \(expected) are allowed.")
        case .calendar:
            Phrase(
                vi: "các buổi không theo đúng nhịp của hình thức (bỏ qua hoặc lấy thừa một buổi ở đây).",
                en: "the sessions do not keep the format's rhythm (a cell is skipped or taken wrongly here).")
        default: nil
        }
    }

    private static func rosterPhrase(_ rule: Rule, _ found: String, _ expected: String) -> Phrase? {
        switch rule {
        case .rosterTooSmall:
            Phrase(vi: "có \(found) người; ít nhất phải \(expected).", en: "has \(found) people; at least \(expected).")
        case .rosterTooLarge:
            Phrase(
                vi: "có \(found) người; nhiều nhất là \(expected).", en: "has \(found) people; at most \(expected) fit."
            )
        case .candidateTwice: Phrase(vi: "đã có tên ở lớp \(found).", en: "is already in class \(found).")
        case .candidateCourse:
            Phrase(vi: "cần khóa \(expected), không phải \(found).", en: "needs course \(expected), not \(found).")
        case .candidateGroup:
            Phrase(
                vi: "thuộc đối tượng “\(found)”; hình thức này chỉ nhận: \(expected).",
                en: "is in group “\(found)”; the format admits only: \(expected).")
        case .candidateDistance:
            Phrase(
                vi: "ở cách địa điểm \(found); xa nhất là \(expected).",
                en: "lives \(found) from the venue; at most \(expected) is allowed.")
        case .candidateCluster:
            Phrase(vi: "phải học khác cụm, điều không được phép.", en: "would attend in another cluster.")
        case .candidateEarliest:
            Phrase(
                vi: "lớp bắt đầu \(found), trước ngày \(expected) là sớm nhất với người này.",
                en: "the class starts on \(found), before \(expected), the earliest that suits.")
        case .candidateLatest:
            Phrase(
                vi: "lớp kết thúc \(found), sau ngày \(expected) là muộn nhất với người này.",
                en: "the class ends on \(found), after \(expected), the latest that suits.")
        case .mandatorySession:
            Phrase(vi: "bận vào buổi bắt buộc.", en: "is busy in this mandatory session.")
        case .attendance:
            Phrase(
                vi: "vắng \(found) tiết; nhiều nhất là \(expected).",
                en: "misses \(found) periods; at most \(expected) may be missed.")
        case .maxReleased:
            Phrase(
                vi: "phải xin nghỉ làm \(found) buổi; nhiều nhất là \(expected).",
                en: "needs \(found) released sessions; at most \(expected) are granted.")
        case .absentList:
            Phrase(
                vi: "danh sách buổi vắng ghi “\(found)”; đúng ra là “\(expected)”.",
                en: "the absences say “\(found)”; they are “\(expected)”.")
        case .releasedList:
            Phrase(
                vi: "danh sách buổi nghỉ làm ghi “\(found)”; đúng ra là “\(expected)”.",
                en: "the released sessions say “\(found)”; they are “\(expected)”.")
        default: nil
        }
    }

    private static func resourcePhrase(_ rule: Rule, _ found: String, _ expected: String) -> Phrase {
        switch rule {
        case .rooms:
            Phrase(
                vi: "\(found) lớp cùng lúc; chỉ có \(expected) phòng.",
                en: "\(found) classes at once; there are rooms for \(expected).")
        case .lecturerTopic:
            Phrase(
                vi: "không dạy chuyên đề “\(found)” (chỉ: \(expected)).",
                en: "does not teach “\(found)” (only: \(expected)).")
        case .lecturerBusy: Phrase(vi: "bận vào lúc này.", en: "is busy at this time.")
        case .lecturerAway:
            Phrase(vi: "đi vắng, chỉ dạy trực tuyến được.", en: "is away and can teach only online.")
        case .lecturerOverlap:
            Phrase(vi: "cùng lúc phải dạy lớp \(found).", en: "teaches class \(found) at the same time.")
        case .lecturerPerDay:
            Phrase(
                vi: "dạy \(found) buổi trong ngày; nhiều nhất là \(expected).",
                en: "teaches \(found) sessions that day; at most \(expected).")
        case .lecturerPerWeek:
            Phrase(
                vi: "dạy \(found) buổi trong tuần; nhiều nhất là \(expected).",
                en: "teaches \(found) sessions that week; at most \(expected).")
        case .lecturerTravel:
            Phrase(
                vi: "chỉ có \(found) phút để đến từ địa điểm trước; cần \(expected) phút.",
                en: "has \(found) minutes to come from the venue before; \(expected) are needed.")
        case .classLimit, .courseClassLimit:
            Phrase(
                vi: "phương án mở \(found) lớp; nhiều nhất là \(expected).",
                en: "the plan opens \(found) classes; at most \(expected).")
        case .budget:
            Phrase(
                vi: "chi phí mở lớp là \(found), vượt kinh phí \(expected).",
                en: "the classes cost \(found), more than the budget of \(expected).")
        case .unservableCost:
            Phrase(
                vi: "chi phí của người không lớp nào phù hợp ghi \(found); tính lại là \(expected).",
                en: "the cost of the unservable is stated as \(found); it is \(expected).")
        case .objective:
            Phrase(
                vi: "tổng chi phí ghi \(found); tính lại là \(expected).",
                en: "the objective is stated as \(found); it is \(expected).")
        case .bound:
            Phrase(
                vi: "cận dưới \(found) lớn hơn tổng chi phí \(expected).",
                en: "the bound \(found) is above the objective \(expected).")
        case .gap:
            Phrase(
                vi: "khoảng cách tối ưu ghi \(found); tính lại là \(expected).",
                en: "the gap is stated as \(found); it is \(expected).")
        case .status:
            Phrase(
                vi: "trạng thái ghi “\(found)”; theo cận dưới phải là “\(expected)”.",
                en: "the status says “\(found)”; by the bound it is “\(expected)”.")
        default:
            Phrase(
                vi: "chi phí ghi \(found); tính lại là \(expected).", en: "is stated as \(found); it is \(expected).")
        }
    }
}
