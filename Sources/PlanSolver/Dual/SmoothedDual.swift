// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The Lagrangian bound with its corners rounded off, so that it has a gradient.
///
/// Every "as many as pays" of `LagrangianBound` (open a class or not, leave a person out or not, …) becomes a logistic
/// share at a temperature: z_p = copies_p / (1 + exp(rc_p / T)). The result is concave and smooth, below the true dual
/// by at most a multiple of T, and its gradient is what the rows of the master lack or have too much. The shares z are
/// nearly a solution of the linear relaxation.
/// Sources: Nesterov, Smooth minimization of non-smooth functions (2005); Bienstock, Potential function methods for
/// approximately solving linear programming problems (2002).
final class SmoothedDual {
    let model: SolverModel
    let layout: DualLayout
    private let rosters: SmoothedRosters
    private let lecturers: SmoothedLecturers
    /// By `DualLayout.roomKeys`.
    private let rooms: [Double]
    let fixedCosts: [Double]
    private let copies: [Double]
    let courses: [Int32]
    private let limits: ClassLimits
    /// The node of the search tree: rows, with their members' places among the offerings that may be opened, and bounds.
    private(set) var branches: [BranchSet] = []
    private var members: [[Int32]] = []
    private var ranges: [ClosedRange<Double>] = []
    private var offerings: [Int32] = []
    /// Which of them are open for good, once; empty where none is.
    private var opened: [Bool] = []
    /// How many classes of each of the offerings the last evaluation opened.
    private var shares: [Double] = []
    /// Places of the offerings that may be opened at prices near those of the last look at all of them, and of those
    /// among them that are members of each row.
    private var watched: [Int32] = []
    private var watchedMembers: [[Int32]] = []
    /// How people's prices follow those of the rows, at the last look at all offerings.
    private(set) var couplings: [RowCoupling] = []
    /// The second derivatives of the last evaluation that was asked for them.
    var newton: NewtonSystem?
    /// The rows that each of the offerings is a member of, by place; empty until `newton` is asked for.
    private(set) var rowsOfOffering: [[Int32]] = []
    /// What opening each of the offerings costs before anyone joins, VND; up to date for those last asked for.
    private var opening: [Double] = []
    /// Members of sets that have been asked for.
    private var known: [BranchSet: [Int]] = [:]

    init(_ model: SolverModel, _ bound: LagrangianBound, threads: Int) {
        self.model = model
        layout = DualLayout(model)
        rosters = SmoothedRosters(model, threads: threads)
        lecturers = SmoothedLecturers(model, bound.lecturers, layout)
        limits = ClassLimits(model)
        let venues = model.index.scenario.venues
        rooms = layout.roomKeys.map { Double(venues[model.room(ofKey: $0).venue].rooms) }
        fixedCosts = model.offerings.map { Double($0.fixedCost) }
        copies = model.offerings.map { Double($0.copies) }
        courses = model.offerings.map { Int32($0.course) }
        leastBudgetCurvature = max(1, (fixedCosts.max() ?? 1) * (fixedCosts.max() ?? 1))
    }

    /// How many classes of each offering the last evaluation opened.
    var openings: [Int: Double] {
        var result: [Int: Double] = [:]
        for (place, share) in shares.enumerated() where share > 0 { result[Int(offerings[place])] = share }
        return result
    }

    /// How many classes the last evaluation opened in all.
    var openingCount: Double { shares.reduce(0, +) }

    /// - Parameter opened: offerings that are open for good, once.
    func enter(branches: [BranchSet: ClosedRange<Int>], active: [Bool], opened: Set<Int> = []) {
        self.branches = branches.keys.ordered()
        ranges = self.branches.map { Double(branches[$0]!.lowerBound)...Double(branches[$0]!.upperBound) }
        offerings = active.indices.filter { active[$0] }.map(Int32.init)
        couplings = []
        shares = Array(repeating: 0, count: offerings.count)
        opening = shares
        rowsOfOffering = []
        self.opened = opened.isEmpty ? [] : offerings.map { opened.contains(Int($0)) }
        guard !branches.isEmpty else {
            members = []
            return
        }
        var places = Array(repeating: Int32(-1), count: active.count)
        for (place, offering) in offerings.enumerated() { places[Int(offering)] = Int32(place) }
        members = self.branches.map { set in
            if known[set] == nil { known[set] = set.members(model) }
            return known[set]!.lazy.map { places[$0] }.filter { $0 >= 0 }
        }
    }

    private func findRows() {
        rowsOfOffering = offerings.map { _ in [] }
        for (row, list) in members.enumerated() {
            for place in list { rowsOfOffering[Int(place)].append(Int32(row)) }
        }
    }

    /// The least curvature that steps should count on, as `Evaluation.curvature`: rows that no class of the moment uses
    /// must not run away.
    func leastCurvature(_ temperature: Double) -> [Double] {
        let size = 40.0
        var result = Array(repeating: 0.1 * size / temperature, count: layout.branch)
        for type in 0..<model.typeCount { result[type] *= Double(model.people[type]) }
        result[layout.budget] = leastBudgetCurvature / temperature
        return result
    }

    private let leastBudgetCurvature: Double

    struct Evaluation {
        /// VND, at most `temperature` times a constant below the Lagrangian bound at these prices.
        var value: Double
        var gradient: [Double]
        /// The best prices of limits on classes beside the other prices, as `DualLayout.limits`.
        var limits: [Double] = []
        /// A diagonal that majorises the curvature here: what a class of share z adds to the curvature of one of its rows
        /// is z/T times the sum of all its rows (diagonal dominance). Without the rows of the tree (`couplings`).
        var curvature: [Double]
    }

    /// The prices of limits on classes count for nothing: they are settled (`Evaluation.limits`).
    /// - Parameters:
    ///   - looksAround: whether to look at all offerings, or only at those that were not far from opening the last time
    ///     that all were looked at, which is several times as fast.
    ///   - forNewton: whether `newton` is wanted, instead of a majorant of classes' curvature. People then count with more
    ///     blur: with little, what is second order holds no farther than a step goes.
    func evaluate(
        _ given: [Double], temperature: Double, looksAround: Bool = true, forNewton: Bool = false
    ) -> Evaluation {
        newton = forNewton ? NewtonSystem(size: layout.branch + branches.count) : nil
        if forNewton, rowsOfOffering.isEmpty { findRows() }
        let blur = temperature * (forNewton ? Self.newtonBlur : Self.blur)
        var prices = given
        // Limits that cannot be exceeded have no price.
        for (place, most) in zip(layout.limits, [limits.inAll] + limits.ofCourse) where most == nil {
            prices[place] = 0
        }
        var value = Double(model.constantCost)
        var gradient = Array(repeating: 0.0, count: layout.branch + branches.count)
        var curvature = Array(repeating: 0.0, count: layout.branch)
        gradient.withUnsafeMutableBufferPointer { gradient in
            curvature.withUnsafeMutableBufferPointer { curvature in
                let slopes = Slopes(gradient: gradient.baseAddress!, curvature: curvature.baseAddress!)
                value -= addClasses(&prices, temperature, blur, slopes, looksAround)
                value += addPeople(prices, blur, slopes)
                value -= lecturers.add(&prices, blur: blur, to: slopes, looksAround: looksAround)
                value -= addLimits(prices, slopes)
            }
        }
        newton?.diagonal.replaceSubrange(curvature.indices, with: curvature)
        return Evaluation(
            value: value, gradient: gradient, limits: Array(prices[layout.limits]), curvature: curvature)
    }

    /// Temperatures of people and lecturers' sessions as parts of that of classes, which count for many of them.
    private static let blur = 0.1
    private static let newtonBlur = 0.3
    /// Offerings whose share is below exp(−this) are left out. (With 6, evaluations of two courses are a sixth quicker, but
    /// where offerings come and go the value jumps: Newton's steps then rise less than half as far as gradient steps, and
    /// branches miss more than a quarter of what they cost the linear program.)
    static let farthest = 8.0

    // MARK: Classes

    /// - Returns: what classes gain beyond their costs, VND.
    private func addClasses(
        _ prices: inout [Double], _ temperature: Double, _ blur: Double, _ slopes: Slopes, _ looksAround: Bool
    ) -> Double {
        let near = looksAround ? nil : watched.filter { rosters.isNear(Int(offerings[Int($0)])) }
        updateOpening(prices, near)
        var parts = rosters.offers(
            SmoothedRosters.Request(
                offerings: offerings, opening: opening, person: prices[..<model.typeCount].map(Float.init),
                blur: Float(blur), limit: Self.farthest * temperature, opened: opened, watched: near))
        if looksAround { watch(parts.flatMap(\.watched)) }
        if !limits.isEmpty { settleLimits(&parts, &prices, temperature) }
        for place in shares.indices { shares[place] = 0 }
        let couples = looksAround && !members.isEmpty && newton == nil
        var loose = couples ? Array(repeating: 0.0, count: model.typeCount) : []
        var gain = 0.0
        for part in parts {
            for offer in part.offers {
                let (value, slope) = Self.softened(-offer.reducedCost, temperature)
                let certain = !opened.isEmpty && opened[offer.place] ? 1.0 : 0
                let possible = copies[offer.offering] - certain
                let weight = certain + possible * slope
                gain += possible * value - certain * offer.reducedCost
                shares[offer.place] = weight
                guard newton == nil else {
                    add(offer, part, weight, possible * slope * (1 - slope) / temperature, blur, slopes)
                    continue
                }
                let uses = layout.uses(of: offer.offering)
                var size = 0.0
                for place in offer.roster { size += Double(part.counts[place]) }
                let spread = weight * (size + Double(uses.count)) / temperature
                for place in offer.roster {
                    let type = Int(part.types[place])
                    let taken = Double(part.counts[place])
                    let people = Double(model.people[type])
                    let bend = taken < people ? weight * people / blur : 0
                    slopes.add(type, -weight * taken, taken * spread + bend)
                    if couples { loose[type] += bend }
                }
                for place in uses { slopes.add(Int(place), weight, spread) }
                slopes.add(layout.allClasses, weight, spread)
                slopes.add(layout.courseClasses + Int(courses[offer.offering]), weight, spread)
                let money = fixedCosts[offer.offering]
                slopes.add(layout.budget, weight * money, weight * money * money / temperature)
            }
        }
        for (row, list) in watchedMembers.enumerated() {
            for place in list { slopes.gradient[layout.branch + row] += shares[Int(place)] }
        }
        if couples {
            couplings = RowCoupling.couplings(
                parts, members: watchedMembers, shares: shares, loose: loose, temperature: temperature)
        }
        return gain
    }

    private func settleLimits(_ parts: inout [SmoothedRosters.Part], _ prices: inout [Double], _ temperature: Double) {
        func settle(_ most: Double?, _ place: Int, _ belongs: (Int32) -> Bool) {
            guard let most else { return }
            var costs: [(cost: Double, copies: Double)] = []
            for part in parts {
                for offer in part.offers where belongs(courses[offer.offering]) {
                    costs.append((offer.reducedCost, copies[offer.offering]))
                }
            }
            let change = ClassLimits.change(
                costs, most: most, price: prices[place], temperature: temperature,
                range: Self.farthest * temperature / 2)
            prices[place] += change
            for part in parts.indices {
                for offer in parts[part].offers.indices where belongs(courses[parts[part].offers[offer].offering]) {
                    parts[part].offers[offer].reducedCost += change
                }
            }
        }
        for (course, most) in limits.ofCourse.enumerated() {
            settle(most, layout.courseClasses + course) { $0 == course }
        }
        settle(limits.inAll, layout.allClasses) { _ in true }
    }

    /// Looks only at these places from now on.
    private func watch(_ places: [Int32]) {
        watched = places
        guard !members.isEmpty else {
            watchedMembers = []
            return
        }
        var isWatched = Array(repeating: false, count: offerings.count)
        for place in places { isWatched[Int(place)] = true }
        watchedMembers = members.map { $0.filter { isWatched[Int($0)] } }
    }

    /// Brings `opening` up to date, for all offerings or for those at some of the places watched.
    private func updateOpening(_ prices: [Double], _ places: [Int32]?) {
        func update(_ place: Int) {
            let offering = Int(offerings[place])
            var cost = fixedCosts[offering] * (1 + prices[layout.budget]) + prices[layout.allClasses]
            cost += prices[layout.courseClasses + Int(courses[offering])]
            for row in layout.uses(of: offering) { cost += prices[Int(row)] }
            opening[place] = cost
        }
        if let places { for place in places { update(Int(place)) } } else { offerings.indices.forEach(update) }
        for (row, list) in (places == nil ? members : watchedMembers).enumerated()
        where prices[layout.branch + row] != 0 {
            for place in list { opening[Int(place)] += prices[layout.branch + row] }
        }
    }

    /// T·log(1 + exp(gain / T)) and its slope.
    private static func softened(_ gain: Double, _ temperature: Double) -> (value: Double, slope: Double) {
        let small = exp(-abs(gain) / temperature)
        return (
            temperature * log1p(small) + max(0, gain), (gain > 0 ? 1 : small) / (1 + small)
        )
    }

    // MARK: People

    /// - Returns: what people cost who are in a class at their price or in none at their cost, VND.
    private func addPeople(_ prices: [Double], _ temperature: Double, _ slopes: Slopes) -> Double {
        var value = 0.0
        for type in 0..<model.typeCount {
            let people = Double(model.people[type])
            let group = model.quotaOfType[type]
            let quota = group >= 0 ? layout.quota[group] : []
            let cost = quota.reduce(Double(model.unservedCost[type])) { $0 + prices[$1] }
            let (lost, share) = Self.softened(prices[type] - cost, temperature)
            let curvature = people * share * (1 - share) / temperature
            value += people * (prices[type] - lost)
            slopes.add(type, people * (1 - share), curvature)
            for place in quota { slopes.add(place, people * share, curvature) }
        }
        for (group, quota) in model.quotas.enumerated() {
            for (need, place) in zip(quota.needs, layout.quota[group]) {
                let most = Double(max(0, need))
                let owed = Double(need - quota.people)
                let (lost, share) = Self.softened(prices[place] - Double(quota.price), temperature)
                value += prices[place] * owed - most * lost
                slopes.add(
                    place, owed - most * share,
                    most * share * (1 - share) / temperature + Double(quota.people) / temperature)
            }
        }
        return value
    }

    // MARK: Rooms and limits

    /// - Returns: what all that is limited is worth, VND.
    private func addLimits(_ prices: [Double], _ slopes: Slopes) -> Double {
        var value = 0.0
        // A row that has `most` to give; without a limit its price stays at zero.
        func limit(_ place: Int, _ most: Double?) {
            value += prices[place] * (most ?? 0)
            slopes.gradient[place] = most.map { slopes.gradient[place] - $0 } ?? 0
        }
        for (place, most) in zip(layout.rooms..., rooms) { limit(place, most) }
        limit(layout.allClasses, limits.inAll)
        for (course, most) in limits.ofCourse.enumerated() { limit(layout.courseClasses + course, most) }
        limit(layout.budget, model.budget.map(Double.init))
        for (row, range) in ranges.enumerated() {
            let place = layout.branch + row
            let used = slopes.gradient[place]
            // At price 0 the row asks for nothing as long as it is kept.
            limit(
                place,
                prices[place] > 0
                    ? range.upperBound
                    : prices[place] < 0 ? range.lowerBound : min(max(used, range.lowerBound), range.upperBound))
        }
        return value
    }
}
