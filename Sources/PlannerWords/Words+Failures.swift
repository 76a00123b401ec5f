// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Words {
    /// Before the sentence of a failure on standard error.
    package static let failure = Phrase(vi: "Lỗi", en: "Error")

    package static func cannotWriteOutput(reason text: String) -> Phrase {
        let reason = systemReason(text)
        return Phrase(vi: "Không ghi được kết quả ra: \(reason.vi).", en: "Cannot write the output: \(reason.en).")
    }

    package static func cannotWrite(_ path: String, reason text: String) -> Phrase {
        let reason = systemReason(text)
        return Phrase(
            vi: "Không ghi được tệp “\(path)”: \(reason.vi). Không có gì bị thay đổi.",
            en: "Cannot write “\(path)”: \(reason.en). Nothing was changed.")
    }

    package static func cannotRead(_ path: String, reason text: String) -> Phrase {
        let reason = systemReason(text)
        return Phrase(vi: "Không đọc được tệp “\(path)”: \(reason.vi).", en: "Cannot read “\(path)”: \(reason.en).")
    }

    package static func noSuchFile(_ path: String) -> Phrase {
        Phrase(vi: "Không có tệp “\(path)”.", en: "There is no file “\(path)”.")
    }

    package static func noScenario(_ path: String) -> Phrase {
        Phrase(
            vi: "Không có dữ liệu “\(path)” (cần một sổ .xlsx, hoặc thư mục có scenario.yaml và bốn bảng CSV).",
            en:
                "There is no scenario “\(path)” (an .xlsx workbook, or a folder with scenario.yaml and four CSV tables)."
        )
    }

    /// The first fault tells; the others often follow from it.
    package static func notAPlan(_ path: String, _ error: PlanFileError) -> Phrase {
        let vi = error.faults.first.map { sentence(for: $0, .vi) } ?? ""
        let en = error.faults.first.map { sentence(for: $0, .en) } ?? ""
        return Phrase(
            vi: "“\(path)” không phải là tệp phương án của xeplop: \(vi)",
            en: "“\(path)” is not a plan of xeplop: \(en)")
    }

    package static func otherScenario(plan: String, scenario: String) -> Phrase {
        Phrase(
            vi: "Phương án này được lập cho dữ liệu khác (“\(plan)”), không phải cho “\(scenario)”, hoặc dữ liệu đã "
                + "được sửa sau đó. Hãy lập lại phương án bằng lệnh `xeplop plan`.",
            en: "This plan was made for another scenario (“\(plan)”), not for “\(scenario)”, or the scenario was "
                + "edited since. Plan again with `xeplop plan`.")
    }

    package static func directoryInTheWay(_ path: String) -> Phrase {
        Phrase(vi: "“\(path)” là một thư mục, không phải tệp.", en: "“\(path)” is a directory, not a file.")
    }

    package static func noSuchIdentifier(_ identifier: String, kind: Phrase, known: [String]) -> Phrase {
        let shown = known.prefix(10).joined(separator: ", ") + (known.count > 10 ? ", …" : "")
        return Phrase(
            vi: "Không có \(kind.vi) “\(identifier)”. Có: \(shown).",
            en: "There is no \(kind.en) “\(identifier)”. There are: \(shown).")
    }

    package static func planIsWrong(_ violations: Int) -> Phrase {
        Phrase(
            vi: "Lỗi của chương trình: phương án tìm được vi phạm \(violations) quy tắc nên không được ghi ra. Xin báo "
                + "cho người phát triển kèm dữ liệu này.",
            en:
                "A mistake of the program: the plan found breaks the rules in \(violations) place\(violations == 1 ? "" : "s"), so it was not written. Please "
                + "report it with this scenario.")
    }

    package static func solverFailed(_ detail: String) -> Phrase {
        Phrase(
            vi: "Lỗi của chương trình khi tính toán: \(detail)", en: "A mistake of the program while solving: \(detail)"
        )
    }

    package static func tooManyCandidates(_ count: Int, most: Int) -> Phrase {
        Phrase(
            vi: "\(number(count, .vi)) học viên là nhiều hơn \(number(most, .vi)), số tối đa xếp được trong một lần. "
                + "Hãy chia kịch bản ra.",
            en: "\(number(count, .en)) candidates are more than the \(number(most, .en)) that can be planned at once. "
                + "Split the scenario.")
    }

    package static func scenarioHasFaults(_ path: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "Dữ liệu “\(path)” có \(count) lỗi; hãy sửa rồi chạy lại.",
            en: "The scenario “\(path)” has \(count) fault\(count == 1 ? "" : "s"); mend and run again.")
    }

    package static func scenarioInTheWay(_ path: String) -> Phrase {
        Phrase(
            vi: "“\(path)” đã có dữ liệu; dùng --force nếu muốn ghi đè.",
            en: "“\(path)” already holds a scenario; use --force to overwrite it.")
    }

    package static func somethingInTheWay(_ path: String) -> Phrase {
        Phrase(
            vi: "“\(path)” đã có; dùng --force nếu muốn ghi đè.",
            en: "“\(path)” is there already; use --force to overwrite it.")
    }
}

/// What an identifier on the command line should have named.
extension Words {
    package static let kindClass = Phrase(vi: "lớp", en: "class")
    package static let kindWeek = Phrase(vi: "tuần có ngày", en: "week with the date")
    package static let kindVenue = Phrase(vi: "địa điểm", en: "venue")
    package static let kindLecturer = Phrase(vi: "giảng viên", en: "lecturer")
    package static let kindCandidate = Phrase(vi: "học viên", en: "candidate")
}
