// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords

extension SheetSchema {
    /// The plan itself, and the four tables.
    static let people = [
        SheetSchema(
            .general, Words.Sheets.general, layout: .settings, isRequired: true,
            [
                Field("title", Words.Columns.generalTitle, .text, isRequired: true),
                Field("timeZone", Words.Columns.generalZone, .text, isRequired: true),
                Field("from", Words.Columns.generalFrom, .date, isRequired: true),
                Field("to", Words.Columns.generalTo, .date, isRequired: true),
            ]),
        SheetSchema(
            .candidates, Words.Sheets.candidates, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 10, isRequired: true),
                Field("name", Words.Columns.personName, .text, width: 24, others: ["Họ tên", "Tên"]),
                Field("unit", Words.Columns.candidateUnit, .text, width: 20, others: ["Chi bộ"]),
                Field("commune", Words.Columns.commune, .code(of: .communes), isRequired: true),
                Field("workplace", Words.Columns.candidateWorkplace, .code(of: .communes)),
                Field("course", Words.Columns.candidateCourse, .code(of: .courses), isRequired: true),
                Field("group", Words.Columns.candidateGroup, .text, others: ["Nhóm"]),
                Field("profile", Words.Columns.profile, .code(of: .profiles)),
                Field("priority", Words.Columns.candidatePriority, .whole(isMoney: false), width: 9),
                Field("earliest", Words.Columns.candidateEarliest, .date, width: 12),
                Field("latest", Words.Columns.candidateLatest, .date, width: 12),
                Field("maxTravelKm", Words.Columns.candidateTravel, .number, width: 9),
                Field("away", Words.Columns.away, .dates, width: 26),
                Field("busy", Words.Columns.busyDays, .dates, width: 26),
            ]),
        SheetSchema(
            .communes, Words.Sheets.communes, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 16, isRequired: true),
                Field("title", Words.Columns.communeTitle, .text, width: 28),
                Field("lat", Words.Columns.latitude, .number, width: 11, isRequired: true),
                Field("lon", Words.Columns.longitude, .number, width: 11, isRequired: true),
            ]),
        SheetSchema(
            .venues, Words.Sheets.venues, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 16, isRequired: true),
                Field("title", Words.Columns.venueTitle, .text, width: 36),
                Field("kind", Words.Columns.venueKind, .text, isRequired: true),
                Field("commune", Words.Columns.commune, .code(of: .communes)),
                Field("lat", Words.Columns.latitude, .number, width: 11),
                Field("lon", Words.Columns.longitude, .number, width: 11),
                Field("rooms", Words.Columns.venueRooms, .whole(isMoney: false), width: 9, isRequired: true),
                Field("capacity", Words.Columns.venueCapacity, .whole(isMoney: false), width: 9, isRequired: true),
                Field("costPerSession", Words.Columns.venueCost, .whole(isMoney: true)),
                Field("profile", Words.Columns.profile, .code(of: .profiles)),
                Field("busy", Words.Columns.venueBusy, .dates, width: 26),
            ]),
        SheetSchema(
            .lecturers, Words.Sheets.lecturers, isRequired: true,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 10, isRequired: true),
                Field("name", Words.Columns.personName, .text, width: 24, others: ["Họ tên", "Tên"]),
                Field("topics", Words.Columns.lecturerTopics, .list(of: nil), width: 46),
                Field("profile", Words.Columns.profile, .code(of: .profiles)),
                Field("maxPerDay", Words.Columns.lecturerPerDay, .whole(isMoney: false), width: 12),
                Field("maxPerWeek", Words.Columns.lecturerPerWeek, .whole(isMoney: false), width: 12),
                Field("feePerSession", Words.Columns.lecturerFee, .whole(isMoney: true)),
                Field("away", Words.Columns.away, .dates, width: 26),
                Field("busy", Words.Columns.busyDays, .dates, width: 26),
            ]),
    ]
}
