// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("The search tree")
struct TreeSearchTests {
    private static func root(_ model: SolverModel) -> TreeSearch.Node {
        TreeSearch.Node(
            bound: 0, depth: 0, number: 0, branches: [:],
            active: Array(repeating: true, count: model.offerings.count), prices: Prices(zeroFor: model))
    }

    /// Sets of classes that a plan may hold as far as numbers go: each offering no more often than `copies`.
    private static func classes(_ model: SolverModel, _ random: inout TestRandom) -> [Int: Int] {
        var result: [Int: Int] = [:]
        for _ in 0..<random.int(0...model.mostClasses) {
            let offering = random.int(0...model.offerings.count - 1)
            let course = model.offerings[offering].course
            let open = result.reduce(0) { $0 + (model.offerings[$1.key].course == course ? $1.value : 0) }
            if open < model.mostClassesOfCourse[course], result[offering, default: 0] < model.offerings[offering].copies
            {
                result[offering, default: 0] += 1
            }
        }
        return result
    }

    private static func contains(_ node: TreeSearch.Node, _ classes: [Int: Int], _ model: SolverModel) -> Bool {
        classes.keys.allSatisfy { node.active[$0] }
            && node.branches.allSatisfy { set, range in
                range.contains(classes.reduce(0) { $0 + (set.contains($1.key, model) ? $1.value : 0) })
            }
    }

    @Test("Branching parts the plans of a node: each is in one child", arguments: 760..<780)
    func branching(_ seed: Int) {
        let model = SolverModel.branching(seed)
        var random = TestRandom(seed)
        var nodes = [Self.root(model)]
        for _ in 0..<6 {
            let node = random.pick(nodes)
            let tree = TreeSearch(model)
            var openings: [Int: Double] = [:]
            for offering in model.offerings.indices where node.active[offering] && random.chance(70) {
                openings[offering] = Double(random.int(1...9)) / 10
            }
            let split = tree.branch(node, openings: openings, tolerance: 0.01)
            #expect(split == !tree.open.isEmpty)
            guard split else { continue }
            #expect(tree.open.count == 2 && tree.bound == node.bound)
            for _ in 0..<60 {
                let classes = Self.classes(model, &random)
                guard Self.contains(node, classes, model) else { continue }
                #expect(tree.open.count { Self.contains($0, classes, model) } == 1, "seed \(seed), \(classes)")
            }
            nodes += tree.open
        }
    }

    @Test("Whole numbers call for no branching")
    func whole() {
        let model = SolverModel.branching(760)
        let tree = TreeSearch(model)
        let node = Self.root(model)
        for openings in [[:], [0: 1.0], [0: 0.999999, 1: 1.000001]] {
            #expect(!tree.branch(node, openings: openings, tolerance: 0.00001))
        }
        #expect(tree.open.isEmpty && tree.bound == .max)
    }

    @Test("Excluding a set of classes leaves all other plans, each once", arguments: 780..<800, [true, false])
    func exclusion(_ seed: Int, _ supersets: Bool) {
        let model = SolverModel.branching(seed)
        var random = TestRandom(seed)
        for _ in 0..<8 {
            let excluded = Self.classes(model, &random)
            guard !excluded.isEmpty else { continue }
            let tree = TreeSearch(model)
            let node = Self.root(model)
            let order = excluded.sorted { $0.key < $1.key }.shuffled(using: &random)
            tree.exclude(node, classes: order.map { ($0.key, $0.value) }, supersets: supersets)
            for _ in 0..<60 {
                // Near the excluded one, so that the borders are met.
                var classes = random.chance(50) ? excluded : Self.classes(model, &random)
                let offering = random.int(0...model.offerings.count - 1)
                if random.chance(70), classes[offering, default: 0] < model.offerings[offering].copies {
                    classes[offering, default: 0] += 1
                } else if random.chance(50) {
                    classes[offering] = nil
                }
                guard classes.values.reduce(0, +) <= model.mostClasses else { continue }
                let isOut =
                    supersets
                    ? classes == excluded : excluded.allSatisfy { classes[$0.key, default: 0] >= $0.value }
                let homes = tree.open.count { Self.contains($0, classes, model) }
                #expect(homes == (isOut ? 0 : 1), "seed \(seed), \(excluded) from \(classes)")
            }
        }
    }

    @Test("The class of least reduced cost is left out first", arguments: 780..<800)
    func dearestFirst(_ seed: Int) {
        let model = SolverModel.branching(seed)
        var random = TestRandom(seed)
        let search = Search(
            model, options: SolveOptions(threads: 1), environment: SolveEnvironment(now: { 0 }), started: 0
        ) { $0 }
        search.findFirstPlans()
        let prices = search.incumbent.prices()
        let costs = search.pricer.reducedCosts(prices, exact: true)
        let classes = Self.classes(model, &random)
        let order = search.dearestFirst(classes, prices)
        #expect(Dictionary(uniqueKeysWithValues: order.map { ($0.offering, $0.count) }) == classes)
        #expect(zip(order, order.dropFirst()).allSatisfy { costs[$0.offering] <= costs[$1.offering] })
    }

    @Test("Classes are left out in their order")
    func order() throws {
        let model = SolverModel.branching(780)
        let tree = TreeSearch(model)
        tree.exclude(Self.root(model), classes: [(1, 1), (2, 1), (0, 1)], supersets: false)
        #expect(tree.open.count == 3)
        let without = [1, 2, 0].map { offering in
            tree.open.firstIndex { Self.contains($0, [0: 1, 1: 1, 2: 1].filter { $0.key != offering }, model) }
        }
        #expect(without == [0, 1, 2])
    }

    @Test("A node allows the classes that its rows count right, of offerings that it leaves active")
    func allows() {
        let model = SolverModel.branching(760)
        var node = Self.root(model)
        #expect(node.allows([], in: model) && node.allows([0, 0, 1], in: model))
        node.active[2] = false
        #expect(!node.allows([0, 2], in: model))
        node.branches = [.offering(0): 1...1, .cut(ClassCut(members: [0, 0, 1], number: 0)): 0...3]
        #expect(node.allows([0], in: model) && node.allows([0, 1], in: model))
        #expect(!node.allows([], in: model) && !node.allows([0, 0], in: model))
        #expect(!node.allows([0, 1, 1], in: model))
    }

    @Test("Only nodes of the ascent that are not bounded yet are taken beside another")
    func takesUnbounded() {
        let model = SolverModel.branching(760)
        let tree = TreeSearch(model)
        func add(_ bound: Int, _ change: (inout TreeSearch.Node) -> Void = { _ in }) {
            var node = Self.root(model)
            node.bound = bound
            change(&node)
            tree.add(node)
        }
        add(5) { $0.openings = [:] }
        add(5) { $0.isExact = true }
        add(7)
        add(5)
        #expect(tree.takeUnbounded(bound: 4) == nil)
        #expect(tree.takeUnbounded(bound: 5)?.number == 4)
        #expect(tree.takeUnbounded(bound: 5) == nil)
        #expect(tree.takeUnbounded(bound: 7)?.number == 3)
        #expect(tree.open.map(\.number) == [1, 2])
    }

    @Test("The bound is the least of what is open or was given up, and the next node has it, the deepest of several")
    func takesBest() throws {
        let model = SolverModel.branching(760)
        let tree = TreeSearch(model)
        func add(_ bound: Int, depth: Int = 1) {
            var node = Self.root(model)
            (node.bound, node.depth) = (bound, depth)
            tree.add(node)
        }
        #expect(tree.bound == .max && tree.takeNext() == nil)
        add(30)
        add(10)
        add(20)
        #expect(tree.bound == 10)
        #expect(tree.takeNext()?.bound == 10)
        add(20, depth: 2)
        add(20)
        #expect(tree.takeNext()?.depth == 2)
        #expect(tree.takeNext()?.number == 3)
        #expect(tree.takeNext()?.number == 5)
        tree.giveUp(bound: 35)
        #expect(tree.bound == 30)
        tree.prune { $0.bound >= 30 }
        #expect(tree.open.isEmpty && tree.bound == 35)
    }

    @Test("The bound that is enough closes the gap that is asked for, and nothing less does", arguments: 770..<780)
    func enough(_ seed: Int) {
        let model = SolverModel.branching(seed)
        for gap in [0, 0.0001, 0.01, 0.3, 1] {
            let search = Search(
                model, options: SolveOptions(gap: gap), environment: SolveEnvironment(now: { 0 }), started: 0
            ) { $0 }
            search.findFirstPlans()
            let (cost, enough) = (search.incumbent.cost, search.enough)
            func isDone(_ bound: Int) -> Bool {
                SolverSummary.gap(objective: cost, bound: bound, unservableCost: model.unservableCost) <= gap
                    || bound >= cost
            }
            #expect(enough <= cost && isDone(enough), "seed \(seed), gap \(gap)")
            #expect(gap == 1 || !isDone(enough - 1), "seed \(seed), gap \(gap)")
            #expect(gap > 0 || enough == cost, "seed \(seed)")
        }
    }

    @Test("Sets of branches have one order, and say the same of their members", arguments: 760..<770)
    func sets(_ seed: Int) {
        let model = SolverModel.branching(seed)
        var random = TestRandom(seed)
        let types = model.people.indices.map { BranchSet.type($0) }
        let all = Set(model.offerings.indices.flatMap { BranchSet.sets(of: $0, in: model) } + types)
        #expect(Set(all.map(\.code)).count == all.count)
        let ordered = all.ordered()
        #expect(ordered == all.shuffled(using: &random).ordered())
        for set in all {
            let members = set.members(model)
            let expected = model.offerings.indices.filter { offering in
                if case .type(let type) = set { return model.costs(of: offering)[Int32(type)] != nil }
                return BranchSet.sets(of: offering, in: model).contains(set)
            }
            #expect(members == expected)
            #expect(members.allSatisfy { set.contains($0, model) } && !members.isEmpty)
        }
        // Numbers as a province has them.
        let many: [BranchSet] = (0..<20).flatMap { number -> [BranchSet] in
            let wide = number * 800
            return [
                .course(number), .venue(course: number, venue: wide), .formatAnywhere(course: number, format: wide),
                .format(course: number, venue: wide, format: number), .week(course: number, week: wide),
                .start(course: number, venue: wide, format: number, week: number), .cell(wide), .offering(wide * 100),
                .type(wide),
            ]
        }
        #expect(Set(many.map(\.code)).count == many.count)
    }
}
