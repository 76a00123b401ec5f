// SPDX-License-Identifier: GPL-3.0-or-later

/// Candidates who may join the same offerings at the same costs, weigh the same, and count for the same targets.
public struct CandidateType: Sendable {
    /// Positions in the scenario's `candidates`, ascending.
    public var members: [Int]
    /// Position of the members' course in the scenario's `courses`.
    public let course: Int
    /// Each member's: one without a class costs this times `Weights.unserved`.
    public let priority: Int
    /// Positions in the scenario's `targets`.
    public let targets: [Int]
    /// Nil where at least one offering fits; else the first rule that removes the last offering.
    public let unservable: UnservedReason?

    /// People of the type.
    public var count: Int { members.count }
}

/// The fields of a candidate that matter for planning: candidates with equal keys are checked once.
struct CandidateKey: Hashable {
    let course: Int
    let group: String
    let profile: Profile.ID?
    let commune: Int
    /// Commune from which the person comes to a session.
    let base: Int
    let priority: Int
    let earliest: Day?
    let latest: Day?
    let maxTravelKm: Double?
    let away: [ClosedRange<Day>]
    let busy: [ClosedRange<Day>]
    let targets: [Int]
}
