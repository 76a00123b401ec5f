// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlanSolver
import ScenarioFiles
import ScenarioSamples
import Synchronization
import Testing
import TrainingModel

/// The plan of a run to proof on a clock that stands still, so that nothing depends on the machine. The number of nodes
/// is far above what a tiny scenario needs: a run away ends as a failure, not as a hang.
func solved(_ scenario: Scenario, threads: Int = 1) throws -> Plan {
    try Planner(
        options: SolveOptions(nodes: 5000, threads: threads), environment: SolveEnvironment(now: { 0 })
    ).solve(scenario).plan
}

/// Expects a plan that obeys every rule and whose bound is true.
func expectSound(
    _ plan: Plan, of scenario: Scenario, optimum: Int, _ note: String, at place: SourceLocation = #_sourceLocation
) {
    #expect(Verifier.verify(plan, scenario).violations == [], "\(note)", sourceLocation: place)
    #expect(plan.solver.bound <= optimum, "\(note)", sourceLocation: place)
    #expect(optimum <= plan.solver.objective, "\(note)", sourceLocation: place)
}

/// One of the specification's examples: `a`, `b` or `c`.
func example(_ name: String) throws -> Scenario {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/examples/\(name)").path
    return try #require(ScenarioLoader.load(folder).scenario)
}

/// A sample of 100 people and some thousand offerings: too large for brute force, and for a linear program at every node.
func sample(_ seed: UInt64) throws -> Scenario {
    let request = SampleRequest(candidates: 100, communes: 4, venues: 3, lecturers: 4, days: 56, seed: seed)
    return try #require(ScenarioDecoder.decode(SampleGenerator.document(request)).scenario)
}

/// Counts calls from closures that must be sendable.
final class Counter: Sendable {
    private let value = Atomic(0)
    /// How many calls there were with this one.
    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
    var count: Int { value.load(ordering: .relaxed) }
}
