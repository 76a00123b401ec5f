// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What lecturers earn beyond their fees, smoothed: each lecturer's week gives its sessions where they pay most, and of
/// the sessions of one cell the best, both with a blur like that of the rosters.
final class SmoothedLecturers {
    private struct Week {
        let fee: Double
        let perDay: Double
        let perWeek: Double
    }

    /// Weeks with the cells in which their lecturers can teach.
    private struct Weeks {
        var weeks: [(week: Week, days: Range<Int>)] = []
        /// Cells of each date, sessions of each cell, and where each session's price stands in the vector.
        var days: [Range<Int>] = []
        var cells: [Range<Int>] = []
        var places: [Int32] = []

        /// Those of the cells that a condition, on the fee and the places of the sessions, takes in.
        func filter(_ isIncluded: (Double, ArraySlice<Int32>) -> Bool) -> Weeks {
            var result = Weeks()
            for (week, range) in weeks {
                let first = result.days.count
                for day in range {
                    let start = result.cells.count
                    for cell in days[day] where isIncluded(week.fee, places[cells[cell]]) {
                        result.append(places[cells[cell]])
                    }
                    if result.cells.count > start { result.days.append(start..<result.cells.count) }
                }
                result.append(week, days: first)
            }
            return result
        }

        mutating func append(_ sessions: some Collection<Int32>) {
            cells.append(places.count..<places.count + sessions.count)
            places += sessions
        }

        mutating func append(_ week: Week, days first: Int) {
            if days.count > first { weeks.append((week, first..<days.count)) }
        }
    }

    private let all: Weeks
    /// Cells where something could be earned, or nearly, at the last look at all of them.
    private var watched = Weeks()
    private let budget: Int

    /// The cells of a week in which something can be earned.
    private struct Chances {
        var gains: [Double] = []
        var dayEnds: [Int] = []
        var shareEnds: [Int] = []
        var shares: [(place: Int32, share: Double)] = []

        mutating func removeAll() {
            gains.removeAll(keepingCapacity: true)
            dayEnds.removeAll(keepingCapacity: true)
            shareEnds.removeAll(keepingCapacity: true)
            shares.removeAll(keepingCapacity: true)
        }
    }

    init(_ model: SolverModel, _ lecturers: LecturerWeeks, _ layout: DualLayout) {
        budget = layout.budget
        var all = Weeks()
        for week in lecturers.weeks {
            let first = all.days.count
            for day in week.days {
                let start = all.cells.count
                for cell in day { all.append(cell.keys.map { layout.place(ofTeaching: $0) }) }
                all.days.append(start..<all.cells.count)
            }
            all.append(
                Week(
                    fee: Double(model.lecturers[week.lecturer].fee), perDay: Double(week.perDay),
                    perWeek: Double(week.perWeek)),
                days: first)
        }
        self.all = all
    }

    /// Adds what the sessions given are to the gradient.
    /// - Parameter looksAround: whether to look at all cells, or only at those where something could nearly be earned the
    ///   last time that all were looked at.
    /// - Returns: what lecturers earn in all, VND.
    func add(_ prices: UnsafePointer<Double>, blur: Double, to slopes: Slopes, looksAround: Bool) -> Double {
        if looksAround {
            let least = -Self.horizon * SmoothedDual.farthest * blur
            watched = all.filter { fee, places in
                places.reduce(0) { max($0, prices[Int($1)]) } - fee * (1 + prices[budget]) > least
            }
        }
        let watched = watched
        var it = Chances()
        var earned = 0.0
        for (week, days) in watched.weeks {
            gather(week, days, of: watched, prices, blur, &it)
            guard !it.gains.isEmpty else { continue }
            let levels = NestedLevels(
                gains: it.gains, dayEnds: it.dayEnds, perDay: week.perDay, perWeek: week.perWeek, blur: blur)
            earned += levels.value
            var share = 0
            var cell = 0
            for (day, end) in it.dayEnds.enumerated() {
                while cell < end {
                    let over = it.gains[cell] - levels.ofDay[day]
                    let given = max(0, min(1, over / blur))
                    let slope = over > 0 && over < blur ? 1 / blur : 0
                    while share < it.shareEnds[cell] {
                        let part = it.shares[share].share
                        slopes.add(
                            Int(it.shares[share].place), -given * part,
                            slope * part + given * part * (1 - part) * 2 / blur)
                        share += 1
                    }
                    slopes.gradient[budget] += given * week.fee
                    cell += 1
                }
            }
        }
        return earned
    }

    /// How much farther than what counts a look at all cells watches.
    private static let horizon = 2.0

    private func gather(
        _ week: Week, _ days: Range<Int>, of weeks: Weeks, _ prices: UnsafePointer<Double>, _ blur: Double,
        _ it: inout Chances
    ) {
        it.removeAll()
        let cost = week.fee * (1 + prices[budget])
        for day in days {
            let before = it.gains.count
            for cell in weeks.days[day] {
                let sessions = weeks.cells[cell]
                var highest = 0.0
                for place in sessions { highest = max(highest, prices[Int(weeks.places[place])]) }
                let top = highest - cost
                guard highest > 0, top > -SmoothedDual.farthest * blur else { continue }
                // The best of the sessions, smoothly.
                let start = it.shares.count
                var sum = 0.0
                for place in sessions where prices[Int(weeks.places[place])] > 0 {
                    let share = exp((prices[Int(weeks.places[place])] - highest) / blur)
                    sum += share
                    it.shares.append((weeks.places[place], share))
                }
                let gain = top + blur * log(sum)
                guard gain > 0 else {
                    it.shares.removeLast(it.shares.count - start)
                    continue
                }
                for place in start..<it.shares.count { it.shares[place].share /= sum }
                it.gains.append(gain)
                it.shareEnds.append(it.shares.count)
            }
            if it.gains.count > before { it.dayEnds.append(it.gains.count) }
        }
    }
}

/// Where an evaluation adds up its gradient and its curvature.
struct Slopes {
    let gradient: UnsafeMutablePointer<Double>
    let curvature: UnsafeMutablePointer<Double>

    @inline(__always)
    func add(_ place: Int, _ gradient: Double, _ curvature: Double) {
        self.gradient[place] += gradient
        self.curvature[place] += curvature
    }
}
