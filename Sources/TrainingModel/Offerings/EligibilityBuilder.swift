// SPDX-License-Identifier: GPL-3.0-or-later

/// Applies section 5 to every candidate and offering and merges candidates with equal rows into types.
///
/// Work is O(keys × offerings of the course at reachable venues × words of a cell set), less where a conflict that
/// may not be ends it.
struct EligibilityBuilder: Sendable {
    let scenario: Scenario
    let grid: CellGrid
    let geography: Geography
    let offerings: [Offering]
    /// What need not be looked at again.
    var known: KnownEligibility?

    struct Result {
        var types: [CandidateType] = []
        var pairStart: [Int] = []
        var pairType: [Int32] = []
        var pairCost: [Int] = []
        var candidatePairs = 0
    }

    /// The offerings of a course at a venue, reduced to what section 5 asks.
    private struct Block: Sendable {
        var entries: [Entry] = []
        /// The cells of all of them.
        var words: [Word] = []
    }

    private struct Entry: Sendable {
        let offering: Int32
        let format: Int
        let firstDay: Int
        let lastDay: Int
        /// Sessions at the venue.
        let inPerson: Int
        /// Most periods that may be missed.
        let allowedAbsence: Double
        /// Of a session.
        let periods: ClosedRange<Int>
        let words: Range<Int>
    }

    /// The cells of an offering in one word of a cell set.
    private struct Word: Sendable {
        let number: Int
        let atVenue: UInt64
        let online: UInt64
        let mandatory: UInt64
    }

    /// A word of the cells in which a candidate has a conflict with a session; none is both hard and soft.
    private struct Clashes {
        let hardAtVenue: UInt64
        let softAtVenue: UInt64
        let hardOnline: UInt64
        let softOnline: UInt64
    }

    /// What makes two candidates of one type.
    private struct Row: Hashable, Sendable {
        let course: Int
        let priority: Int
        let targets: [Int]
        let reason: UnservedReason?
        let offerings: [Int32]
        let costs: [Int]
        /// Of both, made where they are found, side by side: hashing them takes as long as finding them.
        let digest: Int

        func hash(into hasher: inout Hasher) { hasher.combine(digest) }
    }

    /// The rules in the order in which they are held against an offering.
    private static let reasons: [UnservedReason] = [.noOffering, .group, .distance, .dates, .clash, .release]

    func build(_ conflicts: inout ConflictTable) -> Result {
        let blocks = blocksByCourseAndVenue()
        let groups = groupedCandidates()
        for (key, _) in groups {
            for venue in scenario.venues.indices where !blocks[key.course][venue].entries.isEmpty {
                conflicts.prepare(key.profile, lead: geography.minutes[key.base][venue])
            }
            conflicts.prepare(key.profile, lead: 0)
        }
        let table = conflicts
        let results = parallelMap(groups.count) { row(of: groups[$0].0, groups[$0].1[0], blocks, table) }
        var rows: [Row: Int] = [:]
        var types: [CandidateType] = []
        var rowOfType: [Row] = []
        for ((key, members), row) in zip(groups, results) {
            if let known = rows[row] {
                types[known].members.append(contentsOf: members)
            } else {
                rows[row] = types.count
                types.append(
                    CandidateType(
                        members: members, course: key.course, priority: key.priority, targets: key.targets,
                        unservable: row.reason))
                rowOfType.append(row)
            }
        }
        for index in types.indices { types[index].members.sort() }
        return transposed(types, rowOfType)
    }

    private func groupedCandidates() -> [(CandidateKey, [Int])] {
        let courseIndex = Dictionary(uniqueKeysWithValues: scenario.courses.enumerated().map { ($1.id, $0) })
        var targets: [String: [Int]] = [:]
        for (index, target) in scenario.targets.enumerated() { targets[target.unit, default: []].append(index) }
        var positions: [CandidateKey: Int] = [:]
        var groups: [(CandidateKey, [Int])] = []
        for (index, person) in scenario.candidates.enumerated() {
            guard let course = courseIndex[person.course], let commune = geography.communeIndex[person.commune]
            else { continue }
            let key = CandidateKey(
                course: course, group: person.group, profile: person.profile, commune: commune,
                base: person.workplace.flatMap { geography.communeIndex[$0] } ?? commune, priority: person.priority,
                earliest: person.earliest, latest: person.latest, maxTravelKm: person.maxTravelKm,
                away: person.away, busy: person.busy,
                targets: (targets[person.unit] ?? []).filter { scenario.targets[$0].course == person.course })
            if let position = positions[key] {
                groups[position].1.append(index)
            } else {
                positions[key] = groups.count
                groups.append((key, [index]))
            }
        }
        return groups
    }

    /// Of the offerings that are not known.
    private func blocksByCourseAndVenue() -> [[Block]] {
        var blocks: [[Block]] = Array(
            repeating: Array(repeating: Block(), count: scenario.venues.count), count: scenario.courses.count)
        for (index, offering) in offerings.enumerated() where known?.isKnown[index] != true {
            let course = scenario.courses[offering.course]
            let plan = course.plans[offering.plan]
            func set(_ include: (Int) -> Bool) -> [UInt64] {
                CellSet(count: grid.count, offering.cells.indices.filter(include).map { offering.cells[$0] }).words
            }
            let atVenue = set { offering.inPerson[$0] }
            let online = set { !offering.inPerson[$0] }
            let mandatory = set { plan.sessions[$0].mandatory }
            let words = atVenue.indices.filter { atVenue[$0] | online[$0] != 0 }.map {
                Word(number: $0, atVenue: atVenue[$0], online: online[$0], mandatory: mandatory[$0])
            }
            let periods = plan.sessions.map(\.periods)
            let start = blocks[offering.course][offering.venue].words.count
            blocks[offering.course][offering.venue].words += words
            blocks[offering.course][offering.venue].entries.append(
                Entry(
                    offering: Int32(index), format: offering.format,
                    firstDay: grid.day(of: offering.cells[0]),
                    lastDay: grid.day(of: offering.cells[offering.cells.count - 1]),
                    inPerson: offering.inPerson.count { $0 },
                    allowedAbsence: (1 - course.minAttendance) * Double(plan.periods) + 1e-9,
                    periods: periods.min()!...periods.max()!, words: start..<start + words.count))
        }
        return blocks
    }

    /// The offerings that a candidate may join with their costs, and if none the first rule that removes the last.
    /// - Parameter member: position of somebody with this key.
    private func row(of key: CandidateKey, _ member: Int, _ blocks: [[Block]], _ conflicts: ConflictTable) -> Row {
        var (found, costs) = known?.row(of: member) ?? ([], [])
        // How many rules, in the order of `reasons`, some offering has passed.
        var passed = known?.reason(of: member).flatMap(Self.reasons.firstIndex) ?? 0
        let away = grid.cells(in: key.away)
        let busy = grid.cells(in: key.busy)
        let online = conflicts.known(key.profile, lead: 0)
        let onlineHard = online.hard.union(busy).words
        let earliest = key.earliest.map { $0 - grid.firstDay } ?? Int.min
        let latest = key.latest.map { $0 - grid.firstDay } ?? Int.max
        let maxReleased = key.profile.flatMap { id in scenario.profiles.first { $0.id == id } }?.maxReleased ?? Int.max
        let admitted = scenario.formats.map { $0.groups?.contains(key.group) ?? true }
        let weights = scenario.weights
        for venue in scenario.venues.indices where !blocks[key.course][venue].entries.isEmpty {
            let block = blocks[key.course][venue]
            passed = max(passed, 1)
            guard isReachable(venue, key) else {
                if block.entries.contains(where: { admitted[$0.format] }) { passed = max(passed, 2) }
                continue
            }
            let atVenue = conflicts.known(key.profile, lead: geography.minutes[key.base][venue])
            let venueHard = atVenue.hard.union(busy).union(away).words
            let clashes = venueHard.indices.map {
                Clashes(
                    hardAtVenue: venueHard[$0], softAtVenue: atVenue.soft.words[$0] & ~venueHard[$0],
                    hardOnline: onlineHard[$0], softOnline: online.soft.words[$0] & ~onlineHard[$0])
            }
            let sessionTravel = 2 * weights.km * geography.metres[key.commune][venue]
            let clusterCost =
                geography.areInDifferentClusters(commune: key.commune, venue: venue) ? weights.crossCluster : 0
            entries: for entry in block.entries where admitted[entry.format] {
                passed = max(passed, 3)
                guard entry.firstDay >= earliest, entry.lastDay <= latest else { continue }
                passed = max(passed, 4)
                var absences = 0
                var released = 0
                var attendedAtVenue = entry.inPerson
                for word in block.words[entry.words] {
                    let clash = clashes[word.number]
                    let missedAtVenue = word.atVenue & clash.hardAtVenue
                    let hard = missedAtVenue | word.online & clash.hardOnline
                    let soft = word.atVenue & clash.softAtVenue | word.online & clash.softOnline
                    // Mostly: counting bits takes long.
                    guard hard | soft != 0 else { continue }
                    if hard & word.mandatory != 0 { continue entries }
                    absences += hard.nonzeroBitCount
                    if Double(absences * entry.periods.lowerBound) > entry.allowedAbsence { continue entries }
                    released += soft.nonzeroBitCount
                    attendedAtVenue -= missedAtVenue.nonzeroBitCount
                }
                if Double(absences * entry.periods.upperBound) > entry.allowedAbsence,
                    missedPeriods(offerings[Int(entry.offering)], venueHard, onlineHard) > entry.allowedAbsence
                {
                    continue
                }
                passed = max(passed, 5)
                guard released <= maxReleased else { continue }
                found.append(entry.offering)
                costs.append(
                    weights.lostSession * released + weights.absence * absences
                        + (sessionTravel * attendedAtVenue + 500) / 1000 + clusterCost)
            }
        }
        var digest = 0
        // FNV: multiplied by a large prime after each number.
        for (offering, cost) in zip(found, costs) {
            digest = ((digest ^ Int(offering)) &* 0x100_0000_01b3 ^ cost) &* 0x100_0000_01b3
        }
        return Row(
            course: key.course, priority: key.priority, targets: key.targets,
            reason: found.isEmpty ? Self.reasons[passed] : nil, offerings: found, costs: costs, digest: digest)
    }

    /// Periods of the sessions in hard conflict.
    private func missedPeriods(_ offering: Offering, _ venueHard: [UInt64], _ onlineHard: [UInt64]) -> Double {
        let sessions = scenario.courses[offering.course].plans[offering.plan].sessions
        var missed = 0
        for (place, cell) in offering.cells.enumerated() {
            let hard = offering.inPerson[place] ? venueHard : onlineHard
            if hard[cell >> 6] >> UInt64(cell & 63) & 1 == 1 { missed += sessions[place].periods }
        }
        return Double(missed)
    }

    /// At a physical venue: near enough for everybody and for this person, and not in a forbidden cluster.
    private func isReachable(_ venue: Int, _ key: CandidateKey) -> Bool {
        guard !scenario.venues[venue].isOnline else { return true }
        let kilometres = Double(geography.metres[key.commune][venue]) / 1000
        return kilometres <= scenario.travel.maxKm && kilometres <= key.maxTravelKm ?? .infinity
            && (scenario.travel.crossClusterAllowed
                || !geography.areInDifferentClusters(commune: key.commune, venue: venue))
    }

    /// From a row for each type to a list for each offering.
    private func transposed(_ types: [CandidateType], _ rows: [Row]) -> Result {
        var result = Result(types: types)
        var starts = Array(repeating: 0, count: offerings.count + 1)
        for (type, row) in zip(types, rows) {
            for offering in row.offerings { starts[Int(offering) + 1] += 1 }
            result.candidatePairs += row.offerings.count * type.count
        }
        for index in offerings.indices { starts[index + 1] += starts[index] }
        result.pairStart = starts
        result.pairType = Array(repeating: 0, count: starts[offerings.count])
        result.pairCost = Array(repeating: 0, count: starts[offerings.count])
        for (index, row) in rows.enumerated() {
            for (offering, cost) in zip(row.offerings, row.costs) {
                result.pairType[starts[Int(offering)]] = Int32(index)
                result.pairCost[starts[Int(offering)]] = cost
                starts[Int(offering)] += 1
            }
        }
        return result
    }
}
