// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PlannerWords
import TrainingModel

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: Words.helpConvert(.current), discussion: Words.helpConvertMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var from: String

    @Argument(help: ArgumentHelp(Words.helpConvertTo))
    var to: String

    @Flag(help: ArgumentHelp(Words.helpForce))
    var force = false

    func run() throws {
        let target = ScenarioTarget(path: to)
        try target.checkFree(force: force)
        let (scenario, _, warnings) = try Inputs.loaded(from, common.language)
        // Columns and sheets that have no meaning are not carried over.
        let left = warnings.filter { fault in
            switch fault.kind {
            case .unknownColumn, .unknownSheet: true
            default: false
            }
        }
        FaultList.note(left, common.language)
        try target.write(scenario, language: common.language)
    }
}
