// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@Suite("The planning index against the verifier")
struct PlanningIndexTests {
    @Test("Every offering is one, and just the pairs may join at just their cost", arguments: Array(800..<830))
    func agrees(_ seed: Int) throws {
        var scenario = TinyScenario.make(seed)
        // Attendance is a share of periods, not of sessions.
        for course in scenario.courses.indices where seed % 2 == 1 {
            for (number, session) in scenario.courses[course].plans[0].sessions.indices.enumerated() {
                scenario.courses[course].plans[0].sessions[session].periods = [1, 4, 2][number]
            }
        }
        let index = PlanningIndex(scenario)
        var attendance = AttendanceCalculator(index)
        for (number, offering) in index.offerings.enumerated() {
            var costs: [Int: Int] = [:]
            for pair in index.pairs(of: number) {
                for person in index.types[Int(index.pairType[pair])].members { costs[person] = index.pairCost[pair] }
            }
            for person in scenario.candidates.indices {
                let (absent, released) = attendance.attendance(of: person, in: offering)
                let plan = alone(person, in: offering, absent: absent, released: released, index)
                let verification = Verifier.verify(plan, scenario)
                let broken = verification.violations.map(\.rule).filter { !Self.beside.contains($0) }
                #expect(broken.isEmpty == (costs[person] != nil), "seed \(seed): \(offering), \(person), \(broken)")
                guard let cost = costs[person] else { continue }
                let parts = verification.costs
                #expect(
                    parts.travel + parts.crossCluster + parts.absences + parts.lostSessions == cost, "seed \(seed)")
                #expect(parts.classOpen + parts.venues <= index.fixedCost(of: offering), "seed \(seed)")
            }
        }
        let verification = Verifier.verify(try solved(scenario), scenario)
        let unservable = index.types.filter { $0.unservable != nil }.flatMap(\.members).sorted()
        #expect(verification.unservable == unservable.map { scenario.candidates[$0].id }, "seed \(seed)")
    }

    /// Rules about other things than offerings and who may join them.
    static let beside: Set<Rule> = [
        .rosterTooSmall, .rosterTooLarge, .rooms, .lecturerTopic, .lecturerBusy, .lecturerAway, .lecturerOverlap,
        .lecturerPerDay, .lecturerPerWeek, .lecturerTravel, .classLimit, .courseClassLimit, .budget, .cost, .objective,
        .unservableCost, .bound, .gap, .status, .unservedMissing,
    ]

    private func alone(
        _ person: Int, in offering: Offering, absent: [Int], released: [Int], _ index: PlanningIndex
    ) -> Plan {
        let scenario = index.scenario
        let sessions = index.sessions(of: offering)
        let entry = RosterEntry(
            candidate: scenario.candidates[person].id, absent: absent.map { sessions[$0].id },
            released: released.map { sessions[$0].id })
        let opened = PlannedClass(
            id: "k-01", course: scenario.courses[offering.course].id, format: scenario.formats[offering.format].id,
            venue: scenario.venues[offering.venue].id,
            sessions: sessions.indices.map {
                PlannedSession(
                    session: sessions[$0].id, date: index.grid.date(of: offering.cells[$0]),
                    slot: scenario.slots[index.grid.slot(of: offering.cells[$0])].id,
                    lecturer: scenario.lecturers[0].id, online: !offering.inPerson[$0])
            }, roster: [entry])
        return Plan(
            scenarioTitle: scenario.title, scenarioDigest: scenario.digest,
            solver: SolverSummary(
                status: .feasible, objective: 0, bound: 0, gap: 0, unservableCost: 0, seconds: nil, stoppedBy: .time),
            classes: [opened], unserved: [], costs: Costs())
    }
}
