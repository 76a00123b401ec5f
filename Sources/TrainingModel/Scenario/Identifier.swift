// SPDX-License-Identifier: GPL-3.0-or-later

/// The identifier of a `Entity`: non-empty text without white space, unique in its table.
///
/// The phantom type keeps a venue's id from being used where a course's is meant. Order is that of UTF-8 bytes, which
/// every reader of a plan file can reproduce.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
