// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// What an earlier plan, of the same scenario or of a similar one, is worth as a first plan of a model.
///
/// A class is taken over where its course, format, venue and calendar are still an offering; people and lecturers who
/// are gone or may no longer take part are replaced.
struct StartingPlan {
    private let classes: [(offering: Int, lecturers: [Int?])]

    init(_ plan: Plan, _ model: SolverModel) {
        let lecturers = Dictionary(model.index.scenario.lecturers.enumerated().map { ($1.id, $0) }) { first, _ in first
        }
        let positions = Dictionary(uniqueKeysWithValues: model.offerings.enumerated().map { ($1.source, $0) })
        // Where limits have become tighter, the classes with most people are kept.
        classes = zip(plan.classes, model.index.offerings(of: plan))
            .sorted { ($1.0.roster.count, $0.0.id) < ($0.0.roster.count, $1.0.id) }
            .compactMap { each, source in
                source.flatMap { positions[$0] }.map { ($0, each.sessions.map { lecturers[$0.lecturer] }) }
            }
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
