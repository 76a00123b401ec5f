// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the results look like.
enum Plots {
    private static let colours: [(size: String, colour: String)] = [
        ("small", "#0072b2"), ("centre", "#d55e00"), ("two", "#009e73"), ("tight", "#cc79a7"), ("province", "#000000"),
    ]

    /// The gap of every run over its time; a line falls in steps and ends where the run ended.
    static func gap(_ runs: [MeasuredRun]) -> String {
        let lines = runs.filter { !isGrowth($0) }.compactMap { run -> LogPlot.Line? in
            var points: [(x: Double, y: Double)] = []
            for point in run.curve {
                if let last = points.last { points.append((point.seconds, last.y)) }
                points.append((point.seconds, point.gap))
            }
            guard let last = points.last else { return nil }
            points.append((run.total, last.y))
            let size = colours.first { run.instance.hasPrefix($0.size + "-") }
            return LogPlot.Line(title: size?.size ?? "bundled", colour: size?.colour ?? "#aaaaaa", points: points)
        }
        return LogPlot(
            title: "Proven gap over time", xTitle: "seconds", yTitle: "gap",
            xTicks: [0.1, 1, 10, 60, 300, 600].map { ($0, $0 < 1 ? "0.1" : "\(Int($0))") },
            yTicks: [
                (0.0001, "0.01 %"), (0.001, "0.1 %"), (0.01, "1 %"), (0.02, "2 %"), (0.05, "5 %"), (0.2, "20 %"),
                (1, "100 %"),
            ],
            lines: lines
        ).svg
    }

    /// Seconds to a gap of 5 % and 2 % by number of candidates, and a line of the growth that is allowed.
    static func growth(_ runs: [MeasuredRun]) -> String {
        let five = Growth(runs, to: 0.05)
        var lines = [five.line(colour: "#0072b2"), Growth(runs, to: 0.02).line(colour: "#d55e00")].filter {
            !$0.points.isEmpty
        }
        if let first = five.points.first {
            let end = Instance.growthSizes.last.map { Double($0.candidates) } ?? first.x
            lines.append(
                LogPlot.Line(
                    title: "n^1.5", colour: "#888888",
                    points: [first.x, end].map { ($0, first.y * pow($0 / first.x, 1.5)) }, isDashed: true))
        }
        return LogPlot(
            title: "Time to a proven gap by number of candidates, median of the seeds", xTitle: "candidates",
            yTitle: "seconds", xTicks: Instance.growthSizes.map { (Double($0.candidates), "\($0.candidates)") },
            yTicks: [0.1, 1, 10, 100, 1000].map { ($0, $0 < 1 ? "0.1" : "\(Int($0))") }, lines: lines
        ).svg
    }

    private static func isGrowth(_ run: MeasuredRun) -> Bool { run.instance.hasPrefix("growth-") }
}
