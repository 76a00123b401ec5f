// SPDX-License-Identifier: GPL-3.0-or-later

/// How the gradient of the smoothed dual falls, its negative Hessian, as a diagonal and columns: H = D + Σ w u uᵀ.
///
/// A class that may be open or not adds a column, its roster with its rows, of weight z (1 − z) / T; a full class, whose
/// marginal person moves with the prices of those who are in it in part, one of negative weight. At a node there are a
/// few dozen of either, so that solving costs hardly more than evaluating.
/// Sources: Woodbury, Inverting modified matrices (1950); Vanderbei, Symmetric quasidefinite matrices (1995).
struct NewtonSystem {
    /// By place in `DualLayout`, 1/VND.
    var diagonal: [Double]
    /// Of each column, whose entries are `places` and `values` from its start to the next one's.
    private var weights: [Double] = []
    private var starts: [Int] = [0]
    private var places: [Int32] = []
    private var values: [Double] = []

    init(size: Int) { diagonal = Array(repeating: 0, count: size) }

    /// An entry of the next column; those of one place add up.
    mutating func append(_ place: Int, _ value: Double) {
        places.append(Int32(place))
        values.append(value)
    }

    /// Ends a column of what has been appended.
    mutating func close(weight: Double) {
        weights.append(weight)
        starts.append(places.count)
    }

    /// The step (H + damping)⁻¹ · gradient of the places that are free, VND; others stay.
    func direction(_ gradient: [Double], damping: [Double], isFree: [Bool]) -> [Double] {
        let inverse = diagonal.indices.map { isFree[$0] ? 1 / (diagonal[$0] + damping[$0]) : 0 }
        var result = gradient.indices.map { gradient[$0] * inverse[$0] }
        let count = weights.count
        guard count > 0 else { return result }
        // Positive columns first: the matrix is quasi-definite, its factors exist in this order.
        let order = weights.indices.filter { weights[$0] > 0 } + weights.indices.filter { weights[$0] < 0 }
        var matrix = Array(repeating: 0.0, count: count * count)
        var right = Array(repeating: 0.0, count: count)
        var dense = Array(repeating: 0.0, count: gradient.count)
        for row in 0..<count {
            let entries = starts[order[row]]..<starts[order[row] + 1]
            for entry in entries {
                let place = Int(places[entry])
                dense[place] += values[entry] * inverse[place]
                right[row] += values[entry] * result[place]
            }
            for column in 0...row {
                var sum = 0.0
                for entry in starts[order[column]]..<starts[order[column] + 1] {
                    sum += values[entry] * dense[Int(places[entry])]
                }
                matrix[row * count + column] = sum
            }
            matrix[row * count + row] += 1 / weights[order[row]]
            for entry in entries { dense[Int(places[entry])] = 0 }
        }
        let solution = Self.solve(&matrix, right, positive: order.prefix { weights[$0] > 0 }.count)
        for row in 0..<count where solution[row] != 0 {
            for entry in starts[order[row]]..<starts[order[row] + 1] {
                let place = Int(places[entry])
                result[place] -= inverse[place] * values[entry] * solution[row]
            }
        }
        return result
    }

    /// Solves a symmetric quasi-definite system, given by its lower triangle, by factors L D Lᵀ.
    private static func solve(_ matrix: inout [Double], _ right: [Double], positive: Int) -> [Double] {
        let count = right.count
        var solution = right
        matrix.withUnsafeMutableBufferPointer { matrix in
            for row in 0..<count {
                let own = matrix.baseAddress! + row * count
                for column in 0..<row {
                    let other = matrix.baseAddress! + column * count
                    // own[k] holds L·D until the row is done.
                    var sum = own[column]
                    for k in 0..<column { sum -= own[k] * other[k] }
                    own[column] = sum
                }
                var pivot = own[row]
                let size = abs(pivot)
                for column in 0..<row {
                    let scaled = own[column] / matrix[column * count + column]
                    pivot -= own[column] * scaled
                    own[column] = scaled
                }
                let least = 1e-12 * size
                own[row] = row < positive ? max(pivot, least) : min(pivot, -least)
            }
            for row in 0..<count {
                for k in 0..<row { solution[row] -= matrix[row * count + k] * solution[k] }
            }
            for row in 0..<count { solution[row] /= matrix[row * count + row] }
            for row in stride(from: count - 1, through: 0, by: -1) {
                for k in 0..<row { solution[k] -= matrix[row * count + k] * solution[row] }
            }
        }
        return solution
    }
}
