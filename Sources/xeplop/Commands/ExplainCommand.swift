// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PlannerWords
import TrainingModel

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Words.helpExplain(.current), discussion: Words.helpExplainMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpPlanFile))
    var plan: String

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(help: ArgumentHelp(Words.helpExplainCandidate, valueName: "id"))
    var candidate: String?

    @Option(help: ArgumentHelp(Words.helpExplainGroup, valueName: "group"))
    var group: String?

    @Option(help: ArgumentHelp(Words.helpExplainUnit, valueName: "unit"))
    var unit: String?

    func run() throws {
        let language = common.language
        let loaded = try Inputs.scenario(scenario, language)
        let plan = try Inputs.plan(plan, of: loaded)
        let people = loaded.candidates
        try require(candidate, among: people.map(\.id.text), Words.kindCandidate)
        try require(group, among: people.map(\.group), Words.kindGroup)
        try require(unit, among: people.map(\.unit), Words.kindUnit)
        let served = Set(plan.classes.flatMap(\.roster).map(\.candidate))
        let asked = people.indices.filter { number in
            let person = people[number]
            return !served.contains(person.id) && person.id.text == candidate ?? person.id.text
                && person.group == group ?? person.group && person.unit == unit ?? person.unit
        }
        let page = ExplanationPage(index: PlanningIndex(loaded), language: language, width: Terminal.pageWidth)
        try Console.write(lines: page.lines(of: asked))
    }

    private func require(_ word: String?, among known: [String], _ kind: Phrase) throws {
        guard let word, !known.contains(word) else { return }
        throw Failure(.faulty, Words.noSuchIdentifier(word, kind: kind, known: Set(known).sorted()))
    }
}
