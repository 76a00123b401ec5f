// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation

@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xeplop-benchmark",
        abstract: "Plans synthetic and bundled scenarios and tells how long it took to which gap.",
        subcommands: [RunCommand.self, MeasureCommand.self, ModelCommand.self], defaultSubcommand: RunCommand.self)
}

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Measures and keeps the results (the default).",
        discussion: """
            Columns: first, 5%, … 0.01% are seconds to the first plan and to those proven gaps; MB is the peak memory of \
            the process, one for each run. Making and reading a scenario is not counted, indexing it is. Every plan is \
            verified; exit status 1 tells that one is invalid, or that a run failed.

            The output folder gets results.json (with curves and the machine), tables.md, gap.svg and growth.svg after \
            every run. What is there from the same commit with the same limits is not run again: a benchmark that was cut \
            off goes on where it stopped.

            Peers get the model that xeplop model writes, the same time and threads, through a script; those that are not installed are passed over (pip install highspy ortools; apt install coinor-cbc glpk-utils).
            """)

    @Option(help: "Sizes of synthetic instances as in xeplop sample, comma-separated; '' for none.")
    var sizes = List(items: Instance.Size.allCases)

    @Option(help: "Seeds of the synthetic instances.")
    var seeds = List<UInt64>(items: [1, 2, 3])

    @Option(help: "A folder of scenarios to plan as well; '' for none.")
    var scenarios = "scenarios"

    @Option(help: "Candidates of the instances that show how time to 5 % grows; '' for none.")
    var growth = List(items: Instance.growthSizes.map(\.candidates))

    @Option(help: "Gap at which those stop.")
    var growthGap = 0.05

    @Flag(help: "Also run the first seed without one method after another, at most 60 seconds each.")
    var ablation = false

    @Option(help: "Sizes for that.")
    var ablationSizes = List(items: [Instance.Size.small, .centre, .two, .tight])

    @Option(help: "Other solvers to compare with; '' for none.")
    var peers = List(items: Peer.allCases)

    @Option(help: "Sizes on which to compare; all bundled scenarios are compared on too.")
    var peerSizes = List(items: [Instance.Size.small])

    @Option(help: "The script that runs them.")
    var peerScript = ".benchmark/peers.py"

    @Option(help: "Memory for a peer, MB.")
    var peerMemory = 4096

    @Option(
        help:
            "Seconds for each run; by default those of the targets: small 20, centre 300, two and tight 120, province 600, growth 600, bundled 60."
    )
    var timeLimit: Double?

    @Option(help: "Stop at this gap (0.01 is 1 %).")
    var gap = 0.0001

    @Option(help: "Threads, of peers too.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Folder of the results.")
    var output = ".benchmark"

    @Flag(help: "Run again what is there.")
    var fresh = false

    func validate() throws {
        guard timeLimit ?? 1 > 0 else { throw ValidationError("--time-limit: more than 0 seconds") }
        guard gap >= 0, growthGap >= 0 else { throw ValidationError("--gap, --growth-gap: 0 or more") }
        guard threads >= 1 else { throw ValidationError("--threads: 1, 2, 3, …") }
        let known = Instance.growthSizes.map(\.candidates)
        guard growth.items.allSatisfy(known.contains) else { throw ValidationError("--growth: some of \(known)") }
    }

    func run() throws {
        var book = ResultBook(folder: output, machine: .current, isFresh: fresh)
        let machine = book.report.machine
        print(
            "\(machine.processor), \(machine.cores) cores, \(machine.memoryMB) MB, \(machine.build), \(machine.commit)")
        let table = try Instance.bundled(in: scenarios) + Instance.synthetic(sizes.items, seeds.items)
        print(MeasurementTable.header)
        for instance in table { try measure(instance, gap: gap, &book) }
        for count in growth.items {
            for seed in seeds.items { try measure(.growth(candidates: count, seed: seed), gap: growthGap, &book) }
        }
        if ablation { try runAblation(&book) }
        if !peers.items.isEmpty { try runPeers(table, &book) }
        if book.hasFailed || book.report.runs.contains(where: { $0.violations > 0 }) { throw ExitCode(1) }
    }

    private func options(_ instance: Instance, gap: Double, without: [String] = []) -> RunOptions {
        RunOptions(
            timeLimit: timeLimit ?? instance.timeLimit, gap: gap, threads: threads, without: without)
    }

    private func measure(_ instance: Instance, gap: Double, without: [String] = [], _ book: inout ResultBook) throws {
        let options = options(instance, gap: gap, without: without)
        if let known = book.run(instance.name, options) {
            print(MeasurementTable.line(known), " (kept)")
        } else if let run = Child.measure(instance.name, scenarios: scenarios, options) {
            try book.add(run)
            print(MeasurementTable.line(run))
        } else {
            book.hasFailed = true
            print("\(instance.name): the run failed")
        }
        // Each line at once, also into a pipe.
        fflush(nil)
    }

    private func runAblation(_ book: inout ResultBook) throws {
        for var instance in Instance.synthetic(ablationSizes.items, Array(seeds.items.prefix(1))) {
            instance.timeLimit = min(60, instance.timeLimit)
            try measure(instance, gap: gap, &book)
            for method in Ablation.methods { try measure(instance, gap: gap, without: [method.rawValue], &book) }
        }
        print(Ablation.markdown(book.report.runs))
    }

    private func runPeers(_ table: [Instance], _ book: inout ResultBook) throws {
        guard FileManager.default.fileExists(atPath: peerScript) else {
            throw ValidationError("--peer-script: no file \(peerScript)")
        }
        let chosen = table.filter { instance in instance.size.map(peerSizes.items.contains) ?? true }
        for peer in peers.items {
            guard let version = Child.version(of: peer, script: peerScript) else {
                print("\(peer.title) is not installed")
                continue
            }
            for instance in chosen {
                let options = options(instance, gap: 0)
                if book.peerRun(instance.name, peer, options) == nil {
                    let ours = book.run(instance.name, self.options(instance, gap: gap))
                    try book.add(
                        Child.run(
                            peer, version, on: instance.name, scenarios: scenarios, script: peerScript, options,
                            memoryMB: peerMemory, unservableCost: ours?.unservableCost ?? 0))
                }
                print(PeerTable.line(instance.name, peer, book.report))
                fflush(nil)
            }
        }
    }
}

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
