// SPDX-License-Identifier: GPL-3.0-or-later

/// The Lagrangian bound of section "Formulation": valid for every plan, whatever the prices, in exact integers.
///
/// With π, σ, ρ, δ, opening prices and β on the rows, the problem falls apart into people left out (u_t ≤ n_t),
/// shortages (s_q), lecturers' weeks (`LecturerWeeks`), and classes, of which at most `mostClasses` are opened, each
/// at no less than its least reduced cost:
///
///     L = Σ n π + Σ n min(0, U + Σσ − π) + … + Σ (the most negative rc, as many as classes may be opened)
struct LagrangianBound: Sendable {
    let model: SolverModel
    let lecturers: LecturerWeeks

    init(_ model: SolverModel, options: SolveOptions = SolveOptions()) {
        self.model = model
        lecturers = LecturerWeeks(model, isLimited: options.uses(.lecturerLimits))
    }

    /// - Parameter reducedCosts: at most the least reduced cost of each offering where negative (`Pricer`).
    /// - Returns: grains, `model.constantCost` included.
    func value(
        _ prices: Prices, reducedCosts: [Int], branches: [BranchSet: ClosedRange<Int>] = [:]
    ) -> Int {
        model.constantCost * Tolerances.grain + peoplePart(prices) + sharedPart(prices, branches: branches)
            + classesPart(reducedCosts)
    }

    /// A bound in grains as whole VND: costs are whole, so it may be rounded up.
    static func vnd(_ grains: Int) -> Int {
        -((-grains) / Tolerances.grain) + (grains > 0 && grains % Tolerances.grain != 0 ? 1 : 0)
    }

    /// People at their price or without a class, and shortages: no bound by itself.
    private func peoplePart(_ prices: Prices) -> Int {
        let grain = Tolerances.grain
        var total = 0
        for type in 0..<model.typeCount {
            var unserved = model.unservedCost[type] * grain
            let quota = model.quotaOfType[type]
            if quota >= 0 { unserved += prices.quota[quota].reduce(0, +) }
            total += model.people[type] * (prices.person[type] + min(0, unserved - prices.person[type]))
        }
        for (group, quota) in model.quotas.enumerated() {
            for (need, price) in zip(quota.needs, prices.quota[group]) {
                total += price * (need - quota.people) + max(0, need) * min(0, quota.price * grain - price)
            }
        }
        return total
    }

    /// What all that classes share is worth, as a loss: rooms, lecturers, limits, and the rows of a node.
    /// - Parameter branches: how many classes of each set the node opens.
    func sharedPart(_ prices: Prices, branches: [BranchSet: ClosedRange<Int>]) -> Int {
        let scenario = model.index.scenario
        var total = 0
        for venue in scenario.venues.indices {
            for cell in 0..<model.cellCount {
                total -= prices.room[model.roomKey(venue, cell)] * scenario.venues[venue].rooms
            }
        }
        total -= lecturers.surplus(prices.teaching) { lecturer in
            let fee = model.lecturers[lecturer].fee
            return fee * Tolerances.grain + prices.weighed(fee)
        }
        if let most = scenario.limits.classes { total -= prices.allClasses * most }
        for (course, limit) in scenario.limits.classesPerCourse {
            guard let index = scenario.courses.firstIndex(where: { $0.id == course }) else { continue }
            total -= prices.courseClasses[index] * limit
        }
        if let budget = model.budget, prices.budget > 0 {
            total -= prices.weighed(budget) + 1
        }
        for (set, price) in prices.branch {
            guard let range = branches[set] else { preconditionFailure("a price without a row") }
            total -= price * (price > 0 ? range.upperBound : range.lowerBound)
        }
        return total
    }

    /// Raises the prices of limits on classes to where no more classes pay than may be opened.
    /// - Returns: whether any price changed.
    func settleLimits(_ prices: inout Prices, reducedCosts: [Int]) -> Bool {
        let limits = model.index.scenario.limits
        var left: [Int] = []
        var isChanged = false
        for (course, definition) in model.index.scenario.courses.enumerated() {
            var negative = costs(ofCourse: course, reducedCosts)
            if let most = limits.classesPerCourse[definition.id], negative.count > most {
                let rise = -negative[most]
                prices.courseClasses[course] += rise
                negative = negative.prefix(most).map { $0 + rise }
                isChanged = true
            }
            left += negative
        }
        left.sort()
        if let most = limits.classes, left.count > most {
            prices.allClasses += -left[most]
            isChanged = true
        }
        if isChanged { prices.combine(for: model) }
        return isChanged
    }

    /// Negative reduced costs of a course, least first, for every copy.
    private func costs(ofCourse course: Int, _ reducedCosts: [Int]) -> [Int] {
        var negative: [Int] = []
        for (offering, cost) in reducedCosts.enumerated() where cost < 0 && model.offerings[offering].course == course {
            negative.append(contentsOf: repeatElement(cost, count: model.offerings[offering].copies))
        }
        return negative.sorted()
    }

    /// The most negative reduced costs, as many as classes may be opened of each course and in all.
    private func classesPart(_ reducedCosts: [Int]) -> Int {
        var chosen: [Int] = []
        for course in model.mostClassesOfCourse.indices {
            chosen += costs(ofCourse: course, reducedCosts).prefix(model.mostClassesOfCourse[course])
        }
        chosen.sort()
        return chosen.prefix(model.mostClasses).reduce(0, +)
    }
}
