// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

/// One thing that could be allowed, as a change of the scenario.
package struct Relaxation: Sendable {
    /// A name for programs.
    package let code: String
    package let title: Phrase
    package let operations: [Operation]
    package let extent: Extent

    /// How much it asks for: more is of interest only where less will not do.
    package enum Extent: Int, CaseIterable, Sendable {
        case small, large, extreme
    }

    init(_ code: String, _ title: Phrase, _ operations: [Operation], _ extent: Extent = .small) {
        self.code = code
        self.title = title
        self.operations = operations
        self.extent = extent
    }

    /// More than this of one thing is large: days, kilometres, released sessions, a share of attendance.
    static let (days, kilometres, sessions, attendance) = (30, 10, 3, 0.2)

    /// As a change that can be written to a file and planned; its title is in the language.
    package func change(_ language: Language) -> Change { Change(title: title(language), operations: operations) }

    /// The scenario with it; nil at the edge of what a scenario may hold.
    package func applied(to document: ScenarioDocument) -> Scenario? {
        change(.en).scenario(from: document)
    }
}

extension Operation {
    private static let place = SourcePosition(source: "")

    private static func node(_ text: String) -> DocumentNode { .scalar(SourceText(text, at: place)) }

    /// A value in `scenario.yaml`.
    static func set(_ path: String, _ value: String) -> Operation {
        Operation(target: SourceText(path, at: place), kind: .set(to: node(value)))
    }

    static func set(_ path: String, _ values: [String]) -> Operation {
        Operation(target: SourceText(path, at: place), kind: .set(to: .list(values.map(node), at: place)))
    }

    /// A cell in the rows of these ids.
    static func update(_ table: DocumentTable.Name, _ ids: [String], _ column: String, _ value: String) -> Operation {
        let field = Condition.Field(key: SourceText("id", at: place), values: ids.map { SourceText($0, at: place) })
        let entry = DocumentEntry(key: SourceText(column, at: place), value: node(value))
        return Operation(
            target: SourceText(table.rawValue, at: place),
            kind: .update(Condition(fields: [field], at: place), set: [entry]))
    }
}
