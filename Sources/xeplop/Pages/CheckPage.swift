// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

/// What a scenario contains and what could be planned with it.
struct CheckPage {
    let index: PlanningIndex
    let language: Language
    let width: Int

    private var scenario: Scenario { index.scenario }

    func lines() -> [String] {
        DisplayWidth.wrapped(DisplayWidth.harmless(scenario.title), to: width) + overview().lines(width: width)
            + ["", Words.perCourse(language)] + courses().lines(width: width)
            + ["", Words.perGroup(language)] + groups().lines(width: width)
            + ["", Words.perFormat(language)] + formats().lines(width: width) + nobodyServes()
    }

    private func overview() -> TextTable {
        let holidays = scenario.holidays.filter { $0.dates.overlaps(scenario.horizon) }
            .map { "\(Words.dates($0.dates)) \($0.title)" }
        var table = TextTable([.init(), .init(flexible: true)], indent: 2)
        let days = scenario.horizon.upperBound - scenario.horizon.lowerBound + 1
        table.add([
            Words.horizon(language),
            "\(Words.dates(scenario.horizon)) (\(Words.number(days, language)) "
                + "\(Words.days(language)))",
        ])
        table.add([
            Words.holidays(language),
            holidays.isEmpty ? Words.none(language) : holidays.joined(separator: "; "),
        ])
        for (name, count) in [
            (Words.communes, scenario.communes.count), (Words.venues, scenario.venues.count),
            (Words.lecturers, scenario.lecturers.count), (Words.candidates, scenario.candidates.count),
            (Words.offerings, index.offerings.count), (Words.pairs, index.eligibleCandidatePairs),
        ] {
            table.add([name(language), Words.number(count, language)])
        }
        return table
    }

    private func courses() -> TextTable {
        var table = TextTable([.init(), .init(trailing: true), .init(flexible: true)], indent: 2)
        for course in scenario.courses {
            let waiting = scenario.candidates.count { $0.course == course.id }
            table.add([course.id.text, Words.people(waiting, language), course.title])
        }
        return table
    }

    private func groups() -> TextTable {
        var table = TextTable([.init(), .init(trailing: true)], indent: 2)
        let counts = Dictionary(grouping: scenario.candidates, by: \.group).mapValues(\.count)
        for (group, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            table.add([group.isEmpty ? Words.noGroup(language) : group, Words.people(count, language)])
        }
        return table
    }

    private func formats() -> TextTable {
        var table = TextTable([.init(), .init(trailing: true), .init(flexible: true)], indent: 2)
        for (number, format) in scenario.formats.enumerated() {
            let count = index.offerings.count { $0.format == number }
            table.add([format.id.text, Words.number(count, language), format.title])
        }
        return table
    }

    /// Candidates whom no offering fits, by reason, in the order of the reasons.
    private var unservable: [(reason: UnservedReason, candidates: [Candidate.ID])] {
        UnservedReason.allCases.compactMap { reason in
            let members = index.types.filter { $0.unservable == reason }.flatMap(\.members).sorted()
            return members.isEmpty ? nil : (reason, members.map { scenario.candidates[$0].id })
        }
    }

    /// Who can have no class whatever the plan, with the reason.
    private func nobodyServes() -> [String] {
        guard !unservable.isEmpty else { return [] }
        var lines = ["", Words.nobodyServes(language)]
        for (reason, candidates) in unservable {
            let heading = "\(Words.people(candidates.count, language)): \(Words.phrase(for: reason)(language))"
            lines += DisplayWidth.wrapped(heading, to: width - 2).map { "  " + $0 }
            let ids = candidates.map(\.text).joined(separator: " ")
            lines += DisplayWidth.wrapped(DisplayWidth.harmless(ids), to: width - 4).map { "    " + $0 }
        }
        return lines
    }
}
