// SPDX-License-Identifier: GPL-3.0-or-later

extension Pricer {
    /// Lowers persons' prices until no offering has a negative reduced cost, or nobody gains from it any more (it is
    /// paid for opening by a row of the tree, and stays negative). The result is dual feasible, or nearly.
    ///
    /// Offerings are taken from the most violated on; each scales down what its best roster would gain (π_t − c_tp)
    /// until the gain no longer exceeds the opening cost. Reduced costs only grow when prices fall, so one pass serves.
    func projected(_ prices: Prices, reducedCosts: [Int]) -> Prices {
        var result = prices
        let violated = reducedCosts.indices.filter { reducedCosts[$0] < 0 }
            .sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }
        for offering in violated {
            while let best = bestColumn(offering, result, available: model.people), best.reducedCost < 0 {
                let costs = model.costs(of: offering).mapValues { $0 * Tolerances.grain }
                var gain = 0
                for (type, count) in zip(best.column.types, best.column.counts) {
                    gain += max(0, result.person[Int(type)] - costs[type]!) * Int(count)
                }
                guard gain > 0 else { break }
                let share = max(0, 1 - Double(-best.reducedCost) / Double(gain))
                for type in best.column.types {
                    let value = result.person[Int(type)] - costs[type]!
                    if value > 0 {
                        result.person[Int(type)] = costs[type]! + Int((Double(value) * share).rounded(.down))
                    }
                }
            }
        }
        return result
    }
}
