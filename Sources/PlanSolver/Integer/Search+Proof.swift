import Foundation

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
        report(.localSearch)
        if !isExact { dive(ascent, from: relaxation) }
        shake(200)
        report(.localSearch)
        assignLecturers()
        let tree = TreeSearch(model)
        var root = TreeSearch.Node(
            bound: bound, depth: 0, number: 0, branches: [:],
            active: Array(repeating: true, count: model.offerings.count), prices: relaxation.prices)
        if !isExact {
            root.relaxation = relaxation
            root.active = fixed(root.active, relaxation.prices, relaxation.bound)
        }
        tree.add(root)
        grow(tree)
    }

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
}
