// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Who is better off in one plan than in another, and who worse, by group.
package struct Gainers: Equatable, Sendable {
    /// People with a class who had none, and the reverse.
    package var served: [String: [Candidate.ID]] = [:]
    package var dropped: [String: [Candidate.ID]] = [:]
    /// People with a class in both who lose fewer sessions, missed or released, and who lose more.
    package var losingLess: [String: [Candidate.ID]] = [:]
    package var losingMore: [String: [Candidate.ID]] = [:]

    package init(from before: Plan, to after: Plan, _ scenario: Scenario) {
        let (old, new) = (Self.lostSessions(before), Self.lostSessions(after))
        for person in scenario.candidates.sorted(by: { $0.id < $1.id }) {
            switch (old[person.id], new[person.id]) {
            case (nil, nil): continue
            case (nil, _): served[person.group, default: []].append(person.id)
            case (_, nil): dropped[person.group, default: []].append(person.id)
            case (let lost?, let now?) where now < lost: losingLess[person.group, default: []].append(person.id)
            case (let lost?, let now?) where now > lost: losingMore[person.group, default: []].append(person.id)
            default: continue
            }
        }
    }

    private static func lostSessions(_ plan: Plan) -> [Candidate.ID: Int] {
        let seats = plan.classes.flatMap(\.roster)
        return Dictionary(seats.map { ($0.candidate, $0.absent.count + $0.released.count) }) { first, _ in first }
    }
}

extension Plan {
    /// Weekdays and slots at which more classes sit at a venue at once than it has rooms: when a further room is used.
    package func timesBeyondRooms(of venue: Venue) -> [(day: Weekday, slot: Slot.ID)] {
        struct Time: Hashable {
            let date: Day
            let slot: Slot.ID
        }
        var use: [Time: Int] = [:]
        for opened in classes where opened.venue == venue.id {
            for session in opened.sessions where venue.isOnline || !session.online {
                use[Time(date: session.date, slot: session.slot), default: 0] += 1
            }
        }
        let beyond = use.filter { $0.value > venue.rooms }.keys
        let weekly = Set(beyond.map { [$0.date.weekday.rawValue.description, $0.slot.text] })
        return weekly.map { (Weekday(rawValue: Int($0[0])!)!, Slot.ID($0[1])) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
}
