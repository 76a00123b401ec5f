// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import TrainingModel

/// Words with a fixed meaning: a code in the scenario's files, and what planners write and read for it.
struct Vocabulary {
    let words: [(code: String, label: Phrase, others: [String])]
    private let codes: [String: String]

    init(_ words: [(code: String, label: Phrase, others: [String])]) {
        self.words = words
        var codes: [String: String] = [:]
        for (code, label, others) in words {
            for word in [code, label.vi, label.en] + others { codes[word.folded] = code }
        }
        self.codes = codes
    }

    /// Nil for a word that is none of these. Letter case, marks and blanks make no difference.
    func code(_ text: String) -> String? { codes[text.folded] }

    func label(_ code: String, _ language: Language) -> String {
        words.first { $0.code == code }?.label(language) ?? code
    }

    static let flags = Vocabulary([
        ("true", Words.workbookYes, ["x", "1", "y", "đúng"]), ("false", Words.workbookNo, ["0", "n", "sai"]),
    ])
    static let deliveries = Vocabulary([
        ("inPerson", Words.workbookInPerson, ["Trực tiếp"]), ("online", Words.workbookOnline, []),
        ("hybrid", Words.workbookHybrid, []),
    ])
    static let crossing = Vocabulary([
        ("allow", Words.workbookAllowed, ["Có", "yes"]), ("forbid", Words.workbookForbidden, ["Không", "no"]),
    ])
    static let all = Vocabulary([("all", Words.workbookAll, [])])
    static let weekdays = Vocabulary(
        Weekday.allCases.map { day in
            let vi = Words.shortWeekday(day, .vi)
            let names = [Words.weekday(day, .vi), vi.replacing("T", with: "Thứ ")]
            let en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            return (day.code, Phrase(vi: vi, en: Words.weekday(day, .en)), names + [en[day.rawValue]])
        })
}

extension String {
    /// For comparison: small letters without marks, and digits, without what stands in brackets.
    var folded: String {
        var depth = 0
        var letters = ""
        for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            case _ where depth > 0: break
            case "đ": letters += "d"
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                letters.unicodeScalars.append(scalar)
            default: break
            }
        }
        return letters
    }
}
