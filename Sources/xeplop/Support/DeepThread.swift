// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Runs work on a thread with a stack that deep recursion in a branch-and-bound tree does not exhaust.
enum DeepThread {
    /// 64 MB; secondary threads get 0.5 to 8 MB elsewhere.
    static let stackSize = 64 << 20

    /// Waits for the work and returns what it returned or threw.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
        let outcome = Outcome<Value>()
        let finished = DispatchSemaphore(value: 0)
        let thread = Thread {
            outcome.set(Result(catching: work))
            finished.signal()
        }
        thread.stackSize = stackSize
        thread.start()
        finished.wait()
        return try outcome.get()
    }

    private final class Outcome<Value: Sendable>: Sendable {
        private let result: Mutex<Result<Value, any Error>?> = Mutex(nil)
        func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }
        func get() throws -> Value {
            // Set before the semaphore is signalled.
            try result.withLock { $0! }.get()
        }
    }
}
