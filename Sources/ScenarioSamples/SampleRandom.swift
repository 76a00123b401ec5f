// SPDX-License-Identifier: GPL-3.0-or-later

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same numbers on every machine.
///
/// The draws are methods of its own, since the standard library does not promise to keep the way in which
/// `random(in:using:)` and `shuffled(using:)` turn bits into values.
struct SampleRandom {
    private var state: UInt64

    /// A stream of its own for each part of a scenario, so that a change in one part leaves the others as they were.
    init(seed: UInt64, stream: String) {
        state = stream.utf8.reduce(seed &+ 0x9E37_79B9_7F4A_7C15) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A whole number of a range; the bias of the remainder is below 2^-40 for the ranges used here.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True in `percent` of a hundred draws.
    mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }

    /// One of the elements, in proportion to their weights.
    mutating func pick<Element>(weighted elements: [(element: Element, weight: Int)]) -> Element {
        var left = int(1...elements.reduce(0) { $0 + $1.weight })
        for (element, weight) in elements {
            left -= weight
            if left <= 0 { return element }
        }
        return elements[elements.count - 1].element
    }

    /// The elements in a drawn order (Fisher and Yates).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, int(0...last)) }
        return elements
    }
}
