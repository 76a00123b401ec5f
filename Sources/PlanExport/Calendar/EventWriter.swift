// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// Writes a session as a VEVENT, without the stamps of its revision.
struct EventWriter {
    let export: CalendarExport
    let zone: String
    let namespace: String
    /// Under which name each class goes in UIDs.
    var tokens: [PlannedClass.ID: String] = [:]

    private static let domain = "@xeplop"

    /// Sixteen hexadecimal digits of a title: FNV-1a, 64 bits, the same on every machine.
    static func namespace(ofTitle title: String) -> String {
        let hash = title.precomposedStringWithCanonicalMapping.utf8
            .reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    /// The parts of a UID of ours, which is `class.session.namespace@xeplop`; nil for any other. `value` is as written.
    static func parts(ofUID value: String) -> (token: String, session: String, namespace: String)? {
        let uid = ContentLine.unescaped(value)
        guard uid.hasSuffix(domain) else { return nil }
        let parts = uid.dropLast(domain.count).split(separator: ".", maxSplits: 2).map(String.init)
        return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
    }

    /// An id without dots, which separate the parts of a UID.
    static func part(_ id: String) -> String {
        id.replacingOccurrences(of: "%", with: "%25").replacingOccurrences(of: ".", with: "%2E")
    }

    /// The id that a part of a UID was made of.
    static func id(_ part: String) -> String {
        part.replacingOccurrences(of: "%2E", with: ".").replacingOccurrences(of: "%25", with: "%")
    }

    func token(_ each: ClassView) -> String { tokens[each.id] ?? Self.part(each.id.text) }

    func event(_ each: ClassView, _ session: SessionView) -> CalendarEvent {
        let inPerson = each.isInPerson(session)
        let start = TimeStamp.local(session.date, minutes: session.slot.start.minutes)
        let end = TimeStamp.local(session.date, minutes: session.slot.end.minutes)
        let summary = "\(each.course.shownTitle) – \(session.title) (\(each.id))"
        var lines = [
            ContentLine("UID", text: "\(token(each)).\(Self.part(session.lesson.id.text)).\(namespace)\(Self.domain)"),
            ContentLine("STATUS", "CONFIRMED"),
            ContentLine("DTSTART;TZID=\(zone)", start),
            ContentLine("DTEND;TZID=\(zone)", end),
            ContentLine("SUMMARY", text: summary),
            ContentLine("LOCATION", text: location(each, inPerson)),
        ]
        if inPerson, let point = each.venue.location {
            lines.append(ContentLine("GEO", String(format: "%.6f;%.6f", point.latitude, point.longitude)))
        }
        lines += [
            ContentLine("CATEGORIES", text: each.course.shownTitle),
            ContentLine("DESCRIPTION", text: description(each, session, inPerson)),
            ContentLine(CalendarEvent.lecturerProperty, text: session.lecturer.id.text),
        ]
        if let minutes = export.alarmMinutes {
            lines += [
                ContentLine("BEGIN", "VALARM"), ContentLine("ACTION", "DISPLAY"),
                ContentLine("DESCRIPTION", text: summary), ContentLine("TRIGGER", "-" + Self.duration(max(0, minutes))),
                ContentLine("END", "VALARM"),
            ]
        }
        return CalendarEvent(lines: lines)
    }

    /// As long as can be said in days and hours, which is how servers write it back: `PT1H30M`.
    private static func duration(_ minutes: Int) -> String {
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        let time = (hours > 0 ? "\(hours)H" : "") + (rest > 0 || minutes == 0 ? "\(rest)M" : "")
        return "P" + (days > 0 ? "\(days)D" : "") + (time.isEmpty ? "" : "T" + time)
    }

    private func location(_ each: ClassView, _ inPerson: Bool) -> String {
        guard inPerson else {
            return each.venue.isOnline ? each.venue.shownTitle : Words.exportOnline(export.language)
        }
        return [each.venue.shownTitle, each.commune?.title ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func description(_ each: ClassView, _ session: SessionView, _ inPerson: Bool) -> String {
        let language = export.language
        let place = inPerson ? location(each, true) : Words.exportOnline(language)
        let fields: [(Phrase, String)] = [
            (Words.exportSession, "\(session.number)/\(each.sessions.count) – \(session.title)"),
            (Words.exportClass, "\(each.id) (\(each.format.shownTitle))"),
            (Words.exportPeriods, String(session.lesson.periods)),
            (Words.exportLecturer, session.lecturer.shown(names: export.names)),
            (Words.exportPlace, place),
            (Words.exportLearners, String(each.planned.roster.count)),
        ]
        return fields.map { "\($0(language)): \($1)" }.joined(separator: "\n")
    }
}
