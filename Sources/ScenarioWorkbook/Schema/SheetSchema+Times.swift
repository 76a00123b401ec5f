// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords

extension SheetSchema {
    /// Holidays, and who is busy when.
    static let times = [
        SheetSchema(
            .holidays, Words.Sheets.holidays,
            [
                Field("from", Words.Columns.holidayFrom, .date, isRequired: true),
                Field("to", Words.Columns.holidayTo, .date),
                Field("title", Words.Columns.holidayTitle, .text, width: 44),
            ]),
        SheetSchema(
            .profiles, Words.Sheets.profiles,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 18, isRequired: true),
                Field("title", Words.Columns.profileTitle, .text, width: 40),
                Field("pattern", Words.Columns.patternOfProfile, .code(of: .patterns)),
                Field("crew", Words.Columns.crewOfProfile, .text, width: 8),
                Field("maxReleased", Words.Columns.profileReleased, .whole(isMoney: false), width: 16),
            ]),
        SheetSchema(
            .busyTimes, Words.Sheets.busyTimes,
            [
                Field("profile", Words.Columns.busyProfile, .code(of: .profiles), width: 18, isRequired: true),
                Field("days", Words.Columns.busyWeekdays, .weekdays, width: 26, isRequired: true),
                Field("from", Words.Columns.from, .time, width: 10, isRequired: true),
                Field("to", Words.Columns.to, .time, width: 10, isRequired: true),
                Field("release", Words.Columns.busyRelease, .flag, width: 10),
            ]),
        SheetSchema(
            .patterns, Words.Sheets.patterns,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 16, isRequired: true),
                Field("title", Words.Columns.patternTitle, .text, width: 42),
                Field("anchor", Words.Columns.patternAnchor, .date, width: 12, isRequired: true),
                Field("cycle", Words.Columns.patternCycle, .list(of: nil), width: 60, isRequired: true),
            ]),
        SheetSchema(
            .shifts, Words.Sheets.shifts,
            [
                Field("pattern", Words.Columns.pattern, .code(of: .patterns), width: 16, isRequired: true),
                Field("code", Words.Columns.shiftCode, .text, width: 10, isRequired: true),
                Field("from", Words.Columns.from, .time, width: 10, isRequired: true),
                Field("to", Words.Columns.to, .time, width: 10, isRequired: true),
                Field("restAfterHours", Words.Columns.shiftRest, .number, width: 12),
            ]),
        SheetSchema(
            .crews, Words.Sheets.crews,
            [
                Field("pattern", Words.Columns.pattern, .code(of: .patterns), width: 16, isRequired: true),
                Field("code", Words.Columns.crewCode, .text, width: 10, isRequired: true),
                Field("offset", Words.Columns.crewOffset, .whole(isMoney: false), width: 10, isRequired: true),
            ]),
    ]
}
