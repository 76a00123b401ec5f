// SPDX-License-Identifier: GPL-3.0-or-later

/// Where each price of the Lagrangian dual stands in a vector of VND (β as a plain share).
///
/// Persons come first and are free in sign; all others are ≥ 0, but for the rows of the tree, which come last and are
/// free again. Sessions and rooms that no offering uses have no place, and cost nothing.
struct DualLayout: Sendable {
    let model: SolverModel
    /// The rooms (`SolverModel.roomKey`) that some offering uses, ascending.
    let roomKeys: [Int]
    let teaching: Int
    let rooms: Int
    let allClasses: Int
    let courseClasses: Int
    let budget: Int
    /// By quota group and need.
    let quota: [[Int]]
    let branch: Int
    /// The rows that opening a class uses, sessions and rooms: those of offering p are `useStart[p] ..< useStart[p + 1]`.
    private var useStart: [Int32] = [0]
    private var used: [Int32] = []

    init(_ model: SolverModel) {
        self.model = model
        var next = model.typeCount
        func take(_ count: Int) -> Int {
            defer { next += count }
            return next
        }
        let numberOfRoom: [Int32]
        (roomKeys, numberOfRoom) = SolverModel.numbered(
            model.offerings.lazy.flatMap { offering in
                offering.roomCells.lazy.map { model.roomKey(offering.venue, $0) }
            }, below: model.offeringsOfVenue.count * model.cellCount)
        teaching = take(model.usedTeachingKeys.count)
        rooms = take(roomKeys.count)
        allClasses = take(1)
        courseClasses = take(model.index.scenario.courses.count)
        budget = take(1)
        quota = model.quotas.map { $0.needs.map { _ in take(1) } }
        branch = next
        for offering in model.offerings {
            for key in offering.teachingKeys { used.append(place(ofTeaching: key)) }
            for cell in offering.roomCells {
                used.append(Int32(rooms) + numberOfRoom[model.roomKey(offering.venue, cell)])
            }
            useStart.append(Int32(used.count))
        }
    }

    /// Where the price of a session stands that some offering holds, by `SolverModel.teachingKey`.
    func place(ofTeaching key: Int) -> Int32 { Int32(teaching) + model.numberOfTeachingKey[key] }

    /// The rows of sessions and rooms that opening a class uses.
    func uses(of offering: Int) -> ArraySlice<Int32> { used[Int(useStart[offering])..<Int(useStart[offering + 1])] }

    /// Prices of limits on classes.
    var limits: Range<Int> { allClasses..<budget }

    /// The vector of some prices, with an element for each of the rows of the tree.
    func vector(_ prices: Prices, branches: [BranchSet]) -> [Double] {
        func plain(_ values: some Sequence<Int>) -> [Double] { values.map { Double($0) / Double(Tolerances.grain) } }
        var result = plain(prices.person)
        result +=
            plain(model.usedTeachingKeys.lazy.map { prices.teaching[$0] })
            + plain(roomKeys.lazy.map { prices.room[$0] })
        result += plain([prices.allClasses] + prices.courseClasses)
        result.append(Double(prices.budget) / Double(Tolerances.budgetUnit))
        result += plain(prices.quota.joined())
        result += plain(branches.map { prices.branch[$0] ?? 0 })
        return result
    }

    /// The prices nearest to a vector.
    func prices(_ vector: [Double], branches: [BranchSet]) -> Prices {
        func whole(_ value: Double) -> Int { Int((value * Double(Tolerances.grain)).rounded()) }
        var prices = Prices(zeroFor: model)
        prices.person = vector[..<teaching].map(whole)
        for (key, price) in zip(model.usedTeachingKeys, vector[teaching...]) { prices.teaching[key] = whole(price) }
        for (key, price) in zip(roomKeys, vector[rooms...]) { prices.room[key] = whole(price) }
        prices.allClasses = whole(vector[allClasses])
        prices.courseClasses = vector[courseClasses..<budget].map(whole)
        prices.budget = Int((vector[budget] * Double(Tolerances.budgetUnit)).rounded())
        for (group, places) in quota.enumerated() { prices.quota[group] = places.map { whole(vector[$0]) } }
        for (place, set) in branches.enumerated() { prices.branch[set] = whole(vector[branch + place]) }
        prices.combine(for: model)
        return prices
    }
}
