// SPDX-License-Identifier: GPL-3.0-or-later

/// A plan in the making: open classes with their people and lecturers, feasible whenever it is kept.
struct Draft {
    let model: SolverModel
    private(set) var assignment: Assignment
    private(set) var lecturers: LecturerRoster
    /// Classes in each (venue, cell), by `venue * cells + cell`.
    private var roomUse: [Int]
    private var classesOfCourse: [Int]
    /// Fixed costs of the open classes.
    private(set) var fixedCost = 0
    /// The class number that lecturers know a bin by; never used twice.
    private var classOfBin: [Int: Int] = [:]
    private var nextClass = 0

    init(_ model: SolverModel) {
        self.model = model
        assignment = Assignment(model)
        lecturers = LecturerRoster(model)
        roomUse = Array(repeating: 0, count: model.index.scenario.venues.count * model.cellCount)
        classesOfCourse = Array(repeating: 0, count: model.index.scenario.courses.count)
    }

    /// Objective of section 7, VND.
    var cost: Int { model.constantCost + assignment.peopleCost + fixedCost + lecturers.fees }

    /// Offerings of the open classes by bin.
    var openClasses: [(bin: Int, offering: Int)] {
        assignment.classBins.map { ($0, assignment.bins[$0].offering) }
    }

    /// Whether rooms and limits allow one more class.
    func hasRoom(for offering: Int) -> Bool {
        let offered = model.offerings[offering]
        let scenario = model.index.scenario
        let base = offered.venue * model.cellCount
        guard offered.roomCells.allSatisfy({ roomUse[base + $0] < scenario.venues[offered.venue].rooms }) else {
            return false
        }
        if let most = scenario.limits.classes, classesOfCourse.reduce(0, +) >= most { return false }
        if let most = scenario.limits.classesPerCourse[scenario.courses[offered.course].id],
            classesOfCourse[offered.course] >= most
        {
            return false
        }
        return true
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

    /// Opens a class. False if it cannot be: then the draft is spoilt, so work on a copy.
    mutating func open(_ offering: Int) -> Bool {
        guard hasRoom(for: offering) else { return false }
        guard lecturers.add(offering, class: nextClass) else { return false }
        if let budget = model.budget, fixedCost + model.offerings[offering].fixedCost + lecturers.fees > budget {
            return false
        }
        seat(offering)
        return assignment.isFeasible
    }

    /// Opens a class that has lecturers.
    private mutating func seat(_ offering: Int) {
        let offered = model.offerings[offering]
        fixedCost += offered.fixedCost
        for cell in offered.roomCells { roomUse[offered.venue * model.cellCount + cell] += 1 }
        classesOfCourse[offered.course] += 1
        let bin = assignment.open(offering)
        classOfBin[bin] = nextClass
        nextClass += 1
    }

    mutating func close(bin: Int) {
        let offering = assignment.bins[bin].offering
        let offered = model.offerings[offering]
        assignment.close(bin)
        lecturers.remove(offering, class: classOfBin.removeValue(forKey: bin)!)
        fixedCost -= offered.fixedCost
        for cell in offered.roomCells { roomUse[offered.venue * model.cellCount + cell] -= 1 }
        classesOfCourse[offered.course] -= 1
    }

    mutating func improveLecturers() { lecturers.improve() }

    /// Lecturer of each session of the class in a bin.
    func lecturers(ofBin bin: Int) -> [Int] {
        lecturers.sessions(of: assignment.bins[bin].offering, class: classOfBin[bin]!).map { lecturers.lecturerOf[$0]! }
    }

    /// Prices from the assignment's duals and the lecturers' marginal fees, for estimating what an offering is worth.
    func prices() -> Prices {
        var prices = Prices(zeroFor: model)
        prices.person = assignment.personPrices().map { $0 * Tolerances.grain }
        prices.weekly = lecturers.marginalFees().map { $0 * Tolerances.grain }
        prices.combine(for: model)
        return prices
    }
}
