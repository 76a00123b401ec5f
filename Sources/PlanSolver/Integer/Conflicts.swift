// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Which two or three classes cannot all be opened: they would meet in one cell with too few rooms, or fewer people may
/// join any of them than all of them need.
struct Conflicts: Sendable {
    private let packings: Packings
    private var model: SolverModel { packings.model }
    private var crews: Crews { packings.crews }

    init(_ packings: Packings) { self.packings = packings }

    /// Whether so few may join an offering that it can conflict for want of people.
    func isScarce(_ offering: Int) -> Bool { crews.number(of: offering) != nil }

    /// Whether two classes of these offerings, which may be the same, cannot both be opened.
    func pair(_ first: Int, _ second: Int) -> Bool {
        if first == second, model.offerings[first].copies < 2 { return true }
        if packings.rooms(of: first) == 1, packings.meet(first, second) { return true }
        guard let one = crews.crew(of: first), let other = crews.crew(of: second), one.course == other.course else {
            return false
        }
        let needed = one.least + other.least
        return max(one.size, other.size) < needed && one.people.union(other.people).count < needed
    }

    private func isSameVenue(_ first: Int, _ second: Int) -> Bool {
        model.offerings[first].venue == model.offerings[second].venue
    }

    /// Two classes that can be opened together, as a third one sees them.
    struct Couple {
        let first: Int
        let second: Int
        fileprivate let meeting: CellSet?
        /// Those who may join one of them; nil where these are many, or of two courses.
        fileprivate let people: CellSet?
    }

    func couple(_ first: Int, _ second: Int) -> Couple {
        var people: CellSet?
        if let one = crews.crew(of: first), let other = crews.crew(of: second), one.course == other.course {
            people = one.people.union(other.people)
        }
        let meets = isSameVenue(first, second) && packings.rooms(of: first) == 2
        return Couple(
            first: first, second: second,
            meeting: meets ? packings.cells[first].intersection(packings.cells[second]) : nil, people: people)
    }

    /// Whether a class cannot be opened beside both of a couple, though it could beside either.
    func triple(_ couple: Couple, _ third: Int) -> Bool {
        if couple.first == couple.second, third == couple.first, model.offerings[third].copies < 3 { return true }
        if let meeting = couple.meeting, isSameVenue(couple.first, third),
            !meeting.isDisjoint(with: packings.cells[third])
        {
            return true
        }
        guard let people = couple.people, let other = crews.crew(of: third),
            other.course == model.offerings[couple.first].course
        else { return false }
        let needed = [couple.first, couple.second, third].reduce(0) { $0 + model.offerings[$1].least }
        return people.union(other.people).count < needed
    }
}
