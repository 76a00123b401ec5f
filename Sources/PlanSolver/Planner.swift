// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Planner {
    /// Plans a scenario that has no errors.
    ///
    /// Construction and local search give a first plan, dual ascent a proven bound, and branch and bound, with column
    /// generation where it must be exact, closes what is left. The best plan so far is always complete: people,
    /// lecturers, rooms, limits.
    /// - Parameters:
    ///   - start: a plan to begin with, of this scenario or of a similar one; of its classes those are taken that still can
    ///     be. Where it is valid, the result is no worse.
    ///   - other: of a similar scenario, whose offerings may be taken over.
    /// - Throws: `PlanningFault.tooManyCandidates`. GLPK's failures only leave the bound lower.
    public func solve(
        _ scenario: Scenario, starting start: Plan? = nil, like other: PlanningIndex? = nil
    ) throws -> SolveReport {
        guard scenario.candidates.count <= PlanningFault.mostCandidates else {
            throw PlanningFault.tooManyCandidates(scenario.candidates.count)
        }
        return Search(planner: self, scenario: scenario, start: start, like: other).run()
    }
}

/// Why a valid scenario cannot be planned.
public enum PlanningFault: Error, Equatable {
    /// More than `mostCandidates`, the most that the pricer's packed numbers hold.
    case tooManyCandidates(Int)

    /// Most candidates that one scenario may have.
    public static let mostCandidates = 100_000
}

/// One run of the planner: the incumbent, the bound, and when to stop.
final class Search {
    let options: SolveOptions
    let environment: SolveEnvironment
    let model: SolverModel
    let pricer: Pricer
    let empty: Draft
    /// Where construction begins: `empty`, or what is left of an earlier plan.
    let start: Draft
    private(set) var incumbent: Draft
    private(set) var bound: Int
    var statistics = SolveReport.Statistics()
    var random: SeededRandom
    let started: Double
    /// Of a base, when it had reached the options' gap.
    private var iterationsToGap: Int?
    private var interruption: SolverSummary.StoppedBy?
    /// Those with the best bound at the root, once there is one.
    var rootPrices: Prices?
    lazy var nodeSolvers =
        isExact ? [] : (0..<2).map { _ in NodeSolver(model, bound: lagrangian, start: incumbent.prices()) }
    /// What is done beside the tree instead of the search for plans of this model.
    var beside: (() -> Void)?
    /// What bounds of nodes are held against, where it is not the incumbent.
    var goals: ((TreeSearch.Node) -> Goal)?
    /// The linear program of the tree's nodes, once there is one.
    var treeMaster: RestrictedMaster?
    let lagrangian: LagrangianBound
    var walk: Walk
    /// Nodes since the walk has last found a better plan.
    var idleNodes = 0
    /// What relaxations of the tree open that no plan has been made of yet.
    var relaxations: [[Int: Double]] = []
    /// How many classes of each offering the root's relaxation opens.
    var relaxed: [Int: Double] = [:]
    /// Rows that every node has.
    var rootCuts: [BranchSet: ClosedRange<Int>] = [:]
    lazy var classCuts = ClassCuts(model, threads: options.threads)
    /// Venues whose regions have not yet been improved in this turn (`improveRegions`).
    var regionsLeft: [Int] = []
    /// Offerings that local search may open; nil: all.
    var core: [Int]?

    /// - Parameters:
    ///   - started: when the time of the options began to run.
    ///   - start: where construction begins, given the empty draft.
    init(
        _ model: SolverModel, options: SolveOptions, environment: SolveEnvironment, started: Double,
        start: (Draft) -> Draft
    ) {
        self.model = model
        self.options = options
        self.environment = environment
        self.started = started
        pricer = Pricer(model: model, threads: max(1, options.threads))
        lagrangian = LagrangianBound(model, options: options)
        empty = Draft(model)
        self.start = start(empty)
        incumbent = empty
        walk = Walk(from: empty)
        bound = model.constantCost
        random = SeededRandom(seed: options.seed)
    }

    convenience init(planner: Planner, scenario: Scenario, start earlier: Plan?, like other: PlanningIndex?) {
        let started = planner.environment.now()
        planner.environment.progress(ProgressEvent(phase: .indexing, elapsed: 0))
        let index = PlanningIndex(scenario, like: other)
        let model = SolverModel(index)
        self.init(model, options: planner.options, environment: planner.environment, started: started) { empty in
            earlier.map { StartingPlan($0, model).draft(from: empty) } ?? empty
        }
        statistics.types = index.types.count
        statistics.offerings = index.offerings.count
        statistics.eligiblePairs = index.eligibleCandidatePairs
        statistics.startingClasses = start.records.count
    }

    var isLarge: Bool { model.typeCount > options.largeModel }

    func run() -> SolveReport {
        findFirstPlans()
        if !mustStop, !isDone {
            let ascent = boundRoot()
            if isLarge {
                improveLarge(ascent)
            } else {
                shakeRoot()
                boundLargeCourses(ascent)
                let courses = boundByCourse(ascent)
                closeGap(ascent, courses)
            }
        }
        return finish()
    }

    // MARK: Bookkeeping

    var elapsed: Double { environment.now() - started }
    var remaining: Double { options.timeLimit.map { $0 - elapsed } ?? 3600 }
    var gap: Double { gap(above: bound) }
    /// Gap of section 7 between a bound, VND, and the incumbent.
    func gap(above bound: Int) -> Double { gap(of: incumbent.cost, above: bound) }
    /// The same between a bound and any plan's cost.
    func gap(of cost: Int, above bound: Int) -> Double {
        SolverSummary.gap(objective: cost, bound: bound, unservableCost: model.unservableCost)
    }
    var isDone: Bool { bound >= incumbent.cost || gap <= aim }

    /// The gap at which the run ends: a base goes on when it has reached the options' gap.
    private var aim: Double {
        guard let iterationsToGap, statistics.iterations < 2 * iterationsToGap else { return options.gap }
        return options.gap * Self.shareOfGap
    }

    /// Of the options' gap, what a base is brought to.
    private static let shareOfGap = 0.25

    /// The least bound that closes the gap as far as is asked for, VND; at most the incumbent's cost.
    var enough: Int {
        var value = incumbent.cost - Int(aim * Double(max(0, incumbent.cost - model.unservableCost)))
        // Rounding must not leave the bound a đồng short.
        while value < incumbent.cost, gap(above: value) > aim { value += 1 }
        return value
    }

    /// True once time is up or the caller wants the result; remembers which.
    var mustStop: Bool {
        if interruption == nil {
            if environment.isInterrupted() {
                interruption = .interrupt
            } else if remaining <= 0 {
                interruption = .time
            }
        }
        return interruption != nil
    }

    /// The same, for tasks beside the main one, which remembers nothing.
    var isOver: Bool { environment.isInterrupted() || remaining <= 0 }

    func adopt(_ draft: Draft) {
        if draft.assignment.isFeasible, draft.cost < incumbent.cost { incumbent = draft }
    }

    /// - Parameter value: a proven bound of all plans, VND.
    func raise(_ value: Int) { bound = min(max(bound, value), incumbent.cost) }

    func report(_ phase: ProgressEvent.Phase) {
        // Told after every stage, since stages end where the gap is reached.
        if options.isBase, iterationsToGap == nil, gap <= options.gap { iterationsToGap = statistics.iterations }
        environment.progress(
            ProgressEvent(
                phase: phase, elapsed: elapsed, incumbent: incumbent.cost, bound: bound, gap: gap,
                columns: statistics.columns, iterations: statistics.iterations, nodes: statistics.nodes))
    }

    private func finish() -> SolveReport {
        let best = min(bound, incumbent.cost)
        let reason: SolverSummary.StoppedBy =
            best == incumbent.cost ? .proof : interruption ?? (gap <= options.gap ? .gap : .time)
        let plan = PlanBuilder(model: model).plan(incumbent.records) { objective in
            SolverSummary(
                status: best == objective ? .optimal : .feasible, objective: objective, bound: best,
                gap: SolverSummary.gap(objective: objective, bound: best, unservableCost: model.unservableCost),
                unservableCost: model.unservableCost, seconds: elapsed, stoppedBy: reason)
        }
        report(.done)
        let prices = MarginalPrices(rootPrices ?? incumbent.prices(), of: model)
        return SolveReport(plan: plan, statistics: statistics, prices: prices)
    }
}
