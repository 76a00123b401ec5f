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
        // Courses apart are mostly worth more than cuts, in less time; but with prices less good they come to less.
        if gap <= Self.nearly * options.gap { boundByCourse(ascent) }
        tighten(ascent)
        return ascent
    }

    /// A gap nearly closed, as a multiple of the gap asked for.
    private static let nearly = 1.5

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
        var temperature = 0.01 * costOfClass
        var samplings = isLarge ? Self.largeClimb : Array(repeating: 1, count: 8)
        if options.prices != nil, !isLarge {
            // Where it is hottest they would be lost. (Colder yet, they stay too near to what they were.)
            temperature /= 4
            samplings.removeFirst(2)
        }
        var before = 1
        for sampling in samplings where !mustStop && !isDone {
            if sampling != before { ascent.enter(branches: [:], active: sample(sampling, ascent), prices: ascent.best) }
            before = sampling
            statistics.iterations += ascent.climb(temperature: temperature, most: 150, shouldStop: { self.mustStop })
            settle(ascent, sampling)
            temperature /= 2
        }
    }

    /// Takes up what a climb has come to.
    private func settle(_ ascent: DualAscent, _ sampling: Int) {
        // Of some offerings only, it is no bound of all.
        if sampling == 1 { raise(LagrangianBound.vnd(ascent.bestBound)) }
        relaxed = ascent.openings
        report(.columnGeneration)
    }

    /// One of so many offerings, and those that are open.
    private func sample(_ sampling: Int, _ ascent: DualAscent) -> [Bool] {
        let openings = sampling > 1 ? ascent.openings : [:]
        return model.offerings.indices.map { $0 % sampling == 0 || openings[$0] != nil }
    }

    /// Of how many offerings one is looked at in each climb of a large model: hot steps look at nearly every offering,
    /// and there is only time for them with some, at whose prices the others cost nearly what they are worth. Climbs
    /// with all of them have to begin while it is warm, or prices do not get from the sample's to their own.
    private static let largeClimb = [8, 4, 2, 1, 1, 1, 1, 1]
    /// The same for each round of cuts. (Tried and worse: hot steps with some offerings and cold ones with all in one
    /// round, and no hottest step with all.)
    private static let largeRounds = [2, 1, 1]

    /// What each class of the incumbent costs with its people and those left out, VND: temperatures are parts of it.
    var costOfClass: Double {
        Double(incumbent.cost - model.constantCost) / Double(max(1, incumbent.records.count))
    }

    /// Adds the cuts that the root's relaxation violates, and climbs again, a few times; the search for better plans goes
    /// on meanwhile.
    func tighten(_ ascent: DualAscent) {
        guard options.uses(.dualAscent), !isExact else { return }
        for sampling in isLarge ? Self.largeRounds : Array(repeating: 1, count: Self.rootRounds) {
            guard tightenOnce(ascent, sampling) || isLarge else { break }
        }
        // With cuts, other offerings are cheap, and others open.
        if !rootCuts.isEmpty, !mustStop, !isDone { followRoot(ascent) }
    }

    /// - Returns: whether it has climbed.
    @discardableResult
    private func tightenOnce(_ ascent: DualAscent, _ sampling: Int = 1) -> Bool {
        guard !mustStop, !isDone else { return false }
        let packs = !isLarge && options.uses(.packingCuts)
        let violated = cuts(relaxed, ascent.best, beside: rootCuts, packs: packs)
        // After climbs with some of the offerings one with all has to follow, whether there are cuts or not.
        guard !violated.isEmpty || isLarge && sampling == 1 else { return false }
        rootCuts.merge(violated) { known, _ in known }
        if options.uses(.core) { chooseCore(ascent.best) }
        let temperatures = Self.hotter.map { $0 * costOfClass }
        let active = sample(sampling, ascent)
        let steps = Parts.map(isLarge ? 1 : 2, threads: options.threads) { part -> Int in
            guard part == 0 else {
                follow(relaxed)
                shake(Self.rootRebuilds)
                return 0
            }
            ascent.enter(branches: rootCuts, active: active, prices: ascent.best)
            return temperatures.reduce(0) { $0 + ascent.climb(temperature: $1, most: 100, shouldStop: { isOver }) }
        }
        statistics.iterations += steps[0]
        settle(ascent, sampling)
        return true
    }

    /// A large model, once its root is bounded: plans from the relaxation, better ones region by region as long as that
    /// gains something, and further cuts, in turn.
    func improveLarge(_ ascent: DualAscent) {
        let regionCount = Double(max(1, model.index.scenario.venues.count))
        var left = 2 * max(1, incumbent.records.count)
        while left > 0, !mustStop, !isDone {
            dive(ascent)
            var inVain = 0
            while inVain < Self.roundsInVain, !mustStop, !isDone {
                let (before, missing) = (incumbent.cost, Double(incumbent.cost - bound) / regionCount)
                improveRegions()
                report(.localSearch)
                left -= 1
                inVain = Double(before - incumbent.cost) > Self.leastGain * missing ? 0 : inVain + 1
            }
            for _ in 0..<2 { tightenOnce(ascent) }
            if !mustStop, !isDone { followRoot(ascent) }
        }
    }

    /// A round region by region that gains less than this part of what is missing for a region is in vain; after so many of
    /// them in a row relaxations are worth more.
    private static let leastGain = 0.5
    private static let roundsInVain = 3

    /// The prices of new rows have a long way to go: only large steps get there.
    private static let hotter = [0.012, 0.003, 0.0008, 0.0002]
    /// Rounds of `shake` beside each round of cuts.
    private static let rootRebuilds = 60
    private static let rootRounds = 8

    /// Cuts that a relaxation violates and a node does not have yet.
    func cuts(
        _ openings: [Int: Double], _ prices: Prices, beside branches: [BranchSet: ClosedRange<Int>],
        packs: Bool = false
    ) -> [BranchSet: ClosedRange<Int>] {
        guard options.uses(.cuts) else { return [:] }
        return classCuts.violated(
            openings, packs: packs, shouldStop: { isOver }, reducedCosts: { pricer.reducedCosts(prices, exact: true) }
        ).filter { branches[$0.key] == nil }
    }

    /// Looks for better plans before a tree whose nodes are linear programs, as long as any are found: nothing can search
    /// beside GLPK, and each plan spares nodes. Beside dual ascent a search costs nothing, so that it would only keep the
    /// tree waiting.
    func shakeRoot() {
        guard isExact else { return }
        for _ in 0..<4 {
            let before = incumbent.cost
            shake(100)
            report(.localSearch)
            guard incumbent.cost < before else { break }
        }
        assignLecturers()
    }

    /// Branch and bound.
    func closeGap(_ ascent: DualAscent, _ courses: CourseBounds?) {
        guard !mustStop, !isDone else { return }
        let tree = tree(ascent, courses)
        while step(tree) { report(.integer) }
    }

    /// A tree with nothing but its root.
    func tree(_ ascent: DualAscent, _ courses: CourseBounds? = nil) -> TreeSearch {
        let relaxation = ascent.relaxation
        let tree = TreeSearch(model)
        var root = TreeSearch.Node(
            bound: bound, depth: 0, number: 0, branches: rootCuts,
            active: Array(repeating: true, count: model.offerings.count), prices: relaxation.prices)
        root.isExact = isExact
        if !isExact {
            root.openings = relaxation.openings
            root.active = fixed(root.active, relaxation.prices, relaxation.bound, below: incumbent.cost)
        }
        let pairs = courses?.pairs(root)
        (pairs ?? [root]).forEach(tree.add)
        return tree
    }
}
