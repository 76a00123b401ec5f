// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Spreadsheets

/// From a cell to the text that the scenario's files would have.
///
/// What is not understood is passed on as it is shown: the decoder says what is wrong with it.
extension FieldKind {
    /// The text of a cell; `epochOffset` is what its dates lack.
    func text(_ value: CellValue, epochOffset: Int) -> String {
        switch value {
        case .text(let text): return self.text(text.precomposedStringWithCanonicalMapping)
        case .number(let number, let isDate): return text(number, isDate: isDate, epochOffset: epochOffset)
        case .flag(let flag): return flag ? "true" : "false"
        case .error, .noResult: return ""
        }
    }

    private func text(_ written: String) -> String {
        if case .text = self { return PlainText.read(written) }
        let text = written.trimmed
        guard !text.isEmpty else { return text }
        switch self {
        case .text, .code: return PlainText.read(written)
        case .list: return text
        case .whole: return Self.whole(text)
        case .count: return Vocabulary.all.code(text) ?? Self.whole(text)
        case .number: return Self.number(text)
        case .date: return DateText.iso(text) ?? text
        case .time: return DateText.time(text) ?? text
        case .dates: return DateText.ranges(text)
        case .flag: return Vocabulary.flags.code(text) ?? text
        case .word(let vocabulary): return vocabulary.code(text) ?? text
        case .weekdays: return Self.weekdays(text)
        }
    }

    private func text(_ number: Double, isDate: Bool, epochOffset: Int) -> String {
        let serial = number + Double(epochOffset)
        switch self {
        case .date, .dates:
            // Formats get lost when values are pasted; from 2000 to 2100 nothing else is meant.
            let isLikely = isDate || (36_526..<73_051).contains(serial)
            return (isLikely ? DateText.iso(serial: serial) : nil) ?? Self.plain(number)
        case .time: return DateText.time(fraction: number) ?? Self.plain(number)
        case .text, .code, .list:
            return (isDate ? DateText.iso(serial: serial).map(DateText.shown) : nil) ?? Self.plain(number)
        case .flag: return Vocabulary.flags.code(Self.plain(number)) ?? Self.plain(number)
        default: return Self.plain(number)
        }
    }

    /// As short as it can be: `5`, not `5.0`.
    static func plain(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? "\(number)"
    }

    /// Digits of `1.500.000`, `1,500,000 đ` or `1 500 000`.
    private static func whole(_ text: String) -> String {
        let amount = text.replacing(/\s*(đ|₫|đồng|vnđ|vnd)$/.ignoresCase(), with: "")
        guard amount.wholeMatch(of: /-?\d{1,3}([., \u{A0}\u{202F}])\d{3}(\1\d{3})*/) != nil else { return amount }
        return amount.filter { $0 == "-" || $0.isNumber }
    }

    /// `20.646` of `20,646`, and `0.8` of `80%`.
    private static func number(_ text: String) -> String {
        let isShare = text.hasSuffix("%")
        let number = (isShare ? String(text.dropLast()).trimmed : text)
            .replacing(/^(-?\d+),(\d+)$/) { "\($0.output.1).\($0.output.2)" }
        guard isShare else { return number }
        return Double(number).map { plain($0 / 100) } ?? text
    }

    /// `mon;wed` of `T2, T4`; a range `T2–T6` stands for all from the one to the other.
    private static func weekdays(_ text: String) -> String {
        let codes = Vocabulary.weekdays.words.map(\.code)
        let parts = ListText.parts(text)
        // No days at all, as a list has it, is not the same as nothing said.
        if parts.isEmpty { return text }
        return parts.flatMap { part -> [String] in
            if let code = Vocabulary.weekdays.code(part) { return [code] }
            let ends = part.replacing(/\s(?:đến|to)\s/, with: "–").split { "-–—".contains($0) }
                .compactMap { Vocabulary.weekdays.code(String($0)) }.compactMap(codes.firstIndex)
            if ends.count == 2, ends[0] < ends[1] { return Array(codes[ends[0]...ends[1]]) }
            // Without a sign between them.
            let words = part.split(separator: " ").map { Vocabulary.weekdays.code(String($0)) }
            return words.contains(nil) ? [part] : words.compactMap(\.self)
        }.joined(separator: ";")
    }
}
