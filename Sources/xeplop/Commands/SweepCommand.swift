// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioWorkbook
import TrainingModel
import WhatIf

struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep", abstract: Words.helpSweep(.current), discussion: Words.helpSweepMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Argument(help: ArgumentHelp(Words.helpSweepFile, valueName: "sweep.yaml"))
    var file: String

    @Option(name: [.short, .long], help: ArgumentHelp(Words.helpSweepOutput, valueName: "dir"))
    var output: String

    @OptionGroup var limits: LimitOptions

    @Option(help: ArgumentHelp(Words.helpShard, valueName: "i/n"))
    var shard: Shard?

    @Flag(help: ArgumentHelp(Words.helpMerge))
    var merge = false

    @Option(help: ArgumentHelp(Words.helpMergeFrom, valueName: "dir"))
    var from: [String] = []

    @Flag(help: ArgumentHelp(Words.helpQuiet))
    var quiet = false

    func validate() throws {
        if merge, shard != nil { throw ValidationError(Words.sweepMergeOrShard(common.language)) }
        if !merge, !from.isEmpty { throw ValidationError(Words.sweepFromWithMerge(common.language)) }
    }

    func run() throws {
        let language = common.language
        let (scenario, document) = try Inputs.document(scenario, language)
        let sweep = try sweep(on: document)
        let tasks = tasks(of: sweep, on: document)
        let identity = sha256Hex(tasks.flatMap { Array($0.inputs.text.utf8) })
        let folder = try SweepFolder(output, identity: identity, shard: shard, language: language)
        defer { folder.close() }
        let work = SweepWork(
            sweep: sweep, tasks: tasks, folder: folder, limits: limits, language: language, quiet: quiet)
        if merge {
            try work.gather(from: from)
        } else {
            try work.plan(document)
        }
        if shard == nil { try work.write(scenario) }
        try work.conclude(merged: merge)
    }

    /// The sweep, of which every combination was tried on the scenario.
    private func sweep(on base: ScenarioDocument) throws -> Sweep {
        let (sweep, faults) = SweepFile.read(file)
        guard let sweep else {
            FaultList.note(faults, common.language)
            throw Failure(.faulty, Words.sweepHasFaults(file, faults.count))
        }
        let (found, wrong) = sweep.check(on: base)
        guard let first = wrong.first else { return sweep }
        FaultList.note(found, common.language)
        let title = sweep.title(of: first, common.language)
        throw Failure(
            .faulty, Words.sweepBreaksScenario(file, runs: wrong.count, of: sweep.runs.count, first: title))
    }

    private func tasks(of sweep: Sweep, on base: ScenarioDocument) -> [SweepRunner.Task] {
        sweep.runs.map { run in
            SweepRunner.Task(
                run: run,
                inputs: SweepRecord.Inputs(
                    scenario: ScenarioFolder.digest(of: sweep.document(of: run, from: base)),
                    options: limits.planOptions, program: Xeplop.version))
        }
    }
}
