// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What lecturers earn beyond their fees, smoothed: each lecturer's week gives its sessions where they pay most, and of
/// the sessions of one cell the best, both with a blur like that of the rosters.
final class SmoothedLecturers {
    private struct Week {
        let fee: Double
        let perDay: Double
        let perWeek: Double
        let days: Range<Int>
    }

    private var weeks: [Week] = []
    /// Cells of each date, sessions of each cell, and where each session's price stands in the vector.
    private var days: [Range<Int>] = []
    private var cells: [Range<Int>] = []
    private var places: [Int32] = []
    private let budget: Int

    // Of the week at hand; kept, so that nothing is allocated.
    private var gains: [Double] = []
    private var dayEnds: [Int] = []
    private var shareEnds: [Int] = []
    private var shares: [(place: Int32, share: Double)] = []

    init(_ model: SolverModel, _ lecturers: LecturerWeeks, _ layout: DualLayout) {
        budget = layout.budget
        for week in lecturers.weeks {
            let first = days.count
            for day in week.days {
                let start = cells.count
                for cell in day {
                    cells.append(places.count..<places.count + cell.keys.count)
                    places += cell.keys.map { Int32(layout.teaching + $0) }
                }
                days.append(start..<cells.count)
            }
            weeks.append(
                Week(
                    fee: Double(model.lecturers[week.lecturer].fee), perDay: Double(week.perDay),
                    perWeek: Double(week.perWeek), days: first..<days.count))
        }
    }

    /// Adds what the sessions given are to the gradient.
    /// - Returns: what lecturers earn in all, VND.
    func add(_ prices: UnsafePointer<Double>, blur: Double, to slopes: Slopes) -> Double {
        var earned = 0.0
        for week in weeks {
            gather(week, prices, blur)
            guard !gains.isEmpty else { continue }
            let levels = NestedLevels(
                gains: gains, dayEnds: dayEnds, perDay: week.perDay, perWeek: week.perWeek, blur: blur)
            earned += levels.value
            var share = 0
            var cell = 0
            for (day, end) in dayEnds.enumerated() {
                while cell < end {
                    let over = gains[cell] - levels.ofDay[day]
                    let given = max(0, min(1, over / blur))
                    let slope = over > 0 && over < blur ? 1 / blur : 0
                    while share < shareEnds[cell] {
                        let part = shares[share].share
                        slopes.add(
                            Int(shares[share].place), -given * part,
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

    /// The cells of a week in which something can be earned.
    private func gather(_ week: Week, _ prices: UnsafePointer<Double>, _ blur: Double) {
        gains.removeAll(keepingCapacity: true)
        dayEnds.removeAll(keepingCapacity: true)
        shareEnds.removeAll(keepingCapacity: true)
        shares.removeAll(keepingCapacity: true)
        let cost = week.fee * (1 + prices[budget])
        for day in week.days {
            let before = gains.count
            for cell in days[day] {
                var highest = 0.0
                for place in cells[cell] { highest = max(highest, prices[Int(places[place])]) }
                let top = highest - cost
                guard highest > 0, top > -SmoothedDual.farthest * blur else { continue }
                // The best of the sessions, smoothly.
                let start = shares.count
                var sum = 0.0
                for place in cells[cell] where prices[Int(places[place])] > 0 {
                    let share = exp((prices[Int(places[place])] - highest) / blur)
                    sum += share
                    shares.append((places[place], share))
                }
                let gain = top + blur * log(sum)
                guard gain > 0 else {
                    shares.removeLast(shares.count - start)
                    continue
                }
                for place in start..<shares.count { shares[place].share /= sum }
                gains.append(gain)
                shareEnds.append(shares.count)
            }
            if gains.count > before { dayEnds.append(gains.count) }
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
