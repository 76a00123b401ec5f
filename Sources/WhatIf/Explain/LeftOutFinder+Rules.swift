// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import TrainingModel

extension LeftOutFinder {
    /// For each rule that alone keeps every one of the members out of some offering: what would have to be allowed.
    /// - Parameter singles: of each member, by rule.
    func relaxations(of members: [Int], _ singles: [[NearestOffering]]) -> [Relaxation] {
        let kinds = Set(singles.first?.map { $0.obstacles[0].kind } ?? []).sorted()
        return kinds.compactMap { kind in
            let nearest = singles.compactMap { all in all.first { $0.obstacles[0].kind == kind } }
            return nearest.count == members.count ? relaxation(of: Array(zip(members, nearest))) : nil
        }
    }

    private func relaxation(of people: [(member: Int, nearest: NearestOffering)]) -> Relaxation? {
        let scenario = index.scenario
        let ids = people.map { scenario.candidates[$0.member].id.text }
        let course = scenario.courses[people[0].nearest.offering.course]
        switch people[0].nearest.obstacles[0] {
        case .group: return groups(people)
        case .distance: return distance(people)
        case .cluster:
            return Relaxation("crossCluster", Words.relaxCluster, [.set("travel.crossCluster", "allow")])
        case .beginsEarly:
            let days = people.compactMap { person -> (day: Day, shift: Int)? in
                if case .beginsEarly(let first, let earliest) = person.nearest.obstacles[0] {
                    (first, earliest - first)
                } else {
                    nil
                }
            }
            let day = days.map(\.day).min()!
            return Relaxation(
                "earliest", Words.relaxEarliest(day), [.update(.candidates, ids, "earliest", "\(day)")],
                days.contains { $0.shift > Relaxation.days } ? .large : .small)
        case .endsLate:
            let days = people.compactMap { person -> (day: Day, shift: Int)? in
                if case .endsLate(let last, let latest) = person.nearest.obstacles[0] {
                    (last, last - latest)
                } else {
                    nil
                }
            }
            let day = days.map(\.day).max()!
            return Relaxation(
                "latest", Words.relaxLatest(day), [.update(.candidates, ids, "latest", "\(day)")],
                days.contains { $0.shift > Relaxation.days } ? .large : .small)
        case .mandatory: return mandatory(people, course)
        case .absences:
            let worst = people.map { person in
                let plan = course.plans[person.nearest.offering.plan]
                let missed = person.nearest.absent.reduce(0) { $0 + plan.sessions[$1].periods }
                return (share: 1 - Double(missed) / Double(plan.periods), sessions: person.nearest.absent.count)
            }.min { $0.share < $1.share }!
            let share = (worst.share * 1000).rounded(.down) / 1000
            return Relaxation(
                "minAttendance", Words.relaxAbsences(worst.sessions, course.id.text, share: share),
                [.set("courses.\(course.id).minAttendance", "\(share)")],
                share >= course.minAttendance - Relaxation.attendance ? .small : share >= 0.5 ? .large : .extreme)
        case .released:
            let most = people.map(\.nearest.released.count).max()!
            guard let id = scenario.candidates[people[0].member].profile,
                let profile = scenario.profiles.first(where: { $0.id == id })
            else { return nil }
            return Relaxation(
                "maxReleased", Words.relaxReleased(most, id.text), [.set("profiles.\(id).maxReleased", "\(most)")],
                most > (profile.maxReleased ?? 0) + Relaxation.sessions ? .large : .small)
        }
    }

    private func groups(_ people: [(member: Int, nearest: NearestOffering)]) -> Relaxation? {
        let group = index.scenario.candidates[people[0].member].group
        guard !group.isEmpty else { return nil }
        let formats = Set(people.map(\.nearest.offering.format)).sorted().map { index.scenario.formats[$0] }
        return Relaxation(
            "groups", Words.relaxGroups(group, formats.map(\.id.text)),
            formats.map { .set("formats.\($0.id).groups", ($0.groups ?? []) + [group]) })
    }

    /// Whole kilometres farther, for these people and where need be for all.
    private func distance(_ people: [(member: Int, nearest: NearestOffering)]) -> Relaxation {
        let most = people.map { person in
            if case .distance(let metres, _) = person.nearest.obstacles[0] { (metres + 999) / 1000 } else { 0 }
        }.max()!
        let own = people.map { index.scenario.candidates[$0.member] }.filter {
            Double(most) > $0.maxTravelKm ?? .infinity
        }
        var operations: [Operation] = []
        if !own.isEmpty { operations.append(.update(.candidates, own.map(\.id.text), "maxTravelKm", "\(most)")) }
        let isForAll = Double(most) > index.scenario.travel.maxKm
        if isForAll { operations.append(.set("travel.maxKm", "\(most)")) }
        let least = people.map {
            min(index.scenario.candidates[$0.member].maxTravelKm ?? .infinity, index.scenario.travel.maxKm)
        }.min()!
        return Relaxation(
            "maxTravelKm", Words.relaxDistance(most, everybody: isForAll), operations,
            Double(most) > least + Double(Relaxation.kilometres) ? .large : .small)
    }

    private func mandatory(_ people: [(member: Int, nearest: NearestOffering)], _ course: Course) -> Relaxation {
        var missed: Set<[Int]> = []
        for person in people {
            let offering = person.nearest.offering
            for session in person.nearest.absent where course.plans[offering.plan].sessions[session].mandatory {
                missed.insert([offering.plan, session])
            }
        }
        let sessions = missed.sorted { $0.lexicographicallyPrecedes($1) }.map { place -> (path: String, id: String) in
            let plan = course.plans[place[0]]
            let list = plan.name == CoursePlan.defaultName ? "sessions" : "plans.\(plan.name)"
            return ("courses.\(course.id).\(list).\(plan.sessions[place[1]].id)", plan.sessions[place[1]].id.text)
        }
        return Relaxation(
            "mandatory", Words.relaxMandatory(Set(sessions.map(\.id)).sorted(), course.id.text),
            sessions.map { .set($0.path + ".mandatory", "false") }, sessions.count > 1 ? .large : .small)
    }
}
