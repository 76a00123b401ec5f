// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TrainingModel

/// Processes that do the measuring: each run has memory of its own, and one that dies takes nothing with it.
enum Child {
    /// Measures an instance with this program; nil if that fails.
    static func measure(_ instance: String, scenarios: String, _ options: RunOptions) -> MeasuredRun? {
        var arguments = ["measure", instance, "--scenarios", scenarios]
        arguments += [
            "--time-limit", "\(options.timeLimit)", "--gap", "\(options.gap)", "--threads", "\(options.threads)",
        ]
        if !options.without.isEmpty { arguments += ["--without", options.without.joined(separator: ",")] }
        return output(own, arguments).flatMap { try? JSONDecoder().decode(MeasuredRun.self, from: Data($0.utf8)) }
    }

    /// The version of a peer; nil if it is not installed.
    static func version(of peer: Peer, script: String) -> String? {
        output("python3", [script, peer.rawValue, "--version"])?.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Runs a peer on the plain model of an instance.
    static func run(
        _ peer: Peer, _ version: String, on instance: String, scenarios: String, script: String, _ options: RunOptions,
        memoryMB: Int, unservableCost: Int
    ) throws -> PeerMeasurement {
        let model = FileManager.default.temporaryDirectory.appending(path: "\(instance)-\(UUID().uuidString).mps")
            .path()
        defer { try? FileManager.default.removeItem(atPath: model) }
        guard output(own, ["model", instance, model, "--scenarios", scenarios]) != nil else {
            throw ValidationError("\(instance): no model")
        }
        let arguments = [
            script, peer.rawValue, model, "--time-limit", "\(options.timeLimit)", "--threads", "\(options.threads)",
            "--memory", "\(memoryMB)",
        ]
        let answer = output("python3", arguments).flatMap { text in
            try? JSONDecoder().decode(PeerAnswer.self, from: Data(text.utf8))
        }
        return PeerMeasurement(instance, peer, version, options, answer, unservableCost: unservableCost)
    }

    private static var own: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

    /// What a program prints; nil if it cannot be run or fails.
    static func output(_ program: String, _ arguments: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
