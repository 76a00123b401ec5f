// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("What is known of rosters without looking at them")
struct RosterNeighboursTests {
    @Test("No roster gains more by a change of prices than its group may", arguments: 960..<980)
    func gains(_ seed: Int) throws {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
        let neighbours = RosterNeighbours(model)
        var random = TestRandom(seed)
        for _ in 0..<5 {
            let before = Prices(random: &random, for: model).person.map { Float($0 / Tolerances.grain) }
            let now = Prices(random: &random, for: model).person.map { Float($0 / Tolerances.grain) }
            let most = neighbours.mostGains(from: before, to: now)
            for offering in model.offerings.indices {
                let group = neighbours.group(of: offering)
                #expect(gain(offering, now, model) <= gain(offering, before, model) + most[group] + 1, "seed \(seed)")
            }
        }
        let unknown = neighbours.mostGains(from: [], to: model.people.map { _ in 0 })
        #expect(unknown.allSatisfy { $0 == .infinity })
        // Nothing can rise where prices fall.
        let high = model.people.map { _ in Float(9) }
        #expect(neighbours.mostGains(from: high, to: model.people.map { _ in 0 }).allSatisfy { $0 == 0 })
    }

    /// The best roster of at least the least size, by taking one person after another.
    private func gain(_ offering: Int, _ person: [Float], _ model: SolverModel) -> Double {
        let it = model.offerings[offering]
        let values = model.pairs(of: offering).flatMap { pair -> [Double] in
            let type = Int(model.pairType[pair])
            return Array(repeating: Double(person[type]) - Double(model.pairCost[pair]), count: model.people[type])
        }.sorted(by: >)
        return values.prefix(it.most).enumerated().reduce(0) {
            $0 + ($1.offset < it.least ? $1.element : max(0, $1.element))
        }
    }

    @Test("Prices that wander: rosters are those of a fresh start", arguments: 980..<1000)
    func wandering(_ seed: Int) {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
        let experienced = SmoothedRosters(model, threads: 1)
        var random = TestRandom(seed)
        var person = model.people.map { _ in Float(random.int(0...3_000_000)) }
        let opening = model.offerings.indices.map { _ in Double(random.int(0...9_000_000)) }
        for step in 0..<40 {
            let size = step % 10 == 9 ? 1_000_000 : 30_000
            for type in person.indices { person[type] += Float(random.int(-size...size)) }
            let limit = Double(random.pick([0, 100_000, 2_000_000]))
            // Some may be opened at this node, others at the next.
            let offerings = model.offerings.indices.filter { _ in random.chance(70) }.map(Int32.init)
            let request = SmoothedRosters.Request(
                offerings: offerings, opening: offerings.map { opening[Int($0)] }, person: person, blur: 1000,
                limit: limit)
            let found = experienced.offers(request).flatMap(\.offers)
            let fresh = SmoothedRosters(model, threads: 2).offers(request).flatMap(\.offers)
            #expect(found.map(\.place) == fresh.map(\.place), "seed \(seed), step \(step)")
            #expect(found.map(\.offering) == fresh.map(\.offering), "seed \(seed), step \(step)")
            #expect(zip(found, fresh).allSatisfy { abs($0.reducedCost - $1.reducedCost) < 100 }, "seed \(seed)")
        }
    }
}
