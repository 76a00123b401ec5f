// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

/// Something that a centre could ask for: one step more of one thing.
///
/// Every item only allows more: each plan of the scenario is a plan of the changed one, at the same cost.
package struct AdviceItem: Sendable {
    /// What is asked for, and for which venue, lecturer, course or format; what has no amount is one step.
    package enum Kind: Hashable, Sendable {
        /// One more room at a venue, one more seat in its rooms.
        case room(Venue.ID)
        case seat(Venue.ID)
        /// One more session a week of a lecturer.
        case sessionsOfLecturer(Lecturer.ID)
        /// A lecturer who can teach one more topic.
        case topic(String, Lecturer.ID)
        /// One more class allowed, in all or of a course.
        case classes(Course.ID?)
        /// VND.
        case budget(Int)
        /// A class may have one person fewer, or one more.
        case leastSize(Course.ID)
        case mostSize(Course.ID)
        /// A format at a venue where it was not held.
        case format(Format.ID, Venue.ID)
        /// One more session a week in a format.
        case sessionsOfFormat(Format.ID)
    }

    package var kind: Kind
    package var title: Phrase
    package var operations: [Operation]

    /// The change file that asks for it.
    package func change(_ language: Language) -> Change { Change(title: title(language), operations: operations) }

    /// The kind in one word, and what it is about by field: for programs.
    package var code: String {
        switch kind {
        case .room: "room"
        case .seat: "seat"
        case .sessionsOfLecturer: "sessionsOfLecturer"
        case .topic: "topic"
        case .classes: "classes"
        case .budget: "budget"
        case .leastSize: "leastSize"
        case .mostSize: "mostSize"
        case .format: "format"
        case .sessionsOfFormat: "sessionsOfFormat"
        }
    }

    package var subject: [String: String] {
        switch kind {
        case .room(let venue), .seat(let venue): ["venue": venue.text]
        case .sessionsOfLecturer(let lecturer): ["lecturer": lecturer.text]
        case .topic(let topic, let lecturer): ["topic": topic, "lecturer": lecturer.text]
        case .classes(let course): course.map { ["course": $0.text] } ?? [:]
        case .budget(let amount): ["amount": "\(amount)"]
        case .leastSize(let course), .mostSize(let course): ["course": course.text]
        case .format(let format, let venue): ["format": format.text, "venue": venue.text]
        case .sessionsOfFormat(let format): ["format": format.text]
        }
    }
}
