// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// One workbook (XLSX) with the documents that a centre prints: the plan of classes, a timetable for each class, the
/// rosters, the lecturers' schedule, the use of venues, who is left out and why, and a summary.
package struct WorkbookExport: Sendable {
    package var language: Language
    /// Whether names of lecturers and learners are written beside their ids.
    package var names: Bool

    /// Without names the workbook can be passed on.
    package init(language: Language = .vi, names: Bool = false) {
        self.language = language
        self.names = names
    }

    /// The workbook's bytes; `now` is its date of creation.
    package func bytes(_ plan: Plan, _ scenario: Scenario, now: Date) throws(ExportError) -> [UInt8] {
        try WorkbookWriter.bytes(sheets(try PlanView(plan, scenario)), title: scenario.title, now: now)
    }

    func sheets(_ view: PlanView) -> [Sheet] {
        [planOfClasses(view)] + view.classes.map { timetable($0) }
            + [rosters(view), lecturers(view), venues(view), unserved(view), summary(view)]
    }

    func column(_ title: Phrase, _ width: Double) -> Sheet.Column { Sheet.Column(title: title(language), width: width) }

    /// A day of the week at the beginning of a cell.
    func weekday(_ day: Day) -> Sheet.Cell { .text(Words.weekday(day.weekday, language).sentenceCased) }

    /// Capitals, as titles of documents are set in Vietnam.
    func capitals(_ title: Phrase) -> String { title(language).uppercased() }

    /// Kế hoạch mở lớp.
    private func planOfClasses(_ view: PlanView) -> Sheet {
        var rows = view.classes.enumerated().map { index, each in
            let people = each.planned.roster.map { view.candidate($0.candidate) }
            return Sheet.Row(cells: [
                .number(index + 1), .text(each.id.text), .text(each.course.shownTitle),
                .text(Set(people.map(\.group)).filter { !$0.isEmpty }.sorted().joined(separator: ", ")),
                .text(each.format.shownTitle), .number(each.planned.roster.count),
                each.sessions.first.map { .date($0.date) } ?? .blank,
                each.sessions.last.map { .date($0.date) } ?? .blank,
                .text(each.rhythm(language)), .number(each.sessions.count), .text(each.venue.shownTitle),
                .money(view.cost(each)),
            ])
        }
        var total = [Sheet.Cell](repeating: .blank, count: 12)
        total[1] = .text(Words.exportTotal(language))
        total[5] = .number(view.served)
        total[9] = .number(view.classes.reduce(0) { $0 + $1.sessions.count })
        total[11] = .money(view.classes.reduce(0) { $0 + view.cost($1) })
        rows.append(Sheet.Row(cells: total, isTotal: true))
        return Sheet(
            name: Words.exportSheetPlan(language), title: capitals(Words.exportSheetPlan), notes: [view.scenario.title],
            columns: [
                column(Words.exportNumber, 5), column(Words.exportClass, 16), column(Words.exportCourse, 20),
                column(Words.exportGroup, 18), column(Words.exportFormat, 18), column(Words.exportLearners, 8),
                column(Words.exportOpening, 12), column(Words.exportClosing, 12), column(Words.exportTime, 18),
                column(Words.exportSessionCount, 7), column(Words.exportPlace, 18), column(Words.exportBudget, 13),
            ], rows: rows, isLandscape: true)
    }

    /// Thời khóa biểu of one class, from the opening to the closing.
    private func timetable(_ each: ClassView) -> Sheet {
        let rows = each.sessions.map { session in
            var notes: [String] = []
            if session.number == 1 { notes.append(Words.exportOpening(language)) }
            if session.number == each.sessions.count { notes.append(Words.exportClosing(language)) }
            if session.lesson.mandatory { notes.append(Words.exportMandatory(language)) }
            return Sheet.Row(cells: [
                .number(session.number), weekday(session.date), .date(session.date),
                .mark(session.slot.shownTitle), .mark(Words.hours(session.slot)), .text(session.title),
                .number(session.lesson.periods), .text(session.lecturer.shown(names: names)),
                .text(each.place(session, language)), .text(notes.joined(separator: "; ")),
            ])
        }
        var total = [Sheet.Cell](repeating: .blank, count: 10)
        total[5] = .text(Words.exportTotal(language))
        total[6] = .number(each.periods)
        let learners = "\(Words.exportLearners(language)): \(each.planned.roster.count)"
        return Sheet(
            name: "\(Words.exportSheetClass(language)) \(each.id)", title: capitals(Words.exportSheetTimetable),
            notes: [
                "\(Words.exportClass(language)) \(each.id): \(each.course.shownTitle)",
                "\(Words.exportFormat(language)): \(each.format.shownTitle). \(learners).",
                "\(Words.exportTime(language)): \(each.span). \(Words.exportPlace(language)): \(each.venue.shownTitle).",
            ],
            columns: [
                column(Words.exportNumber, 5), column(Words.exportWeekday, 10), column(Words.exportDate, 12),
                column(Words.exportSession, 9), column(Words.exportHours, 13), column(Words.exportLesson, 32),
                column(Words.exportPeriods, 8), column(Words.exportLecturer, names ? 26 : 14),
                column(Words.exportPlace, 30), column(Words.exportNote, 18),
            ], rows: rows + [Sheet.Row(cells: total, isTotal: true)], isLandscape: true)
    }
}
