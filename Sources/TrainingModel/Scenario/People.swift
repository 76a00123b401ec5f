// SPDX-License-Identifier: GPL-3.0-or-later

/// A point on the earth, in degrees.
public struct Coordinates: Equatable, Hashable, Sendable {
    public var latitude: Double
    public var longitude: Double

    public init(_ latitude: Double, _ longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A commune (xã), where people live or work: distances are measured from its one point.
public struct Commune: Equatable, Sendable {
    public typealias ID = Identifier<Commune>
    public var id: ID
    public var title: String
    public var location: Coordinates

    public init(id: ID, title: String = "", location: Coordinates) {
        self.id = id
        self.title = title
        self.location = location
    }
}

/// A place where classes sit, or (kind `online`) an account for online meetings.
public struct Venue: Equatable, Sendable {
    public typealias ID = Identifier<Venue>
    /// The kind that serves only online delivery and has no place.
    public static let onlineKind = "online"

    public var id: ID
    public var title: String
    /// A word: `center`, `commune`, `industrial`, `school`, `online`, …
    public var kind: String
    public var commune: Commune.ID?
    /// Nil only for kind `online`.
    public var location: Coordinates?
    /// Classes (or meetings) at once.
    public var rooms: Int
    /// People in one class.
    public var capacity: Int
    public var costPerSession: Int
    public var profile: Profile.ID?
    /// Dates on which the venue is closed.
    public var busy: [ClosedRange<Day>]

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

    public var isOnline: Bool { kind == Self.onlineKind }
}

/// Somebody who teaches (giảng viên): sessions of their topics, at times when they are not busy.
public struct Lecturer: Equatable, Sendable {
    public typealias ID = Identifier<Lecturer>
    public var id: ID
    public var name: String
    /// Words as in `Session.topic`.
    public var topics: [String]
    /// Its busy time counts, released or not, but no travel; nil means never busy.
    public var profile: Profile.ID?
    /// Most sessions on one date, in one week (Monday to Sunday); nil means no limit.
    public var maxPerDay: Int?
    public var maxPerWeek: Int?
    /// VND; the fee of the slot and the weekend extra come on top.
    public var feePerSession: Int
    /// Dates on which the lecturer teaches only online, and not at all.
    public var away: [ClosedRange<Day>]
    public var busy: [ClosedRange<Day>]

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
    public typealias ID = Identifier<Candidate>
    public var id: ID
    public var name: String
    /// The branch or office that sends the person; quotas (`Target`) count people by it. May be empty.
    public var unit: String
    /// Where the person lives: kilometres are counted from here, travel minutes from `workplace` if there is one.
    public var commune: Commune.ID
    /// From where the person comes to a session; nil: from `commune`.
    public var workplace: Commune.ID?
    public var course: Course.ID
    /// What `Format.groups` admits or not; may be empty.
    public var group: String
    /// Nil means never busy.
    public var profile: Profile.ID?
    /// At least 1.
    public var priority: Int
    /// First and last date that suits.
    public var earliest: Day?
    public var latest: Day?
    /// One way from `commune`; the smaller of this and `Travel.maxKm` holds. Nil means no limit of their own.
    public var maxTravelKm: Double?
    /// Dates on which the person can attend only online, and not at all.
    public var away: [ClosedRange<Day>]
    public var busy: [ClosedRange<Day>]

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
