// SPDX-License-Identifier: GPL-3.0-or-later

import PlanSolver

/// When a run reached what: seconds since it began, nil for what it never reached.
struct Milestones: Codable, Equatable {
    /// To a plan that is better than opening no class at all.
    var firstPlan: Double?
    /// To a proven gap of at most 5 %, 2 %, 1 %, 0.1 % and 0.01 %.
    var gap5: Double?
    var gap2: Double?
    var gap1: Double?
    var gap01: Double?
    var gap001: Double?

    /// - Parameter emptyPlan: the cost of opening no class, VND; it is always known, and so no achievement.
    init(_ events: [ProgressEvent], emptyPlan: Int) {
        firstPlan = events.first { $0.incumbent.map { $0 < emptyPlan } ?? false }?.elapsed
        func time(to gap: Double) -> Double? { events.first { $0.gap.map { $0 <= gap } ?? false }?.elapsed }
        gap5 = time(to: 0.05)
        gap2 = time(to: 0.02)
        gap1 = time(to: 0.01)
        gap01 = time(to: 0.001)
        gap001 = time(to: 0.0001)
    }
}
