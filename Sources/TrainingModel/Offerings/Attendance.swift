// SPDX-License-Identifier: GPL-3.0-or-later

/// Which sessions single people miss, and which they attend in released time.
public struct AttendanceCalculator {
    private let index: PlanningIndex
    private let geography: Geography
    private var conflicts: ConflictTable

    /// For the scenario of an index.
    public init(_ index: PlanningIndex) {
        self.index = index
        geography = Geography(index.scenario)
        conflicts = ConflictTable(scenario: index.scenario, grid: index.grid, reach: geography.longestLead)
    }

    /// Positions of the sessions of an offering that a candidate (by position) misses and attends in released time.
    public mutating func attendance(
        of candidate: Int, in offering: Offering
    ) -> (absent: [Int], released: [Int]) {
        let person = index.scenario.candidates[candidate]
        let base = geography.communeIndex[person.workplace ?? person.commune] ?? 0
        let online = conflicts.conflicts(of: person.profile, lead: 0)
        let atVenue = conflicts.conflicts(of: person.profile, lead: geography.minutes[base][offering.venue])
        let busy = index.grid.cells(in: person.busy)
        let away = index.grid.cells(in: person.away)
        var absent: [Int] = []
        var released: [Int] = []
        for (position, cell) in offering.cells.enumerated() {
            let inPerson = offering.inPerson[position]
            let conflict = inPerson ? atVenue : online
            if conflict.hard.contains(cell) || busy.contains(cell) || (inPerson && away.contains(cell)) {
                absent.append(position)
            } else if conflict.soft.contains(cell) {
                released.append(position)
            }
        }
        return (absent, released)
    }
}

extension AttendanceCalculator {
    /// VND for the travel of a candidate who misses some sessions, and for attending in another cluster.
    public func travelCost(of candidate: Int, in offering: Offering, absent: [Int]) -> (travel: Int, cluster: Int) {
        let scenario = index.scenario
        guard let commune = geography.communeIndex[scenario.candidates[candidate].commune] else { return (0, 0) }
        let attended = offering.inPerson.indices.count { offering.inPerson[$0] && !absent.contains($0) }
        let different = geography.areInDifferentClusters(commune: commune, venue: offering.venue)
        return (
            (2 * scenario.weights.km * geography.metres[commune][offering.venue] * attended + 500) / 1000,
            different ? scenario.weights.crossCluster : 0
        )
    }
}
