// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

/// Cuts of any whole coefficients, Σ a_p z_p ≤ b, from what classes of a dozen offerings can be opened together.
///
/// Where two courses and several crews want the same halls, cuts that count classes are not enough: a class that stands
/// in the way of two others counts twice. All sets of classes of the dozen that can be opened together are listed; a
/// small linear program finds the inequality that all of them keep and that the relaxation breaks most (a Fenchel cut);
/// and the offerings that it leaves out are lifted into it one after the other. Only at the root, and not of large models:
/// nodes are cut faster by their branches.
///
/// Worth most with two courses (two-4 to 1 % after 59 s without, 24 s with them; Thanh Liêm to the proof after 8.5 and
/// 3.8). Tried, and left out: neighbourhoods of 10, 15, 20 or 28 offerings and larger coefficients (with 28 and 16 the
/// root of two-1 rises from 543.2 to 543.4 of 553 million in twice the time: what is left there is for the tree), and
/// these cuts instead of those of conflicts and crews, which take in hundreds of offerings at once (60 s and more).
/// Sources: Boyd, Fenchel cutting planes for integer programs (1994); Padberg, A note on zero-one programming (1975)
/// for sequential lifting.
struct PackingCuts {
    private let model: SolverModel
    private let packings: Packings

    init(_ packings: Packings) {
        model = packings.model
        self.packings = packings
    }

    /// Cuts that a relaxation violates, of each venue those most violated.
    func violated(_ open: Openings, _ shouldStop: () -> Bool = { false }) -> [CutCore] {
        var found: [(excess: Double, venue: Int, cut: PackingCut)] = []
        var seen: Set<[Int]> = []
        var seeds: [Int: Int] = [:]
        for seed in open where !shouldStop() {
            let venue = model.offerings[seed.offering].venue
            guard seeds[venue, default: 0] < Self.seedsOfVenue else { continue }
            let items = neighbourhood(of: seed, open)
            guard items.count > 2, seen.insert(items.map(\.offering).sorted()).inserted else { continue }
            seeds[venue, default: 0] += 1
            guard let (excess, cut) = cut(items), seen.insert([cut.most] + cut.members).inserted else { continue }
            found.append((excess, venue, cut))
        }
        return ClassCuts.worst(found).map { cut in
            CutCore { order in
                var lifted = cut
                lifted.lift(order, packings)
                return (lifted.members, lifted.most)
            }
        }
    }

    /// An open offering, and those that stand most in its way and in each other's.
    private func neighbourhood(of seed: Openings.Element, _ open: Openings) -> Openings {
        var chosen: Openings = []
        var next: Openings.Element? = seed
        var left = open.filter { $0.offering != seed.offering }.map { (it: $0, pull: 0.0) }
        while let newest = next {
            chosen.append(newest)
            for place in left.indices {
                left[place].pull += newest.share * packings.affinity(newest.offering, left[place].it.offering)
            }
            let best = left.indices.filter { left[$0].pull > 0 }.max {
                (left[$0].pull * left[$0].it.share, -left[$0].it.offering)
                    < (left[$1].pull * left[$1].it.share, -left[$1].it.offering)
            }
            next = chosen.count < Self.size ? best.map { left.remove(at: $0).it } : nil
        }
        return chosen
    }

    /// The cut of these offerings that the relaxation violates most, and by how much, as a part of its right side.
    private func cut(_ items: Openings) -> (excess: Double, PackingCut)? {
        guard let sets = packings.sets(of: items.map(\.offering), most: PackingCut.mostSets),
            let weights = try? Self.weights(items.map(\.share), sets)
        else { return nil }
        var best: (excess: Double, coefficients: [Int], most: Int)?
        // Whole coefficients near the weights; with what sets come to, exactly, they are valid however they were found.
        for scale in 1...Self.largestCoefficient {
            let coefficients = weights.map { Int(($0 * Double(scale)).rounded()) }
            let most = sets.weights(coefficients).max()!
            let used = zip(coefficients, items).reduce(0) { $0 + Double($1.0) * $1.1.share }
            let excess = most > 0 ? used / Double(most) - 1 : 0
            if excess > max(Self.leastExcess, (best?.excess ?? 0) + 1e-3) { best = (excess, coefficients, most) }
        }
        return best.map { ($0.excess, PackingCut(items.map(\.offering), $0.coefficients, most: $0.most)) }
    }

    /// Weights of which no set has more than 1, and the shares most.
    private static func weights(_ shares: [Double], _ sets: PackedSets) throws -> [Double]? {
        var problem = try Problem()
        var columns = ColumnBatch()
        for share in shares { columns.append(bounds: .range(0, 1), cost: -share) }
        try problem.addColumns(columns)
        var options = SimplexOptions()
        options.method = .dual
        for _ in 0..<Self.rounds {
            guard try problem.simplex(options).isOptimal else { return nil }
            let weights = try problem.columnValues()
            let all = sets.weights(weights)
            let heaviest = all.indices.filter { all[$0] > 1 + 1e-6 }.sorted { (all[$1], $0) < (all[$0], $1) }
            if heaviest.isEmpty { return weights }
            var rows = RowBatch()
            for set in heaviest.prefix(5) {
                rows.append(bounds: .upper(1))
                for (place, count) in sets.counts(of: set) { rows.entry(GLPK.Column(place), Double(count)) }
            }
            try problem.addRows(rows)
        }
        return nil
    }

    /// Offerings of a neighbourhood, and neighbourhoods of each venue.
    private static let (size, seedsOfVenue) = (12, 12)
    private static let largestCoefficient = 6
    private static let rounds = 200
    /// By how much, as a part of its right side, a cut must be violated.
    private static let leastExcess = 0.02
}

/// A cut while offerings are lifted into it.
private struct PackingCut {
    private(set) var coefficients: [(offering: Int, times: Int)]
    let most: Int

    init(_ offerings: [Int], _ coefficients: [Int], most: Int) {
        self.coefficients = zip(offerings, coefficients).filter { $0.1 > 0 }.map { (offering: $0.0, times: $0.1) }
        self.most = most
    }

    /// Each as often as it counts, ascending.
    var members: [Int] { coefficients.flatMap { Array(repeating: $0.offering, count: $0.times) }.sorted() }

    /// Takes offerings in, in their order, each with what the heaviest set that it fits leaves of the right side, until
    /// that takes too long.
    mutating func lift(_ order: [Int], _ packings: Packings) {
        let core = coefficients.map(\.offering)
        guard let all = packings.sets(of: core, most: Self.mostSets) else { return }
        var sets = zip(all.classes, all.weights(coefficients.map(\.times))).sorted { $0.1 > $1.1 }
        var left = Self.mostChecks
        for offering in order where !core.contains(offering) {
            guard core.contains(where: { packings.affinity($0, offering) > 0 }) else { continue }
            let heaviest = sets.firstIndex { packings.fits($0.0, offering) } ?? sets.count
            left -= heaviest + 1
            guard left > 0 else { return }
            // That it fits none, not even the empty one, says nothing of others.
            guard heaviest < sets.count, sets[heaviest].1 < most else { continue }
            let times = most - sets[heaviest].1
            coefficients.append((offering, times))
            left -= sets.count
            // With it once, with it twice, …
            var last = sets
            repeat {
                last = last.filter { packings.fits($0.0, offering) }.map { ($0.0 + [offering], $0.1 + times) }
                sets += last
            } while !last.isEmpty
            guard sets.count < Self.mostSets else { return }
            sets.sort { $0.1 > $1.1 }
        }
    }

    static let mostSets = 20_000
    private static let mostChecks = 300_000
}
