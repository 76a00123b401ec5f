// SPDX-License-Identifier: GPL-3.0-or-later

/// Branch and price: closes what the root's relaxation leaves open, until the bound meets the incumbent.
///
/// A node says how many classes of certain sets are opened (`BranchSet`, coarse before fine) and which offerings at
/// all. Its bound comes from column generation on that node, exactly priced. Where the number of classes of every
/// offering is whole, the assignment of people is whole too, and only the lecturers can still be relaxed: they are
/// assigned exactly, and the node is split into all ways to differ from that set of classes.
/// Sources: Barnhart, Johnson, Nemhauser, Savelsbergh, Vance, Branch-and-price (1998); Görtz, Klose (2012) for
/// Lagrangian bounds and reduced-cost fixing in capacitated facility location.
final class TreeSearch {
    struct Node {
        /// VND; no plan of the node costs less.
        var bound: Int
        var depth: Int
        /// Order of creation: ties are broken the same way every time.
        var number: Int
        var branches: [BranchSet: ClosedRange<Int>]
        var active: [Bool]
        var prices: Prices
    }

    let model: SolverModel
    private(set) var open: [Node] = []
    /// Least bound of the nodes that could not be finished: they stay part of the bound.
    private var unresolved = Int.max
    private var created = 0

    init(_ model: SolverModel) { self.model = model }

    /// No plan outside the incumbent's class costs less than this, VND; `Int.max` once nothing is left.
    var bound: Int { min(unresolved, open.lazy.map(\.bound).min() ?? Int.max) }

    func add(
        bound: Int, depth: Int, branches: [BranchSet: ClosedRange<Int>], active: [Bool], prices: Prices
    ) {
        created += 1
        open.append(
            Node(
                bound: bound, depth: depth, number: created, branches: branches, active: active, prices: prices))
    }

    /// Leaves a node of this bound unfinished.
    func giveUp(bound: Int) { unresolved = min(unresolved, bound) }

    /// The newest child of the last node taken, while diving; otherwise the node of least bound, the deepest and oldest
    /// of several. Every few nodes a dive begins anew from the least bound.
    func takeNext() -> Node? {
        guard !open.isEmpty else { return nil }
        taken += 1
        if let last = open.indices.last, open[last].number > newest, taken % Self.diveEvery < Self.diveLength {
            newest = created
            return open.remove(at: last)
        }
        newest = created
        let best = open.indices.min {
            (open[$0].bound, -open[$0].depth, open[$0].number) < (open[$1].bound, -open[$1].depth, open[$1].number)
        }!
        return open.remove(at: best)
    }

    private var taken = 0
    /// The newest node when the last one was taken: younger ones are its children.
    private var newest = 0
    private static let diveEvery = 60
    private static let diveLength = 30

    func prune(incumbent: Int) { open.removeAll { $0.bound >= incumbent } }

    /// Splits a node on the set whose number of classes is fractional and says most.
    /// - Parameters:
    ///   - openings: how many classes of each offering a relaxation opens.
    ///   - tolerance: numbers this near a whole one count as whole.
    /// - Returns: false where all are whole.
    func branch(
        _ node: Node, openings: [Int: Double], tolerance: Double, bound: Int, active: [Bool], prices: Prices
    ) -> Bool {
        var totals: [BranchSet: Double] = [:]
        // In order: sums of floating-point numbers depend on it.
        for (offering, share) in openings.sorted(by: { $0.key < $1.key }) {
            for set in BranchSet.sets(of: offering, in: model) { totals[set, default: 0] += share }
        }
        var chosen: (set: BranchSet, total: Double)?
        var bestScore = 0.0
        for (set, total) in totals {
            let fraction = total - total.rounded(.down)
            guard fraction > tolerance, fraction < 1 - tolerance else { continue }
            // Off its own row: an artificial column fills in, or prices have not settled; asking again changes nothing.
            if let range = node.branches[set], !(Double(range.lowerBound)...Double(range.upperBound)).contains(total) {
                continue
            }
            let score = set.weight * min(fraction, 1 - fraction)
            if score > bestScore || (score == bestScore && set.code < chosen!.set.code) {
                bestScore = score
                chosen = (set, total)
            }
        }
        guard let chosen else { return false }
        let below = Int(chosen.total.rounded(.down))
        let range = node.branches[chosen.set] ?? 0...model.mostClasses
        add(node, bound, active, prices) { branches, active in
            restrict(chosen.set, to: range.lowerBound...max(below, range.lowerBound), &branches, &active)
        }
        add(node, bound, active, prices) { branches, active in
            restrict(chosen.set, to: below + 1...max(below + 1, range.upperBound), &branches, &active)
        }
        return true
    }

    /// All ways in which a plan of the node can differ from opening exactly these classes, or, without `supersets`,
    /// from opening at least these.
    func exclude(
        _ node: Node, classes: [Int: Int], supersets: Bool, bound: Int, active: [Bool], prices: Prices
    ) {
        var fixed: [(Int, Int)] = []
        for (offering, count) in classes.sorted(by: { $0.key < $1.key }) {
            let range = node.branches[.offering(offering)] ?? 0...model.offerings[offering].copies
            if range.lowerBound <= count - 1 {
                add(node, bound, active, prices) { branches, active in
                    for (other, least) in fixed { require(other, least, node, &branches) }
                    restrict(.offering(offering), to: range.lowerBound...count - 1, &branches, &active)
                }
            }
            fixed.append((offering, count))
        }
        guard supersets else { return }
        // At least these, and in some course more.
        var totals: [Int: Int] = [:]
        for (offering, count) in classes { totals[model.offerings[offering].course, default: 0] += count }
        for course in model.mostClassesOfCourse.indices {
            add(node, bound, active, prices) { branches, active in
                for (other, least) in fixed { require(other, least, node, &branches) }
                for earlier in 0...course {
                    let range = node.branches[.course(earlier)] ?? 0...model.mostClasses
                    let total = totals[earlier] ?? 0
                    branches[.course(earlier)] =
                        earlier < course
                        ? range.lowerBound...max(range.lowerBound, total) : total + 1...max(total + 1, range.upperBound)
                }
            }
        }
    }

    private func require(
        _ offering: Int, _ least: Int, _ node: Node, _ branches: inout [BranchSet: ClosedRange<Int>]
    ) {
        let most = max(least, node.branches[.offering(offering)]?.upperBound ?? model.offerings[offering].copies)
        branches[.offering(offering)] = least...most
    }

    private func restrict(
        _ set: BranchSet, to range: ClosedRange<Int>, _ branches: inout [BranchSet: ClosedRange<Int>],
        _ active: inout [Bool]
    ) {
        if range.upperBound == 0 {
            for offering in set.members(model) { active[offering] = false }
            branches[set] = nil
        } else {
            branches[set] = range
        }
    }

    private func add(
        _ node: Node, _ bound: Int, _ active: [Bool], _ prices: Prices,
        _ change: (inout [BranchSet: ClosedRange<Int>], inout [Bool]) -> Void
    ) {
        var branches = node.branches
        var allowed = active
        change(&branches, &allowed)
        add(bound: bound, depth: node.depth + 1, branches: branches, active: allowed, prices: prices)
    }
}
