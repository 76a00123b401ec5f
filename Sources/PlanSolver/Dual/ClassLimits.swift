// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The prices of the limits on classes, of each course and in all, best for the other prices.
///
/// A class moves as many people as it holds, so that a limit's price is worth that many of theirs: gradient steps on
/// both together crawl. For one limit the best price is a root of a monotone function; it is found by halving.
struct ClassLimits {
    /// Classes that may be opened where there is a limit: in all, and of each course.
    let inAll: Double?
    let ofCourse: [Double?]

    init(_ model: SolverModel) {
        let scenario = model.index.scenario
        ofCourse = scenario.courses.map { scenario.limits.classesPerCourse[$0.id].map(Double.init) }
        let sum = zip(ofCourse, model.mostClassesOfCourse).reduce(0) { $0 + ($1.0 ?? Double($1.1)) }
        inAll = scenario.limits.classes.map(Double.init).flatMap { $0 < sum ? $0 : nil }
    }

    var isEmpty: Bool { inAll == nil && ofCourse.allSatisfy { $0 == nil } }

    /// By how much a price should change.
    /// - Parameters:
    ///   - costs: reduced costs at the present price, with the number of copies.
    ///   - price: the present price; the new one is not negative.
    ///   - range: prices change by at most this, since offerings beyond it are unknown.
    static func change(
        _ costs: [(cost: Double, copies: Double)], most: Double, price: Double, temperature: Double, range: Double
    ) -> Double {
        func opened(_ change: Double) -> Double {
            costs.reduce(0) { $0 + $1.copies / (1 + exp(($1.cost + change) / temperature)) }
        }
        var low = -min(price, range)
        guard opened(low) > most else { return low }
        var high = max(temperature, low)
        while opened(high) > most {
            low = high
            high = 2 * high + temperature
        }
        while high - low > 1e-3 * temperature {
            let middle = (low + high) / 2
            if opened(middle) > most { low = middle } else { high = middle }
        }
        return high
    }
}
