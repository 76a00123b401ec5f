// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// One step of a run, for whoever shows progress or keeps a log.
public struct ProgressEvent: Sendable {
    /// What a run is at: listing offerings and who may join them, first plans, the root's bound (`columnGeneration`), better plans, the tree (`integer`); `done` is
    /// the last event. Shown to planners by `Words`.
    public enum Phase: String, Sendable, CaseIterable {
        case indexing, construction, columnGeneration, localSearch, integer, done
    }

    /// What the run is at; `done` is the last.
    public var phase: Phase
    /// Seconds since the run began.
    public var elapsed: Double
    /// Objective of the best plan so far and the best proven bound, VND.
    public var incumbent: Int?
    /// Best proven bound so far, VND: no plan costs less. Nil as long as none is known.
    public var bound: Int?
    /// Gap of section 7 between them (0.01 is 1 %).
    public var gap: Double?
    /// Columns of the linear programs, steps of the bound, and nodes of the tree so far.
    public var columns: Int
    /// Steps of the bound so far: evaluations of the smoothed dual, or rounds of pricing.
    public var iterations: Int
    /// Nodes of the tree below its root so far.
    public var nodes: Int

    /// Costs are nil as long as nothing is known of them.
    public init(
        phase: Phase, elapsed: Double, incumbent: Int? = nil, bound: Int? = nil, gap: Double? = nil, columns: Int = 0,
        iterations: Int = 0, nodes: Int = 0
    ) {
        self.phase = phase
        self.elapsed = elapsed
        self.incumbent = incumbent
        self.bound = bound
        self.gap = gap
        self.columns = columns
        self.iterations = iterations
        self.nodes = nodes
    }
}

/// What a run found: a plan with its proven bound (in `plan.solver`) and how much work it took.
public struct SolveReport: Sendable {
    /// The best plan found, which obeys section 6; its `solver` says how good it is.
    public var plan: Plan
    /// How large the scenario is for the solver, and how much work was done; for logs and benchmarks.
    public var statistics: Statistics
    /// Those of the root's best bound, from which a similar scenario's run can begin (`SolveOptions.prices`).
    public var prices: MarginalPrices

    /// The size of the model and the work that it took.
    public struct Statistics: Sendable {
        /// Groups of candidates who are alike in all that a plan depends on.
        public var types = 0
        /// Offerings of section 4, those included that nobody may join.
        public var offerings = 0
        /// Offerings that each candidate may join, summed over the candidates.
        public var eligiblePairs = 0
        /// Columns of the linear programs.
        public var columns = 0
        /// Steps of the bound: evaluations of the smoothed dual, or rounds of pricing.
        public var iterations = 0
        /// Nodes of the tree below its root.
        public var nodes = 0
        /// Classes of the plan to start with that could be taken.
        public var startingClasses = 0

        /// Before anything was done.
        public init() {}
    }

    /// `prices` must be those of the plan's scenario.
    public init(plan: Plan, statistics: Statistics, prices: MarginalPrices) {
        self.plan = plan
        self.statistics = statistics
        self.prices = prices
    }
}

/// What a run may use of the outside world.
public struct SolveEnvironment: Sendable {
    /// Monotonic seconds.
    public var now: @Sendable () -> Double
    /// True once the caller wants the best plan so far; asked often, must be cheap.
    public var isInterrupted: @Sendable () -> Bool
    /// Called on the solving thread.
    public var progress: @Sendable (ProgressEvent) -> Void

    /// Without more than a clock a run cannot be interrupted and tells nothing.
    public init(
        now: @escaping @Sendable () -> Double, isInterrupted: @escaping @Sendable () -> Bool = { false },
        progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
    ) {
        self.now = now
        self.isInterrupted = isInterrupted
        self.progress = progress
    }
}

/// Plans a valid scenario. Synchronous: it owns its GLPK problems on the calling thread.
///
/// The plan obeys section 6 and its bound holds for every plan that does. Needs a scenario without validation errors.
public struct Planner: Sendable {
    /// When to stop and what to use, in every call of `solve`.
    public var options: SolveOptions
    /// The clock, the wish to stop and who is told of progress, in every call of `solve`.
    public var environment: SolveEnvironment

    /// The time limit of the options begins with each call of `solve`.
    public init(options: SolveOptions, environment: SolveEnvironment) {
        self.options = options
        self.environment = environment
    }
}
