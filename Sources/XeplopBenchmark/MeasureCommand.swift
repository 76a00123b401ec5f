// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanExport
import PlanSolver
import TrainingModel

/// How a run is limited; equal options on equal instances are the same run.
struct RunOptions: Codable, Equatable {
    var timeLimit: Double
    var gap: Double
    var threads: Int
    /// Methods that are switched off.
    var without: [String] = []
}

/// One run in a process of its own, so that its memory is its own.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Measures one instance, as JSON.", shouldDisplay: false)

    @Argument var instance: String
    @Option var scenarios = "scenarios"
    @Option var timeLimit: Double
    @Option var gap: Double
    @Option var threads: Int
    @Option var without = List<SolveMethod>(items: [])

    func run() throws {
        let scenario = try Instance.scenario(named: instance, scenarios: scenarios)
        let options = RunOptions(
            timeLimit: timeLimit, gap: gap, threads: threads, without: without.items.map(\.rawValue))
        let measured = try MeasuredRun.run(instance, scenario, options)
        FileHandle.standardOutput.write(try JSONEncoder().encode(measured))
    }
}

extension SolveMethod: ExpressibleByArgument {}

/// The plain model of an instance, for peers.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Writes the plain model of an instance as MPS.", shouldDisplay: false)

    @Argument var instance: String
    @Argument var file: String
    @Option var scenarios = "scenarios"

    func run() throws {
        let scenario = try Instance.scenario(named: instance, scenarios: scenarios)
        try Data(PlainModel(PlanningIndex(scenario)).mps.utf8).write(to: URL(filePath: file))
    }
}
