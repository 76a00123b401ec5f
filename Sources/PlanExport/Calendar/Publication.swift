// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TrainingModel

/// What to change in a calendar on a server, one event a resource, so that it shows a plan.
///
/// Only events are touched whose UID says that they were made of the same scenario (by its title); what people have
/// changed in those is brought back to the plan. Published twice, nothing is left to do.
package struct Publication: Sendable {
    /// An event that is dealt with.
    package struct Step: Equatable, Sendable {
        /// What happens on the server. A number is the position, from 0, of a resource among those given to `init`.
        package enum Action: Equatable, Sendable {
            /// A resource of this name, which no other has.
            case create(name: String)
            /// New content for a resource, by its place among those given.
            case replace(Int)
            /// New content that calls the session off.
            case cancel(Int)
            case remove(Int)
        }

        package var action: Action
        /// `02/03/2027 18:00`, by the wall clock; empty where the event on the server does not say.
        package var time: String
        /// The event's summary, or its UID where it has none.
        package var title: String
        /// The new content of the resource; none where it is removed.
        package var bytes: [UInt8]
    }

    /// Empty where the calendar shows the plan already.
    package private(set) var steps: [Step] = []
    /// Events that are as the plan has them.
    package private(set) var unchanged = 0
    /// Events that this program made of other scenarios; they are left alone.
    package private(set) var ofOtherScenarios = 0

    /// - Parameters:
    ///   - resources: what is on the server, each with the last part of its address.
    ///   - keepsDropped: whether sessions that the plan no longer has are called off rather than removed; those that are
    ///     over are left alone.
    package init(
        _ plan: Plan, _ scenario: Scenario, export: CalendarExport, over resources: [ExportFile], keepsDropped: Bool,
        now: Date
    ) throws(ExportError) {
        let space = EventWriter.namespace(ofTitle: scenario.title)
        var places: [String: Int] = [:]
        var known: [String: CalendarEvent] = [:]
        var doubles: [(place: Int, event: CalendarEvent)] = []
        for (place, resource) in resources.enumerated() {
            guard let event = EarlierCalendar.event(of: resource), let parts = EventWriter.parts(ofUID: event.uid)
            else { continue }
            if parts.namespace != space {
                ofOtherScenarios += 1
            } else if places[event.uid] == nil {
                places[event.uid] = place
                known[event.uid] = event
            } else {
                doubles.append((place, event))
            }
        }
        var export = export
        export.namespace = space
        let view = try PlanView(plan, scenario)
        let writer = try export.writer(view, known: known)
        let stamp = TimeStamp.utc(now)
        var names = FileNames(taken: resources.map(\.name))
        for (each, session) in view.sessions {
            let event = writer.event(each, session)
            let earlier = known.removeValue(forKey: event.uid)
            let revised = event.revising(earlier, stamp: stamp)
            if revised == earlier {
                unchanged += 1
            } else if let place = places[event.uid] {
                try add(.replace(place), revised)
            } else {
                let name = names.name(for: ContentLine.unescaped(event.uid), ending: ".ics")
                try add(.create(name: name), revised)
            }
        }
        for event in known.values.sorted(by: { $0.uid < $1.uid }) {
            let place = places[event.uid]!
            if keepsDropped && event.isCancelled || event.isOver(now, in: scenario.timeZone) {
                unchanged += 1
            } else if keepsDropped, event["DTSTART"] != nil {
                try add(.cancel(place), event.cancelled(stamp: stamp))
            } else {
                try add(.remove(place), event)
            }
        }
        for double in doubles { try add(.remove(double.place), double.event) }
    }

    private mutating func add(_ action: Step.Action, _ event: CalendarEvent) throws(ExportError) {
        let isRemoval = if case .remove = action { true } else { false }
        let title = ContentLine.unescaped(event["SUMMARY"]?.value ?? event.uid)
        let time = event["DTSTART"].flatMap { TimeStamp.readable($0.value) } ?? ""
        let bytes = isRemoval ? [] : try CalendarExport.bytes([], [event])
        steps.append(Step(action: action, time: time, title: title, bytes: bytes))
    }
}
