// SPDX-License-Identifier: GPL-3.0-or-later

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
        /// Its place in the request.
        var place: Int
        var reducedCost: Double
        /// Whether it has as many people as a class must or can have, so that a marginal value keeps it there.
        var isFull: Bool
        var roster: Range<Int>
    }
    struct Part {
        var offers: [Offer] = []
        /// Places of the offerings that a request for all of them found near enough to watch.
        var watched: [Int32] = []
        /// By how much a reduced cost has fallen since the last request.
        var fastest = 0.0
        var types: [Int32] = []
        var counts: [Float] = []
    }

    private let model: SolverModel
    private let threads: Int
    private let pairCost: [Float]
    private let people: [Float]
    private let sizes: [(least: Int32, most: Int32)]
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
        /// The reduced cost, and at which request it was found.
        var cost = 0.0
        var request = 0
        /// The drift from which on it may be within the limit.
        var nearFrom = 0.0
    }
    /// Requests so far, and how far the fastest offerings have come since the last one that was for all of them.
    private var requests = 0
    private var drift = 0.0
    private static let chunk = 64

    init(_ model: SolverModel, threads: Int) {
        self.model = model
        self.threads = threads
        pairCost = model.pairCost.map(Float.init)
        people = model.people.map(Float.init)
        sizes = model.offerings.map { (Int32($0.least), Int32($0.most)) }
        nearby = RosterNeighbours(model)
        known = .allocate(capacity: model.offerings.count)
        known.initialize(repeating: Known())
    }

    deinit { known.deallocate() }

    struct Request: Sendable {
        /// In ascending order.
        var offerings: [Int32]
        /// What opening each of them costs, VND.
        var opening: [Double]
        /// π by type, VND.
        var person: [Float]
        var blur: Float
        /// Offerings above this reduced cost are left out,
        var limit: Double
        /// but for these, by place; empty where there are none.
        var opened: [Bool] = []
        /// The places to look at; nil for all, of which those are reported that are not much farther than the limit.
        var watched: [Int32]?
        /// Up to this.
        var horizon: Double { 1.5 * limit }

        func isOpened(_ place: Int) -> Bool { !opened.isEmpty && opened[place] }
    }

    /// Whether an offering that was watched may be within the limit again: those that were far from it wait until the
    /// fastest of the others have come as far. (Of those watched one in three is near. Those opened for good
    /// always are.)
    func isNear(_ offering: Int) -> Bool { known[offering].nearFrom <= drift }

    /// - Returns: parts in the order of the offerings, whatever the number of threads.
    func offers(_ request: Request) -> [Part] {
        requests += 1
        if let watched = request.watched {
            let parts = parts(watched, request)
            drift += parts.lazy.map(\.fastest).max() ?? 0
            return parts
        }
        drift = 0
        let rises = nearby.mostGains(from: reference, to: request.person)
        /// The places of offerings that can come within the horizon if the gains known rise by so many times this.
        func near(_ times: Double) -> (places: [Int32], work: Int) {
            var places: [Int32] = []
            var work = 0
            for (place, number) in request.offerings.enumerated() {
                let offering = Int(number)
                let gain = known[offering].gain + times * rises[nearby.group(of: offering)]
                guard request.opening[place] - gain <= request.horizon || request.isOpened(place) else { continue }
                places.append(Int32(place))
                work += model.pairs(of: offering).count
            }
            return (places, work)
        }
        guard wastedWork > referenceWork || reference.isEmpty else {
            let (places, work) = near(1)
            let parts = parts(places, request)
            var used = 0
            for part in parts {
                for offer in part.offers { used += model.pairs(of: offer.offering).count }
            }
            wastedWork += work - used
            return parts
        }
        // Prices have gone so far that a new reference pays. What even as much again would not bring near is not looked at.
        let (places, work) = near(2)
        for offering in known.indices { known[offering].gain += rises[nearby.group(of: offering)] }
        reference = request.person
        referenceWork = work
        wastedWork = 0
        return parts(places, request, isReference: true)
    }

    private func parts(_ places: [Int32], _ request: Request, isReference: Bool = false) -> [Part] {
        let chunks = (places.count + Self.chunk - 1) / Self.chunk
        return Parts.map(chunks, threads: threads) { number in
            part(places[number * Self.chunk..<min(places.count, (number + 1) * Self.chunk)], request, isReference)
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
        func worth(above margin: Float, most: Float) -> Double {
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

    private func part(_ places: ArraySlice<Int32>, _ request: Request, _ isReference: Bool) -> Part {
        var part = Part()
        let size = model.typeCount + Lanes.scalarCount
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * size) { floats in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { numbers in
                var takers = Takers(
                    values: floats.baseAddress!, weights: floats.baseAddress! + size, types: numbers.baseAddress!)
                for place in places { price(Int(place), request, isReference, &takers, &part) }
            }
        }
        return part
    }

    private func price(
        _ place: Int, _ request: Request, _ isReference: Bool, _ takers: inout Takers, _ part: inout Part
    ) {
        let offering = Int(request.offerings[place])
        let opening = request.opening[place]
        let (blur, limit) = (request.blur, request.limit)
        let (least, most) = (Float(sizes[offering].least), Float(sizes[offering].most))
        let last = known[offering]
        takers.count = 0
        let sum = Double(gather(offering, request.person, positive: true, &takers))
        takers.pad()
        // No roster gains more than everybody of positive value, or than a full class at any marginal value with what
        // its people are worth beyond it.
        let highest = min(sum, last.margin > 0 ? takers.worth(above: last.margin, most: most) : .infinity)
        if isReference { known[offering].gain = highest }
        let isOpened = request.isOpened(place)
        if request.watched == nil, opening - highest <= request.horizon || isOpened {
            part.watched.append(Int32(place))
        }
        if opening - highest > limit, !isOpened {
            known[offering].nearFrom = drift + opening - highest - limit
            return
        }
        let perBlur = 1 / blur
        let all = takers.taken(above: 0, perBlur: perBlur).total
        var margin: Float = 0
        var target: Float = 0
        if all > most {
            target = most
            margin = marginalValue(takers, target, low: 0, high: nil, last: last.margin, perBlur)
        } else if all < least {
            target = least
            takers.count = 0
            _ = gather(offering, request.person, positive: false, &takers)
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
        if isReference { known[offering].gain = min(highest, gain + Double(blur) * Double(most)) }
        let cost = opening - gain
        if last.request == requests - 1 { part.fastest = max(part.fastest, last.cost - cost) }
        known[offering].cost = cost
        known[offering].request = requests
        known[offering].nearFrom = drift + (isOpened ? 0 : max(0, cost - limit))
        guard cost <= limit || isOpened else {
            part.types.removeLast(part.types.count - start)
            part.counts.removeLast(part.counts.count - start)
            return
        }
        part.offers.append(
            Offer(
                offering: offering, place: place, reducedCost: cost, isFull: target > 0,
                roster: start..<part.types.count))
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
