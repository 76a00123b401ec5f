// SPDX-License-Identifier: GPL-3.0-or-later

/// One run of the verifier: what is read from the plan, and the violations noted on the way.
///
/// Absences, released sessions and who is online are worked out anew from the scenario, so that a wrong statement in
/// the plan is one violation and does not spoil the costs.
struct Inspection {
    let plan: Plan
    let facts: VerifierFacts
    private(set) var violations: [Violation] = []
    /// The classes whose course, format, venue and plan are known.
    private(set) var classes: [InspectedClass] = []

    var scenario: Scenario { facts.scenario }

    init(_ plan: Plan, _ scenario: Scenario) {
        self.plan = plan
        facts = VerifierFacts(scenario)
        for opened in plan.classes { resolve(opened) }
    }

    mutating func note(_ violation: Violation) { violations.append(violation) }

    /// Course, format, venue, slots, lecturers and candidates of a plan are those of the scenario, and a format names
    /// a plan that the course has (a course without that plan is not taught in it).
    private mutating func resolve(_ opened: PlannedClass) {
        let place = Violation.Place(opened: opened.id)
        func unknown(_ id: String, _ place: Violation.Place) {
            violations.append(Violation(.unknownReference, at: place, found: id))
        }
        let course = facts.courses[opened.course]
        let format = facts.formats[opened.format]
        let venue = facts.venues[opened.venue]
        if course == nil { unknown(opened.course.text, place) }
        if format == nil { unknown(opened.format.text, place) }
        if venue == nil { unknown(opened.venue.text, place) }
        for session in opened.sessions {
            let place = Violation.Place(opened: opened.id, session: session.session, date: session.date)
            if facts.slotIndex[session.slot] == nil { unknown(session.slot.text, place) }
            if facts.lecturers[session.lecturer] == nil { unknown(session.lecturer.text, place) }
        }
        for entry in opened.roster where facts.candidates[entry.candidate] == nil {
            unknown(entry.candidate.text, place)
        }
        guard let course, let format, let venue else { return }
        guard let coursePlan = course.plan(named: format.plan) else {
            note(Violation(.coursePlan, at: place, found: format.plan))
            return
        }
        classes.append(InspectedClass(opened, course, format, venue, coursePlan, facts))
    }
}

/// A class of the plan with what its identifiers stand for.
struct InspectedClass {
    let planned: PlannedClass
    let course: Course
    let format: Format
    let venue: Venue
    let coursePlan: CoursePlan
    /// The sessions whose id and slot are known.
    let sessions: [InspectedSession]
    /// Whether the sessions are exactly those of the course plan in their order, each in a known slot.
    let isComplete: Bool
    /// The entries whose candidate is known.
    let roster: [InspectedEntry]

    var place: Violation.Place { Violation.Place(opened: planned.id) }

    init(
        _ planned: PlannedClass, _ course: Course, _ format: Format, _ venue: Venue, _ coursePlan: CoursePlan,
        _ facts: VerifierFacts
    ) {
        self.planned = planned
        self.course = course
        self.format = format
        self.venue = venue
        self.coursePlan = coursePlan
        let sessions = planned.sessions.compactMap { session -> InspectedSession? in
            guard let slot = facts.slotIndex[session.slot],
                let taught = coursePlan.sessions.first(where: { $0.id == session.session })
            else { return nil }
            return InspectedSession(
                planned: session, session: taught, slot: slot, inPerson: facts.isInPerson(taught, format.delivery))
        }
        self.sessions = sessions
        isComplete =
            sessions.count == planned.sessions.count && sessions.map(\.session.id) == coursePlan.sessions.map(\.id)
        roster = planned.roster.compactMap { entry in
            facts.candidates[entry.candidate].map { InspectedEntry(entry, $0, sessions, venue, facts) }
        }
    }
}

struct InspectedSession {
    let planned: PlannedSession
    let session: Session
    /// Position of the slot in the order of time.
    let slot: Int
    /// At the venue, as the format's delivery has it.
    let inPerson: Bool

    var date: Day { planned.date }
}

/// A candidate on a roster and how their time meets the sessions.
struct InspectedEntry {
    let stated: RosterEntry
    let candidate: Candidate
    /// The sessions in hard conflict, in teaching order.
    private(set) var absences: [Session] = []
    /// The sessions in soft conflict, in teaching order.
    private(set) var released: [Session] = []
    private(set) var inPersonAttended = 0

    init(
        _ stated: RosterEntry, _ candidate: Candidate, _ sessions: [InspectedSession], _ venue: Venue,
        _ facts: VerifierFacts
    ) {
        self.stated = stated
        self.candidate = candidate
        for session in sessions {
            let conflict = facts.conflict(
                candidate, on: session.date, slot: session.slot, inPerson: session.inPerson, venue: venue)
            if conflict == .hard {
                absences.append(session.session)
                continue
            }
            // Every session without a hard conflict is attended.
            if conflict == .soft { released.append(session.session) }
            if session.inPerson { inPersonAttended += 1 }
        }
    }
}
