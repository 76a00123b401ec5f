// SPDX-License-Identifier: GPL-3.0-or-later

/// Courses of many types apart: each with cuts and plans of its own first, which nodes held against the whole
/// (`CourseBounds`) do without. Of two courses with 600 types (two-1) this is better: 0.9 % instead of 1.2 after two minutes.
extension Search {
    func boundLargeCourses(_ ascent: DualAscent) {
        guard model.typeCount > options.manyTypes, let courses = coursesApart else { return }
        let prices = pricesBetweenCourses(ascent.best)
        let shared = model.constantCost * Tolerances.grain + lagrangian.sharedPart(prices, branches: rootCuts)
        let parts = courses.map { LargeCourse(of: self, course: $0, prices: prices) }
        repeat {
            // The same effort for each: what is missing most may be what is hardest.
            let next = parts.filter { $0.missing > 0 }.min { $0.effort < $1.effort }!
            let (nodes, effort) = (next.search.statistics.nodes, next.effort)
            next.proceed()
            statistics.nodes += next.search.statistics.nodes - nodes
            statistics.iterations += next.effort - effort
            if parts.allSatisfy(\.isPlanned) {
                raise(LagrangianBound.vnd(shared + parts.reduce(0) { $0 + $1.bound } * Tolerances.grain))
                if parts.contains(where: \.isImproved) { follow(together(parts)) }
            }
            report(.integer)
        } while !mustStop && !isDone && statistics.nodes < options.nodes ?? .max
            && parts.reduce(0) { $0 + $1.missing } > Self.leastMissing * Double(incumbent.cost - bound)
    }

    /// Once so little, as a part of what the whole misses, is missing to the sum of the courses' plans, more cannot be
    /// gained at these prices.
    private static let leastMissing = 0.05

    /// The classes of the courses' best plans.
    private func together(_ parts: [LargeCourse]) -> [Int: Double] {
        var openings: [Int: Double] = [:]
        for part in parts { for offering in part.takeClasses() { openings[offering, default: 0] += 1 } }
        return openings
    }
}

/// A course by itself, and how far its tree has come.
private final class LargeCourse {
    let search: Search
    private let part: CoursePart
    private var tree: TreeSearch?
    private var isFinished = false
    /// VND of the plan that has been taken last.
    private var taken = Int.max

    init(of whole: Search, course: Int, prices: Prices) {
        let part = CoursePart(of: whole.model, course: course, prices: prices)
        self.part = part
        search = whole.search(in: part, smallModel: whole.options.smallModel)
        search.beside = { [unowned whole, unowned search] in
            search.searchPlans(search.relaxations, rounds: search.roundsPerNode)
            whole.shake(whole.roundsPerNode / Self.nodesForOne)
        }
    }

    /// About so many nodes of a course take the time of one of the whole.
    private static let nodesForOne = 8

    var isPlanned: Bool { tree != nil }
    /// Between its best plan and its bound, VND; as long as nothing is known, more than anything else.
    var missing: Double {
        tree == nil ? .infinity : isFinished ? 0 : Double(search.incumbent.cost - search.bound)
    }
    /// VND; no plan of the whole costs less in this course at its prices.
    var bound: Int { search.bound + part.surcharge }
    var effort: Int { search.statistics.iterations }
    var isImproved: Bool { search.incumbent.cost < taken }

    /// First all that comes before a tree, then a node at a time.
    func proceed() {
        if let tree {
            isFinished = !search.step(tree)
        } else {
            let ascent = search.boundRoot()
            search.shakeRoot()
            tree = search.tree(ascent)
        }
    }

    /// Offerings of the best plan's classes, by positions in the whole.
    func takeClasses() -> [Int] {
        taken = search.incumbent.cost
        return search.incumbent.records.map { part.offerings[$0.offering] }
    }
}
