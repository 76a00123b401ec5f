// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Testing
import TrainingModel

@Suite("The three examples, planned")
struct ExampleOptimumTests {
    struct Known: Sendable, CustomTestStringConvertible {
        let name: String
        let offerings: [Format.ID: Int]
        let pairs: Int
        let unservable: [Int]
        let optimum: Int
        let unservableCost: Int
        var testDescription: String { name }
    }

    static let known = [
        Known(
            name: "a", offerings: ["3ca-tuan": 96, "cuoi-tuan": 27, "ket-hop": 18, "tap-trung": 36, "toi": 18],
            pairs: 915,
            unservable: [13, 15, 18, 21], optimum: 41_894_068, unservableCost: 18_000_000),
        Known(
            name: "b", offerings: ["3ca-tuan": 144, "cuoi-tuan": 32, "ket-hop": 18, "tap-trung": 38, "toi": 18],
            pairs: 1632, unservable: [26], optimum: 23_542_584, unservableCost: 3_000_000),
        Known(
            name: "c", offerings: ["3ca-tuan": 96, "cuoi-tuan": 32, "ket-hop": 18, "tap-trung": 38, "toi": 18],
            pairs: 708,
            unservable: [1, 6, 7, 11, 13, 15, 18, 19, 20, 21, 22, 24, 25, 28, 29], optimum: 64_514_156,
            unservableCost: 51_000_000),
    ]

    @Test("Offerings, pairs and the unservable", arguments: known)
    func index(_ known: Known) throws {
        let index = PlanningIndex(try example(known.name))
        let byFormat = Dictionary(grouping: index.offerings) { index.scenario.formats[$0.format].id }
        #expect(byFormat.mapValues(\.count) == known.offerings)
        #expect(index.eligibleCandidatePairs == known.pairs)
        let unservable = index.types.filter { $0.unservable != nil }.flatMap(\.members).sorted()
        #expect(unservable.map { $0 + 1 } == known.unservable)
    }

    @Test("Proven optimal at the known objective", arguments: known)
    func optimum(_ known: Known) throws {
        let scenario = try example(known.name)
        let plan = try solved(scenario)
        expectSound(plan, of: scenario, optimum: known.optimum, known.name)
        #expect(plan.solver.objective == known.optimum)
        #expect(plan.solver.bound == known.optimum)
        #expect(plan.solver.status == .optimal)
        #expect(plan.solver.unservableCost == known.unservableCost)
        let reasons = plan.unserved.filter { $0.reason != UnservedReason.notPlaced.rawValue }.map(\.candidate)
        #expect(reasons == known.unservable.map { scenario.candidates[$0 - 1].id })
    }
}
