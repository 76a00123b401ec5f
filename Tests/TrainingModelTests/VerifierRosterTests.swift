// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Sections 3 and 5: who may be on a roster.
@Suite struct VerifierRosterTests {
    var tiny = Tiny()

    @Test mutating func rosterIsLargeEnough() {
        tiny.open(Tiny.opened(roster: ["c1"]))
        tiny.restate()
        let place = Violation.Place(opened: "nt-01", venue: "v1")
        #expect(tiny.violations == [Violation(.rosterTooSmall, at: place, size: 1, found: "1", expected: "2")])
    }

    @Test mutating func rosterIsNotTooLarge() {
        tiny.open(Tiny.opened(roster: ["c1", "c2", "c3", "c4"]))
        #expect(tiny.broken == [.rosterTooLarge], "capacity")
        tiny.scenario.venues[0].capacity = 4
        #expect(tiny.broken == [])
        tiny.scenario.courses[0].classSize = 2...3
        #expect(tiny.broken == [.rosterTooLarge], "class size")
    }

    @Test mutating func oneClassEach() {
        tiny.open(Tiny.opened(), Tiny.opened("nt-02", dates: [8, 10, 12], roster: ["c3", "c4"]))
        tiny.restate()
        let place = Violation.Place(opened: "nt-02", candidate: "c3")
        #expect(tiny.violations == [Violation(.candidateTwice, at: place, found: "nt-01")])
    }

    @Test mutating func courseIsTheirs() {
        tiny.scenario.courses.append(tiny.scenario.courses[0])
        tiny.scenario.courses[1].id = "dvm"
        tiny.scenario.candidates[0].course = "dvm"
        #expect(tiny.broken == [.candidateCourse])
    }

    @Test mutating func groupIsAdmitted() {
        tiny.scenario.formats[0].groups = ["farmers"]
        #expect(tiny.broken == [])
        tiny.scenario.candidates[1].group = "pupils"
        #expect(tiny.broken == [.candidateGroup])
    }

    /// From `x2` to `v1` it is 0.05° of latitude: 5,560 m, with the detour 7,228 m; home counts, not the workplace.
    @Test mutating func distanceIsLimited() {
        tiny.scenario.candidates[0].commune = "x2"
        #expect(tiny.broken == [])
        tiny.scenario.candidates[0].maxTravelKm = 7.228
        #expect(tiny.broken == [])
        tiny.scenario.candidates[0].maxTravelKm = 7.227
        tiny.restate()
        let place = Violation.Place(opened: "nt-01", candidate: "c1", venue: "v1")
        #expect(tiny.violations == [Violation(.candidateDistance, at: place, size: 1, found: "7228", expected: "7227")])
        tiny.scenario.candidates[0].maxTravelKm = nil
        tiny.scenario.travel.maxKm = 7
        #expect(tiny.broken == [.candidateDistance])
        tiny.scenario.candidates[0].workplace = "x1"
        #expect(tiny.broken == [.candidateDistance])
    }

    @Test mutating func clustersMayBeClosed() {
        tiny.scenario.travel.crossClusterAllowed = false
        tiny.scenario.clusters = [
            Cluster(id: "k1", communes: ["x2"], venues: []), Cluster(id: "k2", communes: [], venues: ["v1"]),
        ]
        #expect(tiny.broken == [], "x1 is in no cluster")
        tiny.scenario.candidates[0].commune = "x2"
        #expect(tiny.broken == [.candidateCluster])
    }

    @Test mutating func datesSuit() {
        tiny.scenario.candidates[0].earliest = Tiny.day(1)
        tiny.scenario.candidates[0].latest = Tiny.day(5)
        #expect(tiny.broken == [])
        tiny.scenario.candidates[0].earliest = Tiny.day(2)
        #expect(tiny.broken == [.candidateEarliest])
        tiny.scenario.candidates[0].earliest = nil
        tiny.scenario.candidates[0].latest = Tiny.day(4)
        #expect(tiny.broken == [.candidateLatest])
    }

    @Test mutating func mandatorySessionIsAttended() {
        tiny.scenario.candidates[0].busy = [Tiny.days(5, 5)]
        tiny.plan.classes[0].roster[0].absent = ["s3"]
        #expect(tiny.broken == [.mandatorySession])
    }

    /// 12 periods, of which 40 % may be missed: 4.8, one session of 4.
    @Test mutating func attendanceIsKept() {
        tiny.scenario.candidates[0].busy = [Tiny.days(1, 1)]
        tiny.plan.classes[0].roster[0].absent = ["s1"]
        #expect(tiny.broken == [])
        tiny.scenario.courses[0].minAttendance = 2.0 / 3
        #expect(tiny.broken == [], "a third of 12 is 4, whatever the rounding")
        tiny.scenario.courses[0].minAttendance = 0.67
        #expect(tiny.broken == [.attendance])
    }

    private func releasedUntil(_ hour: Int, _ minute: Int, days: [Weekday] = [.monday, .wednesday]) -> Profile {
        let busy = Profile.BusyTime(days: days, from: TimeOfDay(7, 0), to: TimeOfDay(hour, minute), release: true)
        return Profile(id: "office", busy: [busy], maxReleased: 1)
    }

    @Test mutating func releasedSessionsAreLimited() {
        tiny.give(releasedUntil(18, 1), to: 0)
        tiny.plan.classes[0].roster[0].released = ["s1", "s2"]
        #expect(tiny.broken == [.maxReleased])
        tiny.scenario.profiles[0].maxReleased = 2
        #expect(tiny.broken == [])
    }

    /// 7.228 km at 30 km an hour are 15 minutes; lead comes from the workplace if there is one.
    @Test(arguments: [(17, 45, nil, false), (17, 46, nil, true), (18, 0, "x1", false), (18, 1, "x1", true)])
    func leadCountsBeforeASession(hour: Int, minute: Int, workplace: String?, isReleased: Bool) {
        var tiny = tiny
        tiny.give(releasedUntil(hour, minute, days: [.monday]), to: 0)
        tiny.scenario.candidates[0].commune = "x2"
        tiny.scenario.candidates[0].workplace = workplace.map { Identifier($0) }
        #expect(tiny.broken == (isReleased ? [.releasedList] : []))
    }

    @Test mutating func hardBeatsSoft() {
        tiny.give(releasedUntil(21, 0, days: [.monday]), to: 0)
        tiny.scenario.profiles[0].busy.append(
            Profile.BusyTime(days: [.monday], from: TimeOfDay(20, 0), to: TimeOfDay(21, 0)))
        #expect(tiny.broken == [.absentList])
        tiny.plan.classes[0].roster[0].absent = ["s1"]
        #expect(tiny.broken == [])
    }

    /// A night shift ends the next day, then comes rest; it also counts where it began before the horizon.
    @Test(arguments: [(4, false), (5, true)]) func restAfterAShift(hours: Int, isBusy: Bool) {
        var tiny = tiny
        let night = ShiftPattern.Shift(
            code: "n", from: TimeOfDay(22, 0), to: TimeOfDay(14, 0), restMinutes: hours * 60)
        tiny.scenario.shiftPatterns = [
            ShiftPattern(
                id: "p", anchor: Tiny.monday, shifts: [night], cycle: ["off", "off", "off", "off", "off", "off", "n"],
                crews: [.init(id: "A", offset: 7)])
        ]
        tiny.give(Profile(id: "night", shifts: .init(pattern: "p", crew: "A")), to: 0)
        #expect(tiny.broken == (isBusy ? [.absentList] : []))
    }

    @Test mutating func awayAllowsOnline() {
        tiny.scenario.formats[0].delivery = .hybrid
        tiny.open(Tiny.opened(online: [true, true, false]))
        tiny.scenario.candidates[0].away = [Tiny.days(1, 4)]
        #expect(tiny.broken == [])
        tiny.scenario.candidates[0].away = [Tiny.days(5, 5)]
        #expect(tiny.broken == [.mandatorySession, .absentList])
        tiny.scenario.candidates[0].away = []
        tiny.scenario.candidates[0].busy = [Tiny.days(1, 1)]
        #expect(tiny.broken == [.absentList])
    }

    @Test mutating func onlineHasNoLead() {
        tiny.give(releasedUntil(18, 0, days: [.monday, .friday]), to: 0)
        tiny.scenario.candidates[0].commune = "x2"
        tiny.scenario.formats[0].delivery = .hybrid
        tiny.open(Tiny.opened(online: [true, true, false]))
        tiny.plan.classes[0].roster[0].released = ["s3"]
        #expect(tiny.broken == [])
    }

    @Test mutating func listsAreExact() {
        tiny.plan.classes[0].roster[0].absent = ["s1"]
        #expect(tiny.violations.map(\.rule) == [.absentList])
        tiny = Tiny()
        tiny.plan.classes[0].roster[0].released = ["s1"]
        #expect(tiny.violations.map(\.rule) == [.releasedList])
        tiny = Tiny()
        tiny.give(releasedUntil(19, 0), to: 0)
        tiny.scenario.profiles[0].maxReleased = nil
        tiny.plan.classes[0].roster[0].released = ["s2", "s1"]
        #expect(tiny.broken == [.releasedList], "in teaching order")
    }
}
