// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Independent readers of exported files: Python packages, run as a child process.
public enum Reader {
    /// Whether a Python package can be imported; tests that need one are shown as skipped where it is missing.
    public static func has(_ package: String) -> Bool { (try? python("import \(package)", [])) != nil }

    /// What a script said when it failed.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// What a script prints; the files' paths are its arguments.
    public static func python(_ script: String, _ files: [(name: String, bytes: [UInt8])]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try files.map { file in
            let url = folder.appendingPathComponent(file.name)
            try Data(file.bytes).write(to: url)
            return url.path
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-W", "error::UserWarning", "-c", script] + paths
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let (output, errors) = (Pipe(), folder.appendingPathComponent("errors"))
        try Data().write(to: errors)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
        }
        return String(decoding: printed, as: UTF8.self)
    }
}
