// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of `whatif` and `formats`.
extension Words {
    // Rows of the comparison
    package static let whatIfServable = Phrase(vi: "Có thể xếp lớp", en: "Could be served")
    package static let whatIfUnservable = Phrase(vi: "trong đó không thể xếp", en: "of them unservable")
    package static let whatIfClassCosts = Phrase(vi: "Chi phí mở lớp", en: "Class costs")
    package static let whatIfTravel = Phrase(vi: "Đi lại (km)", en: "Travel (km)")
    package static let whatIfObjective = Phrase(vi: "Chi phí quy đổi", en: "Cost in all")
    package static let whatIfBound = Phrase(vi: "không thể dưới", en: "cannot be below")
    package static let whatIfGap = Phrase(vi: "Khoảng cách", en: "Gap")
    package static let whatIfDifference = Phrase(vi: "So với gốc", en: "Against the base")

    package static func whatIfFormat(_ id: String) -> Phrase { Phrase(vi: "hình thức \(id)", en: "format \(id)") }
    package static func whatIfVenue(_ id: String) -> Phrase { Phrase(vi: "tại \(id)", en: "at \(id)") }
    package static func whatIfTarget(_ unit: String) -> Phrase {
        Phrase(vi: "chỉ tiêu \(unit)", en: "quota \(unit)")
    }

    // Heads and titles
    package static let whatIfBaseHead = Phrase(vi: "gốc", en: "base")
    package static let whatIfAllHead = Phrase(vi: "tất cả", en: "all")
    package static let whatIfBaseTitle = Phrase(vi: "Dữ liệu gốc", en: "The scenario as it is")
    package static let whatIfCombinedTitle = Phrase(vi: "Tất cả thay đổi cùng lúc", en: "All changes together")
    package static let formatsAllTitle = Phrase(vi: "Tất cả các hình thức", en: "All formats")
    package static let whatIfMillions = Phrase(vi: "Tiền tính bằng triệu đồng.", en: "Money in millions of đồng.")
    package static let whatIfUnclearSign = Phrase(
        vi: "≈: chưa phân biệt được, vì các khoảng cách còn quá lớn.",
        en: "≈: cannot be told apart; the gaps are too wide.")

    // Verdicts
    package static func whatIfCheaper(_ least: Int, _ most: Int, _ language: Language) -> String {
        let range = range(least, most)
        return Phrase(vi: "Chi phí thấp nhất giảm \(range.vi).", en: "The least cost falls by \(range.en).")(language)
    }

    package static func whatIfDearer(_ least: Int, _ most: Int, _ language: Language) -> String {
        let range = range(least, most)
        return Phrase(vi: "Chi phí thấp nhất tăng \(range.vi).", en: "The least cost rises by \(range.en).")(language)
    }

    private static func range(_ least: Int, _ most: Int) -> Phrase {
        least == most
            ? Phrase(vi: "đúng \(money(least, .vi))", en: "exactly \(money(least, .en))")
            : Phrase(
                vi: "ít nhất \(money(least, .vi)), nhiều nhất \(money(most, .vi))",
                en: "at least \(money(least, .en)), at most \(money(most, .en))")
    }

    package static let whatIfSame = Phrase(
        vi: "Chi phí thấp nhất không đổi, đã chứng minh.", en: "The least cost stays the same, proven.")
    package static let whatIfUnclear = Phrase(
        vi: "Chưa phân biệt được với gốc; cần --gap nhỏ hơn hoặc --time-limit dài hơn.",
        en: "Cannot be told apart from the base; a smaller --gap or more time may tell.")
    package static let whatIfIncomparable = Phrase(
        vi: "Đã đổi trọng số nên không so chi phí với gốc.",
        en: "The weights were changed, so the cost is not compared with the base's.")

    // Running
    package static func whatIfProgress(_ done: Int, _ all: Int, _ title: String) -> Phrase {
        Phrase(vi: "Đã xong \(done)/\(all): \(title)", en: "Done \(done)/\(all): \(title)")
    }

    package static func whatIfLeftOut(_ titles: [String]) -> Phrase {
        let list = titles.joined(separator: "; ")
        return Phrase(vi: "Bị dừng trước khi tính: \(list).", en: "Stopped before planning: \(list).")
    }

    /// How a process that said nothing ended.
    package static func whatIfEnded(_ status: Int32, isExit: Bool) -> Phrase {
        isExit
            ? Phrase(vi: "mã thoát \(status)", en: "exit status \(status)")
            : Phrase(vi: "bị tín hiệu \(status) dừng", en: "ended by signal \(status)")
    }

    package static func whatIfRunFailed(_ title: String, _ reason: String) -> Phrase {
        Phrase(vi: "Không lập được phương án cho “\(title)”: \(reason)", en: "Cannot plan “\(title)”: \(reason)")
    }

    package static func changeHasFaults(_ path: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "Thay đổi “\(path)” có \(count) lỗi; hãy sửa rồi chạy lại.",
            en: "The change “\(path)” has \(count) fault\(count == 1 ? "" : "s"); mend and run again.")
    }
}
