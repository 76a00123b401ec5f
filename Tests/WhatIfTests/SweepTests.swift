// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Sweeps on a scenario")
struct SweepTests {
    private static let ranges = """
          - {title: A, set: limits.classes, values: [1, 2, 3]}
          - {title: B, update: candidates, where: {}, set: priority, values: [4, 5]}
        """

    @Test("A grid has every combination, the last range changing fastest")
    func grid() throws {
        let sweep = try SweepFileTests.sweep(Self.ranges)
        let runs = sweep.runs
        #expect(runs.map(\.number) == [1, 2, 3, 4, 5, 6])
        let values = [["1", "4"], ["1", "5"], ["2", "4"], ["2", "5"], ["3", "4"], ["3", "5"]]
        #expect(runs.map { sweep.values(of: $0) } == values)
        #expect(sweep.title(of: runs[3], .en) == "A = 2, B = 5")
        let large = try SweepFileTests.sweep("  - {title: A, set: limits.budget, values: [9000, 1000000, x]}\n")
        #expect(large.runs.map { large.title(of: $0, .vi) } == ["A = 9000", "A = 1.000.000", "A = x"])
        let scenario = try scenario(sweep.document(of: runs[3], from: example()))
        #expect(scenario.limits.classes == 2 && scenario.candidates.allSatisfy { $0.priority == 5 })
    }

    @Test("One at a time leaves the rest as the scenario has it, which is the first run")
    func oneAtATime() throws {
        let sweep = try SweepFileTests.sweep(Self.ranges, mode: "one-at-a-time")
        #expect(
            sweep.runs.map { sweep.values(of: $0) } == [
                [nil, nil], ["1", nil], ["2", nil], ["3", nil], [nil, "4"], [nil, "5"],
            ])
        let base = try example()
        #expect(texts(sweep.document(of: sweep.runs[0], from: base)) == texts(base))
        let last = try scenario(sweep.document(of: sweep.runs[5], from: base))
        #expect(try last.limits == scenario(base).limits)
        #expect(last.candidates.allSatisfy { $0.priority == 5 })
    }

    @Test("All faults of single values are told at once, each once, with the combinations that have them")
    func singleFaults() throws {
        let sweep = try SweepFileTests.sweep(
            """
              - {set: limits.clases, values: [1]}
              - {set: formats.toi.perWeek.max, values: [3, x]}
              - {update: candidates, where: {grop: a}, set: priority, values: [1, 2]}
            """)
        let (faults, wrong) = try sweep.check(on: example())
        #expect(Set(faults.map(\.position.description)) == ["s.yaml:4:11", "s.yaml:5:48", "s.yaml:6:34"])
        #expect(faults.contains { $0.kind == .unknownKey(suggestion: "classes") })
        #expect(faults.contains { $0.kind == .unknownKey(suggestion: "group") })
        #expect(wrong.count == 4)
    }

    @Test("Values that are right alone and wrong together are found before anything is planned")
    func combinedFaults() throws {
        let sweep = try SweepFileTests.sweep(
            """
              - {set: formats.toi.perWeek.min, values: [1, 2]}
              - {set: formats.toi.perWeek.max, values: [2, 1]}
            """)
        let (faults, wrong) = try sweep.check(on: changed("  - {set: formats.toi.perWeek, to: {min: 1, max: 3}}\n"))
        #expect(wrong.map(\.number) == [4])
        #expect(faults.map(\.kind) == [.sizeReversed])
        #expect(faults.first?.position.source == "s.yaml")
    }

    @Test("Without names of people, nothing else changes")
    func names() throws {
        let base = try example()
        let bare = try scenario(base.withoutNames)
        #expect(
            bare.candidates.allSatisfy { $0.name == $0.id.text } && bare.lecturers.allSatisfy { $0.name == $0.id.text })
        var named = bare
        let whole = try scenario(base)
        for index in named.candidates.indices { named.candidates[index].name = whole.candidates[index].name }
        for index in named.lecturers.indices { named.lecturers[index].name = whole.lecturers[index].name }
        #expect(named == whole)
    }

    @Test("The digest of a document is that of the folder written of it")
    func digest() throws {
        let document = try changed("  - {set: title, to: Khác}\n")
        #expect(ScenarioFolder.digest(of: document).count == 64)
        #expect(try ScenarioFolder.digest(of: document) != ScenarioFolder.digest(of: example()))
    }
}
