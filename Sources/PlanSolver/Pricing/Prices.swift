// SPDX-License-Identifier: GPL-3.0-or-later

/// Dual prices in grains (`Tolerances.grain`): whole numbers, so that every bound computed from them is exact.
///
/// `person` is free in sign (the price of serving one more person of a type); all others are ≥ 0.
struct Prices: Sendable {
    /// π by type.
    var person: [Int]
    /// σ by quota group and need.
    var quota: [[Int]]
    /// ρ by `venue * cells + cell`.
    var room: [Int]
    /// δ by `SolverModel.teachingKey`: what a session costs in lecturers' time, fees included.
    var teaching: [Int]
    /// By course: the price of opening one more class.
    var opening: [Int]
    /// Dual of the limit on all classes, and on each course's; `opening` is their sum.
    var allClasses: Int
    var courseClasses: [Int]
    /// β in units of 1 / `Tolerances.budgetUnit`: class costs weigh (1 + β).
    var budget: Int
    /// Price of the tree's rows, free in sign: opening a class of the set costs so much more.
    var branch: [BranchSet: Int] = [:]
    /// By offering, the sum of `branch` over its sets; empty where there is none.
    var extra: [Int] = []
}

extension Prices {
    init(zeroFor model: SolverModel) {
        let courses = model.index.scenario.courses.count
        person = Array(repeating: 0, count: model.typeCount)
        quota = model.quotas.map { $0.needs.map { _ in 0 } }
        room = Array(repeating: 0, count: model.index.scenario.venues.count * model.cellCount)
        teaching = Array(repeating: 0, count: model.teachingKeyCount)
        opening = Array(repeating: 0, count: courses)
        allClasses = 0
        courseClasses = Array(repeating: 0, count: courses)
        budget = 0
    }

    /// This point moved towards another by a share.
    func mixed(with other: Prices, share: Double, _ model: SolverModel) -> Prices {
        func mix(_ own: Int, _ its: Int) -> Int { own + Int((Double(its - own) * share).rounded()) }
        var result = self
        result.person = zip(person, other.person).map(mix)
        result.quota = zip(quota, other.quota).map { zip($0, $1).map(mix) }
        result.room = zip(room, other.room).map(mix)
        result.teaching = zip(teaching, other.teaching).map(mix)
        result.allClasses = mix(allClasses, other.allClasses)
        result.courseClasses = zip(courseClasses, other.courseClasses).map(mix)
        result.budget = mix(budget, other.budget)
        for set in Set(branch.keys).union(other.branch.keys) {
            result.branch[set] = mix(branch[set] ?? 0, other.branch[set] ?? 0)
        }
        result.combine(for: model)
        return result
    }

    /// Derives `opening` and `extra` from their parts.
    mutating func combine(for model: SolverModel) {
        for course in opening.indices { opening[course] = allClasses + courseClasses[course] }
        extra = branch.isEmpty ? [] : Array(repeating: 0, count: model.offerings.count)
        for (set, price) in branch where price != 0 {
            for offering in set.members(model) { extra[offering] += price }
        }
    }

    /// f_p with the prices of everything that a class uses, before anyone joins; grains, rounded down.
    func openingCost(of position: Int, _ model: SolverModel) -> Int {
        let offering = model.offerings[position]
        var cost = offering.fixedCost * Tolerances.grain + opening[offering.course] + weighed(offering.fixedCost)
        for key in offering.teachingKeys { cost += teaching[key] }
        let base = offering.venue * model.cellCount
        for cell in offering.roomCells { cost += room[base + cell] }
        return extra.isEmpty ? cost : cost + extra[position]
    }

    /// ⌊β × amount⌋ in grains, for an amount in VND.
    func weighed(_ amount: Int) -> Int {
        guard budget > 0 else { return 0 }
        // Both factors can be large: 128 bits between multiplication and division.
        let product = amount.multipliedFullWidth(by: budget * Tolerances.grain)
        return Tolerances.budgetUnit.dividingFullWidth(product).quotient
    }
}
