// SPDX-License-Identifier: GPL-3.0-or-later

extension Plan {
    /// Metres that all learners together travel, there and back.
    public func metresTravelled(in scenario: Scenario) -> Int {
        let communes = Dictionary(scenario.communes.map { ($0.id, $0.location) }) { first, _ in first }
        let venues = Dictionary(scenario.venues.map { ($0.id, $0) }) { first, _ in first }
        let candidates = Dictionary(scenario.candidates.map { ($0.id, $0) }) { first, _ in first }
        return classes.reduce(0) { sum, plannedClass in
            guard let place = venues[plannedClass.venue]?.location else { return sum }
            let inPerson = plannedClass.sessions.filter { !$0.online }.map(\.session)
            return plannedClass.roster.reduce(sum) { sum, entry in
                guard let home = candidates[entry.candidate].flatMap({ communes[$0.commune] }) else { return sum }
                let attended = inPerson.count { !entry.absent.contains($0) }
                return sum + 2 * attended * scenario.travel.metres(from: home, to: place)
            }
        }
    }
}
