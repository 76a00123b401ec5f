// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension WorkbookExport {
    private var personColumns: [Sheet.Column] {
        [column(Words.exportNumber, 5), column(Words.exportCandidate, 12)]
            + (names ? [column(Words.exportName, 26)] : []) + [column(Words.exportUnit, 30)]
    }

    private func personCells(_ number: Int, _ person: Candidate) -> [Sheet.Cell] {
        [.number(number), .text(person.id.text)] + (names ? [.text(person.name)] : []) + [.text(person.unit)]
    }

    /// Danh sách học viên, class by class.
    func rosters(_ view: PlanView) -> Sheet {
        var rows: [Sheet.Row] = []
        for each in view.classes {
            let lessons = Dictionary(uniqueKeysWithValues: each.sessions.map { ($0.lesson.id, String($0.number)) })
            let title =
                "\(Words.exportClass(language)) \(each.id): \(each.course.shownTitle). \(each.venue.shownTitle), \(each.span)."
            rows.append(Sheet.Row(cells: [.text(title)], isHeading: true, startsPage: !rows.isEmpty))
            func list(_ ids: [Session.ID]) -> String { ids.compactMap { lessons[$0] }.joined(separator: ", ") }
            for (index, entry) in each.planned.roster.enumerated() {
                rows.append(
                    Sheet.Row(
                        cells: personCells(index + 1, view.candidate(entry.candidate)) + [
                            .text(each.id.text), .mark(list(entry.absent)), .mark(list(entry.released)),
                        ]))
            }
            var total = personColumns.map { _ in Sheet.Cell.blank } + [.text(each.id.text), .number(each.absences)]
            total.append(.number(each.released))
            total[1] = .text(Words.people(each.planned.roster.count, language))
            rows.append(Sheet.Row(cells: total, isTotal: true))
        }
        return Sheet(
            name: Words.exportSheetRosters(language), title: capitals(Words.exportSheetRosters),
            notes: [Words.exportSessionNumbers(language)],
            columns: personColumns + [
                column(Words.exportClass, 18), column(Words.exportAbsent, 12), column(Words.exportReleased, 14),
            ], rows: rows)
    }

    /// Lịch giảng viên: sessions, periods and fees, person by person.
    func lecturers(_ view: PlanView) -> Sheet {
        var rows: [Sheet.Row] = []
        for (_, sessions) in view.sessions(by: { $1.lecturer.id }) {
            let name = sessions[0].session.lecturer.shown(names: names)
            let first = rows.count
            rows += sessions.map { each, session in
                Sheet.Row(cells: [
                    .text(name), weekday(session.date), .date(session.date),
                    .mark(Words.hours(session.slot)), .text(each.id.text), .text(session.title),
                    .text(each.place(session, language)), .number(session.lesson.periods), .money(view.fee(session)),
                ])
            }
            rows[first].startsPage = first > 0
            rows.append(
                Sheet.Row(
                    cells: [
                        .text(name), .text(Words.exportTotal(language)), .blank, .blank, .blank,
                        .text(Words.sessions(sessions.count, language)), .blank,
                        .number(sessions.reduce(0) { $0 + $1.session.lesson.periods }),
                        .money(sessions.reduce(0) { $0 + view.fee($1.session) }),
                    ], isTotal: true))
        }
        return Sheet(
            name: Words.exportSheetLecturers(language), title: capitals(Words.exportSheetLecturers),
            notes: [view.scenario.title],
            columns: [
                column(Words.exportLecturer, names ? 26 : 14), column(Words.exportWeekday, 10),
                column(Words.exportDate, 12), column(Words.exportHours, 13), column(Words.exportClass, 16),
                column(Words.exportLesson, 32), column(Words.exportPlace, 30), column(Words.exportPeriods, 8),
                column(Words.exportFee, 14),
            ], rows: rows, isLandscape: true)
    }

    /// Chưa xếp được, with reasons.
    func unserved(_ view: PlanView) -> Sheet {
        let rows = view.plan.unserved.enumerated().map { index, entry in
            let person = view.candidate(entry.candidate)
            let commune = view.scenario.communes.first { $0.id == person.commune }?.shownTitle ?? person.commune.text
            return Sheet.Row(
                cells: personCells(index + 1, person) + [
                    .text(commune), .text(person.group), .text(person.course.text),
                    .text(Words.reason(entry.reason, language)),
                ])
        }
        return Sheet(
            name: Words.exportSheetUnserved(language), title: capitals(Words.exportSheetUnserved),
            notes: view.unservedByReason.map {
                "\(Words.people($0.count, language)): \(Words.reason($0.reason, language))"
            },
            columns: personColumns + [
                column(Words.exportCommune, 18), column(Words.exportGroup, 16), column(Words.exportCourse, 16),
                column(Words.exportReason, 44),
            ], rows: rows, isLandscape: true)
    }
}
