// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Section 7: every part of the objective, worked out by hand, and what the plan states of it.
@Suite struct VerifierCostTests {
    var tiny = Tiny()

    private var costs: Costs { Verifier.verify(tiny.plan, tiny.scenario).costs }

    @Test func partsOfTheTinyPlan() {
        var expected = Costs()
        expected.unserved = 3_000_000
        expected.classOpen = 1_000_000
        expected.venues = 600_000
        expected.lecturers = 600_000
        #expect(costs == expected)
        #expect(Verifier.verify(tiny.plan, tiny.scenario).objective == 5_200_000)
    }

    @Test mutating func unservedCountsPriority() {
        tiny.scenario.candidates[3].priority = 3
        #expect(costs.unserved == 9_000_000)
    }

    @Test mutating func targetsCountWhatIsShort() {
        tiny.scenario.targets = [
            Target(unit: "u1", course: "nt", served: 5), Target(unit: "u1", course: "nt", served: 2),
            Target(unit: "u2", course: "nt", served: 1),
        ]
        #expect(costs.targets == 3_000_000)
        tiny.scenario.candidates[0].unit = "u2"
        #expect(costs.targets == 3_000_000)
    }

    @Test mutating func lostSessionsCountReleased() {
        let busy = Profile.BusyTime(
            days: [.monday, .wednesday], from: TimeOfDay(19, 0), to: TimeOfDay(20, 0), release: true)
        tiny.give(Profile(id: "office", busy: [busy]), to: 0, 1)
        #expect(costs.lostSessions == 600_000)
        #expect(costs.absences == 0)
    }

    @Test mutating func absencesCountSessions() {
        tiny.scenario.candidates[0].busy = [Tiny.days(1, 3)]
        #expect(costs.absences == 200_000)
    }

    /// 7,228 m there and back, three times, at 333 đ a km: 14,441.544 đ for each person.
    @Test mutating func travelIsRoundedForEachPerson() {
        tiny.scenario.weights.km = 333
        tiny.scenario.candidates[0].commune = "x2"
        #expect(costs.travel == 14_442)
        tiny.scenario.candidates[1].commune = "x2"
        #expect(costs.travel == 28_884)
        tiny.scenario.candidates[0].away = [Tiny.days(1, 1)]
        #expect(costs.travel == 9_628 + 14_442, "only sessions attended are travelled to")
        tiny.scenario.formats[0].delivery = .hybrid
        #expect(costs.travel == 2 * 4_814, "and only those in person")
    }

    /// Half a đồng is rounded up: 1 đ × 2 × 7,228 m × 3 ÷ 1000 = 43.368; × 250 m would be 1.5.
    @Test mutating func halfADongIsRoundedUp() {
        // 0.25 km north without detour: 250 m.
        tiny.scenario.communes.append(Commune(id: "x3", location: Coordinates(20.6 + 0.25 / 111.195_080_233, 105.9)))
        tiny.scenario.travel.detour = 1
        tiny.scenario.weights.km = 1
        tiny.scenario.candidates[0].commune = "x3"
        #expect(costs.travel == 2)
    }

    @Test mutating func crossClusterCountsOnce() {
        tiny.scenario.clusters = [
            Cluster(id: "k1", communes: ["x1"], venues: []), Cluster(id: "k2", communes: [], venues: ["v1"]),
        ]
        tiny.scenario.candidates[2].commune = "x2"
        #expect(costs.crossCluster == 100_000, "x2 is in no cluster")
    }

    @Test mutating func classesAreOpenedAtACost() {
        tiny.open()
        #expect(costs.classOpen == 0)
        tiny.open(Tiny.opened(roster: ["c1", "c2"]), Tiny.opened("nt-02", dates: [8, 10, 12], roster: ["c3", "c4"]))
        #expect(costs.classOpen == 2_000_000)
    }

    @Test mutating func venuesCountSessionsThatUseARoom() {
        tiny.scenario.formats[0].delivery = .hybrid
        #expect(costs.venues == 200_000)
        tiny.scenario.formats[0].delivery = .online
        tiny.scenario.venues[0].kind = Venue.onlineKind
        #expect(costs.venues == 600_000)
    }

    @Test mutating func lecturersCountFeeSlotAndWeekend() {
        tiny.scenario.weights.weekend = 7_000
        tiny.scenario.formats[0].pattern = .cells([Format.CellRule(days: [.friday, .saturday, .sunday], slots: ["pm"])])
        tiny.open(Tiny.opened(dates: [5, 6, 7], slots: ["pm", "pm", "pm"]))
        tiny.plan.classes[0].sessions[0].lecturer = "g2"
        #expect(costs.lecturers == 100_000 + 2 * 157_000)
        #expect(tiny.broken == [])
    }

    @Test(arguments: CostPart.allCases) func statedPartIsCompared(_ part: CostPart) {
        var tiny = tiny
        tiny.plan.costs[part] += 5
        let stated = tiny.plan.costs[part]
        #expect(
            tiny.violations == [
                Violation(.cost, at: .init(part: part), size: 5, found: String(stated), expected: String(stated - 5))
            ])
    }

    @Test mutating func objectiveIsCompared() {
        tiny.plan.solver.objective = 5_200_001
        tiny.plan.solver.bound = 5_200_001
        #expect(tiny.violations == [Violation(.objective, size: 1, found: "5200001", expected: "5200000")])
    }

    @Test mutating func unservableCostIsCompared() {
        tiny.plan.solver.unservableCost = 1
        #expect(tiny.violations == [Violation(.unservableCost, size: 1, found: "1", expected: "0")])
    }

    @Test mutating func boundIsNotAboveTheObjective() {
        tiny.plan.solver.bound = 5_200_052
        tiny.plan.solver.status = .feasible
        tiny.plan.solver.gap = -0.00001
        #expect(tiny.violations == [Violation(.bound, size: 52, found: "5200052", expected: "5200000")])
    }

    @Test mutating func gapIsTheShareOfWhatCanBeServed() {
        tiny.plan.solver.bound = 3_900_000
        tiny.plan.solver.status = .feasible
        #expect(tiny.violations.map(\.rule) == [.gap])
        tiny.plan.solver.gap = 0.25
        #expect(tiny.violations == [])
        tiny.plan.solver.gap = 0.250_000_000_1
        #expect(tiny.violations == [])
        tiny.plan.solver.gap = 0.250_000_001
        #expect(tiny.violations.map(\.rule) == [.gap])
        tiny.plan.solver.gap = .nan
        #expect(tiny.violations.map(\.rule) == [.gap])
    }

    @Test mutating func gapIsZeroWhenNobodyCanBeServed() {
        tiny.scenario.formats = []
        tiny.open()
        tiny.restate()
        tiny.plan.solver.bound = 0
        tiny.plan.solver.status = .feasible
        #expect(tiny.violations == [])
    }

    @Test mutating func statusSaysWhetherTheBoundIsReached() {
        tiny.plan.solver.status = .feasible
        #expect(tiny.violations == [Violation(.status, found: "feasible", expected: "optimal")])
        tiny.plan.solver.status = .optimal
        tiny.plan.solver.bound = 3_900_000
        tiny.plan.solver.gap = 0.25
        #expect(tiny.violations == [Violation(.status, found: "optimal", expected: "feasible")])
    }
}
