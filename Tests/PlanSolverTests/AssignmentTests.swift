// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("People and lecturers of given classes")
struct AssignmentTests {
    static let seeds = Array(700..<750)

    @Test("Opening and closing classes keeps the cheapest assignment of people", arguments: seeds)
    func people(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        guard !model.offerings.isEmpty else { return }
        let brute = BruteForce(scenario)
        var assignment = Assignment(model, people: model.people)
        var random = TestRandom(seed)
        for _ in 0..<12 {
            let open = assignment.classBins
            if open.count == 3 || (!open.isEmpty && random.chance(35)) {
                assignment.close(random.pick(open))
            } else {
                _ = assignment.open(random.int(0...model.offerings.count - 1))
            }
            let classes = assignment.classBins.map { model.offerings[assignment.bins[$0].offering].source }
            let least = brute.peopleCost(classes)
            #expect(assignment.isFeasible == (least != nil), "seed \(seed), \(classes)")
            if let least {
                #expect(model.constantCost + assignment.peopleCost == least, "seed \(seed), \(classes)")
            }
            for (type, count) in model.people.enumerated() {
                #expect(assignment.bins.filter(\.isOpen).reduce(0) { $0 + Int($1.counts[type]) } == count)
            }
        }
    }

    @Test("One class more saves at most what its people are worth at the assignment's duals")
    func worth() {
        var opened = 0
        for seed in Self.seeds {
            let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
            let pricer = Pricer(model: model, threads: 1)
            var draft = Draft(model)
            for _ in 0..<3 {
                let prices = draft.prices()
                let offerings = model.offerings.indices.filter(draft.hasRoom)
                let costs = pricer.reducedCosts(of: offerings, prices, people: draft.people)
                var next: Draft?
                for (offering, cost) in zip(offerings, costs) where cost < 0 {
                    var trial = draft
                    guard trial.open(offering) else { continue }
                    opened += 1
                    let worth = (prices.openingCost(of: offering, model) - cost) / Tolerances.grain
                    let saved = draft.assignment.peopleCost - trial.assignment.peopleCost
                    #expect(saved <= worth, "seed \(seed), offering \(offering)")
                    next = trial
                }
                guard let next else { break }
                draft = next
            }
        }
        #expect(opened > 80)
    }

    @Test("The roster of lecturers obeys every rule, and the exact assignment is the cheapest", arguments: seeds)
    func lecturers(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        guard !model.offerings.isEmpty else { return }
        let brute = BruteForce(scenario)
        var random = TestRandom(seed)
        var roster = LecturerRoster(model)
        var open: [Int: Int] = [:]
        for number in 0..<8 {
            if let (closing, offering) = open.sorted(by: { $0.key < $1.key }).first, random.chance(30) {
                roster.remove(offering, class: closing)
                open[closing] = nil
            }
            let offering = random.int(0...model.offerings.count - 1)
            guard open.count < 4 else { continue }
            let before = roster
            if roster.add(offering, class: number) { open[number] = offering } else { roster = before }
            if random.chance(50) { roster.improve() }

            let classes = open.sorted { $0.key < $1.key }
            expectObeyed(roster, classes, brute, "seed \(seed)")
            let sources = classes.map { model.offerings[$0.value].source }
            let least = brute.leastFees(sources)
            #expect(least != nil && roster.fees >= least!, "seed \(seed)")
            // What the roster refused may still be possible: ask the exact assignment.
            let wanted = classes.map(\.value) + [offering]
            switch LecturerAssignment(model: model).solve(wanted, timeLimit: 60) {
            case .optimal(let lecturers, let fees):
                #expect(fees == brute.leastFees(wanted.map { model.offerings[$0].source }), "seed \(seed)")
                #expect(lecturers.joined().reduce(0) { $0 + model.lecturers[$1].fee } == fees, "seed \(seed)")
            case .infeasible:
                #expect(brute.leastFees(wanted.map { model.offerings[$0].source }) == nil, "seed \(seed)")
            case .unknown: Issue.record("seed \(seed): no answer")
            }
        }
    }

    private func expectObeyed(
        _ roster: LecturerRoster, _ classes: [(key: Int, value: Int)], _ brute: BruteForce, _ note: String
    ) {
        let model = SolverModel(brute.index)
        var given: [[BruteForce.Teaching]] = brute.scenario.lecturers.map { _ in [] }
        var fees = 0
        for (number, offering) in classes {
            let teachings = brute.teachings([model.offerings[offering].source])
            for (task, teaching) in zip(roster.sessions(of: offering, class: number), teachings) {
                guard let lecturer = roster.lecturerOf[task] else {
                    Issue.record("\(note): a session without a lecturer")
                    continue
                }
                #expect(
                    BruteForce.canTeach(
                        brute.scenario.lecturers[lecturer], teaching, beside: given[lecturer],
                        brute.scenario.travelMinutesBetweenVenues(), brute.scenario), "\(note)")
                given[lecturer].append(teaching)
                fees += brute.scenario.lecturers[lecturer].feePerSession
            }
        }
        #expect(roster.fees == fees, "\(note)")
        #expect(roster.lecturerOf.count == given.joined().count, "\(note)")
    }
}
