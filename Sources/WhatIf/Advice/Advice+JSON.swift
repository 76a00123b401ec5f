// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

extension Advice {
    /// The list for programs: money in VND, gains positive, people by id.
    package func json(_ language: Language) -> JSONValue {
        .object([
            "schema": .integer(1),
            "scenario": .object(["title": .string(scenario.title), "sha256": .string(scenario.digest)]),
            "base": .object([
                "objective": .integer(base.cost.objective), "bound": .integer(base.cost.bound),
                "classCosts": .integer(base.classCosts),
            ]),
            "items": .array(entries.map { json($0, language) }), "passedOver": .integer(passedOver),
        ])
    }

    private func json(_ entry: Entry, _ language: Language) -> JSONValue {
        let difference = difference(entry)
        var members: [String: JSONValue] = [
            "kind": .string(entry.item.code), "subject": .object(entry.item.subject.mapValues { .string($0) }),
            "title": .string(entry.item.title(language)), "estimate": .integer(entry.estimate),
            "gain": .object(["least": .integer(-difference.most), "most": .integer(-difference.least)]),
        ]
        if let outcome = entry.outcome {
            members["planned"] = planned(entry, outcome, difference)
        }
        return .object(members)
    }

    private func planned(_ entry: Entry, _ outcome: Outcome, _ difference: CostDifference) -> JSONValue {
        let gainers = Gainers(from: base.plan, to: outcome.plan, scenario)
        func people(_ groups: [String: [Candidate.ID]]) -> JSONValue {
            .object(groups.mapValues { .array($0.map { .string($0.text) }) })
        }
        return .object([
            "objective": .integer(outcome.cost.objective), "bound": .integer(outcome.cost.bound),
            "verdict": .string(difference.verdict.rawValue), "found": .integer(-difference.found),
            "estimate": .string(agreement(entry)?.rawValue ?? ""),
            "extraClassCosts": .integer(extraClassCosts(outcome)),
            "gainPerDong": gainPerDong(entry).map { .double($0) } ?? .null,
            "served": people(gainers.served), "dropped": people(gainers.dropped),
            "losingFewerSessions": people(gainers.losingLess), "losingMoreSessions": people(gainers.losingMore),
        ])
    }

    /// The list for spreadsheets.
    package func cells(_ language: Language) -> [[String]] {
        let header = [
            "kind", "title", "estimate", "verdict", "found", "least", "most", "extraClassCosts", "gainPerDong",
            "served",
            "dropped",
        ]
        return [header]
            + entries.map { entry in
                let difference = difference(entry)
                let start = [entry.item.code, entry.item.title(language), "\(entry.estimate)"]
                let range = ["\(-difference.most)", "\(-difference.least)"]
                guard let outcome = entry.outcome else {
                    return start + ["", ""] + range + ["", "", "", ""]
                }
                let gainers = Gainers(from: base.plan, to: outcome.plan, scenario)
                let counts = [gainers.served, gainers.dropped].map { "\($0.values.reduce(0) { $0 + $1.count })" }
                return start + [difference.verdict.rawValue, "\(-difference.found)"] + range
                    + ["\(extraClassCosts(outcome))", gainPerDong(entry).map { "\($0)" } ?? ""] + counts
            }
    }
}
