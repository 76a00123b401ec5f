// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Cuts that conflicts and least sizes imply")
struct ClassCutTests {
    /// Cuts that random relaxations violate, with the relaxations.
    private func found(
        _ model: SolverModel, _ seed: Int, _ violated: (Openings) -> [CutCore]
    ) -> [(openings: [Int: Double], members: [Int], most: Int)] {
        var random = TestRandom(seed)
        return (0..<10).flatMap { _ in
            var openings: [Int: Double] = [:]
            for offering in model.offerings.indices where random.chance(70) {
                openings[offering] = Double(random.int(1...10)) / 10
            }
            let order = model.offerings.indices.shuffled(using: &random)
            let open = openings.sorted { $0.key < $1.key }.map { (offering: $0.key, share: $0.value) }
            return violated(open).map { cut in
                let (members, most) = cut.extended(order)
                return (openings, members, most)
            }
        }
    }

    /// - Parameter countsOnce: whether no class may count several times.
    private func check(
        _ seeds: Range<Int>, countsOnce: Bool = true, _ violated: (SolverModel) -> (Openings) -> [CutCore]
    ) -> Int {
        var number = 0
        for seed in seeds {
            let scenario = TinyScenario.make(seed, mostOfferings: 60)
            let model = SolverModel(PlanningIndex(scenario))
            guard !model.offerings.isEmpty else { continue }
            var random = TestRandom(seed)
            for (openings, members, most) in found(model, seed, violated(model)) {
                number += 1
                let opened = members.reduce(0) { $0 + (openings[$1] ?? 0) }
                #expect(opened > Double(most) && most >= 1 && members == members.sorted(), "seed \(seed)")
                #expect(!countsOnce || members.count == Set(members).count, "seed \(seed)")
                // As many members as can be opened, in some order, some twice.
                for _ in 0..<5 {
                    var draft = Draft(model)
                    for offering in (members + members).shuffled(using: &random) {
                        var trial = draft
                        if trial.open(offering) { draft = trial }
                    }
                    let counted = draft.openClasses.reduce(0) { sum, open in
                        sum + members.count { $0 == open.offering }
                    }
                    #expect(counted <= most, "seed \(seed)")
                }
            }
        }
        return number
    }

    @Test("No set of classes that can be opened violates a cut of conflicts, and cuts that are found are violated")
    func conflicts() {
        let found = check(1200..<1240) { model in
            let cuts = ConflictCuts(model: model, conflicts: Conflicts(Packings(model, Crews(model))))
            return { cuts.violated($0) }
        }
        #expect(found > 20)
    }

    @Test("No set of classes that finds people violates a cut of crews, and cuts that are found are violated")
    func crews() {
        let found = check(1300..<1360) { model in
            let cuts = CrewCuts(model, Crews(model))
            return { cuts.violated($0) }
        }
        #expect(found > 20)
    }

    @Test("No set of classes that can be opened violates a cut of packings, and cuts that are found are violated")
    func packings() {
        let found = check(1600..<1640, countsOnce: false) { model in
            let cuts = PackingCuts(Packings(model, Crews(model)))
            return { cuts.violated($0) }
        }
        #expect(found > 20)
    }

    @Test("Two or three classes that conflict cannot be opened together")
    func pairsAndTriples() {
        var found = (pairs: 0, triples: 0)
        for seed in 1500..<1530 {
            let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
            let conflicts = Conflicts(Packings(model, Crews(model)))
            for first in model.offerings.indices {
                for second in first..<model.offerings.count {
                    guard !conflicts.pair(first, second) else {
                        #expect(!canOpen([first, second], model), "seed \(seed): \(first), \(second)")
                        found.pairs += 1
                        continue
                    }
                    let couple = conflicts.couple(first, second)
                    for third in second..<model.offerings.count where conflicts.triple(couple, third) {
                        #expect(!canOpen([first, second, third], model), "seed \(seed): \(first), \(second), \(third)")
                        found.triples += 1
                    }
                }
            }
        }
        #expect(found.pairs > 20 && found.triples > 20)
    }

    private func canOpen(_ classes: [Int], _ model: SolverModel) -> Bool {
        var draft = Draft(model)
        return classes.allSatisfy { draft.open($0) }
    }

    @Test("The best plan violates no cut")
    func optimum() {
        for seed in 1400..<1440 {
            let scenario = TinyScenario.make(seed)
            let model = SolverModel(PlanningIndex(scenario))
            let classes = BruteForce(scenario).bestOfferings(in: model)
            let conflicts = ConflictCuts(model: model, conflicts: Conflicts(Packings(model, Crews(model))))
            let crews = CrewCuts(model, Crews(model))
            let packings = PackingCuts(Packings(model, Crews(model)))
            let cuts = { (open: Openings) in
                conflicts.violated(open) + crews.violated(open) + packings.violated(open)
            }
            for (_, members, most) in found(model, seed, cuts) {
                let counted = classes.reduce(0) { sum, offering in sum + members.count { $0 == offering } }
                #expect(counted <= most, "seed \(seed)")
            }
        }
    }

    @Test("A cut that is found again is the same, and has its range")
    func once() throws {
        let model = SolverModel.branching(760)
        var cuts = ClassCuts(model)
        let openings = Dictionary(uniqueKeysWithValues: model.offerings.indices.map { ($0, 0.9) })
        let first = cuts.violated(openings) { model.offerings.indices.map { $0 } }
        #expect(!first.isEmpty)
        for (set, range) in first {
            #expect(range.lowerBound == 0)
            #expect(set.members(model) == model.offerings.indices.filter { set.contains($0, model) })
        }
        #expect(cuts.violated(openings) { model.offerings.indices.map { $0 } } == first)
        let costs = Array(model.offerings.indices)
        #expect(cuts.violated(openings, shouldStop: { true }, reducedCosts: { costs }).isEmpty)
    }

    @Test(
        "A class counts as often as its offering is a member: in prices, rows of linear programs and the smoothed dual")
    func times() throws {
        let model = SolverModel.branching(760)
        let set = BranchSet.cut(ClassCut(members: [0, 0, 1], number: 0))
        #expect((0..<3).map { set.times($0, model) } == [2, 1, 0])
        #expect(BranchSet.offering(1).times(1, model) == 1 && BranchSet.offering(1).times(0, model) == 0)
        var prices = Prices(zeroFor: model)
        prices.branch[set] = 7
        prices.combine(for: model)
        #expect(Array(prices.extra.prefix(3)) == [14, 7, 0])

        let dual = SmoothedDual(model, LagrangianBound(model), threads: 1)
        dual.enter(branches: [set: 0...1], active: Array(repeating: true, count: model.offerings.count))
        let unserved = model.unservedCost.map { $0 * Tolerances.grain }
        prices.person = unserved
        let gradient = dual.evaluate(dual.layout.vector(prices, branches: dual.branches), temperature: 1e5).gradient
        let opened = 2 * (dual.openings[0] ?? 0) + (dual.openings[1] ?? 0)
        #expect(opened > 1 && abs(gradient[dual.layout.branch] - (opened - 1)) < 1e-9)

        let lecturers = LecturerWeeks(model)
        let master = try RestrictedMaster(model, lecturers: lecturers, slots: 1)
        let generation = try ColumnGeneration(
            master, pricer: Pricer(model: model, threads: 1), bound: LagrangianBound(model), branches: [set: 0...1],
            active: Array(repeating: true, count: model.offerings.count), prices: Prices(zeroFor: model),
            missing: Draft(model).cost, options: SolveOptions())
        while !generation.isReady,
            try generation.step(timeLimit: 60, incumbent: Draft(model).cost, shouldStop: { false })
        {}
        let counted = 2 * (generation.openings[0] ?? 0) + (generation.openings[1] ?? 0)
        #expect(generation.isReady && counted < 1 + 1e-6)
    }
}
