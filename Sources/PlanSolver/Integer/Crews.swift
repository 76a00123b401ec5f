// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// People who may join certain offerings of a course, where they are few.
struct Crew: Hashable {
    let course: Int
    /// A bit for each person; comparable within the course only.
    let people: CellSet
    let size: Int
    let least: Int
}

/// The crews of a model. Two classes of different courses never want the same people.
struct Crews {
    let all: [Crew]
    /// By offering, its number in `all`; nil where many people may join.
    private let number: [Int?]

    init(_ model: SolverModel) {
        let isScarce = model.offerings.indices.map { offering in
            model.pairs(of: offering).reduce(0) { $0 + model.people[Int(model.pairType[$1])] }
                < Self.scarcity * model.offerings[offering].least
        }
        // Only those who belong to a crew have a bit.
        var firstBit = Array(repeating: -1, count: model.typeCount)
        var bits = Array(repeating: 0, count: model.mostClassesOfCourse.count)
        for offering in model.offerings.indices where isScarce[offering] {
            let course = model.offerings[offering].course
            for pair in model.pairs(of: offering) where firstBit[Int(model.pairType[pair])] < 0 {
                firstBit[Int(model.pairType[pair])] = bits[course]
                bits[course] += model.people[Int(model.pairType[pair])]
            }
        }
        var numbers: [Crew: Int] = [:]
        number = model.offerings.indices.map { offering in
            guard isScarce[offering] else { return nil }
            let it = model.offerings[offering]
            var people = CellSet(count: bits[it.course])
            for pair in model.pairs(of: offering) {
                let type = Int(model.pairType[pair])
                for bit in firstBit[type]..<firstBit[type] + model.people[type] { people.insert(bit) }
            }
            let crew = Crew(course: it.course, people: people, size: people.count, least: it.least)
            let known = numbers[crew] ?? numbers.count
            numbers[crew] = known
            return known
        }
        all = numbers.sorted { $0.value < $1.value }.map(\.key)
    }

    func number(of offering: Int) -> Int? { number[offering] }

    func crew(of offering: Int) -> Crew? { number[offering].map { all[$0] } }

    /// Offerings that more people than so many times their least size may join have no crew.
    private static let scarcity = 3
}
