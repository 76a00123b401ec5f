// SPDX-License-Identifier: GPL-3.0-or-later

/// A course in a format at a venue on a calendar (section 4), by position in the scenario's lists.
public struct Offering: Sendable, Hashable {
    /// Position in the scenario's `courses`.
    public let course: Int
    /// Position in the scenario's `formats`.
    public let format: Int
    /// Position in the scenario's `venues`; one of kind `online` for an online class.
    public let venue: Int
    /// Index into the course's `plans`.
    public let plan: Int
    /// The cell of each session, in teaching order.
    public let cells: [Int]
    /// Whether each session is held at the venue.
    public let inPerson: [Bool]
}

/// Lists the calendars of section 4.
struct CalendarEnumerator {
    let scenario: Scenario
    let grid: CellGrid
    private let slotIndex: [Slot.ID: Int]
    private let patterns: [ShiftPattern.ID: ShiftPattern]

    init(scenario: Scenario, grid: CellGrid) {
        self.scenario = scenario
        self.grid = grid
        slotIndex = Dictionary(uniqueKeysWithValues: scenario.slots.enumerated().map { ($1.id, $0) })
        patterns = Dictionary(uniqueKeysWithValues: scenario.shiftPatterns.map { ($0.id, $0) })
    }

    /// All different calendars of a plan in a format where only `usable` cells may be used, in a fixed order.
    func calendars(of plan: CoursePlan, in format: Format, usable: CellSet) -> [[Int]] {
        let length = plan.sessions.count
        guard length > 0 else { return [] }
        var found: [[Int]] = []
        var seen: Set<[Int]> = []
        func consider(_ cells: [Int]) {
            guard obeysSpan(cells, format), fits(cells, plan), seen.insert(cells).inserted else { return }
            found.append(cells)
        }
        switch (format.pattern, format.rhythm) {
        case (.cells(let rules), .all):
            let weekly = weeklyCells(rules)
            let all = usableCells(usable) { weekly[(grid.firstDay + $0).weekday.rawValue] }
            forEachRun(of: length, in: all, startingWith: { grid.day(of: $0) }, consider)
        case (.cells(let rules), .weekly(let range)):
            let weekly = weeklyCells(rules)
            let all = Weekday.allCases.flatMap { day in weekly[day.rawValue].map { (day.rawValue, $0) } }
            forEachSubset(count: all.count, sizes: range) { subset in
                var chosen: [[Int]] = Array(repeating: [], count: 7)
                for index in subset { chosen[all[index].0].append(all[index].1) }
                if let most = format.perDay, chosen.contains(where: { $0.count > most }) { return }
                let cells = usableCells(usable) { chosen[(grid.firstDay + $0).weekday.rawValue] }
                forEachRun(of: length, in: cells, startingWith: { grid.week(of: $0) }, consider)
            }
        case (.follow(let id, let slots), .weekly(let range)):
            guard let pattern = patterns[id] else { return [] }
            for crew in pattern.crews {
                let followed = (0..<grid.dayCount).map { day -> [Int] in
                    pattern.code(of: crew.id, on: grid.firstDay + day).flatMap { slots[$0] }
                        .flatMap { slotIndex[$0] }.map { [$0] } ?? []
                }
                forEachSubset(count: 7, sizes: range) { subset in
                    let cells = usableCells(usable) { day in
                        subset.contains((grid.firstDay + day).weekday.rawValue) ? followed[day] : []
                    }
                    forEachRun(of: length, in: cells, startingWith: { grid.week(of: $0) }, consider)
                }
            }
        case (.follow, .all):
            break  // the decoder refuses it: `follow` always comes with {min, max}
        }
        return found
    }

    /// Slots by weekday, in time order.
    private func weeklyCells(_ rules: [Format.CellRule]) -> [[Int]] {
        var slots: [Set<Int>] = Array(repeating: [], count: 7)
        for rule in rules {
            for day in rule.days { slots[day.rawValue].formUnion(rule.slots.compactMap { slotIndex[$0] }) }
        }
        return slots.map { $0.sorted() }
    }

    /// The usable cells of the horizon in time order, where a day offers certain slots.
    private func usableCells(_ usable: CellSet, slots: (Int) -> [Int]) -> [Int] {
        (0..<grid.dayCount).flatMap { day in
            slots(day).map { grid.cell(day: day, slot: $0) }.filter(usable.contains)
        }
    }

    /// Runs of `length` cells that begin with the first cell of each day or week.
    private func forEachRun(
        of length: Int, in cells: [Int], startingWith period: (Int) -> Int, _ body: ([Int]) -> Void
    ) {
        var previous: Int?
        for index in cells.indices where index + length <= cells.count {
            guard period(cells[index]) != previous else { continue }
            previous = period(cells[index])
            body(Array(cells[index..<index + length]))
        }
    }

    private func obeysSpan(_ cells: [Int], _ format: Format) -> Bool {
        guard let most = format.maxSpanDays, let first = cells.first, let last = cells.last else { return true }
        return grid.day(of: last) - grid.day(of: first) + 1 <= most
    }

    /// A session's periods must fit in its slot.
    private func fits(_ cells: [Int], _ plan: CoursePlan) -> Bool {
        zip(cells, plan.sessions).allSatisfy { cell, session in
            session.periods <= scenario.slots[grid.slot(of: cell)].periods
        }
    }

    /// All subsets of 0..<count with a size in the range, in lexicographic order.
    private func forEachSubset(count: Int, sizes: ClosedRange<Int>, _ body: ([Int]) -> Void) {
        var subset: [Int] = []
        func extend(from start: Int) {
            if sizes.contains(subset.count) { body(subset) }
            guard subset.count < sizes.upperBound, start < count else { return }
            for index in start..<count where subset.count + count - index >= sizes.lowerBound {
                subset.append(index)
                extend(from: index + 1)
                subset.removeLast()
            }
        }
        extend(from: 0)
    }
}

extension Format {
    /// A plan with an `inPerson` session has no online class; hybrid needs a plan with at least one.
    func canDeliver(_ plan: CoursePlan) -> Bool {
        switch delivery {
        case .inPerson: return true
        case .online: return !plan.sessions.contains(where: \.inPerson)
        case .hybrid: return plan.sessions.contains(where: \.inPerson)
        }
    }

    /// Online delivery only at venues of kind `online`, which serve nothing else.
    func admits(_ venue: Venue) -> Bool {
        venue.isOnline == (delivery == .online) && venueKinds?.contains(venue.kind) ?? true
    }

    func isInPerson(_ session: Session) -> Bool {
        switch delivery {
        case .inPerson: return true
        case .online: return false
        case .hybrid: return session.inPerson
        }
    }
}
