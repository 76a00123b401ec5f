// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import ScenarioSamples
import Testing
import TrainingModel

/// Offerings and who may join them, worked out by hand on `Tiny`: two weeks, evenings on Monday, Wednesday and Friday,
/// three sessions, so that four people may join whatever there is.
@Suite("Planning index")
struct PlanningIndexTests {
    private func dates(_ tiny: Tiny, venue: Venue.ID = "v1") -> Set<[Int]> {
        let index = PlanningIndex(tiny.scenario)
        return Set(
            index.offerings.filter { index.scenario.venues[$0.venue].id == venue }.map {
                $0.cells.map { index.grid.date(of: $0) - Tiny.day(1) + 1 }
            })
    }

    @Test("Two or three evenings a week from each week on, at each venue")
    func weekly() {
        let first: Set = [[1, 3, 8], [1, 5, 8], [3, 5, 10], [1, 3, 5]]
        // Two evenings a week have no third session left from the second week on.
        #expect(dates(Tiny()) == first.union([[8, 10, 12]]))
        #expect(dates(Tiny(), venue: "v2") == dates(Tiny()))
    }

    @Test("A holiday moves the sessions on")
    func holiday() {
        var tiny = Tiny()
        tiny.scenario.holidays = [Holiday(dates: Tiny.days(3, 3), title: "Nghỉ")]
        #expect(dates(tiny) == [[1, 8, 10], [1, 5, 8], [5, 10, 12], [8, 10, 12]])
    }

    @Test("A class may not last longer than its format allows")
    func span() {
        var tiny = Tiny()
        tiny.scenario.formats[0].maxSpanDays = 5
        #expect(dates(tiny) == [[1, 3, 5], [8, 10, 12]])
    }

    @Test("All usable cells from each first date on")
    func all() {
        var tiny = Tiny()
        tiny.scenario.formats[0].rhythm = .all
        #expect(dates(tiny) == [[1, 3, 5], [3, 5, 8], [5, 8, 10], [8, 10, 12]])
    }

    @Test("Sessions that do not fit in the slot rule a calendar out")
    func periods() {
        var tiny = Tiny()
        tiny.scenario.courses[0].plans[0].sessions[1].periods = 5
        #expect(dates(tiny).isEmpty)
    }

    @Test("People who are alike are one type, and cost what their travel costs")
    func types() {
        var tiny = Tiny()
        tiny.scenario.candidates[3].priority = 2
        let index = PlanningIndex(tiny.scenario)
        #expect(index.types.map(\.members).sorted { $0[0] < $1[0] } == [[0, 1, 2], [3]])
        #expect(index.eligibleCandidatePairs == 4 * index.offerings.count)
        for offering in index.offerings.indices {
            // At home at v1; v2 lies 0.05° to the north: 5559.754 m × 1.3, there and back, three times, 2 đ a metre.
            let cost = index.offerings[offering].venue == 0 ? 0 : 7228 * 2 * 3 * 2
            #expect(index.pairs(of: offering).map { index.pairCost[$0] } == [cost, cost])
        }
    }

    @Test("Fixed costs are opening, rooms, slots and weekends")
    func fixedCost() {
        var tiny = Tiny()
        tiny.scenario.weights.weekend = 7
        tiny.scenario.formats[0].pattern = .cells([Format.CellRule(days: [.friday, .saturday], slots: ["eve"])])
        let index = PlanningIndex(tiny.scenario)
        let offering = index.offerings.first { $0.venue == 0 }!
        #expect(offering.cells.map { index.grid.date(of: $0) } == [5, 6, 12].map(Tiny.day))
        #expect(index.fixedCost(of: offering) == 1_000_000 + 3 * 200_000 + 3 * 50_000 + 7)
        #expect(index.classSize(of: offering) == 2...3)
    }

    @Test("Who has no offering gets the rule that takes the last one")
    func unservable() {
        var tiny = Tiny()
        tiny.scenario.candidates[0].earliest = Tiny.day(9)
        tiny.scenario.candidates[1].busy = [Tiny.days(1, 14)]
        tiny.scenario.formats[0].groups = ["farmers"]
        tiny.scenario.candidates[2].group = "others"
        let index = PlanningIndex(tiny.scenario)
        let unservable = index.types.filter { $0.unservable != nil }.flatMap(\.members).sorted()
        #expect(unservable == [0, 1, 2])
        #expect(Set(index.types.compactMap(\.unservable)).count == 3)
    }

    @Test("What is taken over is what would have been found")
    func like() throws {
        let base = try #require(
            ScenarioDecoder.decode(SampleGenerator.document(SampleRequest(.small, seed: 1))).scenario)
        let index = PlanningIndex(base)
        var rooms = base
        rooms.venues[0].rooms += 1
        rooms.courses[0].classSize = 3...20
        rooms.lecturers.removeLast()
        var far = base
        far.travel.maxKm = 1
        // More of one format, and another wherever it may be; then the reverse.
        var open = base
        open.formats[0].venueKinds = nil
        let weekly = try #require(open.formats.indices.dropFirst().first { open.formats[$0].rhythm != .all })
        open.formats[weekly].rhythm = .weekly(1...4)
        #expect(PlanningIndex(open).offerings.count > index.offerings.count)
        for (index, changed) in [(index, rooms), (index, far), (index, open), (PlanningIndex(open), base)] {
            let alone = PlanningIndex(changed)
            let like = PlanningIndex(changed, like: index)
            #expect(like.offerings.map(\.cells) == alone.offerings.map(\.cells))
            #expect(like.pairStart == alone.pairStart)
            #expect(like.pairType == alone.pairType)
            #expect(like.pairCost == alone.pairCost)
            #expect(like.types.map(\.members) == alone.types.map(\.members))
            #expect(like.types.map(\.unservable) == alone.types.map(\.unservable))
            #expect(like.eligibleCandidatePairs == alone.eligibleCandidatePairs)
            #expect(like.lecturerOnline == alone.lecturerOnline)
            #expect(like.scenario == changed)
        }
        #expect(PlanningIndex(far).pairType != index.pairType)
    }
}
