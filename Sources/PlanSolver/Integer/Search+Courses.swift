// SPDX-License-Identifier: GPL-3.0-or-later

/// Several courses, each with a tree of its own at prices of what they share: their nodes add up where those of one
/// tree of the whole would multiply. The sum of their bounds is a bound of the whole, and their plans beside each other
/// are nearly one. Numbers of classes are shared exactly: bounds are added up for each way to divide them.
/// Source: Guignard, Kim, Lagrangean decomposition (1987).
extension Search {
    /// - Returns: how the courses have divided what can still be better than the incumbent; nil where they are not looked
    ///   at apart.
    @discardableResult
    func boundByCourse(_ ascent: DualAscent) -> CourseBounds? {
        guard model.typeCount <= options.manyTypes, let courses = coursesApart else { return nil }
        let bounds = CourseBounds(of: self, courses, pricesBetweenCourses(ascent.best))
        while !mustStop, !isDone, statistics.nodes < options.nodes ?? .max, bounds.proceed() {
            raise(LagrangianBound.vnd(bounds.value))
            report(.integer)
        }
        return bounds
    }

    /// The courses, where there are several to be looked at apart.
    var coursesApart: [Int]? {
        guard options.uses(.courseBounds), options.uses(.branching), !isExact, !mustStop, !isDone else { return nil }
        let courses = Set(model.offerings.lazy.map(\.course)).sorted()
        return courses.count > 1 ? courses : nil
    }

    /// Prices of the whole, without those of cuts within a course, which are found there again. Nothing that a class pays is
    /// negative.
    func pricesBetweenCourses(_ prices: Prices) -> Prices {
        var prices = prices
        prices.branch = prices.branch.filter { set, price in
            price > 0 && Set(set.members(model).lazy.map { self.model.offerings[$0].course }).count > 1
        }
        prices.combine(for: model)
        return prices
    }

    /// A search in a course by itself, to its proof, from the incumbent's classes.
    /// - Parameter smallModel: as in `SolveOptions`.
    func search(in part: CoursePart, smallModel: (offerings: Int, types: Int)) -> Search {
        var options = options
        (options.gap, options.nodes, options.prices, options.smallModel) = (0, nil, nil, smallModel)
        var environment = environment
        environment.progress = { _ in }
        let search = Search(part.model, options: options, environment: environment, started: started) { empty in
            let classes = incumbent.records.compactMap { part.offerings.firstIndex(of: $0.offering) }
            return Draft(part.model, classes: classes, lecturers: classes.map { _ in [] }) ?? empty
        }
        search.adopt(search.start)
        return search
    }
}

/// The bound of the whole as the least sum of what courses cost with numbers of classes that can be opened together.
final class CourseBounds {
    private unowned let whole: Search
    private let parts: [CourseSearch]
    /// Grains: what no number of classes changes.
    private let shared: Int
    /// By course: what is known of each number of classes (`CourseSearch.costs`), and the least that the others cost with
    /// no more classes than a number, grains; nil where there is no plan.
    private var costs: [[Int?]] = []
    private var others: [[Int?]] = []

    init(of whole: Search, _ courses: [Int], _ prices: Prices) {
        self.whole = whole
        var free = prices
        free.allClasses = 0
        free.courseClasses = free.courseClasses.map { _ in 0 }
        shared =
            whole.model.constantCost * Tolerances.grain + whole.lagrangian.sharedPart(free, branches: whole.rootCuts)
        parts = courses.map { CourseSearch(of: whole, course: $0, prices: prices) }
        update()
        for (place, part) in parts.enumerated() {
            part.search.goals = { [unowned self] in goal(of: $0, place) }
            part.search.beside = { [unowned self] in searchPlans(place) }
        }
    }

    /// Grains; no plan of the whole costs less.
    var value: Int { (best?.cost).map { shared + $0 } ?? .max / 2 }

    /// One more node of a course, of those that the bound rests on.
    /// - Returns: false at the end.
    func proceed() -> Bool {
        guard let best else { return false }
        // The same effort for each: what is missing most may be what is hardest.
        let places = parts.indices.filter { parts[$0].canRise(best.classes[$0]) }
        guard let next = places.min(by: { parts[$0].effort < parts[$1].effort }) else { return false }
        let part = parts[next]
        let (nodes, effort) = (part.search.statistics.nodes, part.effort)
        part.proceed(best.classes[next])
        whole.statistics.nodes += part.search.statistics.nodes - nodes
        whole.statistics.iterations += part.effort - effort
        update()
        return true
    }

    private func update() {
        costs = parts.map(\.costs)
        others = parts.indices.map { place in
            costs.indices.filter { $0 != place }.reduce(nothing) { Self.sum($0, costs[$1]) }
        }
    }

    private var nothing: [Int?] { Array(repeating: 0, count: whole.model.mostClasses + 1) }

    /// The least sums for no more classes than a number.
    private static func sum(_ left: [Int?], _ right: [Int?]) -> [Int?] {
        left.indices.map { most in
            right.indices.prefix(most + 1).lazy.compactMap { count in
                left[most - count].flatMap { other in right[count].map { $0 + other } }
            }.min()
        }
    }

    /// The division of classes that costs least, with its cost, grains.
    private var best: (cost: Int, classes: [Int])? {
        var left = whole.model.mostClasses
        var classes: [Int] = []
        var total = 0
        for place in parts.indices {
            let later = costs[(place + 1)...].reduce(nothing) { Self.sum($0, $1) }
            let choices = costs[place].indices.prefix(left + 1).compactMap {
                count -> (cost: Int, count: Int, own: Int)? in
                costs[place][count].flatMap { own in later[left - count].map { ($0 + own, count, own) } }
            }
            guard let choice = choices.min(by: { $0 < $1 }) else { return nil }
            classes.append(choice.count)
            left -= choice.count
            total += choice.own
        }
        return (total, classes)
    }

    /// What a node of a course needs, with any number of its classes, given what the others cost at least.
    private func goal(of node: TreeSearch.Node, _ place: Int) -> Search.Goal {
        func needed(_ cost: Int) -> Int {
            let part = parts[place]
            return part.classes(of: node).compactMap { count in
                count > whole.model.mostClasses
                    ? nil
                    : others[place][whole.model.mostClasses - count].map {
                        LagrangianBound.vnd(cost * Tolerances.grain - shared - $0 + count * part.charge)
                            - part.surcharge
                    }
            }.max() ?? Int.min / 2
        }
        return Search.Goal(cost: needed(whole.incumbent.cost), enough: needed(whole.enough))
    }

    /// Plans of the whole that open what a course's latest relaxations do, beside the incumbent's classes of the others.
    private func searchPlans(_ place: Int) {
        let part = parts[place]
        var others: [Int: Double] = [:]
        for record in whole.incumbent.records where whole.model.offerings[record.offering].course != part.course {
            others[record.offering, default: 0] += 1
        }
        let relaxations = part.search.relaxations.map { others.merging(part.inWhole($0)) { $1 } }
        whole.searchPlans(relaxations, rounds: max(1, whole.roundsPerNode / Self.nodesForOne))
    }

    /// About so many nodes of a course take the time of one of the whole.
    private static let nodesForOne = 8
    /// More would only be nodes of the whole by another name.
    private static let mostPairs = 400

    /// What is left to the tree of the whole: every way to put nodes of the courses beside each other that may hold a
    /// plan better than the incumbent; nil where there are too many.
    func pairs(_ root: TreeSearch.Node) -> [TreeSearch.Node]? {
        guard parts.allSatisfy(\.isComplete) else { return nil }
        let limit = whole.incumbent.cost * Tolerances.grain - shared
        var rest = [nothing]
        for place in parts.indices.reversed() { rest.insert(Self.sum(rest[0], costs[place]), at: 0) }
        var nodes = [(node: root, costs: nothing)]
        for (place, part) in parts.enumerated() {
            let pieces = part.pieces()
            var next: [(node: TreeSearch.Node, costs: [Int?])] = []
            for (node, cost) in nodes {
                for piece in pieces {
                    let both = Self.sum(cost, part.costs(of: piece))
                    let least = Self.sum(both, rest[place + 1]).last!
                    guard let least, least < limit else { continue }
                    guard next.count < Self.mostPairs else { return nil }
                    var joined = node
                    part.add(piece, to: &joined, whole)
                    joined.bound = max(node.bound, LagrangianBound.vnd(shared + least))
                    next.append((joined, both))
                }
            }
            nodes = next
        }
        return nodes.map(\.node)
    }
}

/// A course by itself, and how far its tree has come.
private final class CourseSearch {
    let search: Search
    let course: Int
    /// What opening one more class costs for the limits on numbers of classes, grains: part of the part's costs.
    let charge: Int
    private let part: CoursePart
    private let most: Int
    private let tree: TreeSearch

    init(of whole: Search, course: Int, prices: Prices) {
        let part = CoursePart(of: whole.model, course: course, prices: prices)
        (self.part, self.course, charge) = (part, course, prices.opening[course])
        most = whole.model.mostClassesOfCourse[course]
        search = whole.search(in: part, smallModel: (0, 0))
        tree = TreeSearch(part.model)
        var known = Prices(zeroFor: part.model)
        known.person = part.types.map { prices.person[$0] }
        known.quota = prices.quota
        let opened = whole.relaxed.reduce(0) { whole.model.offerings[$1.key].course == course ? $0 + $1.value : $0 }
        // Next to what the relaxation of the whole opens: bounds of numbers of classes are what the others count on.
        let below = min(most, Int(opened))
        let ranges = below < most ? [0...below, below + 1...most] : [0...most]
        for range in ranges {
            tree.add(
                TreeSearch.Node(
                    bound: part.model.constantCost, depth: 0, number: 0, branches: [.course(course): range],
                    active: part.offerings.map { _ in true }, prices: known))
        }
    }

    var surcharge: Int { part.surcharge }
    var effort: Int { search.statistics.iterations }

    /// Numbers of classes that plans of a node have.
    func classes(of node: TreeSearch.Node) -> ClosedRange<Int> { node.branches[.course(course)] ?? 0...most }

    /// By the number of its classes: what the course costs at least, without the charge for their number, grains; nil where
    /// no plan is better than the incumbent.
    var costs: [Int?] {
        var least = Array(repeating: tree.unresolved, count: most + 1)
        for node in tree.open {
            for count in classes(of: node) where count <= most { least[count] = min(least[count], node.bound) }
        }
        for settled in tree.settled where settled.classes.count <= most {
            least[settled.classes.count] = min(least[settled.classes.count], settled.cost)
        }
        return least.enumerated().map { count, bound in
            bound == .max ? nil : (bound + surcharge) * Tolerances.grain - count * charge
        }
    }

    /// Whether all that is left of the course is in nodes.
    var isComplete: Bool { tree.unresolved == .max }

    /// All that is left of the course, plans as nodes that hold nothing else.
    func pieces() -> [TreeSearch.Node] {
        tree.open
            + tree.settled.map { settled in
                var node = TreeSearch.Node(
                    bound: settled.cost, depth: 1, number: 0,
                    branches: [.course(course): settled.classes.count...settled.classes.count],
                    active: part.offerings.map { _ in false }, prices: settled.prices)
                node.prices.branch = [:]
                for (offering, places) in Dictionary(grouping: settled.classes, by: { $0 }) {
                    node.active[offering] = true
                    node.branches[.offering(offering)] = places.count...places.count
                }
                return node
            }
    }

    /// The same for what a node holds.
    func costs(of piece: TreeSearch.Node) -> [Int?] {
        let range = classes(of: piece)
        return (0...most).map { range.contains($0) ? (piece.bound + surcharge) * Tolerances.grain - $0 * charge : nil }
    }

    /// Adds what a node of the course says to one of the whole.
    func add(_ piece: TreeSearch.Node, to node: inout TreeSearch.Node, _ whole: Search) {
        for (place, offering) in part.offerings.enumerated() where !piece.active[place] {
            node.active[offering] = false
        }
        for (place, type) in part.types.enumerated() { node.prices.person[type] = piece.prices.person[place] }
        for (set, range) in piece.branches {
            let own: BranchSet
            switch set {
            case .offering(let place): own = .offering(part.offerings[place])
            case .type(let place): own = .type(part.types[place])
            case .cell, .cut: own = .cut(whole.classCuts.row([-1], set.members(part.model).map { part.offerings[$0] }))
            default: own = set
            }
            node.branches[own] = range
            if let price = piece.prices.branch[set] { node.prices.branch[own] = price }
        }
        node.depth += piece.depth
        node.openings = nil
    }

    /// Whether the bound of so many classes is that of a node.
    func canRise(_ count: Int) -> Bool {
        guard let bound = tree.open.lazy.filter({ self.classes(of: $0).contains(count) }).map(\.bound).min() else {
            return false
        }
        return (bound + surcharge) * Tolerances.grain - count * charge == costs[count]
    }

    /// Positions in the whole.
    func inWhole(_ openings: [Int: Double]) -> [Int: Double] {
        Dictionary(uniqueKeysWithValues: openings.map { (part.offerings[$0.key], $0.value) })
    }

    /// Bounds and splits the node on which so many classes' bound rests.
    func proceed(_ count: Int) {
        if let node = tree.takeNext(where: { classes(of: $0).contains(count) }) { search.process(node, tree) }
    }
}
