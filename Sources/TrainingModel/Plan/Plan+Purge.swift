// SPDX-License-Identifier: GPL-3.0-or-later

extension Plan {
    /// The people whose class ended before a day, and those whose class did not.
    public func served(endedBefore day: Day) -> (ended: Set<Candidate.ID>, going: Set<Candidate.ID>) {
        var people: (ended: Set<Candidate.ID>, going: Set<Candidate.ID>) = ([], [])
        for each in classes {
            let roster = each.roster.map(\.candidate)
            if each.sessions.allSatisfy({ $0.date < day }) {
                people.ended.formUnion(roster)
            } else {
                people.going.formUnion(roster)
            }
        }
        return people
    }

    /// This plan without the people whom a scenario no longer has, and without the classes that are then empty.
    ///
    /// Costs are worked out anew. The bound stays proven: a plan of the smaller scenario is one of the larger in which
    /// those people have no class, so it cannot cost less than the old bound less what they cost without a class. It is
    /// a weak bound, and a class from which people were taken may have become smaller than is allowed.
    ///
    /// - Parameters:
    ///   - old: the scenario of this plan.
    ///   - new: the same scenario with fewer candidates.
    /// - Returns: the plan, and every rule that it breaks.
    public func purged(from old: Scenario, to new: Scenario) -> (plan: Plan, violations: [Violation]) {
        let kept = Set(new.candidates.map(\.id))
        var plan = self
        plan.scenarioDigest = new.digest
        plan.classes = classes.compactMap { each in
            var each = each
            let before = each.roster.count
            each.roster.removeAll { !kept.contains($0.candidate) }
            return each.roster.isEmpty && before > 0 ? nil : each
        }
        plan.unserved.removeAll { !kept.contains($0.candidate) }

        let found = Verifier.verify(plan, new)
        let gone = old.candidates.filter { !kept.contains($0.id) }
        let forgone = gone.reduce(0) { $0 + $1.priority * old.weights.unserved }
        plan.costs = found.costs
        plan.solver.objective = found.objective
        plan.solver.unservableCost = found.unservableCost
        plan.solver.bound = min(found.objective, max(solver.bound - forgone, found.unservableCost))
        plan.solver.gap = SolverSummary.gap(
            objective: found.objective, bound: plan.solver.bound, unservableCost: found.unservableCost)
        plan.solver.status = plan.solver.bound == found.objective ? .optimal : .feasible
        // What was stated of the costs before is no fault of the new plan.
        return (plan, Verifier.verify(plan, new).violations)
    }
}
