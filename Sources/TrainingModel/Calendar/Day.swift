// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the week; Monday is 0, as in ISO 8601 weeks.
public enum Weekday: Int, CaseIterable, Comparable, Sendable, Hashable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The code used in scenario files: `mon` … `sun`.
    public var code: String {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue]
    }

    /// The weekday of a code such as `mon`; nil for any other word.
    public init?(code: String) {
        guard let match = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = match
    }

    /// Saturday or Sunday, when a session costs `Weights.weekend` more.
    public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// Monday comes first, Sunday last.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// A civil date of the proleptic Gregorian calendar, without a time zone.
///
/// Stored as days since 1970-01-01. Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
public struct Day: Hashable, Comparable, Codable, Sendable {
    /// Days since 1970-01-01 (which is 0).
    public let number: Int

    /// The date so many days after 1970-01-01, or before it where negative.
    public init(number: Int) { self.number = number }

    /// The date, or nil where the month has no such day (31/02) or the year is outside 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The date written `YYYY-MM-DD`, exactly so; nil otherwise.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 48
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Number of days of a month (1...12).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// Year, month (1...12) and day of the month (1...31).
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// That of the proleptic Gregorian calendar, before 1970 too.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: ((number + 3) % 7 + 7) % 7)!
    }

    /// The Monday of the week (Monday to Sunday) in which the date falls.
    public var monday: Day { Day(number: number - weekday.rawValue) }

    /// `YYYY-MM-DD`.
    public var iso: String {
        let (year, month, day) = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Earlier dates come first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// So many days later; negative goes back. Years beyond 1...9999 are not refused here.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// Days from `right` to `left`, negative where `left` is earlier: the length of a range is this plus 1.
    public static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Day: Strideable {
    /// Days until `other`, negative where it is earlier.
    public func distance(to other: Day) -> Int { other.number - number }
    /// The same as `+`: lets ranges of days be walked date by date.
    public func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`, as `iso`.
    public var description: String { iso }
}

/// A time of day in whole minutes after midnight, 0 … 1439 (`24:00` is not written; an end at or before the start is on the next day).
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// After midnight.
    public let minutes: Int

    /// So many minutes after midnight, not checked.
    public init(minutes: Int) { self.minutes = minutes }

    /// 0…23 and 0…59, not checked.
    public init(_ hour: Int, _ minute: Int) { minutes = hour * 60 + minute }

    /// A time written `HH:MM`, exactly so; nil otherwise.
    public init?(text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == 58 else { return nil }
        let digits = [0, 1, 3, 4].map { Int(bytes[$0]) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let hour = digits[0] * 10 + digits[1]
        let minute = digits[2] * 10 + digits[3]
        guard hour < 24, minute < 60 else { return nil }
        self.init(hour, minute)
    }

    /// `HH:MM`.
    public var description: String {
        let hour = minutes / 60
        let minute = minutes % 60
        return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + (minute < 10 ? "0\(minute)" : "\(minute)")
    }

    /// By minutes after midnight, so that an end on the next day is not later than its start.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
