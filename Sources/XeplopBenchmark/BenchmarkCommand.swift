// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanSolver
import ScenarioFiles
import ScenarioSamples
import TrainingModel

@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xeplop-benchmark",
        abstract: "Plans synthetic and bundled scenarios and prints how long it took to which gap.",
        discussion: """
            Columns first, 5%, 1%, 0.1% and 0.01% are seconds to the first plan and to those proven gaps; MB is the \
            peak memory of the run. Making and reading a scenario is not counted, indexing it is. Every plan is \
            verified; exit status 1 tells that one is invalid.
            """)

    @Option(help: "Sizes of synthetic instances as in xeplop sample, comma-separated; '' for none.")
    var sizes: List<SampleRequest.Size> = List(items: SampleRequest.Size.allCases)

    @Option(help: "Seeds of the synthetic instances.")
    var seeds: List<UInt64> = List(items: [1])

    @Option(help: "A folder of scenarios to plan as well; '' for none.")
    var scenarios = "scenarios"

    @Option(help: "Seconds for each instance.")
    var timeLimit = 60.0

    @Option(help: "Stop at this gap (0.01 is 1 %).")
    var gap = 0.0

    @Option(help: "Threads for pricing.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Write the results here as JSON, with a description of the machine.")
    var json: String?

    func validate() throws {
        guard timeLimit > 0 else { throw ValidationError("--time-limit: more than 0 seconds") }
        guard gap >= 0 else { throw ValidationError("--gap: 0 or more") }
        guard threads >= 1 else { throw ValidationError("--threads: 1, 2, 3, …") }
    }

    func run() throws {
        let instances = try bundled() + synthetic()
        let nameWidth = instances.map(\.name.count).max() ?? 0
        let machine = Machine.current
        print("\(machine.processor), \(machine.cores) cores, \(machine.memoryMB) MB, \(machine.build) build")
        print(MeasurementTable.header(nameWidth: nameWidth))
        let options = SolveOptions(timeLimit: timeLimit, gap: gap, threads: threads)
        var results: [Measurement] = []
        for instance in instances {
            results.append(try Measurement.run(instance.name, instance.make(), options))
            print(MeasurementTable.line(results.last!, nameWidth: nameWidth))
            // Each line at once, also into a pipe.
            fflush(nil)
        }
        if let json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let report = Report(machine: machine, timeLimit: timeLimit, gap: gap, threads: threads, results: results)
            try AtomicFile.write(Array(try encoder.encode(report)) + Array("\n".utf8), to: json)
        }
        if results.contains(where: { $0.violations > 0 }) { throw ExitCode(1) }
    }

    private struct Report: Codable {
        var machine: Machine
        var timeLimit: Double
        var gap: Double
        var threads: Int
        var results: [Measurement]
    }

    // MARK: Instances

    private struct Instance {
        var name: String
        var make: () throws -> Scenario
    }

    /// The sub-folders of `scenarios` in order of name.
    private func bundled() throws -> [Instance] {
        guard !scenarios.isEmpty else { return [] }
        let folder = URL(filePath: scenarios, directoryHint: .isDirectory)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path()) else {
            throw ValidationError("--scenarios: no folder \(scenarios)")
        }
        return names.sorted().map { (name: $0, path: folder.appending(path: $0).path()) }
            .filter { FileManager.default.fileExists(atPath: $0.path + "/scenario.yaml") }
            .map { name, path in
                Instance(name: name) { try valid(ScenarioLoader.load(path).scenario, name) }
            }
    }

    private func synthetic() -> [Instance] {
        sizes.items.flatMap { size in
            seeds.items.map { seed in
                Instance(name: "\(size.rawValue)-\(seed)") {
                    let document = SampleGenerator.document(SampleRequest(size, seed: seed))
                    return try valid(ScenarioDecoder.decode(document).scenario, "\(size.rawValue)-\(seed)")
                }
            }
        }
    }

    private func valid(_ scenario: Scenario?, _ name: String) throws -> Scenario {
        guard let scenario else { throw ValidationError("\(name) has faults: see xeplop check") }
        return scenario
    }
}

extension SampleRequest.Size: ExpressibleByArgument {}

/// Items separated by commas.
struct List<Item: ExpressibleByArgument>: ExpressibleByArgument {
    var items: [Item]

    init(items: [Item]) { self.items = items }

    init?(argument: String) {
        let words = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        items = words.compactMap { Item(argument: $0) }
        guard items.count == words.count else { return nil }
    }

    var defaultValueDescription: String { items.map(\.defaultValueDescription).joined(separator: ",") }
}
