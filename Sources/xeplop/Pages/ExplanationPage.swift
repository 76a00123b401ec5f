// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

/// Why people have no class, those in the same position together.
struct ExplanationPage {
    let index: PlanningIndex
    let language: Language
    let width: Int

    private var scenario: Scenario { index.scenario }

    /// People of whom the same is said: as far as the rules go, their nearest offerings fail alike.
    private struct Position: Hashable {
        var reason: UnservedReason
        var course: Course.ID
        var group: String
        var profile: Profile.ID?
        /// The kinds of rules in the way.
        var obstacles: [Int]
    }

    fileprivate struct Case {
        var members: [Candidate.ID] = []
        /// For whom the nearest offering is told: the person who lacks least.
        var example: (person: Candidate, nearest: NearestOffering)?
    }

    /// - Parameter people: positions of those without a class.
    func lines(of people: [Int]) -> [String] {
        guard !people.isEmpty else { return [Words.explainEverybodyServed(language)] }
        let wanted = Set(people)
        var finder = NearestOfferingFinder(index)
        var cases: [Position: Case] = [:]
        // A type holds people whom nothing fits, whatever their reasons to be busy: each is looked at.
        for type in index.types {
            for member in type.members where wanted.contains(member) {
                let person = scenario.candidates[member]
                guard let reason = type.unservable else {
                    let position = Position(
                        reason: .notPlaced, course: person.course, group: "", profile: nil, obstacles: [])
                    cases[position, default: Case()].add(person, nil)
                    continue
                }
                let nearest = finder.nearest(to: member)
                let position = Position(
                    reason: reason, course: person.course, group: person.group, profile: person.profile,
                    obstacles: nearest?.obstacles.map(\.kind) ?? [])
                cases[position, default: Case()].add(person, nearest)
            }
        }
        let reasons = UnservedReason.allCases
        let sorted = cases.sorted { left, right in
            let ranks = [left, right].map { each in
                (reasons.firstIndex(of: each.key.reason) ?? 0, -each.value.members.count)
            }
            return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : left.value.members.min()! < right.value.members.min()!
        }
        return Array(sorted.map { paragraph($0.key, $0.value) }.joined(separator: [""]))
    }

    private func paragraph(_ position: Position, _ each: Case) -> [String] {
        var who = [position.course.text]
        if position.reason != .notPlaced {
            who += [position.group, position.profile?.text ?? ""].filter { !$0.isEmpty }
        }
        let heading =
            "\(Words.people(each.members.count, language)) (\(who.joined(separator: ", "))): "
            + Words.phrase(for: position.reason)(language) + "."
        let ids = each.members.sorted().map(\.text).joined(separator: " ")
        return wrapped(heading, indent: 0) + wrapped(ids, indent: 2) + nearest(each, position)
    }

    private func nearest(_ each: Case, _ position: Position) -> [String] {
        guard position.reason != .notPlaced else { return [] }
        guard let (person, nearest) = each.example else { return wrapped(Words.explainNoOffering(language), indent: 2) }
        let offering = nearest.offering
        let venue = scenario.venues[offering.venue]
        let format = scenario.formats[offering.format]
        let dates = offering.cells.map(index.grid.date)
        let text =
            "\(format.title.isEmpty ? format.id.text : format.title), "
            + "\(venue.title.isEmpty ? venue.id.text : venue.title), \(Words.dates(dates[0]...dates[dates.count - 1]))"
        return wrapped(Words.explainNearest(person.id.text, text)(language), indent: 2)
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

    private func wrapped(_ text: String, indent: Int) -> [String] {
        DisplayWidth.wrapped(DisplayWidth.harmless(text), to: width - indent)
            .map { String(repeating: " ", count: indent) + $0 }
    }
}

extension ExplanationPage.Case {
    fileprivate mutating func add(_ person: Candidate, _ nearest: NearestOffering?) {
        members.append(person.id)
        guard let nearest else { return }
        if let known = example, !nearest.isNearer(than: known.nearest) { return }
        example = (person, nearest)
    }
}
