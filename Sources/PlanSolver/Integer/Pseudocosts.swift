// SPDX-License-Identifier: GPL-3.0-or-later

/// What branching on a set of offerings has been worth so far: by how much the bound rose for each class that the number
/// was moved, downwards and upwards.
///
/// A set that has not been tried is thought to be worth what others of its kind were.
/// Source: Achterberg, Koch, Martin, Branching rules revisited (2005).
struct Pseudocosts {
    /// A set whose number of classes is fractional.
    struct Candidate {
        let set: BranchSet
        let total: Double
        /// How far the number is moved to the next whole one below and above.
        var distances: [Double] { [total - total.rounded(.down), total.rounded(.up) - total] }
    }

    private struct Mean {
        var sum = 0.0
        var count = 0.0
        mutating func add(_ value: Double) {
            sum += value
            count += 1
        }
        func value(_ prior: Double) -> Double { (sum + prior) / (count + 1) }
    }

    private var ofSet: [BranchSet: [Mean]] = [:]
    private var ofKind: [Int: [Mean]] = [:]
    private var all = [Mean(), Mean()]

    /// Whether both directions have been tried.
    func isKnown(_ set: BranchSet) -> Bool { ofSet[set]?.allSatisfy { $0.count > 0 } ?? false }

    /// - Parameter gain: rise of the bound, VND; direction 0 is downwards, 1 upwards.
    mutating func learn(_ candidate: Candidate, direction: Int, gain: Double) {
        let perClass = max(0, gain) / max(0.05, candidate.distances[direction])
        ofSet[candidate.set, default: [Mean(), Mean()]][direction].add(perClass)
        ofKind[candidate.set.kind, default: [Mean(), Mean()]][direction].add(perClass)
        all[direction].add(perClass)
    }

    /// The expected rise of the bound in both directions, VND.
    func expected(_ candidate: Candidate) -> [Double] {
        (0..<2).map { direction in
            let any = all[direction].value(1) * candidate.set.weight / 4
            let kind = ofKind[candidate.set.kind]?[direction].value(any) ?? any
            let own = ofSet[candidate.set]?[direction]
            let perClass = own.map { $0.count > 0 ? $0.sum / $0.count : kind } ?? kind
            return perClass * candidate.distances[direction]
        }
    }

    /// Both children count, the one that gains less the more. (Rules that estimate the size of the tree, Le Bodic and
    /// Nemhauser, An abstract model for branching, 2017, need as many nodes.)
    static func score(_ gains: [Double], missing: Double) -> Double {
        gains.reduce(1) { $0 * max(1e-3 * missing, min($1, missing)) }
    }

    /// The sets of fractional number, those first that promise most.
    /// - Parameters:
    ///   - openings: how many classes of each offering a relaxation opens.
    ///   - tolerance: numbers this near a whole one count as whole.
    func candidates(
        _ openings: [Int: Double], branches: [BranchSet: ClosedRange<Int>], tolerance: Double, missing: Double,
        in model: SolverModel
    ) -> [Candidate] {
        var totals: [BranchSet: Double] = [:]
        // In order: sums of floating-point numbers depend on it.
        let open = openings.sorted { $0.key < $1.key }
        for (offering, share) in open {
            for set in BranchSet.sets(of: offering, in: model) { totals[set, default: 0] += share }
        }
        totals.merge(totalsOfTypes(open, in: model)) { total, _ in total }
        return totals.map { Candidate(set: $0.key, total: $0.value) }
            .filter { candidate in
                guard candidate.distances.allSatisfy({ $0 > tolerance && $0 < 1 - tolerance }) else { return false }
                // Off its own row: an artificial column fills in, or prices have not settled; asking again changes nothing.
                return branches[candidate.set].map {
                    (Double($0.lowerBound)...Double($0.upperBound)).contains(candidate.total)
                } ?? true
            }
            .map { ($0, Self.score(expected($0), missing: missing)) }
            .sorted { ($1.1, $0.0.set.code) < ($0.1, $1.0.set.code) }
            .map(\.0)
    }

    /// How many classes people of each type may join; of types who may join the same of what is open, but for trifles,
    /// only one, a known one if there is any.
    private func totalsOfTypes(
        _ open: [(key: Int, value: Double)], in model: SolverModel
    ) -> [BranchSet: Double] {
        var totals = Array(repeating: 0.0, count: model.typeCount)
        var joined: [[Int32]] = totals.map { _ in [] }
        for (offering, share) in open {
            for pair in model.pairs(of: offering) {
                let type = Int(model.pairType[pair])
                totals[type] += share
                if share > Self.trifle { joined[type].append(Int32(offering)) }
            }
        }
        let types = totals.indices.filter { totals[$0] > 0 }
        let known = types.filter { isKnown(.type($0)) }
        var chosen: Set<[Int32]> = []
        var result: [BranchSet: Double] = [:]
        for type in known + types where chosen.insert(joined[type]).inserted { result[.type(type)] = totals[type] }
        return result
    }

    private static let trifle = 0.05
}
