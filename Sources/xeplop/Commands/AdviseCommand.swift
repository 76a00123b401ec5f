// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanExport
import PlannerWords
import ScenarioWorkbook
import TrainingModel
import WhatIf

struct AdviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advise", abstract: Words.helpAdvise(.current), discussion: Words.helpAdviseMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(help: ArgumentHelp(Words.helpItems, valueName: "n"))
    var items = 10

    @Option(help: ArgumentHelp(Words.helpTimeLimitAdvise, valueName: "s"))
    var timeLimit: TimeLimit?

    @Option(help: ArgumentHelp(Words.helpGap, valueName: "gap"))
    var gap: Share?

    @Option(help: ArgumentHelp(Words.helpSeed, valueName: "n"))
    var seed: UInt64 = 1

    @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutputAdvice, valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp(Words.helpReport, valueName: "page.html"))
    var report: String?

    @Flag(help: ArgumentHelp(Words.helpQuiet))
    var quiet = false

    func validate() throws {
        if items < 0 { throw ValidationError("--items: 0, 1, 2, …") }
        if report == OutputFile.standardOutput {
            throw ValidationError("--report: \(Words.fileNotDash(common.language))")
        }
    }

    func run() throws {
        let language = common.language
        let (base, document) = try Inputs.document(scenario, language)
        if let output {
            // Found out before the long work.
            try OutputFile.write([], inFolder: output, ownerOnly: false)
            for name in ["json", "csv"] { try OutputFile(path: "\(output)/advise.\(name)").checkWritable() }
        }
        let file = report.map { OutputFile(path: $0) }
        try file?.checkWritable()
        let limit = timeLimit ?? TimeLimit(seconds: PlanCommand.defaultTimeLimit)
        let advising = Advising(
            scenario: base, document: document, timeLimit: limit.seconds, gap: gap?.value ?? 0, seed: seed,
            language: language, quiet: quiet)
        let (advice, seconds) = try advising.run(items: items)
        if let output { try write(advice, to: output) }
        let today = Day(.ofRun, in: TimeZone(identifier: base.timeZone) ?? .current)
        try file?.write(AdviceReport(advice, language: language).bytes(made: today), ownerOnly: false)
        let page = AdvicePage(advice: advice, language: language, width: Terminal.pageWidth)
        try Console.write(lines: page.lines(seconds: seconds))
        for path in [output, report].compactMap({ $0 }) { Console.note(Words.written(path)(language)) }
    }

    /// The list, and a change file for each item that was planned again, numbered as in the list.
    private func write(_ advice: Advice, to folder: String) throws {
        let language = common.language
        let separator: TableExport.Separator = language == .vi ? .semicolon : .comma
        var files = [
            (name: "advise.json", bytes: advice.json(language).bytes),
            (name: "advise.csv", bytes: CSVWriter(separator: separator.rawValue).bytes(advice.cells(language))),
        ]
        for (position, entry) in advice.entries.enumerated() where entry.outcome != nil {
            let number = position < 9 ? "0\(position + 1)" : "\(position + 1)"
            files.append(("advise-\(number).yaml", Array(ChangeFile.text(of: entry.item.change(language)).utf8)))
        }
        try OutputFile.write(files, inFolder: folder, ownerOnly: false)
    }
}
