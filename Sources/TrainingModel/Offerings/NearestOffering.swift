// SPDX-License-Identifier: GPL-3.0-or-later

/// The offering of a person's course that comes nearest to what section 5 allows, with every rule that still forbids it.
public struct NearestOffering: Sendable {
    /// A rule of section 5 that is broken, with what is found and what would be allowed.
    public enum Obstacle: Hashable, Sendable {
        /// The format is not for the person's group.
        case group
        /// One way, metres; the limit is the smaller of the scenario's and the person's, km.
        case distance(metres: Int, limit: Double)
        case cluster
        case beginsEarly(first: Day, earliest: Day)
        case endsLate(last: Day, latest: Day)
        /// Mandatory sessions in hard conflict.
        case mandatory(count: Int)
        /// Periods missed, and the most that may be.
        case absences(periods: Int, most: Double)
        case released(sessions: Int, most: Int)

        /// Equal for obstacles of the same rule.
        public var kind: Int {
            switch self {
            case .group: return 0
            case .distance: return 1
            case .cluster: return 2
            case .beginsEarly: return 3
            case .endsLate: return 4
            case .mandatory: return 5
            case .absences: return 6
            case .released: return 7
            }
        }
    }

    public let offering: Offering
    /// Empty iff the person may join.
    public let obstacles: [Obstacle]
    /// Positions of the sessions in hard conflict and in time that must be released.
    public let absent: [Int]
    public let released: [Int]

    /// Fewer broken rules are nearer; among equals those that lack less, by the rough measure of `lack`.
    public func isNearer(than other: NearestOffering) -> Bool { rank < other.rank }

    private var rank: (Int, Double) { (obstacles.count, obstacles.reduce(0) { $0 + Self.lack($1) }) }

    /// About how much is missing: a period, a kilometre and a day weigh the same, a session five periods.
    private static func lack(_ obstacle: Obstacle) -> Double {
        switch obstacle {
        case .group: return 50
        case .cluster: return 20
        case .distance(let metres, let limit): return Double(metres) / 1000 - limit
        case .beginsEarly(let first, let earliest): return Double(earliest - first)
        case .endsLate(let last, let latest): return Double(last - latest)
        case .mandatory(let count): return 5 * Double(count)
        case .absences(let periods, let most): return Double(periods) - most
        case .released(let sessions, let most): return 5 * Double(sessions - most)
        }
    }
}

/// Looks for nearest offerings; keeps the conflicts that it computes.
public struct NearestOfferingFinder {
    private let index: PlanningIndex
    private let geography: Geography
    private var conflicts: ConflictTable
    /// Of people who are alike in all that section 5 asks about.
    private var known: [CandidateKey: NearestOffering] = [:]

    public init(_ index: PlanningIndex) {
        self.index = index
        geography = Geography(index.scenario)
        conflicts = ConflictTable(scenario: index.scenario, grid: index.grid, reach: geography.longestLead)
    }

    private typealias Obstacle = NearestOffering.Obstacle

    /// The nearest offering to a candidate (by position), the first of equally near ones; nil where the course has none.
    public mutating func nearest(to candidate: Int) -> NearestOffering? {
        let person = index.scenario.candidates[candidate]
        guard let course = index.scenario.courses.firstIndex(where: { $0.id == person.course }) else { return nil }
        let base = geography.communeIndex[person.workplace ?? person.commune] ?? 0
        let key = CandidateKey(
            course: course, group: person.group, profile: person.profile,
            commune: geography.communeIndex[person.commune] ?? 0, base: base, priority: 1, earliest: person.earliest,
            latest: person.latest, maxTravelKm: person.maxTravelKm, away: person.away, busy: person.busy, targets: [])
        if let nearest = known[key] { return nearest }
        let online = time(of: person, lead: 0, inPerson: false)
        var atVenues: [Conflicts] = []
        for venue in index.scenario.venues.indices {
            atVenues.append(time(of: person, lead: geography.minutes[base][venue], inPerson: true))
        }
        let mostReleased = index.scenario.profiles.first { $0.id == person.profile }?.maxReleased
        var fixed: [Int: [Obstacle]] = [:]
        var best: NearestOffering?
        for offering in index.offerings where offering.course == course {
            let place = offering.format * atVenues.count + offering.venue
            let standing = fixed[place] ?? standingObstacles(person, offering)
            fixed[place] = standing
            if let best, standing.count > best.obstacles.count { continue }
            let found = judged(person, offering, standing, atVenues[offering.venue], online, mostReleased: mostReleased)
            if best.map(found.isNearer) ?? true { best = found }
            if found.obstacles.isEmpty { break }
        }
        known[key] = best
        return best
    }

    /// When a person can come with this lead: own time, `busy` dates, and in person `away` dates.
    private mutating func time(of person: Candidate, lead: Int, inPerson: Bool) -> Conflicts {
        let own = conflicts.conflicts(of: person.profile, lead: lead)
        let hard = own.hard.union(index.grid.cells(in: person.busy + (inPerson ? person.away : [])))
        return Conflicts(hard: hard, soft: own.soft.subtracting(hard))
    }

    /// The rules that do not depend on the calendar.
    private func standingObstacles(_ person: Candidate, _ offering: Offering) -> [Obstacle] {
        let scenario = index.scenario
        var found: [Obstacle] = []
        if let groups = scenario.formats[offering.format].groups, !groups.contains(person.group) {
            found.append(.group)
        }
        guard !scenario.venues[offering.venue].isOnline, let home = geography.communeIndex[person.commune] else {
            return found
        }
        let metres = geography.metres[home][offering.venue]
        let limit = min(scenario.travel.maxKm, person.maxTravelKm ?? .infinity)
        if Double(metres) / 1000 > limit { found.append(.distance(metres: metres, limit: limit)) }
        if !scenario.travel.crossClusterAllowed,
            geography.areInDifferentClusters(commune: home, venue: offering.venue)
        {
            found.append(.cluster)
        }
        return found
    }

    private func judged(
        _ person: Candidate, _ offering: Offering, _ standing: [Obstacle], _ atVenue: Conflicts, _ online: Conflicts,
        mostReleased: Int?
    ) -> NearestOffering {
        let course = index.scenario.courses[offering.course]
        let plan = course.plans[offering.plan]
        var obstacles = standing
        let first = index.grid.date(of: offering.cells[0])
        let last = index.grid.date(of: offering.cells[offering.cells.count - 1])
        if let earliest = person.earliest, first < earliest {
            obstacles.append(.beginsEarly(first: first, earliest: earliest))
        }
        if let latest = person.latest, last > latest { obstacles.append(.endsLate(last: last, latest: latest)) }
        var absent: [Int] = []
        var released: [Int] = []
        for (position, cell) in offering.cells.enumerated() {
            let time = offering.inPerson[position] ? atVenue : online
            if time.hard.contains(cell) {
                absent.append(position)
            } else if time.soft.contains(cell) {
                released.append(position)
            }
        }
        let mandatory = absent.count { plan.sessions[$0].mandatory }
        if mandatory > 0 { obstacles.append(.mandatory(count: mandatory)) }
        let periods = absent.reduce(0) { $0 + plan.sessions[$1].periods }
        let most = (1 - course.minAttendance) * Double(plan.periods) + 1e-9
        if Double(periods) > most { obstacles.append(.absences(periods: periods, most: most)) }
        if let most = mostReleased, released.count > most {
            obstacles.append(.released(sessions: released.count, most: most))
        }
        return NearestOffering(offering: offering, obstacles: obstacles, absent: absent, released: released)
    }
}
