// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Sections 6.2 to 6.5: rooms, lecturers, limits.
@Suite struct VerifierResourceTests {
    var tiny = Tiny()

    @Test mutating func roomsAreLimited() {
        tiny.scenario.lecturers[1].topics = ["a", "b"]
        tiny.open(Tiny.opened(roster: ["c1", "c2"]), Tiny.opened("nt-02", lecturer: "g2", roster: ["c3", "c4"]))
        tiny.restate()
        #expect(tiny.violations.map(\.rule) == [.rooms, .rooms, .rooms])
        let place = Violation.Place(venue: "v1", date: Tiny.day(1), slot: "eve")
        #expect(tiny.violations.first == Violation(.rooms, at: place, size: 1, found: "2", expected: "1"))
        tiny.scenario.formats[0].delivery = .hybrid
        for position in [0, 1] { tiny.plan.classes[position].sessions[0].online = true }
        for position in [0, 1] { tiny.plan.classes[position].sessions[1].online = true }
        #expect(tiny.broken == [.rooms], "online sessions of a hybrid class use no room")
        tiny.scenario.venues[0].rooms = 2
        #expect(tiny.broken == [])
    }

    @Test mutating func meetingsAreLimited() {
        tiny.scenario.lecturers[1].topics = ["a", "b"]
        tiny.scenario.formats[0].delivery = .online
        tiny.scenario.venues[0].kind = Venue.onlineKind
        tiny.scenario.courses[0].plans[0].sessions[2].inPerson = false
        let online = [true, true, true]
        tiny.open(
            Tiny.opened(online: online, roster: ["c1", "c2"]),
            Tiny.opened("nt-02", lecturer: "g2", online: online, roster: ["c3", "c4"]))
        #expect(tiny.broken == [.rooms, .rooms, .rooms])
    }

    @Test mutating func lecturerTeachesTheTopic() {
        tiny.plan.classes[0].sessions[2].lecturer = "g2"
        #expect(tiny.broken == [.lecturerTopic])
        tiny.plan.classes[0].sessions[2].lecturer = "g1"
        tiny.plan.classes[0].sessions[0].lecturer = "g2"
        #expect(tiny.broken == [])
    }

    @Test mutating func lecturerIsNotBusy() {
        tiny.scenario.lecturers[0].busy = [Tiny.days(3, 3)]
        #expect(tiny.broken == [.lecturerBusy])
        tiny.scenario.lecturers[0].busy = []
        let busy = Profile.BusyTime(days: [.monday], from: TimeOfDay(17, 0), to: TimeOfDay(18, 1), release: true)
        tiny.give(Profile(id: "busy", busy: [busy]))
        tiny.scenario.lecturers[0].profile = "busy"
        #expect(tiny.broken == [.lecturerBusy], "release or not")
        tiny.scenario.profiles[0].busy[0].to = TimeOfDay(18, 0)
        #expect(tiny.broken == [])
    }

    @Test mutating func lecturerAwayTeachesOnlyOnline() {
        tiny.scenario.lecturers[0].away = [Tiny.days(3, 3)]
        #expect(tiny.broken == [.lecturerAway])
        tiny.scenario.formats[0].delivery = .hybrid
        tiny.open(Tiny.opened(online: [true, true, false]))
        #expect(tiny.broken == [])
    }

    @Test mutating func oneSessionAtATime() {
        tiny.scenario.venues[0].rooms = 2
        tiny.open(
            Tiny.opened(dates: [1, 3, 8], roster: ["c1", "c2"]),
            Tiny.opened("nt-02", dates: [3, 5, 10], roster: ["c3", "c4"]))
        tiny.restate()
        let place = Violation.Place(
            opened: "nt-02", session: "s1", lecturer: "g1", venue: "v1", date: Tiny.day(3), slot: "eve")
        #expect(tiny.violations == [Violation(.lecturerOverlap, at: place, found: "nt-01")])
    }

    /// Mondays, Tuesdays: two sessions a day.
    private mutating func teachInDaytime() {
        tiny.scenario.formats.append(
            Format(
                id: "days", delivery: .inPerson,
                pattern: .cells([Format.CellRule(days: [.monday, .tuesday], slots: ["am", "pm", "eve"])]),
                rhythm: .weekly(2...6)))
        tiny.open(Tiny.opened(format: "days", dates: [1, 1, 2], slots: ["am", "pm", "am"]))
    }

    @Test mutating func sessionsPerDay() {
        teachInDaytime()
        tiny.scenario.lecturers[0].maxPerDay = 2
        #expect(tiny.broken == [])
        tiny.scenario.lecturers[0].maxPerDay = 1
        tiny.restate()
        let place = Violation.Place(lecturer: "g1", date: Tiny.day(1))
        #expect(tiny.violations == [Violation(.lecturerPerDay, at: place, size: 1, found: "2", expected: "1")])
    }

    @Test mutating func sessionsPerWeek() {
        tiny.scenario.lecturers[0].maxPerWeek = 2
        tiny.restate()
        let place = Violation.Place(lecturer: "g1", date: Tiny.day(1))
        #expect(tiny.violations == [Violation(.lecturerPerWeek, at: place, size: 1, found: "3", expected: "2")])
        tiny.open(Tiny.opened(dates: [3, 5, 10]))
        #expect(tiny.broken == [], "a week is Monday to Sunday")
    }

    /// 7.228 km at 2.9 km an hour are 149.5 minutes; am ends at 11:00, pm begins at 13:30.
    @Test(arguments: [(2.9, false), (2.88, true)]) func travelBetweenVenues(kmPerHour: Double, isBroken: Bool) {
        var copy = self
        copy.teachInDaytime()
        var tiny = copy.tiny
        tiny.scenario.travel.kmPerHour = kmPerHour
        tiny.scenario.lecturers[1].topics = ["a", "b"]
        tiny.scenario.courses[0].classSize = 1...4
        var first = tiny.plan.classes[0]
        first.sessions[1].lecturer = "g2"
        var other = Tiny.opened(
            "nt-02", format: "days", venue: "v2", dates: [1, 2, 2], slots: ["pm", "am", "pm"], roster: ["c4"])
        for position in [1, 2] { other.sessions[position].lecturer = "g2" }
        // The one person at v2 comes from there.
        tiny.scenario.candidates[3].commune = "x2"
        tiny.open(first, other)
        #expect(tiny.broken == (isBroken ? [.lecturerTravel] : []))
    }

    @Test mutating func classesAreLimited() {
        tiny.scenario.limits.classes = 1
        #expect(tiny.broken == [])
        tiny.scenario.limits.classes = 0
        #expect(tiny.broken == [.classLimit])
    }

    @Test mutating func classesOfACourseAreLimited() {
        tiny.scenario.limits.classesPerCourse = ["nt": 1]
        #expect(tiny.broken == [])
        tiny.scenario.limits.classesPerCourse = ["nt": 0]
        #expect(tiny.broken == [.courseClassLimit])
    }

    /// 1,000,000 + 3 × 200,000 + 3 × (150,000 + 50,000) = 2,200,000.
    @Test mutating func budgetIsKept() {
        tiny.scenario.limits.budget = 2_200_000
        #expect(tiny.broken == [])
        tiny.scenario.limits.budget = 2_199_999
        tiny.restate()
        #expect(tiny.violations == [Violation(.budget, size: 1, found: "2200000", expected: "2199999")])
    }
}
