// SPDX-License-Identifier: GPL-3.0-or-later

/// One property of an iCalendar object (RFC 5545, section 3.1), unfolded.
struct ContentLine: Equatable, Comparable, Sendable {
    /// `DTSTART;TZID=Asia/Ho_Chi_Minh`: the property with its parameters.
    var name: String
    /// As it is written, escapes included.
    var value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// A property whose value is text, escaped.
    init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

    /// The property without its parameters.
    var property: Substring { name.prefix { $0 != ";" } }

    /// The value of a parameter, such as `TZID`.
    func parameter(_ key: String) -> String? {
        for part in name.split(separator: ";").dropFirst() where part.hasPrefix(key + "=") {
            return String(part.dropFirst(key.count + 1))
        }
        return nil
    }

    static func < (left: Self, right: Self) -> Bool { (left.name, left.value) < (right.name, right.value) }

    /// Section 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters have no place.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\" + String(character)
            case "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
            default:
                result.unicodeScalars += character.unicodeScalars
                    .filter { $0 == "\t" || $0.properties.generalCategory != .control }
            }
        }
        return result
    }

    /// The text of an escaped value.
    static func unescaped(_ value: String) -> String {
        var result = ""
        var escape = false
        for character in value {
            if escape {
                result.append(character == "n" || character == "N" ? "\n" : character)
                escape = false
            } else if character == "\\" {
                escape = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The line as octets: folded so that none is longer than 75 octets and no character is cut, each ended by CRLF.
    var octets: [UInt8] {
        var result: [UInt8] = []
        var width = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if width + bytes.count > Self.longestLine {
                result += [13, 10, 32]
                width = 1
            }
            result += bytes
            width += bytes.count
        }
        return result + [13, 10]
    }

    /// Octets of a line without its line break (section 3.1).
    private static let longestLine = 75
}
