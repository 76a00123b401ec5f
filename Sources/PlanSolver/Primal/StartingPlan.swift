// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// What an earlier plan, of the same scenario or of a similar one, is worth as a first plan of a model.
///
/// A class is taken over where its course, format, venue and calendar are still an offering; people and lecturers who
/// are gone or may no longer take part are replaced.
struct StartingPlan {
    private let classes: [(offering: Int, lecturers: [Int?])]

    init(_ plan: Plan, _ model: SolverModel) {
        let scenario = model.index.scenario
        let grid = model.index.grid
        func places<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
            Dictionary(zip(ids, ids.indices)) { first, _ in first }
        }
        let courses = places(scenario.courses.map(\.id))
        let formats = places(scenario.formats.map(\.id))
        let venues = places(scenario.venues.map(\.id))
        let slots = places(scenario.slots.map(\.id))
        let lecturers = places(scenario.lecturers.map(\.id))
        // The sessions of a class follow from its course and format, so the cells say the rest.
        var offerings: [[Int]: Int] = [:]
        for (position, offering) in model.offerings.enumerated() {
            offerings[[offering.course, offering.format, offering.venue] + offering.cells] = position
        }
        var found: [(offering: Int, lecturers: [Int?])] = []
        // Where limits have become tighter, the classes with most people are kept.
        for each in plan.classes.sorted(by: { ($1.roster.count, $0.id) < ($0.roster.count, $1.id) }) {
            let cells = each.sessions.compactMap { session in
                slots[session.slot].map { grid.cell(day: session.date - grid.firstDay, slot: $0) }
            }
            guard let course = courses[each.course], let format = formats[each.format],
                let venue = venues[each.venue], let offering = offerings[[course, format, venue] + cells]
            else { continue }
            found.append((offering, each.sessions.map { lecturers[$0.lecturer] }))
        }
        classes = found
    }

    /// The classes that rooms, limits, budget, lecturers and people allow, with people at least cost: no worse than the
    /// plan where that is still valid.
    func draft(from empty: Draft) -> Draft {
        var draft = empty
        for (offering, lecturers) in classes {
            var trial = draft
            if trial.open(offering, lecturers: lecturers) { draft = trial }
        }
        draft.improveLecturers()
        return draft
    }
}
