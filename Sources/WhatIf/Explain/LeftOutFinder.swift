// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Puts people without a class together where their position is the same.
package struct LeftOutFinder {
    let index: PlanningIndex
    let plan: Plan
    /// Positions in `index.offerings` of the plan's classes.
    let opened: [Int?]
    let typeOf: [Int]
    let demands: [Demand]
    private var finder: NearestOfferingFinder
    private let unserved: Set<Int>

    package init(_ index: PlanningIndex, _ plan: Plan) {
        self.index = index
        self.plan = plan
        opened = index.offerings(of: plan)
        finder = NearestOfferingFinder(index)
        var typeOf = Array(repeating: -1, count: index.scenario.candidates.count)
        for (type, each) in index.types.enumerated() {
            for member in each.members { typeOf[member] = type }
        }
        self.typeOf = typeOf
        let served = Set(plan.classes.flatMap(\.roster).map(\.candidate))
        let unserved = index.scenario.candidates.indices.filter { !served.contains(index.scenario.candidates[$0].id) }
        self.unserved = Set(unserved)
        var left = Array(repeating: 0, count: index.types.count)
        for member in unserved where typeOf[member] >= 0 { left[typeOf[member]] += 1 }
        demands = Self.demands(index, left: left)
    }

    /// The positions of these people (by position in the table) who have no class: by reason, the most people first.
    package mutating func cases(of people: [Int]) -> [LeftOut] {
        var cases: [LeftOut.Position: LeftOut] = [:]
        var singles: [LeftOut.Position: [[NearestOffering]]] = [:]
        let roomy = opened.enumerated().compactMap { number, offering in
            offering.flatMap { isFull(number) ? nil : index.offerings[$0] }
        }
        for member in people where unserved.contains(member) && typeOf[member] >= 0 {
            let person = index.scenario.candidates[member]
            let reason = index.types[typeOf[member]].unservable
            var position = LeftOut.Position(
                reason: reason ?? .notPlaced, course: person.course, group: person.group, profile: person.profile)
            // A class that has room is of use only to those whom another offering fits.
            let near: NearestOfferingFinder.Neighbourhood
            if reason == nil {
                near = finder.neighbourhood(of: member, among: roomy)
                position.places = opened.indices.filter { cost(of: member, inClass: $0) != nil }
            } else {
                near = finder.neighbourhood(of: member)
                position.obstacles = near.nearest?.obstacles.map(\.kind) ?? []
                position.singles = near.byRule.map { $0.obstacles[0].kind }
            }
            cases[position, default: LeftOut(position)].add(member, reason == nil ? nil : near.nearest)
            singles[position, default: []].append(near.byRule)
        }
        let order = UnservedReason.allCases
        return cases.map { position, found in
            var each = found
            each.relaxations = relaxations(of: each.members, singles[position] ?? [])
            guard each.isServable else { return each }
            each.places = position.places.map { place($0, for: each.members) }
            each.newClass = newClass(for: each.members)
            each.mostTogether = mostTogether(for: each.members)
            each.relaxations += relaxations(of: each)
            return each
        }.sorted { left, right in
            let ranks = [left, right].map { [order.firstIndex(of: $0.reason)!, -$0.members.count, $0.members[0]] }
            return ranks[0].lexicographicallyPrecedes(ranks[1])
        }
    }

    /// VND for a person in an offering (by position); nil where section 5 forbids it.
    func cost(of member: Int, in offering: Int) -> Int? {
        let pairs = index.pairs(of: offering)
        let type = Int32(typeOf[member])
        let place = index.pairType[pairs].partitioningIndex { $0 >= type }
        return place < pairs.upperBound && index.pairType[place] == type ? index.pairCost[place] : nil
    }

    private func cost(of member: Int, inClass number: Int) -> Int? {
        opened[number].flatMap { cost(of: member, in: $0) }
    }

    /// VND that leaving a person out costs, quotas aside.
    func unservedCost(_ member: Int) -> Int {
        index.scenario.weights.unserved * index.scenario.candidates[member].priority
    }

    /// Most people in a class of the plan.
    func mostSize(_ number: Int) -> Int {
        opened[number].flatMap { index.classSize(of: index.offerings[$0])?.upperBound } ?? 0
    }

    private func isFull(_ number: Int) -> Bool { plan.classes[number].roster.count >= mostSize(number) }

    private func place(_ number: Int, for members: [Int]) -> LeftOut.Place {
        let costs = members.map { (joining: cost(of: $0, inClass: number) ?? 0, leavingOut: unservedCost($0)) }
        let best = costs.min { ($0.joining - $0.leavingOut) < ($1.joining - $1.leavingOut) }!
        return LeftOut.Place(
            id: plan.classes[number].id, size: plan.classes[number].roster.count, most: mostSize(number),
            joining: best.joining, leavingOut: best.leavingOut)
    }
}

extension RandomAccessCollection {
    /// The first index of an element for which a predicate holds that holds for all behind it.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Index {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
            if holds(self[middle]) { high = middle } else { low = index(after: middle) }
        }
        return low
    }
}
