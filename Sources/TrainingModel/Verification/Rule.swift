// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules that a plan must obey, one for each sentence of the specification; the sentence stands above the function
/// of `Inspection` that checks it.
public enum Rule: String, CaseIterable, Sendable {
    // The file (section 8)
    case scenarioTitle, scenarioDigest, unknownReference
    case classIdentifier, classOrder, rosterOrder, unservedOrder
    case unservedMissing, unservedUnexpected
    // A class is an offering (sections 2 and 4)
    case coursePlan, formatCourse, venueKind, deliveryVenue, deliveryPlan
    case sessions, sessionOrder, slotPeriods, onlineFlag
    case horizon, holiday, venueClosed, maxSpan, calendar
    // Who is on a roster (sections 5 and 6.1)
    case rosterTooSmall, rosterTooLarge, candidateTwice
    case candidateCourse, candidateGroup, candidateDistance, candidateCluster, candidateEarliest, candidateLatest
    case mandatorySession, attendance, maxReleased, absentList, releasedList
    // Rooms and lecturers (sections 6.2 to 6.4)
    case rooms
    case lecturerTopic, lecturerBusy, lecturerAway, lecturerOverlap, lecturerPerDay, lecturerPerWeek, lecturerTravel
    // Limits (section 6.5)
    case classLimit, courseClassLimit, budget
    // Costs and bound (sections 7 and 8)
    case cost, objective, unservableCost, bound, gap, status

    /// What `Violation.size` counts.
    public var unit: Unit {
        switch self {
        case .rosterTooSmall, .rosterTooLarge: return .people
        case .maxReleased, .rooms, .lecturerPerDay, .lecturerPerWeek: return .sessions
        case .slotPeriods, .attendance: return .periods
        case .maxSpan, .candidateEarliest, .candidateLatest: return .days
        case .lecturerTravel: return .minutes
        case .candidateDistance: return .metres
        case .classLimit, .courseClassLimit: return .classes
        case .budget, .cost, .objective, .unservableCost, .bound: return .dong
        case .gap: return .ratio
        default: return .once
        }
    }

    /// What there is too much or too little of; `dong` are VND.
    public enum Unit: String, Sendable {
        /// A matter of yes or no.
        case once
        case people, sessions, periods, days, minutes, metres, classes, dong
        /// A share, 1 being the whole.
        case ratio
    }
}
