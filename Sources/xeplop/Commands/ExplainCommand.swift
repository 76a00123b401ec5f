// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PlannerWords
import ScenarioWorkbook
import TrainingModel
import WhatIf

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Words.helpExplain(.current), discussion: Words.helpExplainMore(.current))

    /// Seconds for planning again.
    static let defaultTimeLimit = 60.0

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

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

    @Flag(help: ArgumentHelp(Words.helpExplainQuick))
    var quick = false

    @Option(help: ArgumentHelp(Words.helpExplainTimeLimit, valueName: "s"))
    var timeLimit: TimeLimit?

    @Option(help: ArgumentHelp(Words.helpFormat))
    var format = Format.text

    @Flag(help: ArgumentHelp(Words.helpQuiet))
    var quiet = false

    func run() throws {
        let language = common.language
        let (loaded, document) = try Inputs.document(scenario, language)
        let plan = try Inputs.plan(plan, of: loaded)
        let people = loaded.candidates
        try require(candidate, among: people.map(\.id.text), Words.kindCandidate)
        try require(group, among: people.map(\.group), Words.kindGroup)
        try require(unit, among: people.map(\.unit), Words.kindUnit)
        let asked = people.indices.filter { number in
            let person = people[number]
            return person.id.text == candidate ?? person.id.text && person.group == group ?? person.group
                && person.unit == unit ?? person.unit
        }
        let index = PlanningIndex(loaded)
        var finder = LeftOutFinder(index, plan)
        let cases = finder.cases(of: asked)
        var (base, explanations): (CostRange?, [Explanation]) = (nil, cases.map(Explanation.init))
        if !quick {
            let limit = timeLimit ?? TimeLimit(seconds: Self.defaultTimeLimit)
            let explaining = Explaining(
                scenario: loaded, document: document, plan: plan, timeLimit: limit.seconds, language: language,
                quiet: quiet, display: ProgressDisplay(style: .silent, language: language))
            (base, explanations) = try explaining.run(cases)
        }
        switch format {
        case .json: try Console.write(bytes: Explanation.json(explanations, base: base, index, language).bytes)
        case .text:
            let page = ExplanationPage(index: index, base: base, language: language, width: Terminal.pageWidth)
            try Console.write(lines: page.lines(of: explanations))
        }
        if let base, base.objective < plan.costs.total {
            Console.note(Words.explainBetterPlan(plan.costs.total - base.objective)(language))
        }
    }

    private func require(_ word: String?, among known: [String], _ kind: Phrase) throws {
        guard let word, !known.contains(word) else { return }
        throw Failure(.faulty, Words.noSuchIdentifier(word, kind: kind, known: Set(known).sorted()))
    }
}
