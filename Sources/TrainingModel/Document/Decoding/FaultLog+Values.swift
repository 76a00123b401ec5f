// SPDX-License-Identifier: GPL-3.0-or-later

/// Text → value. Nothing is trimmed: what another reader of the contract would see as ` 5` is not 5 here either.
extension FaultLog {
    /// Non-empty and free of white space.
    func identifier(_ text: SourceText) -> String? {
        guard let word = nonEmpty(text) else { return nil }
        guard !word.contains(where: \.isWhitespace) else {
            note(.whiteSpaceInIdentifier, text)
            return nil
        }
        return word
    }

    func nonEmpty(_ text: SourceText) -> String? {
        guard !text.text.isEmpty else {
            note(.empty, text)
            return nil
        }
        return text.text
    }

    /// Digits with an optional minus: `5.0` and `1e3` are no whole numbers.
    func whole(_ text: SourceText, in range: ClosedRange<Int>) -> Int? {
        let digits = text.text.utf8.first == 45 ? text.text.dropFirst() : text.text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            note(text.text.isEmpty ? .empty : isDecimalComma(text.text) ? .decimalComma : .notWholeNumber, text)
            return nil
        }
        // Digits that do not fit in an Int are out of any range.
        guard let value = Int(text.text), range.contains(value) else {
            note(.outOfRange(minimum: "\(range.lowerBound)", maximum: "\(range.upperBound)"), text)
            return nil
        }
        return value
    }

    /// A finite number with a decimal point.
    func number(_ text: SourceText, in range: ClosedRange<Double>) -> Double? {
        let isPlain = text.text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
        guard isPlain, let value = Double(text.text) else {
            note(text.text.isEmpty ? .empty : isDecimalComma(text.text) ? .decimalComma : .notNumber, text)
            return nil
        }
        guard range.contains(value) else {
            note(.outOfRange(minimum: Self.plain(range.lowerBound), maximum: Self.plain(range.upperBound)), text)
            return nil
        }
        return value
    }

    /// `YYYY-MM-DD`, a date that exists.
    func day(_ text: SourceText) -> Day? {
        if let day = Day(iso: text.text) { return day }
        note(text.text.isEmpty ? .empty : isDayMonthYear(text.text) ? .dayMonthYear : .notDate, text)
        return nil
    }

    /// `YYYY-MM-DD` or `YYYY-MM-DD..YYYY-MM-DD`.
    func days(_ text: SourceText) -> ClosedRange<Day>? {
        let parts = text.text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return day(text).map { $0...$0 } }
        let first = day(SourceText(String(parts[0]), at: text.position))
        let last = day(SourceText(String(parts[1]), at: text.position))
        guard let first, let last else { return nil }
        return range(first, last, text)
    }

    func range<Bound: Comparable>(_ first: Bound, _ last: Bound, _ text: SourceText) -> ClosedRange<Bound>? {
        guard first <= last else {
            note(.reversedRange, text)
            return nil
        }
        return first...last
    }

    /// `HH:MM`.
    func time(_ text: SourceText) -> TimeOfDay? {
        if let time = TimeOfDay(text: text.text) { return time }
        note(text.text.isEmpty ? .empty : .notTime, text)
        return nil
    }

    func flag(_ text: SourceText) -> Bool? {
        switch text.text {
        case "true": return true
        case "false": return false
        default:
            note(text.text.isEmpty ? .empty : .notBoolean, text)
            return nil
        }
    }

    func weekday(_ text: SourceText) -> Weekday? {
        if let day = Weekday(code: text.text) { return day }
        note(text.text.isEmpty ? .empty : .notWeekday, text)
        return nil
    }

    func word(_ text: SourceText, of words: [String]) -> String? {
        if words.contains(text.text) { return text.text }
        note(.notOneOf(words: words, suggestion: Suggestion.nearest(to: text.text, among: words)), text)
        return nil
    }

    /// An identifier that stands in the other table.
    @discardableResult
    func reference(_ text: SourceText, to known: Known) -> String? {
        guard let word = nonEmpty(text) else { return nil }
        guard known.contains(word) || !known.isComplete else {
            note(.unknownReference(table: known.table, suggestion: suggestion(for: word, in: known)), text)
            return nil
        }
        return word
    }

    /// The parts of a cell separated by `;`; an empty cell has none.
    func parts(_ text: SourceText) -> [SourceText] {
        guard !text.text.isEmpty else { return [] }
        return text.text.split(separator: ";", omittingEmptySubsequences: false).map {
            SourceText(String($0), at: text.position)
        }
    }

    private func isDecimalComma(_ text: String) -> Bool {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && Double(parts[0]) != nil && !parts[1].isEmpty
            && parts[1].utf8.allSatisfy { (48...57).contains($0) }
    }

    private func isDayMonthYear(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { (Int($0), $0.utf8.count) }
        return parts.count == 3 && parts.allSatisfy { $0.0 != nil } && parts[0].1 <= 2 && parts[1].1 <= 2
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
