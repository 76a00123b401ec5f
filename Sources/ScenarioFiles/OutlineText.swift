// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Writes the tree of `scenario.yaml`: block style, lists of scalars on one line, and every scalar quoted that a reader
/// of YAML 1.1 would take for something else than its text (`off`, `13:30`, `2027-03-01`, `007`).
public struct OutlineText {
    /// All of the file, with a line feed at its end.
    public private(set) var text = ""

    /// Writes the whole tree into `text`.
    public init(_ root: DocumentNode) {
        switch root {
        case .map(let entries, _) where !entries.isEmpty: write(entries, indent: 0, startsOnLine: false)
        default: text = Self.inline(root) + "\n"
        }
    }

    private mutating func write(_ entries: [DocumentEntry], indent: Int, startsOnLine: Bool) {
        for (index, entry) in entries.enumerated() {
            if index > 0 || !startsOnLine { text += Self.blanks(indent) }
            text += Self.scalar(entry.key.text) + ":"
            write(entry.value, indent: indent)
        }
    }

    /// What stands behind a key or a dash.
    private mutating func write(_ node: DocumentNode, indent: Int) {
        switch node {
        case .map(let entries, _) where !entries.isEmpty:
            text += "\n"
            write(entries, indent: indent + 2, startsOnLine: false)
        case .list(let items, _) where !Self.fitsInline(items):
            text += "\n"
            for item in items {
                text += Self.blanks(indent + 2) + "-"
                if case .map(let entries, _) = item, !entries.isEmpty {
                    text += " "
                    write(entries, indent: indent + 4, startsOnLine: true)
                } else {
                    write(item, indent: indent + 2)
                }
            }
        default: text += " " + Self.inline(node) + "\n"
        }
    }

    private static func fitsInline(_ items: [DocumentNode]) -> Bool {
        items.allSatisfy { if case .scalar = $0 { true } else { false } }
    }

    private static func inline(_ node: DocumentNode) -> String {
        switch node {
        case .scalar(let text): return scalar(text.text)
        case .list(let items, _): return "[" + items.map(inline).joined(separator: ", ") + "]"
        case .map: return "{}"
        }
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    // MARK: Scalars

    static func scalar(_ text: String) -> String {
        if isPlain(text) { return text }
        if text.unicodeScalars.allSatisfy(isPrintable) {
            return "'" + text.replacing("'", with: "''") + "'"
        }
        var quoted = "\""
        for letter in text.unicodeScalars {
            switch letter {
            case "\\", "\"": quoted += "\\" + String(letter)
            case "\n": quoted += "\\n"
            case _ where isPrintable(letter): quoted.unicodeScalars.append(letter)
            default:
                let digits = String(letter.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return quoted + "\""
    }

    private static func isPrintable(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            return true
        default: return false
        }
    }

    private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "null", "nan", "inf"]

    /// Words that begin with a letter and hold nothing with a meaning in YAML, and numbers written the one plain way.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard first.properties.isAlphabetic else { return isPlainNumber(text) }
        return last != " " && !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_./()+".unicodeScalars.contains($0)
                    || $0.properties.generalCategory == .nonspacingMark
            }
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy {
            !$0.isEmpty && $0.count < 15 && $0.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard areDigits, parts.count <= 2 else { return false }
        let isShortest = parts[0] == "0" || !parts[0].hasPrefix("0")
        return isShortest && (parts.count == 1 || !parts[1].hasSuffix("0")) && text != "-0"
    }
}
