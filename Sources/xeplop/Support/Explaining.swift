// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords
import Synchronization
import TrainingModel
import WhatIf

/// Finds out by planning again what it costs to serve people whom a plan leaves out, and the cheapest single thing that
/// would have to be allowed.
///
/// The time for all of it is shared out among the groups of people, the largest first; what it does not suffice for is
/// left as it is known without planning again.
struct Explaining: Sendable {
    let scenario: Scenario
    let document: ScenarioDocument
    let plan: Plan
    /// Seconds for everything.
    let timeLimit: Double?
    let language: Language
    let quiet: Bool
    let display: ProgressDisplay

    /// The most of all the time that a single plan may take.
    private static let shareOfPlan = 1.0 / 6
    /// Seconds below which a plan finds too little to be worth telling.
    private static let patience = 1.0
    /// How close to its bound a plan is brought, as a share of the base's gap: closer tells hardly more, for the
    /// differences are between the two.
    private static let shareOfGap = 0.25

    /// Where the least cost of the scenario lies, and an explanation of each case, in their order.
    func run(_ cases: [LeftOut]) throws -> (base: CostRange, explanations: [Explanation]) {
        var base = CostRange(bound: plan.solver.bound, objective: plan.costs.total)
        var explanations = cases.map(Explanation.init)
        let asking = cases.indices.filter { explanations[$0].isOpen }
            .sorted { (-cases[$0].members.count, $0) < (-cases[$1].members.count, $1) }
        guard !asking.isEmpty else { return (base, explanations) }
        Interruption.listen()
        let end = timeLimit.map { Self.now() + $0 }
        // The root alone: for its prices, which show in seconds which changes cannot be the cheapest.
        let first = try planned(
            scenario, from: plan,
            options: SolveOptions(timeLimit: longest, nodes: 0, threads: Parallel.processors))
        base.bound = max(base.bound, first.plan.solver.bound)
        base.objective = min(base.objective, first.plan.costs.total)
        let begun = Atomic(0)
        let done = Atomic(0)
        let known = base
        let found = try Parallel.map(asking) { number -> Result<Explanation, any Error> in
            let waiting = asking.count - begun.add(1, ordering: .relaxed).oldValue
            let lanes = Double(min(Parallel.processors, waiting))
            let left = end.map { $0 - Self.now() }
            guard !Interruption.isRequested, left.map({ $0 > Self.patience }) ?? true else {
                return .success(Explanation(cases[number]))
            }
            let deadline = left.map { Self.now() + $0 * lanes / Double(waiting) }
            return Result {
                let result = try explained(
                    cases[number], from: first, known, until: deadline, threads: Parallel.threads(each: asking.count))
                let count = done.add(1, ordering: .relaxed).newValue
                if !quiet { Console.note(Words.explainProgress(count, asking.count)(language)) }
                return result
            }
        }.map { try $0.get() }
        for (number, explanation) in zip(asking, found) { explanations[number] = explanation }
        return (base, explanations)
    }

    private static func now() -> Double { ProcessInfo.processInfo.systemUptime }

    private var longest: Double? { timeLimit.map { max(Self.patience, $0 * Self.shareOfPlan) } }

    /// - Parameter deadline: when the next group has its turn.
    private func explained(
        _ people: LeftOut, from first: SolveReport, _ base: CostRange, until deadline: Double?, threads: Int
    ) throws -> Explanation {
        var result = Explanation(people)
        result.isPlannedAgain = true
        let ids = Set(people.members.map { scenario.candidates[$0].id })
        // Dearer than all that the plan costs: whoever is left out all the same can hardly be served.
        let price = base.objective
        var start = first.plan
        func report(_ scenario: Scenario, among count: Int) throws -> SolveReport {
            let share = deadline.map { max(Self.patience, ($0 - Self.now()) / Double(count)) }
            let limit = share.map { min($0, longest ?? $0) }
            return try planned(
                scenario, from: start,
                options: SolveOptions(
                    timeLimit: limit, gap: Self.shareOfGap * first.plan.solver.gap, threads: threads,
                    prices: first.prices))
        }
        if people.isServable, people.mostTogether == nil, !Interruption.isRequested,
            let forced = scenario.insisting(on: ids, price: price)
        {
            let report = try report(forced, among: 1 + people.relaxations.count { $0.extent == .small })
            result.forced = trial(of: report.plan, ids)
            start = report.plan
        }
        // What asks for more is tried only where less will not do.
        for extent in Relaxation.Extent.allCases where result.cheapest == nil {
            var open = people.relaxations.filter { $0.extent == extent }.compactMap { relaxation in
                relaxation.applied(to: document)?.insisting(on: ids, price: price).map { (relaxation, $0) }
            }.map { (relaxation: $0.0, scenario: $0.1, bound: first.prices.bound(of: PlanningIndex($0.1))) }
            open.sort { $0.bound < $1.bound }
            for (place, each) in open.enumerated() where !Interruption.isRequested {
                result.tried += 1
                if let best = result.cheapest?.trial, each.bound >= best.cost.objective { continue }
                let report = try report(each.scenario, among: open.count - place)
                result.add(trial(of: report.plan, ids), with: each.relaxation)
            }
        }
        return result
    }

    private func trial(of found: Plan, _ ids: Set<Candidate.ID>) -> Explanation.Trial {
        let before = Set(plan.classes.flatMap(\.roster).map(\.candidate))
        let after = Set(found.classes.flatMap(\.roster).map(\.candidate))
        return Explanation.Trial(
            served: ids.intersection(after).count, displaced: before.subtracting(after).count,
            cost: CostRange(bound: found.solver.bound, objective: found.costs.total))
    }

    /// A verified plan.
    private func planned(_ scenario: Scenario, from start: Plan, options: SolveOptions) throws -> SolveReport {
        try Planner.verified(scenario, starting: start, options: options, display: display).report
    }
}
