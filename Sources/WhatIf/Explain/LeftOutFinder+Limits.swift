// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

extension LeftOutFinder {
    /// What would have to be allowed for a place in a full class, or for a class more: rooms, limits, sizes, money.
    func relaxations(of people: LeftOut) -> [Relaxation] {
        let scenario = index.scenario
        let course = scenario.courses.first { $0.id == people.course }!
        let path = "courses.\(course.id).classSize"
        var found: [Relaxation] = []
        if let most = scenario.limits.classes, plan.classes.count >= most {
            found.append(.init("classes", Words.relaxClasses(most + 1), [.set("limits.classes", "\(most + 1)")]))
        }
        if let most = scenario.limits.classesPerCourse[course.id],
            plan.classes.count(where: { $0.course == course.id }) >= most
        {
            found.append(
                .init(
                    "classesPerCourse", Words.relaxClasses(most + 1, course.id.text),
                    [.set("limits.classesPerCourse.\(course.id)", "\(most + 1)")]))
        }
        for obstacle in people.newClass?.obstacles ?? [] {
            switch obstacle {
            case .tooFew(let count, let everybody, let least):
                // With those who have a class, where they would be enough of themselves; and without them.
                for size in Set([count, min(everybody, least)]).sorted(by: >) where size < least {
                    found.append(
                        .init(
                            "leastSize", Words.relaxLeastSize(size, course.id.text), [.set(path + ".min", "\(size)")],
                            2 * size >= least ? .small : 5 * size >= least ? .large : .extreme))
                }
            case .budget(let cost, let left):
                // A whole million, so that what is asked for can be said.
                let step = 1_000_000
                let budget = ((scenario.limits.budget ?? 0) + cost - left + step - 1) / step * step
                found.append(.init("budget", Words.relaxBudget(budget), [.set("limits.budget", "\(budget)")]))
            case .rooms:
                let venue = scenario.venues[people.newClass!.offering.venue]
                found.append(
                    .init(
                        "rooms", Words.relaxRooms(venue.rooms + 1, venue.id.text),
                        [.update(.venues, [venue.id.text], "rooms", "\(venue.rooms + 1)")]))
            case .classLimit, .courseLimit, .lecturers, .cost: continue
            }
        }
        // Where no class can be large enough, more classes are of no use.
        guard people.mostTogether == nil else { return found.filter { $0.code == "leastSize" } }
        return found + seats(for: people, course)
    }

    /// As many seats more as there are people, in each full class that they may join: in the venue, in the course, or in
    /// both where both forbid more.
    private func seats(for people: LeftOut, _ course: Course) -> [Relaxation] {
        var seen: Set<[String]> = []
        return people.places.filter(\.isFull).compactMap { place in
            guard let number = plan.classes.firstIndex(where: { $0.id == place.id }), let offering = opened[number]
            else { return nil }
            let venue = index.scenario.venues[index.offerings[offering].venue]
            let wanted = place.size + people.members.count
            var operations: [Operation] = []
            var key: [String] = []
            if venue.capacity < wanted {
                operations.append(.update(.venues, [venue.id.text], "capacity", "\(wanted)"))
                key.append(venue.id.text)
            }
            if course.classSize.upperBound < wanted {
                operations.append(.set("courses.\(course.id).classSize.max", "\(wanted)"))
                key.append(course.id.text)
            }
            guard seen.insert(key).inserted else { return nil }
            return Relaxation(
                "seats",
                Words.relaxSeats(
                    wanted, venue: venue.capacity < wanted ? venue.id.text : nil,
                    course: course.classSize.upperBound < wanted ? course.id.text : nil), operations)
        }
    }
}
