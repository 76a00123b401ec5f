// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Courses apart, at prices of what they share")
struct CoursePartTests {
    /// Models of two courses with what classes of each can be opened together.
    private func drafts(_ seeds: Range<Int>) -> [(seed: Int, draft: Draft)] {
        let drafts = seeds.compactMap { seed -> (seed: Int, draft: Draft)? in
            let model = SolverModel(PlanningIndex(TinyScenario.make(seed, mostOfferings: 60)))
            guard Set(model.offerings.map(\.course)).count == 2 else { return nil }
            var random = TestRandom(seed)
            var draft = Draft(model)
            for offering in model.offerings.indices.shuffled(using: &random) {
                var trial = draft
                if trial.open(offering) { draft = trial }
            }
            return (seed, draft)
        }
        #expect(drafts.count(where: { $0.draft.records.count > 1 }) > 5)
        return drafts
    }

    /// What the classes of a draft cost in the parts of their courses, VND; nil if a part cannot hold them.
    private func costApart(_ draft: Draft, _ prices: Prices) -> Int? {
        var total = 0
        for course in 0..<2 {
            let part = CoursePart(of: draft.model, course: course, prices: prices)
            let classes = draft.records.compactMap { part.offerings.firstIndex(of: $0.offering) }
            guard let mine = Draft(part.model, classes: classes, lecturers: classes.map { _ in [] }) else { return nil }
            total += mine.cost + part.surcharge
        }
        return total
    }

    @Test("Without prices the courses cost together what the plan costs without its lecturers")
    func withoutPrices() throws {
        for (seed, draft) in drafts(1700..<2000) {
            let model = draft.model
            let apart = try #require(costApart(draft, Prices(zeroFor: model)), "seed \(seed)")
            #expect(model.constantCost + apart == draft.cost - draft.lecturers.fees, "seed \(seed)")
        }
    }

    @Test("At any prices a plan costs no less than its courses apart, less what they share")
    func anyPrices() throws {
        for (seed, draft) in drafts(2000..<2600) {
            let model = draft.model
            let bound = LagrangianBound(model)
            for number in 0..<5 {
                var random = TestRandom(seed * 5 + number)
                func some(_ count: Int) -> [Int] {
                    (0..<count).map { _ in random.chance(50) ? random.int(0...300_000) * Tolerances.grain + 1 : 0 }
                }
                var prices = Prices(zeroFor: model)
                prices.room = some(prices.room.count)
                prices.teaching = some(prices.teaching.count)
                prices.courseClasses = some(prices.courseClasses.count)
                prices.allClasses = model.index.scenario.limits.classes == nil ? 0 : some(1)[0]
                prices.budget = model.budget == nil ? 0 : random.int(0...Tolerances.budgetUnit)
                for (course, definition) in model.index.scenario.courses.enumerated()
                where model.index.scenario.limits.classesPerCourse[definition.id] == nil {
                    prices.courseClasses[course] = 0
                }
                prices.combine(for: model)
                let shared = model.constantCost * Tolerances.grain + bound.sharedPart(prices, branches: [:])
                let apart = try #require(costApart(draft, prices), "seed \(seed)")
                #expect(
                    shared + apart * Tolerances.grain <= draft.cost * Tolerances.grain,
                    "seed \(seed), prices \(number)")
            }
        }
    }

    @Test(
        "A run whose bound comes from courses apart is sound, and ends with proof",
        arguments: 1900..<2060, [0, 500])
    func run(_ seed: Int, _ manyTypes: Int) throws {
        let scenario = TinyScenario.make(seed)
        guard scenario.courses.count == 2 else { return }
        var options = SolveOptions(threads: 1)
        (options.manyTypes, options.smallModel) = (manyTypes, (0, 0))
        let plan = try Planner(options: options, environment: SolveEnvironment(now: { 0 })).solve(scenario).plan
        expectSound(plan, of: scenario, optimum: BruteForce.optimum(scenario), "seed \(seed)")
        #expect(plan.solver.status == .optimal, "seed \(seed)")
    }
}
