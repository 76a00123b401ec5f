// SPDX-License-Identifier: GPL-3.0-or-later

/// What an index of a scenario that differs little has found out about offerings that both scenarios have.
struct KnownEligibility: Sendable {
    /// Whether the other scenario has it too, by position of the offering in the new one.
    let isKnown: [Bool]
    private let other: PlanningIndex
    private let typeOf: [Int32]
    /// Of the other's type t: `start[t] ..< start[t + 1]`.
    private let start: [Int]
    /// By position in the new scenario.
    private let offering: [Int32]
    private let cost: [Int]

    /// - Parameter offerings: of a scenario in which people, travel, profiles and the rules of attendance are the other's.
    /// - Returns: nil unless the other's offerings are among these, in the same order.
    init?(_ other: PlanningIndex, among offerings: [Offering]) {
        var positions: [Int32] = []
        for (position, offering) in offerings.enumerated()
        where positions.count < other.offerings.count && offering == other.offerings[positions.count] {
            positions.append(Int32(position))
        }
        guard positions.count == other.offerings.count else { return nil }
        self.other = other
        var isKnown = offerings.map { _ in false }
        for position in positions { isKnown[Int(position)] = true }
        self.isKnown = isKnown
        var typeOf: [Int32] = Array(repeating: -1, count: other.scenario.candidates.count)
        for (type, known) in other.types.enumerated() {
            for member in known.members { typeOf[member] = Int32(type) }
        }
        self.typeOf = typeOf
        var start = Array(repeating: 0, count: other.types.count + 1)
        for type in other.pairType { start[Int(type) + 1] += 1 }
        for type in other.types.indices { start[type + 1] += start[type] }
        self.start = start
        var offering: [Int32] = Array(repeating: 0, count: other.pairType.count)
        var cost = Array(repeating: 0, count: other.pairType.count)
        for (old, position) in positions.enumerated() {
            for pair in other.pairs(of: old) {
                let place = start[Int(other.pairType[pair])]
                (offering[place], cost[place]) = (position, other.pairCost[pair])
                start[Int(other.pairType[pair])] += 1
            }
        }
        (self.offering, self.cost) = (offering, cost)
    }

    /// Which of the known offerings a candidate may join, ascending, and what that costs, VND.
    func row(of candidate: Int) -> (offerings: [Int32], costs: [Int]) {
        let type = Int(typeOf[candidate])
        let range = start[type]..<start[type + 1]
        return (Array(offering[range]), Array(cost[range]))
    }

    /// Nil where the candidate may join one of the known offerings; else as in `CandidateType`.
    func reason(of candidate: Int) -> UnservedReason? { other.types[Int(typeOf[candidate])].unservable }
}
