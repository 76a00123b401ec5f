// SPDX-License-Identifier: GPL-3.0-or-later

/// A rotation of shifts worked by several crews.
///
/// On date *d* crew *k* works `cycle[(d − anchor + offset_k) mod length]`.
public struct ShiftPattern: Equatable, Sendable {
    /// A key of `shiftPatterns` in `scenario.yaml`.
    public typealias ID = Identifier<ShiftPattern>
    /// The entry of a cycle on which a crew rests; no code for a shift.
    public static let off = "off"

    /// Hours of work, which make a crew busy from every date on which the cycle has their code.
    public struct Shift: Equatable, Sendable {
        /// As in `cycle`; never `off`.
        public var code: String
        /// When work begins, on the date whose entry of `cycle` is the code.
        public var from: TimeOfDay
        /// At or before `from`: on the next day.
        public var to: TimeOfDay
        /// Minutes after the shift in which the crew cannot attend.
        public var restMinutes: Int

        /// All parts as given, nothing is checked; by default no rest follows the shift.
        public init(code: String, from: TimeOfDay, to: TimeOfDay, restMinutes: Int = 0) {
            self.code = code
            self.from = from
            self.to = to
            self.restMinutes = restMinutes
        }
    }

    /// People who work the same shifts on the same dates.
    public struct Crew: Equatable, Sendable {
        /// Unique in its pattern; what `Profile.ShiftWork.crew` names.
        public var id: String
        /// Days by which the crew is ahead in the cycle; any whole number.
        public var offset: Int

        /// All parts as given; nothing is checked.
        public init(id: String, offset: Int) {
            self.id = id
            self.offset = offset
        }
    }

    /// Unique in the scenario; profiles and formats with `follow` name the pattern by it.
    public var id: ID
    /// What planners read; may be empty.
    public var title: String
    /// The date on which a crew of offset 0 works the first entry of `cycle`.
    public var anchor: Day
    /// Hours by code: every code of `cycle` other than `off` has an entry.
    public var shifts: [Shift]
    /// Shift codes or `off`.
    public var cycle: [String]
    /// Who works the pattern; a format that follows it lets each class choose one of them.
    public var crews: [Crew]

    /// All parts as given; nothing is checked.
    public init(id: ID, title: String = "", anchor: Day, shifts: [Shift], cycle: [String], crews: [Crew]) {
        self.id = id
        self.title = title
        self.anchor = anchor
        self.shifts = shifts
        self.cycle = cycle
        self.crews = crews
    }
}

/// Weekly busy time and shift rotation shared by people, lecturers and venues.
public struct Profile: Equatable, Sendable {
    /// A key of `profiles` in `scenario.yaml`.
    public typealias ID = Identifier<Profile>

    /// A time of every week that is not free: people attend only if released, lecturers do not teach, a venue is closed.
    public struct BusyTime: Equatable, Sendable {
        /// On which the time begins.
        public var days: [Weekday]
        /// When the time begins, on each of `days`.
        public var from: TimeOfDay
        /// At or before `from`: on the next day; the interval belongs to the date on which it begins.
        public var to: TimeOfDay
        /// Time off that an employer grants, at a cost.
        public var release: Bool

        /// All parts as given, nothing is checked; nobody is released unless `release` says so.
        public init(days: [Weekday], from: TimeOfDay, to: TimeOfDay, release: Bool = false) {
            self.days = days
            self.from = from
            self.to = to
            self.release = release
        }
    }

    /// The crew whose shifts are busy time besides `busy`; no employer releases anybody from them.
    public struct ShiftWork: Equatable, Sendable {
        /// The rotation that is worked.
        public var pattern: ShiftPattern.ID
        /// The id of a crew of that pattern.
        public var crew: String

        /// All parts as given; nothing is checked.
        public init(pattern: ShiftPattern.ID, crew: String) {
            self.pattern = pattern
            self.crew = crew
        }
    }

    /// Unique in the scenario; people, lecturers and venues name the profile by it.
    public var id: ID
    /// What planners read; may be empty.
    public var title: String
    /// Busy in every week, holidays included; the times may overlap.
    public var busy: [BusyTime]
    /// Nil for those who work in no rotation.
    public var shifts: ShiftWork?
    /// Most sessions that a person may attend in released time; nil means no limit.
    public var maxReleased: Int?

    /// All parts as given, nothing is checked; the default is a profile that is never busy.
    public init(
        id: ID, title: String = "", busy: [BusyTime] = [], shifts: ShiftWork? = nil, maxReleased: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.busy = busy
        self.shifts = shifts
        self.maxReleased = maxReleased
    }
}
