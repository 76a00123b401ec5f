// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Planner {
    /// Plans a scenario that has no errors.
    ///
    /// Construction and local search give a first plan, column generation the proven bound, and the integer search
    /// closes what is left. The best plan so far is always complete: people, lecturers, rooms, limits.
    /// - Throws: `SolverFault` only if GLPK is lost altogether before any bound is known.
    public func solve(_ scenario: Scenario) throws -> SolveReport {
        try Search(planner: self, scenario: scenario).run()
    }
}

/// One run of the planner.
final class Search {
    let options: SolveOptions
    let environment: SolveEnvironment
    let model: SolverModel
    let pricer: Pricer
    private let started: Double
    private var incumbent: Draft
    private var bound: Int
    private var stoppedBy = SolverSummary.StoppedBy.proof
    private var statistics = SolveReport.Statistics()
    private var phase = ProgressEvent.Phase.indexing

    init(planner: Planner, scenario: Scenario) {
        options = planner.options
        environment = planner.environment
        started = planner.environment.now()
        let index = PlanningIndex(scenario)
        model = SolverModel(index)
        pricer = Pricer(model: model, threads: max(1, planner.options.threads))
        incumbent = Draft(model)
        bound = model.constantCost
        statistics.types = index.types.count
        statistics.offerings = index.offerings.count
        statistics.eligiblePairs = index.eligibleCandidatePairs
    }

    func run() throws -> SolveReport {
        report(.construction)
        var random = SeededRandom(seed: options.seed)
        let search = LocalSearch(model: model, pricer: pricer, shouldStop: { self.mustStop })
        var draft = incumbent
        search.construct(&draft)
        draft.improveLecturers()
        adopt(draft)
        report(.localSearch)
        search.descend(&draft)
        adopt(draft)
        report(.localSearch)
        search.shake(&draft, rounds: 20, random: &random)
        adopt(draft)
        report(.localSearch)
        try generateColumns()
        return finish()
    }

    private func generateColumns() throws {
        guard !mustStop, !isDone else { return }
        let generation = try ColumnGeneration(model, pricer: pricer, start: startPrices())
        raise(LagrangianBound.vnd(generation.bestBound))
        report(.columnGeneration)
        while !generation.isConverged, !mustStop, !isDone {
            guard try generation.step(timeLimit: remaining, incumbent: incumbent.cost) else { break }
            raise(LagrangianBound.vnd(generation.bestBound))
            statistics.iterations = generation.iterations
            statistics.columns = generation.columnCount
            report(.columnGeneration)
        }
    }

    /// Where column generation begins: the duals of the best assignment.
    private func startPrices() -> Prices {
        incumbent.prices()
    }

    // MARK: Bookkeeping

    private var elapsed: Double { environment.now() - started }
    private var remaining: Double { options.timeLimit.map { $0 - elapsed } ?? 3600 }
    private var gap: Double {
        SolverSummary.gap(objective: incumbent.cost, bound: bound, unservableCost: model.unservableCost)
    }
    private var isDone: Bool { bound >= incumbent.cost || gap <= options.gap }

    /// True once time is up or the caller wants the result; remembers which.
    private var mustStop: Bool {
        if environment.isInterrupted() {
            stoppedBy = .interrupt
            return true
        }
        if remaining <= 0 {
            stoppedBy = .time
            return true
        }
        return false
    }

    private func adopt(_ draft: Draft) {
        if draft.assignment.isFeasible, draft.cost < incumbent.cost { incumbent = draft }
    }

    private func raise(_ value: Int) { bound = min(max(bound, value), incumbent.cost) }

    private func report(_ phase: ProgressEvent.Phase) {
        environment.progress(
            ProgressEvent(
                phase: phase, elapsed: elapsed, incumbent: incumbent.cost, bound: bound, gap: gap,
                columns: statistics.columns, iterations: statistics.iterations, nodes: statistics.nodes))
    }

    private func finish() -> SolveReport {
        var lecturers: [Int: [Int]] = [:]
        for (bin, _) in incumbent.openClasses { lecturers[bin] = incumbent.lecturers(ofBin: bin) }
        let best = bound
        if best < incumbent.cost, gap <= options.gap { stoppedBy = .gap }
        let plan = PlanBuilder(model: model).plan(incumbent, lecturers: lecturers) { objective in
            SolverSummary(
                status: best == objective ? .optimal : .feasible, objective: objective, bound: best,
                gap: SolverSummary.gap(objective: objective, bound: best, unservableCost: model.unservableCost),
                unservableCost: model.unservableCost, seconds: elapsed, stoppedBy: stoppedBy)
        }
        report(.done)
        return SolveReport(plan: plan, statistics: statistics)
    }
}
