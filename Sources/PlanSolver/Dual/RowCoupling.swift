// SPDX-License-Identifier: GPL-3.0-or-later

/// How people's prices follow the price of a row of the tree.
///
/// Where opening a class of a set costs σ more, its people are worth σ more between them: a step of σ alone has to be
/// tiny, or all classes of the set open or close at once, and such prices would crawl. So a step of σ takes along the
/// prices of those in classes of the set, each by the part of the people that is there over the size of such a class.
/// What is left of the curvature is that sizes differ, and that the same people are in classes elsewhere too.
struct RowCoupling {
    /// The people whose prices follow.
    private(set) var types: [Int32] = []
    /// By how much the price of each of them rises with the row's.
    private(set) var weights: [Double] = []
    /// A majorant of the curvature along the row with its people, beside all other rows, 1/VND.
    private(set) var curvature = 0.0
    /// People of a class of the row.
    private var size = 0.0

    /// Of each row at the classes of the moment.
    /// - Parameters:
    ///   - members: of each row, by place.
    ///   - shares: how many classes are open, by place.
    ///   - loose: the curvature that comes from people who are taken in part, by type, 1/VND.
    static func couplings(
        _ parts: [SmoothedRosters.Part], members: [[Int32]], shares: [Double], loose: [Double], temperature: Double
    ) -> [RowCoupling] {
        let offers = parts.flatMap { part in part.offers.filter { shares[$0.place] > leastShare }.map { (part, $0) } }
        var placed = Array(repeating: 0.0, count: loose.count)
        var number: [Int: Int] = [:]
        for (index, (part, offer)) in offers.enumerated() {
            number[offer.place] = index
            for place in offer.roster {
                placed[Int(part.types[place])] += shares[offer.place] * Double(part.counts[place])
            }
        }
        /// How far people's prices rise if those of all rows do.
        var rises = placed.map { _ in 0.0 }
        var result: [RowCoupling] = []
        /// By how much a step of each row changes the reduced cost of each offer.
        var moves: [[Double]] = []
        for places in members {
            let inside = places.compactMap { number[Int($0)] }
            var weights = Array(repeating: 0.0, count: loose.count)
            var classes = 0.0
            var people = 0.0
            for (part, offer) in inside.lazy.map({ offers[$0] }) {
                classes += shares[offer.place]
                for place in offer.roster {
                    let here = shares[offer.place] * Double(part.counts[place])
                    weights[Int(part.types[place])] += here
                    people += here
                }
            }
            var row = RowCoupling()
            for type in weights.indices where weights[type] > 0 {
                weights[type] *= classes / people / placed[type]
                row.types.append(Int32(type))
                row.weights.append(weights[type])
                row.curvature += weights[type] * weights[type] * loose[type]
                rises[type] += weights[type]
            }
            row.size = people / max(classes, leastShare)
            var moved = offers.map { part, offer in
                offer.roster.reduce(0) { $0 - Double(part.counts[$1]) * weights[Int(part.types[$1])] }
            }
            for index in inside { moved[index] += 1 }
            result.append(row)
            moves.append(moved)
        }
        for (index, (_, offer)) in offers.enumerated() {
            let all = moves.reduce(1) { $0 + abs($1[index]) }
            for row in result.indices {
                result[row].curvature += shares[offer.place] / temperature * abs(moves[row][index]) * all
            }
        }
        // A row that hardly any class of the moment uses must not run away, nor rows with people in common together: a
        // class that is not open now, of people like those of the row, would feel as many of them.
        for row in result.indices {
            let it = result[row]
            let together = zip(it.types, it.weights).reduce(0) { $0 + $1.1 * rises[Int($1.0)] }
            let felt = together * it.size / max(it.weights.reduce(0, +), .leastNormalMagnitude)
            result[row].curvature = max(it.curvature, max(1, felt) / temperature)
        }
        return result
    }

    /// Classes that hardly open move nothing.
    private static let leastShare = 1e-6
}
