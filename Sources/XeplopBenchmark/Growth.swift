// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How the time to a gap grows with the number of candidates.
struct Growth {
    let gap: Double
    /// Candidates and the median of the seconds over the seeds; sizes of which half the runs or more did not get there are
    /// left out.
    let points: [(x: Double, y: Double)]

    /// - Parameter runs: those of growth that were to go as far as the gap count, all others do not.
    init(_ runs: [MeasuredRun], to gap: Double) {
        self.gap = gap
        let measured = runs.filter {
            $0.instance.hasPrefix("growth-") && $0.options.without.isEmpty && $0.options.gap <= gap
        }
        points = Dictionary(grouping: measured, by: \.candidates).sorted { $0.key < $1.key }.compactMap { count, runs in
            let times = runs.map { gap < 0.05 ? $0.seconds.gap2 : $0.seconds.gap5 }.map { $0 ?? .infinity }.sorted()
            let median = (times[times.count / 2] + times[(times.count - 1) / 2]) / 2
            return median < .infinity ? (Double(count), median) : nil
        }
    }

    /// The slope of the least-squares line through the points on logarithmic axes; nil for less than two points.
    var exponent: Double? {
        guard points.count > 1 else { return nil }
        let places = points.map { (x: log($0.x), y: log(max($0.y, 0.01))) }
        let count = Double(places.count)
        let middle = (x: places.reduce(0) { $0 + $1.x } / count, y: places.reduce(0) { $0 + $1.y } / count)
        let spread = places.reduce(0) { $0 + ($1.x - middle.x) * ($1.x - middle.x) }
        return places.reduce(0) { $0 + ($1.x - middle.x) * ($1.y - middle.y) } / spread
    }

    func line(colour: String) -> LogPlot.Line {
        let slope = exponent.map { ": n^" + MeasurementTable.tenths($0) } ?? ""
        return LogPlot.Line(title: "to \(Int(gap * 100)) %\(slope)", colour: colour, points: points, isDotted: true)
    }
}
