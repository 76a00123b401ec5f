// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import Testing
import TrainingModel

/// What is to be done to a calendar on a server, without a server.
@Suite struct PublicationTests {
    private func publication(
        _ plan: Plan = Sample.plan(), over resources: [ExportFile], keepsDropped: Bool = false,
        title: String = "Kế hoạch mẫu 2027", now: Date = Sample.now
    ) throws -> Publication {
        var scenario = Sample.scenario()
        scenario.title = title
        return try Publication(
            plan, scenario, export: CalendarExport(), over: resources, keepsDropped: keepsDropped, now: now)
    }

    /// A calendar as it is once everything has been sent.
    private func published(_ plan: Plan = Sample.plan()) throws -> [ExportFile] {
        try publication(plan, over: []).steps.map { step in
            guard case .create(let name) = step.action else { throw CocoaError(.featureUnsupported) }
            return ExportFile(name: name, bytes: step.bytes)
        }
    }

    @Test func oneEventAResource() throws {
        let resources = try published()
        #expect(resources.count == 4 && Set(resources.map(\.name)).count == 4)
        #expect(resources.allSatisfy { Sample.lines($0).count { $0 == "BEGIN:VEVENT" } == 1 })
        let again = try publication(over: resources, now: Sample.now + 60)
        #expect(again.steps.isEmpty && again.unchanged == 4 && again.ofOtherScenarios == 0)
    }

    /// The UID tells, not the name that a server gives to a resource.
    @Test func namesOfResourcesAreTheServers() throws {
        let renamed = try published().enumerated().map { ExportFile(name: "\($0).ics", bytes: $1.bytes) }
        #expect(try publication(over: renamed).unchanged == 4)
        // A name that somebody else's event has is not taken.
        let foreign = ExportFile(name: try published()[0].name.uppercased(), bytes: Array("BEGIN:VCALENDAR".utf8))
        let names = try publication(over: [foreign]).steps.compactMap { step in
            if case .create(let name) = step.action { name.lowercased() } else { nil }
        }
        #expect(names.count == 4 && !names.contains(foreign.name.lowercased()))
    }

    @Test func twoOfTheSameAreOneTooMany() throws {
        var resources = try published()
        resources.append(ExportFile(name: "copy.ics", bytes: resources[1].bytes))
        let found = try publication(over: resources)
        #expect(found.steps.map(\.action) == [.remove(4)] && found.unchanged == 4)
    }

    /// What is broken beyond reading is written anew, or removed even where dropped sessions are kept.
    @Test func brokenEventsOfOursAreDealtWith() throws {
        var resources = try published()
        let uid = Sample.lines(resources[3]).first { $0.hasPrefix("UID:") }!
        let broken = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(uid)\r\nSEQUENCE:7\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
        resources[3].bytes = Array(broken.utf8)
        let found = try publication(over: resources)
        #expect(found.steps.map(\.action) == [.replace(3)])
        #expect(Sample.lines(ExportFile(name: "", bytes: found.steps[0].bytes)).contains("SEQUENCE:8"))
        var plan = Sample.plan()
        plan.classes = plan.classes.filter { !uid.contains($0.id.text) }
        let dropped = try publication(plan, over: resources, keepsDropped: true).steps.map(\.action)
        #expect(dropped.contains(.remove(3)) && dropped.count == 2)
    }

    @Test func otherScenariosAndPastSessionsAreLeftAlone() throws {
        let resources = try published()
        let other = try publication(over: resources, title: "Kế hoạch khác")
        #expect(other.steps.count == 4 && other.ofOtherScenarios == 4)
        var plan = Sample.plan()
        plan.classes = []
        let year = 366.0 * 86_400
        let later = try publication(plan, over: resources, now: Sample.now + year)
        #expect(later.steps.isEmpty && later.unchanged == 4)
    }

    /// A phone's or server's own properties are no change; a repetition that somebody added is one.
    @Test func whatServersAddIsNoChange() throws {
        let resources = try published()
        for (line, count) in [("X-MOZ-GENERATION:1", 0), ("CREATED:20270101T000000Z", 0), ("RRULE:FREQ=DAILY", 1)] {
            var edited = resources
            edited[0].bytes = Array(Sample.text(edited[0]).replacing("END:VEVENT", with: line + "\r\nEND:VEVENT").utf8)
            #expect(try publication(over: edited).steps.count == count, "\(line)")
        }
    }
}
