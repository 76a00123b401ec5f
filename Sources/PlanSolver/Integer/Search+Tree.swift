// SPDX-License-Identifier: GPL-3.0-or-later

/// Branch and bound: nodes are bounded by dual ascent, two children side by side, while the search for better plans goes
/// on. Where the numbers of classes are all (nearly) whole, the node is split into the ways to differ from them: the best
/// plan with just those classes is known, and each way is bounded in a fraction of the time of a linear program. Linear
/// programs finish what the ascent leaves open in the end.
extension Search {
    /// One more node.
    /// - Returns: false at the end.
    func step(_ tree: TreeSearch) -> Bool {
        guard !mustStop, !isDone, let node = tree.takeNext() else { return false }
        if let most = options.nodes, statistics.nodes >= most, node.depth > 0, !node.waits {
            tree.giveUp(bound: node.bound)
            return false
        }
        process(node, tree)
        raise(tree.bound)
        return options.uses(.branching)
    }

    /// Bounds a node that has been taken out of the tree, or splits it.
    func process(_ node: TreeSearch.Node, _ tree: TreeSearch) {
        // One that waits is counted when it comes back with its bound.
        if node.depth > 0, !node.waits { statistics.nodes += 1 }
        let before = nodeSolvers.reduce(0) { $0 + $1.evaluations }
        node.isExact ? solveExactly(node, tree) : resolve(node, tree)
        statistics.iterations += nodeSolvers.reduce(-before) { $0 + $1.evaluations }
        tree.prune { $0.bound >= goal(of: $0, tree).cost }
    }

    /// The bound that a node needs; where one that could not be finished stays below what is asked for, better plans
    /// alone can help, and all nodes may lead to them.
    func enough(_ tree: TreeSearch) -> Int { tree.unresolved < enough ? incumbent.cost : enough }

    /// What a node's bound is held against.
    struct Goal {
        /// VND: nodes of this bound hold no better plan.
        var cost: Int
        /// VND: the bound that a node needs (`Search.enough`).
        var enough: Int
    }

    func goal(of node: TreeSearch.Node, _ tree: TreeSearch) -> Goal {
        goals?(node) ?? Goal(cost: incumbent.cost, enough: enough(tree))
    }

    private func target(_ node: TreeSearch.Node, _ tree: TreeSearch) -> NodeSolver.Target {
        let goal = goal(of: node, tree)
        return NodeSolver.Target(
            cost: goal.cost, enough: goal.enough, classes: incumbent.records.count, costOfClass: costOfClass,
            fixesOfferings: options.uses(.costFixing), usesNewton: options.uses(.newton))
    }

    /// Bounds nodes, and looks for better plans meanwhile, first near what relaxations open: those of different parts of
    /// the tree lead to plans that a walk from one to the next does not find.
    private func bounded(_ nodes: [TreeSearch.Node], _ tree: TreeSearch) -> [TreeSearch.Node] {
        let (targets, solvers) = (nodes.map { target($0, tree) }, nodeSolvers)
        let results = Parts.map(nodes.count + 1, threads: options.threads) { part -> TreeSearch.Node? in
            guard part == nodes.count else {
                return solvers[part].bounded(nodes[part], targets[part], shouldStop: { isOver })
            }
            if let beside { beside() } else { searchPlans(relaxations, rounds: roundsPerNode) }
            return nil
        }.compactMap { $0 }
        relaxations = results.filter { $0.bound < goal(of: $0, tree).cost }.compactMap(\.openings)
        return results
    }

    /// The search for better plans beside nodes.
    func searchPlans(_ relaxations: [[Int: Double]], rounds: Int) {
        relaxations.forEach(follow)
        let before = incumbent.cost
        shake(rounds)
        idleNodes = incumbent.cost < before ? 0 : idleNodes + 1
    }

    /// Of the search for better plans, beside the tree: fewer the longer it has found none, but while the gap is wide
    /// plans may be as far from the optimum as the bound is. Of two courses in the same rooms good plans are harder to
    /// find: after 90 seconds of one thread two-1 stands at 554.0, 555.2 and 554.2 million (three seeds), with half as many
    /// rounds at 555.1, 555.2 and 554.5. Of one course, nodes are worth more.
    var roundsPerNode: Int {
        let most = max(8, model.typeCount * model.mostClassesOfCourse.count / 10)
        return max(1, Int(Double(most) * min(1, gap / Self.wideGap)), most * 8 / (8 + idleNodes))
    }

    private static let wideGap = 0.02

    /// Branches on a node that its bound does not rule out. A node whose bound is enough for the gap that is asked for
    /// waits for a better plan.
    private func resolve(_ node: TreeSearch.Node, _ tree: TreeSearch) {
        guard !node.waits else {
            // Another one beside it takes no longer.
            let another = tree.takeUnbounded(bound: node.bound).map { [$0] } ?? []
            return bounded([node] + another, tree).forEach(tree.add)
        }
        var node = node
        for _ in 0..<Self.cutRounds where node.bound < goal(of: node, tree).enough && !mustStop {
            let violated = cuts(node.openings!, node.prices, beside: node.branches)
            guard !violated.isEmpty else { break }
            node.branches.merge(violated) { known, _ in known }
            node = bounded([node], tree)[0]
        }
        guard node.bound < goal(of: node, tree).enough else { return tree.add(node) }
        if !mustStop, options.uses(.columnGeneration), isNearlyProven(node, goal(of: node, tree)) {
            return solveExactly(node, tree)
        }
        let openings = node.openings!
        let candidates = tree.pseudocosts.candidates(
            openings, branches: node.branches, tolerance: Tolerances.smoothBranching,
            missing: Double(goal(of: node, tree).cost - node.bound), in: model)
        guard !candidates.isEmpty else {
            // Classes that break the node's rows are none of its plans: leaving them out would split nothing.
            let classes = wholeClasses(openings)
            let isPlan = node.allows(classes, in: model)
            guard !mustStop, isPlan || options.uses(.columnGeneration) else { return tree.giveUp(bound: node.bound) }
            return isPlan ? exclude(classes, node, tree) : solveExactly(node, tree)
        }
        let chosen = best(of: candidates, node, tree)
        let children = bounded(tree.children(node, chosen), tree)
        for (direction, child) in children.enumerated() {
            tree.pseudocosts.learn(chosen, direction: direction, gain: Double(child.bound - node.bound))
            tree.add(child)
        }
    }

    /// Whether a node's bound is so near the incumbent that the ascent gets no farther.
    private func isNearlyProven(_ node: TreeSearch.Node, _ goal: Goal) -> Bool {
        // Beyond a hundred rows or two a linear program at the root takes longer than the whole tree without.
        let isSmallRoot = node.depth == 0 && model.typeCount <= options.smallModel.types / 2
        return gap(of: goal.cost, above: node.bound) < (isSmallRoot ? Tolerances.ascent.root : Tolerances.ascent.node)
    }

    /// The set whose children rise most: sets that have never been branched on are tried with a few steps.
    private func best(
        of candidates: [Pseudocosts.Candidate], _ node: TreeSearch.Node, _ tree: TreeSearch
    ) -> Pseudocosts.Candidate {
        let likely = likely(candidates)
        guard likely.contains(where: { !tree.pseudocosts.isKnown($0.set) }) else { return candidates[0] }
        let temperature = target(node, tree).missing(node.bound) / 8
        let solvers = nodeSolvers
        func glances(_ nodes: [TreeSearch.Node]) -> [Double] {
            let results = Parts.map(nodes.count, threads: options.threads) {
                solvers[$0].glance(nodes[$0], temperature: temperature, shouldStop: { isOver })
            }
            if goals == nil { relaxations += results.map(\.openings) }
            return results.map(\.value)
        }
        let start = glances([node])[0]
        let missing = Double(goal(of: node, tree).cost - node.bound)
        var best = candidates[0]
        var bestScore = -1.0
        /// In a row, by whether sets are of types.
        var misses: [Bool: Int] = [:]
        for candidate in likely where misses[candidate.set.isOfType, default: 0] < Self.probes.patience && !mustStop {
            if !tree.pseudocosts.isKnown(candidate.set) {
                for (direction, value) in glances(tree.children(node, candidate)).enumerated() {
                    tree.pseudocosts.learn(candidate, direction: direction, gain: value - start)
                }
            }
            let score = Pseudocosts.score(tree.pseudocosts.expected(candidate), missing: missing)
            misses[candidate.set.isOfType, default: 0] += 1
            if score > bestScore { (best, bestScore, misses) = (candidate, score, [:]) }
        }
        return best
    }

    /// The first of those of types, and of others: of two courses in the same rooms the former are better by far,
    /// elsewhere it may be either.
    private func likely(_ candidates: [Pseudocosts.Candidate]) -> [Pseudocosts.Candidate] {
        var taken: [Bool: Int] = [:]
        return candidates.filter { candidate in
            taken[candidate.set.isOfType, default: 0] += 1
            return taken[candidate.set.isOfType]! <= Self.probes.most
        }
    }

    /// Sets of either sort tried at a node, and those in a row without success that end it.
    private static let probes = (most: 6, patience: 4)

    /// Rounds of cuts at a node.
    static let cutRounds = 3
    /// Whether every node is a linear program.
    var isExact: Bool {
        let isSmall =
            model.offerings.count <= options.smallModel.offerings && model.typeCount <= options.smallModel.types
        return options.uses(.columnGeneration) && (isSmall || !options.uses(.dualAscent))
    }
}
