// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

/// A plan beside its scenario, with what every page needs: look-ups by id, language, width.
///
/// A plan file may have been edited by hand, so each look-up may find nothing; pages then show the bare id.
struct PlanPages {
    let plan: Plan
    let scenario: Scenario
    let language: Language
    /// Names of people; otherwise their ids.
    let showsNames: Bool
    /// Columns of a page.
    let width: Int

    let courses: [Course.ID: Course]
    let formats: [Format.ID: Format]
    let venues: [Venue.ID: Venue]
    let slots: [Slot.ID: Slot]
    let lecturers: [Lecturer.ID: Lecturer]
    let candidates: [Candidate.ID: Candidate]

    init(plan: Plan, scenario: Scenario, language: Language, showsNames: Bool = false, width: Int = 80) {
        self.plan = plan
        self.scenario = scenario
        self.language = language
        self.showsNames = showsNames
        self.width = width
        courses = Dictionary(scenario.courses.map { ($0.id, $0) }) { first, _ in first }
        formats = Dictionary(scenario.formats.map { ($0.id, $0) }) { first, _ in first }
        venues = Dictionary(scenario.venues.map { ($0.id, $0) }) { first, _ in first }
        slots = Dictionary(scenario.slots.map { ($0.id, $0) }) { first, _ in first }
        lecturers = Dictionary(scenario.lecturers.map { ($0.id, $0) }) { first, _ in first }
        candidates = Dictionary(scenario.candidates.map { ($0.id, $0) }) { first, _ in first }
    }

    /// A title with the id by which other pages and files know it.
    private func titled(_ title: String?, _ id: String) -> String {
        guard let title, !title.isEmpty, title != id else { return id }
        return "\(title) (\(id))"
    }

    func title(of course: Course.ID) -> String { titled(courses[course]?.title, course.text) }
    func title(of format: Format.ID) -> String { titled(formats[format]?.title, format.text) }
    func title(of venue: Venue.ID) -> String { titled(venues[venue]?.title, venue.text) }

    func title(of lecturer: Lecturer.ID) -> String {
        showsNames ? titled(lecturers[lecturer]?.name, lecturer.text) : lecturer.text
    }

    func title(of candidate: Candidate.ID) -> String {
        showsNames ? titled(candidates[candidate]?.name, candidate.text) : candidate.text
    }

    func hours(_ slot: Slot.ID) -> String { slots[slot].map(Words.hours) ?? slot.text }

    /// The session of the course plan that a planned session teaches.
    func session(_ planned: PlannedSession, of plannedClass: PlannedClass) -> Session? {
        guard let format = formats[plannedClass.format] else { return nil }
        return courses[plannedClass.course]?.plan(named: format.plan)?.sessions.first { $0.id == planned.session }
    }

    /// `b1 · Bài 1`.
    func content(_ planned: PlannedSession, of plannedClass: PlannedClass) -> String {
        guard let title = session(planned, of: plannedClass)?.title, !title.isEmpty, title != planned.session.text
        else { return planned.session.text }
        return "\(planned.session) · \(title)"
    }

    /// All sessions with their classes, in time order.
    var agenda: [(plannedClass: PlannedClass, session: PlannedSession)] {
        let order = Dictionary(scenario.slots.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return plan.classes.flatMap { plannedClass in plannedClass.sessions.map { (plannedClass, $0) } }
            .sorted {
                ($0.1.date, order[$0.1.slot] ?? 0, $0.0.id) < ($1.1.date, order[$1.1.slot] ?? 0, $1.0.id)
            }
    }
}
