// SPDX-License-Identifier: GPL-3.0-or-later

/// Newton's method on the smoothed dual, for nodes with few offerings.
///
/// There each class of the moment ties the prices of all its people together: a gradient step scaled by a diagonal moves
/// a price by little, lest all of them together move the class by much, and a thousand such steps leave a node up to
/// half of what it misses below its linear relaxation. A step with the classes' columns (`NewtonSystem`) moves prices
/// against each other as far as that pays: a few dozen do more. Second derivatives hold only as long as no other class
/// opens, so that steps are damped as far as they turn out to be (Levenberg, Marquardt). Far from the optimum, or with
/// many offerings, gradient steps are as good.
extension DualAscent {
    /// Climbs at one temperature until a step promises little compared with what smoothing costs there.
    /// - Parameters:
    ///   - temperature: VND.
    ///   - most: the most evaluations.
    func leap(temperature: Double, most: Int, shouldStop: () -> Bool) {
        guard !shouldStop() else { return }
        let floor = dual.leastCurvature(temperature) + dual.branches.map { _ in 1 / temperature }
        var damping = 1.0
        var (here, it) = evaluated(point, temperature)
        let least = Self.leastPromise * temperature * max(1, dual.openingCount)
        for _ in 1..<most where !shouldStop() {
            var (there, promised) = stepped(from: here, it, damping: floor.map { $0 * damping })
            guard promised > least else { break }
            let its: Slope
            (there, its) = evaluated(there, temperature)
            let kept = (its.value - it.value) / promised
            if kept > Self.leastKept { (here, it) = (there, its) }
            if kept > Self.good { damping = max(1e-6, damping / 4) }
            if kept < Self.poor { damping = min(1e6, damping * (kept < -1 ? 16 : 4)) }
        }
        point = here
        consider(dual.layout.prices(point, branches: dual.branches))
    }

    private typealias Slope = (value: Double, gradient: [Double], newton: NewtonSystem)

    /// The value at a point, whose limits are settled, and its derivatives.
    private func evaluated(_ point: [Double], _ temperature: Double) -> ([Double], Slope) {
        evaluations += 1
        let it = dual.evaluate(point, temperature: temperature, forNewton: true)
        var point = point
        point.replaceSubrange(dual.layout.limits, with: it.limits)
        return (point, (it.value, it.gradient, dual.newton!))
    }

    /// Where a step leads, and the rise that it promises, VND.
    private func stepped(from here: [Double], _ it: Slope, damping: [Double]) -> ([Double], promised: Double) {
        let (gradient, rows) = (it.gradient, dual.layout.branch)
        // Prices at a bound or in a corner that they would not leave stay there.
        let isFree = here.indices.map { place in
            place < model.typeCount || here[place] != 0
                || (place < rows ? gradient[place] > 0 : gradient[place] != 0)
        }
        let step = it.newton.direction(gradient, damping: damping, isFree: isFree)
        var (there, promised) = (here, 0.0)
        for place in here.indices where isFree[place] {
            var price = here[place] + step[place]
            if place >= rows {
                price = Self.upToCorner(price, from: here[place] == 0 ? gradient[place] : here[place])
            } else if place >= model.typeCount {
                price = max(0, price)
            }
            there[place] = price
            promised += (price - here[place]) * gradient[place] / 2
        }
        return (there, promised)
    }

    /// A step that promises less than this, times the temperature, for each class ends the climb.
    private static let leastPromise = 0.05
    /// Of what a step promised, the part that it must bring to be kept; above which the next one is longer; and below
    /// which it is shorter.
    private static let (leastKept, good, poor) = (0.05, 0.6, 0.2)
}
