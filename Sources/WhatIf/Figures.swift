// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// What a verified plan achieves and costs, in the numbers by which alternatives are compared.
package struct Figures: Sendable {
    /// Some of some: people served of all, of a group, or of a quota.
    package struct Part: Equatable, Sendable {
        package var count: Int
        package var of: Int

        package init(_ count: Int, of whole: Int) {
            self.count = count
            of = whole
        }
    }

    /// Sessions that a group's people attend in released time, and that they miss.
    package struct LostTime: Equatable, Sendable {
        package var released = 0
        package var absences = 0
    }

    package var served: Part
    package var servedByGroup: [String: Part] = [:]
    /// People to whom some offering is open, whether or not the plan has a place for them.
    package var servable: Part
    package var servableByGroup: [String: Part] = [:]
    /// Of each target its unit and course, and served of the quota; in the scenario's order.
    package var targets: [(unit: String, part: Part)]
    package var unserved: Int
    package var unservable: Int
    package var classes: Int
    package var classesByFormat: [String: Int]
    package var classesByVenue: [String: Int]
    /// What `limits.budget` bounds, VND.
    package var classCosts: Int
    package var lostTime = LostTime()
    package var lostTimeByGroup: [String: LostTime] = [:]
    package var metresTravelled: Int
    package var cost: CostRange
    /// See `SolverSummary.gap`.
    package var gap: Double
    package var weights: Weights

    /// - Parameter verification: of this plan and scenario, without violations.
    package init(_ plan: Plan, _ scenario: Scenario, _ verification: Verification) {
        let rosters = plan.classes.flatMap(\.roster)
        let seats = Dictionary(rosters.map { ($0.candidate, $0) }) { first, _ in first }
        let unservableIDs = Set(verification.unservable)
        let people = scenario.candidates.count
        served = Part(rosters.count, of: people)
        servable = Part(people - unservableIDs.count, of: people)
        for person in scenario.candidates {
            let seat = seats[person.id]
            let isServable = !unservableIDs.contains(person.id)
            servedByGroup[person.group, default: Part(0, of: 0)].add(seat != nil)
            servableByGroup[person.group, default: Part(0, of: 0)].add(isServable)
            lostTimeByGroup[person.group, default: LostTime()].add(seat)
            lostTime.add(seat)
        }
        targets = scenario.targets.map { target in
            let count = scenario.candidates.count {
                $0.unit == target.unit && $0.course == target.course && seats[$0.id] != nil
            }
            return ("\(target.unit) · \(target.course)", Part(count, of: target.served))
        }
        unserved = people - rosters.count
        unservable = unservableIDs.count
        classes = plan.classes.count
        classesByFormat = Dictionary(plan.classes.map { ($0.format.text, 1) }, uniquingKeysWith: +)
        classesByVenue = Dictionary(plan.classes.map { ($0.venue.text, 1) }, uniquingKeysWith: +)
        classCosts = verification.costs.classCosts
        metresTravelled = plan.metresTravelled(in: scenario)
        cost = CostRange(bound: plan.solver.bound, objective: verification.objective)
        gap = plan.solver.gap
        weights = scenario.weights
    }
}

extension Figures.Part {
    fileprivate mutating func add(_ counts: Bool) {
        count += counts ? 1 : 0
        of += 1
    }
}

extension Figures.LostTime {
    fileprivate mutating func add(_ seat: RosterEntry?) {
        released += seat?.released.count ?? 0
        absences += seat?.absent.count ?? 0
    }
}
