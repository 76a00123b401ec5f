// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

/// The class that would serve most people without one, and why the plan does not open it.
package struct NewClass: Sendable {
    /// What by itself keeps the class from being opened, the rest of the plan staying as it is.
    package enum Obstacle: Hashable, Sendable {
        /// People without a class who could join, the same with everybody who has one, and the least size.
        case tooFew(people: Int, everybody: Int, least: Int)
        /// The most classes that `limits` allow are open, in all or of the course.
        case classLimit(Int)
        case courseLimit(Int)
        /// VND that the class costs at least, and that are left.
        case budget(cost: Int, left: Int)
        /// Sessions for which the venue has no room left, and for which no lecturer of the topic is free.
        case rooms(Int)
        case lecturers(Int)
        /// VND: what the class and its people cost at least, and what leaving them out does.
        case cost(Int, saved: Int)
    }

    package let offering: Offering
    /// Those of the position who could join.
    package let members: Int
    /// Empty where nothing stands against it by itself: the reason lies in who else would have to move.
    package let obstacles: [Obstacle]
}

extension LeftOutFinder {
    /// Offerings that are looked at more closely, so that one of several alike is found that has rooms and lecturers.
    private static let closer = 40

    /// The people without a class who may join an offering.
    struct Demand {
        let offering: Int
        /// The cheapest of them, as many as a class holds; VND that they cost in it, and without a class.
        var people = 0
        var cost = 0
        var saved = 0
        /// All who may join, with or without a class.
        var everybody = 0
    }

    /// - Parameter left: people of each type without a class.
    static func demands(_ index: PlanningIndex, left: [Int]) -> [Demand] {
        index.offerings.indices.compactMap { offering in
            guard let size = index.classSize(of: index.offerings[offering]) else { return nil }
            let pairs = index.pairs(of: offering)
            var demand = Demand(offering: offering)
            demand.everybody = pairs.reduce(0) { $0 + index.types[Int(index.pairType[$1])].count }
            let wanting = pairs.filter { left[Int(index.pairType[$0])] > 0 }
            for pair in wanting.sorted(by: { index.pairCost[$0] < index.pairCost[$1] }) {
                let type = Int(index.pairType[pair])
                let count = min(left[type], size.upperBound - demand.people)
                demand.people += count
                demand.cost += count * index.pairCost[pair]
                demand.saved += count * index.types[type].priority * index.scenario.weights.unserved
            }
            return demand.people > 0 ? demand : nil
        }
    }

    /// People of each type among the members.
    private func counts(_ members: [Int]) -> [Int] {
        var counts = Array(repeating: 0, count: index.types.count)
        for member in members { counts[typeOf[member]] += 1 }
        return counts
    }

    private func count(_ counts: [Int], in demand: Demand) -> Int {
        index.pairs(of: demand.offering).reduce(0) { $0 + counts[Int(index.pairType[$1])] }
    }

    /// Where no offering that any of the members may join has as many people as a class needs: the most that one has.
    func mostTogether(for members: [Int]) -> (people: Int, least: Int)? {
        let own = counts(members)
        let mine = demands.filter { count(own, in: $0) > 0 }
        guard let first = mine.first, let people = mine.map(\.everybody).max() else { return nil }
        let least = index.scenario.courses[index.offerings[first.offering].course].classSize.lowerBound
        return people < least ? (people, least) : nil
    }

    /// The offering that would serve most of the members, then most others without a class, then at least cost, of those
    /// that enough people may join if there are any; nil where none is usable.
    func newClass(for members: [Int]) -> NewClass? {
        let own = counts(members)
        let ranked = demands.compactMap { demand -> (demand: Demand, rank: [Int], members: Int)? in
            let size = index.classSize(of: index.offerings[demand.offering])!
            let mine = min(size.upperBound, count(own, in: demand))
            let isTooSmall = demand.everybody < size.lowerBound ? 1 : 0
            return mine > 0
                ? (demand, [isTooSmall, -mine, -demand.people, demand.cost, demand.offering], mine) : nil
        }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
        return ranked.prefix(Self.closer).map {
            NewClass(
                offering: index.offerings[$0.demand.offering], members: $0.members, obstacles: obstacles(to: $0.demand))
        }.min { $0.obstacles.count < $1.obstacles.count }
    }

    private func obstacles(to demand: Demand) -> [NewClass.Obstacle] {
        let offering = index.offerings[demand.offering]
        let scenario = index.scenario
        let course = scenario.courses[offering.course]
        var found: [NewClass.Obstacle] = []
        let least = course.classSize.lowerBound
        if demand.people < least {
            found.append(.tooFew(people: demand.people, everybody: demand.everybody, least: least))
        }
        if let most = scenario.limits.classes, plan.classes.count >= most { found.append(.classLimit(most)) }
        if let most = scenario.limits.classesPerCourse[course.id],
            plan.classes.count(where: { $0.course == course.id }) >= most
        {
            found.append(.courseLimit(most))
        }
        let topics = index.sessions(of: offering).map(\.topic)
        let fees = topics.reduce(0) { sum, topic in
            sum + (scenario.lecturers.filter { $0.topics.contains(topic) }.map(\.feePerSession).min() ?? 0)
        }
        let classCost = index.fixedCost(of: offering) + fees
        if let budget = scenario.limits.budget, plan.costs.classCosts + classCost > budget {
            found.append(.budget(cost: classCost, left: budget - plan.costs.classCosts))
        }
        let venue = scenario.venues[offering.venue]
        let crowded = index.roomCells(of: offering).count { roomUse(venue.id, $0) >= venue.rooms }
        if crowded > 0 { found.append(.rooms(crowded)) }
        let untaught = offering.cells.indices.count { session in
            !isSomebodyFree(topics[session], offering.cells[session], inPerson: offering.inPerson[session])
        }
        if untaught > 0 { found.append(.lecturers(untaught)) }
        if demand.people >= least, classCost + demand.cost > demand.saved {
            found.append(.cost(classCost + demand.cost, saved: demand.saved))
        }
        return found
    }

    /// Classes of the plan that sit at a venue in a cell.
    func roomUse(_ venue: Venue.ID, _ cell: Int) -> Int {
        opened.count { number in
            guard let number else { return false }
            let offering = index.offerings[number]
            return index.scenario.venues[offering.venue].id == venue && index.roomCells(of: offering).contains(cell)
        }
    }

    /// Whether a lecturer of the topic has neither busy time nor a session of the plan then.
    private func isSomebodyFree(_ topic: String, _ cell: Int, inPerson: Bool) -> Bool {
        let date = index.grid.date(of: cell)
        let slot = index.scenario.slots[index.grid.slot(of: cell)].id
        let teaching = Set(
            plan.classes.flatMap(\.sessions).filter { $0.date == date && $0.slot == slot }.map(\.lecturer))
        return index.scenario.lecturers.enumerated().contains { number, lecturer in
            lecturer.topics.contains(topic) && !teaching.contains(lecturer.id)
                && (inPerson ? index.lecturerInPerson : index.lecturerOnline)[number].contains(cell)
        }
    }
}

extension NewClass.Obstacle {
    /// As a clause.
    package var phrase: Phrase {
        switch self {
        case .tooFew(let people, let everybody, let least):
            Words.explainTooFew(people, everybody: everybody, least: least)
        case .classLimit(let most): Words.explainClassLimit(most)
        case .courseLimit(let most): Words.explainCourseLimit(most)
        case .budget(let cost, let left): Words.explainBudget(cost: cost, left: left)
        case .rooms(let sessions): Words.explainRooms(sessions)
        case .lecturers(let sessions): Words.explainLecturers(sessions)
        case .cost(let cost, let saved): Words.explainDearClass(cost, saved: saved)
        }
    }
}
