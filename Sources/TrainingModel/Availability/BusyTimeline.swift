// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells in which a person with some lead cannot attend (`hard`) or needs a release by the employer (`soft`).
public struct Conflicts: Hashable, Sendable {
    /// Cells that meet busy time which nobody releases.
    public var hard: CellSet
    /// Cells that meet only busy time which an employer releases; none of them is in `hard`.
    public var soft: CellSet
}

/// The busy intervals of a profile on one line of minutes, from some days before the horizon to some days after it.
struct BusyTimeline: Sendable {
    private struct Interval {
        var start: Int
        var end: Int
        var release: Bool
    }

    private let grid: CellGrid
    private let intervals: [Interval]

    /// - Parameter reach: the longest lead asked for, minutes; intervals farther from the horizon cannot matter.
    init(profile: Profile, pattern: ShiftPattern?, grid: CellGrid, reach: Int) {
        self.grid = grid
        let rest = pattern?.shifts.map(\.restMinutes).max() ?? 0
        let margin = 2 + (rest + reach) / 1440
        var found: [Interval] = []
        func append(_ day: Int, _ from: TimeOfDay, _ to: TimeOfDay, rest: Int, release: Bool) {
            let end = to > from ? to.minutes : to.minutes + 1440
            found.append(
                Interval(start: day * 1440 + from.minutes, end: day * 1440 + end + rest, release: release))
        }
        for day in -margin..<(grid.dayCount + margin) {
            let date = grid.firstDay + day
            for busy in profile.busy where busy.days.contains(date.weekday) {
                append(day, busy.from, busy.to, rest: 0, release: busy.release)
            }
            if let pattern, let work = profile.shifts, let shift = pattern.shift(of: work.crew, on: date) {
                append(day, shift.from, shift.to, rest: shift.restMinutes, release: false)
            }
        }
        intervals = found
    }

    /// Section 3: a session from s to e conflicts with an interval that meets (s − lead, e + lead), ends excluded.
    func conflicts(lead: Int) -> Conflicts {
        var hard = CellSet(count: grid.count)
        var soft = CellSet(count: grid.count)
        for interval in intervals {
            let firstDay = max(0, floorDivide(interval.start - lead, 1440))
            let lastDay = min(grid.dayCount - 1, floorDivide(interval.end + lead, 1440))
            guard firstDay <= lastDay else { continue }
            for day in firstDay...lastDay {
                for slot in 0..<grid.slotCount {
                    let (slotStart, slotEnd) = grid.minutes(ofSlot: slot)
                    guard interval.start < day * 1440 + slotEnd + lead, interval.end > day * 1440 + slotStart - lead
                    else { continue }
                    if interval.release {
                        soft.insert(grid.cell(day: day, slot: slot))
                    } else {
                        hard.insert(grid.cell(day: day, slot: slot))
                    }
                }
            }
        }
        return Conflicts(hard: hard, soft: soft.subtracting(hard))
    }
}

extension ShiftPattern {
    /// The entry of the cycle on a date for a crew: a shift's code or `off`; nil for an unknown crew.
    public func code(of crew: String, on date: Day) -> String? {
        guard let offset = crews.first(where: { $0.id == crew })?.offset, !cycle.isEmpty else { return nil }
        let position = (date - anchor) % cycle.count + offset % cycle.count
        return cycle[(position % cycle.count + cycle.count) % cycle.count]
    }

    /// The shift that a crew works on a date; nil when off.
    public func shift(of crew: String, on date: Day) -> Shift? {
        guard let code = code(of: crew, on: date) else { return nil }
        return shifts.first { $0.code == code }
    }
}

func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

/// Conflicts by profile and lead, computed once each.
struct ConflictTable: Sendable {
    private let grid: CellGrid
    private let timelines: [Profile.ID: BusyTimeline]
    private var cache: [Key: Conflicts] = [:]
    /// Of somebody who is never busy.
    private let nobody: Conflicts

    private struct Key: Hashable, Sendable {
        var profile: Profile.ID
        var lead: Int
    }

    init(scenario: Scenario, grid: CellGrid, reach: Int) {
        self.grid = grid
        nobody = Conflicts(hard: CellSet(count: grid.count), soft: CellSet(count: grid.count))
        let patterns = Dictionary(uniqueKeysWithValues: scenario.shiftPatterns.map { ($0.id, $0) })
        timelines = Dictionary(
            uniqueKeysWithValues: scenario.profiles.map { profile in
                let pattern = profile.shifts.flatMap { patterns[$0.pattern] }
                return (profile.id, BusyTimeline(profile: profile, pattern: pattern, grid: grid, reach: reach))
            })
    }

    /// Computes what `known` will be asked for.
    mutating func prepare(_ profile: Profile.ID?, lead: Int) { _ = conflicts(of: profile, lead: lead) }

    /// Conflicts that were prepared.
    func known(_ profile: Profile.ID?, lead: Int) -> Conflicts {
        profile.flatMap { cache[Key(profile: $0, lead: lead)] } ?? nobody
    }

    mutating func conflicts(of profile: Profile.ID?, lead: Int) -> Conflicts {
        guard let profile, let timeline = timelines[profile] else { return nobody }
        let key = Key(profile: profile, lead: lead)
        if let known = cache[key] { return known }
        let found = timeline.conflicts(lead: lead)
        cache[key] = found
        return found
    }

    /// All busy cells without travel, released or not: when a venue is closed or a lecturer busy.
    mutating func busy(_ profile: Profile.ID?) -> CellSet {
        let found = conflicts(of: profile, lead: 0)
        return found.hard.union(found.soft)
    }
}
