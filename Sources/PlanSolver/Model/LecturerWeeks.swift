// SPDX-License-Identifier: GPL-3.0-or-later

/// Section 6's lecturers as the bound sees them: in each week a lecturer gives at most one session in a cell, `perDay`
/// on a date and `perWeek` in all, where they are free and of topics that they teach.
///
/// These limits nest, so the best sessions to give at any prices are found greedily, exactly. Left to the assignment
/// are travel between two halls on one date, and that a session needs one lecturer, not two halves.
struct LecturerWeeks: Sendable {
    /// One lecturer in one week.
    struct Week: Sendable {
        let lecturer: Int
        /// Position in the grid.
        let week: Int
        let perDay: Int
        let perWeek: Int
        /// Cells in which the lecturer is free, by date.
        let days: [[Cell]]
    }

    struct Cell: Sendable {
        /// The sessions that the lecturer can give here, as `SolverModel.teachingKey`s.
        let keys: [Int]
    }

    let weeks: [Week]

    /// Of the sessions that some offering holds; all others have no price.
    /// - Parameter isLimited: whether `perDay` and `perWeek` count.
    init(_ model: SolverModel, isLimited: Bool = true) {
        let grid = model.index.grid
        var weeks: [Week] = []
        for (number, lecturer) in model.lecturers.enumerated() {
            let topics = model.topics.indices.filter { lecturer.teaches[$0] }
            for (week, days) in Dictionary(grouping: 0..<grid.dayCount, by: { grid.week(ofDay: $0) })
                .sorted(by: { $0.key < $1.key })
            {
                let cells = days.map { day in
                    (0..<grid.slotCount).compactMap { slot -> Cell? in
                        let cell = grid.cell(day: day, slot: slot)
                        let keys = topics.flatMap { topic in
                            [false, true].filter { lecturer.isFree(cell, inPerson: $0) }
                                .map { model.teachingKey(cell: cell, topic: topic, inPerson: $0) }
                        }.filter { model.numberOfTeachingKey[$0] >= 0 }
                        return keys.isEmpty ? nil : Cell(keys: keys)
                    }
                }.filter { !$0.isEmpty }
                guard !cells.isEmpty else { continue }
                weeks.append(
                    Week(
                        lecturer: number, week: week, perDay: isLimited ? lecturer.perDay : .max,
                        perWeek: isLimited ? lecturer.perWeek : .max, days: cells))
            }
        }
        self.weeks = weeks
    }

    /// The most that lecturers can earn beyond their fees.
    /// - Parameters:
    ///   - prices: of a session by key.
    ///   - fee: of a session by lecturer, in the same unit.
    func surplus(_ prices: [Int], fee: (Int) -> Int) -> Int {
        Self.surplus(of: weeks, prices, fee: fee)
    }

    static func surplus(of weeks: [Week], _ prices: [Int], fee: (Int) -> Int) -> Int {
        var total = 0
        for week in weeks {
            let cost = fee(week.lecturer)
            var gains: [Int] = []
            for day in week.days {
                var best = day.compactMap { cell -> Int? in
                    let gain = cell.keys.reduce(0) { max($0, prices[$1]) } - cost
                    return gain > 0 ? gain : nil
                }
                if best.count > week.perDay {
                    best.sort(by: >)
                    best.removeLast(best.count - week.perDay)
                }
                gains += best
            }
            if gains.count > week.perWeek {
                gains.sort(by: >)
                gains.removeLast(gains.count - week.perWeek)
            }
            total += gains.reduce(0, +)
        }
        return total
    }
}
