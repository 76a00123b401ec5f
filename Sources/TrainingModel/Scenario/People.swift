// SPDX-License-Identifier: GPL-3.0-or-later

/// A point on the earth, in degrees.
public struct Coordinates: Equatable, Hashable, Sendable {
    /// North of the equator; negative to the south.
    public var latitude: Double
    /// East of Greenwich; negative to the west.
    public var longitude: Double

    /// A point in degrees, not checked to be on the earth.
    public init(_ latitude: Double, _ longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A commune (xã), where people live or work: distances are measured from its one point.
public struct Commune: Equatable, Sendable {
    /// An `id` in `communes.csv`.
    public typealias ID = Identifier<Commune>
    /// Unique in the scenario; people, venues and clusters name the commune by it.
    public var id: ID
    /// What planners read; not unique, may be empty.
    public var title: String
    /// The point from which distances of its people, and leads from their workplaces, are measured.
    public var location: Coordinates

    /// All parts as given; nothing is checked.
    public init(id: ID, title: String = "", location: Coordinates) {
        self.id = id
        self.title = title
        self.location = location
    }
}

/// A place where classes sit, or (kind `online`) an account for online meetings.
public struct Venue: Equatable, Sendable {
    /// An `id` in `venues.csv`.
    public typealias ID = Identifier<Venue>
    /// The kind that serves only online delivery and has no place.
    public static let onlineKind = "online"

    /// Unique in the scenario; clusters and the classes of a plan name the venue by it.
    public var id: ID
    /// What planners and learners read; not unique, and where it is empty the id stands for it.
    public var title: String
    /// A word: `center`, `commune`, `industrial`, `school`, `online`, …
    public var kind: String
    /// Part of the address, no more: distances go by `location`, clusters list venues. Nil only for kind `online`.
    public var commune: Commune.ID?
    /// Nil only for kind `online`.
    public var location: Coordinates?
    /// Classes (or meetings) at once.
    public var rooms: Int
    /// People in one class.
    public var capacity: Int
    /// VND for each session that uses a room or meeting.
    public var costPerSession: Int
    /// Its busy time closes the venue, released or not; nil means that none does.
    public var profile: Profile.ID?
    /// Dates on which the venue is closed.
    public var busy: [ClosedRange<Day>]

    /// All parts as given, nothing is checked; by default sessions cost nothing and no busy time closes the venue.
    public init(
        id: ID, title: String = "", kind: String, commune: Commune.ID? = nil, location: Coordinates? = nil,
        rooms: Int, capacity: Int, costPerSession: Int = 0, profile: Profile.ID? = nil, busy: [ClosedRange<Day>] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.commune = commune
        self.location = location
        self.rooms = rooms
        self.capacity = capacity
        self.costPerSession = costPerSession
        self.profile = profile
        self.busy = busy
    }

    /// Whether it is an account for online meetings: nobody travels to it, and it is in no cluster.
    public var isOnline: Bool { kind == Self.onlineKind }
}

/// Somebody who teaches (giảng viên): sessions of their topics, at times when they are not busy.
public struct Lecturer: Equatable, Sendable {
    /// An `id` in `lecturers.csv`.
    public typealias ID = Identifier<Lecturer>
    /// Unique in the scenario; the sessions of a plan name the lecturer by it.
    public var id: ID
    /// For people to read, where names are asked for; no plan has it.
    public var name: String
    /// Words as in `Session.topic`.
    public var topics: [String]
    /// Its busy time counts, released or not, but no travel; nil means never busy.
    public var profile: Profile.ID?
    /// Most sessions on one date, in one week (Monday to Sunday); nil means no limit.
    public var maxPerDay: Int?
    /// Most sessions in one week (Monday to Sunday); nil means no limit.
    public var maxPerWeek: Int?
    /// VND; the fee of the slot and the weekend extra come on top.
    public var feePerSession: Int
    /// Dates on which the lecturer teaches only online, and not at all.
    public var away: [ClosedRange<Day>]
    /// Dates on which the lecturer teaches neither in person nor online.
    public var busy: [ClosedRange<Day>]

    /// All parts as given, nothing is checked; by default the lecturer is always free and costs nothing.
    public init(
        id: ID, name: String = "", topics: [String], profile: Profile.ID? = nil, maxPerDay: Int? = nil,
        maxPerWeek: Int? = nil, feePerSession: Int = 0, away: [ClosedRange<Day>] = [], busy: [ClosedRange<Day>] = []
    ) {
        self.id = id
        self.name = name
        self.topics = topics
        self.profile = profile
        self.maxPerDay = maxPerDay
        self.maxPerWeek = maxPerWeek
        self.feePerSession = feePerSession
        self.away = away
        self.busy = busy
    }
}

/// Somebody who is to take a course, in at most one class.
public struct Candidate: Equatable, Sendable {
    /// An `id` in `candidates.csv`.
    public typealias ID = Identifier<Candidate>
    /// Unique in the scenario; the rosters of a plan name the person by it.
    public var id: ID
    /// For people to read, where names are asked for; no plan has it.
    public var name: String
    /// The branch or office that sends the person; quotas (`Target`) count people by it. May be empty.
    public var unit: String
    /// Where the person lives: kilometres are counted from here, travel minutes from `workplace` if there is one.
    public var commune: Commune.ID
    /// From where the person comes to a session; nil: from `commune`.
    public var workplace: Commune.ID?
    /// The only course whose classes the person may join.
    public var course: Course.ID
    /// What `Format.groups` admits or not; may be empty.
    public var group: String
    /// Nil means never busy.
    public var profile: Profile.ID?
    /// At least 1.
    public var priority: Int
    /// First and last date that suits.
    public var earliest: Day?
    /// Last date on which the last session of the person's class may be; nil means no limit.
    public var latest: Day?
    /// One way from `commune`; the smaller of this and `Travel.maxKm` holds. Nil means no limit of their own.
    public var maxTravelKm: Double?
    /// Dates on which the person can attend only online, and not at all.
    public var away: [ClosedRange<Day>]
    /// Dates on which the person can attend neither in person nor online.
    public var busy: [ClosedRange<Day>]

    /// All parts as given, nothing is checked; by default the person is always free and of priority 1.
    public init(
        id: ID, name: String = "", unit: String = "", commune: Commune.ID, workplace: Commune.ID? = nil,
        course: Course.ID, group: String = "", profile: Profile.ID? = nil, priority: Int = 1, earliest: Day? = nil,
        latest: Day? = nil, maxTravelKm: Double? = nil, away: [ClosedRange<Day>] = [], busy: [ClosedRange<Day>] = []
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.commune = commune
        self.workplace = workplace
        self.course = course
        self.group = group
        self.profile = profile
        self.priority = priority
        self.earliest = earliest
        self.latest = latest
        self.maxTravelKm = maxTravelKm
        self.away = away
        self.busy = busy
    }
}
