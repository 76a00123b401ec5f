// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import ExampleScenario
import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioSamples
import TrainingModel

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: Words.helpNew(.current), discussion: Words.helpNewMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpNewFile, valueName: "file.xlsx"))
    var file: String

    @Option(help: ArgumentHelp(Words.helpNewExample, valueName: "name"))
    var example: String?

    @Flag(help: ArgumentHelp(Words.helpForce))
    var force = false

    func validate() throws {
        if !ScenarioTarget(path: file).isWorkbook {
            throw ValidationError(Words.notWorkbookName(file)(common.language))
        }
    }

    func run() throws {
        let target = ScenarioTarget(path: file)
        try target.checkFree(force: force)
        var scenario = try example.map(named) ?? template
        scenario.holidays = VietnamHolidays.completing(scenario.holidays)
        try target.write(scenario, language: common.language)
        Console.note(Words.newNext(file)(common.language))
    }

    private var template: Scenario {
        let seconds = Date().timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT())
        let today = Day(number: Int((seconds / 86_400).rounded(.down)))
        return ScenarioTemplate.scenario(title: Words.newTitle(common.language), after: today)
    }

    /// The example that the program carries, or any other scenario: by its path, or by its name in a folder `scenarios`.
    private func named(_ name: String) throws -> Scenario {
        if name == ExampleScenario.name {
            let document = ScenarioFolder.read(ExampleScenario.files).document
            guard let scenario = document.flatMap({ ScenarioDecoder.decode($0).scenario }) else {
                throw Failure(.program, Words.noExample(name, bundled: ExampleScenario.name))
            }
            return scenario
        }
        for path in [name, "scenarios/" + name] where FileManager.default.fileExists(atPath: path) {
            return try Inputs.scenario(path, names: true, common.language)
        }
        throw Failure(.file, Words.noExample(name, bundled: ExampleScenario.name))
    }
}
