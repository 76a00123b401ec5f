// SPDX-License-Identifier: GPL-3.0-or-later

/// The primal side of a run: first plans, and better ones from what the bound teaches.
extension Search {
    var localSearch: LocalSearch {
        var search = LocalSearch(
            model: model, pricer: pricer, descends: options.uses(.localSearch), shouldStop: { self.mustStop })
        search.allowed = core
        return search
    }

    /// Local search after the root's bound only tries offerings that are cheap at its prices.
    func chooseCore(_ prices: Prices) {
        let costs = pricer.reducedCosts(prices, exact: true)
        let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
        let most = isLarge ? max(Self.coreOfferings, model.people.reduce(0, +) * 4 / 7) : Self.coreOfferings
        core = order.prefix(most).sorted()
    }

    /// In good plans nearly every offering is among the few hundreds of least reduced cost; a large model has as many
    /// for every 700 people.
    private static let coreOfferings = 400

    /// A greedy plan at once, then construction and local search where the model is small enough.
    func findFirstPlans() {
        report(.construction)
        adopt(start)
        let first = localSearch.greedy(from: Draft(model, records: start.records, free: []))
        adopt(first)
        report(.construction)
        guard !isLarge else { return }
        adopt(Draft(model, records: first.records, free: Set(first.records.indices)))
        var draft = start
        localSearch.construct(&draft)
        draft.improveLecturers()
        adopt(draft)
        report(.localSearch)
        // After the root's bound the same takes a fiftieth of the time.
        guard model.typeCount <= Self.quickDescent || !options.uses(.dualAscent) else { return }
        localSearch.descend(&draft)
        adopt(draft)
        assignLecturers()
    }

    /// Types up to which a local optimum is worth its time before any bound is known.
    private static let quickDescent = 400

    /// Opens what a relaxation opens, and improves that if it promises something.
    func follow(_ openings: [Int: Double]) {
        guard !openings.isEmpty, options.uses(.relaxedPlans) else { return }
        var draft = localSearch.follow(openings, from: empty)
        if isLarge { return adopt(draft) }
        let most = Self.promise * Double(incumbent.cost - bound)
        if Double(draft.cost - incumbent.cost) < most { localSearch.descend(&draft) }
        adopt(draft)
    }

    /// Opens what the root's relaxation opens, of the offerings that are cheap there.
    func followRoot(_ ascent: DualAscent) {
        if options.uses(.core), !isExact { chooseCore(ascent.best) }
        follow(relaxed)
        report(.localSearch)
    }

    /// How much worse than the incumbent a relaxation's plan may be to be improved, as a multiple of what is missing: such
    /// plans begin some per cent above it, and a descent gains most of that.
    private static let promise = 4.0

    /// Large models: opens for good what the relaxation opens most of, and climbs again, until it opens nothing more.
    /// Offerings that find no room any more are left out at once: the relaxation sees only halves of what rooms forbid.
    func dive(_ ascent: DualAscent) {
        guard options.uses(.relaxedPlans), options.uses(.dualAscent), !mustStop else { return }
        var draft = empty
        var opened: Set<Int> = []
        var active = Array(repeating: core == nil, count: model.offerings.count)
        for offering in core ?? [] { active[offering] = true }
        let temperature = Self.diveSmoothing * costOfClass
        while !mustStop {
            let chosen = nextOpenings(opened.isEmpty ? relaxed : ascent.openings, opened, active)
            guard !chosen.isEmpty else { break }
            for offering in chosen {
                var next = draft
                if next.open(offering) {
                    draft = next
                    opened.insert(offering)
                } else {
                    active[offering] = false
                }
            }
            for offering in active.indices where active[offering] && !opened.contains(offering) {
                active[offering] = draft.hasRoom(for: offering)
            }
            statistics.iterations += ascent.proceed(
                opened: opened, active: active, temperature: temperature, most: Self.diveSteps,
                shouldStop: { self.mustStop })
        }
        localSearch.construct(&draft)
        draft.improveLecturers()
        adopt(draft)
        report(.localSearch)
    }

    /// Temperature as a part of what a class costs, and steps after each round of openings.
    private static let diveSmoothing = 0.0001
    private static let diveSteps = 45

    /// What to open next: all that is nearly whole, and the largest shares up to a tenth of what is left, at most one
    /// class of a course at a venue, since near copies share what is one class.
    private func nextOpenings(_ openings: [Int: Double], _ opened: Set<Int>, _ active: [Bool]) -> [Int] {
        let free = openings.filter { $0.value > 0.1 && active[$0.key] && !opened.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var left = max(1, free.reduce(0) { $0 + $1.value } / 10)
        var places: Set<[Int]> = []
        var chosen: [Int] = []
        for (offering, share) in free {
            let it = model.offerings[offering]
            guard share > 0.9 || (left > 0 && !places.contains([it.course, it.venue])) else { continue }
            places.insert([it.course, it.venue])
            chosen.append(offering)
            left -= share
        }
        return chosen
    }

    /// The cheapest lecturers for the incumbent's classes.
    func assignLecturers() {
        let records = incumbent.records
        guard options.uses(.lecturerAssignment), !records.isEmpty, !mustStop,
            case .optimal(let lecturers, _) = LecturerAssignment(model: model)
                .solve(records.map(\.offering), timeLimit: min(remaining, Tolerances.stall))
        else { return }
        if let draft = Draft(model, classes: records.map(\.offering), lecturers: lecturers) { adopt(draft) }
    }

    /// By how much a step may be worse, as a part of what is missing to the bound: the walk of a region is short and
    /// would end above where it began with as much as `shake` allows.
    private static let regionTolerance = 0.04

    /// Large models: region by region, two at once, far from each other.
    func improveRegions() {
        let venues = model.index.scenario.venues
        // Every region in its turn: what can be gained lies in a few of them.
        if regionsLeft.isEmpty { regionsLeft = venues.indices.filter { !venues[$0].isOnline } }
        guard options.uses(.neighbourhoods), !regionsLeft.isEmpty, !mustStop else { return }
        var centres = [regionsLeft.remove(at: random.below(regionsLeft.count))]
        let minutes = model.venueMinutes[centres[0]]
        let far = regionsLeft.indices.max { (minutes[regionsLeft[$0]], -$0) < (minutes[regionsLeft[$1]], -$1) }
        if let far { centres.append(regionsLeft.remove(at: far)) }
        let regions = RegionalSearch(
            model: model, allowed: core ?? Array(model.offerings.indices), shouldStop: { self.isOver })
        let records = incumbent.records
        let share = Double(regions.classes) / Double(max(1, records.count))
        let tolerance = Int(Self.regionTolerance * share * Double(incumbent.cost - bound))
        let seeds = centres.map { _ in random.next() }
        let changes = Parts.map(centres.count, threads: options.threads) {
            regions.improved(records, around: centres[$0], tolerance: tolerance, seed: seeds[$0])
        }.compactMap { $0 }
        for change in changes { adopt(Draft(model, records: change.records, free: [])) }
        if changes.count == 2, let both = regions.merged(changes[0], changes[1]) {
            adopt(Draft(model, records: both, free: []))
        }
    }

    /// Prices at which the people of each class of the incumbent share its costs; the others pay for being left out.
    func sharedPrices() -> Prices {
        var prices = Prices(zeroFor: model)
        prices.teaching = incumbent.lecturers.marginalFees().map { $0 * Tolerances.grain }
        prices.combine(for: model)
        prices.person = model.unservedCost.map { $0 * Tolerances.grain }
        var total = Array(repeating: 0, count: model.typeCount)
        var placed = Array(repeating: 0, count: model.typeCount)
        for record in incumbent.records {
            let costs = model.costs(of: record.offering)
            let size = record.roster.reduce(0) { $0 + Int($1.count) }
            let share = prices.openingCost(of: record.offering, model) / max(1, size)
            for (type, count) in record.roster {
                total[Int(type)] += (costs[type]! * Tolerances.grain + share) * Int(count)
                placed[Int(type)] += Int(count)
            }
        }
        for type in 0..<model.typeCount where placed[type] == model.people[type] {
            prices.person[type] = min(prices.person[type], total[type] / placed[type])
        }
        return prices
    }
}
