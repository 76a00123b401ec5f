// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells (date, slot) of a horizon, numbered in time order: `cell = (date − first date) × slots + slot`.
///
/// Slots of a day do not overlap, so two sessions are at the same time iff they are in the same cell.
public struct CellGrid: Sendable {
    /// First date of the horizon: cell 0 is its first slot.
    public let firstDay: Day
    /// Dates of the horizon, its first and last included.
    public let dayCount: Int
    /// Slots of a day, as many as the scenario has.
    public let slotCount: Int
    /// Start and end of each slot, minutes after midnight.
    let slotStart: [Int]
    let slotEnd: [Int]

    /// A cell for every slot of every day of the horizon, both ends included.
    public init(horizon: ClosedRange<Day>, slots: [Slot]) {
        firstDay = horizon.lowerBound
        dayCount = horizon.upperBound - horizon.lowerBound + 1
        slotCount = slots.count
        slotStart = slots.map(\.start.minutes)
        slotEnd = slots.map(\.end.minutes)
    }

    /// All cells, usable or not; they are numbered from 0.
    public var count: Int { dayCount * slotCount }
    /// `day` counts days after the first date of the horizon, `slot` positions in the scenario's `slots`, both from 0.
    public func cell(day: Int, slot: Int) -> Int { day * slotCount + slot }
    /// Days after the first date of the horizon.
    public func day(of cell: Int) -> Int { cell / slotCount }
    /// Position in the scenario's `slots`, from 0.
    public func slot(of cell: Int) -> Int { cell % slotCount }
    /// The civil date of what `day(of:)` gives as a number.
    public func date(of cell: Int) -> Day { firstDay + day(of: cell) }
    /// Weeks (Monday to Sunday) after the one in which the horizon begins.
    public func week(ofDay day: Int) -> Int { (day + firstDay.weekday.rawValue) / 7 }
    /// As `week(ofDay:)` counts: 0 for the week in which the horizon begins, on whatever weekday that is.
    public func week(of cell: Int) -> Int { week(ofDay: day(of: cell)) }
    /// Weeks (Monday to Sunday) of which any date is in the horizon.
    public var weekCount: Int { week(ofDay: dayCount - 1) + 1 }
    /// Start and end of a slot, minutes after midnight.
    public func minutes(ofSlot slot: Int) -> (start: Int, end: Int) { (slotStart[slot], slotEnd[slot]) }

    /// The cells of the dates in the ranges.
    func cells(in ranges: [ClosedRange<Day>]) -> CellSet {
        var set = CellSet(count: count)
        for range in ranges {
            let low = max(0, range.lowerBound - firstDay)
            let high = min(dayCount - 1, range.upperBound - firstDay)
            guard low <= high else { continue }
            for cell in cell(day: low, slot: 0)..<cell(day: high + 1, slot: 0) { set.insert(cell) }
        }
        return set
    }
}

/// A set of cells, one bit each.
public struct CellSet: Hashable, Sendable {
    /// Cell c is bit c mod 64, from the lowest, of word ⌊c ÷ 64⌋.
    public private(set) var words: [UInt64]

    /// The empty set of `count` cells.
    public init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    /// These cells of `count`, below which each of them must be.
    public init(count: Int, _ cells: some Sequence<Int>) {
        self.init(count: count)
        for cell in cells { insert(cell) }
    }

    /// The cell must be below the count that the set was made with.
    public mutating func insert(_ cell: Int) { words[cell >> 6] |= 1 << UInt64(cell & 63) }
    /// The cell must be below the count that the set was made with.
    public func contains(_ cell: Int) -> Bool { words[cell >> 6] >> UInt64(cell & 63) & 1 == 1 }
    /// Whether no cell is in the set, however many could be.
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    /// Cells that are in the set, not those that could be.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Cells of either set; both must have been made with the same count.
    public func union(_ other: CellSet) -> CellSet { combined(other) { $0 | $1 } }
    /// Cells of both sets, which must have been made with the same count.
    public func intersection(_ other: CellSet) -> CellSet { combined(other) { $0 & $1 } }
    /// Cells that `other` lacks; both sets must have been made with the same count.
    public func subtracting(_ other: CellSet) -> CellSet { combined(other) { $0 & ~$1 } }

    /// Whether the sets have no cell in common.
    public func isDisjoint(with other: CellSet) -> Bool { zip(words, other.words).allSatisfy { $0 & $1 == 0 } }

    private func combined(_ other: CellSet, _ operation: (UInt64, UInt64) -> UInt64) -> CellSet {
        var result = self
        for index in words.indices { result.words[index] = operation(words[index], other.words[index]) }
        return result
    }
}
