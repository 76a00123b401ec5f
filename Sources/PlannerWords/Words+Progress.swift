// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
    package static let best = Phrase(vi: "tốt nhất", en: "best")
    package static let bound = Phrase(vi: "cận", en: "bound")
    package static let gap = Phrase(vi: "khoảng cách", en: "gap")

    package static func columns(_ count: Int, _ language: Language) -> String {
        self.count(count, vi: "cột", one: "column", many: "columns", language)
    }

    /// After the first Ctrl-C.
    package static let stopping = Phrase(
        vi: "Đang dừng và lấy phương án tốt nhất đến lúc này… (Ctrl-C lần nữa để thoát ngay)",
        en: "Stopping with the best plan so far… (Ctrl-C again to quit at once)")

    package static func written(_ path: String) -> Phrase {
        Phrase(vi: "Đã ghi “\(path)”.", en: "Wrote “\(path)”.")
    }

    /// Where a plan to start with did not fit as a whole.
    package static func startingClasses(_ taken: Int, of all: Int) -> Phrase {
        Phrase(
            vi: "Chú ý: chỉ \(taken) trong \(all) lớp của phương án --start hợp với dữ liệu này; đã bắt đầu từ đó.",
            en: "Note: only \(taken) of the \(all) classes of the --start plan fit this scenario; began with those.")
    }

    /// A reproducible run that a clock ended.
    package static let notReproducible = Phrase(
        vi: "Chú ý: đã dừng theo thời gian nên lần chạy sau có thể cho phương án khác.",
        en: "Note: the run was ended by time, so another run may give another plan.")
}
extension Words {
    /// What the solver is doing, by the code of its phase; an unknown code is shown as it is.
    package static func phase(_ code: String, _ language: Language) -> String {
        phases[code]?(language) ?? code
    }

    /// The phases with words of their own.
    static let phases: [String: Phrase] = [
        "indexing": Phrase(vi: "lập danh mục lịch học", en: "listing offerings"),
        "construction": Phrase(vi: "dựng phương án đầu", en: "first plan"),
        "columnGeneration": Phrase(vi: "sinh cột", en: "column generation"),
        "localSearch": Phrase(vi: "cải thiện", en: "local search"),
        "integer": Phrase(vi: "giải nguyên", en: "integer step"),
        "done": Phrase(vi: "xong", en: "done"),
    ]
}
