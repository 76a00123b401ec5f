// SPDX-License-Identifier: GPL-3.0-or-later

/// A class with its people and lecturers, apart from any draft.
struct ClassRecord {
    let offering: Int
    /// Types with the number of people.
    let roster: [(type: Int32, count: Int32)]
    /// Of each session.
    let lecturers: [Int]
}

/// A plan in the making: open classes with their people and lecturers, feasible whenever it is kept.
struct Draft {
    let model: SolverModel
    private(set) var assignment: Assignment
    /// Classes that stay as they are; the others can be closed and exchange people.
    private var frozen: [(offering: Int, roster: [(type: Int32, count: Int32)], classNumber: Int)] = []
    private var frozenPeopleCost = 0
    /// People who are not in frozen classes, by type.
    private(set) var people: [Int]
    private(set) var lecturers: LecturerRoster
    /// Rooms that are free in each (venue, cell), by `venue * cells + cell`.
    private var freeRooms: [Int]
    private var classesOfCourse: [Int]
    /// Fixed costs of the open classes.
    private(set) var fixedCost = 0
    /// The class number that lecturers know a bin by; never used twice.
    private var classOfBin: [Int: Int] = [:]
    private var nextClass = 0

    init(_ model: SolverModel) {
        self.model = model
        people = model.people
        assignment = Assignment(model, people: model.people)
        lecturers = LecturerRoster(model)
        freeRooms = model.index.scenario.venues.flatMap { Array(repeating: $0.rooms, count: model.cellCount) }
        classesOfCourse = Array(repeating: 0, count: model.index.scenario.courses.count)
    }

    /// Objective of section 7, VND.
    var cost: Int { model.constantCost + frozenPeopleCost + assignment.peopleCost + fixedCost + lecturers.fees }

    /// Offerings of the open classes by bin.
    var openClasses: [(bin: Int, offering: Int)] {
        assignment.classBins.map { ($0, assignment.bins[$0].offering) }
    }

    /// All classes.
    var records: [ClassRecord] {
        frozen.map {
            ClassRecord(offering: $0.offering, roster: $0.roster, lecturers: teachers($0.offering, $0.classNumber))
        }
            + openClasses.map { bin, offering in
                let counts = assignment.bins[bin].counts
                return ClassRecord(
                    offering: offering,
                    roster: counts.indices.filter { counts[$0] > 0 }.map { (Int32($0), counts[$0]) },
                    lecturers: lecturers(ofBin: bin))
            }
    }

    /// The draft with these classes, of which only some can change; their people are re-assigned at least cost.
    init(_ model: SolverModel, records: [ClassRecord], free: Set<Int>) {
        self.init(model)
        for (number, record) in records.enumerated() where !free.contains(number) { freeze(record) }
        assignment = Assignment(model, people: people)
        for (number, record) in records.enumerated() where free.contains(number) {
            lecturers.add(record.offering, class: nextClass, lecturers: record.lecturers)
            seat(record.offering)
        }
    }

    /// A draft of a part, beside all classes of a draft of the whole: they keep their people, rooms and lecturers. Costs
    /// differ from those of the whole by a constant.
    /// - Parameter free: classes to begin with, by positions in the part.
    init(_ part: ModelPart, beside whole: Draft, free: [(offering: Int, lecturers: [Int])]) {
        self.init(part.model)
        (freeRooms, classesOfCourse, fixedCost) = (whole.freeRooms, whole.classesOfCourse, whole.fixedCost)
        lecturers = whole.lecturers.beside(part.model)
        nextClass = whole.nextClass
        for (offering, teachers) in free {
            lecturers.add(offering, class: nextClass, lecturers: teachers)
            seat(offering)
        }
    }

    /// Takes a class over as it is; its people are no longer to be placed.
    private mutating func freeze(_ record: ClassRecord) {
        lecturers.add(record.offering, class: nextClass, lecturers: record.lecturers)
        freeze(record.offering, record.roster)
    }

    /// Freezes a class that has lecturers.
    private mutating func freeze(_ offering: Int, _ roster: [(type: Int32, count: Int32)]) {
        occupy(offering)
        let costs = model.costs(of: offering)
        for (type, count) in roster {
            people[Int(type)] -= Int(count)
            frozenPeopleCost += costs[type]! * Int(count)
        }
        frozen.append((offering, roster, nextClass))
        nextClass += 1
    }

    /// Finds room and lecturers for a class with a given roster and freezes it; nil if there are none.
    func freezing(_ column: Column, lecturers wished: [Int?] = []) -> Draft? {
        guard hasRoom(for: column.offering) else { return nil }
        var result = self
        guard result.lecturers.add(column.offering, class: nextClass, wished: wished) else { return nil }
        if let budget = model.budget,
            fixedCost + model.offerings[column.offering].fixedCost + result.lecturers.fees > budget
        {
            return nil
        }
        result.freeze(column.offering, zip(column.types, column.counts).map { ($0, $1) })
        return result
    }

    /// Whether rooms and limits allow one more class.
    func hasRoom(for offering: Int) -> Bool {
        let offered = model.offerings[offering]
        let base = offered.venue * model.cellCount
        return offered.roomCells.allSatisfy { freeRooms[base + $0] > 0 }
            && classesOfCourse[offered.course] < model.mostClassesOfCourse[offered.course]
            && classesOfCourse.reduce(0, +) < model.mostClasses
    }

    /// The draft with exactly these classes and lecturers, people at least cost; nil if rooms, limits, budget or class
    /// sizes forbid it.
    init?(_ model: SolverModel, classes: [Int], lecturers: [[Int]]) {
        self.init(model)
        for (offering, teachers) in zip(classes, lecturers) {
            guard hasRoom(for: offering) else { return nil }
            self.lecturers.add(offering, class: nextClass, lecturers: teachers)
            seat(offering)
        }
        if let budget = model.budget, fixedCost + self.lecturers.fees > budget { return nil }
        guard assignment.isFeasible else { return nil }
    }

    /// Opens a class, with these lecturers where they can teach it. False if it cannot be: then the draft is spoilt, so
    /// work on a copy.
    mutating func open(_ offering: Int, lecturers wished: [Int?] = []) -> Bool {
        guard hasRoom(for: offering) else { return false }
        guard lecturers.add(offering, class: nextClass, wished: wished) else { return false }
        if let budget = model.budget, fixedCost + model.offerings[offering].fixedCost + lecturers.fees > budget {
            return false
        }
        seat(offering)
        return assignment.isFeasible
    }

    /// Opens a class that has lecturers.
    private mutating func seat(_ offering: Int) {
        occupy(offering)
        let bin = assignment.open(offering)
        classOfBin[bin] = nextClass
        nextClass += 1
    }

    private mutating func occupy(_ offering: Int) {
        let offered = model.offerings[offering]
        fixedCost += offered.fixedCost
        for cell in offered.roomCells { freeRooms[model.roomKey(offered.venue, cell)] -= 1 }
        classesOfCourse[offered.course] += 1
    }

    mutating func close(bin: Int) {
        let offering = assignment.bins[bin].offering
        let offered = model.offerings[offering]
        assignment.close(bin)
        lecturers.remove(offering, class: classOfBin.removeValue(forKey: bin)!)
        fixedCost -= offered.fixedCost
        for cell in offered.roomCells { freeRooms[model.roomKey(offered.venue, cell)] += 1 }
        classesOfCourse[offered.course] -= 1
    }

    mutating func improveLecturers() { lecturers.improve() }

    /// Lecturer of each session of the class in a bin.
    func lecturers(ofBin bin: Int) -> [Int] {
        teachers(assignment.bins[bin].offering, classOfBin[bin]!)
    }

    private func teachers(_ offering: Int, _ classNumber: Int) -> [Int] {
        lecturers.sessions(of: offering, class: classNumber).map { lecturers.lecturerOf[$0]! }
    }

    /// Prices from the assignment's duals and the lecturers' marginal fees, for estimating what an offering is worth.
    func prices() -> Prices {
        var prices = Prices(zeroFor: model)
        prices.person = assignment.personPrices().map { $0 * Tolerances.grain }
        prices.teaching = lecturers.marginalFees().map { $0 * Tolerances.grain }
        prices.combine(for: model)
        return prices
    }
}
