// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import PlanSolver

@Suite("Blurred rosters and weeks, proven best by their own duals")
struct SmoothedRostersTests {
    @Test("A blurred roster is the best: the same by bisection in full precision", arguments: 660..<690)
    func rosters(_ seed: Int) {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
        let rosters = SmoothedRosters(model, threads: 1)
        var random = TestRandom(seed)
        for blur in [100_000.0, 5000, 100] {
            let prices = Prices(random: &random, for: model)
            let person = prices.person.map { Float($0 / Tolerances.grain) }
            let opening = model.offerings.map { _ in Double(random.int(0...3_000_000)) }
            let parts = rosters.offers(
                SmoothedRosters.Request(
                    offerings: model.offerings.indices.map(Int32.init), opening: opening, person: person,
                    blur: Float(blur), limit: 1e12))
            #expect(parts.reduce(0) { $0 + $1.offers.count } == model.offerings.count, "seed \(seed)")
            for part in parts {
                for offer in part.offers {
                    let it = model.offerings[offer.offering]
                    let values = model.pairs(of: offer.offering).map {
                        Double(person[Int(model.pairType[$0])]) - Double(model.pairCost[$0])
                    }
                    let people = model.pairs(of: offer.offering).map { Double(model.people[Int(model.pairType[$0])]) }
                    let gain = bestGain(values, people, Double(it.least), Double(it.most), blur)
                    let found = opening[offer.offering] - offer.reducedCost
                    #expect(abs(found - gain) < 50 + 0.0001 * abs(gain), "seed \(seed), blur \(blur)")
                    let size = offer.roster.reduce(0.0) { $0 + Double(part.counts[$1]) }
                    #expect(size > Double(it.least) - 0.01 && size < Double(it.most) + 0.01, "seed \(seed)")
                    for place in offer.roster {
                        let most = Float(model.people[Int(part.types[place])])
                        #expect(part.counts[place] >= 0 && part.counts[place] <= most)
                    }
                }
            }
        }
    }

    @Test(
        "An offering far from its limit waits until the fastest of the others has come as far", arguments: [665, 667])
    func waiting(_ seed: Int) throws {
        let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
        try #require(model.offerings.count > 1)
        let rosters = SmoothedRosters(model, threads: 1)
        // The first opens at once, the second is far from that.
        var opening = model.offerings.indices.map { $0 == 0 ? -1e9 : 1e9 }
        func offers(_ watched: [Int32]?) -> [Int] {
            rosters.offers(
                SmoothedRosters.Request(
                    offerings: model.offerings.indices.map(Int32.init), opening: opening,
                    person: Array(repeating: 100_000, count: model.typeCount), blur: 1000, limit: 1e6, watched: watched)
            ).flatMap(\.offers).map(\.offering)
        }
        #expect(offers(nil) == [0] && rosters.isNear(0) && !rosters.isNear(1))
        opening[0] -= 1e8
        #expect(offers([0]) == [0] && !rosters.isNear(1))
        // What rises is no sign that others fall.
        opening[0] += 1e8
        #expect(offers([0]) == [0] && !rosters.isNear(1))
        opening[0] -= 2e9
        #expect(offers([0]) == [0] && rosters.isNear(1))
        #expect(offers(nil) == [0] && !rosters.isNear(1))
    }

    /// max Σ v x − blur/2 Σ x²/n with least ≤ Σ x ≤ most.
    private func bestGain(
        _ values: [Double], _ people: [Double], _ least: Double, _ most: Double, _ blur: Double
    ) -> Double {
        func roster(_ level: Double) -> [Double] {
            zip(values, people).map { $1 * max(0, min(1, ($0 - level) / blur)) }
        }
        func size(_ level: Double) -> Double { roster(level).reduce(0, +) }
        var level = 0.0
        let target = size(0) > most ? most : size(0) < least ? least : size(0)
        if target != size(0) {
            var low = -1e9
            var high = 1e9
            for _ in 0..<100 {
                level = (low + high) / 2
                if size(level) > target { low = level } else { high = level }
            }
        }
        let best = roster(level)
        return zip(zip(values, people), best).reduce(0) { $0 + $1.0.0 * $1.1 - blur / 2 * $1.1 * $1.1 / $1.0.1 }
    }

    @Test("A blurred week: some sessions that obey the limits are worth what no sessions can exceed")
    func weeks() {
        var random = TestRandom(9)
        for _ in 0..<300 {
            let gains = (0..<random.int(1...7)).map { _ in
                (0..<random.int(1...3)).map { _ in Double(random.int(1...600_000)) }
            }
            let perDay = Double(random.pick([1, 2, 3, Int.max]))
            let perWeek = Double(random.pick([1, 2, 5, 9, Int.max]))
            let blur = Double(random.pick([10, 1000, 20_000, 500_000]))
            let dayEnds = gains.indices.map { gains[...$0].reduce(0) { $0 + $1.count } }
            let levels = NestedLevels(
                gains: gains.flatMap { $0 }, dayEnds: dayEnds, perDay: perDay, perWeek: perWeek, blur: blur)
            var worth = 0.0
            var sessions = 0.0
            for (day, level) in zip(gains, levels.ofDay) {
                let shares = day.map { max(0, min(1, ($0 - level) / blur)) }
                #expect(shares.reduce(0, +) <= perDay + 0.001)
                sessions += shares.reduce(0, +)
                worth += zip(day, shares).reduce(0) { $0 + $1.0 * $1.1 - blur / 2 * $1.1 * $1.1 }
            }
            #expect(sessions <= perWeek + 0.003)
            // The dual value is an upper bound of every choice, and this choice attains it.
            #expect(abs(levels.value - worth) < 0.001 * max(blur, worth))
        }
    }

    @Test("The most that lecturers can earn, against trying the best sessions day by day", arguments: 690..<710)
    func surplus(_ seed: Int) {
        let scenario = TinyScenario.make(seed)
        let model = SolverModel(PlanningIndex(scenario))
        let weeks = LecturerWeeks(model)
        var random = TestRandom(seed)
        for _ in 0..<5 {
            let prices = (0..<model.teachingKeyCount).map { key in
                model.numberOfTeachingKey[key] < 0 ? 0 : random.int(0...400_000)
            }
            let fees = scenario.lecturers.map { $0.feePerSession + random.int(0...50_000) }
            var best = 0
            for (number, lecturer) in scenario.lecturers.enumerated() {
                best += earned(lecturer, fees[number], prices, model)
            }
            #expect(weeks.surplus(prices) { fees[$0] } == best, "seed \(seed)")
        }
    }

    /// By dynamic programming over the days of each week, with every choice of a day's slots.
    private func earned(_ lecturer: Lecturer, _ fee: Int, _ prices: [Int], _ model: SolverModel) -> Int {
        let grid = model.index.grid
        let scenario = model.index.scenario
        var total = 0
        for week in Set((0..<grid.dayCount).map { grid.week(ofDay: $0) }) {
            // The most by number of sessions given.
            var most: [Int: Int] = [0: 0]
            for day in 0..<grid.dayCount where grid.week(ofDay: day) == week {
                let gains = (0..<grid.slotCount).map { slot -> Int in
                    let cell = grid.cell(day: day, slot: slot)
                    return model.topics.indices.flatMap { topic in
                        [false, true].map { inPerson -> Int in
                            let session = BruteForce.Teaching(
                                topic: model.topics[topic], cell: cell, date: grid.date(of: cell),
                                slot: scenario.slots[slot], venue: 0, inPerson: inPerson)
                            guard BruteForce.canTeach(lecturer, session, beside: [], [], scenario) else { return 0 }
                            return prices[model.teachingKey(cell: cell, topic: topic, inPerson: inPerson)] - fee
                        }
                    }.max() ?? 0
                }
                var next: [Int: Int] = [:]
                for chosen in 0..<1 << gains.count {
                    let slots = gains.indices.filter { chosen >> $0 & 1 == 1 }
                    guard slots.count <= lecturer.maxPerDay ?? .max else { continue }
                    let gain = slots.reduce(0) { $0 + gains[$1] }
                    for (count, before) in most where count + slots.count <= lecturer.maxPerWeek ?? .max {
                        next[count + slots.count] = max(next[count + slots.count] ?? .min, before + gain)
                    }
                }
                most = next
            }
            total += most.values.max()!
        }
        return total
    }
}
