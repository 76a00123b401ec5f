// SPDX-License-Identifier: GPL-3.0-or-later

/// A lecturer's best week with a blur: max Σ g_c y_c − blur/2 Σ y_c², 0 ≤ y ≤ 1, Σ y ≤ perDay on each date, Σ y ≤ perWeek.
///
/// y_c = clamp((g_c − θ_d) / blur) with a water level θ_d for each date, not below the week's.
struct NestedLevels {
    let ofDay: [Double]
    /// The maximum, in its dual form: an error of the levels counts only squared.
    let value: Double

    init(gains: [[Double]], perDay: Double, perWeek: Double, blur: Double) {
        func taken(_ day: [Double], _ level: Double) -> Double {
            day.reduce(0) { $0 + max(0, min(1, ($1 - level) / blur)) }
        }
        func level(from low: Double, _ most: Double, _ taken: (Double) -> Double) -> Double {
            guard taken(low) > most else { return low }
            var low = low
            var high = gains.joined().max() ?? 0
            // Twenty halvings of a range of some hundred blurs.
            while high - low > blur * 1e-4 {
                let middle = (low + high) / 2
                if taken(middle) > most { low = middle } else { high = middle }
            }
            return high
        }
        let week = level(from: 0, perWeek) { theta in
            gains.reduce(0) { $0 + min(perDay, taken($1, theta)) }
        }
        let levels = gains.map { day in level(from: week, perDay) { taken(day, $0) } }
        var value = week > 0 ? week * perWeek : 0
        for (day, theta) in zip(gains, levels) {
            if theta > week { value += (theta - week) * perDay }
            for gain in day where gain > theta {
                let over = gain - theta
                value += over < blur ? over * over / blur / 2 : over - blur / 2
            }
        }
        ofDay = levels
        self.value = value
    }
}
