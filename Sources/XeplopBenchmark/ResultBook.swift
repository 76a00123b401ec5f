// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioFiles

/// Everything measured, with the machine it was measured on.
struct Report: Codable {
    var machine: Machine
    var runs: [MeasuredRun] = []
    var peers: [PeerMeasurement] = []
}

/// The report in its folder: written after every run, and taken up where an earlier benchmark stopped.
struct ResultBook {
    private let folder: String
    private(set) var report: Report
    /// A run came to no end.
    var hasFailed = false

    /// - Parameter isFresh: nothing of an earlier benchmark is kept.
    init(folder: String, machine: Machine, isFresh: Bool) {
        self.folder = folder
        report = Report(machine: machine)
        guard !isFresh, let data = FileManager.default.contents(atPath: folder + "/results.json"),
            let earlier = try? JSONDecoder().decode(Report.self, from: data), earlier.machine == machine
        else { return }
        report = earlier
    }

    func run(_ instance: String, _ options: RunOptions) -> MeasuredRun? {
        report.runs.first { $0.instance == instance && $0.options == options }
    }

    func peerRun(_ instance: String, _ peer: Peer, _ options: RunOptions) -> PeerMeasurement? {
        report.peers.first { $0.instance == instance && $0.peer == peer && $0.options == options }
    }

    mutating func add(_ run: MeasuredRun) throws {
        report.runs.append(run)
        try write()
    }

    mutating func add(_ run: PeerMeasurement) throws {
        report.peers.append(run)
        try write()
    }

    private func write() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = try encoder.encode(report)
        let full = report.runs.filter(\.options.without.isEmpty)
        let tables = [MeasurementTable.markdown(report), PeerTable.markdown(report), Ablation.markdown(report.runs)]
        let files: [(String, String)] = [
            ("results.json", String(decoding: json, as: UTF8.self) + "\n"),
            ("tables.md", tables.filter { !$0.isEmpty }.joined(separator: "\n")),
            ("gap.svg", Plots.gap(full)), ("growth.svg", Plots.growth(full)),
        ]
        for (name, text) in files { try AtomicFile.write(Array(text.utf8), to: folder + "/" + name) }
    }
}
