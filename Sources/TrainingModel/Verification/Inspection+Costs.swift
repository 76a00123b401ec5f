// SPDX-License-Identifier: GPL-3.0-or-later

extension Inspection {
    /// Every part of the objective (section 7).
    func costs() -> Costs {
        var costs = Costs()
        costs.unserved = unservedCost()
        costs.targets = targetCost()
        for opened in classes {
            for entry in opened.roster {
                costs.lostSessions += scenario.weights.lostSession * entry.released.count
                costs.absences += scenario.weights.absence * entry.absences.count
                costs.travel += travelCost(opened, entry)
                costs.crossCluster += crossClusterCost(opened, entry)
            }
            costs.venues += opened.venue.costPerSession * opened.sessions.count { usesRoom(opened, $0) }
            costs.lecturers += opened.sessions.reduce(0) { $0 + lecturerCost($1) }
        }
        costs.classOpen = scenario.weights.classOpen * plan.classes.count
        return costs
    }

    private var served: Set<Candidate.ID> { Set(plan.classes.flatMap { $0.roster.map(\.candidate) }) }

    /// For every candidate without a class: `unserved` × priority.
    private func unservedCost() -> Int {
        let served = served
        return scenario.candidates.reduce(0) {
            $0 + (served.contains($1.id) ? 0 : scenario.weights.unserved * $1.priority)
        }
    }

    /// For every target: `target` × (served short of the quota, if any).
    private func targetCost() -> Int {
        struct Quota: Hashable {
            var unit: String
            var course: Course.ID
        }
        let served = served
        let people = scenario.candidates.filter { served.contains($0.id) }
        let counts = Dictionary(grouping: people) { Quota(unit: $0.unit, course: $0.course) }.mapValues(\.count)
        return scenario.targets.reduce(0) { sum, target in
            let reached = counts[Quota(unit: target.unit, course: target.course)] ?? 0
            return sum + scenario.weights.target * max(0, target.served - reached)
        }
    }

    /// `km` × 2 × distance(commune, venue) × in-person sessions attended, rounded half up to the đồng.
    private func travelCost(_ opened: InspectedClass, _ entry: InspectedEntry) -> Int {
        guard let metres = facts.metres(entry.candidate.commune, opened.venue) else { return 0 }
        return (scenario.weights.km * 2 * metres * entry.inPersonAttended + 500) / 1000
    }

    /// `crossCluster`, once, if commune and venue are in different clusters.
    private func crossClusterCost(_ opened: InspectedClass, _ entry: InspectedEntry) -> Int {
        facts.isCrossCluster(entry.candidate.commune, opened.venue) ? scenario.weights.crossCluster : 0
    }

    /// For each session the lecturer's `feePerSession` + the slot's `fee` + `weekend` if it is on a Saturday or Sunday.
    private func lecturerCost(_ session: InspectedSession) -> Int {
        (facts.lecturers[session.planned.lecturer]?.feePerSession ?? 0) + scenario.slots[session.slot].fee
            + (session.date.weekday >= .saturday ? scenario.weights.weekend : 0)
    }

    /// `limits`: `classes` (most classes in all), `classesPerCourse`, `budget` (most VND of class costs).
    mutating func inspectLimits(_ costs: Costs) {
        if let most = scenario.limits.classes, plan.classes.count > most {
            note(Violation(.classLimit, found: plan.classes.count, expected: most))
        }
        for (course, most) in scenario.limits.classesPerCourse.sorted(by: { $0.key < $1.key }) {
            let count = plan.classes.count { $0.course == course }
            if count > most {
                note(Violation(.courseClassLimit, at: .init(course: course), found: count, expected: most))
            }
        }
        let classCosts = costs.classOpen + costs.venues + costs.lecturers
        if let most = scenario.limits.budget, classCosts > most {
            note(Violation(.budget, found: classCosts, expected: most))
        }
    }

    /// What the plan states of its costs and its bound.
    mutating func inspectCosts(_ costs: Costs, unservableCost: Int) {
        for part in CostPart.allCases where plan.costs[part] != costs[part] {
            note(Violation(.cost, at: .init(part: part), found: plan.costs[part], expected: costs[part]))
        }
        let total = CostPart.allCases.reduce(0) { $0 + costs[$1] }
        let solver = plan.solver
        if solver.objective != total { note(Violation(.objective, found: solver.objective, expected: total)) }
        if solver.unservableCost != unservableCost {
            note(Violation(.unservableCost, found: solver.unservableCost, expected: unservableCost))
        }
        checkBound(solver)
        checkGap(solver)
        checkStatus(solver)
    }

    /// No plan that obeys section 6 has an objective lower than the bound; so this one has not.
    private mutating func checkBound(_ solver: SolverSummary) {
        if solver.bound > solver.objective {
            note(Violation(.bound, found: solver.bound, expected: solver.objective))
        }
    }

    /// The gap is (objective − bound) ÷ (objective − cost of the unservable); one whose denominator is not positive is 0.
    private mutating func checkGap(_ solver: SolverSummary) {
        // In floating point: numbers from elsewhere must not overflow.
        let servable = Double(solver.objective) - Double(solver.unservableCost)
        let gap = servable > 0 ? (Double(solver.objective) - Double(solver.bound)) / servable : 0
        if !(abs(solver.gap - gap) <= Self.gapTolerance * max(abs(solver.gap), abs(gap))) {
            note(
                Violation(
                    .gap, size: abs(solver.gap - gap), found: solver.gap.description, expected: gap.description))
        }
    }

    /// Relative error that writing and reading a gap may bring.
    private static let gapTolerance = 1e-9

    /// `status` is `optimal` iff bound = objective.
    private mutating func checkStatus(_ solver: SolverSummary) {
        let status: SolverSummary.Status = solver.bound == solver.objective ? .optimal : .feasible
        if solver.status != status {
            note(Violation(.status, found: solver.status.rawValue, expected: status.rawValue))
        }
    }
}
