// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension WorkbookExport {
    /// Sử dụng địa điểm: what meets where and when, venue by venue.
    func venues(_ view: PlanView) -> Sheet {
        var rows: [Sheet.Row] = []
        for (_, sessions) in view.sessions(by: { each, session in each.usesRoom(session) ? each.venue.id : nil }) {
            let venue = sessions[0].of.venue
            rows += sessions.map { each, session in
                Sheet.Row(cells: [
                    .text(venue.shownTitle), weekday(session.date), .date(session.date),
                    .mark(Words.hours(session.slot)), .text(each.id.text), .text(session.title),
                    .number(each.planned.roster.count), .number(venue.capacity), .money(venue.costPerSession),
                ])
            }
            let days = Set(sessions.map(\.session.date)).count
            rows.append(
                Sheet.Row(
                    cells: [
                        .text(venue.shownTitle), .text(Words.exportTotal(language)), .blank, .blank,
                        .text(Words.classes(Set(sessions.map(\.of.id)).count, language)),
                        .text(Words.load(sessions: sessions.count, days: days, language)), .blank, .blank,
                        .money(sessions.count * venue.costPerSession),
                    ], isTotal: true))
        }
        return Sheet(
            name: Words.exportSheetVenues(language), title: capitals(Words.exportSheetVenues),
            notes: [view.scenario.title],
            columns: [
                column(Words.exportPlace, 30), column(Words.exportWeekday, 10), column(Words.exportDate, 12),
                column(Words.exportHours, 13), column(Words.exportClass, 16), column(Words.exportLesson, 32),
                column(Words.exportLearners, 9), column(Words.exportCapacity, 9), column(Words.exportRoomCost, 16),
            ], rows: rows, isLandscape: true)
    }

    /// Tổng hợp.
    func summary(_ view: PlanView) -> Sheet {
        func line(_ title: Phrase, _ value: Sheet.Cell, total: Bool = false) -> Sheet.Row {
            Sheet.Row(cells: [.text(title(language)), value], isTotal: total)
        }
        let sessions = view.classes.flatMap(\.sessions)
        var rows = [
            line(Words.exportClassCount, .money(view.classes.count)),
            line(Words.exportServed, .money(view.served)),
            line(Words.exportSheetUnserved, .money(view.plan.unserved.count)),
            line(Words.exportSessionCount, .money(sessions.count)),
            line(Words.exportPeriods, .money(sessions.reduce(0) { $0 + $1.lesson.periods })),
            line(Words.exportReleasedCount, .money(view.released)),
            line(Words.exportAbsenceCount, .money(view.absences)),
            line(Words.exportBudget, .money(view.plan.costs.classCosts)),
        ]
        rows += view.costParts.map { line($0.title, .money($0.amount)) }
        rows.append(line(Words.exportObjective, .money(view.plan.costs.total), total: true))
        return Sheet(
            name: Words.exportSheetSummary(language), title: capitals(Words.exportSheetSummary),
            notes: [view.scenario.title] + view.proof(language),
            columns: [column(Words.exportItem, 56), column(Words.exportValue, 24)], rows: rows)
    }
}
