// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import PlannerWords
import ScenarioSamples
import Testing
import TrainingModel

@testable import WhatIf

@Suite("How optima move with changes")
struct MetamorphicTests {
    static let seeds: [UInt64] = [1, 2, 6]

    /// Small enough to be solved to the proof in a moment, and large enough for classes.
    private func sample(_ seed: UInt64) -> ScenarioDocument {
        SampleGenerator.document(
            SampleRequest(candidates: 16, communes: 3, venues: 2, lecturers: 3, days: 28, seed: seed))
    }

    private func decoded(_ document: ScenarioDocument) throws -> Scenario {
        try #require(ScenarioDecoder.decode(document).scenario)
    }

    /// The plan of a run to the proof, verified. A run away ends at the limit of nodes, without the proof.
    private func optimum(_ document: ScenarioDocument, _ note: String) throws -> Plan {
        let scenario = try decoded(document)
        let plan = try Planner(
            options: SolveOptions(nodes: 5000, threads: 1), environment: SolveEnvironment(now: { 0 })
        ).solve(scenario).plan
        #expect(Verifier.verify(plan, scenario).violations == [], "\(note)")
        #expect(plan.solver.status == .optimal, "\(note)")
        return plan
    }

    private static let venue =
        "  - {add: venues, row: {id: v9, kind: center, commune: x002, lat: 20.61, lon: 105.95, rooms: 1, capacity: 40}}\n"
    private static let lecturer =
        "  - {add: lecturers, row: {id: gv9, name: Giảng viên 9, topics: [lich-su, cuong-linh, dieu-le, thao-luan, "
        + "thu-hoach], feePerSession: 200000}}\n"
    private static let format =
        "  - {add: formats, row: {id: chu-nhat, delivery: inPerson, cells: [{days: [sat, sun], slots: [sang, chieu, toi]}], "
        + "perWeek: {min: 1, max: 5}}}\n"

    @Test(
        "One more venue, lecturer or format never makes it worse, and taking it away gives the base back",
        arguments: seeds,
        [
            (venue, "  - {remove: venues, where: {id: v9}}\n"),
            (lecturer, "  - {remove: lecturers, where: {id: gv9}}\n"),
            (format, "  - {remove: formats, where: {id: chu-nhat}}\n"),
        ])
    func more(_ seed: UInt64, _ change: (there: String, back: String)) throws {
        let note = "seed \(seed): \(change.there)"
        let base = sample(seed)
        let before = try optimum(base, note)
        let wider = try changed(change.there, base)
        let after = try optimum(wider, note)
        #expect(after.solver.objective <= before.solver.objective, "\(note)")
        let back = try changed(change.back, wider)
        #expect(try decoded(back) == decoded(base), "\(note)")
        #expect(try optimum(back, note) == before, "\(note)")
    }

    @Test("One venue, lecturer or format fewer never makes it better", arguments: seeds)
    func fewer(_ seed: UInt64) throws {
        let base = sample(seed)
        let before = try optimum(base, "seed \(seed)").solver.objective
        for removal in [
            "  - {remove: lecturers, where: {id: gv01}}\n", "  - {remove: formats, where: {id: toi}}\n",
            "  - {remove: formats, where: {id: cuoi-tuan}}\n",
            "  - {remove: venues, where: {id: v02}}\n  - {update: clusters, where: {}, set: {venues: [v01]}}\n",
        ] {
            let note = "seed \(seed): \(removal)"
            let (document, faults) = try change(removal).applied(to: base)
            // Not every sample has clusters, or two of them that could share a venue.
            guard let document else {
                #expect(removal.contains("clusters"), "\(note)\(faults)")
                continue
            }
            #expect(try optimum(document, note).solver.objective >= before, "\(note)")
        }
    }

    @Test("Nothing that could be asked for makes it worse, nor promises less than it brings", arguments: [6])
    func items(_ seed: UInt64) throws {
        let base = sample(seed)
        let scenario = try decoded(base)
        let report = try Planner(
            options: SolveOptions(nodes: 5000, threads: 1), environment: SolveEnvironment(now: { 0 })
        ).solve(scenario)
        let items = AdviceItem.all(for: scenario)
        #expect(Set(items.map(\.code)).count >= 5)
        for item in items {
            let note = "seed \(seed): \(item.title.en)"
            let document = try #require(item.change(.en).applied(to: base).document, "\(note)")
            let after = try optimum(document, note)
            #expect(after.solver.objective <= report.plan.solver.objective, "\(note)")
            let promised = report.prices.bound(of: PlanningIndex(try decoded(document)))
            #expect(promised <= after.solver.objective, "\(note)")
            // The base's plan stays a plan, at the same cost.
            var plan = report.plan
            plan.solver.unservableCost = after.solver.unservableCost
            plan.solver.bound = min(plan.solver.bound, after.solver.bound)
            let verification = Verifier.verify(plan, try decoded(document))
            #expect(verification.objective == report.plan.solver.objective, "\(note)")
            let rules = Set(verification.violations.map(\.rule)).subtracting([.gap, .status])
            #expect(rules.isEmpty, "\(note)")
        }
    }
}
