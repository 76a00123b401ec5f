// SPDX-License-Identifier: GPL-3.0-or-later

/// How a session meets a person's busy time.
enum VerifierConflict: UInt8, Comparable {
    case none, soft, hard

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The busy intervals of a profile on every date, in minutes since 1970-01-01 00:00 local time.
struct VerifierBusyTimes {
    private struct Interval {
        /// Minutes after midnight of the date to which the interval belongs.
        var from: Int
        var to: Int
        var conflict: VerifierConflict
    }

    private var weekly: [[Interval]] = Array(repeating: [], count: 7)
    private var cycle: [Interval?] = []
    /// Date on which the crew is at the start of its cycle.
    private var cycleStart = 0
    private var longestReach = 0

    init(_ profile: Profile, patterns: [ShiftPattern.ID: ShiftPattern]) {
        /// A busy interval or shift whose end is not after its start ends the next day.
        func end(_ from: TimeOfDay, _ to: TimeOfDay) -> Int {
            to.minutes > from.minutes ? to.minutes : to.minutes + 1440
        }
        for busy in profile.busy {
            for day in Set(busy.days) {
                weekly[day.rawValue].append(
                    Interval(
                        from: busy.from.minutes, to: end(busy.from, busy.to), conflict: busy.release ? .soft : .hard))
            }
        }
        if let work = profile.shifts, let pattern = patterns[work.pattern],
            let crew = pattern.crews.first(where: { $0.id == work.crew })
        {
            // A shift makes its crew busy from `from` until `to` plus `restAfterHours`.
            cycle = pattern.cycle.map { code in
                pattern.shifts.first { $0.code == code && code != ShiftPattern.off }.map {
                    Interval(from: $0.from.minutes, to: end($0.from, $0.to) + $0.restMinutes, conflict: .hard)
                }
            }
            cycleStart = pattern.anchor.number - crew.offset
        }
        longestReach = (weekly.joined().map(\.to) + cycle.compactMap { $0?.to }).max() ?? 0
    }

    /// The worst busy interval that meets the open interval of these minutes.
    func meeting(_ from: Int, _ to: Int) -> VerifierConflict {
        var worst = VerifierConflict.none
        for date in Self.floor(from - longestReach, 1440)...Self.floor(to, 1440) {
            let midnight = date * 1440
            func meet(_ interval: Interval) {
                if midnight + interval.from < to && midnight + interval.to > from {
                    worst = max(worst, interval.conflict)
                }
            }
            weekly[Day(number: date).weekday.rawValue].forEach(meet)
            if !cycle.isEmpty, let shift = cycle[Self.modulo(date - cycleStart, cycle.count)] { meet(shift) }
            if worst == .hard { break }
        }
        return worst
    }

    static func floor(_ value: Int, _ divisor: Int) -> Int { (value - modulo(value, divisor)) / divisor }

    static func modulo(_ value: Int, _ divisor: Int) -> Int {
        let remainder = value % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
