// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// A "what if": a title and an ordered list of operations on a scenario, which itself stays as it is.
public struct Change: Equatable, Sendable {
    public var title: String
    public var operations: [Operation]

    public init(title: String, operations: [Operation]) {
        self.title = title
        self.operations = operations
    }
}

/// One operation of a change.
public struct Operation: Equatable, Sendable {
    /// What is done at the target. A condition that nothing meets is a fault of the change.
    public enum Kind: Equatable, Sendable {
        /// Puts a value in the place of another, or where an optional one was absent.
        case set(to: DocumentNode)
        /// A table row or a member of a list (at its end, or before the member of that id).
        case add(row: DocumentNode, before: SourceText?)
        /// The rows or members that match; without a condition, what the path itself names.
        case remove(Condition?)
        case update(Condition, set: [DocumentEntry])
        /// `count` more rows like those that match, drawn with the seed, each with an id of its own.
        case `repeat`(Condition, count: Int, seed: UInt64, set: [DocumentEntry])
    }

    /// The name of a table, or a dotted path in `scenario.yaml` in which members of lists are named by their id.
    public var target: SourceText
    public var kind: Kind

    public init(target: SourceText, kind: Kind) {
        self.target = target
        self.kind = kind
    }
}

/// Which rows or members are meant: those that have one of the values in every field. No field means all.
public struct Condition: Equatable, Sendable {
    /// One requirement: the text found must equal one of the values, letter for letter.
    public struct Field: Equatable, Sendable {
        /// A column of the table, or a key of the members of the list.
        public var key: SourceText
        public var values: [SourceText]

        public init(key: SourceText, values: [SourceText]) {
            self.key = key
            self.values = values
        }
    }

    public var fields: [Field]
    public var position: SourcePosition

    public init(fields: [Field], at position: SourcePosition) {
        self.fields = fields
        self.position = position
    }

    /// Whether a row with these texts is meant; a missing field never is.
    func admits(_ text: (String) -> String?) -> Bool {
        fields.allSatisfy { field in
            guard let found = text(field.key.text) else { return false }
            return field.values.contains { $0.text == found }
        }
    }
}
