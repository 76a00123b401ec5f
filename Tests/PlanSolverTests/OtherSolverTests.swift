// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlanExport
import Testing
import TrainingModel

@Suite("The exported model in other solvers")
struct OtherSolverTests {
    @Test("glpsol finds the optimum", .enabled(if: Self.program("glpsol") != nil), arguments: Array(900..<920))
    func glpsol(_ seed: Int) throws {
        try expectOptimum(seed) { model, answer in
            try Self.run("glpsol", ["--freemps", model, "--output", answer])
            // Objective:  cost = 123 (MINimum)
            return try Self.words(of: answer, after: "Objective:").dropFirst(3).first
        }
    }

    @Test("CBC finds the optimum", .enabled(if: Self.program("cbc") != nil), arguments: Array(920..<940))
    func cbc(_ seed: Int) throws {
        try expectOptimum(seed) { model, answer in
            try Data().write(to: URL(fileURLWithPath: answer))
            let output = try FileHandle(forWritingTo: URL(fileURLWithPath: answer))
            try Self.run("cbc", [model, "-ratioGap", "0", "-allowableGap", "0", "-solve"], output: output)
            // Objective value:                123.00000000
            return try Self.words(of: answer, after: "Objective value:").dropFirst(2).first
        }
    }

    private func expectOptimum(_ seed: Int, _ solve: (_ model: String, _ answer: String) throws -> String?) throws {
        let scenario = TinyScenario.make(seed)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tiny-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appendingPathComponent("model.mps")
        try PlainModel(PlanningIndex(scenario)).mps.write(to: model, atomically: false, encoding: .utf8)
        let value = try #require(
            try solve(model.path, folder.appendingPathComponent("answer").path).flatMap(Double.init))
        let plan = try solved(scenario)
        #expect(abs(value - Double(plan.solver.objective)) < 0.5, "seed \(seed)")
        #expect(Double(plan.solver.bound) < value + 0.5, "seed \(seed)")
    }

    static func program(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func run(_ name: String, _ arguments: [String], output: FileHandle = .nullDevice) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program(name)))
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// The words of the line that begins so.
    private static func words(of file: String, after start: String) throws -> [String] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix(start) }?
            .split(separator: " ").map(String.init) ?? []
    }
}
