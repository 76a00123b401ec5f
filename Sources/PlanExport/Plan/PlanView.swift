// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// A plan with everything that its identifiers stand for: what all exports read.
package struct PlanView: Sendable {
    package let plan: Plan
    package let scenario: Scenario
    /// In order of id.
    package let classes: [ClassView]
    private let people: [Candidate.ID: Candidate]

    /// Looks up every identifier; throws where the plan names something that the scenario does not have.
    package init(_ plan: Plan, _ scenario: Scenario) throws(ExportError) {
        let people = Dictionary(scenario.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let named = plan.classes.flatMap { $0.roster.map(\.candidate) } + plan.unserved.map(\.candidate)
        if let stranger = named.first(where: { people[$0] == nil }) {
            throw .unknownReference(table: .candidates, id: stranger.text)
        }
        self.plan = plan
        self.scenario = scenario
        self.people = people
        var classes: [ClassView] = []
        for planned in plan.classes { classes.append(try ClassView(planned, scenario)) }
        self.classes = classes
    }

    /// The person behind an id of this plan.
    package func candidate(_ id: Candidate.ID) -> Candidate { people[id]! }

    /// All sessions with their classes, in order of time, then class.
    package var sessions: [(of: ClassView, session: SessionView)] {
        classes.flatMap { each in each.sessions.map { (of: each, session: $0) } }
            .sorted { ($0.session.time, $0.of.id) < ($1.session.time, $1.of.id) }
    }
}

/// A class of a plan with its course, format, venue and sessions.
package struct ClassView: Sendable {
    package let planned: PlannedClass
    package let course: Course
    package let format: Format
    package let venue: Venue
    /// The venue's commune, if it has one.
    package let commune: Commune?
    /// In teaching order.
    package let sessions: [SessionView]

    package var id: PlannedClass.ID { planned.id }

    init(_ planned: PlannedClass, _ scenario: Scenario) throws(ExportError) {
        guard let course = scenario.courses.first(where: { $0.id == planned.course }) else {
            throw .unknownReference(table: .courses, id: planned.course.text)
        }
        guard let format = scenario.formats.first(where: { $0.id == planned.format }) else {
            throw .unknownReference(table: .formats, id: planned.format.text)
        }
        guard let venue = scenario.venues.first(where: { $0.id == planned.venue }) else {
            throw .unknownReference(table: .venues, id: planned.venue.text)
        }
        self.planned = planned
        self.course = course
        self.format = format
        self.venue = venue
        commune = scenario.communes.first { $0.id == venue.commune }
        let lessons = course.plan(named: format.plan)?.sessions ?? []
        var sessions: [SessionView] = []
        for each in planned.sessions {
            guard let lesson = lessons.first(where: { $0.id == each.session }) else {
                throw .unknownReference(table: .sessions, id: each.session.text)
            }
            guard let slot = scenario.slots.first(where: { $0.id == each.slot }) else {
                throw .unknownReference(table: .slots, id: each.slot.text)
            }
            guard let lecturer = scenario.lecturers.first(where: { $0.id == each.lecturer }) else {
                throw .unknownReference(table: .lecturers, id: each.lecturer.text)
            }
            sessions.append(
                SessionView(planned: each, number: sessions.count + 1, lesson: lesson, slot: slot, lecturer: lecturer))
        }
        self.sessions = sessions
    }

    /// Whether a session meets at a place rather than in an online meeting.
    package func isInPerson(_ session: SessionView) -> Bool { !session.planned.online && !venue.isOnline }

    /// Whether a session takes a room, or a meeting of a venue of kind `online`.
    package func usesRoom(_ session: SessionView) -> Bool { !session.planned.online || venue.isOnline }
}

/// A session of a plan with its lesson, slot and lecturer.
package struct SessionView: Sendable {
    package let planned: PlannedSession
    /// 1-based place in the class.
    package let number: Int
    package let lesson: Session
    package let slot: Slot
    package let lecturer: Lecturer

    package var date: Day { planned.date }
    /// Minutes since 1970-01-01 00:00 by the wall clock, for ordering.
    var time: Int { planned.date.number * 1440 + slot.start.minutes }
    /// The lesson's title, or its id where it has none.
    package var title: String { lesson.title.isEmpty ? lesson.id.text : lesson.title }
}

extension Scenario {
    /// A title as people read it: the id where there is none.
    static func shown(_ title: String, _ id: String) -> String { title.isEmpty ? id : title }
}

extension Course { var shownTitle: String { Scenario.shown(title, id.text) } }
extension Format { var shownTitle: String { Scenario.shown(title, id.text) } }
extension Venue { var shownTitle: String { Scenario.shown(title, id.text) } }
extension Commune { var shownTitle: String { Scenario.shown(title, id.text) } }
extension Slot { var shownTitle: String { Scenario.shown(title, id.text) } }

extension Lecturer {
    /// The id, or the name with the id where names are asked for.
    func shown(names: Bool) -> String { names && !name.isEmpty ? "\(name) (\(id))" : id.text }
}
