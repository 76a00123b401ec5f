// SPDX-License-Identifier: GPL-3.0-or-later

/// Calendars of one length, each a list of cells numbered from the horizon's first date through its slots.
struct CalendarTable {
    private(set) var count = 0
    private let length: Int
    private var cells: [Int] = []
    private var known: Set<[Int]> = []

    init(length: Int) { self.length = length }

    subscript(position: Int) -> ArraySlice<Int> { cells[position * length..<(position + 1) * length] }

    /// Two choices that give the same cells are the same calendar.
    mutating func insert(_ calendar: [Int]) {
        guard known.insert(calendar).inserted else { return }
        cells += calendar
        count += 1
    }

    /// Lets go of what only `insert` needs.
    mutating func finish() { known = [] }
}

extension Calendars {
    /// Every calendar of a course plan with sessions of these periods.
    func enumerated(periods: [Int], slots: [Slot]) -> CalendarTable {
        var table = CalendarTable(length: periods.count)
        guard !periods.isEmpty else { return table }
        for grid in grids {
            let usable = usableCells(grid, from: horizon.lowerBound, through: horizon.upperBound)
            var week = 0
            switch format.rhythm {
            case .all:
                for (position, choice) in usable.enumerated()
                where position == 0 || usable[position - 1].cell.date < choice.cell.date {
                    add(usable[position...].lazy.map(\.cell), periods, slots, to: &table)
                }
            case .weekly(let size):
                let sets = choices(grid, size)
                while week < usable.count {
                    let monday = usable[week].cell.date.monday
                    for chosen in sets {
                        let taken = usable[week...].lazy.filter { chosen[$0.key] }.map(\.cell)
                        // The first must fall in the chosen week.
                        guard let first = taken.first, first.date.monday == monday else { continue }
                        add(taken, periods, slots, to: &table)
                    }
                    week = usable[week...].firstIndex { $0.cell.date.monday > monday } ?? usable.count
                }
            }
        }
        table.finish()
        return table
    }

    /// The first cells become a calendar if there are enough, within `maxSpanDays`, and every session fits in its slot.
    private func add(_ cells: some Sequence<Cell>, _ periods: [Int], _ slots: [Slot], to table: inout CalendarTable) {
        let cells = Array(cells.prefix(periods.count))
        guard cells.count == periods.count, let first = cells.first, let last = cells.last,
            last.date - first.date + 1 <= format.maxSpanDays ?? .max,
            zip(cells, periods).allSatisfy({ slots[$0.slot].periods >= $1 })
        else { return }
        table.insert(cells.map { ($0.date - horizon.lowerBound) * slots.count + $0.slot })
    }

    /// Every set W: min ≤ |W| ≤ max, at most `perDay` on one weekday; as membership by key.
    private func choices(_ grid: Grid, _ size: ClosedRange<Int>) -> [[Bool]] {
        var found: [[Bool]] = []
        var chosen = Array(repeating: false, count: grid.weekdays.count)
        var onDay = Array(repeating: 0, count: 7)
        let limit = perDayLimit
        func choose(from key: Int, count: Int) {
            guard key < chosen.count else {
                if size.contains(count) { found.append(chosen) }
                return
            }
            // Too few keys are left, or no more may be taken.
            if count + chosen.count - key < size.lowerBound { return }
            let weekday = grid.weekdays[key].rawValue
            if count < size.upperBound && onDay[weekday] < limit {
                chosen[key] = true
                onDay[weekday] += 1
                choose(from: key + 1, count: count + 1)
                chosen[key] = false
                onDay[weekday] -= 1
            }
            choose(from: key + 1, count: count)
        }
        choose(from: 0, count: 0)
        return found
    }
}
