// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// Work in parts of which each touches only what is its own: one after the other, or side by side.
enum Parts {
    static func run(_ count: Int, threads: Int, _ body: (Int) -> Void) {
        guard threads > 1, count > 1 else {
            for number in 0..<count { body(number) }
            return
        }
        withoutActuallyEscaping(body) { body in
            let work = Work(body: body)
            DispatchQueue.concurrentPerform(iterations: count) { work.body($0) }
        }
    }

    /// The compiler cannot see that parts keep to their own.
    private struct Work: @unchecked Sendable {
        let body: (Int) -> Void
    }

    /// The results in the order of the parts, whatever the number of threads.
    static func map<Value>(_ count: Int, threads: Int, _ body: (Int) -> Value) -> [Value] {
        [Value](unsafeUninitializedCapacity: count) { buffer, filled in
            let start = buffer.baseAddress
            run(count, threads: threads) { (start! + $0).initialize(to: body($0)) }
            filled = count
        }
    }
}
