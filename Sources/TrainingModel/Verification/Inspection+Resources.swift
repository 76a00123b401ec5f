// SPDX-License-Identifier: GPL-3.0-or-later

extension Inspection {
    /// At no time more in-person sessions at a venue than `rooms` (for kind `online`, than its `rooms` meetings).
    /// Online sessions of a hybrid class use no room.
    mutating func inspectRooms() {
        // Slots do not overlap: sessions meet in time iff they share a cell.
        var used: [Venue.ID: [Cell: Int]] = [:]
        for opened in classes {
            for session in opened.sessions where usesRoom(opened, session) {
                used[opened.venue.id, default: [:]][Cell(date: session.date, slot: session.slot), default: 0] += 1
            }
        }
        for venue in scenario.venues {
            for (cell, count) in (used[venue.id] ?? [:]).sorted(by: { $0.key < $1.key }) where count > venue.rooms {
                let place = Violation.Place(venue: venue.id, date: cell.date, slot: scenario.slots[cell.slot].id)
                note(Violation(.rooms, at: place, found: count, expected: venue.rooms))
            }
        }
    }

    func usesRoom(_ opened: InspectedClass, _ session: InspectedSession) -> Bool {
        opened.venue.isOnline || session.inPerson
    }

    /// What lecturers teach, when, and how they get from place to place.
    mutating func inspectLecturers() {
        var duties: [Lecturer.ID: [Duty]] = [:]
        for opened in classes {
            for session in opened.sessions {
                duties[session.planned.lecturer, default: []].append(Duty(opened: opened, session: session))
            }
        }
        for lecturer in scenario.lecturers {
            let duties = (duties[lecturer.id] ?? []).sorted { $0.cell < $1.cell }
            for duty in duties { checkTopicAndTime(lecturer, duty) }
            checkOverlap(lecturer, duties)
            checkLoad(lecturer, duties, .lecturerPerDay, most: lecturer.maxPerDay) { $0.session.date }
            checkLoad(lecturer, duties, .lecturerPerWeek, most: lecturer.maxPerWeek) { $0.session.date.monday }
            checkTravel(lecturer, duties)
        }
    }

    private struct Duty {
        let opened: InspectedClass
        let session: InspectedSession
        var cell: Cell { Cell(date: session.date, slot: session.slot) }
    }

    /// Every session has exactly one lecturer with its topic, not in conflict with the lecturer's own busy time (lead
    /// 0, release or not) or `busy` dates, nor, in person, with `away` dates.
    private mutating func checkTopicAndTime(_ lecturer: Lecturer, _ duty: Duty) {
        let session = duty.session
        let place = place(duty.opened, session)
        if !lecturer.topics.contains(session.session.topic) {
            note(
                Violation(
                    .lecturerTopic, at: place, found: session.session.topic,
                    expected: lecturer.topics.joined(separator: ";")))
        }
        if facts.conflict(lecturer.profile, on: session.date, slot: session.slot, lead: 0) != .none
            || lecturer.busy.contains(where: { $0.contains(session.date) })
        {
            note(Violation(.lecturerBusy, at: place))
        }
        if session.inPerson && lecturer.away.contains(where: { $0.contains(session.date) }) {
            note(Violation(.lecturerAway, at: place))
        }
    }

    /// A lecturer has at most one session at a time.
    private mutating func checkOverlap(_ lecturer: Lecturer, _ duties: [Duty]) {
        for (before, after) in zip(duties, duties.dropFirst()) where before.cell == after.cell {
            note(
                Violation(
                    .lecturerOverlap, at: place(after.opened, after.session), found: before.opened.planned.id.text))
        }
    }

    /// At most `maxPerDay` a date and `maxPerWeek` a week (Monday to Sunday); empty means no limit.
    private mutating func checkLoad(
        _ lecturer: Lecturer, _ duties: [Duty], _ rule: Rule, most: Int?, period: (Duty) -> Day
    ) {
        guard let most else { return }
        let loads = Dictionary(grouping: duties, by: period).mapValues(\.count)
        for (first, count) in loads.sorted(by: { $0.key < $1.key }) where count > most {
            note(Violation(rule, at: .init(lecturer: lecturer.id, date: first), found: count, expected: most))
        }
    }

    /// Between two in-person sessions of one date at different venues at least the travel minutes between those venues
    /// (an online session in between is taught on the way).
    private mutating func checkTravel(_ lecturer: Lecturer, _ duties: [Duty]) {
        struct Stay: Hashable {
            var venue: Venue.ID
            var cell: Cell
        }
        // Two sessions in one cell are a fault of their own; here the first one stands for both.
        var seen: Set<Stay> = []
        let stays = duties.filter {
            $0.session.inPerson && seen.insert(Stay(venue: $0.opened.venue.id, cell: $0.cell)).inserted
        }
        for (_, day) in Dictionary(grouping: stays, by: \.session.date).sorted(by: { $0.key < $1.key }) {
            for (position, later) in day.enumerated() {
                for earlier in day.prefix(position) where earlier.cell < later.cell {
                    checkTravel(from: earlier, to: later)
                }
            }
        }
    }

    private mutating func checkTravel(from earlier: Duty, to later: Duty) {
        guard earlier.opened.venue.id != later.opened.venue.id, let start = earlier.opened.venue.location,
            let end = later.opened.venue.location
        else { return }
        let needed = facts.travelMinutes(metres: facts.metres(start, end))
        let pause =
            scenario.slots[later.session.slot].start.minutes - scenario.slots[earlier.session.slot].end.minutes
        if pause < needed {
            let place = place(later.opened, later.session)
            note(Violation(.lecturerTravel, at: place, found: pause, expected: needed))
        }
    }
}
