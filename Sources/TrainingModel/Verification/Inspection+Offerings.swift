// SPDX-License-Identifier: GPL-3.0-or-later

extension Inspection {
    /// Every class is an offering: a course, a format that may teach it, a venue where it may be, and a calendar.
    mutating func inspectOfferings() {
        for opened in classes {
            checkFormat(opened)
            checkDelivery(opened)
            checkSessions(opened)
            checkCells(opened)
        }
    }

    /// `venueKinds` and `courses`: if present, only those kinds of venue and courses.
    private mutating func checkFormat(_ opened: InspectedClass) {
        if let courses = opened.format.courses, !courses.contains(opened.course.id) {
            note(Violation(.formatCourse, at: opened.place, found: opened.course.id.text))
        }
        if let kinds = opened.format.venueKinds, !kinds.contains(opened.venue.kind) {
            note(
                Violation(
                    .venueKind, at: opened.place, found: opened.venue.kind, expected: kinds.joined(separator: ";")))
        }
    }

    /// `online` only at venues of kind `online`, and these serve only `delivery: online`. A plan with an `inPerson`
    /// session has no `online` class; `hybrid` needs a plan with at least one.
    private mutating func checkDelivery(_ opened: InspectedClass) {
        let delivery = opened.format.delivery
        if (delivery == .online) != opened.venue.isOnline {
            note(
                Violation(.deliveryVenue, at: opened.place, found: opened.venue.id.text, expected: delivery.rawValue))
        }
        let hasInPerson = opened.coursePlan.sessions.contains(where: \.inPerson)
        if delivery == .online && hasInPerson || delivery == .hybrid && !hasInPerson {
            note(Violation(.deliveryPlan, at: opened.place, found: opened.coursePlan.name, expected: delivery.rawValue))
        }
    }

    /// Sessions are taught in the listed order, each in a later cell than the one before.
    private mutating func checkSessions(_ opened: InspectedClass) {
        let found = opened.planned.sessions.map(\.session)
        let expected = opened.coursePlan.sessions.map(\.id)
        if found != expected {
            note(Violation(.sessions, at: opened.place, found: listed(found), expected: listed(expected)))
        }
        for (before, after) in zip(opened.sessions, opened.sessions.dropFirst())
        where (after.date, after.slot) <= (before.date, before.slot) {
            note(Violation(.sessionOrder, at: place(opened, after), found: before.session.id.text))
        }
        for session in opened.sessions {
            checkPeriods(opened, session)
            checkOnlineFlag(opened, session)
        }
    }

    /// A session's `periods` must fit in the `periods` of the slot it falls on.
    private mutating func checkPeriods(_ opened: InspectedClass, _ session: InspectedSession) {
        let room = scenario.slots[session.slot].periods
        if session.session.periods > room {
            note(
                Violation(.slotPeriods, at: place(opened, session), found: session.session.periods, expected: room))
        }
    }

    /// `hybrid`: sessions with `inPerson: true` are at the venue, all others online; so says the flag `online`.
    private mutating func checkOnlineFlag(_ opened: InspectedClass, _ session: InspectedSession) {
        if session.planned.online == session.inPerson {
            note(
                Violation(
                    .onlineFlag, at: place(opened, session), found: String(session.planned.online),
                    expected: String(!session.inPerson)))
        }
    }

    /// The cells are usable, within `maxSpanDays`, and together a calendar.
    private mutating func checkCells(_ opened: InspectedClass) {
        let before = violations.count
        for session in opened.sessions { checkUsable(opened, session) }
        let isUsable = violations.count == before
        checkSpan(opened)
        // Without usable cells in order the calendar is no question any more.
        let cells = opened.sessions.map { Cell(date: $0.date, slot: $0.slot) }
        guard isUsable, opened.isComplete, zip(cells, cells.dropFirst()).allSatisfy(<) else { return }
        checkCalendar(opened, cells)
    }

    /// A cell (date, slot) is usable at a venue if the date is in the horizon and not a holiday and the venue is not
    /// closed at any time of the slot; this also holds for the online sessions of a hybrid class.
    private mutating func checkUsable(_ opened: InspectedClass, _ session: InspectedSession) {
        let place = place(opened, session)
        if !scenario.horizon.contains(session.date) { note(Violation(.horizon, at: place)) }
        if facts.isHoliday(session.date) { note(Violation(.holiday, at: place)) }
        if facts.isClosed(opened.venue, on: session.date, slot: session.slot) {
            note(Violation(.venueClosed, at: place))
        }
    }

    /// `maxSpanDays`: last date − first date + 1 at most.
    private mutating func checkSpan(_ opened: InspectedClass) {
        let dates = opened.sessions.map(\.date)
        guard let most = opened.format.maxSpanDays, let first = dates.min(), let last = dates.max() else { return }
        if last - first + 1 > most {
            note(Violation(.maxSpan, at: opened.place, found: last - first + 1, expected: most))
        }
    }

    /// The sessions take every usable cell of a choice that section 4 allows.
    private mutating func checkCalendar(_ opened: InspectedClass, _ cells: [Cell]) {
        let calendars = Calendars(facts, opened.format) { [facts] in facts.isUsable($0, slot: $1, opened.venue) }
        guard let deviation = calendars.deviation(of: cells) else { return }
        var place = opened.place
        place.date = deviation.date
        place.slot = scenario.slots[deviation.slot].id
        note(Violation(.calendar, at: place))
    }

    func place(_ opened: InspectedClass, _ session: InspectedSession) -> Violation.Place {
        Violation.Place(
            opened: opened.planned.id, session: session.session.id, lecturer: session.planned.lecturer,
            venue: opened.venue.id, date: session.date, slot: session.planned.slot)
    }

    func listed<Entity>(_ ids: [Identifier<Entity>]) -> String { ids.map(\.text).joined(separator: ";") }
}
