// SPDX-License-Identifier: GPL-3.0-or-later

extension LocalSearch {
    /// A quick first plan: offerings in the order of what they gain, each with the best of the people still left, as
    /// long as little of its gain has gone to others. Every class is frozen.
    func greedy(from empty: Draft) -> Draft {
        var draft = empty
        var prices = Prices(zeroFor: model)
        prices.person = model.unservedCost.map { $0 * Tolerances.grain }
        var found = true
        while found, !shouldStop() {
            found = false
            prices.teaching = draft.lecturers.marginalFees().map { $0 * Tolerances.grain }
            prices.combine(for: model)
            for (offering, cost) in attractive(prices, for: draft) {
                if shouldStop() { break }
                guard draft.hasRoom(for: offering),
                    let best = pricer.bestColumn(offering, prices, available: draft.people),
                    best.reducedCost * 5 < cost * 4, let next = draft.freezing(best.column)
                else { continue }
                draft = next
                found = true
            }
        }
        return Draft(model, records: draft.records, free: [])
    }
}
