// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TrainingModel

/// The VTIMEZONE of a zone over some dates (RFC 5545, section 3.6.5).
///
/// Each change of the clocks is written as an observance of its own, so that no recurrence rule has to be guessed; the
/// first is the last change before the dates, which in Việt Nam was in 1975.
enum ZoneComponent {
    static func lines(_ zone: TimeZone, _ identifier: String, over days: ClosedRange<Day>) -> [ContentLine] {
        // A day of slack on both sides covers every offset from UTC.
        let start = Date(timeIntervalSince1970: Double((days.lowerBound.number - 1) * 86_400))
        let end = Date(timeIntervalSince1970: Double((days.upperBound.number + 2) * 86_400))
        var changes: [(moment: Date, from: Int)] = []
        // Time zone data before 1970 is patchy, and no session is that old.
        var moment = min(start, Date(timeIntervalSince1970: 0))
        while true {
            let before = zone.secondsFromGMT(for: moment)
            guard let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next <= end else {
                break
            }
            moment = next
            guard zone.secondsFromGMT(for: next) != before else { continue }
            if next <= start { changes.removeAll() }
            changes.append((next, before))
        }
        if changes.first.map({ $0.moment > start }) ?? true {
            let epoch = Date(timeIntervalSince1970: 0)
            changes.insert((epoch, zone.secondsFromGMT(for: epoch)), at: 0)
        }
        let observances = changes.flatMap { observance(zone, at: $0.moment, from: $0.from) }
        return [ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", identifier)] + observances
            + [ContentLine("END", "VTIMEZONE")]
    }

    private static func observance(_ zone: TimeZone, at moment: Date, from: Int) -> [ContentLine] {
        let to = zone.secondsFromGMT(for: moment)
        let kind = zone.isDaylightSavingTime(for: moment) ? "DAYLIGHT" : "STANDARD"
        let onset = from == to ? "19700101T000000" : TimeStamp.wallClock(moment, offset: from)
        return [
            ContentLine("BEGIN", kind), ContentLine("DTSTART", onset),
            ContentLine("TZOFFSETFROM", TimeStamp.offset(from)), ContentLine("TZOFFSETTO", TimeStamp.offset(to)),
            ContentLine("END", kind),
        ]
    }
}
