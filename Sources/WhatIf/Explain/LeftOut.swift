// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// People without a class who are in the same position, with what can be said about it without planning again.
package struct LeftOut: Sendable {
    /// What makes the position; servable people have no reason of their own but the plan's.
    struct Position: Hashable {
        var reason: UnservedReason
        var course: Course.ID
        var group: String
        var profile: Profile.ID?
        /// The kinds of rules in the way of the nearest offering, and those that are alone in the way of some offering.
        var obstacles: [Int] = []
        var singles: [Int] = []
        /// Classes of the plan that they may join.
        var places: [Int] = []
    }

    /// A class of the plan that the people may join.
    package struct Place: Sendable, Equatable {
        package var id: PlannedClass.ID
        package var size: Int
        package var most: Int
        /// VND for the person for whom it costs least, quotas aside: what joining costs, and what leaving out does.
        package var joining: Int
        package var leavingOut: Int

        package var isFull: Bool { size >= most }
    }

    package let reason: UnservedReason
    package let course: Course.ID
    package let group: String
    package let profile: Profile.ID?
    /// Positions in the scenario's `candidates`, ascending.
    package internal(set) var members: [Int] = []
    /// For whom the nearest offering is told: the one who lacks least. Only of unservable people.
    package internal(set) var example: (person: Int, nearest: NearestOffering)?
    /// Only of servable people, as is `newClass`.
    package internal(set) var places: [Place] = []
    package internal(set) var newClass: NewClass?
    /// Where no class that any of them may join can reach its least size, whoever else is in it.
    package internal(set) var mostTogether: (people: Int, least: Int)?
    /// Single changes that might admit them all.
    package internal(set) var relaxations: [Relaxation] = []

    init(_ position: Position) {
        reason = position.reason
        course = position.course
        group = position.group
        profile = position.profile
    }

    package var isServable: Bool { reason == .notPlaced }

    mutating func add(_ member: Int, _ nearest: NearestOffering?) {
        members.append(member)
        guard let nearest else { return }
        if let known = example, !nearest.isNearer(than: known.nearest) { return }
        example = (member, nearest)
    }
}
