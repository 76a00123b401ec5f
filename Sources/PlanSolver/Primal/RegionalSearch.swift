// SPDX-License-Identifier: GPL-3.0-or-later

/// Large neighbourhood search for models too large to change as a whole: the classes around one venue are freed, with
/// their people and those without a class, and improved as a model of their own beside all others.
///
/// Tried and not worth it: a region's own bound, cuts and tree, even for 90 seconds, find next to nothing that the walk does
/// not; dives from the classes that the incumbent and the relaxation have in common end above the incumbent; a descent of
/// the whole takes a minute for 10,000 people and ends above a dive.
/// Sources: Shaw, Using constraint programming and local search methods to solve vehicle routing problems (1998);
/// Taillard, Voß, POPMUSIC (2002).
struct RegionalSearch {
    let model: SolverModel
    /// Offerings that may be opened, ascending.
    let allowed: [Int]
    let shouldStop: () -> Bool
    /// Classes that may change in one round.
    var classes = 24
    /// Venues, nearest first, where classes may be opened.
    var venues = 8
    /// Times that some of the classes are rebuilt in one round: nearly all that a round gains is gained by the descent
    /// before, and more rebuilds, to 250, gain next to nothing.
    var rebuilds = 30

    /// What a round has found.
    struct Change {
        /// Positions of the classes that stay, though with other lecturers perhaps.
        let kept: [Int]
        /// Those that stay, in their order, then those of the region.
        let records: [ClassRecord]
    }

    /// - Parameter tolerance: VND that a step of the walk may cost at first.
    /// - Returns: nil if nothing is better.
    func improved(_ records: [ClassRecord], around centre: Int, tolerance: Int, seed: UInt64) -> Change? {
        var random = SeededRandom(seed: seed)
        let near = model.venueMinutes[centre]
        let scenario = model.index.scenario
        let places = scenario.venues.indices.filter { !scenario.venues[$0].isOnline }
        let chosen = Set(
            places.sorted { (near[$0], $0) < (near[$1], $1) }.prefix(venues)
                + scenario.venues.indices.filter { scenario.venues[$0].isOnline })
        func minutes(_ number: Int) -> Int { near[model.offerings[records[number].offering].venue] }
        let free = Set(
            records.indices.filter { chosen.contains(model.offerings[records[$0].offering].venue) }
                .sorted { (minutes($0), $0) < (minutes($1), $1) }.prefix(classes))
        let kept = records.indices.filter { !free.contains($0) }
        let whole = Draft(model, records: kept.map { records[$0] }, free: [])
        let offerings = Set(allowed.filter { chosen.contains(model.offerings[$0].venue) })
            .union(free.map { records[$0].offering }).sorted()
        let part = ModelPart(of: model, people: whole.people, offerings: offerings)
        let place = Dictionary(uniqueKeysWithValues: offerings.enumerated().map { ($1, $0) })
        let start = Draft(
            part, beside: whole,
            free: free.sorted().map { (place[records[$0].offering]!, records[$0].lecturers) })
        var search = LocalSearch(
            model: part.model, pricer: Pricer(model: part.model, threads: 1), shouldStop: shouldStop)
        search.trials = 4
        let best = walk(start, search, tolerance, &random)
        guard best.cost < start.cost else { return nil }
        // Some of those that stay may have other lecturers now.
        let stay = kept.enumerated().map { number, position in
            let it = records[position]
            return ClassRecord(
                offering: it.offering, roster: it.roster,
                lecturers: whole.lecturers.sessions(of: it.offering, class: number).map {
                    best.lecturers.lecturerOf[$0]!
                })
        }
        return Change(kept: kept, records: stay + best.records.map(part.record))
    }

    /// Steps down to a local optimum, and rebuilds some of it again and again; what costs little more is kept as well,
    /// less and less.
    private func walk(_ start: Draft, _ search: LocalSearch, _ tolerance: Int, _ random: inout SeededRandom) -> Draft {
        var best = start
        search.descend(&best)
        var draft = best
        for round in 0..<rebuilds where !shouldStop() {
            let left = tolerance * (rebuilds - round) / rebuilds
            guard search.step(&draft, tolerance: left, best: best.cost, random: &random) else { break }
            if draft.cost < best.cost { best = draft }
        }
        return best
    }

    /// Two changes of the same classes, the second on top of the first; nil where classes, people, rooms or lecturers
    /// that it needs are gone.
    func merged(_ first: Change, _ second: Change) -> [ClassRecord]? {
        let stays = Set(second.kept)
        let base = zip(first.kept, first.records).filter { stays.contains($0.0) }.map(\.1)
        var draft = Draft(model, records: base + first.records.dropFirst(first.kept.count), free: [])
        for record in second.records.dropFirst(second.kept.count) {
            guard record.roster.allSatisfy({ draft.people[Int($0.type)] >= Int($0.count) }),
                let next = draft.freezing(
                    Column(
                        offering: record.offering, types: record.roster.map(\.type),
                        counts: record.roster.map(\.count)), lecturers: record.lecturers)
            else { return nil }
            draft = next
        }
        return draft.records
    }
}
