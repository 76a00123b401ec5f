// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords
import TrainingModel
import WhatIf

/// Finds out by planning again what it costs to serve people whom a plan leaves out, and the cheapest single thing that
/// would have to be allowed.
struct Explaining {
    let scenario: Scenario
    let document: ScenarioDocument
    let plan: Plan
    /// Seconds for each plan.
    let timeLimit: Double?
    let language: Language
    let quiet: Bool
    let display: ProgressDisplay

    /// Where the least cost of the scenario lies, and an explanation of each case: a bare one of those that an
    /// interruption came before.
    func run(_ cases: [LeftOut]) throws -> (base: CostRange, explanations: [Explanation]) {
        var base = CostRange(bound: plan.solver.bound, objective: plan.costs.total)
        guard cases.contains(where: { $0.isServable || !$0.relaxations.isEmpty }) else {
            return (base, cases.map(Explanation.init))
        }
        Interruption.listen()
        // The root alone: for its prices, which show in seconds which changes cannot be the cheapest.
        let first = try planned(scenario, from: plan, prices: nil, nodes: 0)
        base.bound = max(base.bound, first.plan.solver.bound)
        base.objective = min(base.objective, first.plan.costs.total)
        var explanations: [Explanation] = []
        for (number, people) in cases.enumerated() {
            explanations.append(try explained(people, from: first, base))
            if !quiet { Console.note(Words.explainProgress(number + 1, cases.count)(language)) }
        }
        return (base, explanations)
    }

    private func explained(_ people: LeftOut, from first: SolveReport, _ base: CostRange) throws -> Explanation {
        var result = Explanation(people)
        let ids = Set(people.members.map { scenario.candidates[$0].id })
        // Dearer than all that the plan costs: whoever is left out all the same can hardly be served.
        let price = base.objective
        var start = first.plan
        if people.isServable, people.mostTogether == nil, !Interruption.isRequested,
            let forced = scenario.insisting(on: ids, price: price)
        {
            let report = try planned(forced, from: start, prices: first.prices)
            result.forced = trial(of: report.plan, ids)
            start = report.plan
        }
        // What asks for more is tried only where less will not do.
        for extent in Relaxation.Extent.allCases where result.cheapest == nil {
            var open = people.relaxations.filter { $0.extent == extent }.compactMap { relaxation in
                relaxation.applied(to: document)?.insisting(on: ids, price: price).map { (relaxation, $0) }
            }.map { (relaxation: $0.0, scenario: $0.1, bound: first.prices.bound(of: PlanningIndex($0.1))) }
            open.sort { $0.bound < $1.bound }
            for each in open where !Interruption.isRequested {
                result.tried += 1
                if let best = result.cheapest?.trial, each.bound >= best.cost.objective { continue }
                let report = try planned(each.scenario, from: start, prices: first.prices)
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
    private func planned(
        _ scenario: Scenario, from start: Plan, prices: MarginalPrices?, nodes: Int? = nil
    ) throws -> SolveReport {
        let options = SolveOptions(
            timeLimit: timeLimit, nodes: nodes, threads: ProcessInfo.processInfo.activeProcessorCount, prices: prices)
        return try Planner.verified(scenario, starting: start, options: options, display: display).report
    }
}
