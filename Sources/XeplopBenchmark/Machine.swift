// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GLPK

/// What the times were taken on.
struct Machine: Codable, Equatable {
    var processor: String
    var cores: Int
    var memoryMB: Int
    var system: String
    /// Debug builds are some ten times slower.
    var build: String
    var swift: String
    var glpk: String
    /// The last that touched the sources, with a + where they have been changed since.
    var commit: String

    static var current: Machine {
        let info = ProcessInfo.processInfo
        #if DEBUG
            let build = "debug"
        #else
            let build = "release"
        #endif
        let sources = ["Sources", "Package.swift"]
        let changed = Child.output("git", ["status", "--porcelain", "--"] + sources)
        let commit = Child.output("git", ["log", "-1", "--format=%h", "--"] + sources)?.trimmingCharacters(
            in: .newlines)
        return Machine(
            processor: field("model name", of: "/proc/cpuinfo") ?? "unknown", cores: info.activeProcessorCount,
            memoryMB: Int(info.physicalMemory >> 20), system: info.operatingSystemVersionString, build: build,
            swift: Child.output("swift", ["--version"])?.split(separator: "\n").first.map(String.init) ?? "unknown",
            glpk: Problem.libraryVersion, commit: (commit ?? "unknown") + (changed?.isEmpty ?? true ? "" : "+"))
    }

    /// The most memory that the process has held.
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
