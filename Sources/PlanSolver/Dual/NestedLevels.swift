// SPDX-License-Identifier: GPL-3.0-or-later

/// A lecturer's best week with a blur: max Σ g_c y_c − blur/2 Σ y_c², 0 ≤ y ≤ 1, Σ y ≤ perDay on each date, Σ y ≤ perWeek.
///
/// y_c = clamp((g_c − θ_d) / blur) with a water level θ_d for each date, not below the week's.
struct NestedLevels {
    let ofDay: [Double]
    /// The maximum, in its dual form: an error of the levels counts only squared.
    let value: Double

    /// - Parameters:
    ///   - gains: by cell, the cells of a date beside each other.
    ///   - dayEnds: where each date ends among them.
    init(gains: [Double], dayEnds: [Int], perDay: Double, perWeek: Double, blur: Double) {
        func taken(_ day: Range<Int>, _ level: Double) -> Double {
            var sum = 0.0
            for cell in day { sum += max(0, min(1, (gains[cell] - level) / blur)) }
            return sum
        }
        func level(from low: Double, _ most: Double, _ taken: (Double) -> Double) -> Double {
            guard taken(low) > most else { return low }
            var low = low
            var high = gains.max() ?? 0
            // Twenty halvings of a range of some hundred blurs.
            while high - low > blur * 1e-4 {
                let middle = (low + high) / 2
                if taken(middle) > most { low = middle } else { high = middle }
            }
            return high
        }
        func day(_ number: Int) -> Range<Int> { (number > 0 ? dayEnds[number - 1] : 0)..<dayEnds[number] }
        let week = level(from: 0, perWeek) { theta in
            dayEnds.indices.reduce(0) { $0 + min(perDay, taken(day($1), theta)) }
        }
        var value = week > 0 ? week * perWeek : 0
        ofDay = dayEnds.indices.map { number in
            let theta = level(from: week, perDay) { taken(day(number), $0) }
            if theta > week { value += (theta - week) * perDay }
            for cell in day(number) where gains[cell] > theta {
                let over = gains[cell] - theta
                value += over < blur ? over * over / blur / 2 : over - blur / 2
            }
            return theta
        }
        self.value = value
    }
}
