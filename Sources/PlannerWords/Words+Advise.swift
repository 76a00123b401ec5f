// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Words of `advise`.
extension Words {
    // What could be asked for
    package static let adviceClass = Phrase(vi: "Thêm một lớp", en: "One more class")
    package static func adviceClass(of course: String) -> Phrase {
        Phrase(vi: "Thêm một lớp \(course)", en: "One more class of \(course)")
    }
    package static func adviceBudget(_ amount: Int) -> Phrase {
        Phrase(vi: "Thêm \(money(amount, .vi)) kinh phí", en: "\(money(amount, .en)) more budget")
    }
    package static func adviceLeastSize(_ least: Int, _ course: String) -> Phrase {
        Phrase(vi: "Lớp \(course) mở từ \(least) người", en: "Classes of \(course) from \(least) people")
    }
    package static func adviceMostSize(_ most: Int, _ course: String) -> Phrase {
        Phrase(vi: "Lớp \(course) đến \(most) người", en: "Classes of \(course) up to \(most) people")
    }
    package static func adviceRoom(_ venue: String) -> Phrase {
        Phrase(vi: "Thêm một phòng tại \(venue)", en: "One more room at \(venue)")
    }
    package static func adviceSeat(_ seats: Int, _ venue: String) -> Phrase {
        Phrase(vi: "Phòng \(venue) chứa \(seats) người", en: "Rooms of \(seats) seats at \(venue)")
    }
    package static func adviceSessions(_ most: Int, _ lecturer: String) -> Phrase {
        Phrase(vi: "\(lecturer) dạy \(most) buổi một tuần", en: "\(lecturer) teaches \(most) sessions a week")
    }
    package static func adviceTopic(_ topic: String, _ lecturer: String) -> Phrase {
        Phrase(vi: "\(lecturer) dạy thêm \(topic)", en: "\(lecturer) also teaches \(topic)")
    }
    package static func adviceFormat(_ format: String, _ venue: String) -> Phrase {
        Phrase(vi: "Hình thức \(format) tại \(venue)", en: "Format \(format) at \(venue)")
    }
    package static func adviceSessionsOfFormat(_ most: Int, _ format: String) -> Phrase {
        Phrase(vi: "\(format) đến \(most) buổi một tuần", en: "\(format) up to \(most) sessions a week")
    }

    // The table
    package static let adviceItem = Phrase(vi: "Đề nghị", en: "To ask for")
    package static let adviceEstimate = Phrase(vi: "Ước tính", en: "Estimate")
    package static let adviceGain = Phrase(vi: "Lợi", en: "Gain")
    package static let adviceRange = Phrase(vi: "Đã chứng minh", en: "Proven")
    package static let adviceExtra = Phrase(vi: "Chi thêm", en: "Spend")
    package static let advicePerDong = Phrase(vi: "Lợi/đ", en: "Per đ")

    package static func adviceBase(_ cost: Int, _ bound: Int, _ language: Language) -> String {
        let (cost, bound) = (money(cost, language), money(bound, language))
        return Phrase(
            vi: "Phương án gốc tốn \(cost); không phương án nào dưới \(bound).",
            en: "The base plan costs \(cost); no plan costs less than \(bound).")(language)
    }

    package static let adviceLegend = Phrase(
        vi:
            "Triệu đồng. Ước tính: giá đối ngẫu của phương án gốc hứa hẹn bao nhiêu, thường là lạc quan. Lợi: chi phí quy đổi "
            + "giảm bao nhiêu khi lập lại phương án; đã chứng minh: mức lợi thật nằm trong khoảng này. Chi thêm: cho mở "
            + "lớp; lợi/đ: mỗi đồng chi thêm bớt được bao nhiêu chi phí khác.",
        en:
            "Millions of đồng. Estimate: what the dual prices of the base promise, mostly too much. Gain: by how much the "
            + "cost falls in the plan found anew; proven: where the true gain lies. Spend: what more classes "
            + "cost; per đ: what each đồng of that saves of all other costs.")
    package static let adviceUnclearSign = Phrase(
        vi: "≈: chưa phân biệt được với không lợi gì, vì các khoảng cách còn quá lớn.",
        en: "≈: cannot be told apart from no gain; the gaps are too wide.")
    package static let adviceNothing = Phrase(
        vi: "Không có gì để đề nghị: giá đối ngẫu không hứa hẹn điều gì.",
        en: "Nothing to ask for: the prices promise nothing.")
    package static func adviceOthers(_ count: Int, most: Int, _ language: Language) -> String {
        let most = money(most, language)
        return Phrase(
            vi: "Giá đối ngẫu không hứa hẹn gì cho \(count) đề nghị khác; mỗi đề nghị lợi không quá \(most).",
            en:
                "The prices promise nothing for \(count) other item\(count == 1 ? "" : "s"); none gains more than \(most)."
        )(language)
    }
    package static func adviceNotPlanned(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) đề nghị cuối bảng chỉ có ước tính; --items lập lại phương án cho nhiều đề nghị hơn.",
            en: count == 1
                ? "The last has an estimate only; --items plans more of them again."
                : "The last \(count) have an estimate only; --items plans more of them again.")
    }

    package static func advicePassedOver(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) đề nghị khác chưa được ước tính vì hết giờ.",
            en: "There was no time to estimate \(count) other item\(count == 1 ? "" : "s").")
    }

    // Each item
    package static func adviceProven(_ least: Int, _ most: Int, _ language: Language) -> String {
        let (least, most) = (money(least, language), money(most, language))
        return Phrase(
            vi: "Lợi ít nhất \(least), nhiều nhất \(most).", en: "Gains at least \(least), at most \(most).")(language)
    }
    package static func adviceUnclear(_ most: Int, _ language: Language) -> String {
        Phrase(
            vi: "Chưa chứng minh được là có lợi; nhiều nhất \(money(most, language)).",
            en: "Not proven to gain anything; at most \(money(most, language)).")(language)
    }
    package static let adviceSame = Phrase(vi: "Không lợi gì, đã chứng minh.", en: "Gains nothing, proven.")
    package static func adviceTooHigh(_ estimate: Int, _ language: Language) -> String {
        Phrase(
            vi: "Ước tính \(money(estimate, language)) là quá cao: giá đối ngẫu chỉ đúng cho bước rất nhỏ.",
            en: "The estimate of \(money(estimate, language)) is too high: prices hold for small steps only.")(language)
    }
    package static func adviceTooLow(_ estimate: Int, _ language: Language) -> String {
        Phrase(
            vi: "Ước tính \(money(estimate, language)) là quá thấp: giá đối ngẫu không thấy lớp phải chẵn.",
            en: "The estimate of \(money(estimate, language)) is too low: prices do not see that classes are whole."
        )(language)
    }
    package static func adviceTimes(_ times: String) -> Phrase {
        Phrase(vi: "Phòng thêm được dùng: \(times).", en: "The room is used on: \(times).")
    }
    package static let adviceServed = Phrase(vi: "Thêm người có lớp", en: "Gain a class")
    package static let adviceDropped = Phrase(vi: "Mất lớp", en: "Lose their class")
    package static let adviceLosingLess = Phrase(vi: "Mất ít buổi hơn", en: "Lose fewer sessions")
    package static let adviceLosingMore = Phrase(vi: "Mất nhiều buổi hơn", en: "Lose more sessions")
    package static func adviceTime(_ base: Double, _ all: Double, _ language: Language) -> String {
        let (base, all) = (duration(base, language), duration(all, language))
        return Phrase(
            vi: "Thời gian tính: phương án gốc \(base), tất cả \(all).",
            en: "Time: base plan \(base), all of it \(all)."
        )(language)
    }

    // The page
    package static let adviceItems = Phrase(vi: "Nên đề nghị điều gì", en: "What to ask for")
    package static let adviceWho = Phrase(vi: "Ai được lợi", en: "Who would gain")
    package static let adviceRangesChart = Phrase(
        vi: "Mức lợi đã chứng minh nằm trong thanh (triệu đồng); thanh sọc: chưa phân biệt được với không lợi gì.",
        en: "The gain is proven to lie within the bar (millions of đồng); striped: cannot be told apart from none.")
    package static func adviceMade(_ day: Day) -> Phrase {
        Phrase(vi: "Trang lập ngày \(date(day)).", en: "Page made on \(date(day)).")
    }

    // Running
    package static func advicePriced(_ count: Int, of all: Int) -> Phrase {
        Phrase(
            vi: "Đã ước tính \(count)/\(all) đề nghị.",
            en: "Estimated \(count) of \(all) items.")
    }
    package static let adviceInterrupted = Phrase(
        vi: "Bị dừng trước khi ước tính xong các đề nghị.", en: "Stopped before the items were estimated.")

    // Help
    package static let helpAdvise = Phrase(
        vi: "Nên đề nghị điều gì: thêm phòng, buổi dạy, người dạy, lớp, kinh phí… đáng giá bao nhiêu và ai được lợi.",
        en: "What to ask for: what a room, a session, a lecturer's topic, a class, budget… is worth, and who gains.")
    package static let helpAdviseMore = Phrase(
        vi: """
            Lập phương án gốc, ước tính mọi đề nghị bằng giá đối ngẫu, rồi lập lại phương án cho những đề nghị hứa hẹn nhất. \
            Chỉ nói là có lợi khi đã chứng minh. Với --output, mỗi đề nghị đã lập lại có một tệp thay đổi cho whatif.

              xeplop advise duy-tien --gap 1% --output de-nghi --report de-nghi.html
              xeplop whatif duy-tien de-nghi/advise-01.yaml
            """,
        en: """
            Plans the scenario, estimates every item by dual prices, then plans again for those that promise most. A gain is \
            claimed only where it is proven. With --output each item that was planned again gets a change file for whatif.

              xeplop advise duy-tien --gap 1% --output advice --report advice.html
              xeplop whatif duy-tien advice/advise-01.yaml
            """)
    package static let helpItems = Phrase(
        vi: "Số đề nghị được lập lại phương án.", en: "How many items to plan again.")
    package static let helpTimeLimitAdvise = Phrase(
        vi:
            "Số giây cho phương án gốc, hoặc none (mặc định 60); mỗi phương án sau đó được một nửa thời gian gốc đã "
            + "dùng, ít nhất 1 giây.",
        en:
            "Seconds for the base plan, or none (default 60); each plan after it gets half of what that took, "
            + "at least 1 s.")
    package static let helpOutputAdvice = Phrase(
        vi: "Thư mục để ghi danh sách dạng JSON và CSV, kèm các tệp thay đổi.",
        en: "Folder for the list as JSON and CSV, with the change files.")
}
