// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// Times as iCalendar writes them.
enum TimeStamp {
    /// `20270302T180000`: a wall-clock time.
    static func local(_ day: Day, minutes: Int) -> String { "\(compact(day))T\(digits(minutes * 60))" }

    /// `20270302T110000Z`, whole seconds.
    static func utc(_ moment: Date) -> String { wallClock(moment, offset: 0) + "Z" }

    /// The wall-clock time where clocks are `offset` seconds ahead of UTC.
    static func wallClock(_ moment: Date, offset: Int) -> String {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + offset
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return "\(compact(Day(number: day)))T\(digits(seconds - day * 86_400))"
    }

    /// `+0700`; with seconds where there are any.
    static func offset(_ seconds: Int) -> String {
        let text = digits(abs(seconds))
        return (seconds < 0 ? "-" : "+") + (text.hasSuffix("00") ? String(text.dropLast(2)) : text)
    }

    /// The date of a wall-clock time as `local` writes it; nil for anything else.
    static func day(of text: String) -> Day? {
        let digits = Array(text)
        guard digits.count == 15, digits[8] == "T" else { return nil }
        return Day(iso: String(digits[0..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6..<8]))
    }

    /// `02/03/2027 18:00` of a wall-clock time as `local` writes it; nil for anything else.
    static func readable(_ text: String) -> String? {
        guard let day = day(of: text) else { return nil }
        return "\(Words.date(day)) \(text.dropFirst(9).prefix(2)):\(text.dropFirst(11).prefix(2))"
    }

    private static func compact(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    /// `HHMMSS` of seconds after midnight.
    private static func digits(_ seconds: Int) -> String {
        let number = seconds / 3600 * 10_000 + seconds / 60 % 60 * 100 + seconds % 60
        return String(String(1_000_000 + number).dropFirst())
    }
}
