// SPDX-License-Identifier: GPL-3.0-or-later

/// The identifier of a `Entity`: non-empty text without white space, unique in its table.
///
/// The phantom type keeps a venue's id from being used where a course's is meant. Order is that of UTF-8 bytes, which
/// every reader of a plan file can reproduce.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// As it stands in the files.
    public let text: String

    /// An identifier as given; that it is not empty and has no white space is for those who read files.
    public init(_ text: String) { self.text = text }
    /// An identifier written as a literal, as unchecked as any other.
    public init(stringLiteral text: String) { self.text = text }

    /// The text alone, without the entity that it identifies.
    public var description: String { text }

    /// By UTF-8 bytes, whatever the language: `Z` before `a`, and `z` before `á`.
    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension Identifier: Codable {
    /// Reads a plain string, unchecked.
    ///
    /// - Throws: `DecodingError` where there is none.
    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    /// Writes a plain string.
    ///
    /// - Throws: what the encoder does.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
