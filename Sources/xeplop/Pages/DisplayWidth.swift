// SPDX-License-Identifier: GPL-3.0-or-later

/// How many terminal columns text takes, and how to cut it to fit.
///
/// Measured by grapheme: a letter with combining marks, as decomposed Vietnamese has them, takes one column; East Asian
/// wide characters and emoji take two.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) || isWide(first) { return 2 }
        return 1
    }

    /// The blocks of UAX #11 whose characters are wide.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// The text with spaces up to a width; longer text is left alone.
    static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - of(text)))
        return trailing ? spaces + text : text + spaces
    }

    /// The longest beginning that fits, with `…` where something was cut.
    static func truncated(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var result = ""
        var used = 0
        for character in text {
            guard used + of(character) <= width - 1 else { break }
            used += of(character)
            result.append(character)
        }
        return result + "…"
    }

    /// The text in lines of at most `width` columns, broken at spaces, or within a word that is itself too long.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            var word = String(word)
            if !line.isEmpty, used + 1 + of(word) > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            while of(word) > width {
                let head = prefix(of: word, columns: width)
                lines.append(head)
                word = String(word.dropFirst(head.count))
            }
            if word.isEmpty { continue }
            line += (line.isEmpty ? "" : " ") + word
            used = of(line)
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    /// At least one character, so that wrapping always moves on.
    private static func prefix(of word: String, columns: Int) -> String {
        var result = ""
        var used = 0
        for character in word {
            guard result.isEmpty || used + of(character) <= columns else { break }
            used += of(character)
            result.append(character)
        }
        return result
    }

    /// Text from a file without what a terminal would obey: control characters become spaces, direction marks vanish.
    static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                result.append(" ")
            } else if !isUnsafe(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
