// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// People left out in one position, and what planning again said about serving them.
package struct Explanation: Sendable {
    /// A plan of a scenario in which the people must be served.
    package struct Trial: Sendable {
        /// How many of the people have a class.
        package var served: Int
        /// People who had a class and have none.
        package var displaced: Int
        /// The least cost of serving them all; `objective` counts only where all are served.
        package var cost: CostRange

        package init(served: Int, displaced: Int, cost: CostRange) {
            self.served = served
            self.displaced = displaced
            self.cost = cost
        }
    }

    package let people: LeftOut
    /// Whether there was time for planning again, where it could tell more.
    package var isPlannedAgain = false
    /// With nothing else changed. Only of servable people, and nil where nothing was planned again.
    package var forced: Trial?
    /// With a single thing allowed that admits them all: the cheapest of those that were planned.
    package var cheapest: (relaxation: Relaxation, trial: Trial)?
    /// What was planned and admits them all too, at a higher cost.
    package var dearer: [Relaxation] = []
    /// How many single changes were decided, by planning or because they could not be cheaper.
    package var tried = 0

    package init(_ people: LeftOut) { self.people = people }

    /// Whether planning again could tell more.
    package var isOpen: Bool { !isPlannedAgain && (people.isServable || !people.relaxations.isEmpty) }

    /// A plan of the scenario with a relaxation.
    package mutating func add(_ trial: Trial, with relaxation: Relaxation) {
        guard isServed(trial) else { return }
        guard let best = cheapest else {
            cheapest = (relaxation, trial)
            return
        }
        let isCheaper = trial.cost.objective < best.trial.cost.objective
        dearer.append(isCheaper ? best.relaxation : relaxation)
        if isCheaper { cheapest = (relaxation, trial) }
    }

    /// Whether the trial has a class for every one of the people; some are not enough.
    package func isServed(_ trial: Trial) -> Bool { trial.served == people.members.count }

    /// What serving them all adds to the least cost with nothing else changed; it is never negative. Nil where no plan was
    /// found that does.
    package func price(_ trial: Trial, base: CostRange) -> CostDifference? {
        guard isServed(trial) else { return nil }
        var difference = trial.cost.difference(to: base)
        difference.found = max(0, difference.found)
        difference.least = max(0, difference.least)
        return difference
    }
}

extension Scenario {
    /// The scenario in which these people weigh so much that leaving one out costs at least `price` VND more; nil where
    /// people without a class cost nothing, so that no priority helps.
    ///
    /// A plan that serves them all costs what it does without this, so every bound holds for those plans.
    package func insisting(on people: Set<Candidate.ID>, price: Int) -> Scenario? {
        guard weights.unserved > 0 else { return nil }
        // The solver's exact bounds hold up to 2^33 VND a person and 2^49 in all; `Decoding.weights` says so.
        let all = candidates.reduce(0) { $0 + $1.priority } * weights.unserved
        let most = min(1 << 33, ((1 << 49) - all) / max(1, people.count))
        var result = self
        for number in candidates.indices where people.contains(candidates[number].id) {
            let wanted = candidates[number].priority + (price + weights.unserved - 1) / weights.unserved
            result.candidates[number].priority = max(
                candidates[number].priority, min(wanted, most / weights.unserved))
        }
        return result
    }
}
