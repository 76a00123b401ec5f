// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanSolver
import PlannerWords
import TrainingModel

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: Words.helpPlan(.current), discussion: Words.helpPlanMore(.current))

    /// Seconds to search where nothing is said.
    static let defaultTimeLimit = 60.0

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutputPlan, valueName: "plan.json"))
    var output: String?

    @Option(help: ArgumentHelp(Words.helpStart, valueName: "plan.json"))
    var start: String?

    /// Between processes of this program: the prices of the plan to start with, and where to leave those of this run.
    @Option(help: .hidden)
    var prices: String?

    @Option(help: .hidden)
    var pricesOutput: String?

    @Option(help: ArgumentHelp(Words.helpTimeLimit, valueName: "s"))
    var timeLimit: TimeLimit?

    @Option(help: ArgumentHelp(Words.helpGap, valueName: "gap"))
    var gap: Share?

    @Option(help: ArgumentHelp(Words.helpNodes, valueName: "n"))
    var nodes: Int?

    @Option(help: ArgumentHelp(Words.helpThreads, valueName: "n"))
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp(Words.helpSeed, valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp(Words.helpLog, valueName: "file.jsonl"))
    var log: String?

    @Flag(help: ArgumentHelp(Words.helpReproducible))
    var reproducible = false

    @Flag(help: ArgumentHelp(Words.helpQuiet))
    var quiet = false

    func validate() throws {
        if threads < 1 { throw ValidationError("--threads: 1, 2, 3, …") }
        if output == OutputFile.standardOutput { throw ValidationError("--output: \(Words.fileNotDash(.current))") }
        if let nodes, nodes < 0 { throw ValidationError("--nodes: 0, 1, 2, …") }
    }

    func run() throws {
        let language = common.language
        let loaded = try Inputs.scenario(scenario, language)
        let file = output.map { OutputFile(path: $0) }
        try file?.checkWritable()
        let (plan, verification) = try solve(loaded, starting: start.map { try Inputs.plan($0) }, language)
        try file?.write(PlanCodec.encode(plan), ownerOnly: false)
        let pages = PlanPages(plan: plan, scenario: loaded, language: language, width: Terminal.pageWidth)
        try Console.write(lines: pages.timetable(unservable: verification.unservable))
        if let output { Console.note(Words.written(output)(language)) }
    }

    /// The plan, with times left out where the run must be reproducible.
    private func solve(
        _ scenario: Scenario, starting start: Plan?, _ language: Language
    ) throws -> (Plan, Verification) {
        let log = try log.map { try RunLog(path: $0) }
        let display = ProgressDisplay(style: .onErrorOutput(quiet: quiet), language: language)
        let limit = timeLimit ?? TimeLimit(seconds: reproducible ? nil : Self.defaultTimeLimit)
        let options = SolveOptions(
            timeLimit: limit.seconds, gap: gap?.value ?? 0, nodes: nodes, threads: threads, seed: seed,
            prices: try prices.map(PriceFile.read), isBase: pricesOutput != nil)
        Interruption.listen()
        let (report, verification) = try Planner.verified(
            scenario, starting: start, options: options, display: display, log: log)
        try pricesOutput.map { try PriceFile.write(report.prices, to: $0) }
        var plan = report.plan
        if let start, report.statistics.startingClasses < start.classes.count {
            display.remark(Words.startingClasses(report.statistics.startingClasses, of: start.classes.count))
        }
        if reproducible {
            if plan.solver.stoppedBy == .time, limit.seconds != nil { display.remark(Words.notReproducible) }
            plan.solver.seconds = nil
        }
        return (plan, verification)
    }
}
