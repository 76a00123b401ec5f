// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PlanView {
    /// What a lecturer gets for a session: fee, the slot's extra, and the weekend's. VND.
    func fee(_ session: SessionView) -> Int {
        let weekend = session.date.weekday.isWeekend ? scenario.weights.weekend : 0
        return session.lecturer.feePerSession + session.slot.fee + weekend
    }

    /// What a class costs (what `limits.budget` bounds): opening, rooms, lecturers. VND.
    func cost(_ each: ClassView) -> Int {
        each.sessions.reduce(scenario.weights.classOpen) { sum, session in
            sum + fee(session) + (each.usesRoom(session) ? each.venue.costPerSession : 0)
        }
    }

    /// People on rosters.
    var served: Int { classes.reduce(0) { $0 + $1.planned.roster.count } }

    /// Sessions attended in time that employers release, and sessions missed.
    var released: Int { classes.reduce(0) { $0 + $1.released } }
    var absences: Int { classes.reduce(0) { $0 + $1.absences } }

    /// By a property of people (a group, a unit), how many are served and how many there are; the largest first.
    func served(by key: (Candidate) -> String) -> [(key: String, served: Int, all: Int)] {
        let servedIDs = Set(classes.flatMap { $0.planned.roster.map(\.candidate) })
        var counts: [String: (served: Int, all: Int)] = [:]
        for person in scenario.candidates {
            counts[key(person), default: (0, 0)].all += 1
            if servedIDs.contains(person.id) { counts[key(person), default: (0, 0)].served += 1 }
        }
        return counts.map { (key: $0.key, served: $0.value.served, all: $0.value.all) }
            .sorted { ($1.all, $0.key) < ($0.all, $1.key) }
    }

    /// Reasons of the people left out with their numbers, the most frequent first.
    var unservedByReason: [(reason: String, count: Int)] {
        Dictionary(grouping: plan.unserved, by: \.reason).map { (reason: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// The parts of the objective, VND.
    var costParts: [(title: Phrase, amount: Int)] {
        let costs = plan.costs
        return [
            (Words.exportCostUnserved, costs.unserved), (Words.exportCostTargets, costs.targets),
            (Words.exportCostReleased, costs.lostSessions), (Words.exportCostAbsences, costs.absences),
            (Words.exportCostTravel, costs.travel), (Words.exportCostClusters, costs.crossCluster),
            (Words.exportCostOpening, costs.classOpen), (Words.exportCostVenues, costs.venues),
            (Words.exportCostLecturers, costs.lecturers),
        ]
    }

    /// How good the plan is known to be, in sentences.
    func proof(_ language: Language) -> [String] {
        let solver = plan.solver
        var sentences = [Words.status(solver, language)]
        if solver.status != .optimal, scenario.weights.unserved > 0, !plan.unserved.isEmpty {
            let more = max(0, solver.objective - solver.bound) / scenario.weights.unserved
            sentences.append(Words.roomForMore(min(more, plan.unserved.count))(language))
        }
        return sentences
    }

    /// Sessions grouped by an id, each group in order of time.
    func sessions<ID: Hashable & Comparable>(
        by key: (ClassView, SessionView) -> ID?
    ) -> [(key: ID, sessions: [(of: ClassView, session: SessionView)])] {
        var groups: [ID: [(of: ClassView, session: SessionView)]] = [:]
        for (each, session) in sessions {
            if let key = key(each, session) { groups[key, default: []].append((each, session)) }
        }
        return groups.map { (key: $0.key, sessions: $0.value) }.sorted { $0.key < $1.key }
    }
}

extension ClassView {
    var released: Int { planned.roster.reduce(0) { $0 + $1.released.count } }
    var absences: Int { planned.roster.reduce(0) { $0 + $1.absent.count } }
    var periods: Int { sessions.reduce(0) { $0 + $1.lesson.periods } }

    /// Weekdays and hours: `T2, T4 18:00–21:00`, slots in time order.
    func rhythm(_ language: Language) -> String {
        let slots = Dictionary(grouping: sessions, by: \.slot.id).values.sorted { $0[0].slot.start < $1[0].slot.start }
        return slots.map { sessions in
            let days = Set(sessions.map(\.date.weekday)).sorted().map { Words.shortWeekday($0, language) }
            return days.joined(separator: ", ") + " " + Words.hours(sessions[0].slot)
        }.joined(separator: "; ")
    }

    /// First to last date.
    var span: String {
        guard let first = sessions.first, let last = sessions.last else { return "" }
        return Words.dates(first.date...last.date)
    }

    /// Where a session meets, as a reader wants it.
    func place(_ session: SessionView, _ language: Language) -> String {
        isInPerson(session) || venue.isOnline ? venue.shownTitle : Words.exportOnline(language)
    }
}
