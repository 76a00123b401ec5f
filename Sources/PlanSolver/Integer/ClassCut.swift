// SPDX-License-Identifier: GPL-3.0-or-later

/// A cut that speaks of numbers of classes only: of these offerings no more classes can be opened than its range says,
/// where classes of some may count several times. Pricing stays as it is: in the tree it is a row like those of its
/// branches.
///
/// Tried, and left out: rounding of seats, Σ u_t + Σ min(r, seats of p for these people) z_p ≥ r (k + 1) for k·C + r people
/// of a course. Where the number of classes is limited it closes a third of what the root leaves open (Duy Tiên with 60
/// more teachers: 31 nodes become 6 to 11), but branching on the number of classes of a course does the same sooner;
/// eight what-if runs take as long with it as without. Elsewhere it finds nothing. What sets of a dozen open offerings
/// can cover between them, separated by a linear program, closes less.
final class ClassCut: Hashable, Sendable {
    /// Positions, ascending, each as often as its classes count.
    let members: [Int]
    /// One number for one cut in a run.
    let number: Int
    private let counts: [Int: Int]

    init(members: [Int], number: Int) {
        (self.members, self.number) = (members, number)
        counts = members.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// How often a class of an offering counts.
    func times(_ offering: Int) -> Int { counts[offering] ?? 0 }

    static func == (left: ClassCut, right: ClassCut) -> Bool { left.number == right.number }
    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// The cuts of a run that relaxations have violated.
struct ClassCuts {
    private let conflicts: ConflictCuts
    private let crews: CrewCuts
    private let packings: PackingCuts
    private let threads: Int
    private var known: [[Int]: ClassCut] = [:]

    init(_ model: SolverModel, threads: Int = 1) {
        self.threads = threads
        let packings = Packings(model, Crews(model))
        conflicts = ConflictCuts(model: model, conflicts: Conflicts(packings))
        crews = CrewCuts(model, packings.crews)
        self.packings = PackingCuts(packings)
    }

    /// Cuts that a relaxation violates, with their ranges.
    /// - Parameters:
    ///   - openings: how many classes of each offering it opens.
    ///   - packs: whether to look for `PackingCuts`, which takes longer, on the main thread.
    ///   - shouldStop: whether those found so far must do.
    ///   - reducedCosts: those of all offerings: a cut takes in the cheapest first. Asked for only where there are cuts.
    mutating func violated(
        _ openings: [Int: Double], packs: Bool = false, shouldStop: () -> Bool = { false }, reducedCosts: () -> [Int]
    ) -> [BranchSet: ClosedRange<Int>] {
        let open = openings.filter { $0.value > Self.leastShare }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (offering: $0.key, share: $0.value) }
        var violated = Parts.map(2, threads: threads) {
            $0 == 0 ? conflicts.violated(open, shouldStop) : crews.violated(open, shouldStop)
        }.flatMap { $0 }
        if packs { violated += packings.violated(open, shouldStop) }
        guard !violated.isEmpty else { return [:] }
        let costs = reducedCosts()
        let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
        var result: [BranchSet: ClosedRange<Int>] = [:]
        let cuts = Parts.map(violated.count, threads: threads) {
            shouldStop() ? nil : violated[$0].extended(order)
        }
        for (members, most) in cuts.lazy.compactMap({ $0 }) {
            result[.cut(row([most], members))] = 0...most
        }
        return result
    }

    /// The row of these members; one and the same for the same key.
    mutating func row(_ key: [Int], _ members: [Int]) -> ClassCut {
        let cut = known[key + members] ?? ClassCut(members: members, number: known.count)
        known[key + members] = cut
        return cut
    }

    /// The most violated ones of each venue, in a fixed order.
    static func worst<Cut>(_ found: [(excess: Double, venue: Int, cut: Cut)]) -> [Cut] {
        Dictionary(grouping: found) { $0.venue }.sorted { $0.key < $1.key }.flatMap { _, found in
            found.enumerated().sorted { ($1.element.excess, $0.offset) < ($0.element.excess, $1.offset) }
                .prefix(Self.mostOfVenue).map(\.element.cut)
        }
    }

    private static let mostOfVenue = 6
    private static let leastShare = 0.01
    /// By how many classes a cut must be violated.
    static let least = 0.05
}

/// What a relaxation opens, the largest share first.
typealias Openings = [(offering: Int, share: Double)]

/// A cut of the offerings that a relaxation opens, before others are taken in.
struct CutCore {
    /// The members, given all offerings in the order in which they are taken in, and how many of them may be opened.
    let extended: ([Int]) -> (members: [Int], most: Int)
}
