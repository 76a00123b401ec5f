// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Spreadsheets
import TrainingModel

/// Dates and times as planners write them, and as the scenario's files do.
enum DateText {
    /// Serial 25569 is 1970-01-01 in the calendar that begins in 1900.
    static let epoch = 25_569
    /// Before 1900-03-01 the calendars of programs differ by a day.
    private static let serials = 61.0..<2_958_466.0

    /// `YYYY-MM-DD` of a serial number, whatever the time of day.
    static func iso(serial: Double) -> String? {
        serials.contains(serial) ? Day(number: Int(serial.rounded(.down)) - epoch).iso : nil
    }

    /// The serial number of a date written `YYYY-MM-DD`, nil where programs would differ about it.
    static func serial(iso: String) -> Double? {
        guard let day = Day(iso: iso) else { return nil }
        let serial = Double(day.number + epoch)
        return serials.contains(serial) ? serial : nil
    }

    /// `YYYY-MM-DD` of `02/03/2027`, `2.3.2027`, `2-3-2027` or `2027-03-02`, also with midnight behind it.
    static func iso(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /(\S+?)([ T]00:00(:00(\.0+)?)?)?/) else { return nil }
        let parts = match.output.1.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let lengths = parts.map(\.count)
        guard numbers.count == 3 else { return nil }
        if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
            return Day(year: numbers[0], month: numbers[1], day: numbers[2])?.iso
        }
        guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 else { return nil }
        return Day(year: numbers[2], month: numbers[1], day: numbers[0])?.iso
    }

    /// Dates and ranges separated by semicolons, commas or line breaks, as the files have them:
    /// `2027-03-01..2027-03-15;2027-03-20`. What is not understood stays as it is.
    static func ranges(_ text: String) -> String {
        ListText.parts(text).map { range($0) ?? $0 }.joined(separator: ";")
    }

    private static func range(_ text: String) -> String? {
        if let day = iso(text) { return day }
        let date = /(?:(?:từ|from)\s+)?(\d{1,4}[\/.-]\d{1,2}[\/.-]\d{1,4})\s*(?:\.\.|[-–—→~]|đến|to)\s*(\S+)/
        guard let match = text.lowercased().wholeMatch(of: date),
            let first = iso(String(match.output.1)), let last = iso(String(match.output.2))
        else { return nil }
        return first + ".." + last
    }

    /// Dates and ranges as the files have them, as planners read them: `01/03/2027–15/03/2027; 20/03/2027`.
    static func shown(_ text: String) -> String {
        dayFirst(text).replacing("..", with: "–").replacing(";", with: "; ")
    }

    /// A text with every date in it day first.
    static func dayFirst(_ text: String) -> String {
        text.replacing(/(\d{4})-(\d{2})-(\d{2})/) { "\($0.output.3)/\($0.output.2)/\($0.output.1)" }
    }

    /// `HH:MM` of a part of a day, nil where it is none or no whole minute.
    static func time(fraction: Double) -> String? {
        let minutes = (fraction * 1440).rounded()
        // A tenth of a second: what a serial number loses.
        guard abs(fraction * 1440 - minutes) < 1.0 / 600, (0..<1440).contains(minutes) else { return nil }
        return TimeOfDay(minutes: Int(minutes)).description
    }

    /// The part of a day of a time written `HH:MM`.
    static func fraction(_ text: String) -> Double? {
        TimeOfDay(text: text).map { Double($0.minutes) / 1440 }
    }

    /// `HH:MM` of `7:30`, `7h30`, `7 giờ 30`, `7h` or `07:30:00`.
    static func time(_ text: String) -> String? {
        let pattern = /(\d{1,2})\s*(?::|[hg]|giờ)\s*(\d{2})?(?::00)?\s*(?:p|phút)?/
        guard let match = text.lowercased().wholeMatch(of: pattern),
            let hour = Int(match.output.1), let minute = match.output.2.map({ Int($0) }) ?? 0, hour < 24, minute < 60
        else { return nil }
        return TimeOfDay(hour, minute).description
    }
}
