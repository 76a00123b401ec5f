// SPDX-License-Identifier: GPL-3.0-or-later

/// Offerings of one course at one venue take nearly the same people: how far all their rosters can have gained when
/// prices change follows from those people's prices alone.
struct RosterNeighbours: Sendable {
    private let model: SolverModel
    private var groups: [Group] = []
    private let groupOf: [Int32]

    private struct Group {
        /// Everybody who may join one of the offerings.
        var types: [Int32] = []
        /// The largest class.
        var most = 0
    }

    init(_ model: SolverModel) {
        self.model = model
        let venues = model.offeringsOfVenue.count
        var number: [Int: Int] = [:]
        var groups: [Group] = []
        var groupOf: [Int32] = []
        var isMember: [[Bool]] = []
        for (position, offering) in model.offerings.enumerated() {
            let key = offering.course * venues + offering.venue
            let group = number[key] ?? groups.count
            if group == groups.count {
                number[key] = group
                groups.append(Group())
                isMember.append(Array(repeating: false, count: model.typeCount))
            }
            groupOf.append(Int32(group))
            groups[group].most = max(groups[group].most, offering.most)
            for pair in model.pairs(of: position) { isMember[group][Int(model.pairType[pair])] = true }
        }
        for group in groups.indices {
            groups[group].types = model.people.indices.filter { isMember[group][$0] }.map(Int32.init)
        }
        self.groups = groups
        self.groupOf = groupOf
    }

    func group(of offering: Int) -> Int { Int(groupOf[offering]) }

    /// By group, the most that any roster can gain by a change of persons' prices: the largest rises of as many people as
    /// the largest class holds.
    /// - Parameter before: empty where nothing is known: the gain has no limit.
    func mostGains(from before: [Float], to now: [Float]) -> [Double] {
        guard !before.isEmpty else { return groups.map { _ in .infinity } }
        var packed: [Int] = []
        return groups.map { group in
            packed.removeAll(keepingCapacity: true)
            var total = 0
            var people = 0
            for type in group.types {
                let rise = now[Int(type)] - before[Int(type)]
                guard rise > 0 else { continue }
                let value = Int(rise.rounded(.up))
                let count = model.people[Int(type)]
                packed.append(value << PackedPeople.shift | count)
                total += value * count
                people += count
            }
            let surplus = people - group.most
            return Double(surplus > 0 ? total - PackedPeople.leastValue(of: surplus, in: &packed) : total)
        }
    }
}
