// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Reading sweep files")
struct SweepFileTests {
    static func sweep(_ ranges: String, mode: String = "grid") throws -> Sweep {
        let (sweep, faults) = SweepFile.parse("title: T\nmode: \(mode)\nvary:\n\(ranges)", source: "s.yaml")
        return try #require(sweep, "\(faults)")
    }

    @Test("Values from one to another are exact decimals and stand where the ends stand")
    func steps() throws {
        let sweep = try Self.sweep(
            """
              - {set: limits.classes, from: 4, to: 12, step: 3}
              - {title: Xa, set: travel.detour, from: 1, to: 1.35, step: 0.1}
              - {set: weights.km, from: 7, to: 7}
              - {set: a, from: -2, to: 0}
            """)
        #expect(sweep.ranges.map(\.title) == ["limits.classes", "Xa", "weights.km", "a"])
        #expect(
            sweep.ranges.map { $0.settings.map(\.label) } == [
                ["4", "7", "10"], ["1", "1.1", "1.2", "1.3"], ["7"], ["-2", "-1", "0"],
            ])
        guard case .set(.scalar(let first)) = sweep.ranges[0].settings[0].operation.kind,
            case .set(.scalar(let last)) = sweep.ranges[0].settings[2].operation.kind
        else { throw CancellationError() }
        #expect([first, last].map(\.position.column) == [33, 40])
    }

    @Test("Values may be anything that YAML can say, and cells of tables")
    func values() throws {
        let sweep = try Self.sweep(
            """
              - {set: formats.toi.perWeek, values: [all, {min: 1, max: 2}]}
              - {set: formats.toi.groups, values: [[a, b]]}
              - {update: candidates, where: {group: [g, h]}, set: maxTravelKm, values: [5, 10]}
            """)
        #expect(
            sweep.ranges.map { $0.settings.map(\.label) } == [["all", "{min: 1, max: 2}"], ["[a, b]"], ["5", "10"]])
        #expect(sweep.ranges[2].title == "candidates.maxTravelKm (group: g/h)")
        let operation = sweep.ranges[2].settings[1].operation
        #expect(operation.target.text == "candidates")
        guard case .update(let condition, let set) = operation.kind else { throw CancellationError() }
        #expect(condition.fields.map(\.key.text) == ["group"])
        #expect(set.map(\.key.text) == ["maxTravelKm"] && set.map(\.value.line) == ["10"])
    }

    @Test(
        "Every fault has its place and a suggestion",
        arguments: [
            ("title: T\n", "missingKey(\"vary\")", 1, 1),
            ("titel: T\nvary: [{set: a, values: [1]}]\n", "unknownKey(suggestion: Optional(\"title\"))", 1, 1),
            ("title: T\nvary: []\n", "empty", 2, 7),
            ("title: T\nmode: gird\nvary: [{set: a, values: [1]}]\n", "notOneOf", 2, 7),
            ("title: T\nvary:\n  - {sett: a, values: [1]}\n", "unknownKey(suggestion: Optional(\"set\"))", 3, 6),
            ("title: T\nvary:\n  - {values: [1]}\n", "missingKey(\"set\")", 3, 5),
            ("title: T\nvary:\n  - {set: a}\n", "exactlyOneOf([\"values\", \"from\"])", 3, 5),
            ("title: T\nvary:\n  - {set: a, values: [1], from: 2, to: 3}\n", "exactlyOneOf", 3, 5),
            ("title: T\nvary:\n  - {set: a, values: []}\n", "empty", 3, 22),
            ("title: T\nvary:\n  - {set: a, values: 5}\n", "expectedList", 3, 22),
            ("title: T\nvary:\n  - {set: a, from: 5}\n", "missingKey(\"to\")", 3, 5),
            ("title: T\nvary:\n  - {set: a, from: 5, to: 4}\n", "reversedRange", 3, 20),
            ("title: T\nvary:\n  - {set: a, from: '1,5', to: 4}\n", "decimalComma", 3, 20),
            ("title: T\nvary:\n  - {set: a, from: 1, to: 1e3}\n", "notNumber", 3, 27),
            ("title: T\nvary:\n  - {set: a, from: 1, to: 3, step: 0}\n", "notPositive", 3, 36),
            ("title: T\nvary:\n  - {set: a, from: 1, to: 30000}\n", "tooManyRuns(limit: 10000)", 3, 20),
            ("title: T\nvary:\n  - {where: {id: a}, set: rooms, values: [1]}\n", "missingKey(\"update\")", 3, 5),
            ("title: T\nvary:\n  - {update: venues, set: rooms, values: [1]}\n", "missingKey(\"where\")", 3, 5),
            (
                "title: T\nvary:\n  - {set: a, values: [1]}\n  - {set: a, from: 1, to: 2}\n",
                "variedTwice(first: s.yaml:3:11)", 4, 11
            ),
            (
                "title: T\nvary:\n  - {set: a, from: 1, to: 500}\n  - {set: b, from: 1, to: 500}\n",
                "tooManyRuns(limit: 10000)", 3, 3
            ),
        ])
    func faults(_ text: String, _ kind: String, _ line: Int, _ column: Int) throws {
        let (sweep, faults) = SweepFile.parse(text, source: "s.yaml")
        #expect(sweep == nil)
        let fault = try #require(faults.first { "\($0.kind)".hasPrefix(kind) }, "\(faults)")
        #expect(fault.position == SourcePosition(source: "s.yaml", line: line, column: column))
    }

    @Test("The bundled sweeps fit their scenarios", arguments: ["duy-tien", "que-phong"])
    func bundled(_ name: String) throws {
        let folder = root.appending(path: "scenarios/\(name)")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "sweeps"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "yaml" }
        #expect(!files.isEmpty)
        for file in files {
            let (sweep, faults) = SweepFile.read(file.path)
            let (found, wrong) = try #require(sweep, "\(faults)").check(on: loaded(folder.path))
            #expect(found.isEmpty && wrong.isEmpty, "\(file.lastPathComponent): \(found)")
        }
    }
}
