// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import PlannerWords
import ScenarioFiles
import TrainingModel
import WhatIf

/// A sweep in its folder: what of it is finished, what is still to do, and its results.
struct SweepWork {
    let sweep: Sweep
    let tasks: [SweepRunner.Task]
    let folder: SweepFolder
    let limits: LimitOptions
    let language: Language
    let quiet: Bool

    /// Those that this process is to see to.
    private var own: [SweepRunner.Task] {
        tasks.enumerated().filter { folder.shard?.takes($0.offset) ?? true }.map(\.element)
    }

    private func isFinished(_ task: SweepRunner.Task) -> Bool {
        SweepFolder.record(of: task.inputs, in: folder.path) != nil
    }

    // MARK: Planning

    /// Plans what is not finished.
    /// - Parameter document: the scenario before any change, without names of people.
    func plan(_ document: ScenarioDocument) throws {
        var known = Set<SweepRecord.Inputs>()
        let waiting = own.filter { !isFinished($0) && known.insert($0.inputs).inserted }
        let finished = own.count(where: isFinished)
        if finished > 0, !quiet { Console.note(Words.sweepResumed(finished, own.count)(language)) }
        if !waiting.isEmpty, !quiet { Console.note(start(waiting.count)(language)) }
        let runner = SweepRunner(
            sweep: sweep, base: document, folder: folder, options: limits.planOptions, language: language, quiet: quiet)
        do {
            for (run, failure) in try runner.run(waiting) {
                Console.note("\(run.number): " + DisplayWidth.harmless(failure.message?(language) ?? ""))
            }
        } catch {
            Console.note(Words.sweepStopped(own.count(where: isFinished), own.count)(language))
            throw error
        }
    }

    private func start(_ count: Int) -> Phrase {
        let atOnce = min(count, ChildPlans.processors)
        let rounds = (count + atOnce - 1) / atOnce
        return Words.sweepStart(count, atOnce: atOnce, most: limits.secondsEach.map { $0 * Double(rounds) })
    }

    /// Takes finished runs from other folders.
    func gather(from others: [String]) throws {
        for other in others {
            try Inputs.requireFolder(other)
            for task in tasks where !isFinished(task) {
                if let record = SweepFolder.record(of: task.inputs, in: other) { try folder.store(record) }
            }
        }
        hint(about: others)
    }

    /// Runs of the same scenarios with other options are perhaps what was meant to be merged.
    private func hint(about others: [String]) {
        guard tasks.contains(where: { !isFinished($0) }) else { return }
        let scenarios = Set(tasks.map(\.inputs.scenario))
        let found = Set(([folder.path] + others).flatMap { SweepFolder.inputs(in: $0) })
            .filter {
                scenarios.contains($0.scenario) && ($0.options != limits.planOptions || $0.program != Xeplop.version)
            }
        for text in Set(found.map { $0.options.joined(separator: " ") + " (xeplop \($0.program))" }).sorted() {
            Console.note(Words.sweepOtherOptions(text)(language))
        }
    }

    // MARK: Results

    /// Writes the results so far, and shows them.
    func write(_ scenario: Scenario) throws {
        let table = SweepTable(
            sweep, tasks.map { SweepFolder.record(of: $0.inputs, in: folder.path)?.figures })
        let separator: TableExport.Separator = language == .vi ? .semicolon : .comma
        let report = SweepReport(table: table, scenario: scenario.title, language: language)
        try OutputFile.write(
            [
                (
                    "sweep.json",
                    table.json(scenario: scenario, options: limits.planOptions, program: Xeplop.version).bytes
                ),
                ("sweep.csv", CSVWriter(separator: separator.rawValue).bytes(table.cells)),
                ("sweep.html", report.bytes),
            ], inFolder: folder.path, ownerOnly: false)
        let page = SweepPage(table: table, language: language, width: Terminal.pageWidth)
        try Console.write(lines: page.lines(scenario: scenario.title))
        Console.note(Words.written(folder.path)(language))
    }

    /// - Throws: `Failure` where something is missing.
    func conclude(merged: Bool) throws {
        let missing = own.filter { !isFinished($0) }
        if missing.isEmpty {
            if let shard = folder.shard, !quiet {
                Console.note(Words.sweepShardDone("\(shard.number)/\(shard.count)", own.count)(language))
            }
            return
        }
        if merged {
            for task in missing {
                let title = sweep.title(of: task.run, language)
                Console.note(DisplayWidth.harmless(Words.sweepRunMissing(task.run.number, title)(language)))
            }
            throw Failure(.file, Words.sweepRunsMissing(missing.count, own.count))
        }
        if Interruption.isRequested {
            throw Failure(.interrupted, Words.sweepStopped(own.count - missing.count, own.count))
        }
        throw Failure(.program, Words.sweepRunsFailed(missing.count))
    }
}
