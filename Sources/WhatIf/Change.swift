// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// A "what if": a title and an ordered list of operations on a scenario, which itself stays as it is.
package struct Change: Equatable, Sendable {
    package var title: String
    package var operations: [Operation]

    package init(title: String, operations: [Operation]) {
        self.title = title
        self.operations = operations
    }
}

/// One operation of a change.
package struct Operation: Equatable, Sendable {
    /// What is done at the target. A condition that nothing meets is a fault of the change.
    package enum Kind: Equatable, Sendable {
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
    package var target: SourceText
    package var kind: Kind

    package init(target: SourceText, kind: Kind) {
        self.target = target
        self.kind = kind
    }
}

/// Which rows or members are meant: those that have one of the values in every field. No field means all.
package struct Condition: Equatable, Sendable {
    /// One requirement: the text found must equal one of the values, letter for letter.
    package struct Field: Equatable, Sendable {
        /// A column of the table, or a key of the members of the list.
        package var key: SourceText
        package var values: [SourceText]

        package init(key: SourceText, values: [SourceText]) {
            self.key = key
            self.values = values
        }
    }

    package var fields: [Field]
    package var position: SourcePosition

    package init(fields: [Field], at position: SourcePosition) {
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
