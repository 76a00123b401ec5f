// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts that conflicts imply: of offerings of which any two conflict at most one class is opened, of those of which any
/// three conflict at most two. The linear relaxation opens halves of them instead: it counts the classes of each cell
/// (Monday and Wednesday, Wednesday and Friday, Friday and Monday share no cell), and of several classes of one crew of
/// shift workers it opens thirds with a third of the people in each.
///
/// Sources: Padberg, On the facial structure of set packing polyhedra (1973); Euler, Jünger, Reinelt, Generalizations of
/// cliques, odd cycles and anticycles (1987) for independence systems.
struct ConflictCuts {
    let model: SolverModel
    let conflicts: Conflicts

    /// Cliques of which a relaxation opens more classes than can be, those with most beyond first.
    func violated(_ open: Openings, _ shouldStop: () -> Bool = { false }) -> [CutCore] {
        (1...2).flatMap { most in
            var found: [(excess: Double, venue: Int, cut: Clique)] = []
            var seen: Set<[Int]> = []
            for seed in open where !shouldStop() {
                var clique = Clique(conflicts, most: most)
                clique.add(seed.offering)
                for (offering, _) in open { clique.add(offering) }
                let members = Set(clique.members)
                let excess = open.reduce(-Double(most)) { $0 + (members.contains($1.offering) ? $1.share : 0) }
                if excess > ClassCuts.least, seen.insert(clique.members.sorted()).inserted {
                    found.append((excess, model.offerings[seed.offering].venue, clique))
                }
            }
            return ClassCuts.worst(found).map { clique in CutCore { order in extended(clique, order) } }
        }
    }

    /// The clique with further offerings, in their order.
    private func extended(_ core: Clique, _ order: [Int]) -> (members: [Int], most: Int) {
        var clique = core
        let venues = Set(core.members.map { model.offerings[$0].venue })
        for offering in order where conflicts.isScarce(offering) || venues.contains(model.offerings[offering].venue) {
            clique.add(offering)
        }
        return (clique.members.sorted(), clique.most)
    }
}

/// A clique while offerings are added to it.
private struct Clique {
    private let conflicts: Conflicts
    /// Of its members at most so many can be opened, one or two.
    let most: Int
    private(set) var members: [Int] = []
    /// Those of its members that can be opened together, by places, a member with itself included.
    private var couples: [(first: Int, second: Int, couple: Conflicts.Couple)] = []

    init(_ conflicts: Conflicts, most: Int) {
        self.conflicts = conflicts
        self.most = most
    }

    /// Adds an offering if the clique stays one.
    mutating func add(_ offering: Int) {
        guard couples.count < Self.mostCouples, !members.contains(offering), let mates = mates(of: offering) else {
            return
        }
        let place = members.count
        members.append(offering)
        for mate in mates {
            couples.append((mate, place, conflicts.couple(mate < place ? members[mate] : offering, offering)))
        }
    }

    /// The places of those that can be opened beside an offering, itself included; nil if the clique would be none.
    private func mates(of offering: Int) -> [Int]? {
        guard most == 2 else {
            return (members + [offering]).allSatisfy { conflicts.pair($0, offering) } ? [] : nil
        }
        let isRival = members.map { conflicts.pair($0, offering) }
        for (first, second, couple) in couples where !isRival[first] && !isRival[second] {
            guard conflicts.triple(couple, offering) else { return nil }
        }
        let mates = isRival.indices.filter { !isRival[$0] }
        if conflicts.pair(offering, offering) { return mates }
        // Two of it and one of another, or three of it.
        let twice = conflicts.couple(offering, offering)
        guard mates.allSatisfy({ conflicts.triple(twice, members[$0]) }), conflicts.triple(twice, offering) else {
            return nil
        }
        return mates + [members.count]
    }

    /// Couples after which no more offerings are added: they take longer and longer.
    private static let mostCouples = 2000
}
