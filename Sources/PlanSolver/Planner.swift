// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Planner {
    /// Plans a scenario that has no errors.
    ///
    /// Construction and local search give a first plan, column generation the proven bound, and branch and price
    /// closes what is left. The best plan so far is always complete: people, lecturers, rooms, limits.
    /// - Parameter start: a plan to begin with, of this scenario or of a similar one; of its classes those are taken that
    ///   still can be. Where it is valid, the result is no worse.
    /// - Throws: `PlanningFault.tooManyCandidates`; `SolverFault` only if GLPK is lost altogether.
    public func solve(_ scenario: Scenario, starting start: Plan? = nil) throws -> SolveReport {
        guard scenario.candidates.count <= PlanningFault.mostCandidates else {
            throw PlanningFault.tooManyCandidates(scenario.candidates.count)
        }
        return try Search(planner: self, scenario: scenario, start: start).run()
    }
}

/// Why a valid scenario cannot be planned.
public enum PlanningFault: Error, Equatable, CustomStringConvertible {
    /// More than `mostCandidates`, the most that the pricer's packed numbers hold.
    case tooManyCandidates(Int)

    public static let mostCandidates = 100_000

    public var description: String {
        switch self {
        case .tooManyCandidates(let count):
            return
                "\(count) candidates are more than the \(Self.mostCandidates) that can be planned at once: split the scenario"
        }
    }
}

/// One run of the planner.
final class Search {
    let options: SolveOptions
    let environment: SolveEnvironment
    let model: SolverModel
    let pricer: Pricer
    private let started: Double
    private let empty: Draft
    /// Where construction begins: `empty`, or what is left of an earlier plan.
    private let start: Draft
    private var incumbent: Draft
    private var bound: Int
    private var interruption: SolverSummary.StoppedBy?
    private var statistics = SolveReport.Statistics()
    /// Those with the best bound at the root, once there is one.
    private var rootPrices: Prices?
    private var random: SeededRandom

    init(planner: Planner, scenario: Scenario, start earlier: Plan?) {
        options = planner.options
        environment = planner.environment
        started = planner.environment.now()
        let index = PlanningIndex(scenario)
        let model = SolverModel(index)
        self.model = model
        pricer = Pricer(model: model, threads: max(1, planner.options.threads))
        let empty = Draft(model)
        self.empty = empty
        start = earlier.map { StartingPlan($0, model).draft(from: empty) } ?? empty
        incumbent = empty
        bound = model.constantCost
        random = SeededRandom(seed: planner.options.seed)
        statistics.types = index.types.count
        statistics.offerings = index.offerings.count
        statistics.eligiblePairs = index.eligibleCandidatePairs
        statistics.startingClasses = start.records.count
    }

    private var localSearch: LocalSearch {
        LocalSearch(model: model, pricer: pricer, shouldStop: { self.mustStop })
    }

    func run() throws -> SolveReport {
        report(.construction)
        adopt(start)
        let first = localSearch.greedy(from: Draft(model, records: start.records, free: []))
        adopt(first)
        report(.construction)
        if model.typeCount > Self.largeModel {
            // Too large for whole neighbourhoods and for the linear program: region by region, and a bound without LP.
            boundByProjection()
            improveRegions()
        } else {
            adopt(Draft(model, records: first.records, free: Set(first.records.indices)))
            var draft = start
            localSearch.construct(&draft)
            draft.improveLecturers()
            adopt(draft)
            report(.localSearch)
            localSearch.descend(&draft)
            adopt(draft)
            shake(20)
            assignLecturers()
            try closeGap()
        }
        return finish()
    }

    /// Types beyond which a model is planned region by region.
    private static let largeModel = 2000

    private func improveRegions() {
        let regions = RegionalSearch(model: model, pricer: pricer, shouldStop: { self.mustStop })
        var draft = incumbent
        // One visit for each class and some more: a count, so that the answer does not depend on the clock.
        for round in 0..<(40 * max(1, incumbent.records.count)) where !mustStop && !isDone {
            draft = regions.improved(draft, random: &random)
            adopt(draft)
            if round % 10 == 0 { report(.localSearch) }
        }
    }

    /// Dual ascent: prices at which serving someone pays just so, lowered until no class has a negative reduced cost.
    private func boundByProjection() {
        let bounding = LagrangianBound(model)
        for share in [1.0, 1.2, 1.5, 2.0] where !mustStop {
            let prices = sharedPrices(share)
            let feasible = pricer.projected(prices, reducedCosts: pricer.reducedCosts(prices))
            let left = pricer.reducedCosts(feasible)
            let value = LagrangianBound.vnd(bounding.value(feasible, reducedCosts: left))
            if value > bound { rootPrices = feasible }
            raise(value)
            report(.columnGeneration)
        }
    }

    /// Prices at which the people of each class of the incumbent share its costs, times a factor; the others pay for
    /// being left out.
    private func sharedPrices(_ factor: Double) -> Prices {
        var prices = Prices(zeroFor: model)
        prices.weekly = incumbent.lecturers.marginalFees().map { $0 * Tolerances.grain }
        prices.combine(for: model)
        prices.person = model.unservedCost.map { $0 * Tolerances.grain }
        var total = Array(repeating: 0, count: model.typeCount)
        var placed = Array(repeating: 0, count: model.typeCount)
        for record in incumbent.records {
            let costs = model.costs(of: record.offering)
            let size = record.roster.reduce(0) { $0 + Int($1.count) }
            let share = Int(factor * Double(prices.openingCost(of: record.offering, model) / max(1, size)))
            for (type, count) in record.roster {
                total[Int(type)] += (costs[type]! * Tolerances.grain + share) * Int(count)
                placed[Int(type)] += Int(count)
            }
        }
        for type in 0..<model.typeCount where placed[type] == model.people[type] {
            prices.person[type] = min(prices.person[type], total[type] / placed[type])
        }
        return prices
    }

    /// Column generation at the root, then the tree.
    private func closeGap() throws {
        guard !mustStop, !isDone else { return }
        let known = options.prices?.prices(for: model)
        let generation = try ColumnGeneration(model, pricer: pricer, start: known ?? incumbent.prices())
        raise(LagrangianBound.vnd(generation.bestBound))
        rootPrices = generation.centre
        let tree = TreeSearch(model)
        tree.add(
            bound: bound, depth: 0, branches: [:], active: generation.active, prices: generation.centre)
        while !mustStop, !isDone, let node = tree.takeBest() {
            if node.depth > 0 {
                statistics.nodes += 1
                if let most = options.nodes, statistics.nodes > most {
                    tree.giveUp(bound: node.bound)
                    break
                }
                try generation.enter(branches: node.branches, active: node.active, prices: node.prices)
            }
            let others = tree.bound
            let nodeBound = try converge(generation, node, others: others)
            if node.depth == 0 { rootPrices = generation.centre }
            guard nodeBound < incumbent.cost else {
                tree.prune(incumbent: incumbent.cost)
                raise(tree.bound)
                continue
            }
            if !generation.isReady {
                tree.giveUp(bound: nodeBound)
                raise(tree.bound)
                continue
            }
            if node.depth == 0 {
                shake(40)
                assignLecturers()
            }
            split(generation, node, bound: nodeBound, tree)
            tree.prune(incumbent: incumbent.cost)
            raise(tree.bound)
            report(.integer)
        }
    }

    /// Column generation on a node until it converges or its bound rules it out.
    /// - Returns: the node's bound, VND.
    private func converge(_ generation: ColumnGeneration, _ node: TreeSearch.Node, others: Int) throws -> Int {
        var nodeBound = node.bound
        var rounds = 0
        while !(node.depth == 0 ? generation.isConverged : generation.isReady), nodeBound < incumbent.cost, !mustStop,
            !isDone
        {
            guard
                try generation.step(timeLimit: remaining, incumbent: incumbent.cost, shouldStop: { self.mustStop })
            else { break }
            nodeBound = max(nodeBound, LagrangianBound.vnd(generation.bestBound))
            raise(min(nodeBound, others))
            rounds += 1
            statistics.iterations = generation.iterations
            statistics.columns = generation.columnCount
            if node.depth == 0 {
                if rounds % 20 == 0 { follow(generation) }
                report(.columnGeneration)
            }
        }
        return nodeBound
    }

    /// Tries the linear solution as a plan, fixes offerings by reduced cost, and branches.
    private func split(_ generation: ColumnGeneration, _ node: TreeSearch.Node, bound: Int, _ tree: TreeSearch) {
        if node.depth == 0 || statistics.nodes % 10 == 0 { follow(generation) }
        var active = generation.active
        let limit = incumbent.cost
        for (offering, cost) in generation.exactReducedCosts().enumerated() where active[offering] {
            // Opening it costs at least its reduced cost on top of the bound.
            if LagrangianBound.vnd(generation.bestBound + max(0, cost)) >= limit { active[offering] = false }
        }
        let openings = generation.openings
        if tree.branch(node, openings: openings, bound: bound, active: active, prices: generation.centre) { return }
        let classes = openings.mapValues { Int($0.rounded()) }.filter { $0.value > 0 }
        let list = classes.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
        var cut = classes
        var isFeasible = false
        switch LecturerAssignment(model: model).solve(list, timeLimit: min(remaining, Tolerances.stall)) {
        case .optimal(let lecturers, _):
            if let draft = Draft(model, classes: list, lecturers: lecturers) {
                isFeasible = true
                adopt(draft)
            }
        case .infeasible:
            let core = LecturerAssignment(model: model).core(of: list)
            cut = Dictionary(grouping: core) { $0 }.mapValues(\.count)
        case .unknown:
            // Cannot say what this set of classes costs.
            tree.giveUp(bound: bound)
            return
        }
        // Rooms, limits, budget, class sizes and lecturers that do not suffice do not suffice for more classes either.
        tree.exclude(
            node, classes: cut, supersets: isFeasible, bound: bound, active: active, prices: generation.centre)
    }

    private func follow(_ generation: ColumnGeneration) {
        let openings = generation.openings
        guard !openings.isEmpty else { return }
        var draft = localSearch.follow(openings, from: empty)
        if Double(draft.cost - bound) < 1.5 * Double(incumbent.cost - bound) { localSearch.descend(&draft) }
        adopt(draft)
    }

    /// The cheapest lecturers for the incumbent's classes.
    private func assignLecturers() {
        let records = incumbent.records
        guard !records.isEmpty, !mustStop,
            case .optimal(let lecturers, _) = LecturerAssignment(model: model)
                .solve(records.map(\.offering), timeLimit: min(remaining, Tolerances.stall))
        else { return }
        if let draft = Draft(model, classes: records.map(\.offering), lecturers: lecturers) { adopt(draft) }
    }

    private func shake(_ rounds: Int) {
        var draft = incumbent
        localSearch.shake(&draft, rounds: rounds, random: &random)
        adopt(draft)
        report(.localSearch)
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
        if interruption == nil {
            if environment.isInterrupted() {
                interruption = .interrupt
            } else if remaining <= 0 {
                interruption = .time
            }
        }
        return interruption != nil
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
