// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts that the least size of a class implies. A class that few people may join (a crew of shift workers) takes nearly
/// all of them; the linear relaxation opens thirds of several such classes, with a third of the people in each.
///
/// Of a pool S of people, a class p takes at least a_p = least_p − |E_p \ S| if E_p may join it, so that Σ a_p z_p ≤ |S|;
/// divided by k and rounded down, with k = ⌊|S| / (m + 1)⌋ + 1:
///
///     Σ { z_p : a_p ≥ k } ≤ m
///
/// Source: Chvátal, Edmonds polytopes and a hierarchy of combinatorial problems (1973).
struct SizeCuts {
    private let model: SolverModel
    /// How many people may join each offering.
    private let eligible: [Int]

    init(_ conflicts: Conflicts, of model: SolverModel) {
        self.model = model
        eligible = conflicts.eligible
    }

    /// The worst ones.
    func violated(_ open: Openings) -> [CutCore] {
        pools(open.filter { isScarce($0.offering) }).map { pool in CutCore { _ in (members(pool), pool.most) } }
    }

    /// Whether so few may join an offering that it can be in a cut.
    private func isScarce(_ offering: Int) -> Bool {
        eligible[offering] < Self.scarcity * model.offerings[offering].least
    }

    private func types(of offering: Int) -> some Collection<Int> {
        model.pairs(of: offering).lazy.map { Int(model.pairType[$0]) }
    }

    /// How many of the people of a pool may join an offering.
    private func count(_ offering: Int, _ isIn: [Bool]) -> Int {
        types(of: offering).reduce(0) { $0 + (isIn[$1] ? model.people[$1] : 0) }
    }

    private struct Pool {
        var isIn: [Bool]
        var size = 0
        /// m and k.
        var most = 0
        var takes = 0
    }

    /// What a class must take from a pool.
    private func need(_ offering: Int, _ pool: Pool) -> Int {
        model.offerings[offering].least - (eligible[offering] - count(offering, pool.isIn))
    }

    private func members(_ pool: Pool) -> [Int] {
        model.offerings.indices.filter {
            isScarce($0) && eligible[$0] < pool.size + model.offerings[$0].least && need($0, pool) >= pool.takes
        }
    }

    /// Pools that grow around each class, by the classes that bring in fewest new people for what is opened of them.
    private func pools(_ open: Openings) -> [Pool] {
        var found: [(excess: Double, venue: Int, cut: Pool)] = []
        var seen: Set<[Int]> = []
        for seed in open {
            let rivals = open.filter {
                model.offerings[$0.offering].course == model.offerings[seed.offering].course
            }
            var pool = Pool(isIn: Array(repeating: false, count: model.typeCount))
            var next = seed.offering
            for _ in 0..<Self.growth {
                for type in types(of: next) where !pool.isIn[type] {
                    pool.isIn[type] = true
                    pool.size += model.people[type]
                }
                let needs = rivals.map { need($0.offering, pool) }
                let least = rivals.map { model.offerings[$0.offering].least }.max()!
                for most in max(1, pool.size / least)..<pool.size / least + Self.tries + 1 {
                    let takes = pool.size / (most + 1) + 1
                    let inside = rivals.indices.filter { needs[$0] >= takes }
                    let excess = inside.reduce(-Double(most)) { $0 + rivals[$1].share }
                    guard excess > ClassCuts.least, seen.insert([most] + inside.map { rivals[$0].offering }).inserted
                    else { continue }
                    (pool.most, pool.takes) = (most, takes)
                    found.append((excess, model.offerings[seed.offering].venue, pool))
                }
                func price(_ place: Int) -> Double {
                    Double(model.offerings[rivals[place].offering].least - needs[place]) / (rivals[place].share + 0.01)
                }
                let outside = rivals.indices.filter { needs[$0] < model.offerings[rivals[$0].offering].least }
                guard let cheapest = outside.min(by: { (price($0), $0) < (price($1), $1) }) else { break }
                next = rivals[cheapest].offering
            }
        }
        return ClassCuts.worst(found)
    }

    /// Offerings that more people than so many times their least size may join are in no cut.
    private static let scarcity = 4
    /// Classes that a pool grows by, and numbers of classes tried for each.
    private static let growth = 12
    private static let tries = 3
}
