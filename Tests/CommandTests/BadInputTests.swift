// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords
import ScenarioFiles
import Testing
import TrainingModel

@testable import xeplop

/// Whatever is wrong with files, the message says it, the status tells scripts, and nothing is overwritten.
@Suite struct BadInputTests {
    @Test(arguments: [
        ["check", "/nowhere"], ["plan", "/nowhere"], ["show", "/nowhere.json", "/nowhere"],
        ["verify", "/nowhere", "/nowhere.json"], ["model", "/nowhere", "--format", "lp"], ["check", "/dev/null"],
    ])
    func filesThatAreNotThere(_ arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("“/"))
    }

    @Test func allFaultsAtOnceWithTheirPlaces() throws {
        try withSample { _, scenario in
            let path = scenario + "/candidates.csv"
            var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
            lines.append(lines[1])
            lines[2] = lines[2].replacing(#/,x\d\d\d,/#, with: ",xa-khac,", maxReplacements: 1)
            try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            for command in ["check", "plan"] {
                let run = try Program.run([command, scenario])
                #expect(run.status == 1)
                let text = run.output + run.errors
                #expect(text.contains("candidates.csv:\(lines.count):1: error: "))
                #expect(text.contains(#/candidates\.csv:3:\d+: error: /#))
            }
        }
    }

    @Test func morePeopleThanCanBePlanned() throws {
        try withSample { _, scenario in
            let path = scenario + "/candidates.csv"
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
            let rest = lines[1].drop { $0 != "," }
            let people = (0...PlanningFault.mostCandidates).map { "p\($0)\(rest)" }
            try ([lines[0]] + people).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
            for command in ["check", "plan"] {
                let run = try Program.run([command, scenario])
                #expect(run.status == 1)
                #expect(run.errors.contains("100,001 candidates are more than the 100,000"))
            }
        }
    }

    @Test(arguments: [
        ("", "plan"), ("{}", "plan"), ("{\"schema\": 1", "plan"), ("\u{0}\u{1}", "plan"), ("[1e999]", "plan"),
    ])
    func filesThatAreNoPlan(_ text: String, _ name: String) throws {
        try withSample { folder, scenario in
            let path = folder.appendingPathComponent(name).path
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            for arguments in [["show", path, scenario], ["verify", scenario, path]] {
                let run = try Program.run(arguments)
                #expect(run.status == 1)
                #expect(run.errors.contains("is not a plan of xeplop"))
            }
        }
    }

    @Test func aPlanOfAnotherScenarioIsRefused() throws {
        try withSample { folder, scenario in
            let path = folder.appendingPathComponent("plan.json").path
            try Data(PlanCodec.encode(PageScenario.plan)).write(to: URL(filePath: path))
            for arguments in [
                ["show", path, scenario], ["export", path, scenario, "--format", "csv", "--output", path + ".d"],
            ] {
                let run = try Program.run(arguments)
                #expect(run.status == 1)
                #expect(run.errors.contains("another scenario"))
            }
            #expect(!FileManager.default.fileExists(atPath: path + ".d"))
            let verified = try Program.run(["verify", scenario, path])
            #expect(verified.status == 1)
            #expect(verified.output.split(separator: "\n").count > 1)
        }
    }

    @Test(arguments: ["/dev/full", "/nowhere/plan.json", "/tmp"])
    func outputsThatCannotBeWritten(_ path: String) throws {
        try withSample { _, scenario in
            let run = try Program.run(["plan", scenario, "--output", path, "--gap", "100%"])
            #expect(run.status == 2)
            #expect(run.errors.contains(path))
            let model = try Program.run(["model", scenario, "--format", "mps", "--output", path])
            #expect(model.status == 2)
        }
    }

    @Test func aLogThatCannotBeWrittenCostsNoPlan() throws {
        try withSample { folder, scenario in
            let device = folder.appendingPathComponent("full").path
            try FileManager.default.createSymbolicLink(atPath: device, withDestinationPath: "/dev/full")
            let plan = folder.appendingPathComponent("plan.json").path
            #expect(try Program.run(["plan", scenario, "--log", device, "--output", plan]).status == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: device) == "/dev/full")
            #expect(FileManager.default.fileExists(atPath: plan))
            let refused = try Program.run(["plan", scenario, "--log", "/nowhere/log.jsonl", "--output", plan + "2"])
            #expect(refused.status == 2)
            #expect(!FileManager.default.fileExists(atPath: plan + "2"))
        }
    }

    @Test func aFullDiskBehindStandardOutput() throws {
        try withSample { _, scenario in
            let run = try shell("\"$0\" check \"$1\" >/dev/full", scenario)
            #expect(run == 2)
        }
    }

    @Test func aClosedPipeIsQuiet() throws {
        try withSample { folder, scenario in
            let errors = folder.appendingPathComponent("err").path
            let run = try shell("(\"$0\" check \"$1\" 2>\"$2\"; echo $? >\"$2.status\") | true", scenario, errors)
            #expect(run == 0)
            #expect(try String(contentsOfFile: errors, encoding: .utf8).isEmpty)
            let status = try String(contentsOfFile: errors + ".status", encoding: .utf8)
            // The page may fit into the pipe before the reader leaves.
            #expect(["0\n", "141\n"].contains(status))
        }
    }

    /// The exit status of a shell line; `$0` is the program.
    private func shell(_ line: String, _ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line, Program.folder.appendingPathComponent("xeplop").path] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test func aFailedRunLeavesTheOldPlanAlone() throws {
        try withSample { folder, scenario in
            let path = folder.appendingPathComponent("plan.json").path
            try "old".write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.removeItem(atPath: scenario + "/venues.csv")
            #expect(try Program.run(["plan", scenario, "--output", path]).status == 1)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        }
    }
}
