// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A named result of an export. Whoever exports decides where it is written.
package struct ExportFile: Equatable, Sendable {
    /// Safe as a file name on every common system; unique among the files of one export, letter case disregarded.
    package var name: String
    package var bytes: [UInt8]

    /// Takes the name as it is: whoever makes several files sees to it that none is there twice.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Gives every key a file name and never the same name twice.
struct FileNames {
    private var taken: Set<String>
    /// File systems limit a name to 255 bytes; this leaves room for an ending and a temporary suffix.
    private static let longest = 120
    /// Names that Windows keeps for devices, whatever the ending.
    private static let reserved: Set<String> = {
        let numbered = ["com", "lpt"].flatMap { stem in (0...9).map { stem + String($0) } }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()

    /// - Parameter taken: names that are not given.
    init(taken: [String] = []) { self.taken = Set(taken.map { $0.lowercased() }) }

    /// A name made of the key's letters, digits, `-`, `_` and inner dots; other characters become `_`.
    mutating func name(for key: String, ending: String) -> String {
        var stem = ""
        for character in key.precomposedStringWithCanonicalMapping {
            let safe = character.isLetter || character.isNumber || "-_.@".contains(character) ? character : "_"
            guard stem.utf8.count + String(safe).utf8.count <= Self.longest else { break }
            stem.append(safe)
        }
        if stem.isEmpty || stem.hasPrefix(".") || stem.hasSuffix(".") { stem = "_" + stem + "_" }
        if Self.reserved.contains(stem.split(separator: ".")[0].lowercased()) { stem = "_" + stem }
        var name = stem + ending
        var copies = 1
        while !taken.insert(name.lowercased()).inserted {
            copies += 1
            name = "\(stem)-\(copies)\(ending)"
        }
        return name
    }
}
