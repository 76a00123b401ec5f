// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Parts of a model, and regions that are improved on their own")
struct RegionalSearchTests {
    private func construct(_ model: SolverModel) -> Draft {
        var draft = Draft(model)
        LocalSearch(model: model, pricer: Pricer(model: model, threads: 1), shouldStop: { false }).construct(&draft)
        return draft
    }

    @Test("A class costs in a part, beside the others, what it costs in the whole")
    func part() {
        var found = 0
        for seed in 1600..<1680 { found += check(seed) }
        #expect(found > 20)
    }

    /// - Returns: how many classes could be opened.
    private func check(_ seed: Int) -> Int {
        let model = SolverModel.branching(seed)
        let records = construct(model).records
        let whole = Draft(model, records: records, free: [])
        let left = model.offerings.indices.filter { $0 % 2 == 0 }
        let part = ModelPart(of: model, people: whole.people, offerings: left)
        let start = Draft(part, beside: whole, free: [])
        var found = 0
        for (position, offering) in left.enumerated() {
            var (here, there) = (start, whole)
            let isOpen = there.open(offering)
            #expect(here.open(position) == isOpen, "offering \(offering)")
            guard isOpen else { continue }
            found += 1
            #expect(here.cost - start.cost == there.cost - whole.cost, "offering \(offering)")
            let record = part.record(here.records[0])
            #expect(record.offering == offering && record.lecturers == there.records.last!.lecturers)
            let placed = record.roster.reduce(0) { $0 + Int($1.count) }
            #expect(placed >= model.offerings[offering].least && placed <= model.offerings[offering].most)
        }
        return found
    }

    /// A dear start: every other class that can be opened.
    private func start(_ model: SolverModel) -> Draft {
        var draft = Draft(model)
        for offering in model.offerings.indices where offering % 2 == 0 {
            var trial = draft
            if trial.open(offering) { draft = trial }
        }
        return draft
    }

    private func isValid(_ records: [ClassRecord], _ model: SolverModel) -> Bool {
        let plan = PlanBuilder(model: model).plan(records) { objective in
            SolverSummary(
                status: .feasible, objective: objective, bound: 0,
                gap: SolverSummary.gap(objective: objective, bound: 0, unservableCost: model.unservableCost),
                unservableCost: model.unservableCost, seconds: 0, stoppedBy: .time)
        }
        return Verifier.verify(plan, model.index.scenario).isValid
    }

    @Test("An improved region makes a valid plan that costs less; so do two of them, where they can be merged")
    func regions() {
        var found = (changes: 0, merged: 0)
        for seed in 1600..<2400 {
            let scenario = TinyScenario.make(seed, mostOfferings: 40)
            let model = SolverModel(PlanningIndex(scenario))
            guard !model.offerings.isEmpty else { continue }
            let draft = start(model)
            var search = RegionalSearch(
                model: model, allowed: Array(model.offerings.indices), shouldStop: { false }, rebuilds: 5)
            (search.venues, search.classes) = (1, 2)
            let places = scenario.venues.indices.filter { !scenario.venues[$0].isOnline }
            let changes = places.compactMap {
                search.improved(draft.records, around: $0, tolerance: 1000, seed: UInt64(seed))
            }
            for change in changes {
                found.changes += 1
                #expect(Draft(model, records: change.records, free: []).cost < draft.cost, "seed \(seed)")
                #expect(isValid(change.records, model), "seed \(seed)")
            }
            if changes.count > 1, let both = search.merged(changes[0], changes[1]) {
                found.merged += 1
                #expect(isValid(both, model), "seed \(seed)")
            }
        }
        #expect(found.changes > 100 && found.merged > 5, "\(found)")
    }
}
