// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import Synchronization
import TrainingModel

/// One run of the planner, measured.
struct MeasuredRun: Codable {
    var instance: String
    var options: RunOptions
    var candidates: Int
    var types: Int
    var offerings: Int
    var pairs: Int
    var seconds: Milestones
    /// Seconds of the whole run.
    var total: Double
    var objective: Int
    var bound: Int
    var unservableCost: Int
    var gap: Double
    var status: String
    var stoppedBy: String
    var classes: Int
    var served: Int
    var iterations: Int
    var columns: Int
    var nodes: Int
    /// Of the whole process.
    var peakMemoryMB: Int?
    /// Rules that the verifier finds broken; anything but 0 is a mistake of the planner.
    var violations: Int
    var curve: [CurvePoint]

    /// Plans, and verifies what was found.
    /// - Throws: `PlanningFault`.
    static func run(_ instance: String, _ scenario: Scenario, _ options: RunOptions) throws -> MeasuredRun {
        let events = Mutex<[ProgressEvent]>([])
        let environment = SolveEnvironment(
            now: { ProcessInfo.processInfo.systemUptime },
            progress: { event in events.withLock { $0.append(event) } })
        let solving = SolveOptions(
            timeLimit: options.timeLimit, gap: options.gap, threads: options.threads,
            without: Set(options.without.compactMap(SolveMethod.init)))
        let began = environment.now()
        let report = try Planner(options: solving, environment: environment).solve(scenario)
        let total = environment.now() - began
        let memory = Machine.peakMemoryMB
        let plan = report.plan
        let seen = events.withLock { $0 }
        return MeasuredRun(
            instance: instance, options: options, candidates: scenario.candidates.count,
            types: report.statistics.types, offerings: report.statistics.offerings,
            pairs: report.statistics.eligiblePairs,
            seconds: Milestones(seen, emptyPlan: scenario.costOfOpeningNothing), total: total,
            objective: plan.solver.objective, bound: plan.solver.bound, unservableCost: plan.solver.unservableCost,
            gap: plan.solver.gap, status: plan.solver.status.rawValue, stoppedBy: plan.solver.stoppedBy.rawValue,
            classes: plan.classes.count, served: scenario.candidates.count - plan.unserved.count,
            iterations: report.statistics.iterations, columns: report.statistics.columns,
            nodes: report.statistics.nodes, peakMemoryMB: memory,
            violations: Verifier.verify(plan, scenario).violations.count, curve: CurvePoint.curve(seen))
    }
}

/// A moment at which the gap became smaller.
struct CurvePoint: Codable, Equatable {
    var seconds: Double
    /// VND.
    var objective: Int
    var bound: Int
    var gap: Double

    /// The moments of a run at which the gap fell by a hundredth of itself, and the last.
    static func curve(_ events: [ProgressEvent]) -> [CurvePoint] {
        var points: [CurvePoint] = []
        for event in events {
            guard let objective = event.incumbent, let bound = event.bound, let gap = event.gap else { continue }
            let point = CurvePoint(seconds: event.elapsed, objective: objective, bound: bound, gap: gap)
            if let last = points.last, gap > 0.99 * last.gap, event.phase != .done { continue }
            points.append(point)
        }
        return points
    }
}

extension Scenario {
    /// What the plan without classes costs, VND.
    var costOfOpeningNothing: Int {
        candidates.reduce(0) { $0 + weights.unserved * $1.priority }
            + targets.reduce(0) { $0 + weights.target * $1.served }
    }
}
