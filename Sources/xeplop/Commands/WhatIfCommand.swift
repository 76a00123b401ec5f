// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords
import ScenarioWorkbook
import TrainingModel
import WhatIf

struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif", abstract: Words.helpWhatIf(.current), discussion: Words.helpWhatIfMore(.current))

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: ComparisonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Argument(help: ArgumentHelp(Words.helpChanges))
    var change: [String]

    @Flag(help: ArgumentHelp(Words.helpCombine))
    var combine = false

    func run() throws {
        let language = common.language
        let (base, document) = try Inputs.document(scenario, language)
        // All changes are read and tried before the first plan.
        let changes = try change.map { (path: $0, change: try read($0)) }
        var alternatives = try changes.map { path, change in
            try alternative(change, from: path, of: document)
        }
        if combine, changes.count > 1 {
            let all = Change(
                title: Words.whatIfCombinedTitle(language), operations: changes.flatMap(\.change.operations))
            alternatives.append(try alternative(all, from: change.joined(separator: " "), of: document))
        }
        try Comparison(
            scenario: scenario, options: options, language: language, baseTitle: Words.whatIfBaseTitle,
            baseHead: Words.whatIfBaseHead, kind: .changes
        ).run(base, alternatives)
    }

    private func read(_ path: String) throws -> Change {
        let (change, faults) = ChangeFile.read(path)
        if let change { return change }
        throw failure(faults, path)
    }

    private func alternative(_ change: Change, from path: String, of base: ScenarioDocument) throws
        -> Comparison.Alternative
    {
        let (document, faults) = change.applied(to: base)
        guard let document else { throw failure(faults, path) }
        FaultList.note(faults, common.language)
        return Comparison.Alternative(title: change.title, source: path, document: document)
    }

    private func failure(_ faults: [Fault], _ path: String) -> Failure {
        FaultList.note(faults, common.language)
        return Failure(.faulty, Words.changeHasFaults(path, faults.count { $0.severity == .error }))
    }
}
