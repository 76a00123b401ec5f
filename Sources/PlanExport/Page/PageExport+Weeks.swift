// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PageExport {
    /// A row of a week calendar: the key orders rows.
    struct WeekRow: Hashable {
        let key: String
        let title: String
    }

    func venueRow(_ each: ClassView, _ session: SessionView) -> WeekRow {
        // Online sessions of hybrid classes come last, below all halls.
        each.usesRoom(session)
            ? WeekRow(key: "0" + each.venue.id.text, title: each.venue.shownTitle)
            : WeekRow(key: "1", title: Words.exportOnline(language))
    }

    func lecturerRow(_ session: SessionView) -> WeekRow {
        WeekRow(key: session.lecturer.id.text, title: session.lecturer.shown(names: names))
    }

    /// One table a week that has sessions: rows as asked, a column for each day.
    /// `detail` is what the rows leave open: who, or where.
    func weeks(
        _ view: PlanView, heading: Phrase, row: (ClassView, SessionView) -> WeekRow,
        detail: (ClassView, SessionView) -> String
    ) -> String {
        let weeks = Dictionary(grouping: view.sessions, by: \.session.date.monday).sorted { $0.key < $1.key }
        return weeks.map { monday, sessions in
            let rows = Dictionary(grouping: sessions) { row($0.of, $0.session) }.sorted { $0.key.key < $1.key.key }
            let days = (0..<7).map { monday + $0 }
            var table = PageTable(
                columns: [column(heading)]
                    + days.map { day in
                        let weekday = Words.shortWeekday(day.weekday, language)
                        return PageTable.Column("\(weekday) \(Words.dayMonth(day))")
                    },
                rows: rows.map { row, sessions in
                    [text(row.title)]
                        + days.map { day in
                            sessions.filter { $0.session.date == day }
                                .map { entry($0.of, $0.session, detail($0.of, $0.session)) }.joined()
                        }
                })
            table.isWeek = true
            let title = Words.week(Words.dayMonth(monday), Words.dayMonth(monday + 6))(language)
            return PageStyle.kept("<h3>\(text(title))</h3>" + table.html)
        }.joined()
    }

    private func entry(_ each: ClassView, _ session: SessionView, _ detail: String) -> String {
        let kind = each.isInPerson(session) ? "session" : "session online"
        return """
            <div class="\(kind)"><b>\(text(Words.hours(session.slot)))</b> \(text(each.id.text))\
            <span>\(text(session.title)) · \(text(detail))</span></div>
            """
    }
}
