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
        var sentences: [String] = []
        if let together = people.mostTogether {
            let count = people.members.count
            sentences.append(
                Words.explainTooSmall(count, most: together.people, least: together.least)(language))
        }
        if let base, let trial = explanation.forced { sentences.append(forced(explanation, trial, base)) }
        if let base, explanation.tried > 0 { sentences.append(relaxed(explanation, base)) }
        if people.relaxations.isEmpty { sentences.append(Words.explainNothingToTry(language)) }
        let lines = sentences.flatMap { wrapped($0, indent: 2) }
        guard explanation.tried == 0, !people.relaxations.isEmpty else { return lines }
        return lines + wrapped(Words.explainCandidates(language), indent: 2)
            + people.relaxations.flatMap { item($0.title) }
    }

    private func forced(_ explanation: Explanation, _ trial: Explanation.Trial, _ base: CostRange) -> String {
        let count = explanation.people.members.count
        guard let price = explanation.price(trial, base: base) else {
            let least = max(0, trial.cost.difference(to: base).least)
            // So much only because the people weigh so much: there is hardly a plan.
            if least >= base.objective { return Words.explainHopeless(count)(language) }
            return Words.explainNotServed(trial.served, of: count, atLeast: least)(language)
        }
        return Words.explainPrice(count, price.least, price.most, language) + displaced(trial)
    }

    private func displaced(_ trial: Explanation.Trial) -> String {
        trial.displaced > 0 ? " " + Words.explainDisplaced(trial.displaced)(language) : ""
    }

    private func relaxed(_ explanation: Explanation, _ base: CostRange) -> String {
        let count = explanation.people.members.count
        guard let (relaxation, trial) = explanation.cheapest else {
            return Words.explainNoneHelps(explanation.tried, people: count)(language)
        }
        let difference = trial.cost.difference(to: base)
        let change =
            difference.verdict == .unclear
            ? Words.explainUnclear(falls: -difference.least, rises: difference.most)(language)
            : ComparisonTable.sentence(for: difference, language)
        let sentence =
            Words.explainCheapest(explanation.tried, relaxation.title, people: count)(language) + " " + change
            + displaced(trial)
        guard !explanation.dearer.isEmpty else { return sentence }
        return sentence + " " + Words.explainDearer(explanation.dearer.map(\.title))(language)
    }
}
