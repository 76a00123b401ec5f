// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// What a verified plan achieves and costs, in the numbers by which alternatives are compared.
public struct Figures: Sendable {
    /// Some of some: people served of all, of a group, or of a quota.
    public struct Part: Equatable, Sendable {
        public var count: Int
        public var of: Int

        public init(_ count: Int, of whole: Int) {
            self.count = count
            of = whole
        }
    }

    /// Sessions that a group's people attend in released time, and that they miss.
    public struct LostTime: Equatable, Sendable {
        public var released = 0
        public var absences = 0
    }

    public var served: Part
    public var servedByGroup: [String: Part] = [:]
    /// People to whom some offering is open, whether or not the plan has a place for them.
    public var servable: Part
    public var servableByGroup: [String: Part] = [:]
    /// Of each target its unit and course, and served of the quota; in the scenario's order.
    public var targets: [(unit: String, part: Part)]
    public var unserved: Int
    public var unservable: Int
    public var classes: Int
    public var classesByFormat: [String: Int]
    public var classesByVenue: [String: Int]
    /// What `limits.budget` bounds, VND.
    public var classCosts: Int
    public var lostTime = LostTime()
    public var lostTimeByGroup: [String: LostTime] = [:]
    public var metresTravelled: Int
    public var cost: CostRange
    /// See `SolverSummary.gap`.
    public var gap: Double
    public var weights: Weights

    /// - Parameter verification: of this plan and scenario, without violations.
    public init(_ plan: Plan, _ scenario: Scenario, _ verification: Verification) {
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
