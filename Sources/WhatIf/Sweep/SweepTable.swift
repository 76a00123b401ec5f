// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The results of a sweep: its runs with what came of them.
package struct SweepTable: Sendable {
    /// A run with its figures, and how it stands to the other runs.
    package struct Row: Sendable {
        package var run: Sweep.Run
        /// Nil where the run is missing.
        package var figures: SweepFigures?
        package var verdict: SweepVerdict?
    }

    package let sweep: Sweep
    /// One for each run of the sweep in its order, missing ones too.
    package let rows: [Row]

    /// - Parameter figures: of each run, nil where it is missing.
    package init(_ sweep: Sweep, _ figures: [SweepFigures?]) {
        self.sweep = sweep
        var verdicts = SweepVerdict.verdicts(figures.compactMap(\.self))[...]
        rows = zip(sweep.runs, figures).map { run, figures in
            Row(run: run, figures: figures, verdict: figures == nil ? nil : verdicts.removeFirst())
        }
    }

    /// Runs that no other run beats, by people served, then cost.
    package var front: [Row] {
        rows.filter { $0.verdict == .front }.sorted { left, right in
            guard let one = left.figures, let other = right.figures else { return false }
            return (-one.served, one.classCosts, one.released, left.run.number)
                < (-other.served, other.classCosts, other.released, right.run.number)
        }
    }

    package var missing: [Sweep.Run] { rows.filter { $0.figures == nil }.map(\.run) }

    /// For programs: money in VND, distances in metres; a value is null where the run has the scenario's own.
    package func json(scenario: Scenario, options: [String], program: String) -> JSONValue {
        .object([
            "schema": .integer(1),
            "scenario": .object(["title": .string(scenario.title), "sha256": .string(scenario.digest)]),
            "program": .string(program),
            "options": .array(options.map { .string($0) }),
            "title": .string(sweep.title),
            "mode": .string(sweep.mode.rawValue),
            "ranges": .array(sweep.ranges.map { .string($0.title) }),
            "runs": .array(rows.map(json)),
        ])
    }

    private func json(_ row: Row) -> JSONValue {
        let values = sweep.values(of: row.run).map { $0.map { JSONValue.string($0) } ?? .null }
        return .object([
            "number": .integer(row.run.number), "values": .array(values), "figures": row.figures?.json ?? .null,
            "gap": row.figures.map { .double($0.gap) } ?? .null,
            "verdict": row.verdict.map { .string($0.rawValue) } ?? .null,
        ])
    }

    /// For spreadsheets: a header, then a row for each run; what is missing or the scenario's own is empty.
    package var cells: [[String]] {
        let names = SweepFigures.fields.map(\.name)
        return [["run"] + sweep.ranges.map(\.title) + names + ["gap", "verdict"]]
            + rows.map { row in
                let numbers = SweepFigures.fields.map { field in
                    row.figures.map { String($0[keyPath: field.path]) } ?? ""
                }
                return [String(row.run.number)] + sweep.values(of: row.run).map { $0 ?? "" } + numbers
                    + [row.figures.map { String($0.gap) } ?? "", row.verdict?.rawValue ?? ""]
            }
    }
}
