// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TrainingModel

/// A VEVENT as its properties, alarms included.
struct CalendarEvent: Equatable, Sendable {
    var lines: [ContentLine]

    /// The event's own properties, without those of its alarms.
    private var own: [ContentLine] {
        var depth = 0
        return lines.filter { line in
            if line.name == "BEGIN" { depth += 1 }
            defer { if line.name == "END" { depth -= 1 } }
            return depth == 0
        }
    }

    /// The event's own property of that name.
    subscript(property: String) -> ContentLine? { own.first { $0.property == property } }

    var uid: String { self["UID"]?.value ?? "" }
    var sequence: Int { Int(self["SEQUENCE"]?.value ?? "") ?? 0 }
    var isCancelled: Bool { self["STATUS"]?.value == "CANCELLED" }

    /// What a revision raises the SEQUENCE for: time, place, lecturer, and whether it takes place at all.
    private static let significant = ["DTSTART", "DTEND", "LOCATION", lecturerProperty, "STATUS"]
    /// What an event says. Anything else is a server's or a phone's own and tells nothing of the session.
    private static let telling: Set<Substring> = [
        "UID", "STATUS", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "GEO", "CATEGORIES", "DESCRIPTION",
        lecturerProperty[...], "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
    ]
    private static let tellingOfAlarm: Set<Substring> = ["BEGIN", "END", "ACTION", "TRIGGER"]
    /// What says when and how often an event was revised, but nothing of the event.
    private static let stamps: Set<Substring> = ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"]
    /// Who teaches, as an id: readers ignore it, the next export compares it.
    static let lecturerProperty = "X-XEPLOP-LECTURER"

    /// What makes two revisions differ.
    private var content: [ContentLine] {
        own.filter { Self.telling.contains($0.property) }.sorted()
            + lines.filter { Self.tellingOfAlarm.contains($0.property) }.sorted()
    }

    /// This event as a revision of an earlier export: unchanged ones keep every octet, so that servers see no update.
    func revising(_ earlier: CalendarEvent?, stamp: String) -> CalendarEvent {
        guard let earlier else { return stamped(sequence: 0, stamp) }
        if content == earlier.content { return earlier }
        let moved = Self.significant.contains { self[$0] != earlier[$0] }
        return stamped(sequence: earlier.sequence + (moved ? 1 : 0), stamp)
    }

    /// Whether it was on an earlier day: what took place cannot be called off.
    func isOver(_ now: Date, in zone: String) -> Bool {
        guard let day = self["DTSTART"].flatMap({ TimeStamp.day(of: $0.value) }) else { return false }
        return day < Day(now, in: TimeZone(identifier: zone) ?? .gmt)
    }

    /// The event called off; one that already was stays as it is.
    func cancelled(stamp: String) -> CalendarEvent {
        if isCancelled { return self }
        // What does not take place must not ring.
        let lines = own.map { $0.property == "STATUS" ? ContentLine("STATUS", "CANCELLED") : $0 }
        return CalendarEvent(lines: lines).stamped(sequence: sequence + 1, stamp)
    }

    private func stamped(sequence: Int, _ stamp: String) -> CalendarEvent {
        let own = lines.filter { !Self.stamps.contains($0.property) }
        let stamps = [
            ContentLine("DTSTAMP", stamp), ContentLine("LAST-MODIFIED", stamp),
            ContentLine("SEQUENCE", String(sequence)),
        ]
        return CalendarEvent(lines: own.prefix(1) + stamps + own.dropFirst())
    }
}
