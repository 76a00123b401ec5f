// SPDX-License-Identifier: GPL-3.0-or-later

/// Recomputes every rule and every cost of a plan from scenario and plan alone.
///
/// Written straight from the specification, one function for each rule with its sentence above; shares no feasibility
/// or cost code with the solver, so that neither can hide the other's mistakes.
public enum Verifier {
    /// What is wrong with the plan, and what it costs. Needs a scenario without validation errors; the plan may come
    /// from anywhere.
    public static func verify(_ plan: Plan, _ scenario: Scenario) -> Verification {
        var inspection = Inspection(plan, scenario)
        inspection.inspectFile()
        inspection.inspectOfferings()
        inspection.inspectRosters()
        inspection.inspectRooms()
        inspection.inspectLecturers()
        let costs = inspection.costs()
        inspection.inspectLimits(costs)
        let unservable = Servability(inspection.facts).unservable()
        let unservableCost = unservable.reduce(0) { $0 + scenario.weights.unserved * $1.priority }
        inspection.inspectCosts(costs, unservableCost: unservableCost)
        return Verification(
            violations: inspection.violations, costs: costs, objective: costs.total, unservable: unservable.map(\.id),
            unservableCost: unservableCost)
    }
}
