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
        let range = model.pairs(of: offering)
        var sum = 0
        var takers = 0
        scratch.removeAll(keepingCapacity: true)
        model.pairType.withUnsafeBufferPointer { types in
            model.pairCost.withUnsafeBufferPointer { costs in
                available.withUnsafeBufferPointer { people in
                    prices.person.withUnsafeBufferPointer { person in
                        for pair in range {
                            let type = Int(types[pair])
                            let value = person[type] - costs[pair] * Tolerances.grain
                            if value > 0, people[type] > 0 {
                                sum += value * people[type]
                                takers += people[type]
                                scratch.append(value << PackedPeople.shift | people[type])
                            }
                        }
                    }
                }
            }
        }
        if !exact, sum <= opening { return 0 }
        if takers < offered.least { return opening - sum - forced(offering, offered.least - takers, prices, available) }
        let surplus = takers - offered.most
        guard surplus > 0 else { return opening - sum }
        return opening - sum + PackedPeople.leastValue(of: surplus, in: &scratch)
    }

    /// The best total of `missing` people whose value is not positive.
    private func forced(_ offering: Int, _ missing: Int, _ prices: Prices, _ available: [Int]) -> Int {
        var values: [(Int, Int)] = []
        for pair in model.pairs(of: offering) {
            let type = Int(model.pairType[pair])
            let value = prices.person[type] - model.pairCost[pair] * Tolerances.grain
            if value <= 0 { values.append((value, available[type])) }
        }
        values.sort { $0.0 > $1.0 }
        var left = missing
        var total = 0
        for (value, people) in values {
            let count = min(left, people)
            total += value * count
            left -= count
            if left == 0 { break }
        }
        // Too few people for a class: nobody would open it.
        return left > 0 ? -(1 << 42) : total
    }

    /// The roster of least reduced cost (grains) among `available` people; nil where fewer than the least class size are left.
    func bestColumn(
        _ offering: Int, _ prices: Prices, available: [Int]
    ) -> (column: Column, reducedCost: Int)? {
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
        var types: [Int32] = []
        var counts: [Int32] = []
        var taken = 0
        var total = 0
        for packed in values {
            let value = PackedPeople.value(packed)
            let type = PackedPeople.people(packed)
            let limit = value > 0 ? offered.most : offered.least
            guard taken < limit else { break }
            let count = min(available[type], limit - taken)
            types.append(Int32(type))
            counts.append(Int32(count))
            taken += count
            total += value * count
        }
        guard taken >= offered.least else { return nil }
        let opening = prices.openingCost(of: offering, model)
        return (Column(offering: offering, types: types, counts: counts), opening - total)
    }
}
