// SPDX-License-Identifier: GPL-3.0-or-later

/// People with equal value, in one word: `value << shift | people`, ordered by value.
///
/// Values are in grains and below 2⁴⁶ (the decoder sees to it), people of a type and types below 2¹⁷.
enum PackedPeople {
    static let shift = 17
    static func value(_ packed: Int) -> Int { packed >> shift }
    static func people(_ packed: Int) -> Int { packed & (1 << shift - 1) }

    /// Total value of the `surplus` people of least value. Reorders the array; expected linear time.
    /// - Parameter count: how many items there are, at the front of the array; nil for all.
    /// Source: Hoare, Algorithm 65: Find (1961), with weights.
    static func leastValue(of surplus: Int, in array: inout [Int], first count: Int? = nil) -> Int {
        var low = 0
        var high = count ?? array.count
        var left = surplus
        var total = 0
        array.withUnsafeMutableBufferPointer { items in
            while left > 0, low < high {
                let middle = items[(low + high) / 2]
                let first = items[low]
                let last = items[high - 1]
                let pivot = max(min(first, middle), min(max(first, middle), last))
                // Below the pivot go to the front.
                var boundary = low
                var weight = 0
                var sum = 0
                for place in low..<high {
                    // Without a branch: which side an item is on is hard to predict.
                    let item = items[place]
                    items[place] = items[boundary]
                    items[boundary] = item
                    let isBelow = item < pivot
                    let people = isBelow ? people(item) : 0
                    boundary += isBelow ? 1 : 0
                    weight += people
                    sum += value(item) * people
                }
                if weight > left {
                    high = boundary
                    continue
                }
                left -= weight
                total += sum
                low = boundary
                // Then those equal to it.
                for place in low..<high where items[place] == pivot {
                    items[place] = items[low]
                    items[low] = pivot
                    low += 1
                    let count = min(left, people(pivot))
                    total += value(pivot) * count
                    left -= count
                }
            }
        }
        return total
    }
}
