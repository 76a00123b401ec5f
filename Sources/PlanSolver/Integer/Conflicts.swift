// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Which two or three classes cannot all be opened: they would meet in one cell with too few rooms, or fewer people may
/// join any of them than all of them need.
struct Conflicts: Sendable {
    private let model: SolverModel
    /// How many people may join each offering.
    let eligible: [Int]
    /// Those who may, a bit for a person, for offerings that few may join.
    private let crews: [Bits?]
    private let cells: [CellSet]
    private let rooms: [Int]

    init(_ model: SolverModel) {
        self.model = model
        let eligible = model.offerings.indices.map { offering in
            model.pairs(of: offering).reduce(0) { $0 + model.people[Int(model.pairType[$1])] }
        }
        var firstBit = [0]
        for count in model.people { firstBit.append(firstBit.last! + count) }
        var crews: [Bits?] = Array(repeating: nil, count: model.offerings.count)
        for offering in model.offerings.indices where eligible[offering] < 3 * model.offerings[offering].least {
            var crew = Bits(count: firstBit.last!)
            for pair in model.pairs(of: offering) {
                let type = Int(model.pairType[pair])
                for bit in firstBit[type]..<firstBit[type + 1] { crew.insert(bit) }
            }
            crews[offering] = crew
        }
        self.eligible = eligible
        self.crews = crews
        cells = model.offerings.map { CellSet(count: model.cellCount, $0.roomCells) }
        rooms = model.offerings.map { model.index.scenario.venues[$0.venue].rooms }
    }

    /// Whether so few may join an offering that it can conflict for want of people.
    func isScarce(_ offering: Int) -> Bool { crews[offering] != nil }

    /// Whether two classes of these offerings, which may be the same, cannot both be opened.
    func pair(_ first: Int, _ second: Int) -> Bool {
        if first == second, model.offerings[first].copies < 2 { return true }
        if isSameVenue(first, second), rooms[first] == 1, !cells[first].isDisjoint(with: cells[second]) { return true }
        let needed = model.offerings[first].least + model.offerings[second].least
        guard max(eligible[first], eligible[second]) < needed, let one = crews[first], let other = crews[second] else {
            return false
        }
        return one.union(other).count < needed
    }

    private func isSameVenue(_ first: Int, _ second: Int) -> Bool {
        model.offerings[first].venue == model.offerings[second].venue
    }

    /// Two classes that can be opened together, as a third one sees them.
    struct Couple {
        let first: Int
        let second: Int
        fileprivate let meeting: CellSet?
        fileprivate let crew: Bits?
    }

    func couple(_ first: Int, _ second: Int) -> Couple {
        var crew: Bits?
        if let one = crews[first], let other = crews[second] { crew = one.union(other) }
        let meets = isSameVenue(first, second) && rooms[first] == 2
        return Couple(
            first: first, second: second, meeting: meets ? cells[first].intersection(cells[second]) : nil, crew: crew)
    }

    /// Whether a class cannot be opened beside both of a couple, though it could beside either.
    func triple(_ couple: Couple, _ third: Int) -> Bool {
        if couple.first == couple.second, third == couple.first, model.offerings[third].copies < 3 { return true }
        if let meeting = couple.meeting, isSameVenue(couple.first, third), !meeting.isDisjoint(with: cells[third]) {
            return true
        }
        guard let crew = couple.crew, let other = crews[third] else { return false }
        let needed = [couple.first, couple.second, third].reduce(0) { $0 + model.offerings[$1].least }
        return crew.union(other).count < needed
    }
}

private typealias Bits = CellSet
