// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Reading change files")
struct ChangeFileTests {
    @Test("All five operations with all their keys")
    func operations() throws {
        let change = try change(
            """
              - {set: formats.toi.perWeek.max, to: 4}
              - {add: slots, row: {id: som}, before: sang}
              - {remove: lecturers, where: {id: [gv01, gv02]}}
              - {update: candidates, where: {}, set: {maxTravelKm: 10}}
              - {repeat: candidates, where: {group: g}, count: 60, seed: 9, set: {unit: u}}
            """)
        #expect(change.title == "T")
        #expect(
            change.operations.map(\.target.text) == [
                "formats.toi.perWeek.max", "slots", "lecturers", "candidates", "candidates",
            ])
        #expect(change.operations.map(\.target.position.line) == [3, 4, 5, 6, 7])
        guard case .remove(let removed?) = change.operations[2].kind,
            case .repeat(_, let count, let seed, let set) = change.operations[4].kind
        else { throw Unexpected() }
        #expect(removed.fields.first?.values.map(\.text) == ["gv01", "gv02"])
        #expect(count == 60 && seed == 9 && set.map(\.key.text) == ["unit"])
    }

    private struct Unexpected: Error {}

    @Test(
        "Every fault has its place and a suggestion",
        arguments: [
            ("title: T\n", "missingKey(\"changes\")", 1, 1),
            ("titel: T\nchanges: [{set: a, to: b}]\n", "unknownKey(suggestion: Optional(\"title\"))", 1, 1),
            ("title: T\nchanges: []\n", "empty", 2, 10),
            ("title: ''\nchanges: [{set: a, to: b}]\n", "empty", 1, 8),
            ("title: T\nchanges:\n  - {sett: a, to: b}\n", "unknownKey(suggestion: Optional(\"set\"))", 3, 6),
            ("title: T\nchanges:\n  - {set: a}\n", "missingKey(\"to\")", 3, 5),
            ("title: T\nchanges:\n  - {set: a, to: b, where: {}}\n", "unknownKey(suggestion: nil)", 3, 21),
            ("title: T\nchanges:\n  - {add: a, remove: b}\n", "exactlyOneOf", 3, 5),
            ("title: T\nchanges:\n  - {update: venues, set: {rooms: 1}}\n", "missingKey(\"where\")", 3, 5),
            ("title: T\nchanges:\n  - {repeat: venues, where: {}, count: 0}\n", "outOfRange", 3, 40),
            ("title: T\nchanges:\n  - {repeat: venues, where: {}, count: x}\n", "notWholeNumber", 3, 40),
            ("title: T\nchanges:\n  - {set: [a], to: b}\n", "expectedText", 3, 11),
            ("title: T\nchanges: [\n", "syntax", 3, 1),
        ])
    func faults(_ text: String, _ kind: String, _ line: Int, _ column: Int) throws {
        let (change, faults) = ChangeFile.parse(text, source: "c.yaml")
        #expect(change == nil)
        let fault = try #require(faults.first { "\($0.kind)".hasPrefix(kind) }, "\(faults)")
        #expect(fault.position == SourcePosition(source: "c.yaml", line: line, column: column))
    }

    @Test("A file that is not there is a fault of its path")
    func missing() {
        let (change, faults) = ChangeFile.read("/nowhere/x.yaml")
        #expect(change == nil)
        #expect(faults.map(\.position.description) == ["/nowhere/x.yaml"])
        #expect(faults.map(\.kind) == [.unreadable(reason: "No such file or directory")])
    }

    @Test("The bundled changes fit their scenarios", arguments: ["duy-tien", "can-tho"])
    func bundled(_ name: String) throws {
        let folder = root.appending(path: "scenarios/\(name)")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "changes"), includingPropertiesForKeys: nil)
        #expect(files.count >= 5)
        for file in files {
            let (change, faults) = ChangeFile.read(file.path)
            let (document, more) = try #require(change, "\(faults)").applied(to: loaded(folder.path))
            #expect(document != nil && more.isEmpty, "\(file.lastPathComponent): \(more)")
        }
    }
}
