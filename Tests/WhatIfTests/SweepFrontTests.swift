// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Which runs are worth choosing from")
struct SweepFrontTests {
    private func run(_ served: Int, _ costs: Int, _ released: Int, open: Int = 0) -> SweepFigures {
        var figures = SweepFigures()
        (figures.served, figures.classCosts, figures.released) = (served, costs, released)
        (figures.objective, figures.bound) = (1_000, 1_000 - open)
        (figures.unservedWeight, figures.lostSessionWeight) = (100, 10)
        return figures
    }

    @Test("Better in one of three and nowhere worse dominates; equal runs do not")
    func proven() {
        let runs = [
            run(10, 50, 3), run(10, 50, 3), run(9, 50, 3), run(10, 51, 3), run(10, 50, 4), run(9, 40, 3),
            run(11, 60, 9),
        ]
        #expect(
            SweepVerdict.verdicts(runs) == [.front, .front, .dominated, .dominated, .dominated, .front, .front])
        #expect(SweepVerdict.verdicts([]).isEmpty)
    }

    @Test(
        "Dominated only where what the difference weighs is more than the gap leaves open",
        arguments: [
            (9, 50, 3, 99, SweepVerdict.dominated), (9, 50, 3, 100, .unclear), (10, 57, 3, 6, .dominated),
            (10, 57, 3, 7, .unclear), (10, 50, 5, 19, .dominated), (10, 50, 5, 20, .unclear),
            (9, 57, 5, 126, .dominated), (9, 57, 5, 127, .unclear), (11, 90, 9, 900, .front),
        ])
    func gaps(_ served: Int, _ costs: Int, _ released: Int, _ open: Int, _ verdict: SweepVerdict) {
        #expect(SweepVerdict.verdicts([run(10, 50, 3), run(served, costs, released, open: open)])[1] == verdict)
    }

    @Test("What a run does not weigh is never a proof against it")
    func weightless() {
        var other = run(10, 50, 5)
        other.lostSessionWeight = 0
        #expect(SweepVerdict.verdicts([run(10, 50, 3), other]) == [.front, .unclear])
    }

    @Test("The table keeps the order of runs, names the missing, and lists the front from most served")
    func table() throws {
        let sweep = try SweepFileTests.sweep("  - {title: A, set: limits.classes, values: [1, 2, 3, 4]}\n")
        let table = SweepTable(sweep, [run(8, 40, 0), nil, run(9, 50, 0), run(8, 41, 0)])
        #expect(table.rows.map(\.verdict) == [.front, nil, .front, .dominated])
        #expect(table.front.map(\.run.number) == [3, 1])
        #expect(table.missing.map(\.number) == [2])
        let cells = table.cells
        #expect(cells.count == 5 && Set(cells.map(\.count)).count == 1)
        #expect(cells[0].prefix(3) == ["run", "A", "served"] && cells[2].dropFirst(2).allSatisfy(\.isEmpty))
        #expect(cells[4].last == "dominated")
    }

    @Test("A record is read back as it was, and nothing but a whole one is")
    func record() {
        let inputs = SweepRecord.Inputs(scenario: "ab", options: ["--gap", "0.1"], program: "1.0")
        let record = SweepRecord(inputs: inputs, figures: run(1, 2, 3, open: 4))
        let bytes = record.json.bytes
        #expect(SweepRecord(parsing: bytes) == record)
        #expect(SweepRecord(parsing: Array(bytes.dropLast(5))) == nil)
        #expect(SweepRecord(parsing: []) == nil)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(SweepRecord(parsing: Array(text.replacing("\"served\": 1", with: "\"served\": 1.5").utf8)) == nil)
        #expect(SweepRecord(parsing: Array(text.replacing("\"schema\": 1", with: "\"schema\": 2").utf8)) == nil)
    }
}
