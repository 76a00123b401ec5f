// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import xeplop

/// The bundled script on a real batch system, where there is one.
@Suite struct SlurmTests {
    private static let script = testFolder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "scenarios/duy-tien/sweeps/sweep.sbatch").path

    /// The status of a program, its output dropped.
    private static func status(_ arguments: [String], in folder: String = "/") throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "en",
            "SLURM_CONF": ProcessInfo.processInfo.environment["SLURM_CONF"] ?? "/etc/slurm/slurm.conf",
            "XEPLOP": Program.folder.appendingPathComponent("xeplop").path,
        ]
        for stream in [\Process.standardInput, \.standardOutput, \.standardError] {
            process[keyPath: stream] = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Whether a controller answers.
    static let isThere = (try? status(["timeout", "5", "sinfo", "--noheader"])) == 0

    @Test(.enabled(if: isThere, "needs a running Slurm"))
    func anArrayJobIsTheWholeSweep() throws {
        try withSweep(SweepCommandTests.grid) { sweep in
            try #require(sweep.run().status == 0)
            var array = sweep
            array.output += "-array"
            let job = ["sbatch", "--wait", "--quiet", "--array=1-3", Self.script] + array.arguments([]).dropFirst()
            #expect(try Self.status(job, in: sweep.folder.path) == 0)
            let logs = try FileManager.default.contentsOfDirectory(atPath: sweep.folder.path)
                .filter { $0.hasSuffix(".log") }.sorted()
            let texts = try logs.map { try String(contentsOfFile: sweep.folder.path + "/" + $0, encoding: .utf8) }
            #expect(texts.count == 3)
            for (part, text) in texts.enumerated() { #expect(text.contains("Shard \(part + 1)/3 is done: 2 runs")) }
            let merged = try array.run(["--merge"])
            #expect(merged.status == 0, "\(merged.errors)")
            #expect(try array.resultFiles() == sweep.resultFiles())
            // Submitted again, nothing is repeated.
            let runs = try array.runs()
            #expect(try Self.status(job, in: sweep.folder.path) == 0)
            #expect(try array.runs() == runs)
        }
    }
}
