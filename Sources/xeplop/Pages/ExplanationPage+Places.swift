// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import WhatIf

extension ExplanationPage {
    /// Which classes people could join, and the new one that would suit them best.
    func places(_ people: LeftOut) -> [String] {
        var lines = wrapped((people.places.isEmpty ? Words.explainNoPlace : Words.explainPlaces)(language), indent: 2)
        let full = people.places.filter(\.isFull).map { "\($0.id) (\($0.size))" }
        if !full.isEmpty { lines += item(Words.explainFull(full)) }
        for place in people.places where !place.isFull {
            lines += item(
                Words.explainRoomy(
                    place.id.text, size: place.size, most: place.most, joining: place.joining,
                    leavingOut: place.leavingOut))
        }
        guard let best = people.newClass else { return lines }
        let text = Words.explainNewClass(name(best.offering), members: best.members, of: people.members.count)
        return lines + wrapped(text(language), indent: 2)
            + (best.obstacles.isEmpty ? item(Words.explainMoves) : best.obstacles.flatMap { item($0.phrase) })
    }

    private func item(_ phrase: Phrase) -> [String] { wrapped("- " + phrase(language), indent: 4) }

    /// What planning again proved; without it, what could be tried.
    func planned(_ explanation: Explanation) -> [String] {
        let people = explanation.people
        guard let base, explanation.tried > 0 || explanation.forced != nil || people.relaxations.isEmpty else {
            guard !people.relaxations.isEmpty else { return [] }
            return wrapped(Words.explainCandidates(language), indent: 2) + people.relaxations.flatMap { item($0.title) }
        }
        let sentences = [forced(explanation, base), relaxed(explanation, base)]
        return sentences.compactMap(\.self).flatMap { wrapped($0, indent: 2) }
    }

    private func forced(_ explanation: Explanation, _ base: CostRange) -> String? {
        guard let trial = explanation.forced else { return nil }
        let count = explanation.people.members.count
        guard let price = explanation.price(trial, base: base) else {
            let least = max(0, trial.cost.difference(to: base).least)
            return Words.explainNotServed(trial.served, of: count, atLeast: least)(language)
        }
        return Words.explainPrice(count, price.least, price.most, language) + displaced(trial)
    }

    private func displaced(_ trial: Explanation.Trial) -> String {
        trial.displaced > 0 ? " " + Words.explainDisplaced(trial.displaced)(language) : ""
    }

    private func relaxed(_ explanation: Explanation, _ base: CostRange) -> String? {
        let count = explanation.people.members.count
        guard let (relaxation, trial) = explanation.cheapest else {
            if explanation.tried > 0 { return Words.explainNoneHelps(explanation.tried, people: count)(language) }
            return explanation.people.relaxations.isEmpty ? Words.explainNothingToTry(language) : nil
        }
        return Words.explainCheapest(explanation.tried, relaxation.title, people: count)(language) + " "
            + ComparisonTable.sentence(for: trial.cost.difference(to: base), language) + displaced(trial)
    }
}
