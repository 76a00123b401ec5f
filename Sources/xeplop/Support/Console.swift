// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords

/// The two output streams, written without a buffer of ours so that every failure is seen where it happens.
enum Console {
    /// Whoever reads standard output went away: be quiet, as a program that SIGPIPE ended is.
    static let brokenPipeStatus: Int32 = 141

    /// Writes a page on standard output.
    static func write(_ text: String) throws {
        try write(bytes: Array(text.utf8))
    }

    static func write(bytes: [UInt8]) throws {
        switch put(bytes, on: STDOUT_FILENO) {
        case 0: return
        case EPIPE: exit(brokenPipeStatus)
        case let code: throw Failure(.file, Words.cannotWriteOutput(reason: reason(code)))
        }
    }

    /// Writes lines on standard output.
    static func write(lines: [String]) throws {
        try write(lines.map { $0 + "\n" }.joined())
    }

    /// Writes a line on standard error; if nobody reads it, that is no reason to stop.
    static func note(_ line: String) {
        _ = put(Array((line + "\n").utf8), on: STDERR_FILENO)
    }

    /// Writes on standard error as it is: control sequences of the progress line.
    static func noteRaw(_ text: String) {
        _ = put(Array(text.utf8), on: STDERR_FILENO)
    }

    /// What the system says about an error number.
    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    /// 0, or the error number.
    private static func put(_ bytes: [UInt8], on descriptor: Int32) -> Int32 {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            start += count
        }
        return 0
    }
}
