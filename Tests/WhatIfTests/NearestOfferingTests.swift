// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import WhatIf

@Suite("The nearest offering of a person")
struct NearestOfferingTests {
    @Test("Nothing is in the way of exactly those whom the index calls servable", arguments: ["a", "b", "c"])
    func servable(_ name: String) throws {
        let index = PlanningIndex(try scenario(example(name)))
        var finder = NearestOfferingFinder(index)
        for type in index.types {
            for member in type.members {
                let found = finder.neighbourhood(of: member).nearest
                let nearest = try #require(found)
                #expect(nearest.obstacles.isEmpty == (type.unservable == nil))
            }
        }
    }

    @Test(
        "Where one rule is in the way, the verifier serves the person once it is relaxed as told",
        arguments: ["a", "b", "c"])
    func relaxed(_ name: String) throws {
        let base = try scenario(example(name))
        let index = PlanningIndex(base)
        var finder = NearestOfferingFinder(index)
        var tried = 0
        for member in base.candidates.indices {
            let found = finder.neighbourhood(of: member).nearest
            let nearest = try #require(found)
            guard nearest.obstacles.count == 1, let obstacle = nearest.obstacles.first else { continue }
            var other = base
            switch obstacle {
            case .endsLate(let last, _): other.candidates[member].latest = last
            case .beginsEarly(let first, _): other.candidates[member].earliest = first
            case .distance(let metres, _):
                other.candidates[member].maxTravelKm = Double(metres) / 1000
                other.travel.maxKm = max(base.travel.maxKm, Double(metres) / 1000)
            case .absences(let periods, _), .mandatory(let periods):
                // The person is freed of what the sessions missed clash with.
                #expect(periods > 0 && !nearest.absent.isEmpty)
                other.candidates[member].profile = nil
                other.candidates[member].busy = []
                other.candidates[member].away = []
            case .released(let sessions, _):
                let profile = other.profiles.firstIndex { $0.id == base.candidates[member].profile }
                other.profiles[try #require(profile)].maxReleased = sessions
            case .cluster: other.travel.crossClusterAllowed = true
            case .group: other.formats[nearest.offering.format].groups = nil
            }
            let id = base.candidates[member].id
            #expect(unservable(base).contains(id))
            #expect(!unservable(other).contains(id), "\(id) \(obstacle)")
            tried += 1
        }
        #expect(tried > 0)
    }

    /// By the verifier, which shares nothing with the index.
    private func unservable(_ scenario: Scenario) -> [Candidate.ID] {
        let nothing = Plan(
            scenarioTitle: "", scenarioDigest: "",
            solver: SolverSummary(
                status: .feasible, objective: 0, bound: 0, gap: 0, unservableCost: 0, seconds: nil, stoppedBy: .time),
            classes: [], unserved: [], costs: Costs())
        return Verifier.verify(nothing, scenario).unservable
    }

    @Test("Every session that is missed or released has a cause, and no other", arguments: ["a", "b", "c"])
    func causes(_ name: String) throws {
        let scenario = try scenario(example(name))
        let index = PlanningIndex(scenario)
        var attendance = AttendanceCalculator(index)
        var seen = 0
        for (member, person) in scenario.candidates.enumerated() {
            // Every 31st: many different weeks, days and venues.
            for offering in index.offerings.indices.filter({ $0 % 31 == member % 31 }).map({ index.offerings[$0] }) {
                let (absent, released) = attendance.attendance(of: member, in: offering)
                let lead = scenario.lead(of: person, to: scenario.venues[offering.venue])
                for (position, cell) in offering.cells.enumerated() {
                    let inPerson = offering.inPerson[position]
                    let cause = scenario.cause(
                        of: person, on: index.grid.date(of: cell), scenario.slots[index.grid.slot(of: cell)],
                        inPerson: inPerson, lead: inPerson ? lead : 0)
                    let mayBeReleased = if case .busyTime(_, _, _, true) = cause { true } else { false }
                    // Expectations are slow, and these are many.
                    if (cause != nil && !mayBeReleased) != absent.contains(position)
                        || mayBeReleased != released.contains(position)
                    {
                        Issue.record("\(person.id) \(index.grid.date(of: cell)) \(String(describing: cause))")
                    }
                    seen += cause == nil ? 0 : 1
                }
            }
        }
        #expect(seen > 0)
    }
}
