// SPDX-License-Identifier: GPL-3.0-or-later

/// A date and the position of a slot in the order of time.
struct Cell: Hashable, Comparable {
    var date: Day
    var slot: Int

    static func < (left: Cell, right: Cell) -> Bool { (left.date, left.slot) < (right.date, right.slot) }
}

/// The calendars of section 4 in one format, where some cells are usable.
///
/// A format offers one *grid*: its weekly cells; or, where it follows a rotation, one for each crew. A grid has *keys*
/// from which the set W is chosen (weekly cells, or weekdays) and tells for each date its cells with their keys.
struct Calendars {
    struct Grid {
        /// The weekday of each key.
        var weekdays: [Weekday]
        /// The cells of a date in time order, by key.
        var cells: @Sendable (Day) -> [(key: Int, slot: Int)]
    }

    let horizon: ClosedRange<Day>
    let format: Format
    let grids: [Grid]
    let isUsable: (Day, Int) -> Bool

    init(_ facts: VerifierFacts, _ format: Format, isUsable: @escaping (Day, Int) -> Bool) {
        horizon = facts.scenario.horizon
        self.format = format
        self.isUsable = isUsable
        switch format.pattern {
        case .cells(let rules): grids = [Self.grid(rules, facts)]
        case .follow(let pattern, let slots):
            grids = facts.patterns[pattern].map { Self.grids($0, slots, facts) } ?? []
        }
    }

    /// `cells`: the weekly cells (weekday, slot) from which a class picks.
    private static func grid(_ rules: [Format.CellRule], _ facts: VerifierFacts) -> Grid {
        var slots: [Set<Int>] = Array(repeating: [], count: 7)
        for rule in rules {
            for day in rule.days { slots[day.rawValue].formUnion(rule.slots.compactMap { facts.slotIndex[$0] }) }
        }
        var weekdays: [Weekday] = []
        let cells = Weekday.allCases.map { weekday in
            slots[weekday.rawValue].sorted().map { slot in
                weekdays.append(weekday)
                return (key: weekdays.count - 1, slot: slot)
            }
        }
        return Grid(weekdays: weekdays) { cells[$0.weekday.rawValue] }
    }

    /// `follow`: the slot of a date is the one listed for the shift that the crew works on that date.
    private static func grids(
        _ pattern: ShiftPattern, _ slots: [String: Slot.ID], _ facts: VerifierFacts
    ) -> [Grid] {
        let slotOfCycle = pattern.cycle.map { slots[$0].flatMap { facts.slotIndex[$0] } }
        guard !slotOfCycle.isEmpty else { return [] }
        return pattern.crews.map { crew in
            Grid(weekdays: Weekday.allCases) { date in
                let worked = slotOfCycle[
                    VerifierBusyTimes.modulo(date - pattern.anchor + crew.offset, slotOfCycle.count)]
                return worked.map { [(key: date.weekday.rawValue, slot: $0)] } ?? []
            }
        }
    }

    /// `perDay`: most cells on one weekday (default no limit; without meaning for `all` and `follow`).
    var perDayLimit: Int {
        if case .follow = format.pattern { return .max }
        return format.perDay ?? .max
    }

    /// The usable cells of a grid from a date on, in time order, with their keys.
    func usableCells(_ grid: Grid, from first: Day, through last: Day) -> [(key: Int, cell: Cell)] {
        guard first <= last else { return [] }
        return (first...last).flatMap { date in
            grid.cells(date).filter { isUsable(date, $0.slot) }.map { ($0.key, Cell(date: date, slot: $0.slot)) }
        }
    }

    /// The first cell that shows that usable cells in time order are no calendar; nil if they are one.
    ///
    /// Span and periods are rules of their own and not looked at.
    func deviation(of cells: [Cell]) -> Cell? {
        guard let first = cells.first else { return nil }
        let deviations = grids.map { grid in
            switch format.rhythm {
            case .all: return deviationFromAll(cells, grid)
            case .weekly(let size): return deviationFromWeekly(cells, grid, size)
            }
        }
        // Of several crews, the one that goes with the class for longest is meant.
        return deviations.contains(nil) ? nil : deviations.compactMap(\.self).max() ?? first
    }

    /// `perWeek: all`: choose a first date that has a usable cell; the sessions take every usable cell from that date
    /// on, in time order.
    private func deviationFromAll(_ cells: [Cell], _ grid: Grid) -> Cell? {
        let usable = usableCells(grid, from: cells[0].date, through: cells[cells.count - 1].date).map(\.cell)
        if let (taken, due) = zip(cells, usable).first(where: { $0 != $1 }) { return min(taken, due) }
        return usable.count < cells.count ? cells[usable.count] : nil
    }

    /// `perWeek {min,max}`: choose a set W, and a week (Monday to Sunday) that meets the horizon; the sessions take
    /// every usable cell of W from that week on, in time order; the first must fall in the chosen week.
    ///
    /// W holds the keys of the cells taken. It may also hold keys that have no usable cell until the last session: they
    /// change nothing but the size of W.
    private func deviationFromWeekly(_ cells: [Cell], _ grid: Grid, _ size: ClosedRange<Int>) -> Cell? {
        let last = cells[cells.count - 1]
        let usable = usableCells(grid, from: cells[0].date.monday, through: last.date).filter { $0.cell <= last }
        let taken = Set(cells)
        let chosen = Set(usable.filter { taken.contains($0.cell) }.map(\.key))
        let due = usable.filter { chosen.contains($0.key) }.map(\.cell)
        if let wrong = taken.symmetricDifference(due).min() { return wrong }
        let silent = Set(grid.weekdays.indices).subtracting(usable.map(\.key))
        var largest = 0
        for weekday in Weekday.allCases {
            let onDay = chosen.count { grid.weekdays[$0] == weekday }
            let limit = perDayLimit
            if onDay > limit { return cells.first { $0.date.weekday == weekday } }
            largest += min(limit, onDay + silent.count { grid.weekdays[$0] == weekday })
        }
        return chosen.count > size.upperBound || largest < size.lowerBound ? cells[0] : nil
    }
}
