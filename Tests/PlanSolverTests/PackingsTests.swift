// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Sets of classes that can be opened together")
struct PackingsTests {
    /// Rooms counted cell by cell, and people placed one by one.
    private func canOpen(_ classes: [Int], _ model: SolverModel, _ crews: Crews) -> Bool {
        for (offering, copies) in Dictionary(grouping: classes, by: { $0 }).mapValues(\.count)
        where copies > model.offerings[offering].copies { return false }
        var used: [[Int]: Int] = [:]
        for it in classes.map({ model.offerings[$0] }) {
            for cell in it.roomCells { used[[it.venue, cell], default: 0] += 1 }
        }
        guard used.allSatisfy({ $0.value <= model.index.scenario.venues[$0.key[0]].rooms }) else { return false }
        // Chairs that have to be taken, each by one of a class's people (Kuhn, The Hungarian method, 1955).
        let chairs = classes.enumerated().flatMap { number, offering in
            crews.crew(of: offering) == nil ? [] : Array(repeating: number, count: model.offerings[offering].least)
        }
        let joins = classes.map { offering in
            Set(
                model.pairs(of: offering).map { Int(model.pairType[$0]) }.flatMap { type in
                    (0..<model.people[type]).map { [type, $0] }
                })
        }
        var chairOf: [[Int]: Int] = [:]
        func place(_ chair: Int, _ tried: inout Set<[Int]>) -> Bool {
            for person in joins[chairs[chair]] where tried.insert(person).inserted {
                if let other = chairOf[person], !place(other, &tried) { continue }
                chairOf[person] = chair
                return true
            }
            return false
        }
        return chairs.indices.allSatisfy { chair in
            var tried: Set<[Int]> = []
            return place(chair, &tried)
        }
    }

    @Test("All of them, and no others, are listed, with what they weigh and what they count", arguments: 1700..<1730)
    func all(_ seed: Int) {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed, mostOfferings: 60)))
        var random = TestRandom(seed)
        let offerings = Array(model.offerings.indices.shuffled(using: &random).prefix(5))
        let crews = Crews(model)
        let packings = Packings(model, crews)
        let sets = packings.sets(of: offerings, most: 10_000)!
        // Up to two of each, in all ways.
        var expected: Set<[Int]> = []
        var counts = offerings.map { _ in 0 }
        repeat {
            let classes = counts.indices.flatMap { Array(repeating: offerings[$0], count: counts[$0]) }
            if canOpen(classes, model, crews) { expected.insert(counts) }
            var place = 0
            while place < counts.count, counts[place] == 2 {
                counts[place] = 0
                place += 1
            }
            if place < counts.count { counts[place] += 1 } else { break }
        } while true
        var found: Set<[Int]> = []
        let weights = sets.weights(offerings.indices.map { 1 << (4 * $0) })
        for number in sets.classes.indices {
            var counts = offerings.map { _ in 0 }
            for (place, count) in sets.counts(of: number) { counts[place] = count }
            #expect(weights[number] == counts.reversed().reduce(0) { $0 << 4 + $1 }, "seed \(seed)")
            #expect(
                sets.classes[number].sorted()
                    == counts.indices.flatMap { Array(repeating: offerings[$0], count: counts[$0]) }.sorted())
            if counts.max() ?? 0 <= 2 { #expect(found.insert(counts).inserted, "seed \(seed): listed twice") }
        }
        #expect(found == expected, "seed \(seed)")
        #expect(packings.sets(of: offerings, most: sets.classes.count - 1) == nil || sets.classes.count == 1)
    }
}
