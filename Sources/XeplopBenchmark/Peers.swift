// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TrainingModel

/// Other solvers, given the plain model.
enum Peer: String, Codable, CaseIterable, ExpressibleByArgument {
    case highs, cbc, cpsat, glpk

    var title: String {
        switch self {
        case .highs: "HiGHS"
        case .cbc: "CBC"
        case .cpsat: "CP-SAT"
        case .glpk: "GLPK"
        }
    }
}

/// What peers.py prints. Objectives and bounds are VND; absent where there is none.
struct PeerAnswer: Codable {
    struct Point: Codable {
        var seconds: Double
        var objective: Double?
        var bound: Double?
    }
    var status: String
    var seconds: Double
    var peakMemoryMB: Int
    var curve: [Point]
}

/// A run of a peer.
struct PeerMeasurement: Codable {
    var instance: String
    var peer: Peer
    var version: String
    var options: RunOptions
    /// `optimal`, `limit`, or what went wrong.
    var status: String
    var total: Double
    /// At the end, as the specification defines it; absent without a plan or a bound.
    var gap: Double?
    var peakMemoryMB: Int?
    var curve: [Point]

    struct Point: Codable {
        var seconds: Double
        var gap: Double
    }

    init(
        _ instance: String, _ peer: Peer, _ version: String, _ options: RunOptions, _ answer: PeerAnswer?,
        unservableCost: Int
    ) {
        self.instance = instance
        self.peer = peer
        self.version = version
        self.options = options
        status = answer?.status ?? "failed"
        total = answer?.seconds ?? 0
        peakMemoryMB = answer?.peakMemoryMB
        var objective: Double?
        var bound: Double?
        curve = []
        for point in answer?.curve ?? [] {
            objective = [objective, point.objective].compactMap(\.self).min()
            bound = [bound, point.bound].compactMap(\.self).max()
            guard let objective, let bound else { continue }
            let gap = Self.gap(objective, min(bound, objective), unservableCost)
            if curve.last.map({ gap < 0.99 * $0.gap }) ?? true { curve.append(Point(seconds: point.seconds, gap: gap)) }
        }
        gap = objective.flatMap { objective in
            bound.map { Self.gap(objective, min($0, objective), unservableCost) }
        }
    }

    private static func gap(_ objective: Double, _ bound: Double, _ unservableCost: Int) -> Double {
        SolverSummary.gap(
            objective: Int(objective.rounded()), bound: Int(max(0, bound).rounded(.up)), unservableCost: unservableCost)
    }

    /// Seconds to a gap; nil if it was never reached.
    func time(to gap: Double) -> Double? { curve.first { $0.gap <= gap }?.seconds }
}

/// Peers against ours, on the same instance with the same limits.
enum PeerTable {
    private static let header = [
        "instance", "peer", "gap at the end", "× ours", "time to 5%, × ours", "time to our gap, × ours", "MB", "× ours",
    ]

    static func markdown(_ report: Report) -> String {
        guard !report.peers.isEmpty else { return "" }
        return MeasurementTable.table(header, report.peers.map { cells($0, report) })
    }

    /// One line of text about the last run of a peer on an instance.
    static func line(_ instance: String, _ peer: Peer, _ report: Report) -> String {
        report.peers.last { $0.instance == instance && $0.peer == peer }
            .map { zip(header, cells($0, report)).dropFirst().map { "\($0): \($1)" }.joined(separator: ", ") }
            .map { instance + "  " + $0 } ?? instance
    }

    private static func cells(_ run: PeerMeasurement, _ report: Report) -> [String] {
        let ours = report.runs.first {
            $0.instance == run.instance && $0.options.without.isEmpty && $0.options.timeLimit == run.options.timeLimit
        }
        let gap = run.gap.map(MeasurementTable.percent) ?? (run.status == "limit" ? "none" : run.status)
        var cells = [run.instance, "\(run.peer.title) \(run.version)", gap]
        guard let ours else { return cells + ["", "", "", "", ""] }
        cells.append(run.gap.map { Ratio($0, to: ours.gap).text } ?? "∞")
        for gap in [0.05, ours.gap] {
            // Times below a tenth of a second are noise.
            let reached = ours.curve.first { $0.gap <= gap }.map { max($0.seconds, 0.1) }
            let theirs = run.time(to: gap)
            cells.append(
                reached.map { Ratio(theirs ?? run.options.timeLimit, to: $0, isAtLeast: theirs == nil).text } ?? "–")
        }
        let memory = run.peakMemoryMB.map(Double.init) ?? 0
        cells += ["\(Int(memory))", Ratio(memory, to: ours.peakMemoryMB.map(Double.init) ?? 0).text]
        return cells
    }
}
