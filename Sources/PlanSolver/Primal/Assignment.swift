// SPDX-License-Identifier: GPL-3.0-or-later

/// The cheapest assignment of people to a set of open classes, kept optimal while classes open and close.
///
/// A transportation problem with convex costs: every bin (a class, or the people of a quota group left without one)
/// has a cost for each type and a cost of its size. One person at a time is moved along the shortest path in the
/// residual graph of bins, whose edge i → j is the cheapest person to move from i to j. No negative cycle ever
/// arises, so the assignment stays optimal. Source: Ahuja, Magnanti, Orlin, Network Flows (1993), chapter 9.
struct Assignment {
    /// A cost that no plan pays: "may not join".
    static let never = Int.max / 8
    /// Reward for each of the first `least` seats, so that a class fills its minimum before anything else.
    static let seatReward = 1 << 46

    struct Bin {
        /// Position in `model.offerings`; −1 for people without a class.
        var offering: Int
        /// By type.
        var costs: [Int]
        var counts: [Int32]
        /// Types with people in the bin, in no order.
        var members: [Int32]
        var size = 0
        var least: Int
        var most: Int
        /// Quota group whose shortage the bin's size prices, or −1.
        var quota: Int
        var isOpen = true
    }

    private struct Move {
        var cost: Int
        var type: Int32
    }

    private let model: SolverModel
    private(set) var bins: [Bin] = []
    /// `moves[i][j]`: the cheapest person to move from bin i to bin j.
    private var moves: [[Move]] = []
    /// VND of people: their costs in classes, and of the unserved with quotas.
    private(set) var peopleCost = 0

    /// Everybody without a class.
    /// - Parameter people: how many of each type there are to place.
    init(_ model: SolverModel, people: [Int]) {
        self.model = model
        for group in -1..<model.quotas.count {
            var bin = Bin(
                offering: -1, costs: Array(repeating: Self.never, count: model.typeCount),
                counts: Array(repeating: 0, count: model.typeCount), members: [], least: 0, most: Int.max,
                quota: group)
            for type in 0..<model.typeCount where model.quotaOfType[type] == group {
                bin.costs[type] = model.unservedCost[type]
                guard people[type] > 0 else { continue }
                bin.counts[type] = Int32(people[type])
                bin.members.append(Int32(type))
                bin.size += people[type]
                peopleCost += model.unservedCost[type] * people[type]
            }
            if group >= 0 { peopleCost += model.quotas[group].cost(unserved: bin.size) }
            bins.append(bin)
        }
        moves = bins.map { _ in bins.map { _ in Move(cost: Self.never, type: -1) } }
        for bin in bins.indices { refreshMoves(from: bin) }
    }

    /// Bins of open classes.
    var classBins: [Int] { bins.indices.filter { bins[$0].offering >= 0 && bins[$0].isOpen } }

    /// Whether every open class has its least size.
    var isFeasible: Bool { bins.allSatisfy { !$0.isOpen || $0.size >= $0.least } }

    /// Cost of one more person in a bin, besides the person's own.
    private func addingCost(_ bin: Int) -> Int {
        let it = bins[bin]
        guard it.isOpen, it.size < it.most else { return Self.never }
        if it.quota >= 0 { return model.quotas[it.quota].marginalCost(unserved: it.size) }
        return it.size < it.least ? -Self.seatReward : 0
    }

    /// Cost of one person fewer.
    private func removingCost(_ bin: Int) -> Int {
        let it = bins[bin]
        guard it.size > 0 else { return Self.never }
        if it.quota >= 0 { return -model.quotas[it.quota].marginalCost(unserved: it.size - 1) }
        return it.size <= it.least ? Self.seatReward : 0
    }

    private mutating func refreshMoves(from source: Int) {
        moves[source] = Array(repeating: Move(cost: Self.never, type: -1), count: bins.count)
        for target in bins.indices where bins[target].isOpen { refreshMove(from: source, to: target) }
    }

    /// Opens a class and fills it while that lowers the cost of people.
    /// - Returns: the bin.
    mutating func open(_ offering: Int) -> Int {
        let offered = model.offerings[offering]
        var costs = Array(repeating: Self.never, count: model.typeCount)
        for pair in model.pairs(of: offering) { costs[Int(model.pairType[pair])] = model.pairCost[pair] }
        let bin = Bin(
            offering: offering, costs: costs, counts: Array(repeating: 0, count: model.typeCount), members: [],
            least: offered.least, most: offered.most, quota: -1)
        let place = bins.firstIndex { !$0.isOpen } ?? bins.count
        if place == bins.count {
            bins.append(bin)
            for index in moves.indices { moves[index].append(Move(cost: Self.never, type: -1)) }
            moves.append([])
        } else {
            bins[place] = bin
        }
        for index in bins.indices where bins[index].isOpen { refreshMove(from: index, to: place) }
        refreshMoves(from: place)
        while let path = shortestPath(into: place) { move(along: path) }
        return place
    }

    private mutating func refreshMove(from source: Int, to target: Int) {
        var best = Move(cost: Self.never, type: -1)
        guard source != target else { return }
        bins[target].costs.withUnsafeBufferPointer { costs in
            bins[source].costs.withUnsafeBufferPointer { own in
                for type in bins[source].members {
                    let cost = costs[Int(type)]
                    guard cost < Self.never else { continue }
                    let delta = cost - own[Int(type)]
                    if delta < best.cost || (delta == best.cost && type < best.type) {
                        best = Move(cost: delta, type: type)
                    }
                }
            }
        }
        moves[source][target] = best
    }

    /// Closes a class; its people go where they cost least.
    mutating func close(_ bin: Int) {
        bins[bin].most = 0
        bins[bin].least = 0
        while bins[bin].size > 0 { move(along: shortestPath(outOf: bin)) }
        bins[bin].isOpen = false
        for index in moves.indices { moves[index][bin] = Move(cost: Self.never, type: -1) }
    }

    /// The cheapest way to bring one more person into a bin, as the bins passed; nil if it does not pay.
    private func shortestPath(into target: Int) -> [Int]? {
        let gain = addingCost(target)
        guard gain < Self.never else { return nil }
        var distance = bins.indices.map { $0 == target || !bins[$0].isOpen ? Self.never : removingCost($0) }
        let previous = relax(&distance)
        guard distance[target] + gain < 0 else { return nil }
        return path(to: target, previous)
    }

    /// The cheapest way for a person to leave a bin.
    private func shortestPath(outOf source: Int) -> [Int] {
        var distance = Array(repeating: Self.never, count: bins.count)
        distance[source] = 0
        let previous = relax(&distance)
        var best = -1
        var bestCost = Self.never
        for bin in bins.indices where bin != source && distance[bin] < Self.never / 2 {
            let cost = distance[bin] + addingCost(bin)
            if cost < bestCost {
                bestCost = cost
                best = bin
            }
        }
        precondition(best >= 0, "everybody can be left without a class")
        return path(to: best, previous)
    }

    private func path(to target: Int, _ previous: [Int]) -> [Int] {
        var path = [target]
        while previous[path[path.count - 1]] >= 0 {
            path.append(previous[path[path.count - 1]])
            precondition(path.count <= bins.count + 1, "negative cycle")
        }
        return path.reversed()
    }

    /// Bellman–Ford over the bins; returns each bin's predecessor or −1.
    private func relax(_ distance: inout [Int]) -> [Int] {
        var previous = Array(repeating: -1, count: bins.count)
        var queue = bins.indices.filter { distance[$0] < Self.never / 2 }
        var queued = Array(repeating: false, count: bins.count)
        for bin in queue { queued[bin] = true }
        var head = 0
        while head < queue.count {
            let source = queue[head]
            head += 1
            queued[source] = false
            let base = distance[source]
            moves[source].withUnsafeBufferPointer { row in
                for target in row.indices where row[target].cost < Self.never / 2 {
                    let reached = base + row[target].cost
                    if reached < distance[target] {
                        distance[target] = reached
                        previous[target] = source
                        if !queued[target] {
                            queued[target] = true
                            queue.append(target)
                        }
                    }
                }
            }
        }
        return previous
    }

    private mutating func move(along path: [Int]) {
        for (bin, change) in [(path[0], -1), (path[path.count - 1], 1)] where bins[bin].quota >= 0 {
            let quota = model.quotas[bins[bin].quota]
            peopleCost += quota.cost(unserved: bins[bin].size + change) - quota.cost(unserved: bins[bin].size)
        }
        // The type that each bin has lost or won with this step.
        var lost = path.map { _ in Int32(-1) }
        var won = lost
        for (step, (source, target)) in zip(path, path.dropFirst()).enumerated() {
            let move = moves[source][target]
            let type = Int(move.type)
            peopleCost += move.cost
            bins[source].counts[type] -= 1
            bins[source].size -= 1
            if bins[source].counts[type] == 0 {
                bins[source].members.remove(at: bins[source].members.firstIndex(of: move.type)!)
                lost[step] = move.type
            }
            if bins[target].counts[type] == 0 {
                bins[target].members.append(move.type)
                won[step + 1] = move.type
            }
            bins[target].counts[type] += 1
            bins[target].size += 1
        }
        for (step, bin) in path.enumerated() { refreshMoves(from: bin, lost: lost[step], won: won[step]) }
    }

    /// The same as looking at everybody in the bin, after one type went or came (−1: none).
    private mutating func refreshMoves(from source: Int, lost: Int32, won: Int32) {
        guard lost >= 0 || won >= 0 else { return }
        for target in bins.indices where target != source && bins[target].isOpen {
            let present = moves[source][target]
            if lost >= 0, present.type == lost {
                refreshMove(from: source, to: target)
            } else if won >= 0, bins[target].costs[Int(won)] < Self.never {
                let delta = bins[target].costs[Int(won)] - bins[source].costs[Int(won)]
                if delta < present.cost || (delta == present.cost && won < present.type) {
                    moves[source][target] = Move(cost: delta, type: won)
                }
            }
        }
    }

    /// What one more person of each type would cost: the duals of the assignment, an estimate of what serving the
    /// person elsewhere is worth.
    func personPrices() -> [Int] {
        var distance = bins.indices.map { max(0, addingCost($0)) }
        var changed = true
        var rounds = 0
        while changed, rounds < bins.count {
            changed = false
            rounds += 1
            for source in bins.indices where bins[source].isOpen {
                for target in bins.indices
                where moves[source][target].cost < Self.never / 2 && distance[target] < Self.never / 2 {
                    let reached = moves[source][target].cost + distance[target]
                    if reached < distance[source] {
                        distance[source] = reached
                        changed = true
                    }
                }
            }
        }
        var prices = Array(repeating: Self.never, count: model.typeCount)
        for bin in bins.indices where bins[bin].isOpen && distance[bin] < Self.never / 2 {
            for type in 0..<model.typeCount where bins[bin].costs[type] < Self.never {
                prices[type] = min(prices[type], bins[bin].costs[type] + distance[bin])
            }
        }
        return prices
    }
}
