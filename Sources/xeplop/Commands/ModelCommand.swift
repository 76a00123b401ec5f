// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PlanExport
import PlannerWords
import TrainingModel

struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: Words.helpModel(.current), discussion: Words.helpModelMore(.current))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case mps, lp
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(help: ArgumentHelp(Words.helpFormat))
    var format: Format

    @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutputModel, valueName: "file"))
    var output: String = OutputFile.standardOutput

    func run() throws {
        let loaded = try Inputs.scenario(scenario, common.language)
        let file = OutputFile(path: output)
        try file.checkWritable()
        let model = PlainModel(PlanningIndex(loaded))
        try file.write(Array((format == .mps ? model.mps : model.lp).utf8), ownerOnly: false)
        if output != OutputFile.standardOutput { Console.note(Words.written(output)(common.language)) }
    }
}
