// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A sweep of a small scenario in a folder of its own.
struct SweepSample {
    let folder: URL
    let scenario: String
    let file: String
    var output: String

    func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: file)) }

    func arguments(_ more: [String]) -> [String] {
        // Ended by the first plan or by proof, so that results do not depend on the clock.
        let limits = ["--time-limit", "none"] + (more.contains("--gap") ? [] : ["--gap", "900%"])
        return ["sweep", scenario, file, "--output", output] + limits + more
    }

    func run(_ more: [String] = []) throws -> Program.Run { try Program.run(arguments(more)) }

    /// What a started sweep said.
    var errors: String {
        String(decoding: FileManager.default.contents(atPath: file + ".errors") ?? Data(), as: UTF8.self)
    }

    /// Starts without waiting; results go nowhere.
    func start(_ more: [String] = []) throws -> Process {
        let process = Process()
        process.executableURL = Program.folder.appendingPathComponent("xeplop")
        process.arguments = arguments(more)
        process.environment = ["LC_ALL": "en", "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try Data().write(to: URL(filePath: file + ".errors"))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: file + ".errors"))
        try process.run()
        return process
    }

    /// Waits until so many runs are finished, or the process is.
    func wait(for count: Int, of process: Process) {
        while process.isRunning, (try? runs().count) ?? 0 < count { Thread.sleep(forTimeInterval: 0.01) }
    }

    /// The processes that plan its runs.
    func children() -> [pid_t] {
        let list = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return list.compactMap { pid_t($0) }.filter { process in
            let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            return String(decoding: line, as: UTF8.self).contains("\0plan\0\(output)/")
        }
    }

    // MARK: What is there

    func files(in place: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: output + place).sorted()
    }

    /// The finished runs with the numbers of their files: one that was written again has another.
    func runs() throws -> [String: Int] {
        let names = try files(in: "/runs").filter { $0.hasSuffix(".json") }
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let values = try FileManager.default.attributesOfItem(atPath: "\(output)/runs/\(name)")
                return (name, try #require(values[.systemFileNumber] as? Int))
            })
    }

    /// The runs in `sweep.json`.
    func results() throws -> [[String: Any]] {
        let data = try Data(contentsOf: URL(filePath: output + "/sweep.json"))
        let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return try #require(json?["runs"] as? [[String: Any]])
    }

    func resultFiles() throws -> [Data] {
        try ["json", "csv", "html"].map { try Data(contentsOf: URL(filePath: "\(output)/sweep.\($0)")) }
    }

    func scenarioFiles() throws -> [Data] {
        try FileManager.default.contentsOfDirectory(atPath: scenario).sorted().map {
            try Data(contentsOf: URL(filePath: scenario + "/" + $0))
        }
    }
}

func withSweep<Value>(_ text: String, _ body: (SweepSample) throws -> Value) throws -> Value {
    try withSample { folder, scenario in
        let sweep = SweepSample(
            folder: folder, scenario: scenario, file: folder.appendingPathComponent("sweep.yaml").path,
            output: folder.appendingPathComponent("out").path)
        try sweep.write(text)
        return try body(sweep)
    }
}
