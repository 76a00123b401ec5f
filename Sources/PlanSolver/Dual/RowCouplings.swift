// SPDX-License-Identifier: GPL-3.0-or-later

/// How people's prices follow the price of a row of the tree.
///
/// When opening a class of a set costs σ more, its people are worth σ more between them, or no class of the set would
/// open any more: a step of σ alone has to be tiny, and prices of rows would crawl. So a step of σ takes along the
/// prices of those who are in classes of the set, each by the part of them that is there over the size of such a class.
/// What is left of the curvature is the unevenness of the sizes and the classes elsewhere that those people are in too.
struct RowCouplings {
    /// Of a row.
    struct Coupling {
        /// Types, and by how much the price of each rises with that of the row.
        var types: [Int32] = []
        var weights: [Double] = []
        /// A majorant of the curvature along the row with its people, beside all other rows.
        var curvature = 0.0
    }

    /// Classes that hardly open move nothing.
    private static let leastShare = 1e-6

    /// - Parameters:
    ///   - members: of each row, by place.
    ///   - shares: how many classes are open at each place.
    ///   - loose: by type, the curvature that comes from people who are taken in part.
    static func couplings(
        _ parts: [SmoothedRosters.Part], members: [[Int32]], shares: [Double], loose: [Double], temperature: Double
    ) -> [Coupling] {
        // Offers one after the other, whatever part they are in.
        var offers: [(part: Int, offer: SmoothedRosters.Offer)] = []
        var number: [Int32] = Array(repeating: -1, count: shares.count)
        var totals = Array(repeating: 0.0, count: loose.count)
        for (index, part) in parts.enumerated() {
            for offer in part.offers where shares[offer.place] > leastShare {
                number[offer.place] = Int32(offers.count)
                offers.append((index, offer))
                let share = shares[offer.place]
                for place in offer.roster { totals[Int(part.types[place])] += share * Double(part.counts[place]) }
            }
        }
        var result: [Coupling] = []
        /// What a step of each row costs each offer that it moves.
        var moves: [[(offer: Int, by: Double)]] = []
        var all = Array(repeating: 0.0, count: offers.count)
        var weights = Array(repeating: 0.0, count: loose.count)
        for list in members {
            var coupling = Coupling()
            var classes = 0.0
            var people = 0.0
            var isMember = Array(repeating: false, count: offers.count)
            for place in list where number[Int(place)] >= 0 {
                let index = Int(number[Int(place)])
                isMember[index] = true
                let (part, offer) = offers[index]
                let share = shares[offer.place]
                classes += share
                for place in offer.roster {
                    let type = parts[part].types[place]
                    let mass = share * Double(parts[part].counts[place])
                    if weights[Int(type)] == 0 { coupling.types.append(type) }
                    weights[Int(type)] += mass
                    people += mass
                }
            }
            if people > 0 {
                for type in coupling.types { weights[Int(type)] *= classes / people / totals[Int(type)] }
            }
            coupling.weights = coupling.types.map { weights[Int($0)] }
            for type in coupling.types { coupling.curvature += weights[Int(type)] * weights[Int(type)] * loose[Int(type)] }
            var moved: [(offer: Int, by: Double)] = []
            for (index, entry) in offers.enumerated() {
                let part = parts[entry.part]
                var by = isMember[index] ? 1.0 : 0
                for place in entry.offer.roster { by -= Double(part.counts[place]) * weights[Int(part.types[place])] }
                guard by != 0 else { continue }
                moved.append((index, by))
                all[index] += abs(by)
            }
            moves.append(moved)
            for type in coupling.types { weights[Int(type)] = 0 }
            result.append(coupling)
        }
        for (row, moved) in moves.enumerated() {
            for (index, by) in moved {
                result[row].curvature += shares[offers[index].offer.place] / temperature * abs(by) * (all[index] + 1)
            }
        }
        return result
    }
}
