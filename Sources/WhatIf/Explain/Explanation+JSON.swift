// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

extension Explanation {
    /// Explanations for programs: people by id, money in VND, ranges of the least cost against the base's.
    /// - Parameter base: nil where nothing was planned again.
    package static func json(
        _ explanations: [Explanation], base: CostRange?, _ index: PlanningIndex, _ language: Language
    ) -> JSONValue {
        let scenario = index.scenario
        var members: [String: JSONValue] = [
            "schema": .integer(1),
            "scenario": .object(["title": .string(scenario.title), "sha256": .string(scenario.digest)]),
            "groups": .array(explanations.map { $0.json(base: base, index, language) }),
        ]
        if let base {
            members["base"] = .object(["objective": .integer(base.objective), "bound": .integer(base.bound)])
        }
        return .object(members)
    }

    private func json(base: CostRange?, _ index: PlanningIndex, _ language: Language) -> JSONValue {
        let scenario = index.scenario
        var members: [String: JSONValue] = [
            "candidates": .array(people.members.map { scenario.candidates[$0].id }.sorted().map { .string($0.text) }),
            "reason": .string(people.reason.rawValue), "course": .string(people.course.text),
            "group": .string(people.group), "profile": people.profile.map { .string($0.text) } ?? .null,
            "relaxations": .array(people.relaxations.map { Self.json($0, language) }),
        ]
        if let (person, nearest) = people.example {
            members["nearest"] = .object([
                "candidate": .string(scenario.candidates[person].id.text),
                "offering": Self.json(nearest.offering, index),
                "obstacles": .array(nearest.obstacles.map { .string(Words.obstacle($0, language)) }),
            ])
        }
        if people.isServable {
            members["classes"] = .array(
                people.places.map { place in
                    .object([
                        "id": .string(place.id.text), "size": .integer(place.size), "most": .integer(place.most),
                        "joining": .integer(place.joining), "leavingOut": .integer(place.leavingOut),
                    ])
                })
            members["newClass"] =
                people.newClass.map { best in
                    .object([
                        "offering": Self.json(best.offering, index), "members": .integer(best.members),
                        "obstacles": .array(best.obstacles.map { .string($0.phrase(language)) }),
                    ])
                } ?? .null
        }
        if let together = people.mostTogether {
            members["mostTogether"] = .object([
                "people": .integer(together.people), "least": .integer(together.least),
            ])
        }
        if base != nil { members["plannedAgain"] = .boolean(isPlannedAgain) }
        if let base, let forced { members["forced"] = json(forced, base, isSameScenario: true) }
        if let base, let (relaxation, trial) = cheapest {
            var best = Self.json(relaxation, language)
            if case .object(var entries) = best, case .object(let more) = json(trial, base, isSameScenario: false) {
                entries.merge(more) { _, new in new }
                best = .object(entries)
            }
            members["cheapest"] = best
            members["dearer"] = .array(dearer.map { Self.json($0, language) })
        }
        return .object(members)
    }

    private func json(_ trial: Trial, _ base: CostRange, isSameScenario: Bool) -> JSONValue {
        var members: [String: JSONValue] = [
            "served": .integer(trial.served), "displaced": .integer(trial.displaced),
            "bound": .integer(trial.cost.bound),
        ]
        if isServed(trial) {
            let difference = isSameScenario ? price(trial, base: base)! : trial.cost.difference(to: base)
            members["objective"] = .integer(trial.cost.objective)
            members["least"] = .integer(difference.least)
            members["most"] = .integer(difference.most)
        }
        return .object(members)
    }

    private static func json(_ relaxation: Relaxation, _ language: Language) -> JSONValue {
        .object([
            "kind": .string(relaxation.code), "title": .string(relaxation.title(language)),
            "extent": .string("\(relaxation.extent)"),
            "change": .string(ChangeFile.text(of: relaxation.change(language))),
        ])
    }

    private static func json(_ offering: Offering, _ index: PlanningIndex) -> JSONValue {
        let scenario = index.scenario
        return .object([
            "format": .string(scenario.formats[offering.format].id.text),
            "venue": .string(scenario.venues[offering.venue].id.text),
            "from": .string("\(index.grid.date(of: offering.cells[0]))"),
            "to": .string("\(index.grid.date(of: offering.cells[offering.cells.count - 1]))"),
        ])
    }
}
