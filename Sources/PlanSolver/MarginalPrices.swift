// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// What one more unit of everything that classes compete for is worth: the dual prices of the linear relaxation at the
/// root of the search, by the scenario's own names, so that they carry over to a changed scenario.
///
/// Prices are whole multiples of 1 / `unitsPerDong` VND. Any prices give a bound that is true (`bound(of:)`); these give
/// the best one that the root found.
public struct MarginalPrices: Equatable, Codable, Sendable {
    /// Units of a price in one đồng.
    public static let unitsPerDong = Tolerances.grain

    /// A slot of a date.
    public struct Time: Hashable, Codable, Sendable {
        /// A date of the horizon.
        public var date: Day
        /// A slot of that date.
        public var slot: Slot.ID
    }

    /// A room of a venue at a time.
    public struct RoomTime: Hashable, Codable, Sendable {
        /// One of kind `online` too, of which the rooms are meetings.
        public var venue: Venue.ID
        /// When the room is used.
        public var time: Time
    }

    /// A session of a topic at a time.
    public struct TeachingTime: Hashable, Codable, Sendable {
        /// As in `Session.topic`.
        public var topic: String
        /// When the session is taught.
        public var time: Time
        /// In a hall, or online.
        public var inPerson: Bool
    }

    /// What one more person like this one adds to the least cost. People whom no offering fits have no price.
    public var people: [Candidate.ID: Int] = [:]
    /// By the scenario's targets: what asking for one more person adds.
    public var targets: [Int] = []
    /// What one more room is worth. Absent prices are 0, here and below.
    public var rooms: [RoomTime: Int] = [:]
    /// What one more session of a topic costs, the fee included.
    public var teaching: [TeachingTime: Int] = [:]
    /// What one more class allowed is worth, in all and of a course.
    public var classes = 0
    /// What one more class that a course's own limit allows is worth; courses where it is 0 are absent.
    public var classesOfCourse: [Course.ID: Int] = [:]
    /// What one more đồng of budget is worth, in units of 1 / `Tolerances.budgetUnit`.
    public var budget = 0
}

extension MarginalPrices {
    /// A cost that no plan of a scenario is below, VND; the scenario may differ from that of the prices.
    ///
    /// The best of the Lagrangian bounds at these prices, at their projection, where people's prices are lowered until no
    /// class that the scenario has more pays for itself, and after a short climb from there. People unknown to the prices
    /// cost what leaving them out does. For a scenario that allows more than the one of the prices, how far this is below
    /// that one's bound is what the prices promise of the change: an optimistic estimate, and less the gap a bound of the
    /// gain.
    /// - Parameter enough: a bound that needs no climb.
    public func bound(of index: PlanningIndex, enough: Int = .max, threads: Int = 1) -> Int {
        let model = SolverModel(index)
        let ascent = DualAscent(
            model, pricer: Pricer(model: model, threads: threads), bound: LagrangianBound(model),
            start: prices(for: model))
        let bound = LagrangianBound.vnd(ascent.bestBound)
        // So little smoothing that what is lost by it hardly shows.
        let temperature = Self.smoothing * Double(bound - model.constantCost)
        if temperature > 0, bound < enough {
            _ = ascent.climb(temperature: temperature, most: Self.steps, shouldStop: { false })
        }
        return LagrangianBound.vnd(ascent.bestBound)
    }

    /// Of the climb: its temperature as a share of the bound, and the most steps.
    private static let (smoothing, steps) = (1e-5, 30)

    init(_ prices: Prices, of model: SolverModel) {
        let scenario = model.index.scenario
        for (type, price) in prices.person.enumerated() {
            for member in model.index.types[model.sourceType[type]].members {
                people[scenario.candidates[member].id] = price
            }
        }
        targets = scenario.targets.map { _ in 0 }
        for type in prices.person.indices where model.quotaOfType[type] >= 0 {
            let members = model.index.types[model.sourceType[type]].targets
            for (target, price) in zip(members, prices.quota[model.quotaOfType[type]]) { targets[target] = price }
        }
        for (key, price) in prices.room.enumerated() where price != 0 {
            rooms[model.roomTime(ofKey: key)] = price
        }
        let topics = model.topics
        for (key, price) in prices.teaching.enumerated() where price != 0 {
            let place = key / 2
            let when = model.time(of: place / topics.count)
            teaching[TeachingTime(topic: topics[place % topics.count], time: when, inPerson: key % 2 == 1)] = price
        }
        classes = prices.allClasses
        for (course, price) in prices.courseClasses.enumerated() where price != 0 {
            classesOfCourse[scenario.courses[course].id] = price
        }
        budget = prices.budget
    }

    /// The prices by the positions of a model; rows that it does not have are passed over.
    func prices(for model: SolverModel) -> Prices {
        let scenario = model.index.scenario
        var prices = Prices(zeroFor: model)
        for type in 0..<model.typeCount {
            let source = model.index.types[model.sourceType[type]]
            // People who were alike may no longer be; where others have joined them, any price is as true.
            let known = source.members.lazy.compactMap { people[scenario.candidates[$0].id] }.first
            prices.person[type] = known ?? model.unservedCost[type] * Tolerances.grain
            if model.quotaOfType[type] >= 0, targets.count == scenario.targets.count {
                prices.quota[model.quotaOfType[type]] = source.targets.map { targets[$0] }
            }
        }
        if !rooms.isEmpty {
            for key in prices.room.indices { prices.room[key] = rooms[model.roomTime(ofKey: key)] ?? 0 }
        }
        for (number, topic) in model.topics.enumerated() where !teaching.isEmpty {
            for cell in 0..<model.cellCount {
                for inPerson in [false, true] {
                    let known = teaching[TeachingTime(topic: topic, time: model.time(of: cell), inPerson: inPerson)]
                    prices.teaching[model.teachingKey(cell: cell, topic: number, inPerson: inPerson)] = known ?? 0
                }
            }
        }
        if scenario.limits.classes != nil { prices.allClasses = classes }
        for (course, definition) in scenario.courses.enumerated()
        where scenario.limits.classesPerCourse[definition.id] != nil {
            prices.courseClasses[course] = classesOfCourse[definition.id] ?? 0
        }
        if model.budget != nil { prices.budget = budget }
        prices.combine(for: model)
        return prices
    }
}

extension SolverModel {
    fileprivate func time(of cell: Int) -> MarginalPrices.Time {
        let grid = index.grid
        return MarginalPrices.Time(date: grid.date(of: cell), slot: index.scenario.slots[grid.slot(of: cell)].id)
    }

    fileprivate func roomTime(ofKey key: Int) -> MarginalPrices.RoomTime {
        let (venue, cell) = room(ofKey: key)
        return MarginalPrices.RoomTime(venue: index.scenario.venues[venue].id, time: time(of: cell))
    }
}
