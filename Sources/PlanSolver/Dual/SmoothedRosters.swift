// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// Rosters at given prices, smoothed: where the exact pricer takes a person or not, a person whose value is within
/// `blur` of the marginal one is taken in part.
///
///     max { Σ v_t x_t − blur/2 Σ x_t²/n_t : 0 ≤ x_t ≤ n_t, least ≤ Σ x ≤ most },   v_t = π_t − c_tp
///
/// so x_t = n_t · clamp((v_t − θ) / blur) with the marginal value θ found by Newton's method from that of the last time.
final class SmoothedRosters: @unchecked Sendable {
    /// An offering whose reduced cost is not far above zero, with its roster in `types` and `counts`.
    struct Offer {
        var offering: Int
        var reducedCost: Double
        var roster: Range<Int>
    }
    struct Part {
        var offers: [Offer] = []
        var types: [Int32] = []
        var counts: [Float] = []
    }

    private let model: SolverModel
    private let threads: Int
    private let pairCost: [Float]
    private let people: [Float]
    /// What is known of each offering from the last time; threads write to different elements.
    private let known: UnsafeMutableBufferPointer<Known>
    /// How far persons' prices can have risen since the beginning: the sum of the largest rises.
    private var drift = 0.0
    private var lastPerson: [Float] = []

    private struct Known {
        /// θ.
        var margin: Float = -1
        /// No roster gained more when the drift was `drift`.
        var gain = Double.infinity
        var drift = 0.0
    }
    private static let chunk = 256

    init(_ model: SolverModel, threads: Int) {
        self.model = model
        self.threads = threads
        pairCost = model.pairCost.map(Float.init)
        people = model.people.map(Float.init)
        known = .allocate(capacity: model.offerings.count)
        known.initialize(repeating: Known())
    }

    deinit { known.deallocate() }

    /// - Parameters:
    ///   - person: π by type, VND.
    ///   - opening: what opening each offering costs, VND; infinite where it may not be opened.
    ///   - limit: offerings above this reduced cost are left out.
    /// - Returns: parts in the order of the offerings, whatever the number of threads.
    func offers(person: [Float], opening: [Double], blur: Float, limit: Double) -> [Part] {
        drift += zip(person, lastPerson).reduce(0) { max($0, Double($1.0 - $1.1)) }
        lastPerson = person
        let count = model.offerings.count
        let chunks = (count + Self.chunk - 1) / Self.chunk
        return [Part](unsafeUninitializedCapacity: chunks) { buffer, filled in
            let results = SharedParts(buffer: buffer)
            let body: @Sendable (Int) -> Void = { [self] number in
                let range = number * Self.chunk..<min(count, (number + 1) * Self.chunk)
                (results.buffer.baseAddress! + number).initialize(
                    to: part(range, person: person, opening: opening, blur: blur, limit: limit))
            }
            if threads > 1, chunks > 1 {
                DispatchQueue.concurrentPerform(iterations: chunks, execute: body)
            } else {
                for number in 0..<chunks { body(number) }
            }
            filled = chunks
        }
    }

    /// People of one offering with their values.
    private struct Takers {
        let values: UnsafeMutablePointer<Float>
        let weights: UnsafeMutablePointer<Float>
        let types: UnsafeMutablePointer<Int32>
        var count = 0

        mutating func append(_ value: Float, _ weight: Float, _ type: Int32) {
            values[count] = value
            weights[count] = weight
            types[count] = type
            count += 1
        }

        /// How many people are taken at a marginal value, and how fast that falls.
        func taken(above margin: Float, perBlur: Float) -> (total: Float, slope: Float) {
            var total: Float = 0
            var slope: Float = 0
            for place in 0..<count {
                let share = max(0, min(1, (values[place] - margin) * perBlur))
                total += weights[place] * share
                slope += share > 0 && share < 1 ? weights[place] : 0
            }
            return (total, slope * perBlur)
        }
    }

    private func part(
        _ range: Range<Int>, person: [Float], opening: [Double], blur: Float, limit: Double
    ) -> Part {
        var part = Part()
        let size = model.typeCount
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * size) { floats in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { numbers in
                var takers = Takers(
                    values: floats.baseAddress!, weights: floats.baseAddress! + size, types: numbers.baseAddress!)
                for offering in range where opening[offering] < .infinity {
                    price(offering, person, opening[offering], blur, limit, &takers, &part)
                }
            }
        }
        return part
    }

    private func price(
        _ offering: Int, _ person: [Float], _ opening: Double, _ blur: Float, _ limit: Double,
        _ takers: inout Takers, _ part: inout Part
    ) {
        let offered = model.offerings[offering]
        let last = known[offering]
        // A roster's gain rises by no more than its people times the largest rise of a price.
        if opening - last.gain - (drift - last.drift) * Double(offered.most) > limit { return }
        takers.count = 0
        let most = Double(gather(offering, person, positive: true, &takers))
        // No roster gains more than everybody of positive value.
        known[offering].gain = most
        known[offering].drift = drift
        if opening - most > limit { return }
        let perBlur = 1 / blur
        let all = takers.taken(above: 0, perBlur: perBlur).total
        var margin: Float = 0
        var target: Float = 0
        if all > Float(offered.most) {
            target = Float(offered.most)
            margin = marginalValue(takers, target, low: 0, high: nil, last: last.margin, perBlur)
        } else if all < Float(offered.least) {
            target = Float(offered.least)
            takers.count = 0
            _ = gather(offering, person, positive: false, &takers)
            var low: Float = 0
            for place in 0..<takers.count { low = min(low, takers.values[place] - blur) }
            margin = marginalValue(takers, target, low: low, high: 0, last: last.margin, perBlur)
        }
        known[offering].margin = margin
        // The dual of the roster's problem: an error in θ counts only squared.
        var gain = Double(margin) * Double(target)
        let start = part.types.count
        defer { known[offering].gain = gain + Double(blur) * Double(offered.most) }
        for place in 0..<takers.count {
            let over = takers.values[place] - margin
            guard over > 0 else { continue }
            let weight = takers.weights[place]
            let share = min(1, over * perBlur)
            gain += Double(weight) * (share < 1 ? Double(over) * Double(share) / 2 : Double(over) - Double(blur) / 2)
            part.types.append(takers.types[place])
            part.counts.append(weight * share)
        }
        guard opening - gain <= limit else {
            part.types.removeLast(part.types.count - start)
            part.counts.removeLast(part.counts.count - start)
            return
        }
        part.offers.append(
            Offer(offering: offering, reducedCost: opening - gain, roster: start..<part.types.count))
    }

    /// Those who may join; the value of all of positive value.
    private func gather(_ offering: Int, _ person: [Float], positive: Bool, _ takers: inout Takers) -> Float {
        var sum: Float = 0
        model.pairType.withUnsafeBufferPointer { pairType in
            pairCost.withUnsafeBufferPointer { pairCost in
                person.withUnsafeBufferPointer { person in
                    people.withUnsafeBufferPointer { people in
                        for pair in model.pairs(of: offering) {
                            let type = pairType[pair]
                            let value = person[Int(type)] - pairCost[pair]
                            if value > 0 {
                                sum += value * people[Int(type)]
                            } else if positive {
                                continue
                            }
                            takers.append(value, people[Int(type)], type)
                        }
                    }
                }
            }
        }
        return sum
    }

    /// θ at which as many people are taken as the target says: Newton's method inside a shrinking bracket.
    private func marginalValue(
        _ takers: Takers, _ target: Float, low: Float, high: Float?, last: Float, _ perBlur: Float
    ) -> Float {
        var low = low
        var high = high ?? 0
        for place in 0..<takers.count { high = max(high, takers.values[place]) }
        var margin = last > low && last < high ? last : (low + high) / 2
        for _ in 0..<40 {
            let (total, slope) = takers.taken(above: margin, perBlur: perBlur)
            if abs(total - target) < 0.0005 { break }
            if total > target { low = margin } else { high = margin }
            let newton = slope > 0 ? margin + (total - target) / slope : -.infinity
            margin = newton > low && newton < high ? newton : (low + high) / 2
        }
        return margin
    }
}

/// Lets threads write to different elements of one buffer.
private struct SharedParts: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<SmoothedRosters.Part>
}
