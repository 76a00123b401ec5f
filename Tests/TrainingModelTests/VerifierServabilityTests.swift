// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Section 7: whom section 5 allows no offering of section 4.
@Suite struct VerifierServabilityTests {
    var tiny = Tiny()

    private var unservable: [Candidate.ID] { Verifier.verify(tiny.plan, tiny.scenario).unservable }

    @Test mutating func costCountsPriority() {
        tiny.scenario.candidates[3].priority = 2
        tiny.scenario.candidates[3].latest = Tiny.day(4)
        let verification = Verifier.verify(tiny.plan, tiny.scenario)
        #expect(verification.unservable == ["c4"])
        #expect(verification.unservableCost == 6_000_000)
    }

    @Test mutating func roomsSizesAndLecturersDoNotMatter() {
        tiny.scenario.lecturers = []
        tiny.scenario.venues[0].rooms = 0
        tiny.scenario.venues[0].capacity = 0
        tiny.scenario.limits.classes = 0
        #expect(unservable == [])
    }

    @Test mutating func datesBoundFirstAndLast() {
        tiny.scenario.candidates[0].earliest = Tiny.day(8)
        tiny.scenario.candidates[0].latest = Tiny.day(12)
        tiny.scenario.candidates[1].earliest = Tiny.day(9)
        tiny.scenario.candidates[2].latest = Tiny.day(5)
        tiny.scenario.candidates[3].earliest = Tiny.day(20)
        #expect(unservable == ["c2", "c4"])
    }

    @Test mutating func busyAndAwayDates() {
        tiny.scenario.candidates[0].busy = [Tiny.days(1, 4), Tiny.days(6, 20)]
        tiny.scenario.candidates[1].away = [Tiny.days(1, 4), Tiny.days(6, 20)]
        tiny.scenario.candidates[2].away = [Tiny.days(1, 3)]
        #expect(unservable == ["c1", "c2"])
        // Online but for the last session, on the 5th.
        tiny.scenario.formats[0].delivery = .hybrid
        #expect(unservable == ["c1"])
    }

    @Test mutating func leadToEveryVenue() {
        let busy = Profile.BusyTime(days: Weekday.allCases, from: TimeOfDay(6, 0), to: TimeOfDay(17, 50))
        tiny.give(Profile(id: "long", busy: [busy]), to: 0, 1)
        tiny.scenario.candidates[1].workplace = "x2"
        tiny.scenario.candidates[1].commune = "x2"
        #expect(unservable == [], "v2 is next to the workplace")
        tiny.scenario.venues.remove(at: 1)
        #expect(unservable == ["c2"])
    }

    @Test mutating func groupDistanceAndCluster() {
        tiny.scenario.candidates[0].group = "pupils"
        tiny.scenario.formats[0].groups = ["farmers"]
        tiny.scenario.venues.remove(at: 1)
        tiny.scenario.candidates[1].commune = "x2"
        tiny.scenario.candidates[1].maxTravelKm = 7
        #expect(unservable == ["c1", "c2"])
        tiny.scenario.travel.crossClusterAllowed = false
        tiny.scenario.clusters = [
            Cluster(id: "k1", communes: ["x1"], venues: []), Cluster(id: "k2", communes: [], venues: ["v1"]),
        ]
        #expect(unservable == ["c1", "c2", "c3", "c4"])
    }

    @Test mutating func releasedSessionsAreLimited() {
        let busy = Profile.BusyTime(
            days: [.monday, .friday], from: TimeOfDay(6, 0), to: TimeOfDay(19, 0), release: true)
        tiny.give(Profile(id: "none", busy: [busy], maxReleased: 0), to: 0)
        tiny.give(Profile(id: "one", busy: [busy], maxReleased: 1), to: 1)
        #expect(unservable == ["c1"])
    }

    @Test mutating func calendarsObeySpanAndPeriods() {
        tiny.scenario.formats[0].maxSpanDays = 4
        #expect(unservable.count == 4)
        tiny.scenario.formats[0].maxSpanDays = 5
        #expect(unservable.isEmpty)
        tiny.scenario.slots[2].periods = 3
        #expect(unservable.count == 4)
    }
}
