// SPDX-License-Identifier: GPL-3.0-or-later

import PlanSolver

/// What each method of the solver is worth: the same instances without one after another.
enum Ablation {
    static let methods = SolveMethod.allCases

    /// One row for each method, and for each instance how many times longer the run needs to a gap of 5 % and to the
    /// smallest gap that the full run reached, and how many times larger its gap is at the end. Empty where nothing was
    /// switched off.
    static func markdown(_ runs: [MeasuredRun]) -> String {
        let instances = runs.filter(\.options.without.isEmpty)
            .filter { full in runs.contains { isReduced($0, full) } }
        guard !instances.isEmpty else { return "" }
        var header = ["without"]
        var rows = [["nothing"]] + methods.map { [$0.rawValue] }
        for full in instances {
            let goals = goals(full)
            header += goals.map { "\(full.instance): time to \($0.title)" } + ["gap at the end"]
            rows[0] += goals.map { MeasurementTable.seconds($0.time(full.seconds)) + " s" }
            rows[0].append(MeasurementTable.percent(full.gap))
            for (number, method) in methods.enumerated() {
                let less = runs.first { isReduced($0, full) && $0.options.without == [method.rawValue] }
                rows[number + 1] += goals.map { goal in less.map { time($0, to: goal, comparedWith: full) } ?? "" }
                rows[number + 1].append(less.map { Ratio($0.gap, to: full.gap).text } ?? "")
            }
        }
        return MeasurementTable.table(header, rows)
    }

    private static func isReduced(_ run: MeasuredRun, _ full: MeasuredRun) -> Bool {
        run.instance == full.instance && run.options.timeLimit == full.options.timeLimit && !run.options.without.isEmpty
    }

    private struct Goal {
        var title: String
        var time: (Milestones) -> Double?
    }

    /// 5 %, and the smallest gap of the table that a run reached.
    private static func goals(_ run: MeasuredRun) -> [Goal] {
        let smaller = [
            Goal(title: "0.01%") { $0.gap001 }, Goal(title: "0.1%") { $0.gap01 }, Goal(title: "1%") { $0.gap1 },
            Goal(title: "2%") { $0.gap2 },
        ]
        let most = smaller.first { $0.time(run.seconds) != nil }
        return [Goal(title: "5%") { $0.gap5 }] + (most.map { [$0] } ?? [])
    }

    private static func time(_ less: MeasuredRun, to goal: Goal, comparedWith full: MeasuredRun) -> String {
        let reached = goal.time(full.seconds)
        guard let time = goal.time(less.seconds) else {
            // A run that ended by itself would never have come there.
            guard less.stoppedBy == "time", less.total >= less.options.timeLimit else { return "never" }
            return reached.map { Ratio(less.total, to: $0, isAtLeast: true).text } ?? "–"
        }
        return reached.map { Ratio(time, to: $0).text } ?? MeasurementTable.seconds(time) + " s"
    }
}

/// How many times as much one figure is as another.
struct Ratio {
    var text: String

    /// - Parameter isAtLeast: the first figure is only a lower bound.
    init(_ value: Double, to base: Double, isAtLeast: Bool = false) {
        let prefix = isAtLeast ? "> " : ""
        if base <= 0 {
            text = value <= base ? "1.0×" : "∞"
        } else {
            let ratio = value / base
            // Two significant digits say enough.
            let number =
                ratio >= 10 ? "\(Int(ratio.rounded()))" : ratio >= 0.1 ? MeasurementTable.tenths(ratio) : "< 0.1"
            text = prefix + number + "×"
        }
    }
}
