// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PlanPages {
    /// The whole plan: every class, then the totals.
    func timetable(unservable: [Candidate.ID]) -> [String] {
        DisplayWidth.wrapped(DisplayWidth.harmless(scenario.title), to: width) + [""] + classPages()
            + totals(unservable: unservable)
    }

    /// What the plan achieves, what it costs, and how good it is known to be; `unservable` are the verifier's.
    func totals(unservable: [Candidate.ID]) -> [String] {
        [Words.totals(language)] + achievements() + ["", Words.costsTitle(language)] + costTable()
            + ["", Words.qualityTitle(language)] + quality(unservable: unservable)
    }

    private func achievements() -> [String] {
        let rosters = plan.classes.flatMap(\.roster)
        var table = TextTable([.init(), .init(flexible: true)], indent: 2)
        table.add([Words.classesTitle(language), Words.number(plan.classes.count, language)])
        table.add([Words.served(language), Words.servedOf(rosters.count, scenario.candidates.count, language)])
        table.add([
            Words.releasedTitle(language), Words.number(rosters.reduce(0) { $0 + $1.released.count }, language),
        ])
        table.add([Words.absencesTitle(language), Words.number(rosters.reduce(0) { $0 + $1.absent.count }, language)])
        table.add([
            Words.distanceTitle(language), Words.kilometres(metres: plan.metresTravelled(in: scenario), language),
        ])
        table.add([Words.unserved(language), Words.people(plan.unserved.count, language)])
        return table.lines(width: width) + reasons()
    }

    /// How many people are left out for each reason, in the order of the reasons' definition.
    private func reasons() -> [String] {
        let counts = Dictionary(grouping: plan.unserved, by: \.reason).mapValues(\.count)
        let codes = UnservedReason.allCases.map(\.rawValue)
        let order = codes.filter { counts[$0] != nil } + counts.keys.filter { !codes.contains($0) }.sorted()
        var table = TextTable([.init(trailing: true), .init(flexible: true)], indent: 4)
        for reason in order {
            table.add([Words.number(counts[reason] ?? 0, language), Words.reason(reason, language)])
        }
        return table.lines(width: width)
    }

    private func costTable() -> [String] {
        var table = TextTable([.init(), .init(trailing: true)], indent: 2)
        for part in CostPart.allCases where plan.costs[part] != 0 {
            table.add([capitalised(Words.costPart(part)(language)), Words.money(plan.costs[part], language)])
        }
        table.add([Words.total(language), Words.money(plan.solver.objective, language)])
        return table.lines(width: width)
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private func quality(unservable: [Candidate.ID]) -> [String] {
        var sentences = [Words.status(plan.solver, language)]
        let servable = plan.unserved.count - unservable.count
        if plan.solver.status == .feasible, servable > 0, scenario.weights.unserved > 0 {
            let affordable = (plan.solver.objective - plan.solver.bound) / scenario.weights.unserved
            sentences.append(Words.roomForMore(min(affordable, servable))(language))
        }
        if !unservable.isEmpty {
            sentences.append(Words.unservable(unservable.count, cost: plan.solver.unservableCost, language))
        }
        if let stop = Words.stop(plan.solver.stoppedBy) { sentences.append(stop(language)) }
        if let seconds = plan.solver.seconds { sentences.append(Words.ranFor(seconds, language)) }
        return sentences.flatMap { DisplayWidth.wrapped($0, to: width - 2).map { "  " + $0 } }
    }
}
