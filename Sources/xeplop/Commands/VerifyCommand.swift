// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PlannerWords
import TrainingModel

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: Words.helpVerify(.current), discussion: Words.helpVerifyMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Argument(help: ArgumentHelp(Words.helpPlanFile))
    var plan: String

    func run() throws {
        let language = common.language
        let loaded = try Inputs.scenario(scenario, language)
        // Not refused when it belongs to another scenario: that is a violation like others.
        let plan = try Inputs.plan(plan)
        let verification = Verifier.verify(plan, loaded)
        var lines = verification.violations.map { Words.sentence(for: $0, language) }
        lines.append(
            Words.verified(violations: verification.violations.count, objective: verification.objective, language))
        try Console.write(lines: lines.map(DisplayWidth.harmless))
        if !verification.isValid { throw Failure(.faulty) }
    }
}
