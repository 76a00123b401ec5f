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

    /// Adds the cuts that the root's relaxation violates, and climbs again, a few times.
    func tighten(_ ascent: DualAscent) {
        guard options.uses(.dualAscent), options.uses(.roomCuts), !isExact else { return }
        let classes = Double(max(1, incumbent.records.count))
        for _ in 0..<4 where !mustStop && !isDone {
            let violated = RoomCuts(model: model).violated(ascent.openings).filter { roomCuts[$0.key] == nil }
            guard !violated.isEmpty else { return }
            roomCuts.merge(violated) { known, _ in known }
            ascent.enter(
                branches: roomCuts, active: Array(repeating: true, count: model.offerings.count), prices: ascent.best)
            var temperature = 0.0004 * Double(incumbent.cost - model.constantCost) / classes
            for _ in 0..<2 where !mustStop && !isDone {
                statistics.iterations += ascent.climb(
                    temperature: temperature, most: 100, shouldStop: { self.mustStop })
                raise(LagrangianBound.vnd(ascent.bestBound))
                report(.columnGeneration)
                temperature /= 4
            }
        }
    }

    /// Branch and bound.
    func closeGap(_ ascent: DualAscent) {
        guard !mustStop, !isDone else { return }
        let relaxation = ascent.relaxation
        if !isExact, options.uses(.core) { chooseCore(relaxation.prices) }
        follow(relaxation.openings)
        shake(400)
        report(.localSearch)
        assignLecturers()
        let tree = TreeSearch(model)
        var root = TreeSearch.Node(
            bound: bound, depth: 0, number: 0, branches: roomCuts,
            active: Array(repeating: true, count: model.offerings.count), prices: relaxation.prices)
        if !isExact {
            root.relaxation = relaxation
            root.active = fixed(root.active, relaxation.prices, relaxation.bound)
        }
        tree.add(root)
        grow(tree)
    }
}
