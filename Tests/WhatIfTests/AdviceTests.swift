// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import Testing
import TrainingModel

@testable import WhatIf

@Suite("What to ask for")
struct AdviceTests {
    private func fixture() throws -> (scenario: Scenario, plan: Plan) {
        let path = root.appending(path: "Tests/Fixtures/examples/a.json")
        return (try scenario(example()), try PlanCodec.decode(Array(Data(contentsOf: path))))
    }

    /// A plan said to cost so many millions, of which so many are for classes.
    private func outcome(_ plan: Plan, _ bound: Int, _ objective: Int, classes: Int = 10) -> Advice.Outcome {
        var costs = Costs()
        costs.classOpen = classes * 1_000_000
        costs.unserved = (objective - classes) * 1_000_000
        var plan = plan
        plan.costs = costs
        plan.solver.objective = costs.total
        return Advice.Outcome(plan: plan, bound: bound * 1_000_000, costs: costs)
    }

    /// Items by the example's names, each with an estimate and a bound by prices in millions.
    private func entry(_ kind: AdviceItem.Kind, _ estimate: Int, _ bound: Int, _ outcome: Advice.Outcome? = nil)
        -> Advice.Entry
    {
        let item = AdviceItem(kind: kind, title: Phrase(vi: "\(kind)", en: "\(kind)"), operations: [])
        return Advice.Entry(
            item: item, estimate: estimate * 1_000_000, bound: bound * 1_000_000, outcome: outcome)
    }

    @Test("Proven gains come first, those that cost nothing before those by gain per đồng")
    func order() throws {
        let (scenario, plan) = try fixture()
        let advice = Advice(
            scenario, base: outcome(plan, 99, 100),
            entries: [
                entry(.room("unplanned"), 9, 80), entry(.room("unclear"), 9, 90, outcome(plan, 95, 100)),
                entry(.room("dear"), 9, 80, outcome(plan, 90, 92, classes: 14)),
                entry(.room("cheap"), 9, 80, outcome(plan, 90, 94, classes: 12)),
                entry(.room("free"), 9, 80, outcome(plan, 90, 97)),
            ])
        #expect(
            advice.entries.map(\.item.subject["venue"]) == ["free", "cheap", "dear", "unclear", "unplanned"])
        // 6 + 2 saved by 2 spent, 8 + 4 by 4.
        #expect(advice.entries.map(advice.gainPerDong) == [nil, 4, 3, nil, nil])
        #expect(advice.difference(advice.entries[3]).verdict == .unclear)
        #expect(advice.extraClassCosts(try #require(advice.entries[2].outcome)) == 4_000_000)
    }

    @Test("What is asked for only allows more, and that narrows every range")
    func ranges() throws {
        let (scenario, plan) = try fixture()
        let advice = Advice(
            scenario, base: outcome(plan, 90, 100),
            entries: [
                // Its own search came to a dearer plan than the base has, and to a bound that holds for the base too.
                entry(.room("a"), 1, 85, outcome(plan, 97, 103)), entry(.room("b"), 12, 85, outcome(plan, 80, 95)),
                entry(.room("c"), 1, 98),
            ])
        #expect(advice.base.cost == CostRange(bound: 97_000_000, objective: 100_000_000))
        let byVenue = Dictionary(
            uniqueKeysWithValues: advice.entries.map { ($0.item.subject["venue"] ?? "", $0) })
        let (a, b, c) = (byVenue["a"]!, byVenue["b"]!, byVenue["c"]!)
        #expect(a.outcome?.cost == CostRange(bound: 97_000_000, objective: 100_000_000))
        #expect(b.outcome?.cost == CostRange(bound: 85_000_000, objective: 95_000_000))
        #expect(advice.difference(b) == CostDifference(found: -5_000_000, least: -15_000_000, most: -2_000_000))
        #expect(advice.difference(a) == CostDifference(found: 0, least: -3_000_000, most: 0))
        #expect(advice.difference(c) == CostDifference(found: 0, least: -2_000_000, most: 0))
        #expect(advice.agreement(a) == .agrees && advice.agreement(b) == .agrees && advice.agreement(c) == nil)
    }

    @Test("Estimates outside what is proven are said to be wrong")
    func agreement() throws {
        let (scenario, plan) = try fixture()
        let advice = Advice(
            scenario, base: outcome(plan, 100, 100),
            entries: [
                entry(.room("high"), 20, 70, outcome(plan, 90, 90)), entry(.room("low"), 1, 70, outcome(plan, 92, 92)),
                entry(.room("same"), 0, 70, outcome(plan, 100, 100)),
            ])
        #expect(advice.entries.map(advice.agreement) == [.tooHigh, .tooLow, .agrees])
        #expect(advice.entries.map { advice.difference($0).verdict } == [.cheaper, .cheaper, .same])
    }

    @Test("A cheaper plan that the base could have too is no gain")
    func search() throws {
        let (scenario, plan) = try fixture()
        let verification = Verifier.verify(plan, scenario)
        let better = Advice.Outcome(plan: plan, bound: plan.solver.bound, costs: verification.costs)
        var empty = plan
        empty.classes = []
        var costs = Costs()
        costs.unserved = verification.objective + 5_000_000
        let base = Advice.Outcome(plan: empty, bound: plan.solver.bound - 1, costs: costs)
        let advice = Advice(
            scenario, base: base, entries: [entry(.room("v"), 1, 0, better)])
        #expect(advice.base.cost.objective == verification.objective)
        #expect(advice.base.plan.classes == plan.classes)
        #expect(advice.difference(advice.entries[0]).found == 0)
    }

    @Test(
        "The most promising of each kind are planned again before a second of a kind; one lecturer stands for a topic")
    func choice() {
        let entries = [
            entry(.room("a"), 9, 0), entry(.room("b"), 8, 0), entry(.seat("a"), 2, 0), entry(.classes(nil), 0, 0),
            entry(.topic("t", "l1"), 3, 0), entry(.topic("t", "l2"), 5, 0), entry(.topic("u", "l1"), 4, 0),
        ]
        let kept = Advice.oneOfEachTopic(entries)
        #expect(kept.map(\.item.subject["lecturer"]) == [nil, nil, nil, nil, "l2", "l1"])
        #expect(Advice.mostPromising(kept, 9) == [0, 4, 2, 3, 1, 5])
        #expect(Advice.mostPromising(kept, 2) == [0, 4])
        #expect(Advice.mostPromising(kept, 0).isEmpty)
    }

    @Test("Some of every kind have their turn before a second of a kind, and those without a turn are told")
    func turns() throws {
        let (scenario, plan) = try fixture()
        let all = AdviceItem.all(for: scenario)
        let items = AdviceItem.byTurns(all)
        let kinds = Set(all.map(\.code))
        #expect(items.count == all.count && kinds.count < all.count)
        #expect(Set(items.prefix(kinds.count).map(\.code)) == kinds)
        #expect(Set(items.map(\.title.en)) == Set(all.map(\.title.en)))
        let base = Advice.Outcome(plan: plan, bound: 0, costs: plan.costs)
        let advice = Advice(scenario, base: base, entries: [], passedOver: 2)
        #expect(advice.remarks(.en).contains("There was no time to estimate 2 other items."))
        #expect(!Advice(scenario, base: base, entries: []).remarks(.en).contains { $0.contains("no time") })
    }

    @Test("Everything that can be asked for is a change file that reads back")
    func files() throws {
        for name in ["a", "b", "c"] {
            let base = try example(name)
            let items = AdviceItem.all(for: try scenario(base))
            #expect(Set(items.map { "\($0.kind)" }).count == items.count)
            for item in items {
                for language in Language.allCases {
                    let text = ChangeFile.text(of: item.change(language))
                    let (change, faults) = ChangeFile.parse(text, source: "c.yaml")
                    let read = try #require(change, "\(text) \(faults)")
                    #expect(read.title == item.title(language))
                    let document = try #require(read.applied(to: base).document, "\(text)")
                    #expect(document.texts == item.change(language).applied(to: base).document?.texts)
                    #expect(document.texts != base.texts)
                }
            }
        }
    }

    @Test("Every kind of operation is written so that it reads back")
    func operations() throws {
        let text = """
            title: 'Thử: mọi thao tác'
            changes:
              - set: formats.toi.perWeek
                to: {min: 1, max: 2}
              - add: profiles
                row: {id: p, title: P}
                before: q
              - remove: lecturers
                where: {id: [gv01, gv02]}
              - remove: limits.budget
              - update: candidates
                where: {group: a, unit: b}
                set: {maxTravelKm: 10}
              - repeat: candidates
                where: {group: a}
                count: 3
                seed: 7
                set: {unit: off}
            """
        func written(_ text: String) throws -> String {
            ChangeFile.text(of: try #require(ChangeFile.parse(text, source: "c.yaml").change))
        }
        let once = try written(text)
        #expect(try written(once) == once)
        for word in ["before: q", "id: [gv01, gv02]", "count: 3", "seed: 7", "unit: 'off'", "maxTravelKm: 10"] {
            #expect(once.contains(word))
        }
    }

    @Test("Who gains and who loses, by group")
    func gainers() throws {
        let (scenario, plan) = try fixture()
        var other = plan
        let gone = other.classes[0].roster.removeFirst()
        other.classes[0].roster[0].absent = []
        other.classes[0].roster[0].released = []
        let gainers = Gainers(from: other, to: plan, scenario)
        let group = try #require(scenario.candidates.first { $0.id == gone.candidate }).group
        #expect(gainers.served == [group: [gone.candidate]])
        #expect(gainers.dropped.isEmpty && gainers.losingLess.isEmpty)
        let first = plan.classes[0].roster[1]
        #expect(gainers.losingMore.values.joined().contains(first.candidate) == (first.absent + first.released != []))
        #expect(Gainers(from: plan, to: other, scenario).dropped == gainers.served)
    }

    @Test("A further room is used when more classes sit at a venue than it has rooms")
    func times() throws {
        let (scenario, plan) = try fixture()
        var doubled = plan
        doubled.classes = [plan.classes[0], plan.classes[0]]
        var venue = try #require(scenario.venues.first { $0.id == plan.classes[0].venue })
        venue.rooms = 1
        let sessions = plan.classes[0].sessions.filter { !$0.online || venue.isOnline }
        let times = doubled.timesBeyondRooms(of: venue)
        #expect(Set(times.map { "\($0.day)\($0.slot)" }) == Set(sessions.map { "\($0.date.weekday)\($0.slot)" }))
        venue.rooms = 9
        #expect(doubled.timesBeyondRooms(of: venue).isEmpty)
    }
}

extension ScenarioDocument {
    fileprivate var texts: [String] { WhatIfTests.texts(self) }
}
