// SPDX-License-Identifier: GPL-3.0-or-later

extension Pricer {
    /// Lowers persons' prices until no offering has a negative reduced cost, or nobody gains from it any more (it is
    /// paid for opening by a row of the tree, and stays negative). The result is dual feasible, or nearly.
    ///
    /// Offerings are taken from the most violated on; each scales down what its best roster would gain (π_t − c_tp)
    /// until the gain no longer exceeds the opening cost. Reduced costs only grow when prices fall, so one pass serves,
    /// and those that were not negative need not be looked at again.
    /// - Parameter reducedCosts: those of all offerings at the prices.
    /// - Returns: the prices, and the reduced costs there.
    func projected(_ prices: Prices, reducedCosts: [Int]) -> (prices: Prices, reducedCosts: [Int]) {
        var result = prices
        let violated = reducedCosts.indices.filter { reducedCosts[$0] < 0 }
            .sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) }
        for offering in violated {
            while let best = bestRoster(offering, result, available: model.people), best.reducedCost < 0 {
                let gain = best.takers.reduce(0) { $0 + max(0, $1.value) * $1.count }
                guard gain > 0 else { break }
                let share = max(0, 1 - Double(-best.reducedCost) / Double(gain))
                for (type, _, value) in best.takers where value > 0 {
                    result.person[type] -= value - Int((Double(value) * share).rounded(.down))
                }
            }
        }
        return (result, risen(reducedCosts, at: result))
    }

    /// Reduced costs at prices that can only have raised them: those that were not negative still are not.
    func risen(_ reducedCosts: [Int], at prices: Prices) -> [Int] {
        let negative = reducedCosts.indices.filter { reducedCosts[$0] < 0 }
        var result = reducedCosts
        for (offering, cost) in zip(negative, self.reducedCosts(of: negative, prices, people: model.people)) {
            result[offering] = cost
        }
        return result
    }
}
