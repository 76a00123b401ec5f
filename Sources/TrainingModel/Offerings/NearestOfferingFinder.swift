// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks for nearest offerings; keeps the conflicts that it computes.
public struct NearestOfferingFinder {
    private let index: PlanningIndex
    private let geography: Geography
    private var conflicts: ConflictTable
    /// Of people who are alike in all that section 5 asks about.
    private var known: [CandidateKey: Neighbourhood] = [:]

    /// For the scenario of an index.
    public init(_ index: PlanningIndex) {
        self.index = index
        geography = Geography(index.scenario)
        conflicts = ConflictTable(scenario: index.scenario, grid: index.grid, reach: geography.longestLead)
    }

    private typealias Obstacle = NearestOffering.Obstacle

    /// What section 5 asks of a person whatever the offering.
    private struct Times {
        let online: Conflicts
        /// By venue.
        let atVenues: [Conflicts]
        let mostReleased: Int?
    }

    /// What comes near to a person.
    public struct Neighbourhood: Sendable {
        /// The nearest offering, the first of equally near ones; nil where the course has none.
        public var nearest: NearestOffering?
        /// Of the offerings that break a single rule the nearest for each rule, in the order of the rules.
        public var byRule: [NearestOffering] = []
    }

    /// What comes near to a candidate (by position).
    public mutating func neighbourhood(of candidate: Int) -> Neighbourhood {
        let person = index.scenario.candidates[candidate]
        guard let course = index.scenario.courses.firstIndex(where: { $0.id == person.course }) else { return .init() }
        let key = CandidateKey(
            course: course, group: person.group, profile: person.profile,
            commune: geography.communeIndex[person.commune] ?? 0, base: base(of: person), priority: 1,
            earliest: person.earliest, latest: person.latest, maxTravelKm: person.maxTravelKm, away: person.away,
            busy: person.busy, targets: [])
        if let found = known[key] { return found }
        let found = neighbourhood(of: person, course: course, among: index.offerings)
        known[key] = found
        return found
    }

    /// What comes near to a candidate among some offerings only.
    public mutating func neighbourhood(of candidate: Int, among offerings: [Offering]) -> Neighbourhood {
        let person = index.scenario.candidates[candidate]
        guard let course = index.scenario.courses.firstIndex(where: { $0.id == person.course }) else { return .init() }
        return neighbourhood(of: person, course: course, among: offerings)
    }

    private mutating func neighbourhood(of person: Candidate, course: Int, among offerings: [Offering]) -> Neighbourhood
    {
        let times = times(of: person)
        var places: [Int: (standing: [Obstacle], isSettled: Bool)] = [:]
        var result = Neighbourhood()
        var byRule: [Int: NearestOffering] = [:]
        for offering in offerings where offering.course == course {
            let place = offering.format * times.atVenues.count + offering.venue
            let (standing, isSettled) = places[place] ?? (standingObstacles(person, offering), false)
            if isSettled || standing.count > max(1, result.nearest?.obstacles.count ?? .max) { continue }
            let found = judged(person, offering, standing, times)
            if result.nearest.map(found.isNearer) ?? true { result.nearest = found }
            // Where the place alone is in the way, no other calendar there comes nearer.
            places[place] = (standing, found.obstacles.count == 1 && standing.count == 1)
            guard found.obstacles.count == 1 else { continue }
            let kind = found.obstacles[0].kind
            if byRule[kind].map(found.isNearer) ?? true { byRule[kind] = found }
        }
        result.byRule = byRule.keys.sorted().map { byRule[$0]! }
        return result
    }

    /// The commune from which a person comes.
    private func base(of person: Candidate) -> Int { geography.communeIndex[person.workplace ?? person.commune] ?? 0 }

    private mutating func times(of person: Candidate) -> Times {
        let base = base(of: person)
        let online = time(of: person, lead: 0, inPerson: false)
        var atVenues: [Conflicts] = []
        for venue in index.scenario.venues.indices {
            atVenues.append(time(of: person, lead: geography.minutes[base][venue], inPerson: true))
        }
        let mostReleased = index.scenario.profiles.first { $0.id == person.profile }?.maxReleased
        return Times(online: online, atVenues: atVenues, mostReleased: mostReleased)
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
        _ person: Candidate, _ offering: Offering, _ standing: [Obstacle], _ times: Times
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
            let time = offering.inPerson[position] ? times.atVenues[offering.venue] : times.online
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
        if let most = times.mostReleased, released.count > most {
            obstacles.append(.released(sessions: released.count, most: most))
        }
        return NearestOffering(offering: offering, obstacles: obstacles, absent: absent, released: released)
    }
}
