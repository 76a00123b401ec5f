// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The optimum of a tiny scenario by trying everything: all multisets of offerings, all lecturers for their sessions,
/// all ways to fill the classes.
///
/// Written from section 6 and 7 alone. Who may join what and at which cost is taken from `PlanningIndex`, which
/// `PlanningIndexTests` compares with the verifier.
struct BruteForce {
    let scenario: Scenario
    let index: PlanningIndex
    /// `personCost[offering][candidate]`, nil where the candidate may not join.
    let personCost: [[Int?]]
    /// Opening, rooms, slots and weekends of one class of each offering.
    let classCost: [Int]
    private(set) var best: Int
    /// Offerings of the cheapest plan.
    private(set) var bestClasses: [Int] = []
    /// Multisets looked at, to show in failures that the search was one.
    private(set) var looked = 0

    /// - Returns: the least objective of section 7 that any plan has, VND.
    static func optimum(_ scenario: Scenario) -> Int { BruteForce(scenario).best }

    init(_ scenario: Scenario) {
        self.scenario = scenario
        let index = PlanningIndex(scenario)
        self.index = index
        personCost = index.offerings.indices.map { offering in
            var costs = [Int?](repeating: nil, count: scenario.candidates.count)
            for pair in index.pairs(of: offering) {
                for member in index.types[Int(index.pairType[pair])].members { costs[member] = index.pairCost[pair] }
            }
            return costs
        }
        classCost = index.offerings.map { offering in
            let venue = scenario.venues[offering.venue]
            var cost = scenario.weights.classOpen
            for (session, cell) in offering.cells.enumerated() {
                if venue.isOnline || offering.inPerson[session] { cost += venue.costPerSession }
                cost += scenario.slots[index.grid.slot(of: cell)].fee
                if index.grid.date(of: cell).weekday.isWeekend { cost += scenario.weights.weekend }
            }
            return cost
        }
        best = .max
        best = peopleCost([])!
        extend([], from: 0)
    }

    private func unservedCost(_ person: Int) -> Int {
        scenario.weights.unserved * scenario.candidates[person].priority
    }

    /// Tries all sets of classes that add offerings from `first` on to these.
    ///
    /// A set that breaks rooms, limits or what lecturers can do stays broken with more classes, and fees only grow.
    private mutating func extend(_ classes: [Int], from first: Int) {
        for offering in first..<index.offerings.count {
            let more = classes + [offering]
            guard mostSize(offering) >= leastSize(offering),
                more.reduce(0, { $0 + leastSize($1) }) <= scenario.candidates.count, obeysRoomsAndLimits(more),
                let fees = leastFees(more)
            else { continue }
            let cost = fees + more.reduce(0) { $0 + classCost[$1] }
            if let budget = scenario.limits.budget, cost > budget { continue }
            guard cost + cheapestPlaces(more + Array(offering..<index.offerings.count)) < best else { continue }
            looked += 1
            if cost + cheapestPlaces(more) < best, let people = peopleCost(more), cost + people < best {
                best = cost + people
                bestClasses = more
            }
            extend(more, from: offering)
        }
    }

    /// No more than people cost with these classes open: everybody in their cheapest place, targets for nothing.
    private func cheapestPlaces(_ open: [Int]) -> Int {
        scenario.candidates.indices.reduce(0) { sum, person in
            sum + open.reduce(unservedCost(person)) { min($0, personCost[$1][person] ?? .max) }
        }
    }

    private func leastSize(_ offering: Int) -> Int {
        scenario.courses[index.offerings[offering].course].classSize.lowerBound
    }

    private func mostSize(_ offering: Int) -> Int {
        min(
            scenario.courses[index.offerings[offering].course].classSize.upperBound,
            scenario.venues[index.offerings[offering].venue].capacity)
    }

    private func obeysRoomsAndLimits(_ classes: [Int]) -> Bool {
        if let most = scenario.limits.classes, classes.count > most { return false }
        for (course, most) in scenario.limits.classesPerCourse
        where classes.count(where: { scenario.courses[index.offerings[$0].course].id == course }) > most {
            return false
        }
        var use: [[Int]: Int] = [:]
        for offering in classes.map({ index.offerings[$0] }) {
            let venue = scenario.venues[offering.venue]
            for (session, cell) in offering.cells.enumerated() where venue.isOnline || offering.inPerson[session] {
                use[[offering.venue, cell], default: 0] += 1
                if use[[offering.venue, cell]]! > venue.rooms { return false }
            }
        }
        return true
    }

    /// The least cost of people and targets with these classes open, nil where they cannot be filled.
    ///
    /// One person after another; a state is the size of each class and how many of each target are served.
    func peopleCost(_ classes: [Int]) -> Int? {
        let radix = classes.map { mostSize($0) + 1 } + scenario.targets.map { max(0, $0.served) + 1 }
        var place = [1]
        for size in radix { place.append(place.last! * size) }
        var costs = [Int](repeating: .max, count: place.last!)
        costs[0] = 0
        for (person, candidate) in scenario.candidates.enumerated() {
            var next = [Int](repeating: .max, count: costs.count)
            for (state, cost) in costs.enumerated() where cost < .max {
                next[state] = min(next[state], cost + unservedCost(person))
                var served = state
                for (target, wanted) in scenario.targets.enumerated()
                where wanted.unit == candidate.unit && wanted.course == candidate.course {
                    let digit = classes.count + target
                    if state / place[digit] % radix[digit] < radix[digit] - 1 { served += place[digit] }
                }
                for (number, offering) in classes.enumerated() {
                    guard let joining = personCost[offering][person],
                        state / place[number] % radix[number] < radix[number] - 1
                    else { continue }
                    next[served + place[number]] = min(next[served + place[number]], cost + joining)
                }
            }
            costs = next
        }
        var least: Int?
        for (state, cost) in costs.enumerated() where cost < .max {
            guard classes.indices.allSatisfy({ state / place[$0] % radix[$0] >= leastSize(classes[$0]) }) else {
                continue
            }
            let short = scenario.targets.enumerated().reduce(0) { sum, target in
                let digit = classes.count + target.offset
                return sum + max(0, target.element.served) - state / place[digit] % radix[digit]
            }
            least = min(least ?? .max, cost + short * scenario.weights.target)
        }
        return least
    }
}
