// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import PlannerWords
import TrainingModel

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Words.helpShow(.current), discussion: Words.helpShowMore(.current))

    enum Grouping: String, CaseIterable, ExpressibleByArgument {
        case `class`, week, venue, lecturer, candidate
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpPlanFile))
    var plan: String

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(help: ArgumentHelp(Words.helpBy))
    var by: Grouping = .class

    @Argument(help: ArgumentHelp(Words.helpIdentifier))
    var id: String?

    @Flag(help: ArgumentHelp(Words.helpNames))
    var names = false

    func run() throws {
        let loaded = try Inputs.scenario(scenario, names: names, common.language)
        let plan = try Inputs.plan(plan, of: loaded)
        let pages = PlanPages(
            plan: plan, scenario: loaded, language: common.language, showsNames: names, width: Terminal.pageWidth)
        try Console.write(lines: by.lines(of: pages, id: id))
    }
}

extension ShowCommand.Grouping {
    /// The page of one thing, or the pages of all.
    func lines(of pages: PlanPages, id: String?) throws -> [String] {
        switch self {
        case .class:
            guard let id else { return pages.classPages() }
            let known = pages.plan.classes
            guard let plannedClass = known.first(where: { $0.id.text == id }) else {
                throw missing(id, known.map(\.id.text))
            }
            return pages.page(of: plannedClass)
        case .week:
            guard let id else { return pages.weekPages() }
            guard let day = Day(iso: id) else { throw missing(id, pages.weeks.map(\.iso)) }
            return pages.weekPages(only: day.monday)
        case .venue:
            return try sections(pages.scenario.venues.map(\.id), id) { pages.page(of: $0) }
        case .lecturer:
            return try sections(pages.scenario.lecturers.map(\.id), id) { pages.page(of: $0) }
        case .candidate:
            guard id != nil else { return pages.candidateTable() }
            return try sections(pages.scenario.candidates.map(\.id), id) { pages.page(of: $0) }
        }
    }

    private func sections<Entity>(
        _ known: [Identifier<Entity>], _ id: String?, _ page: (Identifier<Entity>) -> [String]
    ) throws -> [String] {
        guard let id else { return Array(known.map(page).joined(separator: [""])) }
        guard let found = known.first(where: { $0.text == id }) else { throw missing(id, known.map(\.text)) }
        return page(found)
    }

    private func missing(_ id: String, _ known: [String]) -> Failure {
        Failure(.faulty, Words.noSuchIdentifier(id, kind: kind, known: known))
    }

    private var kind: Phrase {
        switch self {
        case .class: Words.kindClass
        case .week: Words.kindWeek
        case .venue: Words.kindVenue
        case .lecturer: Words.kindLecturer
        case .candidate: Words.kindCandidate
        }
    }
}
