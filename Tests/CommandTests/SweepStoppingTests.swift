// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import Testing

@testable import xeplop

/// Sweeps that do not come to their end.
@Suite struct SweepStoppingTests {
    /// Twelve runs: more than are done before anybody stops them.
    private static let long = "title: T\nvary:\n  - {set: weights.absence, from: 100, to: 1200, step: 100}\n"

    @Test func aKilledSweepGoesOnWhereItStopped() throws {
        try withSweep(Self.long) { sweep in
            let process = try sweep.start()
            sweep.wait(for: 1, of: process)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let finished = try sweep.runs()
            #expect(finished.count > 0 && finished.count < 12)
            // What a killed writer leaves is no run.
            try Data("{\n".utf8).write(to: URL(filePath: sweep.output + "/runs/abc.json.x7Yq2z"))
            try FileManager.default.createDirectory(
                atPath: sweep.output + "/.sweep/1-of-2.abc/1", withIntermediateDirectories: true)
            let again = try sweep.run()
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.errors.contains("\(finished.count) of 12 runs were finished before"))
            #expect(again.errors.contains("Done \(12 - finished.count)/\(12 - finished.count)"))
            let all = try sweep.runs()
            #expect(all.count == 12 && finished.allSatisfy { all[$0.key] == $0.value })
            #expect(try sweep.files(in: "/runs").count == 12)
            #expect(try sweep.files(in: "/.sweep") == ["gate.lock", "sweep.lock"])
            #expect(try sweep.results().allSatisfy { $0["figures"] is [String: Int] })
        }
    }

    /// Of a scenario whose plans would go on for long, until their proof.
    private func withSlowSweep(_ body: (SweepSample) throws -> Void) throws {
        try withScratchFolder { folder in
            let scenario = folder.appendingPathComponent("mau").path
            try #require(try Program.run(["sample", scenario, "--seed", "2", "--candidates", "90"]).status == 0)
            let sweep = SweepSample(
                folder: folder, scenario: scenario, file: folder.appendingPathComponent("sweep.yaml").path,
                output: folder.appendingPathComponent("out").path)
            try sweep.write(Self.long)
            try body(sweep)
        }
    }

    @Test func theChildrenOfAKilledSweepEnd() throws {
        try withSlowSweep { sweep in
            let process = try sweep.start(["--gap", "0"])
            while process.isRunning, sweep.children().isEmpty { Thread.sleep(forTimeInterval: 0.01) }
            #expect(!sweep.children().isEmpty)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // Nobody waits for their plans, so they end.
            while !sweep.children().isEmpty { Thread.sleep(forTimeInterval: 0.05) }
        }
    }

    @Test func aRunThatDiesIsToldAndTheOthersGoOn() throws {
        try withSlowSweep { sweep in
            let process = try sweep.start(["--gap", "0"])
            while process.isRunning, sweep.children().isEmpty { Thread.sleep(forTimeInterval: 0.01) }
            let first = sweep.children()
            kill(try #require(first.last), SIGKILL)
            // The sweep counts it once it has seen it.
            while process.isRunning, !sweep.errors.contains("1/12") { Thread.sleep(forTimeInterval: 0.01) }
            #expect(process.isRunning)
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
            #expect(sweep.errors.contains("signal 9"), "\(sweep.errors)")
            #expect(try sweep.results().count == 12)
        }
    }

    @Test func ctrlCKeepsWhatIsFinished() throws {
        try withSweep(Self.long) { sweep in
            let process = try sweep.start()
            sweep.wait(for: 1, of: process)
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 130)
            let finished = try sweep.runs()
            #expect(finished.count > 0 && finished.count < 12)
            let results = try sweep.results()
            #expect(results.count == 12 && results.count { $0["figures"] is [String: Int] } == finished.count)
            let again = try sweep.run()
            #expect(again.status == 0 && again.errors.contains("\(finished.count) of 12"))
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small file system"))
    func aFullDiskLosesNothing() throws {
        try withSweep(Self.long) { sweep in
            try SmallDisk.with(bytes: 512 << 10) { disk in
                var sweep = sweep
                sweep.output = disk + "/out"
                // Room for the work and for a few runs.
                let filler = disk + "/filler"
                try Data(count: (512 - 100) << 10).write(to: URL(filePath: filler))
                let run = try sweep.run()
                #expect(run.status == 2 && run.output.isEmpty)
                #expect(run.errors.contains("No space left on device"), "\(run.errors)")
                #expect(run.errors.contains("of 12 runs finished. Run the same command to go on."))
                let finished = try sweep.runs()
                try FileManager.default.removeItem(atPath: filler)
                let again = try sweep.run()
                #expect(again.status == 0, "\(again.errors)")
                let all = try sweep.runs()
                #expect(all.count == 12 && finished.allSatisfy { all[$0.key] == $0.value })
            }
        }
    }

    @Test(arguments: [(1, 4, 30.0, "1 min 30 s"), (3, 4, 30.0, "10.0 s"), (2, 100, 10.0, "8 min 10 s")])
    func theTimeLeftIsThatOfWhatIsLeft(_ done: Int, _ all: Int, _ elapsed: Double, _ text: String) {
        let line = SweepProgress.line(done, all, elapsed: elapsed, "A = 1").en
        #expect(line == "Done \(done)/\(all), about \(text) left: A = 1")
        #expect(SweepProgress.line(4, 4, elapsed: 9, "A = 1").vi == "Đã xong 4/4: A = 1")
    }
}

/// A file system of a few pages, which soon is full.
enum SmallDisk {
    static let isPossible = (try? with(bytes: 64 << 10) { _ in true }) ?? false

    static func with<Value>(bytes: Int, _ body: (String) throws -> Value) throws -> Value {
        try withScratchFolder { folder in
            try run("mount", ["-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", folder.path])
            defer { try? run("umount", ["-l", folder.path]) }
            return try body(folder.path)
        }
    }

    private static func run(_ name: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.fileWriteNoPermission) }
    }
}
