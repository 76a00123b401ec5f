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
    private let nearby: RosterNeighbours
    /// What is known of each offering from the last time; threads write to different elements.
    private let known: UnsafeMutableBufferPointer<Known>
    /// Persons' prices that `Known.gain` speaks of.
    private var reference: [Float] = []
    /// Pairs looked at when the reference was taken, and in vain since then.
    private var referenceWork = 0
    private var wastedWork = 0

    private struct Known {
        /// θ.
        var margin: Float = -1
        /// No roster gains more at the reference.
        var gain = Double.infinity
    }
    private static let chunk = 64

    init(_ model: SolverModel, threads: Int) {
        self.model = model
        self.threads = threads
        pairCost = model.pairCost.map(Float.init)
        people = model.people.map(Float.init)
        nearby = RosterNeighbours(model)
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
        let rises = nearby.mostGains(from: reference, to: person)
        var list: [Int32] = []
        var work = 0
        for offering in opening.indices
        where opening[offering] - known[offering].gain - rises[nearby.group(of: offering)] <= limit {
            list.append(Int32(offering))
            work += model.pairs(of: offering).count
        }
        guard wastedWork > referenceWork || reference.isEmpty else {
            let parts = parts(list, person: person, opening: opening, blur: blur, limit: limit)
            var used = 0
            for part in parts {
                for offer in part.offers { used += model.pairs(of: offer.offering).count }
            }
            wastedWork += work - used
            return parts
        }
        // Prices have gone so far that a new reference pays. What even as much again would not bring near is not looked at.
        list.removeAll(keepingCapacity: true)
        work = 0
        for offering in opening.indices {
            let rise = rises[nearby.group(of: offering)]
            known[offering].gain += rise
            guard opening[offering] - known[offering].gain - rise <= limit else { continue }
            list.append(Int32(offering))
            work += model.pairs(of: offering).count
        }
        reference = person
        referenceWork = work
        wastedWork = 0
        return parts(list, person: person, opening: opening, blur: blur, limit: limit, isReference: true)
    }

    private func parts(
        _ list: [Int32], person: [Float], opening: [Double], blur: Float, limit: Double, isReference: Bool = false
    ) -> [Part] {
        let chunks = (list.count + Self.chunk - 1) / Self.chunk
        return [Part](unsafeUninitializedCapacity: chunks) { buffer, filled in
            let results = SharedParts(buffer: buffer)
            let body: @Sendable (Int) -> Void = { [self] number in
                let range = list[number * Self.chunk..<min(list.count, (number + 1) * Self.chunk)]
                (results.buffer.baseAddress! + number).initialize(
                    to: part(range, person, opening, blur, limit, isReference))
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

        /// Without a branch: which people come in is hard to predict.
        mutating func append(_ value: Float, _ weight: Float, _ type: Int32, if isTaker: Bool) {
            values[count] = value
            weights[count] = weight
            types[count] = type
            count &+= isTaker ? 1 : 0
        }

        /// Fills the last vector up with people who are never taken.
        mutating func pad() {
            for place in count..<(count + Lanes.scalarCount - 1) / Lanes.scalarCount * Lanes.scalarCount {
                values[place] = -.greatestFiniteMagnitude
                weights[place] = 0
            }
        }

        private func sum(_ body: (_ values: Lanes, _ weights: Lanes, _ total: inout Lanes) -> Void) -> Float {
            var total = Lanes.zero
            let values = UnsafeRawPointer(values)
            let weights = UnsafeRawPointer(weights)
            let bytes = MemoryLayout<Lanes>.size
            for vector in 0..<(count + Lanes.scalarCount - 1) / Lanes.scalarCount {
                body(
                    values.loadUnaligned(fromByteOffset: vector * bytes, as: Lanes.self),
                    weights.loadUnaligned(fromByteOffset: vector * bytes, as: Lanes.self), &total)
            }
            return total.sum()
        }

        /// What a full class gains at most: the dual value of any marginal value.
        func worth(above margin: Float, most: Int) -> Double {
            let total = sum { values, weights, total in
                let over = values - margin
                total += weights * over.replacing(with: 0, where: over .< 0)
            }
            return Double(margin) * Double(most) + Double(total)
        }

        /// How many people are taken at a marginal value, and how fast that falls.
        func taken(above margin: Float, perBlur: Float) -> (total: Float, slope: Float) {
            var slope = Lanes.zero
            let total = sum { values, weights, total in
                let share = (values - margin) * perBlur
                let isPart = (share .> 0) .& (share .< 1)
                slope += weights.replacing(with: 0, where: .!isPart)
                total += weights * share.replacing(with: 0, where: share .< 0).replacing(with: 1, where: share .> 1)
            }
            return (total, slope.sum() * perBlur)
        }
    }
    /// Several people at once: sums in a fixed order, so that they are the same on every machine.
    private typealias Lanes = SIMD8<Float>

    private func part(
        _ offerings: ArraySlice<Int32>, _ person: [Float], _ opening: [Double], _ blur: Float, _ limit: Double,
        _ isReference: Bool
    ) -> Part {
        var part = Part()
        let size = model.typeCount + Lanes.scalarCount
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * size) { floats in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { numbers in
                var takers = Takers(
                    values: floats.baseAddress!, weights: floats.baseAddress! + size, types: numbers.baseAddress!)
                for offering in offerings where opening[Int(offering)] < .infinity {
                    price(Int(offering), person, opening[Int(offering)], blur, limit, isReference, &takers, &part)
                }
            }
        }
        return part
    }

    private func price(
        _ offering: Int, _ person: [Float], _ opening: Double, _ blur: Float, _ limit: Double, _ isReference: Bool,
        _ takers: inout Takers, _ part: inout Part
    ) {
        let offered = model.offerings[offering]
        let last = known[offering]
        takers.count = 0
        let sum = Double(gather(offering, person, positive: true, &takers))
        takers.pad()
        // No roster gains more than everybody of positive value, or than a full class at any marginal value with what
        // its people are worth beyond it.
        let most = min(sum, last.margin > 0 ? takers.worth(above: last.margin, most: offered.most) : .infinity)
        if isReference { known[offering].gain = most }
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
            takers.pad()
            var low: Float = 0
            for place in 0..<takers.count { low = min(low, takers.values[place] - blur) }
            margin = marginalValue(takers, target, low: low, high: 0, last: last.margin, perBlur)
        }
        known[offering].margin = margin
        // The dual of the roster's problem: an error in θ counts only squared.
        var gain = Double(margin) * Double(target)
        let start = part.types.count
        for place in 0..<takers.count {
            let over = takers.values[place] - margin
            guard over > 0 else { continue }
            let weight = takers.weights[place]
            let share = min(1, over * perBlur)
            gain += Double(weight) * (share < 1 ? Double(over) * Double(share) / 2 : Double(over) - Double(blur) / 2)
            part.types.append(takers.types[place])
            part.counts.append(weight * share)
        }
        if isReference { known[offering].gain = min(most, gain + Double(blur) * Double(offered.most)) }
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
                            let weight = people[Int(type)]
                            sum += max(0, value) * weight
                            takers.append(value, weight, type, if: value > 0 || !positive)
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
