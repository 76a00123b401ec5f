// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import TrainingModel
import WhatIf

/// Plans the runs of a sweep that are not finished, in child processes, and stores each as soon as it is.
///
/// A run starts from nothing, never from the plan of another: what comes of it depends on its own inputs alone, not on
/// the order in which runs end.
struct SweepRunner {
    /// A run with what it depends on.
    struct Task {
        var run: Sweep.Run
        var inputs: SweepRecord.Inputs
    }

    var sweep: Sweep
    /// Without names of people.
    var base: ScenarioDocument
    var folder: SweepFolder
    /// The same for every run.
    var options: [String]
    var language: Language
    var quiet: Bool

    /// The runs that failed, with the reason. A file that cannot be written ends the sweep at once: what is finished
    /// stays so.
    func run(_ tasks: [Task]) throws -> [(run: Sweep.Run, failure: Failure)] {
        var failed: [(run: Sweep.Run, failure: Failure)] = []
        var display = SweepProgress(count: tasks.count, language: language, style: quiet ? .silent : .current)
        defer { display.finish() }
        let jobs = tasks.map { task in
            let path = folder.scenario(of: task.run.number)
            return ChildPlans.Job(
                title: sweep.title(of: task.run, language), scenario: path, output: path + ".json")
        }
        _ = try ChildPlans(options: options, language: language, quiet: true).run(jobs) { place in
            try write(tasks[place].run)
        } ended: { place, failure in
            let run = tasks[place].run
            defer { folder.discard(run.number) }
            if let failure {
                if failure.status == .file { throw failure }
                failed.append((run, failure))
            } else if let figures = try figures(of: run) {
                try folder.store(SweepRecord(inputs: tasks[place].inputs, figures: figures))
            } else {
                return
            }
            display.tell(jobs[place].title)
        }
        return failed
    }

    private func write(_ run: Sweep.Run) throws {
        do {
            try ScenarioFolder.write(
                sweep.document(of: run, from: base), to: folder.scenario(of: run.number), ownerOnly: true)
        } catch let error as FileError {
            throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
        }
    }

    /// What the plan of a run achieves, after it was verified; nil where it was stopped before its end.
    private func figures(of run: Sweep.Run) throws -> SweepFigures? {
        let path = folder.scenario(of: run.number)
        let scenario = try Inputs.scenario(path, language)
        let plan = try Inputs.plan(path + ".json", of: scenario)
        if plan.solver.stoppedBy == .interrupt { return nil }
        let verification = Verifier.verify(plan, scenario)
        guard verification.isValid else {
            for violation in verification.violations { Console.note(Words.sentence(for: violation, language)) }
            throw Failure(.program, Words.planIsWrong(verification.violations.count))
        }
        return SweepFigures(
            Figures(plan, scenario, verification), unservableCost: plan.solver.unservableCost)
    }
}
