// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PlanPages {
    private static let labelWidth = 8
    private static let cellWidth = 9

    /// A grid of days and slots for each week with a session; cells hold the number of the class and the session.
    /// 80 columns: 8 for the slot and 7 × (1 + 9) for the days.
    /// - Parameter only: the Monday of the one week to show.
    func weekPages(only: Day? = nil) -> [String] {
        guard !plan.classes.isEmpty else { return [Words.emptyPlan(language)] }
        let shown = only.map { [$0] } ?? weeks
        let entries = agenda
        return legend()
            + shown.flatMap { monday in
                [""] + grid(of: monday, entries.filter { $0.session.date.monday == monday })
            }
    }

    /// The Mondays of the weeks with a session.
    var weeks: [Day] { Set(agenda.map(\.session.date.monday)).sorted() }

    private func legend() -> [String] {
        var table = TextTable([.init(trailing: true), .init(), .init(flexible: true), .init(flexible: true)])
        for (index, plannedClass) in plan.classes.enumerated() {
            table.add([
                "\(index + 1)", plannedClass.id.text, title(of: plannedClass.format), title(of: plannedClass.venue),
            ])
        }
        return table.lines(width: width)
    }

    private func grid(of monday: Day, _ entries: [(plannedClass: PlannedClass, session: PlannedSession)]) -> [String] {
        let numbers = Dictionary(plan.classes.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
        let days = (0..<7).map { monday + $0 }
        let rule =
            String(repeating: "─", count: Self.labelWidth)
            + String(repeating: "┼" + String(repeating: "─", count: Self.cellWidth), count: 7)
        var lines = [
            Words.week(Words.date(monday), Words.date(monday + 6))(language),
            row("", days.map { "\(Words.shortWeekday($0.weekday, language)) \(Words.dayMonth($0))" }), rule,
        ]
        for slot in scenario.slots {
            let cells = days.map { day in
                entries.filter { $0.session.date == day && $0.session.slot == slot.id }.map {
                    "\(numbers[$0.plannedClass.id] ?? 0) \($0.session.session)\($0.session.online ? "*" : "")"
                }
            }
            guard let height = cells.map(\.count).max(), height > 0 else { continue }
            let labels = [slot.title.isEmpty ? slot.id.text : slot.title, "\(slot.start)"]
            for level in 0..<max(height, labels.count) {
                lines.append(
                    row(level < labels.count ? labels[level] : "", cells.map { level < $0.count ? $0[level] : "" }))
            }
        }
        if entries.contains(where: \.session.online) { lines.append("* " + Words.online(language)) }
        return lines
    }

    private func row(_ label: String, _ cells: [String]) -> String {
        func fitted(_ text: String, _ width: Int) -> String {
            DisplayWidth.padded(DisplayWidth.truncated(DisplayWidth.harmless(text), to: width), to: width)
        }
        let texts = cells.map { "│" + fitted($0, Self.cellWidth) }
        return TextTable.trimmed(fitted(label, Self.labelWidth) + texts.joined())
    }
}
