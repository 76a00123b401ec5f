// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Words {
    /// Where a plan file is wrong, the value, and what belongs there.
    package static func sentence(for fault: PlanFileFault, _ language: Language) -> String {
        let place = fault.line > 0 ? "\(fault.line):\(fault.column)" : fault.path
        let value = fault.value.isEmpty ? "" : "“\(fault.value)”: "
        return (place.isEmpty ? "" : place + ": ") + value + phrase(for: fault.problem)(language)
    }

    private static func phrase(for problem: PlanFileFault.Problem) -> Phrase {
        switch problem {
        case .tooLarge(let limit):
            Phrase(
                vi: "tệp quá lớn, nhiều nhất \(limit >> 20) MB.",
                en: "the file is too large, at most \(limit >> 20) MB.")
        case .tooDeep(let limit):
            Phrase(vi: "lồng nhau quá \(limit) tầng.", en: "nested deeper than \(limit) levels.")
        case .notUTF8: Phrase(vi: "không phải văn bản UTF-8.", en: "is not UTF-8 text.")
        case .syntax(let expected):
            Phrase(vi: "JSON sai, ở đây cần: \(expected)", en: "broken JSON, expected here: \(expected)")
        case .numberTooLarge: Phrase(vi: "số quá lớn.", en: "the number is too large.")
        case .duplicateKey: Phrase(vi: "khóa được ghi hai lần.", en: "the key is written twice.")
        case .unsupportedSchema:
            Phrase(
                vi: "phiên bản tệp phương án không đọc được; cần \(PlanCodec.schema).",
                en: "unknown version of the plan file; \(PlanCodec.schema) is needed.")
        case .missingKey(let key): Phrase(vi: "thiếu khóa “\(key)”.", en: "the key “\(key)” is missing.")
        case .unknownKey: Phrase(vi: "khóa không được biết đến.", en: "unknown key.")
        case .expectedObject: Phrase(vi: "cần một đối tượng { … }.", en: "an object { … } is needed.")
        case .expectedArray: Phrase(vi: "cần một danh sách [ … ].", en: "a list [ … ] is needed.")
        case .expectedText: Phrase(vi: "cần văn bản trong dấu ngoặc kép.", en: "text in quotes is needed.")
        case .expectedBoolean: Phrase(vi: "cần true hoặc false.", en: "true or false is needed.")
        case .expectedNumber: Phrase(vi: "cần một số.", en: "a number is needed.")
        case .expectedWholeNumber: Phrase(vi: "cần một số nguyên.", en: "a whole number is needed.")
        case .expectedDate: Phrase(vi: "cần ngày dạng YYYY-MM-DD.", en: "a date YYYY-MM-DD is needed.")
        case .expectedIdentifier:
            Phrase(vi: "cần một mã không có khoảng trắng.", en: "an identifier without white space is needed.")
        case .expectedOneOf(let words):
            Phrase(
                vi: "cần một trong: \(words.joined(separator: ", ")).",
                en: "one of these is needed: \(words.joined(separator: ", ")).")
        }
    }
}
