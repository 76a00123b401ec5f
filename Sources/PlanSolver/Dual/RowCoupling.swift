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
    ///   - members: of each row, by place, each as often as it counts.
    ///   - shares: how many classes are open, by place.
    ///   - loose: the curvature that comes from people who are taken in part, by type, 1/VND.
    static func couplings(
        _ parts: [SmoothedRosters.Part], members: [[Int32]], shares: [Double], loose: [Double], temperature: Double
    ) -> [RowCoupling] {
        let offers = parts.flatMap { part in part.offers.filter { shares[$0.place] > leastShare }.map { (part, $0) } }
        var number: [Int: Int] = [:]
        var placed = loose.map { _ in 0.0 }
        for (index, (part, offer)) in offers.enumerated() {
            number[offer.place] = index
            for place in offer.roster {
                placed[Int(part.types[place])] += shares[offer.place] * Double(part.counts[place])
            }
        }
        var result: [RowCoupling] = []
        /// The rows that each offer belongs to, and those that the price of each type follows.
        var rows: [[Int]] = offers.map { _ in [] }
        var followed: [[(row: Int, weight: Double)]] = placed.map { _ in [] }
        for (number, inside) in members.lazy.map({ $0.compactMap { number[Int($0)] } }).enumerated() {
            var row = RowCoupling()
            var people = placed.map { _ in 0.0 }
            var classes = 0.0
            for index in inside {
                rows[index].append(number)
                let (part, offer) = offers[index]
                classes += shares[offer.place]
                for place in offer.roster {
                    people[Int(part.types[place])] += shares[offer.place] * Double(part.counts[place])
                }
            }
            row.size = people.reduce(0, +) / max(classes, leastShare)
            for type in people.indices where people[type] > 0 {
                let weight = people[type] / placed[type] / row.size
                row.types.append(Int32(type))
                row.weights.append(weight)
                row.curvature += weight * weight * loose[type]
                followed[type].append((number, weight))
            }
            result.append(row)
        }
        for (index, (part, offer)) in offers.enumerated() {
            /// By how much a step of each row changes the reduced cost of the offer.
            var moved = result.map { _ in 0.0 }
            for row in rows[index] { moved[row] += 1 }
            for place in offer.roster {
                for (row, weight) in followed[Int(part.types[place])] {
                    moved[row] -= Double(part.counts[place]) * weight
                }
            }
            let all = moved.reduce(1) { $0 + abs($1) }
            for row in result.indices {
                result[row].curvature += shares[offer.place] / temperature * abs(moved[row]) * all
            }
        }
        // A row that hardly any class of the moment uses must not run away, nor rows with people in common together: a
        // class that is not open now, of people like those of the row, would feel as many of them.
        let rises = followed.map { $0.reduce(0) { $0 + $1.weight } }
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
