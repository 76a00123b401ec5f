// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of `explain` about people whom a class could suit, and about planning again.
extension Words {
    package static let explainNoPlace = Phrase(
        vi: "Không lớp nào trong phương án hợp với họ.", en: "No class of the plan suits them.")
    package static let explainPlaces = Phrase(
        vi: "Lớp trong phương án mà họ học được:", en: "Classes of the plan that they may join:")

    package static func explainFull(_ classes: [String]) -> Phrase {
        let list = classes.joined(separator: ", ")
        return Phrase(vi: "đã đầy: \(list)", en: "full: \(list)")
    }

    package static func explainRoomy(_ id: String, size: Int, most: Int, joining: Int, leavingOut: Int) -> Phrase {
        Phrase(
            vi: "\(id) còn chỗ (\(size)/\(most)): vào lớp tốn từ \(money(joining, .vi)), không xếp tốn "
                + money(leavingOut, .vi),
            en: "\(id) has room (\(size) of \(most)): a place costs \(money(joining, .en)) or more, leaving out "
                + money(leavingOut, .en))
    }

    package static func explainNewClass(_ offering: String, members: Int, of all: Int) -> Phrase {
        let (vi, en) =
            members == all
            ? (all == 1 ? "" : "; cả \(all) người đều học được", all == 1 ? "" : "; all \(all) could join")
            : ("; \(members) trong \(all) người học được", "; \(members) of the \(all) could join")
        return Phrase(
            vi: "Lớp mới phù hợp nhất: \(offering)\(vi).", en: "The new class that suits best: \(offering)\(en).")
    }

    package static func explainTooFew(_ people: Int, everybody: Int, least: Int) -> Phrase {
        everybody < least
            ? Phrase(
                vi: "kể cả người đã có lớp chỉ \(everybody) người học được, mở lớp cần \(least)",
                en: "only \(everybody) could join, even of those who have a class; a class needs \(least)")
            : Phrase(
                vi: "chỉ \(people) người chưa có lớp học được, mở lớp cần \(least)",
                en: "only \(people) without a class could join, a class needs \(least)")
    }

    package static func explainClassLimit(_ most: Int) -> Phrase {
        Phrase(vi: "đã mở đủ \(most) lớp được phép", en: "all \(most) classes allowed are open")
    }

    package static func explainCourseLimit(_ most: Int) -> Phrase {
        Phrase(
            vi: "đã mở đủ \(most) lớp được phép của khóa này", en: "all \(most) classes allowed of the course are open")
    }

    package static func explainBudget(cost: Int, left: Int) -> Phrase {
        Phrase(
            vi: "lớp tốn ít nhất \(money(cost, .vi)), kinh phí còn \(money(left, .vi))",
            en: "the class costs at least \(money(cost, .en)), the budget leaves \(money(left, .en))")
    }

    package static func explainRooms(_ sessions: Int) -> Phrase {
        Phrase(
            vi: "\(sessions) buổi không còn phòng ở địa điểm này",
            en: "no room is left there for \(sessions) session\(sessions == 1 ? "" : "s")")
    }

    package static func explainLecturers(_ sessions: Int) -> Phrase {
        Phrase(
            vi: "\(sessions) buổi không còn giảng viên rảnh",
            en: "no lecturer is free for \(sessions) session\(sessions == 1 ? "" : "s")")
    }

    package static func explainDearClass(_ cost: Int, saved: Int) -> Phrase {
        Phrase(
            vi: "lớp cùng người học tốn ít nhất \(money(cost, .vi)), để họ chưa có lớp tốn \(money(saved, .vi))",
            en: "the class and its people cost at least \(money(cost, .en)), leaving them out \(money(saved, .en))")
    }

    package static let explainMoves = Phrase(
        vi: "không có gì cản riêng lớp này; phương án rẻ hơn khi không mở",
        en: "nothing stands against it by itself; the plan is cheaper without it")

    // Planning again
    package static func explainProgress(_ done: Int, _ all: Int) -> Phrase {
        Phrase(vi: "Đã lập lại cho \(done)/\(all) nhóm", en: "Planned again for \(done)/\(all) groups")
    }

    /// For how many groups there was time, and how many people are in the others.
    package static func explainNotAll(_ done: Int, others: Int, people: Int) -> Phrase {
        let who = Phrase(vi: self.people(people, .vi), en: self.people(people, .en))
        let start =
            done == 0
            ? Phrase(
                vi: "Chưa lập lại phương án cho \(others) nhóm (\(who.vi))",
                en: "Nothing was planned again for \(others) group\(others == 1 ? "" : "s") (\(who.en))")
            : Phrase(
                vi: "Đã lập lại phương án cho \(done) nhóm đông nhất, chưa xét \(others) nhóm ít người hơn (\(who.vi))",
                en: "Planned again for the \(done) largest group\(done == 1 ? "" : "s"), not for \(others) smaller "
                    + "\(others == 1 ? "one" : "ones") (\(who.en))")
        return Phrase(
            vi: "\(start.vi). Hãy tăng --time-limit, hoặc hỏi ít người hơn bằng --group, --unit hay --candidate.",
            en: "\(start.en). --time-limit gives it more time; --group, --unit or --candidate asks about fewer people.")
    }

    private static func these(_ people: Int) -> Phrase {
        people == 1
            ? Phrase(vi: "người này", en: "this person")
            : Phrase(vi: "\(people) người này", en: "these \(people) people")
    }

    /// The bounds of what serving some people adds to the least cost.
    package static func explainPrice(_ people: Int, _ least: Int, _ most: Int, _ language: Language) -> String {
        let (low, high) = (money(least, language), money(most, language))
        let rise: Phrase
        if most == 0 {
            rise = Phrase(vi: "không làm tăng chi phí thấp nhất", en: "does not raise the least cost")
        } else if least == most {
            rise = Phrase(vi: "làm chi phí thấp nhất tăng đúng \(low)", en: "raises the least cost by exactly \(low)")
        } else if least == 0 {
            rise = Phrase(
                vi: "làm chi phí thấp nhất tăng nhiều nhất \(high), có tăng hay không thì chưa chứng minh được",
                en: "raises the least cost by at most \(high); whether it does at all is not proven")
        } else {
            rise = Phrase(
                vi: "làm chi phí thấp nhất tăng ít nhất \(low), nhiều nhất \(high)",
                en: "raises the least cost by at least \(low), at most \(high)")
        }
        let who = these(people)
        return Phrase(vi: "Xếp lớp cho \(who.vi) \(rise.vi).", en: "Serving \(who.en) \(rise.en).")(language)
    }

    /// No class that they may join can reach its least size.
    package static func explainTooSmall(_ people: Int, most: Int, least: Int) -> Phrase {
        let who = these(people)
        return Phrase(
            vi: "Không thể xếp lớp cho \(who.vi): lịch nào họ học được cũng chỉ có nhiều nhất \(most) người học được, "
                + "mở lớp cần \(least).",
            en:
                "There can be no class for \(who.en): no offering that they may join is open to more than \(most) people, "
                + "and a class needs \(least).")
    }

    /// Proven: the bound is more than twice the cost of the plan.
    package static func explainHopeless(_ people: Int) -> Phrase {
        let who = these(people)
        return Phrase(
            vi: "Không thể xếp lớp cho \(who.vi), hoặc chỉ với chi phí hơn gấp đôi (đã chứng minh).",
            en: "There can be no class for \(who.en), or only at more than twice the cost (proven).")
    }

    package static func explainDearer(_ titles: [Phrase]) -> Phrase {
        Phrase(
            vi: "Cũng đủ nhưng đắt hơn: \(titles.map(\.vi).joined(separator: "; ")).",
            en: "Enough too, but dearer: \(titles.map(\.en).joined(separator: "; ")).")
    }

    package static func explainDisplaced(_ people: Int) -> Phrase {
        Phrase(
            vi: "Khi đó \(people) người khác mất chỗ trong phương án tìm được.",
            en: people == 1
                ? "In the plan found, 1 other person loses a place."
                : "In the plan found, \(people) others lose their places.")
    }

    package static func explainNotServed(_ served: Int, of all: Int, atLeast: Int) -> Phrase {
        let some =
            all == 1 ? Phrase(vi: "", en: "") : Phrase(vi: " (chỉ \(served)/\(all))", en: " (only \(served) of \(all))")
        return Phrase(
            vi:
                "Không tìm được phương án nào xếp lớp cho \(these(all).vi)\(some.vi); nếu có thì chi phí thấp nhất tăng "
                + "ít nhất \(money(atLeast, .vi)).",
            en: "No plan was found that serves \(these(all).en)\(some.en); if there is one, the least cost rises by at "
                + "least \(money(atLeast, .en)).")
    }

    package static func explainCheapest(_ tried: Int, _ title: Phrase, people: Int) -> Phrase {
        let who = these(people)
        return Phrase(
            vi: (tried == 1 ? "Chỉ cần nới lỏng" : "Nới lỏng rẻ nhất trong \(tried) cách đã thử")
                + ": \(title.vi). Khi đó xếp được lớp cho \(who.vi).",
            en: (tried == 1 ? "A single change is enough" : "The cheapest of \(tried) single changes tried")
                + ": \(title.en). With it there is a class for \(who.en).")
    }

    /// Where the gaps leave open whether the least cost rises or falls.
    package static func explainUnclear(falls: Int, rises: Int) -> Phrase {
        Phrase(
            vi:
                "Chi phí thấp nhất giảm nhiều nhất \(money(falls, .vi)) hoặc tăng nhiều nhất \(money(rises, .vi)); chưa "
                + "chứng minh được hơn.",
            en:
                "The least cost falls by at most \(money(falls, .en)) or rises by at most \(money(rises, .en)); more is not "
                + "proven.")
    }

    package static func explainNoneHelps(_ tried: Int, people: Int) -> Phrase {
        let who = these(people)
        return Phrase(
            vi: "Đã thử nới lỏng \(tried) cách, mỗi lần một điều; không tìm được phương án nào xếp lớp cho \(who.vi).",
            en: (tried == 1 ? "1 single change was" : "\(tried) single changes were")
                + " tried; none led to a plan that serves \(who.en).")
    }

    package static let explainNothingToTry = Phrase(
        vi: "Nới lỏng riêng một điều thì không đủ cho tất cả những người này.",
        en: "Allowing a single thing is not enough for all of them.")
    package static let explainCandidates = Phrase(
        vi: "Có thể nới lỏng một trong các điều sau (chưa lập lại phương án):",
        en: "One of these could be allowed (not planned again):")

    /// A plan found by planning again is cheaper than the one explained.
    package static func explainBetterPlan(_ amount: Int) -> Phrase {
        Phrase(
            vi:
                "Có phương án rẻ hơn \(money(amount, .vi)) so với phương án được giải thích; mọi so sánh đều với phương án "
                + "rẻ hơn. Hãy lập lại: xeplop plan --start.",
            en:
                "There is a plan that costs \(money(amount, .en)) less than the one explained; all comparisons are with "
                + "that. Plan again: xeplop plan --start.")
    }
}
