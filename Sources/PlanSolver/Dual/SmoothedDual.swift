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
    private let bound: LagrangianBound
    private let rosters: SmoothedRosters
    private let rooms: [Double]
    private let fixedCosts: [Double]
    private let courses: [Int32]
    private let limits: ClassLimits
    /// The node of the search tree: rows, their members and bounds, and the offerings that may be opened.
    private(set) var branches: [BranchSet] = []
    private var members: [[Int32]] = []
    private var ranges: [ClosedRange<Double>] = []
    private var active: [Bool]
    /// How many classes of each offering the last evaluation opened.
    private(set) var openings: [Int: Double] = [:]

    init(_ model: SolverModel, _ bound: LagrangianBound, threads: Int) {
        self.model = model
        self.bound = bound
        layout = DualLayout(model)
        rosters = SmoothedRosters(model, threads: threads)
        limits = ClassLimits(model)
        rooms = model.index.scenario.venues.flatMap { Array(repeating: Double($0.rooms), count: model.cellCount) }
        fixedCosts = model.offerings.map { Double($0.fixedCost) }
        courses = model.offerings.map { Int32($0.course) }
        active = Array(repeating: true, count: model.offerings.count)
    }

    /// Elements of a vector of prices.
    var count: Int { layout.branch + branches.count }

    func enter(branches: [BranchSet: ClosedRange<Int>], active: [Bool]) {
        self.branches = branches.keys.ordered()
        members = self.branches.map { $0.members(model).map(Int32.init) }
        ranges = self.branches.map { Double(branches[$0]!.lowerBound)...Double(branches[$0]!.upperBound) }
        self.active = active
    }

    struct Evaluation {
        /// VND, at most `temperature` times a constant below the Lagrangian bound at these prices.
        var value: Double
        var gradient: [Double]
        /// The best prices of limits on classes beside the other prices, as `DualLayout.limits`.
        var limits: [Double] = []
        /// A diagonal that majorises the curvature here: what a class of share z adds to the curvature of one of its rows
        /// is z/T times the sum of all its rows (diagonal dominance).
        var curvature: [Double]

        mutating func add(_ place: Int, _ gradient: Double, _ curvature: Double) {
            self.gradient[place] += gradient
            self.curvature[place] += curvature
        }
    }

    /// The prices of limits on classes count for nothing: they are settled (`Evaluation.limits`).
    func evaluate(_ given: [Double], temperature: Double) -> Evaluation {
        var prices = given
        // Limits that cannot be exceeded have no price.
        for (place, most) in zip(layout.limits, [limits.inAll] + limits.ofCourse) where most == nil {
            prices[place] = 0
        }
        var result = Evaluation(
            value: Double(model.constantCost), gradient: Array(repeating: 0, count: count),
            curvature: Array(repeating: 0, count: count))
        addClasses(&prices, temperature, &result)
        addPeople(prices, temperature * Self.peopleTemperature, &result)
        addLecturers(prices, temperature * Self.lecturerTemperature, &result)
        addLimits(prices, &result)
        result.limits = Array(prices[layout.limits])
        return result
    }

    /// Temperatures of people and lecturers' sessions as parts of that of classes, which count for many of them.
    private static let peopleTemperature = 0.1
    private static let lecturerTemperature = 0.1
    private static let blur = 0.1
    /// Offerings whose share is below exp(−this) are left out.
    private static let farthest = 14.0

    // MARK: Classes

    private func addClasses(_ prices: inout [Double], _ temperature: Double, _ result: inout Evaluation) {
        let blur = temperature * Self.blur
        var parts = rosters.offers(
            person: prices[..<model.typeCount].map(Float.init), opening: openingCosts(prices), blur: Float(blur),
            limit: Self.farthest * temperature)
        if !limits.isEmpty { settleLimits(&parts, &prices, temperature) }
        openings.removeAll(keepingCapacity: true)
        var shares = Array(repeating: 0.0, count: members.isEmpty ? 0 : model.offerings.count)
        var spreads = shares
        for part in parts {
            for offer in part.offers {
                let offering = model.offerings[offer.offering]
                let (cost, share) = Self.softened(-offer.reducedCost, temperature)
                let weight = Double(offering.copies) * share
                result.value -= Double(offering.copies) * cost
                openings[offer.offering] = weight
                var size = 0.0
                for place in offer.roster { size += Double(part.counts[place]) }
                let spread = weight * (size + Double(layout.uses(of: offer.offering).count)) / temperature
                for place in offer.roster {
                    let type = Int(part.types[place])
                    let taken = Double(part.counts[place])
                    let people = Double(model.people[type])
                    result.add(
                        type, -weight * taken, taken * spread + (taken < people ? weight * people / blur : 0))
                }
                for place in layout.uses(of: offer.offering) { result.add(Int(place), weight, spread) }
                result.add(layout.allClasses, weight, spread)
                result.add(layout.courseClasses + offering.course, weight, spread)
                let money = Double(offering.fixedCost)
                result.add(layout.budget, weight * money, weight * money * money / temperature)
                if !members.isEmpty {
                    shares[offer.offering] = weight
                    spreads[offer.offering] = spread
                }
            }
        }
        for (row, list) in members.enumerated() {
            for offering in list {
                result.add(layout.branch + row, shares[Int(offering)], spreads[Int(offering)])
            }
        }
    }

    private func settleLimits(_ parts: inout [SmoothedRosters.Part], _ prices: inout [Double], _ temperature: Double) {
        func settle(_ most: Double?, _ place: Int, _ belongs: (SolverOffering) -> Bool) {
            guard let most else { return }
            var costs: [(cost: Double, copies: Double)] = []
            for part in parts {
                for offer in part.offers where belongs(model.offerings[offer.offering]) {
                    costs.append((offer.reducedCost, Double(model.offerings[offer.offering].copies)))
                }
            }
            let change = ClassLimits.change(
                costs, most: most, price: prices[place], temperature: temperature,
                range: Self.farthest * temperature / 2)
            prices[place] += change
            for part in parts.indices {
                for offer in parts[part].offers.indices
                where belongs(model.offerings[parts[part].offers[offer].offering]) {
                    parts[part].offers[offer].reducedCost += change
                }
            }
        }
        for (course, most) in limits.ofCourse.enumerated() {
            settle(most, layout.courseClasses + course) { $0.course == course }
        }
        settle(limits.inAll, layout.allClasses) { _ in true }
    }

    /// What opening each offering costs before anyone joins, VND; infinite where it may not be opened.
    private func openingCosts(_ prices: [Double]) -> [Double] {
        var result = fixedCosts.indices.map { position -> Double in
            guard active[position] else { return .infinity }
            var cost = fixedCosts[position] * (1 + prices[layout.budget]) + prices[layout.allClasses]
            cost += prices[layout.courseClasses + Int(courses[position])]
            for place in layout.uses(of: position) { cost += prices[Int(place)] }
            return cost
        }
        for (row, list) in members.enumerated() where prices[layout.branch + row] != 0 {
            for offering in list { result[Int(offering)] += prices[layout.branch + row] }
        }
        return result
    }

    /// T·log(1 + exp(gain / T)) and its slope.
    private static func softened(_ gain: Double, _ temperature: Double) -> (value: Double, slope: Double) {
        let small = exp(-abs(gain) / temperature)
        return (
            temperature * log1p(small) + max(0, gain), (gain > 0 ? 1 : small) / (1 + small)
        )
    }

    // MARK: People

    private func addPeople(_ prices: [Double], _ temperature: Double, _ result: inout Evaluation) {
        for type in 0..<model.typeCount {
            let people = Double(model.people[type])
            let group = model.quotaOfType[type]
            let quota = group >= 0 ? layout.quota[group] : []
            let cost = quota.reduce(Double(model.unservedCost[type])) { $0 + prices[$1] }
            let (lost, share) = Self.softened(prices[type] - cost, temperature)
            let curvature = people * share * (1 - share) / temperature
            result.value += people * (prices[type] - lost)
            result.add(type, people * (1 - share), curvature)
            for place in quota { result.add(place, people * share, curvature) }
        }
        for (group, quota) in model.quotas.enumerated() {
            for (need, place) in zip(quota.needs, layout.quota[group]) {
                let most = Double(max(0, need))
                let owed = Double(need - quota.people)
                let (lost, share) = Self.softened(prices[place] - Double(quota.price), temperature)
                result.value += prices[place] * owed - most * lost
                result.add(
                    place, owed - most * share,
                    most * share * (1 - share) / temperature + Double(quota.people) / temperature)
            }
        }
    }

    // MARK: Lecturers

    /// Each lecturer's week gives its sessions where they pay most beyond the fee; like the rosters, with a blur.
    private func addLecturers(_ prices: [Double], _ blur: Double, _ result: inout Evaluation) {
        for week in bound.lecturers.weeks {
            let fee = Double(model.lecturers[week.lecturer].fee)
            let cost = fee * (1 + prices[layout.budget])
            var days: [[(gain: Double, shares: [(place: Int, share: Double)])]] = []
            for day in week.days {
                var cells: [(gain: Double, shares: [(place: Int, share: Double)])] = []
                for cell in day {
                    // The best of the sessions, smoothly.
                    var top = -Double.infinity
                    for key in cell.keys { top = max(top, prices[layout.teaching + key] - cost) }
                    guard top > -Self.farthest * blur else { continue }
                    var sum = 0.0
                    var shares: [(place: Int, share: Double)] = []
                    for key in cell.keys where prices[layout.teaching + key] > 0 {
                        let share = exp((prices[layout.teaching + key] - cost - top) / blur)
                        sum += share
                        shares.append((layout.teaching + key, share))
                    }
                    guard sum > 0 else { continue }
                    let gain = top + blur * log(sum)
                    guard gain > 0 else { continue }
                    cells.append((gain, shares.map { ($0.place, $0.share / sum) }))
                }
                if !cells.isEmpty { days.append(cells) }
            }
            guard !days.isEmpty else { continue }
            let levels = NestedLevels(
                gains: days.map { $0.map(\.gain) }, perDay: Double(week.perDay), perWeek: Double(week.perWeek),
                blur: blur)
            result.value -= levels.value
            for (day, cells) in days.enumerated() {
                for cell in cells {
                    let over = cell.gain - levels.ofDay[day]
                    let given = max(0, min(1, over / blur))
                    let slope = over > 0 && over < blur ? 1 / blur : 0
                    for (place, share) in cell.shares {
                        result.add(
                            place, -given * share, (slope * share + given * share * (1 - share) * 2 / blur))
                    }
                    result.gradient[layout.budget] += given * fee
                }
            }
        }
    }

    // MARK: Rooms and limits

    private func addLimits(_ prices: [Double], _ result: inout Evaluation) {
        for key in rooms.indices { limit(layout.rooms + key, rooms[key], prices, &result) }
        limit(layout.allClasses, limits.inAll, prices, &result)
        for (course, most) in limits.ofCourse.enumerated() {
            limit(layout.courseClasses + course, most, prices, &result)
        }
        limit(layout.budget, model.budget.map(Double.init), prices, &result)
        for (row, range) in ranges.enumerated() {
            let place = layout.branch + row
            let used = result.gradient[place]
            // At price 0 the row asks for nothing as long as it is kept.
            let end =
                prices[place] > 0
                ? range.upperBound
                : prices[place] < 0 ? range.lowerBound : min(max(used, range.lowerBound), range.upperBound)
            limit(place, end, prices, &result)
        }
    }

    /// A row that has `most` to give; without a limit its price stays at zero.
    private func limit(_ place: Int, _ most: Double?, _ prices: [Double], _ result: inout Evaluation) {
        guard let most else {
            result.gradient[place] = 0
            return
        }
        result.value -= prices[place] * most
        result.gradient[place] -= most
    }
}
