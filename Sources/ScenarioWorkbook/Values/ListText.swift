// SPDX-License-Identifier: GPL-3.0-or-later
import Spreadsheets

/// Several texts in one cell, separated by semicolons, commas or line breaks.
///
/// A text that holds one of these or a quote at its beginning, has blanks at an end or is empty, stands in quotes, in
/// which a quote is doubled. A lone semicolon is a list without items; an empty cell is no list at all.
enum ListText {
    static let none = ";"

    static func join(_ items: [String]) -> String {
        items.isEmpty ? none : items.map(quoted).joined(separator: "; ")
    }

    private static func separates(_ letter: Character) -> Bool { letter == ";" || letter == "," || letter.isNewline }

    private static func quoted(_ item: String) -> String {
        let isPlain = !item.isEmpty && item == item.trimmed && !item.contains(where: separates) && item.first != "\""
        return isPlain ? item : "\"" + item.replacing("\"", with: "\"\"") + "\""
    }

    /// The items without stray blanks. A separator too many, as at the end, makes no item.
    static func split(_ text: String) -> [String] {
        var items: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let start = rest.drop(while: \.isWhitespace)
            if let (item, after) = quotedItem(start) {
                items.append(item)
                rest = after
            } else {
                let item = String(rest.prefix { !separates($0) }).trimmed
                if !item.isEmpty { items.append(item) }
                rest = rest.drop { !separates($0) }
            }
            rest = rest.dropFirst()
        }
        return items
    }

    /// The parts of a text in which nothing stands in quotes, without stray blanks.
    static func parts(_ text: String) -> [String] {
        text.split(whereSeparator: separates).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// An item in quotes, and what follows from the semicolon on; nil where the text is not so.
    private static func quotedItem(_ text: Substring) -> (item: String, after: Substring)? {
        guard text.first == "\"" else { return nil }
        var item = ""
        var rest = text.dropFirst()
        while let letter = rest.popFirst() {
            if letter != "\"" {
                item.append(letter)
            } else if rest.first == "\"" {
                item.append(rest.removeFirst())
            } else {
                let after = rest.drop(while: \.isWhitespace)
                return after.first.map(separates) ?? true ? (item, after) : nil
            }
        }
        return nil
    }
}

/// A text that would lose blanks at its ends when read from a cell stands in quotes there.
enum PlainText {
    /// As it is written in a cell.
    static func cell(_ text: String) -> String { read(text) == text ? text : "\"" + text + "\"" }

    /// What a cell's text means: without stray blanks, and without quotes that only keep blanks.
    static func read(_ cell: String) -> String {
        let text = cell.trimmed
        guard isQuoted(text) else { return text }
        let inside = String(text.dropFirst().dropLast())
        return inside != inside.trimmed || isQuoted(inside) ? inside : text
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
    }
}
