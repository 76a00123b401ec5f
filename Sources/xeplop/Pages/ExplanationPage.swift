// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel
import WhatIf

/// Why people have no class, those in the same position together, and what it would take to serve them.
struct ExplanationPage {
    let index: PlanningIndex
    /// The least cost of the scenario; nil where nothing was planned again.
    let base: CostRange?
    let language: Language
    let width: Int

    var scenario: Scenario { index.scenario }

    func lines(of explanations: [Explanation]) -> [String] {
        guard !explanations.isEmpty else { return [Words.explainEverybodyServed(language)] }
        return Array(explanations.map(paragraph).joined(separator: [""])) + notAll(explanations)
    }

    /// Those for whom planning again found no time.
    private func notAll(_ explanations: [Explanation]) -> [String] {
        let others = explanations.filter(\.isOpen)
        guard base != nil, !others.isEmpty else { return [] }
        let done = explanations.count(where: \.isPlannedAgain)
        let people = others.reduce(0) { $0 + $1.people.members.count }
        return [""] + wrapped(Words.explainNotAll(done, others: others.count, people: people)(language), indent: 0)
    }

    private func paragraph(_ explanation: Explanation) -> [String] {
        let people = explanation.people
        let who = [people.course.text, people.group, people.profile?.text ?? ""].filter { !$0.isEmpty }
        let heading =
            "\(Words.people(people.members.count, language)) (\(who.joined(separator: ", "))): "
            + Words.phrase(for: people.reason)(language) + "."
        let ids = people.members.map { scenario.candidates[$0].id }.sorted().map(\.text).joined(separator: " ")
        return wrapped(heading, indent: 0) + wrapped(ids, indent: 2)
            + (people.isServable ? places(people) : nearest(people)) + planned(explanation)
    }

    func name(_ offering: Offering) -> String {
        let venue = scenario.venues[offering.venue]
        let format = scenario.formats[offering.format]
        let dates = offering.cells.map(index.grid.date)
        return "\(format.title.isEmpty ? format.id.text : format.title), "
            + "\(venue.title.isEmpty ? venue.id.text : venue.title), \(Words.dates(dates[0]...dates[dates.count - 1]))"
    }

    private func nearest(_ people: LeftOut) -> [String] {
        guard let (member, nearest) = people.example else {
            return wrapped(Words.explainNoOffering(language), indent: 2)
        }
        let person = scenario.candidates[member]
        return wrapped(Words.explainNearest(person.id.text, name(nearest.offering))(language), indent: 2)
            + nearest.obstacles.flatMap { wrapped("- " + Words.obstacle($0, language), indent: 4) }
            + clashes(person, nearest)
    }

    /// The sessions that the rules in the way are about, each with what the person does then.
    private func clashes(_ person: Candidate, _ nearest: NearestOffering) -> [String] {
        var positions: Set<Int> = []
        for obstacle in nearest.obstacles {
            switch obstacle {
            case .mandatory, .absences: positions.formUnion(nearest.absent)
            case .released: positions.formUnion(nearest.released)
            default: continue
            }
        }
        guard !positions.isEmpty else { return [] }
        let sessions = index.sessions(of: nearest.offering)
        let wholeLead = scenario.lead(of: person, to: scenario.venues[nearest.offering.venue])
        var table = TextTable([.init(), .init(flexible: true), .init(flexible: true)], indent: 4)
        for position in positions.sorted() {
            let cell = nearest.offering.cells[position]
            let date = index.grid.date(of: cell)
            let slot = scenario.slots[index.grid.slot(of: cell)]
            let inPerson = nearest.offering.inPerson[position]
            let lead = inPerson ? wholeLead : 0
            let cause = scenario.cause(of: person, on: date, slot, inPerson: inPerson, lead: lead)
            table.add([
                "\(Words.shortWeekday(date.weekday, language)) \(Words.dayMonth(date)) \(Words.hours(slot))",
                sessions[position].title.isEmpty ? sessions[position].id.text : sessions[position].title,
                cause.map { Words.cause($0, lead: lead, language) } ?? "",
            ])
        }
        return wrapped(Words.explainClashes(language), indent: 2) + table.lines(width: width)
    }

    func wrapped(_ text: String, indent: Int) -> [String] {
        DisplayWidth.wrapped(DisplayWidth.harmless(text), to: width - indent)
            .map { String(repeating: " ", count: indent) + $0 }
    }
}
