// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts that rooms imply: of three cells at a venue, a class that meets in two leaves no two for another, so with R
/// rooms at most ⌊3R / 2⌋ classes meet in two or more of them. The linear relaxation opens halves instead
/// (Monday and Wednesday, Wednesday and Friday, Friday and Monday).
///
/// They only speak of numbers of classes, so that pricing stays as it is: in the tree they are rows like its own.
/// Source: Caprara, Fischetti, {0, ½}-Chvátal-Gomory cuts (1996).
struct RoomCuts {
    let model: SolverModel

    /// The cuts that a relaxation violates, the worst of each venue, with their ranges.
    /// - Parameter openings: how many classes of each offering it opens.
    func violated(_ openings: [Int: Double]) -> [BranchSet: ClosedRange<Int>] {
        var ofVenue: [Int: [(offering: Int, share: Double)]] = [:]
        for (offering, share) in openings.sorted(by: { $0.key < $1.key }) where share > 0.01 {
            ofVenue[model.offerings[offering].venue, default: []].append((offering, share))
        }
        var result: [BranchSet: ClosedRange<Int>] = [:]
        for (venue, open) in ofVenue {
            let rooms = model.index.scenario.venues[venue].rooms
            // An even number of rooms can be shared by halves.
            guard rooms % 2 == 1 else { continue }
            let most = rooms + rooms / 2
            for cells in worst(open.prefix(UInt64.bitWidth), most) {
                result[.meeting(venue: venue, cells: cells)] = 0...most
            }
        }
        return result
    }

    private func worst(_ open: ArraySlice<(offering: Int, share: Double)>, _ most: Int) -> [[Int]] {
        var found: [(classes: Double, cells: [Int])] = []
        // Which of the classes meet in a cell, as bits.
        var meeting: [Int: UInt64] = [:]
        for (place, it) in open.enumerated() {
            for cell in model.offerings[it.offering].roomCells { meeting[cell, default: 0] |= 1 << UInt64(place) }
        }
        // Patterns repeat from week to week: triples within a week suffice.
        let weeks = Dictionary(grouping: meeting.keys.sorted()) { model.index.grid.week(of: $0) }
        for cells in weeks.sorted(by: { $0.key < $1.key }).map(\.value) {
            for a in cells.indices {
                for b in cells.indices[(a + 1)...] {
                    for c in cells.indices[(b + 1)...] {
                        let (x, y, z) = (meeting[cells[a]]!, meeting[cells[b]]!, meeting[cells[c]]!)
                        let twice = x & y | y & z | x & z
                        // Where two classes do it all, the cells' own rows are as strong.
                        guard twice.nonzeroBitCount > 2 else { continue }
                        let classes = open.enumerated().reduce(0) {
                            $0 + (twice >> UInt64($1.offset) & 1 == 1 ? $1.element.share : 0)
                        }
                        if classes > Double(most) + Self.least {
                            found.append((classes, [cells[a], cells[b], cells[c]]))
                        }
                    }
                }
            }
        }
        return found.sorted { ($1.classes, $0.cells.description) < ($0.classes, $1.cells.description) }
            .prefix(Self.cutsOfVenue).map(\.cells)
    }

    /// By how many classes a cut must be violated.
    private static let least = 0.05
    private static let cutsOfVenue = 6
}
