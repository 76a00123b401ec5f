// SPDX-License-Identifier: GPL-3.0-or-later

/// Applies section 5 to every candidate and offering and merges candidates with equal rows into types.
///
/// Work is O(keys × offerings of the course at reachable venues × words of a cell set).
struct EligibilityBuilder {
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

    /// An offering reduced to what section 5 asks.
    private struct Shape {
        let offering: Int
        let format: Int
        let atVenue: [UInt64]
        let online: [UInt64]
        let mandatory: [UInt64]
        let firstDay: Int
        let lastDay: Int
        let cells: [Int]
        let periods: [Int]
        let allowedAbsence: Double
        /// Words that hold any cell.
        let words: Range<Int>
    }

    /// What makes two candidates of one type.
    private struct Row: Hashable {
        let course: Int
        let priority: Int
        let targets: [Int]
        let reason: UnservedReason?
        let offerings: [Int32]
        let costs: [Int]
    }

    func build(_ conflicts: inout ConflictTable) -> Result {
        let shapes = shapesByCourseAndVenue()
        var rows: [Row: Int] = [:]
        var types: [CandidateType] = []
        var rowOfType: [Row] = []
        for (key, members) in groupedCandidates() {
            let row = self.row(of: key, shapes: shapes, &conflicts)
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

    private func shapesByCourseAndVenue() -> [[[Shape]]] {
        var shapes: [[[Shape]]] = Array(
            repeating: Array(repeating: [], count: scenario.venues.count), count: scenario.courses.count)
        for (index, offering) in offerings.enumerated() {
            let course = scenario.courses[offering.course]
            let plan = course.plans[offering.plan]
            func set(_ include: (Int) -> Bool) -> [UInt64] {
                CellSet(count: grid.count, offering.cells.indices.filter(include).map { offering.cells[$0] }).words
            }
            let first = offering.cells[0]
            let last = offering.cells[offering.cells.count - 1]
            shapes[offering.course][offering.venue].append(
                Shape(
                    offering: index, format: offering.format, atVenue: set { offering.inPerson[$0] },
                    online: set { !offering.inPerson[$0] }, mandatory: set { plan.sessions[$0].mandatory },
                    firstDay: grid.day(of: first), lastDay: grid.day(of: last), cells: offering.cells,
                    periods: plan.sessions.map(\.periods),
                    allowedAbsence: (1 - course.minAttendance) * Double(plan.periods) + 1e-9,
                    words: first >> 6..<(last >> 6) + 1))
        }
        return shapes
    }

    /// The offerings that a candidate may join with their costs, and if none the first rule that removes the last.
    private func row(of key: CandidateKey, shapes: [[[Shape]]], _ conflicts: inout ConflictTable) -> Row {
        var found: [Int32] = []
        var costs: [Int] = []
        // How many rules, in the order of `reasons`, some offering has passed.
        var passed = 0
        let reasons: [UnservedReason] = [.noOffering, .group, .distance, .dates, .clash, .release]
        let away = grid.cells(in: key.away)
        let busy = grid.cells(in: key.busy)
        let online = conflicts.conflicts(of: key.profile, lead: 0)
        let onlineHard = online.hard.union(busy).words
        let onlineSoft = online.soft.words
        let earliest = key.earliest.map { $0 - grid.firstDay } ?? Int.min
        let latest = key.latest.map { $0 - grid.firstDay } ?? Int.max
        let maxReleased = key.profile.flatMap { id in scenario.profiles.first { $0.id == id } }?.maxReleased ?? Int.max
        let admitted = scenario.formats.map { $0.groups?.contains(key.group) ?? true }
        let weights = scenario.weights
        for venue in scenario.venues.indices where !shapes[key.course][venue].isEmpty {
            passed = max(passed, 1)
            let reachable = isReachable(venue, key)
            let atVenue = conflicts.conflicts(of: key.profile, lead: geography.minutes[key.base][venue])
            let venueHard = atVenue.hard.union(busy).union(away).words
            let venueSoft = atVenue.soft.words
            let sessionTravel = 2 * weights.km * geography.metres[key.commune][venue]
            let clusterCost =
                geography.areInDifferentClusters(commune: key.commune, venue: venue) ? weights.crossCluster : 0
            for shape in shapes[key.course][venue] {
                guard admitted[shape.format] else { continue }
                passed = max(passed, 2)
                guard reachable else { continue }
                passed = max(passed, 3)
                guard shape.firstDay >= earliest, shape.lastDay <= latest else { continue }
                passed = max(passed, 4)
                var absences = 0
                var released = 0
                var attendedAtVenue = 0
                var missesMandatory = false
                for word in shape.words {
                    let hard = shape.atVenue[word] & venueHard[word] | shape.online[word] & onlineHard[word]
                    if hard & shape.mandatory[word] != 0 { missesMandatory = true }
                    absences += hard.nonzeroBitCount
                    let soft = shape.atVenue[word] & venueSoft[word] | shape.online[word] & onlineSoft[word]
                    released += (soft & ~hard).nonzeroBitCount
                    attendedAtVenue += (shape.atVenue[word] & ~hard).nonzeroBitCount
                }
                if missesMandatory { continue }
                if absences > 0, missedPeriods(shape, venueHard, onlineHard) > shape.allowedAbsence { continue }
                passed = max(passed, 5)
                guard released <= maxReleased else { continue }
                found.append(Int32(shape.offering))
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
    private func missedPeriods(_ shape: Shape, _ venueHard: [UInt64], _ onlineHard: [UInt64]) -> Double {
        var missed = 0
        for (cell, periods) in zip(shape.cells, shape.periods) {
            let word = cell >> 6
            let bit: UInt64 = 1 << UInt64(cell & 63)
            let hard = shape.atVenue[word] & bit != 0 ? venueHard[word] : onlineHard[word]
            if hard & bit != 0 { missed += periods }
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
