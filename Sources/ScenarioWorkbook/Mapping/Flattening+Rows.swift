// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The rows of people, places and teaching.
extension Flattening {
    func row(_ person: Candidate) -> Row {
        [
            "id": person.id.text, "name": person.name, "unit": person.unit, "commune": person.commune.text,
            "workplace": person.workplace?.text ?? "", "course": person.course.text, "group": person.group,
            "profile": person.profile?.text ?? "", "priority": "\(person.priority)",
            "earliest": person.earliest?.iso ?? "", "latest": person.latest?.iso ?? "",
            "maxTravelKm": Self.text(person.maxTravelKm), "away": Self.text(person.away),
            "busy": Self.text(person.busy),
        ]
    }

    func row(_ commune: Commune) -> Row {
        [
            "id": commune.id.text, "title": commune.title, "lat": Self.text(commune.location.latitude),
            "lon": Self.text(commune.location.longitude),
        ]
    }

    func row(_ venue: Venue) -> Row {
        [
            "id": venue.id.text, "title": venue.title, "kind": venue.kind, "commune": venue.commune?.text ?? "",
            "lat": Self.text(venue.location?.latitude), "lon": Self.text(venue.location?.longitude),
            "rooms": "\(venue.rooms)", "capacity": "\(venue.capacity)", "costPerSession": "\(venue.costPerSession)",
            "profile": venue.profile?.text ?? "", "busy": Self.text(venue.busy),
        ]
    }

    func row(_ lecturer: Lecturer) -> Row {
        [
            "id": lecturer.id.text, "name": lecturer.name,
            "topics": Self.text(some: lecturer.topics),
            "profile": lecturer.profile?.text ?? "", "maxPerDay": Self.text(lecturer.maxPerDay),
            "maxPerWeek": Self.text(lecturer.maxPerWeek), "feePerSession": "\(lecturer.feePerSession)",
            "away": Self.text(lecturer.away), "busy": Self.text(lecturer.busy),
        ]
    }

    func row(_ course: Course) -> Row {
        [
            "id": course.id.text, "title": course.title, "min": "\(course.classSize.lowerBound)",
            "max": "\(course.classSize.upperBound)", "minAttendance": Self.text(course.minAttendance),
            "classes": Self.text(scenario.limits.classesPerCourse[course.id]),
        ]
    }

    func lessons(_ course: Course) -> [Row] {
        course.plans.flatMap { plan in
            plan.sessions.map { lesson in
                [
                    "course": course.id.text, "plan": plan.name == CoursePlan.defaultName ? "" : plan.name,
                    "id": lesson.id.text, "title": lesson.title, "topic": lesson.topic, "periods": "\(lesson.periods)",
                    "mandatory": Self.text(lesson.mandatory), "inPerson": Self.text(lesson.inPerson),
                ]
            }
        }
    }

    func row(_ format: Format) -> Row {
        var row = [
            "id": format.id.text, "title": format.title, "delivery": format.delivery.rawValue,
            "plan": format.plan == CoursePlan.defaultName ? "" : format.plan, "perDay": Self.text(format.perDay),
            "maxSpanDays": Self.text(format.maxSpanDays), "venueKinds": Self.text(format.venueKinds),
            "groups": Self.text(format.groups), "courses": Self.text(format.courses?.map(\.text)),
        ]
        switch format.rhythm {
        case .all: row["min"] = "all"
        case .weekly(let range):
            row["min"] = "\(range.lowerBound)"
            row["max"] = "\(range.upperBound)"
        }
        if case .follow(let pattern, _) = format.pattern { row["pattern"] = pattern.text }
        return row
    }

    func cells(_ format: Format) -> [Row] {
        guard case .cells(let rules) = format.pattern else { return [] }
        return rules.map {
            [
                "format": format.id.text, "days": Self.text($0.days.map(\.code)),
                "slots": Self.text($0.slots.map(\.text)),
            ]
        }
    }

    /// In the order of the shifts of the pattern, days off last.
    func follows(_ format: Format) -> [Row] {
        guard case .follow(let id, let slots) = format.pattern else { return [] }
        let pattern = scenario.shiftPatterns.first { $0.id == id }
        let order = (pattern?.shifts.map(\.code) ?? []) + [ShiftPattern.off]
        return order.compactMap { code in
            slots[code].map { ["format": format.id.text, "shift": code, "slot": $0.text] }
        }
    }
}
