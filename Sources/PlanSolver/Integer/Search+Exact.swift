// SPDX-License-Identifier: GPL-3.0-or-later

/// Nodes that are finished by linear programs, and the plans that relaxations stand for.
extension Search {
    /// Column generation on a node, with the cuts that its solution violates, then its children. Where GLPK fails, even
    /// on a linear program of its own, the node stays part of the bound.
    func solveExactly(_ given: TreeSearch.Node, _ tree: TreeSearch, isFresh: Bool = false) {
        func again(bound: Int) {
            guard !isFresh, !mustStop else { return tree.giveUp(bound: bound) }
            treeMaster = nil
            var node = given
            node.bound = bound
            solveExactly(node, tree, isFresh: true)
        }
        var node = given
        node.isExact = true
        let goal = goal(of: node, tree)
        for round in 0...Self.cutRounds {
            guard let master = try? master(rows: node.branches.count),
                let exact = try? ColumnGeneration(
                    master, pricer: pricer, bound: lagrangian, branches: node.branches, active: node.active,
                    prices: node.prices, missing: goal.cost - node.bound, options: options),
                let value = try? converge(exact, bound: node.bound, goal)
            else { return again(bound: node.bound) }
            if isExact, node.depth == 0, round == 0 { rootPrices = exact.centre }
            guard value < goal.enough else {
                node.bound = value
                return tree.add(node)
            }
            guard exact.isReady else { return again(bound: value) }
            let violated = round < Self.cutRounds ? cuts(exact.openings, exact.centre, beside: node.branches) : [:]
            guard !violated.isEmpty else { return split(exact, node, bound: value, tree, goal) }
            node.branches.merge(violated) { known, _ in known }
            node.active = fixed(exact.active, exact.centre, exact.bestBound, below: goal.cost)
            (node.bound, node.prices) = (value, exact.centre)
            if node.depth == 0 { raise(value) }
        }
    }

    /// The tree's linear program, with room for so many rows of the tree.
    private func master(rows: Int) throws -> RestrictedMaster {
        if let tree = treeMaster, tree.slotCount >= rows { return tree }
        let master = try RestrictedMaster(
            model, lecturers: lagrangian.lecturers, slots: max(Self.branchRows, 2 * rows))
        if let tree = treeMaster { try master.add(tree.columns) }
        treeMaster = master
        return master
    }

    private static let branchRows = 40

    /// Without the offerings that no plan better than the incumbent opens.
    func fixed(_ active: [Bool], _ prices: Prices, _ bound: Int, below cost: Int) -> [Bool] {
        guard options.uses(.costFixing) else { return active }
        return pricer.affordable(active, prices, bound: bound, below: cost)
    }

    /// Column generation on a node until it converges or its bound is enough.
    /// - Returns: the node's bound, VND.
    private func converge(_ generation: ColumnGeneration, bound: Int, _ goal: Goal) throws -> Int {
        var value = bound
        while !generation.isReady, value < goal.enough, !mustStop {
            guard
                try generation.step(timeLimit: remaining, incumbent: goal.cost, shouldStop: { self.mustStop })
            else { break }
            value = max(value, LagrangianBound.vnd(generation.bestBound))
            statistics.columns = generation.columnCount
            statistics.iterations += 1
        }
        return value
    }

    /// Those of a relaxation, each to the nearest whole number, ascending.
    func wholeClasses(_ openings: [Int: Double]) -> [Int] {
        openings.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: Int($0.value.rounded())) }
    }

    /// Branches on the linear solution; if that is whole, on the ways to differ from it.
    private func split(
        _ generation: ColumnGeneration, _ node: TreeSearch.Node, bound: Int, _ tree: TreeSearch, _ goal: Goal
    ) {
        var node = node
        node.active = fixed(generation.active, generation.centre, generation.bestBound, below: goal.cost)
        (node.bound, node.prices) = (bound, generation.centre)
        let openings = generation.openings
        if !tree.branch(node, openings: openings, tolerance: Tolerances.branching) {
            exclude(wholeClasses(openings), node, tree)
        }
    }

    /// Takes up the best plan with just these classes, and splits the node into the ways to differ from them.
    func exclude(_ classes: [Int], _ node: TreeSearch.Node, _ tree: TreeSearch) {
        var excluded = classes
        var isFeasible = false
        switch LecturerAssignment(model: model).solve(classes, timeLimit: min(remaining, Tolerances.stall)) {
        case .optimal(let lecturers, _):
            if let draft = Draft(model, classes: classes, lecturers: lecturers) {
                isFeasible = true
                adopt(draft)
                if draft.assignment.isFeasible { tree.settle(classes, cost: draft.cost, prices: node.prices) }
            }
        case .infeasible:
            excluded = LecturerAssignment(model: model).core(of: classes)
        case .unknown:
            // Cannot say what this set of classes costs.
            return tree.giveUp(bound: node.bound)
        }
        // Rooms, limits, budget, class sizes and lecturers that do not suffice do not suffice for more classes either.
        let counts = Dictionary(grouping: excluded) { $0 }.mapValues(\.count)
        tree.exclude(node, classes: dearestFirst(counts, node.prices), supersets: isFeasible)
    }

    /// A class that is worth most first: to leave it out alone costs much, while nodes further on must open more and more
    /// classes.
    func dearestFirst(_ classes: [Int: Int], _ prices: Prices) -> [(offering: Int, count: Int)] {
        let offerings = classes.keys.sorted()
        let costs = pricer.reducedCosts(of: offerings, prices, people: model.people, exact: true)
        return zip(offerings, costs).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { ($0.0, classes[$0.0]!) }
    }
}
