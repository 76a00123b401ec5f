// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords

extension SheetSchema {
    /// Courses, their lessons, and the formats.
    static let teaching = [
        SheetSchema(
            .courses, Words.Sheets.courses, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 16, isRequired: true),
                Field("title", Words.Columns.courseTitle, .text, width: 34),
                Field("min", Words.Columns.courseLeast, .whole(isMoney: false), width: 10, isRequired: true),
                Field("max", Words.Columns.courseMost, .whole(isMoney: false), width: 10, isRequired: true),
                Field("minAttendance", Words.Columns.courseAttendance, .number, width: 12),
                Field("classes", Words.Columns.courseClasses, .whole(isMoney: false), width: 12),
            ]),
        SheetSchema(
            .lessons, Words.Sheets.lessons, isRequired: true,
            [
                Field("course", Words.Columns.course, .code(of: .courses), width: 16, isRequired: true),
                Field("plan", Words.Columns.lessonPlan, .text, width: 12),
                Field("id", Words.Columns.lessonID, .code(of: nil), width: 10, isRequired: true),
                Field("title", Words.Columns.lessonTitle, .text, width: 42),
                Field("topic", Words.Columns.lessonTopic, .text, width: 16, isRequired: true),
                Field("periods", Words.Columns.periods, .whole(isMoney: false), width: 8),
                Field("mandatory", Words.Columns.lessonMandatory, .flag, width: 12),
                Field("inPerson", Words.Columns.lessonInPerson, .flag, width: 12),
            ]),
        SheetSchema(
            .targets, Words.Sheets.targets,
            [
                Field("unit", Words.Columns.targetUnit, .text, width: 28, isRequired: true),
                Field("course", Words.Columns.course, .code(of: .courses), width: 18, isRequired: true),
                Field("served", Words.Columns.targetServed, .whole(isMoney: false), width: 10, isRequired: true),
            ]),
        SheetSchema(
            .formats, Words.Sheets.formats, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 18, isRequired: true),
                Field("title", Words.Columns.formatTitle, .text, width: 36),
                Field("delivery", Words.Columns.formatDelivery, .word(.deliveries), width: 12, isRequired: true),
                Field("plan", Words.Columns.formatPlan, .text, width: 12),
                Field("min", Words.Columns.formatLeast, .count, width: 12, isRequired: true),
                Field("max", Words.Columns.formatMost, .whole(isMoney: false), width: 12),
                Field("perDay", Words.Columns.formatPerDay, .whole(isMoney: false), width: 12),
                Field("maxSpanDays", Words.Columns.formatSpan, .whole(isMoney: false), width: 12),
                Field("venueKinds", Words.Columns.formatKinds, .list(of: nil), width: 22),
                Field(
                    "groups", Words.Columns.formatGroups, .list(of: nil), width: 18, others: ["Nhóm học viên", "Nhóm"]),
                Field("courses", Words.Columns.formatCourses, .list(of: .courses), width: 18),
                Field("pattern", Words.Columns.formatPattern, .code(of: .patterns)),
            ]),
        SheetSchema(
            .cells, Words.Sheets.cells,
            [
                Field("format", Words.Columns.format, .code(of: .formats), width: 18, isRequired: true),
                Field("days", Words.Columns.cellDays, .weekdays, width: 26, isRequired: true),
                Field("slots", Words.Columns.cellSlots, .list(of: .slots), width: 18, isRequired: true),
            ]),
        SheetSchema(
            .follows, Words.Sheets.follows,
            [
                Field("format", Words.Columns.format, .code(of: .formats), width: 18, isRequired: true),
                Field("shift", Words.Columns.followShift, .text, width: 10, isRequired: true),
                Field("slot", Words.Columns.followSlot, .code(of: .slots), width: 12, isRequired: true),
            ]),
        SheetSchema(
            .slots, Words.Sheets.slots, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 12, isRequired: true),
                Field("title", Words.Columns.slotTitle, .text, width: 18),
                Field("start", Words.Columns.slotStart, .time, width: 10, isRequired: true),
                Field("end", Words.Columns.slotEnd, .time, width: 10, isRequired: true),
                Field("periods", Words.Columns.slotPeriods, .whole(isMoney: false), width: 10),
                Field("fee", Words.Columns.slotFee, .whole(isMoney: true), width: 16),
            ]),
    ]
}
