// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel
import WhatIf

/// A price list for people: the items in a table, then who would gain by each that was planned again.
struct AdvicePage {
    let advice: Advice
    let language: Language
    let width: Int

    /// More people of a group than these are only counted; the file has them all.
    static let mostNamed = 12

    /// - Parameter seconds: of the base plan, and of everything.
    func lines(seconds: (base: Double, all: Double)) -> [String] {
        let cost = advice.base.cost
        return wrapped(advice.scenario.title)
            + wrapped(Words.adviceBase(cost.objective, cost.bound, language))
            + table() + details() + [""] + wrapped(Words.adviceTime(seconds.base, seconds.all, language))
    }

    /// Those that were planned again or promise something; the others are only counted.
    private var shown: [Advice.Entry] { advice.entries.filter { $0.outcome != nil || $0.estimate > 0 } }

    private func table() -> [String] {
        guard !shown.isEmpty else { return [""] + wrapped(Words.adviceNothing(language)) + others() }
        func number(_ title: Phrase) -> TextTable.Column { .init(title: title(language), trailing: true) }
        var table = TextTable([
            .init(title: " ", trailing: true), .init(title: Words.adviceItem(language), flexible: true),
            number(Words.adviceEstimate), number(Words.adviceGain), number(Words.adviceRange),
            number(Words.adviceExtra), number(Words.advicePerDong),
        ])
        for (position, entry) in shown.enumerated() {
            let difference = advice.difference(entry)
            let (least, most) = (millions(-difference.most), millions(-difference.least))
            let range = least == most ? least : "\(least)–\(most)"
            let start = ["\(position + 1)", entry.item.title(language), millions(entry.estimate)]
            guard let outcome = entry.outcome else {
                table.add(start + ["", range, "", ""])
                continue
            }
            let isGain = difference.verdict == .cheaper
            let gain = isGain ? millions(-difference.found) : difference.verdict == .same ? "=" : "≈"
            let extra = advice.extraClassCosts(outcome)
            let perDong = advice.gainPerDong(entry).map { Words.decimal($0, digits: 2, language) } ?? ""
            table.add(start + [gain, range, isGain ? (extra > 0 ? "+" : "") + millions(extra) : "", perDong])
        }
        let unplanned = shown.count { $0.outcome == nil }
        return [""] + table.lines(width: width) + [""] + wrapped(Words.adviceLegend(language))
            + (shown.contains { $0.outcome != nil && advice.difference($0).verdict == .unclear }
                ? wrapped(Words.adviceUnclearSign(language)) : [])
            + (unplanned > 0 ? wrapped(Words.adviceNotPlanned(unplanned)(language)) : []) + others()
    }

    private func others() -> [String] {
        let others = advice.entries.filter { $0.outcome == nil && $0.estimate <= 0 }
        guard !others.isEmpty else { return [] }
        let most = others.map { -advice.difference($0).least }.max() ?? 0
        return wrapped(Words.adviceOthers(others.count, most: most, language))
    }

    private func details() -> [String] {
        shown.enumerated().flatMap { position, entry -> [String] in
            guard let outcome = entry.outcome, hasNews(entry) else { return [] }
            return ["", "\(position + 1)  \(entry.item.title(language))"]
                + (verdict(entry) + who(entry, outcome)).flatMap { wrapped($0, indent: 3) }
        }
    }

    /// Whether there is more to say than the table does.
    private func hasNews(_ entry: Advice.Entry) -> Bool {
        advice.difference(entry).verdict == .cheaper || advice.agreement(entry) != .agrees
    }

    private func verdict(_ entry: Advice.Entry) -> [String] {
        let difference = advice.difference(entry)
        let sentence =
            switch difference.verdict {
            case .cheaper: Words.adviceProven(-difference.most, -difference.least, language)
            case .same: Words.adviceSame(language)
            case .unclear, .dearer: Words.adviceUnclear(-difference.least, language)
            }
        switch advice.agreement(entry) {
        case .tooHigh: return [sentence, Words.adviceTooHigh(entry.estimate, language)]
        case .tooLow: return [sentence, Words.adviceTooLow(entry.estimate, language)]
        case .agrees, nil: return [sentence]
        }
    }

    /// Who gains and who loses in the plan found, where there is a gain.
    private func who(_ entry: Advice.Entry, _ outcome: Advice.Outcome) -> [String] {
        guard advice.difference(entry).verdict == .cheaper else { return [] }
        let gainers = Gainers(from: advice.base.plan, to: outcome.plan, advice.scenario)
        var lines: [String] = []
        if case .room(let id) = entry.item.kind, let venue = advice.scenario.venues.first(where: { $0.id == id }) {
            let times = outcome.plan.timesBeyondRooms(of: venue).map { day, slot in
                "\(Words.shortWeekday(day, language)) \(slot)"
            }
            if !times.isEmpty { lines.append(Words.adviceTimes(times.joined(separator: ", "))(language)) }
        }
        for (label, groups) in [
            (Words.adviceServed, gainers.served), (Words.adviceDropped, gainers.dropped),
            (Words.adviceLosingLess, gainers.losingLess), (Words.adviceLosingMore, gainers.losingMore),
        ] where !groups.isEmpty {
            let parts = groups.sorted { $0.key < $1.key }.map { group, people in
                let named = people.count <= Self.mostNamed ? " (\(people.map(\.text).joined(separator: " ")))" : ""
                return "\(group.isEmpty ? Words.noGroup(language) : group) \(people.count)\(named)"
            }
            lines.append(label(language) + ": " + parts.joined(separator: ", "))
        }
        return lines
    }

    private func millions(_ amount: Int) -> String { Words.decimal(Double(amount) / 1e6, digits: 2, language) }

    private func wrapped(_ text: String, indent: Int = 0) -> [String] {
        DisplayWidth.wrapped(DisplayWidth.harmless(text), to: width - indent)
            .map { String(repeating: " ", count: indent) + $0 }
    }
}
