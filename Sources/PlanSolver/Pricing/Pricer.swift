// SPDX-License-Identifier: GPL-3.0-or-later

/// A class as a column of the master: an offering with a roster by type.
struct Column: Sendable, Hashable {
    let offering: Int
    let types: [Int32]
    let counts: [Int32]
}

/// Exact pricing: for each offering the roster of least reduced cost.
///
/// The best roster takes people by falling π_t − c_tp up to the class's size, at least its minimum; so
///
///     rc_p = f_p + (prices of its rows) − max { Σ_t a_t (π_t − c_tp) : 0 ≤ a_t ≤ n_t, least ≤ Σ a ≤ most }
///
/// is found by a sort. An offering whose positive terms all together do not pay for its opening is passed over quickly.
struct Pricer: Sendable {
    let model: SolverModel
    let threads: Int

    /// Least reduced cost of each offering, grains; where it is not negative the value is a lower bound ≥ 0, exact only
    /// with `exact`. Offerings that are not `active` get `Int.max`.
    func reducedCosts(_ prices: Prices, active: [Bool]? = nil, exact: Bool = false) -> [Int] {
        each(model.offerings.count) { offering, scratch in
            active.map { $0[offering] } ?? true
                ? reducedCost(offering, prices, model.people, exact: exact, &scratch) : Int.max
        }
    }

    /// The same for some offerings only, in their order.
    /// - Parameter people: how many of each type there are.
    func reducedCosts(of offerings: [Int], _ prices: Prices, people: [Int], exact: Bool = false) -> [Int] {
        each(offerings.count) { place, scratch in
            reducedCost(offerings[place], prices, people, exact: exact, &scratch)
        }
    }

    private func each(_ count: Int, _ cost: (_ number: Int, _ scratch: inout [Int]) -> Int) -> [Int] {
        let chunk = 256
        return [Int](unsafeUninitializedCapacity: count) { buffer, filled in
            let results = buffer
            Parts.run((count + chunk - 1) / chunk, threads: threads) { part in
                var scratch: [Int] = []
                for number in part * chunk..<min(count, (part + 1) * chunk) {
                    results[number] = cost(number, &scratch)
                }
            }
            filled = count
        }
    }

    /// Of the active offerings, those that a plan below a cost may open: a class costs at least its reduced cost on top of
    /// the bound.
    /// - Parameters:
    ///   - bound: grains, at these prices.
    ///   - cost: VND.
    func affordable(_ active: [Bool], _ prices: Prices, bound: Int, below cost: Int) -> [Bool] {
        let costs = reducedCosts(prices, active: active, exact: true)
        return active.indices.map { active[$0] && LagrangianBound.vnd(bound + max(0, costs[$0])) < cost }
    }

    private func reducedCost(
        _ offering: Int, _ prices: Prices, _ available: [Int], exact: Bool, _ scratch: inout [Int]
    ) -> Int {
        let offered = model.offerings[offering]
        let opening = prices.openingCost(of: offering, model)
        let takers = gather(offering, prices, available, gaining: true, &scratch)
        if !exact, takers.worth <= opening { return 0 }
        let surplus = takers.people - offered.most
        if surplus > 0 { return opening - takers.worth + takers.leastValue(of: surplus, in: &scratch) }
        let missing = offered.least - takers.people
        guard missing > 0 else { return opening - takers.worth }
        // The best of those whose value is not positive.
        let others = gather(offering, prices, available, gaining: false, &scratch)
        // Too few people for a class: nobody would open it.
        guard others.people >= missing else { return opening - takers.worth + (1 << 42) }
        return opening - takers.worth - others.worth
            + others.leastValue(of: others.people - missing, in: &scratch)
    }

    /// People of some types: how many and what all of them are worth, grains; packed at the front of the scratch.
    private struct Gathered {
        var types = 0
        var people = 0
        var worth = 0

        func leastValue(of surplus: Int, in scratch: inout [Int]) -> Int {
            PackedPeople.leastValue(of: surplus, in: &scratch, first: types)
        }
    }

    /// People whose value is positive, or those of whom it is not.
    private func gather(
        _ offering: Int, _ prices: Prices, _ available: [Int], gaining: Bool, _ scratch: inout [Int]
    ) -> Gathered {
        var gathered = Gathered()
        let range = model.pairs(of: offering)
        if scratch.count < range.count { scratch = Array(repeating: 0, count: model.typeCount) }
        model.pairType.withUnsafeBufferPointer { types in
            model.pairCost.withUnsafeBufferPointer { costs in
                available.withUnsafeBufferPointer { available in
                    prices.person.withUnsafeBufferPointer { person in
                        scratch.withUnsafeMutableBufferPointer { scratch in
                            // Without a branch: whose value is positive is hard to predict.
                            for pair in range {
                                let type = Int(types[pair])
                                let value = person[type] - costs[pair] * Tolerances.grain
                                let people = (value > 0) == gaining ? available[type] : 0
                                gathered.worth += value * people
                                gathered.people += people
                                scratch[gathered.types] = value << PackedPeople.shift | people
                                gathered.types += people > 0 ? 1 : 0
                            }
                        }
                    }
                }
            }
        }
        return gathered
    }

    /// The roster of least reduced cost (grains) among `available` people; nil where fewer than the least class size are left.
    func bestColumn(
        _ offering: Int, _ prices: Prices, available: [Int]
    ) -> (column: Column, reducedCost: Int)? {
        guard let (takers, cost) = bestRoster(offering, prices, available: available) else { return nil }
        let column = Column(
            offering: offering, types: takers.map { Int32($0.type) }, counts: takers.map { Int32($0.count) })
        return (column, cost)
    }

    /// The same, by falling value: what one person of a type gains, grains.
    func bestRoster(
        _ offering: Int, _ prices: Prices, available: [Int]
    ) -> (takers: [(type: Int, count: Int, value: Int)], reducedCost: Int)? {
        let offered = model.offerings[offering]
        var values: [Int] = []
        values.reserveCapacity(model.pairs(of: offering).count)
        for pair in model.pairs(of: offering) {
            let type = Int(model.pairType[pair])
            guard available[type] > 0 else { continue }
            let value = prices.person[type] - model.pairCost[pair] * Tolerances.grain
            values.append(value << PackedPeople.shift | type)
        }
        values.sort(by: >)
        var takers: [(type: Int, count: Int, value: Int)] = []
        var taken = 0
        var total = 0
        for packed in values {
            let value = PackedPeople.value(packed)
            let type = PackedPeople.people(packed)
            let limit = value > 0 ? offered.most : offered.least
            guard taken < limit else { break }
            let count = min(available[type], limit - taken)
            takers.append((type, count, value))
            taken += count
            total += value * count
        }
        return taken < offered.least ? nil : (takers, prices.openingCost(of: offering, model) - total)
    }
}
