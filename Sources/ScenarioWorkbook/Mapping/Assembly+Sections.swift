// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The sections of `scenario.yaml` that are more than rows of values.
extension Assembly {
    func holiday(_ record: SheetRecord) -> [DocumentEntry] {
        let dates =
            record["to"].text.isEmpty
            ? [record.entry("from", as: "date")].compactMap(\.self) : record.entries(["from", "to"])
        return dates + record.entries(["title"])
    }

    func course(_ record: SheetRecord) -> [DocumentEntry] {
        let lessons = children(.lessons, of: record)
        let size = DocumentNode.map(record.entries(["min", "max"]), at: record["min"].position)
        var sessions: [DocumentNode] = []
        var plans: [DocumentEntry] = []
        for lesson in lessons {
            let name = lesson["plan"]
            let fields = ["id", "title", "topic", "periods", "mandatory", "inPerson"]
            let node = DocumentNode.map(lesson.entries(fields), at: lesson.position)
            if name.text.isEmpty || name.text == CoursePlan.defaultName {
                sessions.append(node)
            } else if let index = plans.firstIndex(where: { $0.key.text == name.text }) {
                guard case .list(let items, let place) = plans[index].value else { continue }
                plans[index].value = .list(items + [node], at: place)
            } else {
                plans.append(DocumentEntry(key: name, value: .list([node], at: lesson.position)))
            }
        }
        return record.entries(["id", "title"]) + [Self.entry("classSize", size)] + record.entries(["minAttendance"])
            + (sessions.isEmpty ? [] : [Self.entry("sessions", .list(sessions, at: record.position))])
            + (plans.isEmpty ? [] : [Self.entry("plans", .map(plans, at: record.position))])
    }

    func format(_ record: SheetRecord) -> [DocumentEntry] {
        let cells = children(.cells, of: record)
        let follows = children(.follows, of: record)
        var pattern: [DocumentEntry] = []
        if !cells.isEmpty {
            let rules = cells.map { DocumentNode.map($0.entries(["days", "slots"]), at: $0.position) }
            pattern.append(Self.entry("cells", .list(rules, at: record["pattern"].position)))
        }
        if !follows.isEmpty || !record["pattern"].text.isEmpty {
            let slots = follows.map { DocumentEntry(key: $0["shift"], value: .scalar($0["slot"])) }
            let place = record["pattern"].position
            let entries = [
                record.entry("pattern", always: true), Self.entry("slots", .map(slots, at: place)),
            ]
            pattern.append(Self.entry("follow", .map(entries.compactMap(\.self), at: place)))
        }
        return record.entries(["id", "title", "delivery", "plan"]) + pattern + [Self.entry("perWeek", rhythm(record))]
            + record.entries(["perDay", "maxSpanDays", "venueKinds", "groups", "courses"])
    }

    private func rhythm(_ record: SheetRecord) -> DocumentNode {
        let least = record["min"]
        if least.text == "all", record["max"].text.isEmpty { return .scalar(least) }
        let range = [record.entry("min"), record.entry("max", always: true)]
        return .map(range.compactMap(\.self), at: least.position)
    }

    func pattern(_ record: SheetRecord) -> [DocumentEntry] {
        let shifts = children(.shifts, of: record).map { shift in
            DocumentEntry(
                key: shift["code"], value: .map(shift.entries(["from", "to", "restAfterHours"]), at: shift.position))
        }
        let crews = children(.crews, of: record).map {
            DocumentEntry(key: $0["code"], value: .scalar($0["offset"]))
        }
        return record.entries(["title", "anchor"]) + [Self.entry("shifts", .map(shifts, at: record.position))]
            + record.entries(["cycle"]) + [Self.entry("crews", .map(crews, at: record.position))]
    }

    func profile(_ record: SheetRecord) -> [DocumentEntry] {
        let busy = children(.busyTimes, of: record).map {
            DocumentNode.map($0.entries(["days", "from", "to", "release"]), at: $0.position)
        }
        let work = [record.entry("pattern", always: true), record.entry("crew", always: true)].compactMap(\.self)
        let isShiftWork = !record["pattern"].text.isEmpty || !record["crew"].text.isEmpty
        return record.entries(["title"])
            + (busy.isEmpty ? [] : [Self.entry("busy", .list(busy, at: record.position))])
            + (isShiftWork ? [Self.entry("shifts", .map(work, at: record["pattern"].position))] : [])
            + record.entries(["maxReleased"])
    }

    /// Limits in all stand in a sheet of their own, those of a course beside the course.
    var limits: DocumentNode {
        let lines = lines(.limits)
        let courses = records(.courses).filter { !$0["classes"].text.isEmpty }.map {
            DocumentEntry(key: $0["id"], value: .scalar($0["classes"]))
        }
        let perCourse = DocumentNode.map(courses, at: lines.position)
        return .map(
            lines.entries(["classes"]) + (courses.isEmpty ? [] : [Self.entry("classesPerCourse", perCourse)])
                + lines.entries(["budget"]), at: lines.position)
    }
}
