// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Where to branch, and what a node's bound rules out")
struct BranchingTests {
    @Test("A set is worth what it was worth before, per class; an unknown one what others of its kind were")
    func pseudocosts() {
        var costs = Pseudocosts()
        let half = Pseudocosts.Candidate(set: .course(0), total: 1.5)
        #expect(!costs.isKnown(.course(0)))
        costs.learn(half, direction: 0, gain: 1000)
        #expect(!costs.isKnown(.course(0)))
        costs.learn(half, direction: 1, gain: 4000)
        #expect(costs.isKnown(.course(0)) && !costs.isKnown(.course(1)))
        #expect(costs.expected(half) == [1000, 4000])
        // 2000 and 8000 per class; a quarter of a class is missing upwards.
        #expect(costs.expected(Pseudocosts.Candidate(set: .course(0), total: 2.75)) == [1500, 2000])
        costs.learn(half, direction: 0, gain: -50)
        #expect(costs.expected(half)[0] == 500)
        let stranger = costs.expected(Pseudocosts.Candidate(set: .course(1), total: 1.5))
        #expect(stranger[1] > stranger[0] && stranger[0] > 0)
    }

    @Test("Sets are tried in the order of what they promise; whole numbers and rows that are off are not")
    func order() throws {
        let model = SolverModel.branching(760)
        var costs = Pseudocosts()
        let openings = [0: 0.5, 1: 0.25, 2: 1.0]
        func candidates(_ branches: [BranchSet: ClosedRange<Int>] = [:]) -> [Pseudocosts.Candidate] {
            costs.candidates(openings, branches: branches, tolerance: 0.01, missing: 1e6, in: model)
        }
        let all = candidates()
        for candidate in all {
            let members = candidate.set.members(model)
            #expect(abs(openings.reduce(0) { $0 + (members.contains($1.key) ? $1.value : 0) } - candidate.total) < 1e-9)
            #expect(candidate.distances.allSatisfy { $0 > 0.01 && $0 < 0.99 })
        }
        #expect(all.contains { $0.set == .offering(0) } && !all.contains { $0.set == .offering(2) })
        for direction in 0..<2 {
            costs.learn(all.first { $0.set == .offering(1) }!, direction: direction, gain: 900_000)
        }
        #expect(candidates()[0].set == .offering(1))
        #expect(!candidates([.offering(1): 1...1]).contains { $0.set == .offering(1) })
    }

    @Test("Of types who may join the same of what is open one is tried, a known one first", arguments: 760..<780)
    func types(_ seed: Int) {
        let model = SolverModel.branching(seed)
        let openings = [0: 0.5, 1: 0.3, 2: 0.04]
        func joined(_ type: Int) -> [Int] { [0, 1].filter { model.mayJoin(type, $0) } }
        func tried(_ costs: Pseudocosts) -> [Pseudocosts.Candidate] {
            costs.candidates(openings, branches: [:], tolerance: 0.01, missing: 1e6, in: model)
                .filter { $0.set.isOfType && !joined(number($0)).isEmpty }
        }
        func number(_ candidate: Pseudocosts.Candidate) -> Int { candidate.set.code & 0xFFFF }
        var costs = Pseudocosts()
        let all = model.people.indices.filter { !joined($0).isEmpty }
        let first = tried(costs)
        #expect(Set(first.map { joined(number($0)) }) == Set(all.map(joined)), "seed \(seed)")
        #expect(first.count == Set(all.map(joined)).count, "seed \(seed)")
        for type in all {
            let total = openings.reduce(0) { $0 + (model.mayJoin(type, $1.key) ? $1.value : 0) }
            let candidate = Pseudocosts.Candidate(set: .type(type), total: total)
            for direction in 0..<2 where !first.contains(where: { $0.set == .type(type) }) {
                costs.learn(candidate, direction: direction, gain: 1)
            }
        }
        for candidate in tried(costs) {
            let others = all.filter { joined($0) == joined(number(candidate)) }
            #expect(others.count == 1 || costs.isKnown(candidate.set), "seed \(seed)")
        }
    }

    @Test("A child that gains little weighs more than one that gains much")
    func score() {
        #expect(Pseudocosts.score([500, 500], missing: 1000) > Pseudocosts.score([10, 1000], missing: 1000))
        #expect(Pseudocosts.score([500, 5000], missing: 1000) == Pseudocosts.score([500, 1000], missing: 1000))
        #expect(Pseudocosts.score([0, 0], missing: 1000) > 0)
    }

    @Test("A node's bound and what it leaves out spare every better plan", arguments: 1160..<1190)
    func node(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        let brute = BruteForce(scenario)
        let classes = brute.bestOfferings(in: model)
        let solver = NodeSolver(model, bound: LagrangianBound(model), start: Prices(zeroFor: model))
        var node = TreeSearch.Node(
            bound: 0, depth: 0, number: 0, branches: [:],
            active: Array(repeating: true, count: model.offerings.count), prices: Prices(zeroFor: model))
        let target = NodeSolver.Target(
            cost: brute.best + 1, enough: brute.best + 1, classes: max(1, classes.count), costOfClass: 1e9,
            fixesOfferings: true, usesNewton: true)
        let root = solver.bounded(node, target) { false }
        #expect(root.bound <= brute.best && root.openings != nil, "seed \(seed)")
        #expect(classes.allSatisfy { root.active[$0] }, "seed \(seed)")
        // The same from the optimum's own numbers of classes; and one less of a course rules it out or stays below.
        node.branches = model.branches(of: classes)
        let own = solver.bounded(node, target) { false }
        #expect(own.bound <= brute.best && classes.allSatisfy { own.active[$0] }, "seed \(seed)")
        // A cheaper target leaves no more.
        let strict = NodeSolver.Target(
            cost: brute.best, enough: brute.best, classes: max(1, classes.count), costOfClass: 1e9,
            fixesOfferings: true, usesNewton: true)
        let less = solver.bounded(node, strict) { false }
        #expect(zip(less.active, own.active).allSatisfy { !$0 || $1 } || less.bound >= strict.cost, "seed \(seed)")
        // Told to stop, it keeps what the prices are worth.
        let stopped = solver.bounded(node, target) { true }
        #expect(stopped.bound <= brute.best && stopped.openings != nil, "seed \(seed)")
    }

    @Test("Every node is a linear program where the model is small, whatever the gap")
    func exact() {
        let model = SolverModel.branching(7)
        func isExact(_ gap: Double, _ offerings: Int) -> Bool {
            var options = SolveOptions(gap: gap, threads: 1)
            options.smallModel.offerings = offerings
            return Search(model, options: options, environment: SolveEnvironment(now: { 0 }), started: 0) { $0 }
                .isExact
        }
        let count = model.offerings.count
        #expect(isExact(1e-4, count) && isExact(0, count))
        #expect(!isExact(1e-4, count - 1) && !isExact(0, count - 1))
    }
}
