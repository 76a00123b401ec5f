// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PlanPages {
    /// All classes of the plan, one block each.
    func classPages() -> [String] {
        guard !plan.classes.isEmpty else { return [Words.emptyPlan(language), ""] }
        return plan.classes.flatMap { block(of: $0) + [""] }
    }

    /// One class: what, how, where, when, how many, and its sessions with their lecturers.
    func block(of plannedClass: PlannedClass) -> [String] {
        let course = courses[plannedClass.course]
        let heading = "\(Words.classWord(language).uppercased()) \(plannedClass.id) · \(title(of: plannedClass.course))"
        var facts = TextTable([.init(), .init(flexible: true)], indent: 2)
        facts.add([Words.format(language), title(of: plannedClass.format)])
        facts.add([Words.venue(language), title(of: plannedClass.venue)])
        if let first = plannedClass.sessions.first?.date, let last = plannedClass.sessions.last?.date, first <= last {
            let periods = plannedClass.sessions.compactMap { session($0, of: plannedClass)?.periods }.reduce(0, +)
            facts.add([
                Words.time(language),
                "\(Words.dates(first...last)) · \(Words.sessions(plannedClass.sessions.count, language)), "
                    + Words.periods(periods, language),
            ])
        }
        facts.add([Words.learners(language), rosterSummary(of: plannedClass, size: course?.classSize)])
        return DisplayWidth.wrapped(DisplayWidth.harmless(heading), to: width) + facts.lines(width: width)
            + sessionTable(of: plannedClass).lines(width: width)
    }

    private func rosterSummary(of plannedClass: PlannedClass, size: ClosedRange<Int>?) -> String {
        var parts = [Words.people(plannedClass.roster.count, language)]
        if let size { parts[0] += " (\(Words.classSize(size)(language)))" }
        let absences = plannedClass.roster.reduce(0) { $0 + $1.absent.count }
        let released = plannedClass.roster.reduce(0) { $0 + $1.released.count }
        if let note = Words.rosterNote(absences: absences, released: released) { parts.append(note(language)) }
        return parts.joined(separator: " · ")
    }

    private func sessionTable(of plannedClass: PlannedClass) -> TextTable {
        var table = TextTable(
            [.init(), .init(), .init(flexible: true), .init(flexible: showsNames), .init()], indent: 2)
        for session in plannedClass.sessions {
            table.add([
                Words.weekdayDate(session.date, language).sentenceCased, hours(session.slot),
                content(session, of: plannedClass),
                title(of: session.lecturer), session.online ? Words.online(language) : "",
            ])
        }
        return table
    }

    /// A class with its roster.
    func page(of plannedClass: PlannedClass) -> [String] {
        var table = TextTable(
            [
                .init(title: Words.candidate(language), flexible: showsNames),
                .init(title: Words.unit(language), flexible: true),
                .init(title: Words.absent(language), flexible: true),
                .init(title: Words.released(language), flexible: true),
            ], indent: 2)
        for entry in plannedClass.roster {
            table.add([
                title(of: entry.candidate), candidates[entry.candidate]?.unit ?? "",
                entry.absent.map(\.text).joined(separator: ", "), entry.released.map(\.text).joined(separator: ", "),
            ])
        }
        return block(of: plannedClass) + [""] + table.lines(width: width)
    }
}
