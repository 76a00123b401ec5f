// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells (date, slot) of a horizon, numbered in time order: `cell = (date − first date) × slots + slot`.
///
/// Slots of a day do not overlap, so two sessions are at the same time iff they are in the same cell.
public struct CellGrid: Sendable {
    public let firstDay: Day
    public let dayCount: Int
    public let slotCount: Int
    /// Start and end of each slot, minutes after midnight.
    let slotStart: [Int]
    let slotEnd: [Int]

    public init(horizon: ClosedRange<Day>, slots: [Slot]) {
        firstDay = horizon.lowerBound
        dayCount = horizon.upperBound - horizon.lowerBound + 1
        slotCount = slots.count
        slotStart = slots.map(\.start.minutes)
        slotEnd = slots.map(\.end.minutes)
    }

    public var count: Int { dayCount * slotCount }
    public func cell(day: Int, slot: Int) -> Int { day * slotCount + slot }
    /// Days after the first date of the horizon.
    public func day(of cell: Int) -> Int { cell / slotCount }
    public func slot(of cell: Int) -> Int { cell % slotCount }
    public func date(of cell: Int) -> Day { firstDay + day(of: cell) }
    /// Weeks (Monday to Sunday) after the one in which the horizon begins.
    public func week(ofDay day: Int) -> Int { (day + firstDay.weekday.rawValue) / 7 }
    public func week(of cell: Int) -> Int { week(ofDay: day(of: cell)) }
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
    public private(set) var words: [UInt64]

    public init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    public init(count: Int, _ cells: some Sequence<Int>) {
        self.init(count: count)
        for cell in cells { insert(cell) }
    }

    public mutating func insert(_ cell: Int) { words[cell >> 6] |= 1 << UInt64(cell & 63) }
    public func contains(_ cell: Int) -> Bool { words[cell >> 6] >> UInt64(cell & 63) & 1 == 1 }
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    public func union(_ other: CellSet) -> CellSet { combined(other) { $0 | $1 } }
    public func intersection(_ other: CellSet) -> CellSet { combined(other) { $0 & $1 } }
    public func subtracting(_ other: CellSet) -> CellSet { combined(other) { $0 & ~$1 } }

    /// Whether the sets have no cell in common.
    public func isDisjoint(with other: CellSet) -> Bool { zip(words, other.words).allSatisfy { $0 & $1 == 0 } }

    private func combined(_ other: CellSet, _ operation: (UInt64, UInt64) -> UInt64) -> CellSet {
        var result = self
        for index in words.indices { result.words[index] = operation(words[index], other.words[index]) }
        return result
    }
}
