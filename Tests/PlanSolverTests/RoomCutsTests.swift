// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Cuts that rooms imply")
struct RoomCutsTests {
    @Test("No set of classes that finds rooms violates a cut, and cuts that are found are violated")
    func valid() {
        var found = 0
        for seed in 1200..<1300 {
            let model = SolverModel(PlanningIndex(TinyScenario.make(seed, mostOfferings: 60)))
            guard !model.offerings.isEmpty else { continue }
            var random = TestRandom(seed)
            for _ in 0..<10 {
                var openings: [Int: Double] = [:]
                for offering in model.offerings.indices where random.chance(70) {
                    openings[offering] = Double(random.int(1...10)) / 10
                }
                let cuts = RoomCuts(model: model).violated(openings)
                for (set, range) in cuts {
                    found += 1
                    let members = set.members(model)
                    #expect(members == model.offerings.indices.filter { set.contains($0, model) }, "seed \(seed)")
                    let opened = members.reduce(0) { $0 + (openings[$1] ?? 0) }
                    #expect(opened > Double(range.upperBound) && range.lowerBound == 0, "seed \(seed)")
                    // As many members as rooms allow, in some order.
                    for _ in 0..<10 {
                        var used: [Int: Int] = [:]
                        var count = 0
                        for offering in members.shuffled(using: &random) {
                            let it = model.offerings[offering]
                            let rooms = model.index.scenario.venues[it.venue].rooms
                            for _ in 0..<it.copies
                            where it.roomCells.allSatisfy({ used[$0, default: 0] < rooms }) {
                                for cell in it.roomCells { used[cell, default: 0] += 1 }
                                count += 1
                            }
                        }
                        #expect(count <= range.upperBound, "seed \(seed), \(set)")
                    }
                }
            }
        }
        #expect(found > 20)
    }
}
