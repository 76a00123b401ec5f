// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanExport
import PlannerWords
import ScenarioFiles
import TrainingModel
import WhatIf

/// Options of the commands that compare alternatives.
struct ComparisonOptions: ParsableArguments {
    @OptionGroup var limits: LimitOptions

    @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutputComparison, valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp(Words.helpReport, valueName: "page.html"))
    var report: String?

    @Flag(help: ArgumentHelp(Words.helpQuiet))
    var quiet = false

    func validate() throws {
        if report == OutputFile.standardOutput { throw ValidationError("--report: \(Words.fileNotDash(.current))") }
    }
}

/// Plans a scenario and alternatives to it, and shows them side by side.
struct Comparison {
    /// What is compared with the scenario as it is.
    struct Alternative {
        var title: String
        var source: String
        var document: ScenarioDocument
    }

    var scenario: String
    var options: ComparisonOptions
    var language: Language
    /// Of the first column: its title, and the word above its numbers.
    var baseTitle: Phrase
    var baseHead: Phrase
    var kind: ComparisonTable.Kind

    func run(_ base: Scenario, _ alternatives: [Alternative]) throws {
        let name = kind == .changes ? "whatif" : "formats"
        if let folder = options.output {
            // Found out before the long work.
            try OutputFile.write([], inFolder: folder, ownerOnly: false)
            for file in ["json", "csv"] { try OutputFile(path: "\(folder)/\(name).\(file)").checkWritable() }
        }
        let report = options.report.map { OutputFile(path: $0) }
        try report?.checkWritable()
        let table = try ComparisonTable(planned(alternatives), kind: kind)
        if let folder = options.output {
            let separator: TableExport.Separator = language == .vi ? .semicolon : .comma
            try OutputFile.write(
                [
                    ("\(name).json", table.json(scenario: base).bytes),
                    ("\(name).csv", CSVWriter(separator: separator.rawValue).bytes(table.cells)),
                ], inFolder: folder, ownerOnly: false)
        }
        let html = ComparisonReport(table: table, baseHead: baseHead, language: language)
        let today = Day(.ofRun, in: TimeZone(identifier: base.timeZone) ?? .current)
        try report?.write(html.bytes(title: base.title, made: today), ownerOnly: false)
        let page = ComparisonPage(table: table, baseHead: baseHead, language: language, width: Terminal.pageWidth)
        try Console.write(lines: page.lines(title: base.title))
        for path in [options.output, options.report].compactMap({ $0 }) { Console.note(Words.written(path)(language)) }
    }

    /// The base and the alternatives that were planned before an interruption, each verified.
    private func planned(_ alternatives: [Alternative]) throws -> [ComparisonTable.Alternative] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "xeplop-\(UUID().uuidString)").path
        do {
            // The scenarios name people.
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(.file, Words.cannotWrite(folder, reason: OutputFile.reason(error)))
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let baseTitle = baseTitle(language)
        var jobs = [ChildPlans.Job(title: baseTitle, scenario: scenario, output: "\(folder)/0.json")]
        for (number, alternative) in alternatives.enumerated() {
            let path = "\(folder)/\(number + 1)"
            do {
                try ScenarioFolder.write(alternative.document, to: path, ownerOnly: true)
            } catch let error as FileError {
                throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
            }
            jobs.append(ChildPlans.Job(title: alternative.title, scenario: path, output: path + ".json", follows: 0))
        }
        let children = ChildPlans(options: options.limits.planOptions, language: language, quiet: options.quiet)
        let done = try children.run(jobs)
        // Without the base there is nothing to compare with.
        guard done.first == 0 else { throw Failure(.interrupted, Words.whatIfLeftOut(jobs.map(\.title))) }
        let missing = jobs.indices.filter { !done.contains($0) }.map { jobs[$0].title }
        if !missing.isEmpty { Console.note(Words.whatIfLeftOut(missing)(language)) }
        // Read and verified side by side, as that takes long where there are many people.
        let verified = Parallel.map(done.map { jobs[$0] }) { job in Result { try figures(of: job) } }
        return try zip(done, verified).map { number, figures in
            ComparisonTable.Alternative(
                title: jobs[number].title, source: number == 0 ? scenario : alternatives[number - 1].source,
                figures: try figures.get())
        }
    }

    private func figures(of job: ChildPlans.Job) throws -> Figures {
        let scenario = try Inputs.scenario(job.scenario, language)
        let plan = try Inputs.plan(job.output, of: scenario)
        let verification = Verifier.verify(plan, scenario)
        guard verification.isValid else {
            for violation in verification.violations { Console.note(Words.sentence(for: violation, language)) }
            throw Failure(.program, Words.planIsWrong(verification.violations.count))
        }
        return Figures(plan, scenario, verification)
    }
}
