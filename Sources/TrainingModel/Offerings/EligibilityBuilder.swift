// SPDX-License-Identifier: GPL-3.0-or-later

/// Applies section 5 to every candidate and offering and merges candidates with equal rows into types.
///
/// Work is O(keys × offerings of the course at reachable venues × words of a cell set).
struct EligibilityBuilder: Sendable {
    let scenario: Scenario
    let grid: CellGrid
    let geography: Geography
    let offerings: [Offering]

    struct Result {
        var types: [CandidateType] = []
        var pairStart: [Int] = []
        var pairType: [Int32] = []
        var pairCost: [Int] = []
        var candidatePairs = 0
    }

    /// The offerings of a course at a venue, reduced to what section 5 asks, in flat arrays for the inner loop.
    private struct Block: Sendable {
        var offerings: [Int32] = []
        var formats: [Int] = []
        var firstDays: [Int] = []
        var lastDays: [Int] = []
        /// Cells by kind, `width` words for each offering.
        var atVenue: [UInt64] = []
        var online: [UInt64] = []
        var mandatory: [UInt64] = []
        /// Words that hold any cell.
        var words: [Range<Int>] = []
        /// Most periods that may be missed.
        var allowedAbsence: [Double] = []
    }

    /// What makes two candidates of one type.
    private struct Row: Hashable, Sendable {
        let course: Int
        let priority: Int
        let targets: [Int]
        let reason: UnservedReason?
        let offerings: [Int32]
        let costs: [Int]
    }

    func build(_ conflicts: inout ConflictTable) -> Result {
        let blocks = blocksByCourseAndVenue()
        let groups = groupedCandidates()
        for (key, _) in groups {
            for venue in scenario.venues.indices where !blocks[key.course][venue].offerings.isEmpty {
                conflicts.prepare(key.profile, lead: geography.minutes[key.base][venue])
            }
            conflicts.prepare(key.profile, lead: 0)
        }
        let table = conflicts
        let results = parallelMap(groups.count) { row(of: groups[$0].0, blocks: blocks, table) }
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

    private func blocksByCourseAndVenue() -> [[Block]] {
        var blocks: [[Block]] = Array(
            repeating: Array(repeating: Block(), count: scenario.venues.count), count: scenario.courses.count)
        for (index, offering) in offerings.enumerated() {
            let course = scenario.courses[offering.course]
            let plan = course.plans[offering.plan]
            func set(_ include: (Int) -> Bool) -> [UInt64] {
                CellSet(count: grid.count, offering.cells.indices.filter(include).map { offering.cells[$0] }).words
            }
            let first = offering.cells[0]
            let last = offering.cells[offering.cells.count - 1]
            blocks[offering.course][offering.venue].offerings.append(Int32(index))
            blocks[offering.course][offering.venue].formats.append(offering.format)
            blocks[offering.course][offering.venue].firstDays.append(grid.day(of: first))
            blocks[offering.course][offering.venue].lastDays.append(grid.day(of: last))
            blocks[offering.course][offering.venue].atVenue += set { offering.inPerson[$0] }
            blocks[offering.course][offering.venue].online += set { !offering.inPerson[$0] }
            blocks[offering.course][offering.venue].mandatory += set { plan.sessions[$0].mandatory }
            blocks[offering.course][offering.venue].words.append(first >> 6..<(last >> 6) + 1)
            blocks[offering.course][offering.venue].allowedAbsence.append(
                (1 - course.minAttendance) * Double(plan.periods) + 1e-9)
        }
        return blocks
    }

    /// The offerings that a candidate may join with their costs, and if none the first rule that removes the last.
    private func row(of key: CandidateKey, blocks: [[Block]], _ conflicts: ConflictTable) -> Row {
        var found: [Int32] = []
        var costs: [Int] = []
        // How many rules, in the order of `reasons`, some offering has passed.
        var passed = 0
        let reasons: [UnservedReason] = [.noOffering, .group, .distance, .dates, .clash, .release]
        let away = grid.cells(in: key.away)
        let busy = grid.cells(in: key.busy)
        let online = conflicts.known(key.profile, lead: 0)
        let onlineHard = online.hard.union(busy).words
        let onlineSoft = online.soft.words
        let width = onlineHard.count
        let earliest = key.earliest.map { $0 - grid.firstDay } ?? Int.min
        let latest = key.latest.map { $0 - grid.firstDay } ?? Int.max
        let maxReleased = key.profile.flatMap { id in scenario.profiles.first { $0.id == id } }?.maxReleased ?? Int.max
        let admitted = scenario.formats.map { $0.groups?.contains(key.group) ?? true }
        let weights = scenario.weights
        for venue in scenario.venues.indices where !blocks[key.course][venue].offerings.isEmpty {
            let block = blocks[key.course][venue]
            passed = max(passed, 1)
            guard isReachable(venue, key) else {
                if block.formats.contains(where: { admitted[$0] }) { passed = max(passed, 2) }
                continue
            }
            let atVenue = conflicts.known(key.profile, lead: geography.minutes[key.base][venue])
            let venueHard = atVenue.hard.union(busy).union(away).words
            let venueSoft = atVenue.soft.words
            let sessionTravel = 2 * weights.km * geography.metres[key.commune][venue]
            let clusterCost =
                geography.areInDifferentClusters(commune: key.commune, venue: venue) ? weights.crossCluster : 0
            for place in block.offerings.indices where admitted[block.formats[place]] {
                passed = max(passed, 3)
                guard block.firstDays[place] >= earliest, block.lastDays[place] <= latest else { continue }
                passed = max(passed, 4)
                var absences = 0
                var released = 0
                var attendedAtVenue = 0
                var missesMandatory = false
                let base = place * width
                for word in block.words[place] {
                    let here = block.atVenue[base + word]
                    let remote = block.online[base + word]
                    let hard = here & venueHard[word] | remote & onlineHard[word]
                    if hard & block.mandatory[base + word] != 0 { missesMandatory = true }
                    absences += hard.nonzeroBitCount
                    released += ((here & venueSoft[word] | remote & onlineSoft[word]) & ~hard).nonzeroBitCount
                    attendedAtVenue += (here & ~hard).nonzeroBitCount
                }
                if missesMandatory { continue }
                let position = Int(block.offerings[place])
                if absences > 0,
                    missedPeriods(offerings[position], venueHard, onlineHard) > block.allowedAbsence[place]
                {
                    continue
                }
                passed = max(passed, 5)
                guard released <= maxReleased else { continue }
                found.append(Int32(position))
                costs.append(
                    weights.lostSession * released + weights.absence * absences
                        + (sessionTravel * attendedAtVenue + 500) / 1000 + clusterCost)
            }
        }
        return Row(
            course: key.course, priority: key.priority, targets: key.targets,
            reason: found.isEmpty ? reasons[passed] : nil, offerings: found, costs: costs)
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
