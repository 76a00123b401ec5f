// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TrainingModel

@testable import WhatIf

@Suite("People left out, by position")
struct LeftOutTests {
    private func plan(_ name: String) throws -> Plan {
        try PlanCodec.decode(Array(Data(contentsOf: root.appending(path: "Tests/Fixtures/examples/\(name).json"))))
    }

    /// By the verifier, which shares nothing with the index.
    private func unservable(_ scenario: Scenario, _ plan: Plan) -> Set<Candidate.ID> {
        Set(Verifier.verify(plan, scenario).unservable)
    }

    @Test("Everybody without a class is in one case, the servable apart", arguments: ["a", "b", "c"])
    func cases(_ name: String) throws {
        let (scenario, plan) = (try scenario(example(name)), try plan(name))
        var finder = LeftOutFinder(PlanningIndex(scenario), plan)
        let cases = finder.cases(of: Array(scenario.candidates.indices))
        let members = cases.flatMap(\.members).map { scenario.candidates[$0].id }
        #expect(members.sorted() == plan.unserved.map(\.candidate))
        let hopeless = unservable(scenario, plan)
        for each in cases {
            #expect(each.members.allSatisfy { hopeless.contains(scenario.candidates[$0].id) != each.isServable })
            #expect(each.members.allSatisfy { scenario.candidates[$0].profile == each.profile })
            #expect((each.example == nil) == each.isServable)
            if each.isServable { #expect((each.newClass?.members ?? 0) > 0) }
        }
    }

    @Test("What would admit the unservable does, by the verifier", arguments: ["a", "b", "c"])
    func relaxations(_ name: String) throws {
        let (document, plan) = (try example(name), try plan(name))
        let scenario = try scenario(document)
        var finder = LeftOutFinder(PlanningIndex(scenario), plan)
        var tried = 0
        for each in finder.cases(of: Array(scenario.candidates.indices)) where !each.isServable {
            for relaxation in each.relaxations {
                let other = try #require(relaxation.applied(to: document), "\(relaxation.title.en)")
                let hopeless = unservable(other, plan)
                #expect(each.members.allSatisfy { !hopeless.contains(scenario.candidates[$0].id) })
                // One thing at a time, and nothing that makes others unservable.
                #expect(hopeless.isSubset(of: unservable(scenario, plan)))
                tried += 1
            }
        }
        #expect(tried > 0)
    }

    @Test("Where no class can reach its least size, more people could not be together by the index")
    func tooSmall() throws {
        let (scenario, plan) = (try scenario(example("c")), try plan("c"))
        let index = PlanningIndex(scenario)
        var finder = LeftOutFinder(index, plan)
        let cases = finder.cases(of: Array(scenario.candidates.indices)).filter(\.isServable)
        #expect(cases.contains { $0.mostTogether != nil })
        for each in cases {
            // Of the offerings that a member may join, the most people of any.
            let most = index.offerings.indices.map { offering in
                let types = index.pairs(of: offering).map { index.types[Int(index.pairType[$0])] }
                let isTheirs = types.contains { !Set($0.members).isDisjoint(with: each.members) }
                return isTheirs ? types.reduce(0) { $0 + $1.count } : 0
            }.max()!
            #expect(each.mostTogether.map { $0.people == most && most < $0.least } ?? (most >= 5))
            if each.mostTogether != nil { #expect(!each.relaxations.contains { $0.code == "budget" }) }
        }
    }

    @Test("People that must be served weigh more than the plan costs, within what exact bounds hold")
    func insisting() throws {
        let scenario = try scenario(example("b"))
        let people: Set<Candidate.ID> = [scenario.candidates[0].id, scenario.candidates[3].id]
        let forced = try #require(scenario.insisting(on: people, price: 50_000_000))
        for (before, after) in zip(scenario.candidates, forced.candidates) {
            let more = (after.priority - before.priority) * scenario.weights.unserved
            #expect(people.contains(before.id) ? more >= 50_000_000 : more == 0)
        }
        let most = try #require(scenario.insisting(on: people, price: 1 << 60))
        #expect(most.candidates.allSatisfy { $0.priority * scenario.weights.unserved <= 1 << 33 })
        var free = scenario
        free.weights.unserved = 0
        #expect(free.insisting(on: people, price: 1) == nil)
    }
}
