// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioFiles
import Testing

@testable import TrainingModel

/// The verifier judges calendars and rosters in two ways: one class at a time, and by enumerating all offerings to find
/// the unservable. Both must say the same.
@Suite struct VerifierConsistencyTests {
    /// A linear congruential generator (Knuth, MMIX).
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    /// The plan of one class on these cells, with these people.
    private func plan(
        _ option: Servability.Option, cells: some Sequence<Int>, roster: [Candidate], _ facts: VerifierFacts
    ) -> Plan {
        let slots = facts.scenario.slots
        let sessions = zip(option.plan.sessions, cells).map { session, cell in
            PlannedSession(
                session: session.id, date: facts.scenario.horizon.lowerBound + cell / slots.count,
                slot: slots[cell % slots.count].id, lecturer: facts.scenario.lecturers[0].id,
                online: !facts.isInPerson(session, option.format.delivery))
        }
        let opened = PlannedClass(
            id: "k", course: option.course, format: option.format.id, venue: option.venue.id, sessions: sessions,
            roster: roster.map { RosterEntry(candidate: $0.id, absent: [], released: []) })
        return Plan(
            scenarioTitle: "", scenarioDigest: "",
            solver: SolverSummary(
                status: .optimal, objective: 0, bound: 0, gap: 0, unservableCost: 0, seconds: nil, stoppedBy: .proof),
            classes: [opened], unserved: [], costs: Costs())
    }

    private func facts(_ example: String) throws -> VerifierFacts {
        VerifierFacts(try #require(ScenarioLoader.load(Fixtures.examples + "/" + example).scenario))
    }

    @Test(arguments: ["a", "b", "c"]) func rostersAgree(_ example: String) throws {
        let facts = try facts(example)
        let servability = Servability(facts)
        let aboutPeople: Set<Rule> = [
            .candidateGroup, .candidateDistance, .candidateCluster, .candidateEarliest, .candidateLatest,
            .mandatorySession, .attendance, .maxReleased,
        ]
        for option in servability.allOptions {
            let table = servability.calendars(option)
            let people = facts.scenario.candidates.filter { $0.course == option.course }
            for position in 0..<table.count {
                let plan = plan(option, cells: table[position], roster: people, facts)
                var inspection = Inspection(plan, facts.scenario)
                inspection.inspectRosters()
                let barred = Set(
                    inspection.violations.filter { aboutPeople.contains($0.rule) }.compactMap(\.place.candidate))
                for person in people {
                    let fits = servability.fit(person, option, from: position) == position
                    #expect(fits != barred.contains(person.id), "\(person.id) \(plan.classes)")
                }
            }
        }
    }

    /// Every enumerated calendar passes; a calendar with one cell moved passes iff it is enumerated too.
    @Test(arguments: ["a", "b", "c"]) func calendarsAgree(_ example: String) throws {
        let facts = try facts(example)
        let servability = Servability(facts)
        let cellCount = facts.scenario.horizon.count * facts.scenario.slots.count
        var random = Random(state: 17)
        for option in servability.allOptions {
            let table = servability.calendars(option)
            let known = Set((0..<table.count).map { Array(table[$0]) })
            for calendar in known.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                var moved = calendar
                moved[Int.random(in: moved.indices, using: &random)] = Int.random(in: 0..<cellCount, using: &random)
                moved.sort()
                for cells in [calendar, moved] where Set(cells).count == cells.count {
                    let plan = plan(option, cells: cells, roster: [], facts)
                    var inspection = Inspection(plan, facts.scenario)
                    inspection.inspectOfferings()
                    #expect(inspection.violations.isEmpty == known.contains(cells), "\(plan.classes)")
                }
            }
        }
    }
}
