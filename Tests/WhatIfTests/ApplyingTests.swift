// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Applying changes")
struct ApplyingTests {
    @Test(
        "A change and its inverse give the base back",
        arguments: [
            (
                "  - {set: formats.toi.perWeek.max, to: 2}\n", "  - {set: formats.toi.perWeek.max, to: 3}\n"
            ),
            (
                "  - {add: venues, row: {id: v9, kind: center, commune: x001, lat: 20.6, lon: 105.9, rooms: 1, capacity: 40}}\n",
                "  - {remove: venues, where: {id: v9}}\n"
            ),
            (
                "  - {remove: lecturers, where: {id: gv02}}\n",
                "  - {add: lecturers, before: gv03, row: {id: gv02, name: Giảng viên 2, topics: [cuong-linh, lich-su, "
                    + "thao-luan, thu-hoach], maxPerDay: 2, maxPerWeek: 8, feePerSession: 150000, "
                    + "away: 2027-03-14..2027-03-23}}\n"
            ),
            (
                "  - {update: candidates, where: {id: c00003}, set: {maxTravelKm: 7, priority: 1}}\n",
                "  - {update: candidates, where: {id: c00003}, set: {maxTravelKm: 15, priority: 2}}\n"
            ),
            (
                "  - {repeat: candidates, where: {group: hoc-sinh}, count: 3, seed: 1, set: {unit: moi}}\n",
                "  - {remove: candidates, where: {unit: moi}}\n"
            ),
            ("  - {add: profiles, row: {id: p, title: P}}\n", "  - {remove: profiles.p}\n"),
            ("  - {add: holidays, row: {date: 2027-03-08, title: T}}\n", "  - {remove: holidays, where: {title: T}}\n"),
            ("  - {set: limits.budget, to: 5}\n", "  - {remove: limits.budget}\n"),
            (
                "  - {update: slots, where: {id: toi}, set: {fee: 1, title: T}}\n",
                "  - {update: slots, where: {id: toi}, set: {fee: 50000, title: Tối}}\n"
            ),
        ])
    func inverse(_ there: String, _ back: String) throws {
        // With limits written, so that what comes back is the same to the letter.
        let base = try changed("  - {set: limits.classes, to: 50}\n")
        let other = try changed(there, base)
        #expect(texts(other) != texts(base))
        #expect(try texts(changed(back, other)) == texts(base))
    }

    @Test("Operations are done in order, and the base stays as it is")
    func order() throws {
        let base = try example()
        let before = base
        let document = try changed(
            """
              - {add: profiles, row: {id: p, busy: [{days: [sun], from: '07:00', to: '08:00'}]}}
              - {update: candidates, where: {group: hoc-sinh}, set: {profile: p}}
              - {update: candidates, where: {profile: p}, set: {priority: 9}}
            """, base)
        #expect(base == before)
        let people = try scenario(document).candidates.filter { $0.group == "hoc-sinh" }
        #expect(!people.isEmpty && people.allSatisfy { $0.priority == 9 && $0.profile == "p" })
    }

    @Test("Repeated people are like those that match, and the seed decides who")
    func growth() throws {
        func grown(_ seed: Int) throws -> ScenarioDocument {
            try changed("  - {repeat: candidates, where: {group: [cong-nhan, hoc-sinh]}, count: 20, seed: \(seed)}\n")
        }
        let base = try scenario(example())
        let people = try scenario(grown(1)).candidates
        #expect(people.count == base.candidates.count + 20)
        #expect(Set(people.map(\.id)).count == people.count)
        for person in people.dropFirst(base.candidates.count) {
            var model = try #require(base.candidates.first { person.id.text.hasPrefix($0.id.text + "-r") })
            #expect(["cong-nhan", "hoc-sinh"].contains(model.group))
            model.id = person.id
            model.name = person.id.text
            #expect(person == model)
        }
        #expect(try texts(grown(1)) == texts(grown(1)))
        #expect(try texts(grown(1)) != texts(grown(2)))
        // Growing once more finds other ids.
        let twice = try changed("  - {repeat: candidates, where: {}, count: 60}\n", grown(1))
        #expect(try scenario(twice).candidates.count == base.candidates.count + 80)
    }

    @Test("A path may lead into sections that are not written, and to cells of a list")
    func sections() throws {
        let document = try changed(
            """
              - {set: travel.maxKm, to: 12}
              - {set: weights.weekend, to: 70000}
              - {add: targets, row: {unit: x003-cb1, course: nhan-thuc, served: 2}}
              - {set: formats.toi.groups, to: [cong-nhan]}
              - {add: formats.toi.cells, row: {days: [sat], slots: [toi]}}
            """)
        let scenario = try scenario(document)
        #expect(scenario.travel.maxKm == 12 && scenario.weights.weekend == 70_000)
        #expect(scenario.targets.map(\.served).last == 2)
        let evenings = try #require(scenario.formats.first { $0.id == "toi" })
        #expect(evenings.groups == ["cong-nhan"])
        guard case .cells(let rules) = evenings.pattern else { throw CancellationError() }
        #expect(rules.last?.days == [.saturday])
    }

    @Test("New warnings are told, known ones are not")
    func warnings() throws {
        let change = try change("  - {update: lecturers, where: {}, set: {topics: [lich-su]}}\n")
        let (document, faults) = try change.applied(to: example())
        #expect(document != nil)
        #expect(faults.contains { $0.kind == .untaughtTopic && $0.severity == .warning })
        #expect(
            try ChangeFile.parse("title: T\nchanges: [{set: title, to: U}]", source: "c").change?
                .applied(to: example()).faults.isEmpty == true)
    }
}
