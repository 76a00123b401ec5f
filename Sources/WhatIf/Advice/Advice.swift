// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// What each thing that a centre could ask for is worth: what the prices of the base promise, and, for the most promising,
/// what planning again proves.
///
/// Everything that can be asked for only allows more. So the base's plan is a plan of every changed scenario, and a bound
/// of any changed scenario is one of the base: ranges are narrowed by that, and no gain is negative.
package struct Advice: Sendable {
    /// A verified plan, with what it costs and the best bound.
    package struct Outcome: Sendable {
        package var plan: Plan
        package var cost: CostRange
        /// VND, what `limits.budget` bounds.
        package var classCosts: Int

        package init(plan: Plan, bound: Int, costs: Costs) {
            self.plan = plan
            cost = CostRange(bound: bound, objective: costs.total)
            classCosts = costs.classCosts
        }
    }

    /// An item with what the prices promise of it and what planning again found.
    package struct Entry: Sendable {
        package var item: AdviceItem
        /// VND that the prices promise: how far the bound at the base's prices falls. Optimistic.
        package var estimate: Int
        /// A cost that no plan of the changed scenario is below, by the base's prices.
        package var bound: Int
        /// Nil where nothing was planned again.
        package var outcome: Outcome?

        package init(item: AdviceItem, estimate: Int, bound: Int, outcome: Outcome? = nil) {
            self.item = item
            self.estimate = estimate
            self.bound = bound
            self.outcome = outcome
        }
    }

    package let scenario: Scenario
    /// Cheaper than what `init` was given where planning for an item found a better plan of the scenario as it is.
    package private(set) var base: Outcome
    /// The best first (`rank`).
    package private(set) var entries: [Entry]
    /// Items for which there was no time.
    package let passedOver: Int

    package init(_ scenario: Scenario, base: Outcome, entries: [Entry], passedOver: Int = 0) {
        self.scenario = scenario
        self.passedOver = passedOver
        self.base = base
        self.entries = entries
        // A plan that search alone made cheaper is no gain of the item it was found for.
        for outcome in entries.compactMap(\.outcome) {
            if let better = improved(by: outcome) { self.base = better }
        }
        self.base.cost.bound = entries.compactMap(\.outcome?.cost.bound).reduce(base.cost.bound, max)
        for number in entries.indices {
            guard var outcome = entries[number].outcome else { continue }
            let bound = max(outcome.cost.bound, entries[number].bound)
            if outcome.cost.objective >= self.base.cost.objective { outcome = self.base }
            outcome.cost.bound = min(bound, outcome.cost.objective)
            self.entries[number].outcome = outcome
        }
        let ranked = self.entries.indices.sorted { left, right in
            let (first, second) = (rank(self.entries[left]), rank(self.entries[right]))
            return first == second ? left < right : first.lexicographicallyPrecedes(second)
        }
        self.entries = ranked.map { self.entries[$0] }
    }

    /// The base with another plan, where that is cheaper and a plan of the scenario as it is.
    private func improved(by outcome: Outcome) -> Outcome? {
        guard outcome.cost.objective < base.cost.objective else { return nil }
        var plan = outcome.plan
        plan.scenarioTitle = scenario.title
        plan.scenarioDigest = scenario.digest
        plan.solver.bound = base.cost.bound
        plan.solver.status = base.cost.bound == plan.solver.objective ? .optimal : .feasible
        plan.solver.unservableCost = base.plan.solver.unservableCost
        plan.solver.gap = SolverSummary.gap(
            objective: plan.solver.objective, bound: plan.solver.bound, unservableCost: plan.solver.unservableCost)
        guard Verifier.verify(plan, scenario).isValid else { return nil }
        return Outcome(plan: plan, bound: base.cost.bound, costs: plan.costs)
    }

    /// How the least cost changes; negative is a gain. Without planning again it is known to lie between 0 and what the
    /// prices leave possible.
    package func difference(_ entry: Entry) -> CostDifference {
        let cost = entry.outcome?.cost ?? CostRange(bound: entry.bound, objective: base.cost.objective)
        var difference = cost.difference(to: base.cost)
        difference.least = min(difference.least, 0)
        difference.most = min(difference.most, 0)
        return difference
    }

    /// What the plan found spends more on classes than the base's, VND.
    package func extraClassCosts(_ outcome: Outcome) -> Int { outcome.classCosts - base.classCosts }

    /// What each đồng more for classes saves of all other costs; nil where the gain costs nothing or is not proven.
    package func gainPerDong(_ entry: Entry) -> Double? {
        let difference = difference(entry)
        guard let outcome = entry.outcome, difference.verdict == .cheaper else { return nil }
        let spent = extraClassCosts(outcome)
        return spent > 0 ? Double(spent - difference.found) / Double(spent) : nil
    }

    /// How an estimate stands to the range in which the gain is proven to lie.
    package enum Agreement: String, Sendable {
        case agrees
        /// The prices promised more than is possible, or less than is certain.
        case tooHigh, tooLow
    }

    /// Whether what the prices promised lies where the gain is proven to lie; nil where nothing was planned again.
    package func agreement(_ entry: Entry) -> Agreement? {
        guard entry.outcome != nil else { return nil }
        let difference = difference(entry)
        return entry.estimate > -difference.least ? .tooHigh : entry.estimate < -difference.most ? .tooLow : .agrees
    }

    /// Proven gains first, those that cost nothing before the others by gain per đồng; then what cannot be told apart from
    /// nothing, and what was not planned again, each by what is promised.
    private func rank(_ entry: Entry) -> [Double] {
        guard entry.outcome != nil else { return [3, -Double(entry.estimate)] }
        let difference = difference(entry)
        guard difference.verdict == .cheaper else { return [2, Double(difference.least)] }
        if let perDong = gainPerDong(entry) { return [1, -perDong] }
        return [0, Double(difference.found)]
    }
}

extension Advice {
    /// Which entries to plan again: the most promising of each kind, then the others, by what the prices promise. Those
    /// that promise nothing come too while there is room: prices do not see that classes are whole.
    package static func mostPromising(_ entries: [Entry], _ count: Int) -> [Int] {
        let promising = entries.indices.sorted { (-entries[$0].estimate, $0) < (-entries[$1].estimate, $1) }
        var kinds: Set<String> = []
        let firsts = promising.filter { kinds.insert(entries[$0].item.code).inserted }
        let others = promising.filter { !firsts.contains($0) }
        return Array((firsts + others).prefix(count))
    }

    /// Of the lecturers who could gain a topic only the one for whom it promises most: the question is who else could
    /// teach it.
    package static func oneOfEachTopic(_ entries: [Entry]) -> [Entry] {
        var best: [String: Int] = [:]
        for (number, entry) in entries.enumerated() {
            guard case .topic(let topic, _) = entry.item.kind else { continue }
            if best[topic].map({ entries[$0].estimate >= entry.estimate }) != true { best[topic] = number }
        }
        let kept = Set(best.values)
        return entries.indices.filter { number in
            if case .topic = entries[number].item.kind { kept.contains(number) } else { true }
        }.map { entries[$0] }
    }
}
