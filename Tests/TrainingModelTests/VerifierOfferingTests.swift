// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Sections 2 and 4: every class is an offering.
@Suite struct VerifierOfferingTests {
    var tiny = Tiny()

    @Test mutating func courseHasThePlan() {
        tiny.scenario.formats[0].plan = "evening"
        #expect(tiny.broken == [.coursePlan])
    }

    @Test mutating func formatTeachesTheCourse() {
        tiny.scenario.formats[0].courses = []
        #expect(tiny.broken == [.formatCourse])
        tiny.scenario.formats[0].courses = ["nt"]
        #expect(tiny.broken == [])
    }

    @Test mutating func formatAllowsTheVenue() {
        tiny.scenario.formats[0].venueKinds = ["school"]
        #expect(tiny.broken == [.venueKind])
        tiny.scenario.formats[0].venueKinds = ["school", "center"]
        #expect(tiny.broken == [])
    }

    @Test mutating func onlineVenuesServeOnlyOnline() {
        tiny.scenario.venues[0].kind = Venue.onlineKind
        #expect(tiny.broken == [.deliveryVenue])
    }

    @Test mutating func onlineOnlyAtOnlineVenues() {
        tiny.scenario.formats[0].delivery = .online
        tiny.scenario.courses[0].plans[0].sessions[2].inPerson = false
        tiny.open(Tiny.opened(online: [true, true, true]))
        #expect(tiny.broken == [.deliveryVenue])
        tiny.scenario.venues[0].kind = Venue.onlineKind
        #expect(tiny.broken == [])
    }

    @Test mutating func inPersonSessionsHaveNoOnlineClass() {
        tiny.scenario.formats[0].delivery = .online
        tiny.scenario.venues[0].kind = Venue.onlineKind
        tiny.open(Tiny.opened(online: [true, true, true]))
        #expect(tiny.broken == [.deliveryPlan])
    }

    @Test mutating func hybridNeedsAnInPersonSession() {
        tiny.scenario.formats[0].delivery = .hybrid
        tiny.open(Tiny.opened(online: [true, true, false]))
        #expect(tiny.broken == [])
        tiny.scenario.courses[0].plans[0].sessions[2].inPerson = false
        tiny.open(Tiny.opened(online: [true, true, true]))
        #expect(tiny.broken == [.deliveryPlan])
    }

    @Test mutating func sessionsAreThoseOfThePlan() {
        tiny.plan.classes[0].sessions[0].session = "s2"
        tiny.plan.classes[0].sessions[1].session = "s1"
        #expect(tiny.broken == [.sessions])
        tiny = Tiny()
        tiny.plan.classes[0].sessions.removeLast()
        #expect(tiny.broken == [.sessions])
    }

    @Test(arguments: [[1, 5, 3], [1, 3, 3]]) func sessionsAreInTimeOrder(_ dates: [Int]) {
        var tiny = tiny
        tiny.open(Tiny.opened(dates: dates))
        // On one evening twice, the lecturer and the room are needed twice as well.
        let more: [Rule] = dates[1] == dates[2] ? [.rooms, .lecturerOverlap] : []
        #expect(tiny.broken == [.sessionOrder] + more)
    }

    @Test mutating func periodsFitInTheSlot() {
        tiny.scenario.courses[0].plans[0].sessions[1].periods = 5
        tiny.restate()
        let place = Violation.Place(
            opened: "nt-01", session: "s2", lecturer: "g1", venue: "v1", date: Tiny.day(3), slot: "eve")
        #expect(tiny.violations == [Violation(.slotPeriods, at: place, size: 1, found: "5", expected: "4")])
    }

    @Test mutating func onlineFlagFollowsDelivery() {
        tiny.plan.classes[0].sessions[1].online = true
        #expect(tiny.violations.map(\.rule) == [.onlineFlag])
    }

    @Test mutating func datesAreInTheHorizon() {
        tiny.scenario.horizon = Tiny.days(1, 4)
        #expect(tiny.broken == [.horizon])
    }

    @Test mutating func noSessionOnAHoliday() {
        tiny.scenario.holidays = [Holiday(dates: Tiny.days(3, 4), title: "Tết")]
        #expect(tiny.broken == [.holiday])
    }

    @Test mutating func venueIsOpen() {
        tiny.scenario.venues[0].busy = [Tiny.days(5, 6)]
        #expect(tiny.broken == [.venueClosed])
    }

    /// Closed at any time of the slot, ends excluded, whether `release` or not.
    @Test(arguments: [(20, 44, true), (20, 45, false)]) func venueClosesAt(hour: Int, minute: Int, isBroken: Bool) {
        var tiny = tiny
        let closing = Profile.BusyTime(
            days: [.friday], from: TimeOfDay(hour, minute), to: TimeOfDay(6, 0), release: true)
        tiny.scenario.profiles = [Profile(id: "closed", busy: [closing])]
        tiny.scenario.venues[0].profile = "closed"
        #expect(tiny.broken == (isBroken ? [.venueClosed] : []))
    }

    @Test mutating func spanIsLimited() {
        tiny.scenario.formats[0].maxSpanDays = 5
        #expect(tiny.broken == [])
        tiny.scenario.formats[0].maxSpanDays = 4
        tiny.restate()
        let place = Violation.Place(opened: "nt-01")
        #expect(tiny.violations == [Violation(.maxSpan, at: place, size: 1, found: "5", expected: "4")])
    }
}
