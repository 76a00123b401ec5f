// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import TrainingModel

/// The plan of a run without limits on a clock that stands still, so that nothing depends on the machine.
func solved(_ scenario: Scenario, threads: Int = 1) throws -> Plan {
    try Planner(
        options: SolveOptions(threads: threads), environment: SolveEnvironment(now: { 0 })
    ).solve(scenario).plan
}
