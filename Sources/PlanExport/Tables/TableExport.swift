// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

/// CSV tables of a plan: sessions, classes, rosters, people without a class. Dates are `YYYY-MM-DD`, money whole VND.
package struct TableExport: Sendable {
    /// One CSV file, with a row for each session, class, person on a roster, or person without a class.
    package enum Table: String, CaseIterable, Sendable {
        case sessions, classes, rosters, unserved
    }

    /// Excel expects the one that the system's language uses for lists: a semicolon under Vietnamese settings.
    package enum Separator: Character, CaseIterable, Sendable {
        case comma = ","
        case semicolon = ";"
    }

    package var language: Language
    package var separator: Separator
    /// Whether names of lecturers and learners are written beside their ids.
    package var names: Bool

    /// Without names files can be passed on.
    package init(language: Language = .vi, separator: Separator = .comma, names: Bool = false) {
        self.language = language
        self.separator = separator
        self.names = names
    }

    /// All tables, each as `<table>.csv`.
    package func files(_ plan: Plan, _ scenario: Scenario) throws(ExportError) -> [ExportFile] {
        let view = try PlanView(plan, scenario)
        return Table.allCases.map { ExportFile(name: "\($0.rawValue).csv", bytes: bytes($0, view)) }
    }

    /// One table.
    package func table(_ table: Table, _ plan: Plan, _ scenario: Scenario) throws(ExportError) -> [UInt8] {
        bytes(table, try PlanView(plan, scenario))
    }

    private func bytes(_ table: Table, _ view: PlanView) -> [UInt8] {
        let columns: [Column]
        switch table {
        case .sessions: columns = sessions(view)
        case .classes: columns = classes(view)
        case .rosters: columns = rosters(view)
        case .unserved: columns = unserved(view)
        }
        let count = columns.map(\.cells.count).max() ?? 0
        let rows = (0..<count).map { row in columns.map { $0.cells[row] } }
        return CSVWriter(separator: separator.rawValue).bytes([columns.map { $0.title(language) }] + rows)
    }

    /// A header with the cells below it.
    private struct Column {
        let title: Phrase
        let cells: [String]

        init<Row>(_ title: Phrase, _ rows: [Row], _ cell: (Row) -> String) {
            self.title = title
            cells = rows.map(cell)
        }
    }

    private func sessions(_ view: PlanView) -> [Column] {
        let rows = view.classes.flatMap { each in each.sessions.map { (of: each, session: $0) } }
        return [
            Column(Words.exportClass, rows) { $0.of.id.text },
            Column(Words.exportCourse, rows) { $0.of.course.shownTitle },
            Column(Words.exportFormat, rows) { $0.of.format.shownTitle },
            Column(Words.exportSession, rows) { String($0.session.number) },
            Column(Words.exportDate, rows) { $0.session.date.iso },
            Column(Words.exportWeekday, rows) { Words.weekday($0.session.date.weekday, language) },
            Column(Words.exportSlot, rows) { $0.session.slot.shownTitle },
            Column(Words.exportFrom, rows) { $0.session.slot.start.description },
            Column(Words.exportTo, rows) { $0.session.slot.end.description },
            Column(Words.exportLesson, rows) { $0.session.title },
            Column(Words.exportPeriods, rows) { String($0.session.lesson.periods) },
            Column(Words.exportLecturer, rows) { $0.session.lecturer.shown(names: names) },
            Column(Words.exportDelivery, rows) {
                ($0.of.isInPerson($0.session) ? Words.exportInPerson : Words.exportOnline)(language)
            },
            Column(Words.exportPlace, rows) { $0.of.usesRoom($0.session) ? $0.of.venue.shownTitle : "" },
            Column(Words.exportLearners, rows) { String($0.of.planned.roster.count) },
        ]
    }

    private func classes(_ view: PlanView) -> [Column] {
        let rows = view.classes
        return [
            Column(Words.exportClass, rows) { $0.id.text },
            Column(Words.exportCourse, rows) { $0.course.shownTitle },
            Column(Words.exportFormat, rows) { $0.format.shownTitle },
            Column(Words.exportPlace, rows) { $0.venue.shownTitle },
            Column(Words.exportOpening, rows) { $0.sessions.first?.date.iso ?? "" },
            Column(Words.exportClosing, rows) { $0.sessions.last?.date.iso ?? "" },
            Column(Words.exportSessionCount, rows) { String($0.sessions.count) },
            Column(Words.exportPeriods, rows) { String($0.sessions.reduce(0) { $0 + $1.lesson.periods }) },
            Column(Words.exportLearners, rows) { String($0.planned.roster.count) },
        ]
    }

    private func rosters(_ view: PlanView) -> [Column] {
        let rows = view.classes.flatMap { each in each.planned.roster.map { (of: each, entry: $0) } }
        func list(_ ids: [Session.ID]) -> String { ids.map(\.text).joined(separator: " ") }
        return [Column(Words.exportClass, rows) { $0.of.id.text }]
            + people(rows.map { view.candidate($0.entry.candidate) })
            + [
                Column(Words.exportAbsent, rows) { list($0.entry.absent) },
                Column(Words.exportReleased, rows) { list($0.entry.released) },
            ]
    }

    private func unserved(_ view: PlanView) -> [Column] {
        let rows = view.plan.unserved
        let people = rows.map { view.candidate($0.candidate) }
        return self.people(people) + [
            Column(Words.exportCourse, people) { $0.course.text },
            Column(Words.exportReason, rows) { Words.reason($0.reason, language) },
        ]
    }

    private func people(_ people: [Candidate]) -> [Column] {
        let name = names ? [Column(Words.exportName, people) { $0.name }] : []
        return [Column(Words.exportCandidate, people) { $0.id.text }] + name + [
            Column(Words.exportUnit, people) { $0.unit },
            Column(Words.exportGroup, people) { $0.group },
        ]
    }
}
