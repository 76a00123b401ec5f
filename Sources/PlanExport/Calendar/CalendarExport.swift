// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// iCalendar files of a plan (RFC 5545): one event a session, in the scenario's time zone.
///
/// An event's UID is made of class, session and a namespace, so that planning again keeps it. Given what was exported
/// earlier, classes are recognised by their sessions even where planning again has numbered them anew; unchanged events
/// are repeated octet by octet, changed ones have a higher SEQUENCE, dropped ones are cancelled unless they are over.
package struct CalendarExport: Sendable {
    /// Into how many calendars the sessions go.
    package enum Split: String, CaseIterable, Sendable {
        case all, `class`, venue, lecturer
    }

    package var language: Language
    package var split: Split
    /// Whether lecturers' names are written; without, their ids are. Learners' names never are.
    package var names: Bool
    /// Minutes before a session at which phones ring; nil: never.
    package var alarmMinutes: Int?
    /// Keeps the UIDs of this planning apart from others with equal class ids; nil: that of `previous`, or else made
    /// from the scenario's title.
    package var namespace: String?
    /// The files of an earlier export with the same `split`, under the names they were given.
    package var previous: [ExportFile]

    /// By default one Vietnamese calendar without names and alarms, as if nothing had been exported before.
    package init(
        language: Language = .vi, split: Split = .all, names: Bool = false, alarmMinutes: Int? = nil,
        namespace: String? = nil, previous: [ExportFile] = []
    ) {
        self.language = language
        self.split = split
        self.names = names
        self.alarmMinutes = alarmMinutes
        self.namespace = namespace
        self.previous = previous
    }

    /// The name of the only file of `Split.all`.
    package static let wholeName = "xeplop.ics"

    /// The calendars, in order of name; `now` is written as the time of revision.
    package func files(_ plan: Plan, _ scenario: Scenario, now: Date) throws(ExportError) -> [ExportFile] {
        let view = try PlanView(plan, scenario)
        var earlier: [String: EarlierCalendar] = [:]
        for file in previous { earlier[file.name] = try EarlierCalendar(file) }
        let known = Self.latest(of: earlier.values)
        let writer = try writer(view, known: known)
        let stamp = TimeStamp.utc(now)

        var calendars: [String: (title: ContentLine, events: [CalendarEvent])] = [:]
        var names = FileNames()
        var nameOfKey: [String: String] = [:]
        for (each, session) in view.sessions {
            let event = writer.event(each, session)
            let place = calendar(each, session, writer, view)
            let name = nameOfKey[place.key] ?? names.name(for: place.key, ending: ".ics")
            nameOfKey[place.key] = name
            let revised = event.revising(known[event.uid], stamp: stamp)
            calendars[name, default: (ContentLine("X-WR-CALNAME", text: place.title), [])].events.append(revised)
        }
        for (name, calendar) in earlier {
            let title = ContentLine("X-WR-CALNAME", calendar.title ?? "")
            let current = Set(calendars[name]?.events.map(\.uid) ?? [])
            let dropped = calendar.events.values.filter { !current.contains($0.uid) }.sorted { $0.uid < $1.uid }
            guard !dropped.isEmpty else { continue }
            calendars[name, default: (title, [])].events += dropped.map {
                $0.isOver(now, in: scenario.timeZone) ? $0 : $0.cancelled(stamp: stamp)
            }
        }
        if calendars.isEmpty, split == .all {
            calendars[Self.wholeName] = (ContentLine("X-WR-CALNAME", text: scenario.title), [])
        }
        var files: [ExportFile] = []
        for (name, calendar) in calendars.sorted(by: { $0.key < $1.key }) {
            let bytes = try Self.bytes(
                [calendar.title, ContentLine("X-WR-TIMEZONE", scenario.timeZone)], calendar.events)
            files.append(ExportFile(name: name, bytes: bytes))
        }
        return files
    }

    /// Writes events under the UIDs of the events known already.
    func writer(_ view: PlanView, known: [String: CalendarEvent]) throws(ExportError) -> EventWriter {
        let zone = view.scenario.timeZone
        guard TimeZone(identifier: zone) != nil else { throw .unknownTimeZone(zone) }
        var writer = EventWriter(export: self, zone: zone, namespace: space(view, known))
        writer.tokens = writer.tokens(for: view, known: known)
        return writer
    }

    /// To which calendar a session belongs: a key from which the file's name is made, and the calendar's title.
    private func calendar(
        _ each: ClassView, _ session: SessionView, _ writer: EventWriter, _ view: PlanView
    ) -> (key: String, title: String) {
        switch split {
        case .all: (String(Self.wholeName.dropLast(4)), view.scenario.title)
        case .class: (EventWriter.id(writer.token(each)), "\(each.course.shownTitle) – \(each.id)")
        case .venue where !each.usesRoom(session):
            // Online sessions of hybrid classes need no hall: they are nobody's hall's business.
            ("online-hybrid", Words.exportOnline(language))
        case .venue: (each.venue.id.text, each.venue.shownTitle)
        case .lecturer: (session.lecturer.id.text, session.lecturer.shown(names: names))
        }
    }

    private func space(_ view: PlanView, _ known: [String: CalendarEvent]) -> String {
        if let namespace { return namespace }
        let spaces = Set(known.keys.compactMap { EventWriter.parts(ofUID: $0)?.namespace })
        if let space = spaces.first, spaces.count == 1 { return space }
        return EventWriter.namespace(ofTitle: view.scenario.title)
    }

    /// By UID the latest revision; where two calendars hold equally late ones, the one that takes place.
    private static func latest(of calendars: some Sequence<EarlierCalendar>) -> [String: CalendarEvent] {
        calendars.reduce(into: [:]) { known, calendar in
            known.merge(calendar.events) { left, right in
                if left.sequence != right.sequence { return left.sequence > right.sequence ? left : right }
                return left.isCancelled ? right : left
            }
        }
    }

    /// A calendar of some events, with the time zones that they need.
    static func bytes(_ properties: [ContentLine], _ events: [CalendarEvent]) throws(ExportError) -> [UInt8] {
        var lines =
            [
                ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
                ContentLine("PRODID", "-//xeplop//xeplop//VI"), ContentLine("CALSCALE", "GREGORIAN"),
            ] + properties
        // Events cancelled long ago may be in another zone than the scenario's.
        let starts = events.compactMap { $0["DTSTART"] }
        for identifier in Set(starts.compactMap { $0.parameter("TZID") }).sorted() {
            guard let zone = TimeZone(identifier: identifier) else { throw .unknownTimeZone(identifier) }
            let days = starts.filter { $0.parameter("TZID") == identifier }.compactMap { TimeStamp.day(of: $0.value) }
            guard let first = days.min(), let last = days.max() else { continue }
            lines += ZoneComponent.lines(zone, identifier, over: first...last)
        }
        for event in events {
            lines += [ContentLine("BEGIN", "VEVENT")] + event.lines + [ContentLine("END", "VEVENT")]
        }
        lines.append(ContentLine("END", "VCALENDAR"))
        return lines.flatMap(\.octets)
    }
}
