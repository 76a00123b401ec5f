// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// The planning problem as the optimiser sees it: servable types, usable offerings, resources; all by position, money
/// in whole VND.
///
/// Left out are people whom no offering fits (their cost is in `constantCost`) and offerings that no plan can hold:
/// too small a venue, too few people who may join, no room, no lecturer for some session. Both are exact.
///
/// A class, since drafts are copied all the time: one reference to count instead of twenty.
final class SolverModel: Sendable {
    let index: PlanningIndex
    /// Positions in `index.types` of the servable types.
    let sourceType: [Int]
    /// People of each type.
    let people: [Int]
    /// VND for each person left without a class, targets aside.
    let unservedCost: [Int]
    /// Position in `quotas` or −1.
    let quotaOfType: [Int]
    let courseOfType: [Int]
    let quotas: [QuotaGroup]
    /// Cost that no plan avoids: the unservable people, and quotas beyond the servable.
    let constantCost: Int
    /// The unservable people's part of it.
    let unservableCost: Int
    let offerings: [SolverOffering]
    let offeringsOfVenue: [[Int]]
    /// The sessions (`teachingKey`) that some offering holds, ascending.
    let usedTeachingKeys: [Int]
    /// Where each session stands among them, by `teachingKey`; −1 for those that no offering holds.
    let numberOfTeachingKey: [Int32]
    /// Who can teach each of them, the cheapest first: the lecturers of key number u are
    /// `teacher[teacherStart[u] ..< teacherStart[u + 1]]`.
    let teacherStart: [Int]
    let teacher: [Int]
    /// Lecturers by fee.
    let lecturersByFee: [Int]
    /// Types that may join offering p: `pairStart[p] ..< pairStart[p + 1]`.
    let pairStart: [Int]
    let pairType: [Int32]
    let pairCost: [Int]
    let topics: [String]
    let lecturers: [SolverLecturer]
    let venueMinutes: [[Int]]
    let cellCount: Int
    let weekCount: Int
    /// Most classes of each course that any plan can hold, and in all.
    let mostClassesOfCourse: [Int]
    let mostClasses: Int
    let budget: Int?

    init(
        index: PlanningIndex, sourceType: [Int], people: [Int], unservedCost: [Int], quotaOfType: [Int],
        courseOfType: [Int], quotas: [QuotaGroup], constantCost: Int, unservableCost: Int, offerings: [SolverOffering],
        pairStart: [Int], pairType: [Int32], pairCost: [Int], topics: [String],
        lecturers: [SolverLecturer], venueMinutes: [[Int]], mostClassesOfCourse: [Int],
        mostClasses: Int, budget: Int?
    ) {
        self.index = index
        self.sourceType = sourceType
        self.people = people
        self.unservedCost = unservedCost
        self.quotaOfType = quotaOfType
        self.courseOfType = courseOfType
        self.quotas = quotas
        self.constantCost = constantCost
        self.unservableCost = unservableCost
        self.offerings = offerings
        var offeringsOfVenue: [[Int]] = index.scenario.venues.map { _ in [] }
        for (position, offering) in offerings.enumerated() { offeringsOfVenue[offering.venue].append(position) }
        self.offeringsOfVenue = offeringsOfVenue
        let (usedKeys, numbers) = Self.numbered(
            offerings.lazy.flatMap(\.teachingKeys), below: index.grid.count * topics.count * 2)
        let byFee = lecturers.indices.sorted { (lecturers[$0].fee, $0) < (lecturers[$1].fee, $1) }
        var teacherStart = [0]
        var teacher: [Int] = []
        for key in usedKeys {
            let session = Self.session(key, topics: topics.count)
            teacher += byFee.filter {
                lecturers[$0].teaches[session.topic] && lecturers[$0].isFree(session.cell, inPerson: session.inPerson)
            }
            teacherStart.append(teacher.count)
        }
        (usedTeachingKeys, numberOfTeachingKey, lecturersByFee) = (usedKeys, numbers, byFee)
        (self.teacherStart, self.teacher) = (teacherStart, teacher)
        self.pairStart = pairStart
        self.pairType = pairType
        self.pairCost = pairCost
        self.topics = topics
        self.lecturers = lecturers
        self.venueMinutes = venueMinutes
        cellCount = index.grid.count
        weekCount = index.grid.weekCount
        self.mostClassesOfCourse = mostClassesOfCourse
        self.mostClasses = mostClasses
        self.budget = budget
    }

    var typeCount: Int { people.count }
    /// A number for the sessions of a topic in a cell, in a hall or online.
    func teachingKey(cell: Int, topic: Int, inPerson: Bool) -> Int {
        (cell * topics.count + topic) * 2 + (inPerson ? 1 : 0)
    }
    /// What a teaching key stands for.
    private static func session(_ key: Int, topics: Int) -> (cell: Int, topic: Int, inPerson: Bool) {
        (key / 2 / topics, key / 2 % topics, key % 2 == 1)
    }
    func session(ofKey key: Int) -> (cell: Int, topic: Int, inPerson: Bool) { Self.session(key, topics: topics.count) }
    /// The keys that occur, ascending, and by key, of so many, its place among them, −1 where there is none.
    static func numbered(_ keys: some Sequence<Int>, below count: Int) -> (keys: [Int], numbers: [Int32]) {
        var numbers = Array(repeating: Int32(-1), count: count)
        for key in keys { numbers[key] = 0 }
        let used = numbers.indices.filter { numbers[$0] == 0 }
        for (number, key) in used.enumerated() { numbers[key] = Int32(number) }
        return (used, numbers)
    }
    /// A number for the rooms of a venue in a cell.
    func roomKey(_ venue: Int, _ cell: Int) -> Int { venue * cellCount + cell }
    /// What such a number stands for.
    func room(ofKey key: Int) -> (venue: Int, cell: Int) { (key / cellCount, key % cellCount) }
    var teachingKeyCount: Int { cellCount * topics.count * 2 }
    func pairs(of offering: Int) -> Range<Int> { pairStart[offering]..<pairStart[offering + 1] }

    /// Whether two in-person sessions of one date leave too short a pause for the travel between their venues.
    func areTooFarApart(_ left: (cell: Int, venue: Int), _ right: (cell: Int, venue: Int)) -> Bool {
        let grid = index.grid
        guard left.venue != right.venue, grid.day(of: left.cell) == grid.day(of: right.cell) else { return false }
        let (first, second) = left.cell < right.cell ? (left, right) : (right, left)
        let pause =
            grid.minutes(ofSlot: grid.slot(of: second.cell)).start
            - grid.minutes(ofSlot: grid.slot(of: first.cell)).end
        return pause < venueMinutes[first.venue][second.venue]
    }

    /// Whether people of a type may join an offering: an offering's pairs are in the order of their types.
    func mayJoin(_ type: Int, _ offering: Int) -> Bool {
        var range = pairs(of: offering)
        while let first = range.first {
            let middle = first + range.count / 2
            let found = Int(pairType[middle])
            if found == type { return true }
            range = found < type ? middle + 1..<range.upperBound : first..<middle
        }
        return false
    }

    /// VND for a person of each type that may join an offering.
    func costs(of offering: Int) -> [Int32: Int] {
        Dictionary(uniqueKeysWithValues: pairs(of: offering).map { (pairType[$0], pairCost[$0]) })
    }
}

/// The targets of one unit in one course, which the same people count for.
struct QuotaGroup: Sendable {
    /// Numbers to be served, each priced `weights.target` for every person short.
    let needs: [Int]
    /// Servable people who count.
    let people: Int
    let price: Int

    /// VND for the people short of the targets when `unserved` of the servable people have no class.
    func cost(unserved: Int) -> Int {
        needs.reduce(0) { $0 + price * max(0, $1 - (people - unserved)) }
    }

    /// VND that one more unserved person adds.
    func marginalCost(unserved: Int) -> Int { cost(unserved: unserved + 1) - cost(unserved: unserved) }
}

struct SolverOffering: Sendable {
    /// Position in `index.offerings`.
    let source: Int
    let course: Int
    let venue: Int
    let format: Int
    /// Week of the first session.
    let firstWeek: Int
    /// Opening, rooms, slot and weekend extras; without the lecturers' fees.
    var fixedCost: Int
    let least: Int
    let most: Int
    /// Most times that it can be opened at once.
    let copies: Int
    let cells: [Int]
    var topics: [Int]
    var inPerson: [Bool]
    /// What each session asks of lecturers (`SolverModel.teachingKey`).
    var teachingKeys: [Int]
    /// Cells in which a room or meeting is used.
    let roomCells: [Int]
}

struct SolverLecturer: Sendable {
    let teaches: [Bool]
    let fee: Int
    let perDay: Int
    let perWeek: Int
    let inPerson: CellSet
    let online: CellSet

    func isFree(_ cell: Int, inPerson atVenue: Bool) -> Bool { (atVenue ? inPerson : online).contains(cell) }
}

extension SolverModel {
    convenience init(_ index: PlanningIndex) {
        let scenario = index.scenario
        let weights = scenario.weights
        let venueMinutes = scenario.travelMinutesBetweenVenues()

        // People.
        let servable = index.types.indices.filter { index.types[$0].unservable == nil }
        let people = servable.map { index.types[$0].count }
        let unservedCost = servable.map { weights.unserved * index.types[$0].priority }
        let courseOfType = servable.map { index.types[$0].course }
        let unservableCost = index.types.reduce(0) {
            $0 + ($1.unservable == nil ? 0 : $1.count * $1.priority * weights.unserved)
        }
        var groupOf: [[Int]: Int] = [:]
        var groupTargets: [[Int]] = []
        var groupPeople: [Int] = []
        var quotaOfType: [Int] = []
        for type in servable {
            let targets = index.types[type].targets
            guard !targets.isEmpty else {
                quotaOfType.append(-1)
                continue
            }
            let group = groupOf[targets] ?? groupTargets.count
            if group == groupTargets.count {
                groupOf[targets] = group
                groupTargets.append(targets)
                groupPeople.append(0)
            }
            groupPeople[group] += index.types[type].count
            quotaOfType.append(group)
        }
        let quotas = zip(groupTargets, groupPeople).map { targets, people in
            QuotaGroup(needs: targets.map { scenario.targets[$0].served }, people: people, price: weights.target)
        }
        // Quotas of units none of whose people can be served are a cost of every plan.
        let counted = Set(groupTargets.joined())
        let lostQuotas = scenario.targets.indices.filter { !counted.contains($0) }
            .reduce(0) { $0 + weights.target * max(0, scenario.targets[$1].served) }
        let constantCost = unservableCost + lostQuotas

        // Lecturers.
        let topics = Array(
            Set(scenario.courses.flatMap { $0.plans.flatMap { $0.sessions.map(\.topic) } })
        ).sorted()
        let topicIndex = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
        let topicsOfPlan = scenario.courses.map { $0.plans.map { $0.sessions.map { topicIndex[$0.topic] ?? 0 } } }
        let lecturers = scenario.lecturers.enumerated().map { position, lecturer in
            SolverLecturer(
                teaches: topics.map { lecturer.topics.contains($0) }, fee: lecturer.feePerSession,
                perDay: lecturer.maxPerDay ?? .max, perWeek: lecturer.maxPerWeek ?? .max,
                inPerson: index.lecturerInPerson[position], online: index.lecturerOnline[position])
        }
        let leastFee = topics.indices.map { topic in lecturers.filter { $0.teaches[topic] }.map(\.fee).min() ?? 0 }
        var headcount: [Int] = Array(repeating: 0, count: index.grid.count * topics.count * 2)
        for lecturer in lecturers {
            for cell in 0..<index.grid.count {
                for topic in topics.indices where lecturer.teaches[topic] {
                    for atVenue in [false, true] where lecturer.isFree(cell, inPerson: atVenue) {
                        headcount[(cell * topics.count + topic) * 2 + (atVenue ? 1 : 0)] += 1
                    }
                }
            }
        }

        // Offerings.
        let classesPerCourse = scenario.courses.map { scenario.limits.classesPerCourse[$0.id] ?? .max }
        var place = Array(repeating: Int32(-1), count: index.types.count)
        for (position, type) in servable.enumerated() { place[type] = Int32(position) }
        var offerings: [SolverOffering] = []
        var pairStart = [0]
        var pairType: [Int32] = []
        var pairCost: [Int] = []
        pairType.reserveCapacity(index.pairType.count)
        pairCost.reserveCapacity(index.pairType.count)
        for (source, offering) in index.offerings.enumerated() {
            guard let size = index.classSize(of: offering) else { continue }
            let pairs = index.pairs(of: source)
            let eligible = pairs.reduce(0) { $0 + index.types[Int(index.pairType[$1])].count }
            guard eligible >= size.lowerBound else { continue }
            let roomCells = index.roomCells(of: offering)
            let sessionTopics = topicsOfPlan[offering.course][offering.plan]
            var copies = eligible / max(1, size.lowerBound)
            if !roomCells.isEmpty { copies = min(copies, scenario.venues[offering.venue].rooms) }
            for (session, cell) in offering.cells.enumerated() {
                let mode = offering.inPerson[session] ? 1 : 0
                copies = min(copies, headcount[(cell * topics.count + sessionTopics[session]) * 2 + mode])
            }
            if let most = scenario.limits.classes { copies = min(copies, most) }
            copies = min(copies, classesPerCourse[offering.course])
            let fixedCost = index.fixedCost(of: offering)
            if let most = scenario.limits.budget {
                let cost = fixedCost + sessionTopics.reduce(0) { $0 + leastFee[$1] }
                if cost > 0 { copies = min(copies, most / cost) }
            }
            guard copies > 0 else { continue }
            for pair in pairs {
                pairType.append(place[Int(index.pairType[pair])])
                pairCost.append(index.pairCost[pair])
            }
            pairStart.append(pairType.count)
            offerings.append(
                SolverOffering(
                    source: source, course: offering.course, venue: offering.venue, format: offering.format,
                    firstWeek: index.grid.week(of: offering.cells[0]),
                    fixedCost: fixedCost, least: size.lowerBound,
                    most: min(size.upperBound, eligible), copies: copies, cells: offering.cells,
                    topics: sessionTopics, inPerson: offering.inPerson,
                    teachingKeys: offering.cells.indices.map { session in
                        (offering.cells[session] * topics.count + sessionTopics[session]) * 2
                            + (offering.inPerson[session] ? 1 : 0)
                    }, roomCells: roomCells))
        }
        let mostClassesOfCourse = scenario.courses.indices.map { course -> Int in
            let servable = zip(courseOfType, people).filter { $0.0 == course }.reduce(0) { $0 + $1.1 }
            let bySize = servable / max(1, scenario.courses[course].classSize.lowerBound)
            return min(bySize, classesPerCourse[course])
        }
        self.init(
            index: index, sourceType: servable, people: people, unservedCost: unservedCost, quotaOfType: quotaOfType,
            courseOfType: courseOfType, quotas: quotas, constantCost: constantCost, unservableCost: unservableCost,
            offerings: offerings, pairStart: pairStart, pairType: pairType, pairCost: pairCost, topics: topics,
            lecturers: lecturers, venueMinutes: venueMinutes, mostClassesOfCourse: mostClassesOfCourse,
            mostClasses: min(mostClassesOfCourse.reduce(0, +), scenario.limits.classes ?? .max),
            budget: scenario.limits.budget)
    }
}
