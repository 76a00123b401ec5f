// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import Synchronization
import TrainingModel

/// One run of the planner, measured.
struct Measurement: Codable {
    var instance: String
    var candidates: Int
    var types: Int
    var offerings: Int
    var pairs: Int
    var seconds: Milestones
    /// Seconds of the whole run.
    var total: Double
    var objective: Int
    var bound: Int
    var gap: Double
    var status: String
    var stoppedBy: String
    var classes: Int
    var served: Int
    var iterations: Int
    var columns: Int
    var nodes: Int
    var peakMemoryMB: Int?
    /// Rules that the verifier finds broken; anything but 0 is a mistake of the planner.
    var violations: Int

    /// Plans, and verifies what was found.
    /// - Throws: `SolverFault`.
    static func run(_ instance: String, _ scenario: Scenario, _ options: SolveOptions) throws -> Measurement {
        let events = Mutex<[ProgressEvent]>([])
        let environment = SolveEnvironment(
            now: { ProcessInfo.processInfo.systemUptime },
            progress: { event in events.withLock { $0.append(event) } })
        Machine.resetPeakMemory()
        let began = environment.now()
        let report = try Planner(options: options, environment: environment).solve(scenario)
        let total = environment.now() - began
        let memory = Machine.peakMemoryMB
        let plan = report.plan
        return Measurement(
            instance: instance, candidates: scenario.candidates.count, types: report.statistics.types,
            offerings: report.statistics.offerings, pairs: report.statistics.eligiblePairs,
            seconds: Milestones(events.withLock { $0 }, emptyPlan: scenario.costOfOpeningNothing), total: total,
            objective: plan.solver.objective, bound: plan.solver.bound, gap: plan.solver.gap,
            status: plan.solver.status.rawValue, stoppedBy: plan.solver.stoppedBy.rawValue,
            classes: plan.classes.count, served: scenario.candidates.count - plan.unserved.count,
            iterations: report.statistics.iterations, columns: report.statistics.columns,
            nodes: report.statistics.nodes, peakMemoryMB: memory,
            violations: Verifier.verify(plan, scenario).violations.count)
    }
}

extension Scenario {
    /// What the plan without classes costs, VND.
    var costOfOpeningNothing: Int {
        candidates.reduce(0) { $0 + weights.unserved * $1.priority }
            + targets.reduce(0) { $0 + weights.target * $1.served }
    }
}
