// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// The results for 0 ..< count, in order, computed on all cores.
func parallelMap<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    let chunk = 64
    let chunks = (count + chunk - 1) / chunk
    var results: [[Value]] = Array(repeating: [], count: chunks)
    results.withUnsafeMutableBufferPointer { buffer in
        let shared = SharedBuffer(buffer: buffer)
        DispatchQueue.concurrentPerform(iterations: chunks) { number in
            shared.buffer[number] = (number * chunk..<min(count, (number + 1) * chunk)).map(body)
        }
    }
    return Array(results.joined())
}

/// Lets threads write to different elements of one buffer.
private struct SharedBuffer<Value>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<[Value]>
}
