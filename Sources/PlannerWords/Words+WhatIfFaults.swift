// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The sentences for faults of change and sweep files.
extension Words {
    static func changePhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .matchesNothing(let table, let suggestion):
            return Phrase(
                vi: "Không có gì trong \(table) khớp với điều kiện (\(value))." + hint(suggestion).vi,
                en: "Nothing in \(table) matches the condition (\(value))." + hint(suggestion).en)
        case .isTable:
            return Phrase(
                vi: "“\(value)” là một bảng. Hãy dùng update với where và set để sửa các dòng của bảng.",
                en: "“\(value)” is a table. Use update with where and set to change its rows.")
        case .breaksScenario(let faults):
            return Phrase(
                vi: "Thay đổi này làm cho bộ dữ liệu có \(faults) lỗi, được liệt kê theo tệp của bộ dữ liệu.",
                en: "Because of this change the scenario has \(faults) fault\(faults == 1 ? "" : "s"), "
                    + "listed with the scenario's files.")
        case .notPositive:
            return Phrase(
                vi: "“\(value)” không lớn hơn 0. Hãy viết bước như 1 hoặc 0.5.",
                en: "“\(value)” is not above 0. Write a step such as 1 or 0.5.")
        case .variedTwice(let first):
            return Phrase(
                vi: "“\(value)” đã được cho thay đổi ở \(first). Hãy gộp thành một.",
                en: "“\(value)” is already varied at \(first). Make one of the two.")
        case .tooManyRuns(let limit):
            return Phrase(
                vi: "Có hơn \(limit) tổ hợp. Hãy bớt giá trị, hoặc dùng mode: one-at-a-time.",
                en: "More than \(limit) combinations. Take fewer values, or mode: one-at-a-time.")
        default: return nil
        }
    }
}
