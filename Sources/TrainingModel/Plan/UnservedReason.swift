// SPDX-License-Identifier: GPL-3.0-or-later

/// The codes that xeplop writes as the `reason` of an unserved candidate; `PlannerWords` has the sentences.
///
/// The first group says why section 5 allows no offering at all: the first rule, in this order, that removes the last
/// remaining offering of the candidate's course.
public enum UnservedReason: String, CaseIterable, Sendable {
    /// No offering of the course exists.
    case noOffering = "no-offering"
    /// No format that teaches the course admits the candidate's group.
    case group = "group-not-admitted"
    /// Every venue is too far or in another cluster.
    case distance = "too-far"
    /// No offering lies between `earliest` and `latest`.
    case dates = "outside-dates"
    /// Too many sessions, or a mandatory one, clash with busy time.
    case clash = "busy"
    /// The employer would have to release too many sessions.
    case release = "too-many-released"
    /// An offering fits, but the best plan found has no place: it would cost more than it saves, or rooms, lecturers,
    /// limits or class sizes forbid it.
    case notPlaced = "not-placed"
}
