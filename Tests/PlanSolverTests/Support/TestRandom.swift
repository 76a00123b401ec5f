// SPDX-License-Identifier: GPL-3.0-or-later

/// Seeded numbers for tests: the same everywhere, and another generator than the solver's (xorshift64*).
struct TestRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &self)! }
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    /// True in so many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }
    /// Each value with a chance of one half, at least one of them.
    mutating func some<Value>(of values: [Value]) -> [Value] {
        let chosen = values.filter { _ in chance(50) }
        return chosen.isEmpty ? [pick(values)] : chosen
    }
}
