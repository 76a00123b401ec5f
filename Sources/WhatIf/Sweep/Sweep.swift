// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

/// Values that parts of a scenario are to take, and which combinations of them are planned.
package struct Sweep: Equatable, Sendable {
    /// Which combinations of the values become runs; the raw value is the word in sweep files.
    package enum Mode: String, CaseIterable, Sendable {
        /// Every combination.
        case grid
        /// The scenario as it is, then each value alone.
        case oneAtATime = "one-at-a-time"
    }

    /// A part of the scenario with the values that it takes.
    package struct Range: Equatable, Sendable {
        /// For people; by default what is set.
        package var title: String
        package var settings: [Setting]
    }

    /// One value, as an operation of a change.
    package struct Setting: Equatable, Sendable {
        /// The value as one line of text.
        package var label: String
        package var operation: Operation
    }

    /// One combination.
    package struct Run: Equatable, Sendable {
        /// From 1, in the order of the file: the last range changes fastest.
        package var number: Int
        /// For each range, the index of a value; nil leaves what the scenario has.
        package var choices: [Int?]
    }

    /// More is a slip of the planner, not a sweep.
    package static let mostRuns = 10_000

    package var title: String
    package var mode: Mode
    package var ranges: [Range]

    /// All combinations.
    package var runs: [Run] {
        let choices: [[Int?]]
        switch mode {
        case .grid:
            choices = ranges.reduce([[]]) { heads, range in
                heads.flatMap { head in range.settings.indices.map { head + [$0] } }
            }
        case .oneAtATime:
            let none = [Int?](repeating: nil, count: ranges.count)
            choices =
                [none]
                + ranges.indices.flatMap { place in
                    ranges[place].settings.indices.map { value in
                        var one = none
                        one[place] = value
                        return one
                    }
                }
        }
        return choices.enumerated().map { Run(number: $0.offset + 1, choices: $0.element) }
    }

    /// The values of a run, one for each range; nil is what the scenario has.
    package func values(of run: Run) -> [String?] {
        zip(ranges, run.choices).map { range, choice in choice.map { range.settings[$0].label } }
    }

    /// The values of a run as people read them, large numbers in groups.
    package func shownValues(of run: Run, _ language: Language) -> [String?] {
        values(of: run).map { value in
            guard let value, let number = Int(value), abs(number) >= 10_000 else { return value }
            return Words.number(number, language)
        }
    }

    /// `Classes = 8, Evenings = 3`, or that the run is the scenario as it is.
    package func title(of run: Run, _ language: Language) -> String {
        let parts = zip(ranges, shownValues(of: run, language)).compactMap { range, value in
            value.map { "\(range.title) = \($0)" }
        }
        return parts.isEmpty ? Words.whatIfBaseTitle(language) : parts.joined(separator: ", ")
    }

    /// What a run changes.
    package func change(of run: Run) -> Change {
        let operations = zip(ranges, run.choices).compactMap { range, choice in
            choice.map { range.settings[$0].operation }
        }
        return Change(title: "\(title) (\(run.number))", operations: operations)
    }

    // MARK: On a scenario

    /// The scenario of a run that was found right by `check`. Its digest is empty.
    package func document(of run: Run, from base: ScenarioDocument) -> ScenarioDocument {
        document(of: run, from: base, ChangeLog())
    }

    private func document(of run: Run, from base: ScenarioDocument, _ log: ChangeLog) -> ScenarioDocument {
        var document = base
        document.digest = ""
        for operation in change(of: run).operations { operation.apply(to: &document, log) }
        return document
    }

    /// Every fault that some run has, each once in the order of runs, and the runs that have any. Each value is tried
    /// alone before it is tried with others, so that all faults of single values are told at once.
    package func check(on base: ScenarioDocument) -> (faults: [Fault], wrong: [Run]) {
        var single = self
        single.mode = .oneAtATime
        let found = single.faults(on: base)
        if found.wrong.isEmpty { return mode == .oneAtATime ? found : faults(on: base) }
        let wrong = runs.filter { run in
            found.wrong.contains { alone in zip(alone.choices, run.choices).contains { $0 != nil && $0 == $1 } }
        }
        return (found.faults, wrong)
    }

    private func faults(on base: ScenarioDocument) -> (faults: [Fault], wrong: [Run]) {
        var faults: [Fault] = []
        var known = Set<Fault>()
        var wrong: [Run] = []
        for run in runs {
            let log = ChangeLog()
            let document = document(of: run, from: base, log)
            // Who is to blame takes longer to find, and is mostly nobody.
            if log.faults.isEmpty, ScenarioDecoder.decode(document).scenario != nil { continue }
            wrong.append(run)
            for fault in change(of: run).applied(to: base).faults
            where fault.severity == .error && known.insert(fault).inserted { faults.append(fault) }
        }
        return (faults, wrong)
    }
}
