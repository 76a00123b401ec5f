// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The sentences for faults of change files.
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
        default: return nil
        }
    }
}
