// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the walk of `Search.shake` is, and the plans that it has come by.
struct Walk {
    /// A stretch of the walk, which begins anew.
    enum Stage {
        /// At the best plan, with all offerings of the core.
        case best
        /// At a plan near the root's relaxation, another each time.
        case fresh
        /// At the best plan, with what the plans of `pool` open and nothing else.
        case merge

        var rounds: Int {
            switch self {
            case .best: 200
            case .fresh: 50
            case .merge: 500
            }
        }
    }

    fileprivate(set) var stage = Stage.best
    fileprivate var stages = 0
    /// Rounds left of the stage.
    fileprivate var left = 0
    fileprivate(set) var draft: Draft
    /// Offerings of the best plans at the ends of stages, each with the plan's cost, VND.
    private(set) var pool: [(cost: Int, offerings: [Int])] = []

    init(from draft: Draft) { self.draft = draft }

    /// - Parameter isRelaxed: whether there is a relaxation that fresh plans can begin with.
    mutating func next(isRelaxed: Bool) {
        stage = isRelaxed ? Self.turn[stages % Self.turn.count] : .best
        if isRelaxed { stages += 1 }
        left = stage.rounds
    }

    /// Takes a plan into the pool, which keeps the cheapest.
    mutating func remember(_ plan: Draft) {
        let offerings = plan.openClasses.map(\.offering).sorted()
        // Of the same classes, the cheaper lecturers.
        let known = pool.firstIndex { $0.offerings == offerings }.map { pool.remove(at: $0).cost }
        pool.append((min(plan.cost, known ?? plan.cost), offerings))
        pool.sort {
            $0.cost == $1.cost ? $0.offerings.lexicographicallyPrecedes($1.offerings) : $0.cost < $1.cost
        }
        if pool.count > Self.mostPlans { pool.removeLast() }
    }

    private static let turn: [Stage] = [.best, .fresh, .fresh, .fresh, .fresh, .merge]
    static let mostPlans = 20
}

/// The search for better plans beside the bound: a walk from plan to plan.
///
/// A walk alone stays where it is: in two-1, 25,000 rounds end 1 % above the best plan known. Plans near the
/// relaxation, each improved a little, are no better, but what they open is what good plans are made of: a walk that may
/// open nothing else (some 60 offerings instead of 400) is faster and finds in a second what neither does in minutes.
/// Sources: Dueck, Scheuer, Threshold accepting (1990); Blum and others, Construct, merge, solve and adapt (2016).
extension Search {
    /// Closes some classes and rebuilds, again and again. What costs little more is kept as well, less and less through
    /// a stage, so that the walk can leave a valley.
    func shake(_ rounds: Int) {
        guard options.uses(.neighbourhoods) else { return }
        var search = walkSearch
        for _ in 0..<rounds where !mustStop && !isDone {
            if walk.left == 0 {
                enterStage()
                search = walkSearch
            }
            let share = Self.walkTolerance * Double(walk.left) / Double(walk.stage.rounds)
            walk.left -= 1
            let tolerance = Int(share * Double(incumbent.cost - bound))
            guard search.step(&walk.draft, tolerance: tolerance, best: incumbent.cost, random: &random) else {
                walk.left = 0
                return
            }
            adopt(walk.draft)
            if walk.left == 0 { walk.remember(walk.draft) }
        }
    }

    /// The local search of the stage.
    private var walkSearch: LocalSearch {
        var search = localSearch
        if walk.stage == .merge {
            search.allowed = Set(walk.pool.flatMap(\.offerings) + incumbent.openClasses.map(\.offering)).sorted()
        }
        return search
    }

    private func enterStage() {
        walk.next(isRelaxed: !relaxed.isEmpty && options.uses(.relaxedPlans))
        walk.draft = walk.stage == .fresh ? freshPlan() : incumbent
        walk.remember(walk.draft)
    }

    /// A local optimum near the root's relaxation, whose shares are shaken.
    private func freshPlan() -> Draft {
        var shaken: [Int: Double] = [:]
        for (offering, share) in relaxed.sorted(by: { $0.key < $1.key }) {
            shaken[offering] = share * Double(random.below(2000)) / 1000
        }
        var draft = localSearch.follow(shaken, from: empty)
        localSearch.descend(&draft)
        adopt(draft)
        return draft
    }

    /// By how much a step may be worse, as a part of what is missing to the bound.
    private static let walkTolerance = 0.2
}
