// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Pricing and the bound")
struct PricingTests {
    static let seeds = Array(600..<640)

    @Test("The least value of some people is that of a sort")
    func leastValue() {
        var random = TestRandom(1)
        for _ in 0..<500 {
            var people: [(value: Int, count: Int)] = []
            for _ in 0..<random.int(1...40) {
                people.append((random.int(0...random.pick([3, 1000, 1 << 40])), random.int(1...5)))
            }
            let total = people.reduce(0) { $0 + $1.count }
            let surplus = random.int(0...total)
            var packed = people.map { $0.value << PackedPeople.shift | $0.count }
            let sorted = people.sorted { $0.value < $1.value }.flatMap { repeatElement($0.value, count: $0.count) }
            let least = sorted.prefix(surplus).reduce(0, +)
            #expect(PackedPeople.leastValue(of: surplus, in: &packed) == least)
            // What stands behind the items is none of them.
            packed.append(1)
            #expect(PackedPeople.leastValue(of: surplus, in: &packed, first: people.count) == least)
        }
    }

    @Test("Reduced costs are those of the best of all rosters", arguments: seeds)
    func reducedCosts(_ seed: Int) {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
        let pricer = Pricer(model: model, threads: 1)
        var random = TestRandom(seed)
        for _ in 0..<5 {
            let prices = Prices(random: &random, for: model)
            let quick = pricer.reducedCosts(prices)
            let exact = pricer.reducedCosts(prices, exact: true)
            for offering in model.offerings.indices {
                let least = leastReducedCost(offering, prices, model)
                #expect(exact[offering] == least, "seed \(seed)")
                #expect(quick[offering] == least || (quick[offering] >= 0 && quick[offering] <= least), "seed \(seed)")
                let column = pricer.bestColumn(offering, prices, available: model.people)
                #expect(column?.reducedCost == least, "seed \(seed)")
            }
        }
    }

    /// Opening costs less the best of all rosters between the least and most size.
    private func leastReducedCost(_ offering: Int, _ prices: Prices, _ model: SolverModel) -> Int {
        let it = model.offerings[offering]
        var opening = it.fixedCost * Tolerances.grain + prices.allClasses + prices.courseClasses[it.course]
        opening += prices.weighed(it.fixedCost)
        for session in it.cells.indices {
            opening +=
                prices.teaching[
                    model.teachingKey(
                        cell: it.cells[session], topic: it.topics[session], inPerson: it.inPerson[session])]
        }
        for cell in it.roomCells { opening += prices.room[it.venue * model.cellCount + cell] }
        // Best value by number of people.
        var best: [Int?] = [0]
        for pair in model.pairs(of: offering) {
            let type = Int(model.pairType[pair])
            let value = prices.person[type] - model.pairCost[pair] * Tolerances.grain
            for _ in 0..<model.people[type] {
                best.append(nil)
                for size in best.indices.dropFirst().reversed() {
                    guard let before = best[size - 1] else { continue }
                    best[size] = max(best[size] ?? .min, before + value)
                }
            }
        }
        return opening - best[it.least...it.most].compactMap { $0 }.max()!
    }

    @Test("No prices give a bound above the optimum", arguments: seeds)
    func lagrangian(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        let bound = LagrangianBound(model)
        let pricer = Pricer(model: model, threads: 1)
        let brute = BruteForce(scenario)
        let optimum = brute.best * Tolerances.grain
        // Nodes that the optimum is in.
        var opened: [BranchSet: Int] = [:]
        for source in brute.bestClasses {
            let position = model.offerings.firstIndex { $0.source == source }!
            for set in BranchSet.sets(of: position, in: model) { opened[set, default: 0] += 1 }
        }
        var random = TestRandom(seed)
        for _ in 0..<40 {
            var prices = Prices(random: &random, for: model)
            let costs = pricer.reducedCosts(prices)
            #expect(bound.value(prices, reducedCosts: costs) <= optimum, "seed \(seed)")

            let feasible = pricer.projected(prices, reducedCosts: costs)
            #expect(pricer.reducedCosts(feasible.prices, exact: true).allSatisfy { $0 >= 0 }, "seed \(seed)")
            #expect(feasible.reducedCosts.allSatisfy { $0 >= 0 }, "seed \(seed)")
            #expect(bound.value(feasible.prices, reducedCosts: feasible.reducedCosts) <= optimum, "seed \(seed)")

            var branches: [BranchSet: ClosedRange<Int>] = [:]
            for (set, count) in opened.sorted(by: { "\($0.key)" < "\($1.key)" }) where random.chance(50) {
                branches[set] = max(0, count - random.int(0...1))...(count + random.int(0...1))
                prices.branch[set] = random.int(-1_000_000...1_000_000) * Tolerances.grain
            }
            prices.combine(for: model)
            let branched = pricer.reducedCosts(prices)
            let value = bound.value(prices, reducedCosts: branched, branches: branches)
            #expect(value <= optimum, "seed \(seed), \(branches)")
            // Where a row pays for opening, the projection leaves negative classes: they must count.
            let lowered = pricer.projected(prices, reducedCosts: branched)
            let left = pricer.reducedCosts(lowered.prices)
            #expect(lowered.reducedCosts.map { min(0, $0) } == left.map { min(0, $0) }, "seed \(seed)")
            #expect(bound.value(lowered.prices, reducedCosts: left, branches: branches) <= optimum, "seed \(seed)")
        }
    }

    @Test("Money is rounded up to whole đồng, never further")
    func rounding() {
        let grain = Tolerances.grain
        for (grains, vnd) in [(0, 0), (1, 1), (grain, 1), (grain + 1, 2), (-1, 0), (-grain, -1), (-grain - 1, -1)] {
            #expect(LagrangianBound.vnd(grains) == vnd)
        }
    }
}

extension Prices {
    /// Any prices that duality allows: of people free in sign, all others at least 0, many of them 0.
    init(random: inout TestRandom, for model: SolverModel) {
        self.init(zeroFor: model)
        let scale = random.pick([1000, 300_000, 3_000_000]) * Tolerances.grain
        func some(_ chance: Int) -> Int { random.chance(chance) ? random.int(0...scale) : 0 }
        for type in person.indices { person[type] = some(90) - (random.chance(10) ? scale / 2 : 0) }
        for group in quota.indices { quota[group] = quota[group].map { _ in some(50) } }
        // What no class uses has no price.
        for offering in model.offerings {
            for cell in offering.roomCells { room[offering.venue * model.cellCount + cell] = some(10) / 4 }
            for key in offering.teachingKeys { teaching[key] = some(50) / 8 }
        }
        if model.index.scenario.limits.classes != nil { allClasses = some(50) }
        for (course, definition) in model.index.scenario.courses.enumerated()
        where model.index.scenario.limits.classesPerCourse[definition.id] != nil {
            courseClasses[course] = some(50)
        }
        if model.budget != nil { budget = random.int(0...Tolerances.budgetUnit) }
        combine(for: model)
    }
}
