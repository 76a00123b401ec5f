// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The built program, run as people run it.
enum Program {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The products lie beside the test bundle.
    static var folder: URL {
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent()
            }
            fatalError("No test bundle.")
        #else
            return Bundle.main.bundleURL
        #endif
    }

    /// Runs to the end; English unless the arguments or `environment` say otherwise. `meanwhile` may send signals.
    static func run(
        _ arguments: [String], environment: [String: String] = ["LC_ALL": "en"],
        meanwhile: (Process) throws -> Void = { _ in }
    ) throws -> Run {
        let process = Process()
        process.executableURL = folder.appendingPathComponent("xeplop")
        process.arguments = arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        // Files, not pipes: whatever the amount of output, nobody waits for anybody.
        return try withScratchFolder { folder in
            let files = try ["out", "err"].map { name in
                let url = folder.appendingPathComponent(name)
                try Data().write(to: url)
                return url
            }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: files[0])
            process.standardError = try FileHandle(forWritingTo: files[1])
            try process.run()
            try meanwhile(process)
            process.waitUntilExit()
            let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
            // A signal is told as the shell tells it.
            let status =
                process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
            return Run(status: status, output: texts[0], errors: texts[1])
        }
    }
}

/// A folder that is there while the body runs.
func withScratchFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("xeplop-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url)
}

/// A small synthetic scenario in a folder of its own.
func withSample<Value>(seed: Int = 1, _ body: (_ folder: URL, _ scenario: String) throws -> Value) throws -> Value {
    try withScratchFolder { folder in
        let scenario = folder.appendingPathComponent("mau").path
        let run = try Program.run([
            "sample", scenario, "--candidates", "24", "--communes", "3", "--venues", "2", "--lecturers", "3",
            "--days", "28", "--seed", "\(seed)",
        ])
        try #require(run.status == 0, "\(run.errors)")
        return try body(folder, scenario)
    }
}
