// SPDX-License-Identifier: GPL-3.0-or-later

/// The dual side of a run: the root's bound by dual ascent, then branch and bound until the bound meets the incumbent.
extension Search {
    /// A first bound from prices that are known, or at which people share the costs of their classes.
    func boundAtOnce(_ ascent: DualAscent) {
        if let known = options.prices { ascent.consider(known.prices(for: model)) }
        ascent.consider(sharedPrices())
        raise(LagrangianBound.vnd(ascent.bestBound))
        report(.columnGeneration)
    }

    /// Cools the smoothed dual down from a temperature at which a class is opened or not by a coin to one that costs
    /// next to nothing.
    func climbRoot(_ ascent: DualAscent) {
        guard options.uses(.dualAscent), !isExact else { return }
        let classes = Double(max(1, incumbent.records.count))
        // Hot steps look at nearly every offering: a large model has no time for them.
        var temperature = (isLarge ? 0.0025 : 0.01) * Double(incumbent.cost - model.constantCost) / classes
        for _ in 0..<(isLarge ? 6 : 8) where !mustStop && !isDone {
            statistics.iterations += ascent.climb(
                temperature: temperature, most: 150, shouldStop: { self.mustStop })
            raise(LagrangianBound.vnd(ascent.bestBound))
            report(.columnGeneration)
            temperature /= 2
        }
    }

    /// Branch and bound.
    func closeGap(_ ascent: DualAscent) {
        guard !mustStop, !isDone else { return }
        let relaxation = ascent.relaxation
        if !isExact, options.uses(.core) { chooseCore(relaxation.prices) }
        follow(relaxation.openings)
        shake(200)
        if !isExact { dive(ascent, from: relaxation) }
        shake(200)
        assignLecturers()
        let tree = TreeSearch(model)
        let root = TreeSearch.Node(
            bound: bound, depth: 0, number: 0, branches: [:],
            active: Array(repeating: true, count: model.offerings.count), prices: relaxation.prices)
        isExact ? solveExactly(root, bound: bound, tree) : resolve(root, relaxation, bound: bound, tree)
        raise(tree.bound)
        guard options.uses(.branching) else { return }
        while !mustStop, !isDone, let node = tree.takeNext() {
            statistics.nodes += 1
            if let most = options.nodes, statistics.nodes > most {
                tree.giveUp(bound: node.bound)
                break
            }
            let value = isExact ? node.bound : climb(ascent, node)
            if value < incumbent.cost {
                isExact
                    ? solveExactly(node, bound: value, tree) : resolve(node, ascent.relaxation, bound: value, tree)
            }
            if !isExact { shake(Self.roundsPerNode) }
            tree.prune(incumbent: incumbent.cost)
            raise(tree.bound)
            report(.integer)
        }
    }

    /// Of the search for better plans, beside the tree.
    private static let roundsPerNode = 25

    /// Diving: opens for good what the relaxation opens (nearly) whole, or else the largest share, and climbs again, until
    /// all is decided or no plan can be better than the incumbent.
    private func dive(_ ascent: DualAscent, from root: DualAscent.Relaxation) {
        guard options.uses(.relaxedPlans), options.uses(.dualAscent), !mustStop, !isDone else { return }
        var prices = root.prices
        var openings = root.openings
        var opened: [BranchSet: ClosedRange<Int>] = [:]
        var active = Array(repeating: core == nil, count: model.offerings.count)
        for offering in core ?? [] { active[offering] = true }
        let classes = Double(max(1, incumbent.records.count))
        while !mustStop {
            let free = openings.filter { opened[.offering($0.key)].map { Double($0.lowerBound) } ?? 0 < $0.value - 0.1 }
            guard let most = free.values.max(), most > 0.2 else { break }
            let before = opened
            for (offering, share) in free where share >= min(0.9, most) {
                let least = max(1, Int((share + 0.1).rounded(.down)))
                opened[.offering(offering)] = least...max(least, model.offerings[offering].copies)
            }
            if opened == before { break }
            ascent.enter(branches: opened, active: active, prices: prices)
            var temperature = Double(incumbent.cost - bound) / classes / 12
            for _ in 0..<3 where !mustStop {
                statistics.iterations += ascent.climb(temperature: temperature, most: 45, shouldStop: { self.mustStop })
                temperature /= 3
            }
            openings = ascent.openings
            prices = ascent.best
            if LagrangianBound.vnd(ascent.bestBound) >= incumbent.cost { break }
        }
        for (set, range) in opened {
            if case .offering(let offering) = set {
                openings[offering] = max(openings[offering] ?? 0, Double(range.lowerBound))
            }
        }
        if let draft = plan(openings) { adopt(draft) }
        var draft = localSearch.follow(openings, from: empty)
        localSearch.descend(&draft)
        adopt(draft)
    }

    /// Bounds a node, with less and less smoothing.
    private func climb(_ ascent: DualAscent, _ node: TreeSearch.Node) -> Int {
        ascent.enter(branches: node.branches, active: node.active, prices: node.prices)
        var value = max(node.bound, LagrangianBound.vnd(ascent.bestBound))
        let classes = Double(max(1, incumbent.records.count))
        var temperature = Double(incumbent.cost - node.bound) / classes / 4
        for _ in 0..<5 where options.uses(.dualAscent) && !mustStop && value < incumbent.cost {
            statistics.iterations += ascent.climb(temperature: temperature, most: 100, shouldStop: { self.mustStop })
            value = max(value, LagrangianBound.vnd(ascent.bestBound))
            temperature /= 2
        }
        return value
    }

    /// Branches on a node that its bound does not rule out; where every number of classes is whole, takes it for a plan
    /// and goes on exactly.
    private func resolve(
        _ node: TreeSearch.Node, _ relaxation: DualAscent.Relaxation, bound: Int, _ tree: TreeSearch
    ) {
        let openings = relaxation.openings
        if node.depth % 8 == 7 || statistics.nodes % 25 == 24 { follow(openings) }
        let active = fixed(node.active, relaxation.prices, relaxation.bound)
        if active.count(where: { $0 }) > Self.exactOfferings || !options.uses(.columnGeneration) {
            if tree.branch(
                node, openings: openings, tolerance: Tolerances.smoothBranching, bound: bound, active: active,
                prices: relaxation.prices)
            {
                return
            }
        }
        if let draft = plan(openings) { adopt(draft) }
        guard bound < incumbent.cost else { return }
        guard !mustStop, options.uses(.columnGeneration) else { return tree.giveUp(bound: bound) }
        var better = node
        better.active = active
        better.prices = relaxation.prices
        solveExactly(better, bound: bound, tree)
    }

    /// So few offerings that a linear program over them is quicker than the ascent, and exact.
    private static let exactOfferings = 150
    /// Offerings of a model that is so from the beginning.
    private static let smallModel = 400
    /// Whether every node is a linear program.
    private var isExact: Bool {
        options.uses(.columnGeneration) && (model.offerings.count <= Self.smallModel || !options.uses(.dualAscent))
    }

    /// Column generation on a node, then its children. Where GLPK fails, the node stays part of the bound.
    private func solveExactly(_ node: TreeSearch.Node, bound: Int, _ tree: TreeSearch) {
        guard
            let exact = try? ColumnGeneration(
                model, pricer: pricer, branches: node.branches, active: node.active, prices: node.prices,
                missing: incumbent.cost - bound, options: options),
            let value = try? converge(exact, bound: bound)
        else { return tree.giveUp(bound: bound) }
        if node.depth == 0 { rootPrices = exact.centre }
        guard value < incumbent.cost else { return }
        guard exact.isReady else { return tree.giveUp(bound: value) }
        split(exact, node, bound: value, tree)
    }

    /// Without the offerings that are dearer than the incumbent: opening one costs at least its reduced cost on top of
    /// the bound.
    private func fixed(_ active: [Bool], _ prices: Prices, _ bound: Int) -> [Bool] {
        guard options.uses(.costFixing) else { return active }
        let costs = pricer.reducedCosts(prices, active: active, exact: true)
        return active.indices.map {
            active[$0] && LagrangianBound.vnd(bound + max(0, costs[$0])) < incumbent.cost
        }
    }

    /// Column generation on a node until it converges or its bound rules it out.
    /// - Returns: the node's bound, VND.
    private func converge(_ generation: ColumnGeneration, bound: Int) throws -> Int {
        var value = bound
        while !generation.isReady, value < incumbent.cost, !mustStop {
            guard
                try generation.step(timeLimit: remaining, incumbent: incumbent.cost, shouldStop: { self.mustStop })
            else { break }
            value = max(value, LagrangianBound.vnd(generation.bestBound))
            statistics.columns = generation.columnCount
            statistics.iterations += 1
        }
        return value
    }

    /// The best plan with the classes of a relaxation that are (nearly) whole.
    private func plan(_ openings: [Int: Double]) -> Draft? {
        guard
            case .optimal(let lecturers, _) = LecturerAssignment(model: model)
                .solve(wholeClasses(openings), timeLimit: min(remaining, Tolerances.stall))
        else { return nil }
        return Draft(model, classes: wholeClasses(openings), lecturers: lecturers)
    }

    private func wholeClasses(_ openings: [Int: Double]) -> [Int] {
        openings.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: Int($0.value.rounded())) }
    }

    /// Branches on the linear solution; if that is whole, on the ways to differ from it.
    private func split(_ generation: ColumnGeneration, _ node: TreeSearch.Node, bound: Int, _ tree: TreeSearch) {
        let active = fixed(generation.active, generation.centre, generation.bestBound)
        let openings = generation.openings
        if tree.branch(
            node, openings: openings, tolerance: Tolerances.branching, bound: bound, active: active,
            prices: generation.centre)
        {
            return
        }
        let classes = wholeClasses(openings)
        var cut = Dictionary(grouping: classes) { $0 }.mapValues(\.count)
        var isFeasible = false
        switch LecturerAssignment(model: model).solve(classes, timeLimit: min(remaining, Tolerances.stall)) {
        case .optimal(let lecturers, _):
            if let draft = Draft(model, classes: classes, lecturers: lecturers) {
                isFeasible = true
                adopt(draft)
            }
        case .infeasible:
            let core = LecturerAssignment(model: model).core(of: classes)
            cut = Dictionary(grouping: core) { $0 }.mapValues(\.count)
        case .unknown:
            // Cannot say what this set of classes costs.
            return tree.giveUp(bound: bound)
        }
        // Rooms, limits, budget, class sizes and lecturers that do not suffice do not suffice for more classes either.
        tree.exclude(
            node, classes: cut, supersets: isFeasible, bound: bound, active: active, prices: generation.centre)
    }
}
