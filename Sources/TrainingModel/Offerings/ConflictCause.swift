// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person does at the time of a session, so that it can be named.
public enum ConflictCause: Hashable, Sendable {
    case busyDate
    /// Away, so that only online sessions can be attended.
    case awayDate
    /// A shift that begins on a date; with the minutes of rest behind it.
    case shift(code: String, date: Day, from: TimeOfDay, to: TimeOfDay, rest: Int)
    /// Weekly busy time that begins on a date.
    case busyTime(date: Day, from: TimeOfDay, to: TimeOfDay, release: Bool)
}

extension Scenario {
    /// Minutes that a person needs to or from a session at a venue: the lead of section 3.
    public func lead(of person: Candidate, to venue: Venue) -> Int {
        let start = communes.first { $0.id == person.workplace ?? person.commune }?.location
        guard let start, let end = venue.location else { return 0 }
        return travel.minutes(metres: travel.metres(from: start, to: end))
    }

    /// Why a person cannot come to a session in a slot of a date, or needs to be released; nil where neither is so.
    /// What cannot be released comes first.
    public func cause(of person: Candidate, on date: Day, _ slot: Slot, inPerson: Bool, lead: Int) -> ConflictCause? {
        if person.busy.contains(where: { $0.contains(date) }) { return .busyDate }
        if inPerson, person.away.contains(where: { $0.contains(date) }) { return .awayDate }
        guard let profile = profiles.first(where: { $0.id == person.profile }) else { return nil }
        let pattern = profile.shifts.flatMap { work in shiftPatterns.first { $0.id == work.pattern } }
        let longestRest = pattern?.shifts.map(\.restMinutes).max() ?? 0
        var soft: ConflictCause?
        for day in -(2 + (longestRest + lead) / 1440)...(1 + lead / 1440) {
            func meets(_ from: TimeOfDay, _ to: TimeOfDay, rest: Int) -> Bool {
                let end = (to > from ? to.minutes : to.minutes + 1440) + rest
                return day * 1440 + from.minutes < slot.end.minutes + lead
                    && day * 1440 + end > slot.start.minutes - lead
            }
            let begin = date + day
            if let pattern, let work = profile.shifts, let shift = pattern.shift(of: work.crew, on: begin),
                meets(shift.from, shift.to, rest: shift.restMinutes)
            {
                return .shift(
                    code: shift.code, date: begin, from: shift.from, to: shift.to, rest: shift.restMinutes)
            }
            for busy in profile.busy
            where busy.days.contains(begin.weekday) && meets(busy.from, busy.to, rest: 0) {
                let cause = ConflictCause.busyTime(date: begin, from: busy.from, to: busy.to, release: busy.release)
                if !busy.release { return cause }
                soft = soft ?? cause
            }
        }
        return soft
    }
}
