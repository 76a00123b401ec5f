// SPDX-License-Identifier: GPL-3.0-or-later

/// Improves a draft by opening, closing and exchanging classes.
///
/// The duals of the assignment, given to the pricer, rate every possible class at once; only the most promising are
/// tried for real, with people and lecturers re-assigned exactly.
struct LocalSearch {
    let model: SolverModel
    let pricer: Pricer
    /// Whether `descend` does anything.
    var descends = true
    /// Asked between steps; true ends the search with the draft as it is.
    let shouldStop: () -> Bool
    /// Offerings tried for real after each rating.
    var trials = 5
    /// Offerings that may be opened; nil for all.
    var allowed: [Int]?

    /// Opens classes as long as one lowers the cost, best first.
    func construct(_ draft: inout Draft) {
        while !shouldStop(), openBest(&draft) {}
    }

    /// Opens what a linear solution opens, largest share first, where that lowers the cost; then completes.
    func follow(_ openings: [Int: Double], from empty: Draft) -> Draft {
        var draft = empty
        let order = openings.filter { $0.value > 0.05 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (offering, _) in order {
            if shouldStop() { break }
            var trial = draft
            if trial.open(offering), trial.cost < draft.cost { draft = trial }
        }
        construct(&draft)
        draft.improveLecturers()
        return draft
    }

    /// Allowed offerings of negative reduced cost for which a draft has room, least first.
    func attractive(_ prices: Prices, for draft: Draft) -> [(offering: Int, cost: Int)] {
        let possible = (allowed ?? Array(model.offerings.indices)).filter(draft.hasRoom)
        let costs = pricer.reducedCosts(of: possible, prices, people: draft.people)
        return zip(possible, costs).filter { $0.1 < 0 }.map { (offering: $0.0, cost: $0.1) }
            .sorted { ($0.cost, $0.offering) < ($1.cost, $1.offering) }
    }

    /// Offerings with what opening them gains at most, VND, the largest first: what their people are worth at the duals of
    /// the assignment. (Where lecturers change hands it may be a little more.)
    private func candidates(_ draft: Draft, limit: Int, excluding: Int = -1) -> [(offering: Int, gain: Int)] {
        let best = attractive(draft.prices(), for: draft).filter { $0.offering != excluding }
        // Near copies of the best one (same venue and format, a week later) would crowd out everything else.
        var seen: [Int: Int] = [:]
        var chosen: [(offering: Int, gain: Int)] = []
        for (offering, cost) in best {
            let it = model.offerings[offering]
            let key = it.venue * 1000 + it.format
            guard seen[key, default: 0] < 3 else { continue }
            seen[key, default: 0] += 1
            chosen.append((offering, -cost / Tolerances.grain))
            if chosen.count == limit { break }
        }
        return chosen
    }

    /// - Parameter weight: what the gain of the next offering counts for, per cent.
    private func openBest(_ draft: inout Draft, weight: () -> Int = { 100 }) -> Bool {
        var best: Draft?
        var most = 0
        for (offering, possible) in candidates(draft, limit: trials) {
            let weight = weight()
            guard possible * weight / 100 > most else { continue }
            var trial = draft
            guard trial.open(offering) else { continue }
            let gain = (draft.cost - trial.cost) * weight / 100
            if gain > most {
                most = gain
                best = trial
            }
        }
        guard let best else { return false }
        draft = best
        return true
    }

    /// Steps down to a local optimum of open, close and exchange.
    func descend(_ draft: inout Draft) {
        var improved = descends
        while improved, !shouldStop() {
            improved = false
            while !shouldStop(), openBest(&draft) { improved = true }
            for (bin, _) in draft.openClasses {
                var trial = draft
                trial.close(bin: bin)
                if trial.cost < draft.cost {
                    draft = trial
                    improved = true
                }
            }
            for (bin, offering) in draft.openClasses {
                if shouldStop() { break }
                guard draft.assignment.bins[bin].isOpen, draft.assignment.bins[bin].offering == offering else {
                    continue
                }
                var without = draft
                without.close(bin: bin)
                var best: Draft?
                for (other, possible) in candidates(without, limit: trials, excluding: offering)
                where without.cost - possible < (best ?? draft).cost {
                    var trial = without
                    if trial.open(other), trial.cost < (best ?? draft).cost { best = trial }
                }
                if let best {
                    draft = best
                    improved = true
                }
            }
            let before = draft.cost
            draft.improveLecturers()
            if draft.cost < before { improved = true }
        }
    }

    /// One step of a walk: rebuilds some of it, and goes there unless that costs too much more; what is better than the
    /// best is improved first.
    /// - Parameters:
    ///   - tolerance: the step must cost less than this, VND.
    ///   - best: VND of the best draft so far.
    /// - Returns: false if there is nothing to rebuild.
    func step(_ walk: inout Draft, tolerance: Int, best: Int, random: inout SeededRandom) -> Bool {
        guard var trial = rebuilt(walk, random: &random) else { return false }
        guard trial.cost < walk.cost + tolerance else { return true }
        if trial.cost < best { descend(&trial) }
        walk = trial
        return true
    }

    /// A large neighbourhood: some classes near each other closed, and others opened; nil where there are none.
    func rebuilt(_ draft: Draft, random: inout SeededRandom) -> Draft? {
        var trial = draft
        let open = trial.openClasses
        guard !open.isEmpty else { return nil }
        let centre = open[random.below(open.count)]
        let minutes = model.venueMinutes[model.offerings[centre.offering].venue]
        // Classes at the nearest venues compete for the same people.
        let near = open.sorted {
            let left = minutes[model.offerings[$0.offering].venue]
            let right = minutes[model.offerings[$1.offering].venue]
            return (left, $0.bin) < (right, $1.bin)
        }
        let count = min(open.count, 2 + random.below(3))
        var pool = Array(near.prefix(8))
        for _ in 0..<count { trial.close(bin: pool.remove(at: random.below(pool.count)).bin) }
        // Not always the best, or the same classes would come back.
        for _ in 0..<count where !shouldStop() { _ = openBest(&trial) { 50 + random.below(100) } }
        construct(&trial)
        trial.improveLecturers()
        return trial
    }
}

/// SplitMix64: small, seeded, the same everywhere. Source: Steele, Lea, Flood (2014).
struct SeededRandom {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number in 0 ..< count.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
