// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Gives sheets names that Excel accepts.
public struct SheetNames {
    private var taken: Set<String> = []
    /// UTF-16 units, as Excel counts.
    private static let longest = 31

    /// No name is taken yet.
    public init() {}

    /// At most 31 units, none of `[]:*?/\`, no apostrophe at the ends, not `History`, and no two that differ only in
    /// letter case (which libxlsxwriter sees for ASCII letters only).
    public mutating func name(for wish: String) -> String {
        var clean = wish.precomposedStringWithCanonicalMapping.map {
            "[]:*?/\\".contains($0) || $0.isNewline ? "-" : $0
        }
        while clean.first == "'" { clean.removeFirst() }
        func shortened(_ length: Int) -> String {
            var text = ""
            for character in clean where text.utf16.count + character.utf16.count <= length { text.append(character) }
            while text.last == "'" || text.last == " " { text.removeLast() }
            return text.isEmpty || text.lowercased() == "history" ? text + "_" : text
        }
        var name = shortened(Self.longest)
        var copies = 1
        while !taken.insert(name.lowercased()).inserted {
            copies += 1
            let ending = " (\(copies))"
            name = shortened(Self.longest - ending.count) + ending
        }
        return name
    }
}
