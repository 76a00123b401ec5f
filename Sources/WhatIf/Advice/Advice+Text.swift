// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

/// What people read of the list, in pages of every kind.
extension Advice {
    /// More people of a group than these are only counted; the file for programs has them all.
    static let mostNamed = 12

    /// Those that were planned again or promise something; the others are only counted.
    package var shown: [Entry] { entries.filter { $0.outcome != nil || $0.estimate > 0 } }

    /// The heads of `row`.
    package static let heads = [
        Words.adviceItem, Words.adviceEstimate, Words.adviceGain, Words.adviceRange, Words.adviceExtra,
        Words.advicePerDong,
    ]

    /// An entry in a line, money in millions. What the gaps cannot tell apart from no gain is no number.
    package func row(_ entry: Entry, _ language: Language) -> [String] {
        let difference = difference(entry)
        let (least, most) = (
            Self.millions(-difference.most, language), Self.millions(-difference.least, language)
        )
        let start = [entry.item.title(language), Self.millions(entry.estimate, language)]
        let range = least == most ? least : "\(least)–\(most)"
        guard let outcome = entry.outcome else { return start + ["", range, "", ""] }
        guard difference.verdict == .cheaper else {
            return start + [difference.verdict == .same ? "=" : "≈", range, "", ""]
        }
        let extra = extraClassCosts(outcome)
        return start + [
            Self.millions(-difference.found, language), range,
            (extra > 0 ? "+" : "") + Self.millions(extra, language),
            gainPerDong(entry).map { Words.decimal($0, digits: 2, language) } ?? "",
        ]
    }

    /// What the lines mean, and what is not among them.
    package func remarks(_ language: Language) -> [String] {
        var remarks = shown.isEmpty ? [Words.adviceNothing(language)] : [Words.adviceLegend(language)]
        if shown.contains(where: { $0.outcome != nil && difference($0).verdict == .unclear }) {
            remarks.append(Words.adviceUnclearSign(language))
        }
        let estimated = shown.count { $0.outcome == nil }
        if estimated > 0 { remarks.append(Words.adviceNotPlanned(estimated)(language)) }
        let others = entries.filter { $0.outcome == nil && $0.estimate <= 0 }
        let most = others.map { -difference($0).least }.max()
        if let most { remarks.append(Words.adviceOthers(others.count, most: most, language)) }
        if passedOver > 0 { remarks.append(Words.advicePassedOver(passedOver)(language)) }
        return remarks
    }

    /// What is proven of an entry that was planned again, who would gain and who would lose; empty where the line says it
    /// all.
    package func sentences(_ entry: Entry, _ language: Language) -> [String] {
        guard let outcome = entry.outcome else { return [] }
        let difference = difference(entry)
        var sentences: [String] = []
        switch agreement(entry) {
        case .tooHigh: sentences.append(Words.adviceTooHigh(entry.estimate, language))
        case .tooLow: sentences.append(Words.adviceTooLow(entry.estimate, language))
        case .agrees, nil: break
        }
        switch difference.verdict {
        case .cheaper:
            return [Words.adviceProven(-difference.most, -difference.least, language)] + sentences
                + times(entry, outcome, language) + who(outcome, language)
        case .same: return sentences.isEmpty ? [] : [Words.adviceSame(language)] + sentences
        case .unclear, .dearer:
            return sentences.isEmpty ? [] : [Words.adviceUnclear(-difference.least, language)] + sentences
        }
    }

    /// When a further room is used.
    private func times(_ entry: Entry, _ outcome: Outcome, _ language: Language) -> [String] {
        guard case .room(let id) = entry.item.kind, let venue = scenario.venues.first(where: { $0.id == id }) else {
            return []
        }
        let times = outcome.plan.timesBeyondRooms(of: venue).map { day, slot in
            "\(Words.shortWeekday(day, language)) \(slot)"
        }
        return times.isEmpty ? [] : [Words.adviceTimes(times.joined(separator: ", "))(language)]
    }

    private func who(_ outcome: Outcome, _ language: Language) -> [String] {
        let gainers = Gainers(from: base.plan, to: outcome.plan, scenario)
        return [
            (Words.adviceServed, gainers.served), (Words.adviceDropped, gainers.dropped),
            (Words.adviceLosingLess, gainers.losingLess), (Words.adviceLosingMore, gainers.losingMore),
        ].filter { !$0.1.isEmpty }.map { label, groups in
            let parts = groups.sorted { $0.key < $1.key }.map { group, people in
                let named = people.count <= Self.mostNamed ? " (\(people.map(\.text).joined(separator: " ")))" : ""
                return "\(group.isEmpty ? Words.noGroup(language) : group) \(people.count)\(named)"
            }
            return label(language) + ": " + parts.joined(separator: ", ")
        }
    }

    private static func millions(_ amount: Int, _ language: Language) -> String {
        Words.decimal(Double(amount) / 1e6, digits: 2, language)
    }
}
