// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Words of `explain`.
extension Words {
    package static let helpExplain = Phrase(
        vi: "Giải thích vì sao có người chưa có lớp, xếp cho họ thì tốn bao nhiêu, nới lỏng điều gì thì được.",
        en: "Explains why people have no class, what serving them would cost, what would have to be allowed.")
    package static let helpExplainMore = Phrase(
        vi: """
            Những người cùng hoàn cảnh được gom lại. Không thể xếp: lịch gần nhất (vi phạm ít quy tắc nhất), từng quy tắc \
            và từng buổi vướng. Có thể xếp: lớp nào đã đầy, lớp mới nào phù hợp và vì sao chưa mở. Sau đó chương trình lập lại \
            phương án: bắt buộc xếp cho họ thì chi phí thấp nhất tăng bao nhiêu, và trong các điều có thể nới lỏng riêng lẻ \
            thì điều nào làm chi phí thấp nhất. Chỉ nêu con số đã chứng minh. Nhóm đông nhất được xét trước; hết giờ thì các \
            nhóm còn lại như với --quick. Ctrl-C in những gì đã biết.

              xeplop explain plan.json duy-tien --group cong-nhan
              xeplop explain plan.json duy-tien --candidate c0004 --time-limit 60
              xeplop explain plan.json duy-tien --quick --format json
            """,
        en: """
            People in the same position are put together. Unservable: the nearest offering (the one that breaks the fewest \
            rules), each rule and each session in the way. Servable: which classes are full, which new class would suit \
            and why it is not opened. Then it plans again: by how much the least cost rises if they must be served, and of \
            the single things that could be allowed, with which it is least. Only what is proven is told. The largest groups \
            come first; those for whom the time does not suffice are told of as with --quick. Ctrl-C prints what is known \
            so far.

              xeplop explain plan.json duy-tien --group cong-nhan
              xeplop explain plan.json duy-tien --candidate c0004 --time-limit 60
              xeplop explain plan.json duy-tien --quick --format json
            """)
    package static let helpExplainCandidate = Phrase(vi: "Chỉ học viên này.", en: "Only this candidate.")
    package static let helpExplainGroup = Phrase(vi: "Chỉ đối tượng này.", en: "Only this group.")
    package static let helpExplainUnit = Phrase(vi: "Chỉ đơn vị này.", en: "Only this unit.")
    package static let helpExplainQuick = Phrase(
        vi: "Không lập lại phương án: chỉ nói điều gì cản trở.",
        en: "Plan nothing again: only say what is in the way.")
    package static let helpExplainTimeLimit = Phrase(
        vi: "Số giây để lập lại phương án cho tất cả, hoặc none (mặc định 60).",
        en: "Seconds for all planning again, or none (default 60).")
    package static let kindGroup = Phrase(vi: "đối tượng", en: "group")
    package static let kindUnit = Phrase(vi: "đơn vị", en: "unit")

    package static let explainEverybodyServed = Phrase(
        vi: "Mọi người được hỏi đều đã có lớp.", en: "Everybody asked about has a class.")
    package static let explainNoOffering = Phrase(
        vi: "Không có lịch nào của khóa này để so.", en: "The course has no offering to compare with.")
    package static let explainClashes = Phrase(vi: "Các buổi trùng:", en: "Sessions that clash:")

    package static func explainNearest(_ candidate: String, _ offering: String) -> Phrase {
        Phrase(vi: "Lịch gần nhất với \(candidate): \(offering).", en: "Nearest for \(candidate): \(offering).")
    }

    /// One rule in the way.
    package static func obstacle(_ obstacle: NearestOffering.Obstacle, _ language: Language) -> String {
        func decimal(_ value: Double) -> String { self.decimal(value, digits: 1, language) }
        switch obstacle {
        case .group:
            return Phrase(vi: "hình thức này không nhận đối tượng đó", en: "the format does not admit the group")(
                language)
        case .cluster: return Phrase(vi: "địa điểm thuộc cụm khác", en: "the venue is in another cluster")(language)
        case .distance(let metres, let limit):
            // Shown in metres' accuracy, so that a little too far does not look like near enough.
            let km = self.decimal(Double(metres) / 1000, digits: 3, language)
            return Phrase(
                vi: "cách \(km) km, chỉ được \(decimal(limit)) km", en: "\(km) km away, allowed \(decimal(limit)) km")(
                    language)
        case .beginsEarly(let first, let earliest):
            return Phrase(
                vi: "bắt đầu \(date(first)), người học chỉ học được từ \(date(earliest))",
                en: "begins \(date(first)), the person can come from \(date(earliest))")(language)
        case .endsLate(let last, let latest):
            return Phrase(
                vi: "kết thúc \(date(last)), người học chỉ học được đến \(date(latest))",
                en: "ends \(date(last)), the person can come until \(date(latest))")(language)
        case .mandatory(let count):
            return Phrase(
                vi: "trùng giờ bận ở \(count) buổi bắt buộc",
                en: "busy at \(count) mandatory session\(count == 1 ? "" : "s")")(language)
        case .absences(let missed, let most):
            return Phrase(
                vi: "phải vắng \(missed) tiết, chỉ được vắng \(decimal(most))",
                en: "would miss \(periods(missed, .en)), allowed \(decimal(most))")(language)
        case .released(let sessions, let most):
            return Phrase(
                vi: "cần nghỉ làm \(sessions) buổi, đơn vị chỉ cho \(most)",
                en: "needs \(sessions) released session\(sessions == 1 ? "" : "s"), allowed \(most)")(language)
        }
    }

    /// What a person does at the time of a session.
    package static func cause(_ cause: ConflictCause, lead: Int, _ language: Language) -> String {
        let way =
            lead > 0 ? Phrase(vi: "; đi \(lead) phút", en: "; \(lead) min of travel")(language) : ""
        switch cause {
        case .busyDate: return Phrase(vi: "ngày bận", en: "a busy date")(language)
        case .awayDate: return Phrase(vi: "đi vắng", en: "away")(language)
        case .shift(let code, let day, let from, let to, let rest):
            let pause =
                rest > 0
                ? Phrase(
                    vi: ", nghỉ sau ca \(decimal(Double(rest) / 60, digits: 1, .vi)) giờ",
                    en: ", then \(decimal(Double(rest) / 60, digits: 1, .en)) h of rest")(language) : ""
            return Phrase(vi: "ca \(code)", en: "shift \(code)")(language) + " \(from)–\(to) (\(dayMonth(day)))" + pause
                + way
        case .busyTime(_, let from, let to, let release):
            let kind =
                release
                ? Phrase(vi: "giờ làm, xin nghỉ được", en: "work, may be released")
                : Phrase(vi: "giờ bận", en: "busy")
            return kind(language) + " \(from)–\(to)" + way
        }
    }
}
