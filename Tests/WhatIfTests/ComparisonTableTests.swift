// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TrainingModel

@testable import WhatIf

@Suite("Figures of plans, and their table")
struct ComparisonTableTests {
    /// The figures of a worked example with its known plan.
    private func figures(_ name: String) throws -> (figures: Figures, plan: Plan, scenario: Scenario) {
        let scenario = try scenario(example(name))
        let file = root.appending(path: "Tests/Fixtures/examples/\(name).json")
        let plan = try PlanCodec.decode(Array(Data(contentsOf: file)))
        let verification = Verifier.verify(plan, scenario)
        #expect(verification.isValid)
        return (Figures(plan, scenario, verification), plan, scenario)
    }

    @Test("The numbers agree with the plan and with each other", arguments: ["a", "b", "c"])
    func numbers(_ name: String) throws {
        let (figures, plan, scenario) = try figures(name)
        #expect(figures.served == Figures.Part(scenario.candidates.count - plan.unserved.count, of: 30))
        #expect(figures.servedByGroup.values.reduce(0) { $0 + $1.count } == figures.served.count)
        #expect(figures.servedByGroup.values.reduce(0) { $0 + $1.of } == 30)
        #expect(figures.servable.count == 30 - figures.unservable)
        for (group, part) in figures.servedByGroup {
            #expect(part.count <= (figures.servableByGroup[group]?.count ?? 0))
        }
        #expect(figures.classesByFormat.values.reduce(0, +) == plan.classes.count)
        #expect(figures.classesByVenue.values.reduce(0, +) == plan.classes.count)
        #expect(figures.classCosts == plan.costs.classCosts)
        #expect(figures.lostTime.released * scenario.weights.lostSession == plan.costs.lostSessions)
        #expect(figures.lostTime.absences * scenario.weights.absence == plan.costs.absences)
        #expect(figures.lostTimeByGroup.values.reduce(0) { $0 + $1.released } == figures.lostTime.released)
        let short = figures.targets.reduce(0) { $0 + max(0, $1.part.of - $1.part.count) }
        #expect(short * scenario.weights.target == plan.costs.targets)
        // Each roster entry is rounded to the đồng by itself.
        let travel = figures.metresTravelled * scenario.weights.km / 1000
        #expect(abs(travel - plan.costs.travel) <= figures.served.count)
    }

    @Test("Every row has a cell for each alternative, in the table, in CSV and in JSON")
    func shapes() throws {
        let alternatives = try ["a", "b", "c"].map {
            ComparisonTable.Alternative(title: $0, source: $0, figures: try figures($0).figures)
        }
        for kind in [ComparisonTable.Kind.changes, .formats] {
            let table = ComparisonTable(alternatives, kind: kind)
            #expect(table.rows.allSatisfy { $0.values.count == 3 })
            #expect(Set(table.rows.map { "\($0.code) \($0.key ?? "")" }).count == table.rows.count)
            #expect(table.cells.allSatisfy { $0.count == 5 })
            #expect(table.cells.first == ["measure", "key", "a", "b", "c"])
            let json = table.json(scenario: try figures("a").scenario).bytes
            let parsed = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
            let listed = try #require(parsed?["alternatives"] as? [[String: Any]])
            let costs = listed.compactMap { ($0["measures"] as? [String: Any])?["objective"] as? Int }
            #expect(costs == alternatives.map(\.figures.cost.objective))
        }
    }

    @Test("A difference is given as a range with its verdict, and not at all where weights differ")
    func differences() throws {
        let base = try figures("a").figures
        var near = base
        near.cost = CostRange(bound: base.cost.bound - 5, objective: base.cost.objective - 1)
        var other = near
        other.weights.km += 1
        let table = ComparisonTable(
            [base, near, other].map { ComparisonTable.Alternative(title: "", source: "", figures: $0) },
            kind: .changes)
        let shown = table.cells.filter { $0[0].hasPrefix("difference") }.map { $0.dropFirst(2) }
        let least = near.cost.bound - base.cost.objective
        let most = near.cost.objective - base.cost.bound
        #expect(
            shown == [
                ["", most < 0 ? "cheaper" : "unclear", "incomparable"], ["", "\(least)", ""], ["", "\(most)", ""],
            ])
    }
}
