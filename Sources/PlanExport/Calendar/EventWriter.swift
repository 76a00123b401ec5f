// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// Writes a session as a VEVENT, without the stamps of its revision.
struct EventWriter {
    let export: CalendarExport
    let zone: String
    let namespace: String

    private static let domain = "@xeplop"

    /// Sixteen hexadecimal digits of a title: FNV-1a, 64 bits, the same on every machine.
    static func namespace(ofTitle title: String) -> String {
        let hash = title.precomposedStringWithCanonicalMapping.utf8
            .reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    /// The namespace in a UID of ours, which is `class.session.namespace@xeplop`.
    static func namespace(ofUID uid: String) -> String? {
        guard uid.hasSuffix(domain) else { return nil }
        return uid.dropLast(domain.count).split(separator: ".").last.map { ContentLine.unescaped(String($0)) }
    }

    func event(_ each: ClassView, _ session: SessionView) -> CalendarEvent {
        let inPerson = each.isInPerson(session)
        let start = TimeStamp.local(session.date, minutes: session.slot.start.minutes)
        let end = TimeStamp.local(session.date, minutes: session.slot.end.minutes)
        let summary = "\(each.course.shownTitle) – \(session.title) (\(each.id))"
        var lines = [
            ContentLine("UID", text: "\(each.id).\(session.lesson.id).\(namespace)\(Self.domain)"),
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
                ContentLine("DESCRIPTION", text: summary), ContentLine("TRIGGER", "-PT\(max(0, minutes))M"),
                ContentLine("END", "VALARM"),
            ]
        }
        return CalendarEvent(lines: lines)
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
