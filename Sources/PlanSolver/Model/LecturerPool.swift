// SPDX-License-Identifier: GPL-3.0-or-later

/// Lecturers with the same topics and fee, and how many sessions they can take together in each week: the relaxation
/// of section 6's lecturers that stands in the master.
///
/// Exact are topics, fees and `maxPerWeek`; `maxPerDay` and busy time count through the week's capacity; who teaches
/// which session, and travel, are left to the assignment.
struct LecturerPool: Sendable {
    let topics: [Int]
    let fee: Int
    /// Most sessions by week.
    let capacity: [Int]

    static func pools(of model: SolverModel) -> [LecturerPool] {
        var places: [[Int]: Int] = [:]
        var pools: [(topics: [Int], fee: Int, capacity: [Int])] = []
        let grid = model.index.grid
        for lecturer in model.lecturers {
            let topics = model.topics.indices.filter { lecturer.teaches[$0] }
            guard !topics.isEmpty else { continue }
            var capacity = Array(repeating: 0, count: model.weekCount)
            for day in 0..<grid.dayCount {
                let free = (0..<grid.slotCount).count { lecturer.online.contains(grid.cell(day: day, slot: $0)) }
                capacity[grid.week(ofDay: day)] += min(free, lecturer.perDay)
            }
            capacity = capacity.map { min($0, lecturer.perWeek) }
            let key = topics + [-1 - lecturer.fee]
            if let place = places[key] {
                for week in capacity.indices { pools[place].capacity[week] += capacity[week] }
            } else {
                places[key] = pools.count
                pools.append((topics, lecturer.fee, capacity))
            }
        }
        return pools.map { LecturerPool(topics: $0.topics, fee: $0.fee, capacity: $0.capacity) }
    }
}

/// How many lecturers are free to teach a topic in a cell, by `cell * topics + topic`.
func lecturerHeads(of model: SolverModel) -> [Int] {
    var heads = Array(repeating: 0, count: model.cellCount * model.topics.count)
    for lecturer in model.lecturers {
        for cell in 0..<model.cellCount where lecturer.online.contains(cell) {
            for topic in model.topics.indices where lecturer.teaches[topic] {
                heads[cell * model.topics.count + topic] += 1
            }
        }
    }
    return heads
}
