// SPDX-License-Identifier: GPL-3.0-or-later

/// The dual side of a run: the root's bound by dual ascent, then branch and bound until the bound meets the incumbent.
extension Search {
    /// The bound at the root, with cuts, and plans that its relaxation stands for.
    func boundRoot() -> DualAscent {
        let ascent = DualAscent(model, pricer: pricer, bound: lagrangian, start: incumbent.prices())
        boundAtOnce(ascent)
        climbRoot(ascent)
        rootPrices = ascent.best
        // Cuts take their time: a good plan first.
        followRoot(ascent)
        tighten(ascent)
        return ascent
    }

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
        guard options.uses(.dualAscent) else { return }
        // Hot steps look at nearly every offering: a large model has no time for them.
        let start = (isLarge ? 0.0025 : 0.01) * costOfClass
        var temperature = start
        for _ in 0..<(isLarge ? 6 : 8) where !mustStop && !isDone {
            statistics.iterations += ascent.climb(temperature: temperature, most: 150, shouldStop: { self.mustStop })
            raise(LagrangianBound.vnd(ascent.bestBound))
            report(.columnGeneration)
            temperature /= 2
        }
    }

    /// What each class of the incumbent costs with its people and those left out, VND: temperatures are parts of it.
    var costOfClass: Double {
        Double(incumbent.cost - model.constantCost) / Double(max(1, incumbent.records.count))
    }

    /// Adds the cuts that the root's relaxation violates, and climbs again, a few times; the search for better plans goes
    /// on meanwhile.
    func tighten(_ ascent: DualAscent) {
        guard options.uses(.dualAscent), !isExact else { return }
        for _ in 0..<Self.rootRounds where !mustStop && !isDone {
            let openings = ascent.openings
            let violated = cuts(openings, ascent.best, beside: rootCuts)
            guard !violated.isEmpty else { break }
            rootCuts.merge(violated) { known, _ in known }
            if options.uses(.core) { chooseCore(ascent.best) }
            let temperatures = Self.hotter.map { $0 * costOfClass }
            let steps = Parts.map(isLarge ? 1 : 2, threads: options.threads) { part -> Int in
                guard part == 0 else {
                    follow(openings)
                    shake(Self.rootRebuilds)
                    return 0
                }
                ascent.enter(
                    branches: rootCuts, active: Array(repeating: true, count: model.offerings.count),
                    prices: ascent.best)
                return temperatures.reduce(0) { $0 + ascent.climb(temperature: $1, most: 100, shouldStop: { isOver }) }
            }
            statistics.iterations += steps[0]
            raise(LagrangianBound.vnd(ascent.bestBound))
            report(.columnGeneration)
        }
        // With cuts, other offerings are cheap, and others open.
        if !rootCuts.isEmpty, !mustStop, !isDone { followRoot(ascent) }
    }

    /// The prices of new rows have a long way to go: only large steps get there.
    private static let hotter = [0.004, 0.001, 0.00025]
    /// Rounds of `shake` beside each round of cuts.
    private static let rootRebuilds = 60
    private static let rootRounds = 8

    /// Cuts that a relaxation violates and a node does not have yet.
    func cuts(
        _ openings: [Int: Double], _ prices: Prices, beside branches: [BranchSet: ClosedRange<Int>]
    ) -> [BranchSet: ClosedRange<Int>] {
        guard options.uses(.cuts) else { return [:] }
        return classCuts.violated(openings) { pricer.reducedCosts(prices, exact: true) }
            .filter { branches[$0.key] == nil }
    }

    /// Looks for better plans before the tree begins.
    func shakeRoot() {
        for _ in 0..<4 {
            shake(100)
            report(.localSearch)
        }
        assignLecturers()
    }

    /// Branch and bound.
    func closeGap(_ ascent: DualAscent) {
        guard !mustStop, !isDone else { return }
        let tree = tree(ascent)
        while step(tree) { report(.integer) }
    }

    /// A tree with nothing but its root.
    func tree(_ ascent: DualAscent) -> TreeSearch {
        let relaxation = ascent.relaxation
        let tree = TreeSearch(model)
        var root = TreeSearch.Node(
            bound: bound, depth: 0, number: 0, branches: rootCuts,
            active: Array(repeating: true, count: model.offerings.count), prices: relaxation.prices)
        if !isExact {
            root.openings = relaxation.openings
            root.active = fixed(root.active, relaxation.prices, relaxation.bound)
        }
        tree.add(root)
        return tree
    }
}
