// SPDX-License-Identifier: GPL-3.0-or-later

/// Branch and price: closes what the root's relaxation leaves open, until the bound meets the incumbent.
///
/// A node says how many classes of certain sets are opened (`BranchSet`, coarse before fine) and which offerings at
/// all. Its bound comes from the dual ascent or from column generation, exactly priced. Where the number of classes of every
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
        /// How many classes of each offering the node's relaxation opens, once the ascent has bounded it.
        var openings: [Int: Double]?
        /// Whether a linear program bounds it, as it did the node above.
        var isExact = false
        /// Whether the ascent has not bounded it yet.
        var waits: Bool { !isExact && openings == nil }

        /// Whether opening just these classes (positions of offerings, as often as they are opened) obeys its rows.
        func allows(_ classes: [Int], in model: SolverModel) -> Bool {
            classes.allSatisfy { active[$0] }
                && branches.allSatisfy { set, range in
                    range.contains(classes.reduce(0) { $0 + set.times($1, model) })
                }
        }
    }

    let model: SolverModel
    private(set) var open: [Node] = []
    /// Least bound of the nodes that could not be finished: they stay part of the bound.
    private(set) var unresolved = Int.max
    private var created = 0
    /// Plans that nodes have been split on, with their costs, VND.
    private(set) var settled: [(classes: [Int], cost: Int, prices: Prices)] = []
    var pseudocosts = Pseudocosts()

    init(_ model: SolverModel) { self.model = model }

    /// No plan outside the incumbent's class costs less than this, VND; `Int.max` once nothing is left.
    var bound: Int { min(unresolved, open.lazy.map(\.bound).min() ?? Int.max) }

    func add(_ node: Node) {
        created += 1
        open.append(node)
        open[open.count - 1].number = created
    }

    /// Leaves a node of this bound unfinished.
    func giveUp(bound: Int) { unresolved = min(unresolved, bound) }

    /// The node of least bound, the deepest and oldest of several: plans come from what relaxations open, wherever they
    /// are in the tree, so dives are not worth the nodes that the bound does not need.
    /// - Parameter isWanted: others stay where they are.
    func takeNext(where isWanted: (Node) -> Bool = { _ in true }) -> Node? {
        let best = open.indices.filter { isWanted(open[$0]) }.min {
            (open[$0].bound, -open[$0].depth, open[$0].number) < (open[$1].bound, -open[$1].depth, open[$1].number)
        }
        return best.map { open.remove(at: $0) }
    }

    /// A node that waits for its bound and has no more than this one from above.
    func takeUnbounded(bound: Int) -> Node? {
        open.firstIndex { $0.waits && $0.bound <= bound }.map { open.remove(at: $0) }
    }

    func prune(_ isDone: (Node) -> Bool) { open.removeAll(where: isDone) }

    /// Takes note of the best plan with just these classes, which nodes no longer hold.
    func settle(_ classes: [Int], cost: Int, prices: Prices) { settled.append((classes, cost, prices)) }

    /// Splits a node on the set whose number of classes is fractional and promises most.
    /// - Parameters:
    ///   - openings: how many classes of each offering a relaxation opens.
    ///   - tolerance: numbers this near a whole one count as whole.
    /// - Returns: false where all are whole.
    func branch(_ node: Node, openings: [Int: Double], tolerance: Double) -> Bool {
        let candidates = pseudocosts.candidates(
            openings, branches: node.branches, tolerance: tolerance, missing: 1e12, in: model)
        guard let chosen = candidates.first else { return false }
        children(node, chosen).forEach(add)
        return true
    }

    /// The node with at most, and the node with at least, the whole numbers next to a fractional one.
    func children(_ node: Node, _ candidate: Pseudocosts.Candidate) -> [Node] {
        let below = Int(candidate.total.rounded(.down))
        let range = node.branches[candidate.set] ?? 0...model.mostClasses
        return [
            range.lowerBound...max(below, range.lowerBound), below + 1...max(below + 1, range.upperBound),
        ].map { range in
            child(of: node) { branches, active in restrict(candidate.set, to: range, &branches, &active) }
        }
    }

    /// All ways in which a plan of the node can differ from opening exactly these classes, or, without `supersets`,
    /// from opening at least these.
    /// - Parameter classes: offerings with the number of their classes, in the order in which nodes leave them out: each
    ///   must open those before.
    func exclude(_ node: Node, classes: [(offering: Int, count: Int)], supersets: Bool) {
        for (place, (offering, count)) in classes.enumerated() {
            let range = node.branches[.offering(offering)] ?? 0...model.offerings[offering].copies
            if range.lowerBound <= count - 1 {
                add(
                    child(of: node) { branches, active in
                        for (other, least) in classes[..<place] { require(other, least, node, &branches) }
                        restrict(.offering(offering), to: range.lowerBound...count - 1, &branches, &active)
                    })
            }
        }
        guard supersets else { return }
        // At least these, and in some course more.
        var totals: [Int: Int] = [:]
        for (offering, count) in classes { totals[model.offerings[offering].course, default: 0] += count }
        for course in model.mostClassesOfCourse.indices {
            add(
                child(of: node) { branches, active in
                    for (other, least) in classes { require(other, least, node, &branches) }
                    for earlier in 0...course {
                        let range = node.branches[.course(earlier)] ?? 0...model.mostClasses
                        let total = totals[earlier] ?? 0
                        branches[.course(earlier)] =
                            earlier < course
                            ? range.lowerBound...max(range.lowerBound, total)
                            : total + 1...max(total + 1, range.upperBound)
                    }
                })
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

    private func child(
        of node: Node, _ change: (inout [BranchSet: ClosedRange<Int>], inout [Bool]) -> Void
    ) -> Node {
        var child = node
        child.depth += 1
        child.openings = nil
        change(&child.branches, &child.active)
        return child
    }
}
