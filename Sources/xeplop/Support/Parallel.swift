// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Work side by side in this process.
enum Parallel {
    static let processors = ProcessInfo.processInfo.activeProcessorCount

    /// Values in the order of the elements, as many at once as there are processors; elements are begun in their order.
    static func map<Element: Sendable, Value: Sendable>(
        _ elements: [Element], _ body: @Sendable (Element) -> Value
    ) -> [Value] {
        let values = Mutex<[Int: Value]>([:])
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(processors, elements.count)) { _ in
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < elements.count else { return }
                let value = body(elements[number])
                values.withLock { $0[number] = value }
            }
        }
        return values.withLock { values in elements.indices.map { values[$0]! } }
    }

    /// Threads for each of so many that run side by side.
    static func threads(each count: Int) -> Int { max(1, processors / max(1, count)) }
}
