// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords
import Synchronization
import TrainingModel
import WhatIf

/// Plans a scenario, estimates by its prices what could be asked for, and plans again where that promises most.
///
/// All in this process: plans begin from the base's plan and its prices, which are at hand. No more scenarios are held at
/// once than there are processors.
struct Advising: Sendable {
    let scenario: Scenario
    let document: ScenarioDocument
    /// Seconds for the base plan.
    let timeLimit: Double?
    let gap: Double
    let seed: UInt64
    let language: Language
    let quiet: Bool

    /// What the estimates together, and each plan after the base, may take of the base's time: ten plans on two
    /// processors then take with them little more than twice as long as it did. No less than `patience` each, though.
    private static let shareOfEstimates = 0.5
    private static let shareOfPlan = 0.35
    private static let patience = (estimates: 10.0, plan: 1.0)

    /// - Parameter count: how many items to plan again.
    /// - Returns: the advice, and the seconds of the base plan and of everything.
    func run(items count: Int) throws -> (Advice, (base: Double, all: Double)) {
        Interruption.listen()
        let start = Self.now()
        let index = PlanningIndex(scenario)
        let (first, verification) = try Planner.verified(
            scenario, starting: nil, like: index,
            options: SolveOptions(
                timeLimit: timeLimit, gap: gap, threads: Parallel.processors, seed: seed, isBase: true),
            display: ProgressDisplay(style: .onErrorOutput(quiet: quiet), language: language))
        let base = Advice.Outcome(plan: first.plan, bound: first.plan.solver.bound, costs: verification.costs)
        let baseSeconds = Self.now() - start
        func limit(_ share: Double, _ patience: Double) -> Double? {
            timeLimit.map { min($0, max(patience, share * baseSeconds)) }
        }
        let items = AdviceItem.byTurns(AdviceItem.all(for: scenario))
        var (entries, passedOver) = estimated(
            items, of: index, first.prices, limit: limit(Self.shareOfEstimates, Self.patience.estimates))
        // Without estimates there is nothing to choose from.
        guard !Interruption.isRequested else { throw Failure(.interrupted, Words.adviceInterrupted) }
        if !quiet { Console.note(Words.advicePriced(items.count - passedOver, of: items.count)(language)) }
        entries = Advice.oneOfEachTopic(entries)
        // Where the prices promise most there is most to plan: begun first, so that no processor waits for one at the end.
        let chosen = Advice.mostPromising(entries, count).sorted { entries[$0].estimate > entries[$1].estimate }
        let outcomes = try planned(
            chosen.map { entries[$0].item }, of: index, from: first, limit: limit(Self.shareOfPlan, Self.patience.plan))
        for (number, outcome) in zip(chosen, outcomes) { entries[number].outcome = outcome }
        let missing = zip(chosen, outcomes).filter { $0.1 == nil }.map { entries[$0.0].item.title(language) }
        if !missing.isEmpty { Console.note(Words.whatIfLeftOut(missing)(language)) }
        return (
            Advice(scenario, base: base, entries: entries, passedOver: passedOver), (baseSeconds, Self.now() - start)
        )
    }

    private static func now() -> Double { ProcessInfo.processInfo.systemUptime }

    /// The scenario with an item; nil at the edge of what a scenario may hold, where no more can be had.
    private func changed(_ item: AdviceItem) -> Scenario? {
        item.change(language).scenario(from: document)
    }

    /// All items that can be had, and how many had no turn because an interruption came or the time is up.
    private func estimated(
        _ items: [AdviceItem], of index: PlanningIndex, _ prices: MarginalPrices, limit: Double?
    ) -> (entries: [Advice.Entry], passedOver: Int) {
        let start = Self.now()
        // Only what promises something is worth a closer look.
        let own = prices.bound(of: index, enough: 0, threads: Parallel.processors)
        let found = Parallel.map(items) { item -> [Advice.Entry]? in
            guard !Interruption.isRequested, limit.map({ Self.now() - start < $0 }) ?? true else { return nil }
            return changed(item).map { changed in
                let bound = prices.bound(of: PlanningIndex(changed, like: index), enough: own)
                return [Advice.Entry(item: item, estimate: max(0, own - bound), bound: bound)]
            } ?? []
        }
        return (found.compactMap { $0 }.flatMap { $0 }, found.count { $0 == nil })
    }

    /// The outcome of each item; nil for those that an interruption came before.
    private func planned(
        _ items: [AdviceItem], of index: PlanningIndex, from base: SolveReport, limit: Double?
    ) throws -> [Advice.Outcome?] {
        let done = Atomic(0)
        let options = SolveOptions(
            timeLimit: limit, gap: gap, threads: Parallel.threads(each: items.count), seed: seed,
            prices: base.prices)
        // Plans side by side would write over each other's lines.
        let display = ProgressDisplay(style: .silent, language: language)
        return try Parallel.map(items) { item -> Result<Advice.Outcome?, any Error> in
            guard !Interruption.isRequested, let changed = changed(item) else { return .success(nil) }
            return Result {
                let (report, verification) = try Planner.verified(
                    changed, starting: base.plan, like: index, options: options, display: display)
                let number = done.add(1, ordering: .relaxed).newValue
                if !quiet { Console.note(Words.whatIfProgress(number, items.count, item.title(language))(language)) }
                return Advice.Outcome(
                    plan: report.plan, bound: report.plan.solver.bound, costs: verification.costs)
            }
        }.map { try $0.get() }
    }
}
