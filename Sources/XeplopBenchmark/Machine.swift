// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the times were taken on.
struct Machine: Codable {
    var processor: String
    var cores: Int
    var memoryMB: Int
    var system: String
    /// Debug builds are some ten times slower.
    var build: String

    static var current: Machine {
        let info = ProcessInfo.processInfo
        #if DEBUG
            let build = "debug"
        #else
            let build = "release"
        #endif
        return Machine(
            processor: field("model name", of: "/proc/cpuinfo") ?? "unknown", cores: info.activeProcessorCount,
            memoryMB: Int(info.physicalMemory >> 20), system: info.operatingSystemVersionString, build: build)
    }

    /// Forgets the process's peak memory, so that the next run is measured alone. A kernel that does not know this
    /// leaves the peak of all runs so far.
    static func resetPeakMemory() {
        guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
        try? file.write(contentsOf: Data("5".utf8))
    }

    /// The most memory that the process has held since `resetPeakMemory`.
    static var peakMemoryMB: Int? {
        guard let text = field("VmHWM", of: "/proc/self/status"),
            let kilobytes = text.split(separator: " ").first.flatMap({ Int($0) })
        else { return nil }
        return kilobytes >> 10
    }

    /// The first `key : value` of one of the kernel's listings.
    private static func field(_ key: String, of path: String) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == key {
                return parts[1].trimmingCharacters(in: .whitespaces)
            }
        }
        return nil
    }
}
