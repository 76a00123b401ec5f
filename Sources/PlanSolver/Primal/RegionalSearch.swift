// SPDX-License-Identifier: GPL-3.0-or-later

/// Large neighbourhood search for models too large to change as a whole: frees the classes around one venue, rebuilds
/// some of them with everything else frozen, and keeps what is better.
struct RegionalSearch {
    let model: SolverModel
    let pricer: Pricer
    let shouldStop: () -> Bool
    /// Classes that may change in one round.
    var classes = 8
    /// Venues, nearest first, where classes may be opened.
    var venues = 6

    func improved(_ draft: Draft, random: inout SeededRandom) -> Draft {
        let records = draft.records
        let scenario = model.index.scenario
        let places = scenario.venues.indices.filter { !scenario.venues[$0].isOnline }
        guard !places.isEmpty else { return draft }
        let centre = places[random.below(places.count)]
        let near = model.venueMinutes[centre]
        let chosen = Set(
            places.sorted { (near[$0], $0) < (near[$1], $1) }.prefix(venues)
                + scenario.venues.indices.filter { scenario.venues[$0].isOnline })
        let candidates = records.indices.filter { chosen.contains(model.offerings[records[$0].offering].venue) }
            .sorted {
                let left = near[model.offerings[records[$0].offering].venue]
                let right = near[model.offerings[records[$1].offering].venue]
                return (left, $0) < (right, $1)
            }
        var pool = Array(candidates.prefix(3 * classes))
        while pool.count > classes { pool.remove(at: random.below(pool.count)) }
        let base = Draft(model, records: records, free: Set(pool))
        var search = LocalSearch(model: model, pricer: pricer, shouldStop: shouldStop)
        search.allowed = model.offerings.map { chosen.contains($0.venue) }
        search.trials = 4
        var best = base.cost < draft.cost ? base : draft
        var trial = base
        for _ in 0..<min(trial.openClasses.count, 2 + random.below(2)) {
            let open = trial.openClasses
            trial.close(bin: open[random.below(open.count)].bin)
        }
        search.construct(&trial)
        trial.improveLecturers()
        if trial.cost < best.cost { best = trial }
        return best
    }
}
