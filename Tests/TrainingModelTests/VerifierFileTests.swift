// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

/// Section 8: what the file itself must say.
@Suite struct VerifierFileTests {
    var tiny = Tiny()

    @Test func soundPlanHasNoViolation() {
        #expect(tiny.violations == [])
        #expect(Verifier.verify(tiny.plan, tiny.scenario).isValid)
    }

    @Test func emptyPlanObeysEverything() {
        var tiny = tiny
        tiny.open()
        #expect(tiny.broken == [])
    }

    @Test mutating func title() {
        tiny.plan.scenarioTitle = "Other"
        #expect(tiny.violations == [Violation(.scenarioTitle, found: "Other", expected: "Tiny")])
    }

    @Test mutating func digest() {
        tiny.plan.scenarioDigest = "12"
        #expect(tiny.broken == [], "a scenario built in code has no digest to compare with")
        tiny.scenario.digest = "34"
        #expect(tiny.violations == [Violation(.scenarioDigest, found: "12", expected: "34")])
    }

    @Test(arguments: ["course", "format", "venue"]) func unknownPart(_ part: String) {
        var tiny = tiny
        switch part {
        case "course": tiny.plan.classes[0].course = "?"
        case "format": tiny.plan.classes[0].format = "?"
        default: tiny.plan.classes[0].venue = "?"
        }
        tiny.restate()
        #expect(tiny.violations == [Violation(.unknownReference, at: .init(opened: "nt-01"), found: "?")])
    }

    @Test mutating func unknownPersonOrSlot() {
        tiny.plan.classes[0].roster.append(RosterEntry(candidate: "c9", absent: [], released: []))
        tiny.scenario.venues[0].capacity = 4
        #expect(tiny.broken == [.unknownReference])
        tiny = Tiny()
        tiny.plan.unserved.append(UnservedCandidate(candidate: "c9", reason: ""))
        #expect(tiny.broken == [.unknownReference])
        tiny = Tiny()
        tiny.plan.classes[0].sessions[1].lecturer = "g9"
        #expect(tiny.broken == [.unknownReference])
        tiny = Tiny()
        tiny.plan.classes[0].sessions[1].slot = "night"
        #expect(tiny.broken == [.unknownReference])
    }

    @Test(arguments: ["", "nt 01"]) func classIdentifierIsAWord(_ id: String) {
        var tiny = tiny
        tiny.plan.classes[0].id = Identifier(id)
        #expect(tiny.broken == [.classIdentifier])
    }

    @Test mutating func classIdentifierIsUnique() {
        tiny.open(Tiny.opened(roster: ["c1", "c2"]), Tiny.opened(dates: [8, 10, 12], roster: ["c3", "c4"]))
        #expect(tiny.broken == [.classIdentifier])
    }

    @Test mutating func classesAreInOrder() {
        tiny.open(
            Tiny.opened("nt-02", roster: ["c1", "c2"]), Tiny.opened("nt-01", dates: [8, 10, 12], roster: ["c3", "c4"]))
        tiny.restate()
        #expect(tiny.violations == [Violation(.classOrder, at: .init(opened: "nt-01"), found: "nt-02")])
    }

    @Test mutating func rosterIsInOrder() {
        tiny.plan.classes[0].roster.swapAt(0, 1)
        #expect(
            tiny.violations == [
                Violation(.rosterOrder, at: .init(opened: "nt-01", candidate: "c1"), found: "c2")
            ])
    }

    @Test mutating func unservedAreInOrder() {
        tiny.open()
        tiny.plan.unserved.swapAt(2, 3)
        #expect(tiny.broken == [.unservedOrder])
    }

    @Test mutating func everyoneUnservedIsReported() {
        tiny.plan.unserved = []
        #expect(tiny.violations == [Violation(.unservedMissing, at: .init(candidate: "c4"))])
    }

    @Test mutating func nobodyElseIsReported() {
        tiny.plan.unserved.insert(UnservedCandidate(candidate: "c3", reason: "not-placed"), at: 0)
        #expect(tiny.violations == [Violation(.unservedUnexpected, at: .init(candidate: "c3"))])
        tiny = Tiny()
        tiny.plan.unserved.append(UnservedCandidate(candidate: "c4", reason: "not-placed"))
        #expect(tiny.violations == [Violation(.unservedUnexpected, at: .init(candidate: "c4"))])
    }
}
