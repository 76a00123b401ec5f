// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Changes that do not fit")
struct BadChangeTests {
    @Test(
        "What matches nothing is an error with its place and what was perhaps meant",
        arguments: [
            (
                "{remove: lecturers, where: {id: gv1}}",
                Fault.Kind.matchesNothing(table: "lecturers.csv", suggestion: "gv01"), 32
            ),
            (
                "{update: candidates, where: {group: hoc-sin}, set: {priority: 2}}",
                .matchesNothing(table: "candidates.csv", suggestion: "hoc-sinh"), 33
            ),
            (
                "{repeat: candidates, where: {group: zzzz}, count: 2}",
                .matchesNothing(table: "candidates.csv", suggestion: nil), 33
            ),
            ("{remove: formats, where: {id: tooi}}", .matchesNothing(table: "formats", suggestion: "toi"), 30),
            ("{add: venues, row: {id: v9}, before: v1}", .matchesNothing(table: "venues.csv", suggestion: "v01"), 42),
            ("{remove: formats.tooi}", .unknownReference(table: "formats", suggestion: "toi"), 14),
            ("{remove: limits.budget}", .unknownReference(table: "scenario.yaml", suggestion: nil), 14),
            ("{set: formats.tooi.perWeek.max, to: 4}", .unknownReference(table: "formats", suggestion: "toi"), 11),
            (
                "{set: formats.toi.perWek.max, to: 4}", .unknownReference(table: "formats.toi", suggestion: "perWeek"),
                11
            ),
            ("{set: profiles.hoc-sih, to: {}}", .unknownReference(table: "profiles", suggestion: "hoc-sinh"), 11),
            (
                "{set: formts.toi.perWeek.max, to: 4}",
                .unknownReference(table: "scenario.yaml", suggestion: "formats"), 11
            ),
            ("{add: slots, row: {id: som}, before: sag}", .unknownReference(table: "slots", suggestion: "sang"), 11),
        ])
    func nothing(_ operation: String, _ kind: Fault.Kind, _ column: Int) throws {
        let found = try faults("  - \(operation)\n")
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.position.description) == ["c.yaml:3:\(column)"])
    }

    @Test(
        "Unknown fields are errors, whoever finds them",
        arguments: [
            ("{set: formats.toi.maxSpan, to: 4}", Fault.Kind.unknownKey(suggestion: nil), 11),
            ("{set: limits.clases, to: 4}", .unknownKey(suggestion: "classes"), 11),
            ("{set: limit, to: {classes: 4}}", .unknownKey(suggestion: "limits"), 11),
            ("{update: candidates, where: {grop: a}, set: {priority: 2}}", .unknownKey(suggestion: "group"), 34),
            ("{update: candidates, where: {}, set: {prority: 2}}", .unknownKey(suggestion: "priority"), 43),
            ("{update: formats, where: {tittle: a}, set: {plan: b}}", .unknownKey(suggestion: "title"), 31),
            ("{update: formats, where: {id: toi}, set: {perWek: all}}", .unknownKey(suggestion: "perWeek"), 47),
            ("{add: venues, row: {id: v9, room: 2}}", .unknownKey(suggestion: "rooms"), 33),
            ("{set: candidates.c00001.priority, to: 2}", .isTable, 11),
            ("{set: venues, to: 2}", .isTable, 11),
            ("{add: horizon, row: {id: a}}", .expectedList, 11),
            ("{add: profiles, row: {title: a}}", .missingKey("id"), 26),
            ("{remove: horizon, where: {id: a}}", .expectedList, 14),
        ])
    func fields(_ operation: String, _ kind: Fault.Kind, _ column: Int) throws {
        let found = try faults("  - \(operation)\n")
        #expect(found.contains { $0.kind == kind && $0.position.description == "c.yaml:3:\(column)" }, "\(found)")
    }

    @Test("A value that the scenario cannot have is told where it was written")
    func values() throws {
        let found = try faults("  - {set: formats.toi.perWeek.max, to: many}\n")
        #expect(found.map(\.kind) == [.notWholeNumber])
        #expect(found.map(\.position.description) == ["c.yaml:3:40"])
        let twin = try faults("  - {add: slots, row: {id: toi, start: '21:30', end: '22:00'}}\n")
        #expect(twin.map(\.position.description) == ["c.yaml:3:28"])
    }

    @Test("Where a change breaks lines of the scenario, the operation to blame is told first")
    func blame() throws {
        let found = try faults(
            "  - {set: title, to: U}\n  - {remove: profiles.hoc-sinh}\n  - {set: travel.maxKm, to: 9}\n")
        let users = try scenario(example()).candidates.count { $0.profile == "hoc-sinh" }
        #expect(users > 0)
        #expect(found.first?.kind == .breaksScenario(faults: users))
        #expect(found.first?.position.description == "c.yaml:4:14")
        #expect(found.dropFirst().allSatisfy { $0.position.source == "candidates.csv" })
        #expect(found.count == users + 1)
    }
}
