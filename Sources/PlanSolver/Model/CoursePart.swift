// SPDX-License-Identifier: GPL-3.0-or-later

/// One course of a model by itself: its classes pay what rooms, lecturers and limits are worth, at prices that are
/// given, instead of leaving them to other courses. Rooms and limits that the course alone exceeds stay forbidden.
///
/// What a plan costs is at least what its courses cost apart, less what all that they share is worth
/// (`LagrangianBound.sharedPart`).
struct CoursePart {
    let model: SolverModel
    /// Positions in the whole, ascending.
    let offerings: [Int]
    /// The same of the types.
    let types: [Int]
    /// What the course costs more than a plan of `model`, VND: its people who can join nothing here, less what `model`
    /// counts of other courses.
    let surcharge: Int

    init(of whole: SolverModel, course: Int, prices: Prices) {
        let mine = whole.people.indices.map { whole.courseOfType[$0] == course ? whole.people[$0] : 0 }
        offerings = whole.offerings.indices.filter { whole.offerings[$0].course == course }
        let part = ModelPart(of: whole, people: mine, offerings: offerings, paying: prices)
        (model, types) = (part.model, part.types)
        surcharge = Self.costWithoutClasses(whole, mine) - Draft(model).cost
    }

    /// VND for people who are left without a class, and for the targets that count them.
    private static func costWithoutClasses(_ model: SolverModel, _ people: [Int]) -> Int {
        var unserved: [Int: Int] = [:]
        var total = 0
        for type in people.indices where people[type] > 0 {
            total += people[type] * model.unservedCost[type]
            unserved[model.quotaOfType[type], default: 0] += people[type]
        }
        return unserved.reduce(total) { $1.key < 0 ? $0 : $0 + model.quotas[$1.key].cost(unserved: $1.value) }
    }
}
