// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// One self-contained HTML page of a plan: figures, classes, week calendars, a map, charts, who is left out and why.
package struct PageExport: Sendable {
    package var language: Language
    /// Whether names of lecturers and learners are written beside their ids.
    package var names: Bool

    /// By default in Vietnamese and without the name of any person.
    package init(language: Language = .vi, names: Bool = false) {
        self.language = language
        self.names = names
    }

    /// The page; `now` is written as its date, in the scenario's time zone.
    package func bytes(_ plan: Plan, _ scenario: Scenario, now: Date) throws(ExportError) -> [UInt8] {
        let view = try PlanView(plan, scenario)
        guard let zone = TimeZone(identifier: scenario.timeZone) else { throw .unknownTimeZone(scenario.timeZone) }
        let today = Day(now, in: zone)
        let people = "\(Words.number(view.served, language)) / \(Words.number(scenario.candidates.count, language))"
        let head = PageStyle.figures([
            (Words.exportClassCount(language), Words.number(view.classes.count, language)),
            (Words.exportServed(language), people),
            (Words.exportSheetUnserved(language), Words.number(plan.unserved.count, language)),
            (Words.exportReleasedCount(language), Words.number(view.released, language)),
            (Words.pageClassCosts(language), Words.money(plan.costs.classCosts, language)),
        ])
        return PageStyle.page(
            title: scenario.title, lead: Words.pageLead(scenario.horizon, made: today)(language), language: language,
            head: head + view.proof(language).map { PageStyle.paragraph($0) }.joined(),
            sections: [
                section("classes", Words.pageClasses, classes(view)),
                section(
                    "venues", Words.pageWeeksByVenue,
                    weeks(view, heading: Words.exportPlace) {
                        venueRow($0, $1)
                    } detail: {
                        lecturer($1)
                    }),
                section(
                    "lecturers", Words.pageWeeksByLecturer,
                    weeks(view, heading: Words.exportLecturer) {
                        lecturerRow($1)
                    } detail: {
                        $0.place($1, language)
                    }),
                section("map", Words.pageMap, map(view)),
                section("charts", Words.pageCharts, charts(view)),
                section("unserved", Words.exportSheetUnserved, unserved(view)),
                section("costs", Words.pageCosts, costs(view)),
            ])
    }

    private func section(_ id: String, _ title: Phrase, _ html: String) -> PageStyle.Section {
        PageStyle.Section(
            id: id, title: title(language), html: html.isEmpty ? PageStyle.paragraph(Words.pageNothing(language)) : html
        )
    }

    func column(_ title: Phrase, isNumber: Bool = false, isShort: Bool = false) -> PageTable.Column {
        PageTable.Column(title(language), isNumber: isNumber, isShort: isShort)
    }

    func lecturer(_ session: SessionView) -> String { session.lecturer.shown(names: names) }

    func text(_ text: String) -> String { PageStyle.breakable(text) }

    private func classes(_ view: PlanView) -> String {
        guard !view.classes.isEmpty else { return "" }
        let overview = PageTable(
            columns: [
                column(Words.exportClass), column(Words.exportCourse), column(Words.exportFormat),
                column(Words.exportPlace), column(Words.exportTime), column(Words.exportHours),
                column(Words.exportSessionCount, isNumber: true), column(Words.exportLearners, isNumber: true),
            ],
            rows: view.classes.enumerated().map { index, each in
                ["<a href=\"#class-\(index + 1)\">\(text(each.id.text))</a>"]
                    + [
                        each.course.shownTitle, each.format.shownTitle, each.venue.shownTitle, each.span,
                        each.rhythm(language), String(each.sessions.count), String(each.planned.roster.count),
                    ].map(text)
            })
        return overview.html + view.classes.enumerated().map { timetable($1, number: $0 + 1) }.joined()
    }

    private func timetable(_ each: ClassView, number: Int) -> String {
        // The caption names the venue; only where some sessions are elsewhere has each its place.
        let places = each.sessions.map { each.place($0, language) }
        let isElsewhere = places.contains { $0 != each.venue.shownTitle }
        var table = PageTable(
            caption: "\(each.format.shownTitle) · \(each.venue.shownTitle) · "
                + Words.people(each.planned.roster.count, language),
            columns: [
                column(Words.exportDate, isShort: true), column(Words.exportSession),
                column(Words.exportHours, isShort: true),
                column(Words.exportLesson), column(Words.exportPeriods, isNumber: true), column(Words.exportLecturer),
            ] + (isElsewhere ? [column(Words.exportPlace)] : []),
            rows: zip(each.sessions, places).map { session, place in
                ([
                    Words.weekdayDate(session.date, language).sentenceCased, "\(session.number)/\(each.sessions.count)",
                    Words.hours(session.slot),
                    session.title, Words.periods(session.lesson.periods, language),
                    session.lecturer.shown(names: names),
                ] + (isElsewhere ? [place] : [])).map(text)
            })
        table.isCompact = true
        let title = text("\(each.id) – \(each.course.shownTitle)")
        return PageStyle.kept("<h3 id=\"class-\(number)\">\(title)</h3>" + table.html)
    }
}

extension Day {
    /// The date of a moment in a time zone.
    package init(_ moment: Date, in zone: TimeZone) {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
        self.init(number: Int((Double(seconds) / 86_400).rounded(.down)))
    }
}
