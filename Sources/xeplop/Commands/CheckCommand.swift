// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanSolver
import PlannerWords
import ScenarioWorkbook
import TrainingModel
import WhatIf

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Words.helpCheck(.current), discussion: Words.helpCheckMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    func run() throws {
        try Inputs.requireScenario(scenario)
        let language = common.language
        let (loaded, _, faults) = ScenarioSource.load(scenario)
        let colour = Terminal.allowsColour(STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
        var lines = FaultList.lines(of: faults, language: language, colour: colour)
        if let loaded {
            let page = CheckPage(
                index: PlanningIndex(loaded.withoutNames), language: language, width: Terminal.pageWidth)
            lines += (lines.isEmpty ? [] : [""]) + page.lines()
        }
        let errors = faults.count { $0.severity == .error }
        lines += ["", Words.checked(errors: errors, warnings: faults.count - errors, language)]
        try Console.write(lines: lines)
        if errors > 0 { throw Failure(.faulty) }
        if let count = loaded?.candidates.count, count > PlanningFault.mostCandidates { throw Failure.tooMany(count) }
    }
}
