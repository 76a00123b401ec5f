// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords

/// From a text of the scenario's files to a cell, such that reading the cell gives the text again.
extension FieldKind {
    enum Cell: Equatable {
        case blank
        case text(String)
        case number(Double)
    }

    func cell(_ text: String, _ language: Language) -> Cell {
        guard !text.isEmpty else { return .blank }
        switch self {
        case .text, .code: return .text(PlainText.cell(text))
        case .list: return .text(text)
        case .whole, .number: return Self.number(text).map(Cell.number) ?? .text(text)
        case .count: return Self.number(text).map(Cell.number) ?? .text(Vocabulary.all.label(text, language))
        case .date: return DateText.serial(iso: text).map(Cell.number) ?? .text(DateText.shown(text))
        case .time: return DateText.fraction(text).map(Cell.number) ?? .text(text)
        case .dates: return .text(DateText.shown(text))
        case .flag: return .text(Vocabulary.flags.label(text, language))
        case .word(let vocabulary): return .text(vocabulary.label(text, language))
        case .weekdays: return .text(Self.weekdays(text, language))
        }
    }

    /// The number of a text, nil where a cell, which holds 15 digits, would give another text.
    private static func number(_ text: String) -> Double? {
        guard let number = Double(text), plain(number) == text,
            Double(String(format: "%.15g", number)) == number
        else { return nil }
        return number
    }

    /// `T2–T6` for days that follow each other, otherwise each.
    private static func weekdays(_ text: String, _ language: Language) -> String {
        let days = ListText.split(text)
        let labels = days.map { Vocabulary.weekdays.label($0, language) }
        let numbers = days.compactMap { day in Vocabulary.weekdays.words.firstIndex { $0.code == day } }
        guard days.count > 2, numbers == Array(numbers[0]..<numbers[0] + days.count) else {
            return labels.isEmpty ? text : labels.joined(separator: "; ")
        }
        return labels[0] + "–" + labels[labels.count - 1]
    }
}
