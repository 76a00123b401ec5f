// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlanExport
import ScenarioSamples
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
    func cbc(_ seed: Int) throws { try expectOptimum(seed, Self.cbc) }

    private static func cbc(_ model: String, _ answer: String) throws -> String? {
        try Data().write(to: URL(fileURLWithPath: answer))
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: answer))
        try run("cbc", [model, "-ratioGap", "0", "-allowableGap", "0", "-solve"], output: output)
        // Objective value:                123.00000000
        return try words(of: answer, after: "Objective value:").dropFirst(2).first
    }

    @Test("HiGHS finds the optimum", .enabled(if: Self.isInstalled("highs"), "no highspy"))
    func highs() throws { try expectOptimum(peer: "highs") }

    @Test("CP-SAT finds the optimum", .enabled(if: Self.isInstalled("cpsat"), "no ortools"))
    func cpsat() throws { try expectOptimum(peer: "cpsat") }

    @Test("CBC finds it in the benchmark too", .enabled(if: Self.isInstalled("cbc"), "no cbc"))
    func cbcAsPeer() throws { try expectOptimum(peer: "cbc") }

    @Test("glpsol finds it in the benchmark too", .enabled(if: Self.isInstalled("glpk"), "no glpsol"))
    func glpsolAsPeer() throws { try expectOptimum(peer: "glpk") }

    /// The benchmark's script, whose curves are tested with the solvers.
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".benchmark/peers.py").path

    private static func isInstalled(_ peer: String) -> Bool {
        program("python3") != nil && (try? status("python3", [script, peer, "--version"])) == 0
    }

    private func expectOptimum(peer: String) throws {
        for seed in 940..<945 {
            try expectOptimum(seed) { model, answer in
                try Data().write(to: URL(fileURLWithPath: answer))
                let output = try FileHandle(forWritingTo: URL(fileURLWithPath: answer))
                try Self.run("python3", [Self.script, peer, model, "--threads", "1"], output: output)
                let json = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: URL(fileURLWithPath: answer)))
                #expect(json.status == "optimal")
                #expect(json.curve.last?.bound == json.curve.last?.objective)
                return json.curve.last?.objective.map { "\($0)" }
            }
        }
    }

    private struct Answer: Decodable {
        struct Point: Decodable {
            let objective: Double?
            let bound: Double?
        }
        let status: String
        let curve: [Point]
    }

    /// Too large for brute force: some thousand variables.
    @Test(
        "CBC finds the optimum of samples", .enabled(if: Self.program("cbc") != nil),
        arguments: [1, 2, 3, 4] as [UInt64])
    func samples(_ seed: UInt64) throws {
        let request = SampleRequest(
            candidates: 30, communes: 3, venues: 2, lecturers: 3, days: 21, courses: 2, seed: seed,
            tightness: seed.isMultiple(of: 2) ? .tight : .normal)
        let scenario = try #require(ScenarioDecoder.decode(SampleGenerator.document(request)).scenario)
        try expectOptimum(of: scenario, "sample \(seed)", Self.cbc)
    }

    private func expectOptimum(_ seed: Int, _ solve: Solve) throws {
        try expectOptimum(of: TinyScenario.make(seed), "seed \(seed)", solve)
    }

    /// From the model's file to the objective, by way of a file for the answer.
    private typealias Solve = (_ model: String, _ answer: String) throws -> String?

    private func expectOptimum(of scenario: Scenario, _ note: String, _ solve: Solve) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tiny-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appendingPathComponent("model.mps")
        try PlainModel(PlanningIndex(scenario)).mps.write(to: model, atomically: false, encoding: .utf8)
        let value = try #require(
            try solve(model.path, folder.appendingPathComponent("answer").path).flatMap(Double.init))
        let plan = try solved(scenario)
        #expect(abs(value - Double(plan.solver.objective)) < 0.5, "\(note)")
        #expect(Double(plan.solver.bound) < value + 0.5, "\(note)")
        #expect(Verifier.verify(plan, scenario).violations == [], "\(note)")
    }

    static func program(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func run(_ name: String, _ arguments: [String], output: FileHandle = .nullDevice) throws {
        #expect(try status(name, arguments, output: output) == 0)
    }

    private static func status(_ name: String, _ arguments: [String], output: FileHandle = .nullDevice) throws -> Int32
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program(name)))
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// The words of the line that begins so.
    private static func words(of file: String, after start: String) throws -> [String] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix(start) }?
            .split(separator: " ").map(String.init) ?? []
    }
}
