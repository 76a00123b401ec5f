// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

extension AdviceItem {
    /// VND by which a budget is raised.
    static let budgetStep = 1_000_000

    /// Everything that could be asked for in a scenario, in a fixed order.
    package static func all(for scenario: Scenario) -> [AdviceItem] {
        limits(scenario) + sizes(scenario) + rooms(scenario) + lecturers(scenario) + formats(scenario)
    }

    /// One of each kind, then a second of each, and so on: where the time does not suffice for all, it does for some of
    /// every kind.
    package static func byTurns(_ items: [AdviceItem]) -> [AdviceItem] {
        var seen: [String: Int] = [:]
        let turns = items.map { item in
            seen[item.code, default: 0] += 1
            return seen[item.code]!
        }
        return items.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }.map { items[$0] }
    }

    private static func limits(_ scenario: Scenario) -> [AdviceItem] {
        var items: [AdviceItem] = []
        if let most = scenario.limits.classes {
            items.append(item(.classes(nil), Words.adviceClass, [set("limits.classes", "\(most + 1)")]))
        }
        for course in scenario.courses {
            guard let most = scenario.limits.classesPerCourse[course.id] else { continue }
            let path = "limits.classesPerCourse.\(course.id)"
            items.append(
                item(.classes(course.id), Words.adviceClass(of: course.id.text), [set(path, "\(most + 1)")]))
        }
        if let budget = scenario.limits.budget {
            items.append(
                item(
                    .budget(budgetStep), Words.adviceBudget(budgetStep),
                    [set("limits.budget", "\(budget + budgetStep)")]))
        }
        return items
    }

    private static func sizes(_ scenario: Scenario) -> [AdviceItem] {
        let largest = scenario.venues.map(\.capacity).max() ?? 0
        return scenario.courses.flatMap { course -> [AdviceItem] in
            let path = "courses.\(course.id).classSize"
            let (least, most) = (course.classSize.lowerBound, course.classSize.upperBound)
            var items: [AdviceItem] = []
            if least > 1 {
                let title = Words.adviceLeastSize(least - 1, course.id.text)
                items.append(item(.leastSize(course.id), title, [set(path + ".min", "\(least - 1)")]))
            }
            if most < largest {
                let title = Words.adviceMostSize(most + 1, course.id.text)
                items.append(item(.mostSize(course.id), title, [set(path + ".max", "\(most + 1)")]))
            }
            return items
        }
    }

    private static func rooms(_ scenario: Scenario) -> [AdviceItem] {
        let largest = scenario.courses.map(\.classSize.upperBound).max() ?? 0
        return scenario.venues.flatMap { venue -> [AdviceItem] in
            let id = venue.id.text
            let room = item(
                .room(venue.id), Words.adviceRoom(id), [update("venues", id, "rooms", "\(venue.rooms + 1)")])
            guard venue.capacity < largest else { return [room] }
            let seats = venue.capacity + 1
            return [
                room,
                item(.seat(venue.id), Words.adviceSeat(seats, id), [update("venues", id, "capacity", "\(seats)")]),
            ]
        }
    }

    private static func lecturers(_ scenario: Scenario) -> [AdviceItem] {
        let topics = Set(scenario.courses.flatMap { $0.plans.flatMap { $0.sessions.map(\.topic) } }).sorted()
        return scenario.lecturers.flatMap { lecturer -> [AdviceItem] in
            let id = lecturer.id.text
            let week = lecturer.maxPerWeek.map { most in
                item(
                    .sessionsOfLecturer(lecturer.id), Words.adviceSessions(most + 1, id),
                    [update("lecturers", id, "maxPerWeek", "\(most + 1)")])
            }
            let gained = topics.filter { !lecturer.topics.contains($0) }.map { topic in
                let cell = (lecturer.topics + [topic]).joined(separator: ";")
                return item(
                    .topic(topic, lecturer.id), Words.adviceTopic(topic, id), [update("lecturers", id, "topics", cell)])
            }
            return (week.map { [$0] } ?? []) + gained
        }
    }

    private static func formats(_ scenario: Scenario) -> [AdviceItem] {
        scenario.formats.flatMap { format -> [AdviceItem] in
            let places = scenario.venues.filter { venue in
                guard let kinds = format.venueKinds else { return false }
                return venue.isOnline == (format.delivery == .online) && !kinds.contains(venue.kind)
            }
            let added = places.map { venue in
                item(
                    .format(format.id, venue.id), Words.adviceFormat(format.id.text, venue.id.text),
                    admission(of: venue, to: format, scenario))
            }
            guard case .weekly(let range) = format.rhythm, range.upperBound < mostPerWeek(format, scenario) else {
                return added
            }
            let most = range.upperBound + 1
            return [
                item(
                    .sessionsOfFormat(format.id), Words.adviceSessionsOfFormat(most, format.id.text),
                    [set("formats.\(format.id).perWeek.max", "\(most)")])
            ] + added
        }
    }

    /// The weekly cells that a format could take.
    private static func mostPerWeek(_ format: Format, _ scenario: Scenario) -> Int {
        guard case .cells(let rules) = format.pattern else { return Weekday.allCases.count }
        let cells = Set(rules.flatMap { rule in rule.days.flatMap { day in rule.slots.map { "\(day) \($0)" } } })
        return min(cells.count, format.perDay.map { $0 * Weekday.allCases.count } ?? .max)
    }

    /// Lets a format use a venue and no other venue of its kind: the venue becomes a kind of its own, which all formats
    /// get that had the old one.
    private static func admission(of venue: Venue, to format: Format, _ scenario: Scenario) -> [Operation] {
        func kinds(_ other: Format, with kind: String) -> Operation {
            let words = (other.venueKinds ?? []) + [kind]
            return Operation(
                target: text("formats.\(other.id).venueKinds"),
                kind: .set(to: .list(words.map { .scalar(text($0)) }, at: place)))
        }
        guard scenario.venues.contains(where: { $0.id != venue.id && $0.kind == venue.kind }), !venue.isOnline else {
            return [kinds(format, with: venue.kind)]
        }
        let own = "\(venue.kind)-\(venue.id)"
        let others = scenario.formats.filter { $0.id == format.id || $0.venueKinds?.contains(venue.kind) == true }
        return [update("venues", venue.id.text, "kind", own)] + others.map { kinds($0, with: own) }
    }

    // MARK: Operations

    /// Where operations stand that nobody wrote.
    private static let place = SourcePosition(source: "advise")

    private static func text(_ text: String) -> SourceText { SourceText(text, at: place) }

    private static func item(_ kind: Kind, _ title: Phrase, _ operations: [Operation]) -> AdviceItem {
        AdviceItem(kind: kind, title: title, operations: operations)
    }

    private static func set(_ path: String, _ value: String) -> Operation {
        Operation(target: text(path), kind: .set(to: .scalar(text(value))))
    }

    private static func update(_ table: String, _ id: String, _ column: String, _ value: String) -> Operation {
        let row = Condition(fields: [.init(key: text("id"), values: [text(id)])], at: place)
        let cell = DocumentEntry(key: text(column), value: .scalar(text(value)))
        return Operation(target: text(table), kind: .update(row, set: [cell]))
    }
}
