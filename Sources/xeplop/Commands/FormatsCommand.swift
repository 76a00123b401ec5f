// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords
import ScenarioWorkbook
import TrainingModel
import WhatIf

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: Words.helpFormats(.current), discussion: Words.helpFormatsMore(.current))

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: ComparisonOptions

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    func run() throws {
        let (base, document) = try Inputs.document(scenario, common.language)
        let alternatives = try base.formats.map { try alone($0, among: base.formats, in: document) }
        try Comparison(
            scenario: scenario, options: options, language: common.language, baseTitle: Words.formatsAllTitle,
            baseHead: Words.whatIfAllHead, kind: .formats
        ).run(base, alternatives)
    }

    /// The scenario with no other format.
    private func alone(_ format: Format, among formats: [Format], in document: ScenarioDocument) throws
        -> Comparison.Alternative
    {
        let title = format.title.isEmpty ? format.id.text : "\(format.title) (\(format.id))"
        let place = SourcePosition(source: scenario)
        let others = formats.filter { $0.id != format.id }.map { SourceText($0.id.text, at: place) }
        let condition = Condition(fields: [.init(key: SourceText("id", at: place), values: others)], at: place)
        let removal = Operation(target: SourceText("formats", at: place), kind: .remove(condition))
        let change = Change(title: title, operations: others.isEmpty ? [] : [removal])
        guard let document = change.applied(to: document).document else { throw Failure(.faulty) }
        return Comparison.Alternative(title: title, source: format.id.text, document: document)
    }
}
