// SPDX-License-Identifier: GPL-3.0-or-later

import PlanSolver

/// What each method of the solver is worth: the same instances without one after another.
enum Ablation {
    static let methods = SolveMethod.allCases

    /// One row for each method, and for each instance how many times longer the run needs for the smallest gap that the
    /// full run reached, and how many times larger its gap is at the end. Empty where nothing was switched off.
    static func markdown(_ runs: [MeasuredRun]) -> String {
        let instances = runs.filter(\.options.without.isEmpty)
            .filter { full in runs.contains { $0.instance == full.instance && !$0.options.without.isEmpty } }
        guard !instances.isEmpty else { return "" }
        let goals = instances.map(goal)
        var header = ["without"]
        var rows = [["nothing"]] + methods.map { [$0.rawValue] }
        for (full, goal) in zip(instances, goals) {
            header += ["\(full.instance): time to \(goal.title)", "gap at the end"]
            rows[0] += [MeasurementTable.seconds(goal.time(full.seconds)) + " s", MeasurementTable.percent(full.gap)]
            for (number, method) in methods.enumerated() {
                let less = runs.first { $0.instance == full.instance && $0.options.without == [method.rawValue] }
                rows[number + 1] += less.map { compared($0, with: full, goal) } ?? ["", ""]
            }
        }
        return MeasurementTable.table(header, rows)
    }

    struct Goal {
        var title: String
        var time: (Milestones) -> Double?
    }

    /// The smallest gap of the table that a run reached.
    static func goal(_ run: MeasuredRun) -> Goal {
        let all = [
            Goal(title: "0.01%") { $0.gap001 }, Goal(title: "0.1%") { $0.gap01 }, Goal(title: "1%") { $0.gap1 },
            Goal(title: "2%") { $0.gap2 }, Goal(title: "5%") { $0.gap5 },
        ]
        return all.first { $0.time(run.seconds) != nil } ?? Goal(title: "a plan") { $0.firstPlan }
    }

    private static func compared(_ less: MeasuredRun, with full: MeasuredRun, _ goal: Goal) -> [String] {
        let reached = goal.time(full.seconds)
        let time = goal.time(less.seconds)
        return [
            reached.map { Ratio(time ?? less.total, to: $0, isAtLeast: time == nil).text } ?? "",
            Ratio(less.gap, to: full.gap).text,
        ]
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
