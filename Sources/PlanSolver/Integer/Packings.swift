// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Which classes can be opened together, as far as rooms and the people of crews say.
struct Packings: Sendable {
    let model: SolverModel
    let crews: Crews
    /// In which each offering uses a room.
    let cells: [CellSet]

    init(_ model: SolverModel, _ crews: Crews) {
        self.model = model
        self.crews = crews
        cells = model.offerings.map { CellSet(count: model.cellCount, $0.roomCells) }
    }

    /// How much two offerings stand in each other's way: 1 for meeting at one place and time, and the part of the
    /// smaller crew that belongs to both.
    func affinity(_ first: Int, _ second: Int) -> Double {
        var result = meet(first, second) ? 1.0 : 0
        if let one = crews.crew(of: first), let other = crews.crew(of: second), one.course == other.course {
            result += Double(one.people.intersection(other.people).count) / Double(max(1, min(one.size, other.size)))
        }
        return result
    }

    /// Whether two offerings use rooms of one venue at the same time.
    func meet(_ first: Int, _ second: Int) -> Bool {
        model.offerings[first].venue == model.offerings[second].venue
            && !cells[first].isDisjoint(with: cells[second])
    }

    func rooms(of offering: Int) -> Int { model.index.scenario.venues[model.offerings[offering].venue].rooms }

    /// Whether one more class can be opened beside a set that can be opened.
    func fits(_ set: [Int], _ new: Int) -> Bool {
        set.count(where: { $0 == new }) < model.offerings[new].copies && hasRoom(set, new) && findsPeople(set, new)
    }

    private func hasRoom(_ set: [Int], _ new: Int) -> Bool {
        let rooms = rooms(of: new)
        let meeting = set.filter { meet($0, new) }
        guard meeting.count >= rooms else { return true }
        /// At i, the cells that more than i of them use.
        var used = Array(repeating: CellSet(count: model.cellCount), count: rooms)
        for other in meeting {
            for level in used.indices.reversed().dropLast() {
                used[level] = used[level].union(used[level - 1].intersection(cells[other]))
            }
            used[0] = used[0].union(cells[other])
        }
        return used[rooms - 1].isDisjoint(with: cells[new])
    }

    /// Whether each part of the set with the new class finds as many people as it needs (Hall).
    private func findsPeople(_ set: [Int], _ new: Int) -> Bool {
        guard let crew = crews.crew(of: new) else { return true }
        guard crew.size >= crew.least else { return false }
        var parts = [(people: crew.people, least: crew.least)]
        for case let other? in set.lazy.map(crews.crew(of:)) where other.course == crew.course {
            for part in parts.indices {
                let people = parts[part].people.union(other.people)
                let least = parts[part].least + other.least
                guard people.count >= least else { return false }
                parts.append((people, least))
            }
        }
        return true
    }

    /// All sets of classes of these offerings that can be opened together; nil if there are more than `most`.
    func sets(of offerings: [Int], most: Int) -> PackedSets? {
        var result = PackedSets()
        for (place, offering) in offerings.enumerated() {
            // Those without it, then those with it once, …
            var parents = 0..<result.classes.count
            while !parents.isEmpty {
                for parent in parents where fits(result.classes[parent], offering) {
                    result.append(offering, place, to: parent)
                    if result.classes.count > most { return nil }
                }
                parents = parents.upperBound..<result.classes.count
            }
        }
        return result
    }
}

/// Sets of classes, the first empty, each other one class more than an earlier one.
struct PackedSets {
    /// Their offerings.
    private(set) var classes: [[Int]] = [[]]
    private var parents = [0]
    /// Of the class that each has more than its parent, among the offerings asked for.
    private var places = [0]

    mutating func append(_ offering: Int, _ place: Int, to parent: Int) {
        classes.append(classes[parent] + [offering])
        parents.append(parent)
        places.append(place)
    }

    /// What each of them weighs, given the weights of offerings by place.
    func weights<Weight: Numeric>(_ ofPlace: [Weight]) -> [Weight] {
        var result = Array(repeating: Weight.zero, count: parents.count)
        for set in result.indices.dropFirst() { result[set] = result[parents[set]] + ofPlace[places[set]] }
        return result
    }

    /// How many classes of each place a set has, ascending by place.
    func counts(of set: Int) -> [(place: Int, count: Int)] {
        var counts: [(place: Int, count: Int)] = []
        var set = set
        while set > 0 {
            if counts.last?.place == places[set] {
                counts[counts.count - 1].count += 1
            } else {
                counts.append((places[set], 1))
            }
            set = parents[set]
        }
        return counts.reversed()
    }
}
