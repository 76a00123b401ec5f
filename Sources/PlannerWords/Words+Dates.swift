// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Words {
    /// A day of the week within a line: `thứ Ba`, `Chủ nhật`; `Tue`.
    package static func weekday(_ weekday: Weekday, _ language: Language) -> String {
        let vi = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        let en = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return (language == .vi ? vi : en)[weekday.rawValue]
    }

    /// A day of the week where there is little room: `T3`, `CN`; `Tue`.
    package static func shortWeekday(_ weekday: Weekday, _ language: Language) -> String {
        language == .vi
            ? ["T2", "T3", "T4", "T5", "T6", "T7", "CN"][weekday.rawValue] : self.weekday(weekday, language)
    }

    /// `02/03/2027`, as written in Vietnam, in both languages.
    package static func date(_ day: Day) -> String {
        dayMonth(day) + "/" + day.iso.prefix(4)
    }

    /// `02/03`.
    package static func dayMonth(_ day: Day) -> String {
        String(day.iso.suffix(2) + "/" + day.iso.dropFirst(5).prefix(2))
    }

    /// `thứ Ba, 02/03/2027`; `Tue 02/03/2027`.
    package static func weekdayDate(_ day: Day, _ language: Language) -> String {
        weekday(day.weekday, language) + (language == .vi ? ", " : " ") + date(day)
    }

    /// `01/03/2027–28/03/2027`, or one date.
    package static func dates(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound ? date(days.lowerBound) : date(days.lowerBound) + "–" + date(days.upperBound)
    }

    /// `18:00–21:00`.
    package static func hours(_ slot: Slot) -> String { "\(slot.start)–\(slot.end)" }
}

extension String {
    /// With a capital at the beginning.
    package var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
