// SPDX-License-Identifier: GPL-3.0-or-later

/// Large neighbourhood search for models too large to change as a whole: frees the classes around one venue, steps down
/// to a local optimum of them and rebuilds some again and again, with everything else frozen, and keeps what is better.
struct RegionalSearch {
    let model: SolverModel
    let pricer: Pricer
    /// Offerings that may be opened.
    let allowed: [Int]
    let shouldStop: () -> Bool
    /// Classes that may change in one round.
    var classes = 16
    /// Venues, nearest first, where classes may be opened.
    var venues = 8
    /// Times that some of the classes are rebuilt in one round.
    var rebuilds = 10

    func improved(_ draft: Draft, around centre: Int, random: inout SeededRandom) -> Draft {
        let records = draft.records
        let scenario = model.index.scenario
        let near = model.venueMinutes[centre]
        let places = scenario.venues.indices.filter { !scenario.venues[$0].isOnline }
        let chosen = Set(
            places.sorted { (near[$0], $0) < (near[$1], $1) }.prefix(venues)
                + scenario.venues.indices.filter { scenario.venues[$0].isOnline })
        let candidates = records.indices.filter { chosen.contains(model.offerings[records[$0].offering].venue) }
            .sorted {
                let left = near[model.offerings[records[$0].offering].venue]
                let right = near[model.offerings[records[$1].offering].venue]
                return (left, $0) < (right, $1)
            }
        var best = Draft(model, records: records, free: Set(candidates.prefix(classes)))
        var search = LocalSearch(model: model, pricer: pricer, shouldStop: shouldStop)
        search.allowed = allowed.filter { chosen.contains(model.offerings[$0].venue) }
        search.trials = 4
        search.descend(&best)
        for _ in 0..<rebuilds where !shouldStop() {
            guard var trial = search.rebuilt(best, random: &random) else { break }
            guard trial.cost < best.cost else { continue }
            search.descend(&trial)
            best = trial
        }
        return best.cost < draft.cost ? best : draft
    }
}
