// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar of an earlier export, read back: its name and events, by UID.
///
/// Strict: it reads what this package writes (also after a server changed folding, order and line breaks) and refuses
/// the rest, because a wrong SEQUENCE would make phones ignore later changes.
struct EarlierCalendar {
    /// As it is written, escapes included.
    private(set) var title: String?
    private(set) var events: [String: CalendarEvent] = [:]

    init(_ file: ExportFile) throws(ExportError) {
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            throw .unreadableCalendar(file: file.name, line: 0)
        }
        var components: [String] = []
        var event: [ContentLine] = []
        var number = 0
        for line in Self.unfolded(file.bytes) {
            number += 1
            guard let parsed = Self.parsed(line) else { throw .unreadableCalendar(file: file.name, line: number) }
            let wasInEvent = components.contains("VEVENT")
            switch parsed.name {
            case "BEGIN":
                components.append(parsed.value)
            case "END":
                guard components.popLast() == parsed.value else {
                    throw .unreadableCalendar(file: file.name, line: number)
                }
            default:
                // Everything stands within the calendar.
                guard components.first == "VCALENDAR" else {
                    throw .unreadableCalendar(file: file.name, line: number)
                }
                if components.count == 1, parsed.name == "X-WR-CALNAME" { title = parsed.value }
            }
            if wasInEvent, components.contains("VEVENT") {
                event.append(parsed)
            } else if wasInEvent {
                let read = CalendarEvent(lines: event)
                event = []
                guard Self.isOurs(read), events.updateValue(read, forKey: read.uid) == nil else {
                    throw .unreadableCalendar(file: file.name, line: number)
                }
            }
        }
        guard components.isEmpty, number > 0 else { throw .unreadableCalendar(file: file.name, line: number) }
    }

    /// The event of a resource on a server, nil if it is none of this package's.
    ///
    /// Where people or other programs have changed it beyond recognition only its UID and SEQUENCE are taken: it differs
    /// from whatever the plan has.
    static func event(of resource: ExportFile) -> CalendarEvent? {
        if let calendar = try? EarlierCalendar(resource), calendar.events.count == 1, let event = calendar.events.first
        {
            return EventWriter.parts(ofUID: event.key) == nil ? nil : event.value
        }
        let lines = unfolded(resource.bytes).compactMap(parsed)
        guard let uid = lines.first(where: { $0.name == "UID" && EventWriter.parts(ofUID: $0.value) != nil })
        else { return nil }
        return CalendarEvent(lines: [uid] + lines.filter { $0.name == "SEQUENCE" }.prefix(1))
    }

    /// Physical lines joined where the next begins with a space or tab. By octets: a folded line may begin with a
    /// combining mark, which as a character would swallow the space before it.
    private static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: 10) {
            let line = line.last == 13 ? line.dropLast() : line
            if let first = line.first, first == 32 || first == 9, !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(Array(line))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func parsed(_ line: String) -> ContentLine? {
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
        return ContentLine(String(line[..<colon]), String(line[line.index(after: colon)...]))
    }

    private static func isOurs(_ event: CalendarEvent) -> Bool {
        guard !event.uid.isEmpty, let sequence = event["SEQUENCE"], let number = Int(sequence.value), number >= 0,
            let start = event["DTSTART"]
        else { return false }
        return start.parameter("TZID") != nil && TimeStamp.day(of: start.value) != nil
            && ["DTEND", "SUMMARY", "STATUS", "LOCATION"].allSatisfy { event[$0] != nil }
    }
}
