// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioSamples
import Testing
import TrainingModel

@Suite("Samples decode and show the whole specification")
struct SampleFeatureTests {
    private static func scenario(_ request: SampleRequest) throws -> Scenario {
        let (scenario, faults) = ScenarioDecoder.decode(SampleGenerator.document(request))
        #expect(faults.isEmpty, "seed \(request.seed): \(faults.prefix(3))")
        return try #require(scenario)
    }

    @Test("no fault in any size", arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func decodes(seed: UInt64) throws {
        for size in [SampleRequest.Size.small, .centre, .two, .tight] {
            let request = SampleRequest(size, seed: seed)
            let scenario = try Self.scenario(request)
            #expect(scenario.candidates.count == request.candidates)
            #expect(scenario.courses.count == request.courses)
            #expect(scenario.horizon.count == request.days)
        }
    }

    @Test("the province decodes too")
    func province() throws {
        #expect(try Self.scenario(SampleRequest(.province, seed: 1)).candidates.count == 10_000)
    }

    @Test("the smallest of all decodes, with warnings about what its formats name in vain")
    func smallest() {
        let request = SampleRequest(candidates: 1, communes: 1, venues: 1, lecturers: 1, days: 1)
        let (scenario, faults) = ScenarioDecoder.decode(SampleGenerator.document(request))
        #expect(scenario?.candidates.count == 1)
        #expect(faults.allSatisfy { $0.severity == .warning })
    }

    @Test("samples begin on Monday, 1 March 2027")
    func start() {
        #expect(SampleRequest.defaultStart.iso == "2027-03-01")
        #expect(SampleRequest.defaultStart.weekday == .monday)
    }

    @Test("every topic has a lecturer")
    func topics() throws {
        for seed in UInt64(1)...12 {
            let scenario = try Self.scenario(SampleRequest(.tight, seed: seed))
            let known = Set(scenario.lecturers.flatMap(\.topics))
            for session in scenario.courses.flatMap(\.plans).flatMap(\.sessions) {
                #expect(known.contains(session.topic), "seed \(seed)")
            }
        }
    }

    @Test("full-size courses: ten half-days of 5 periods, thirteen evenings of 4")
    func courses() throws {
        let course = try #require(try Self.scenario(SampleRequest(.small, seed: 1)).courses.first)
        #expect(try #require(course.plan(named: "default")).sessions.map(\.periods) == Array(repeating: 5, count: 10))
        #expect(try #require(course.plan(named: "toi")).sessions.map(\.periods) == Array(repeating: 4, count: 13))
    }

    /// What the specification can say, and whether a scenario says it.
    private static let features: [(name: String, shows: @Sendable (Scenario) -> Bool)] = [
        ("holiday of one day", { $0.holidays.contains { $0.dates.count == 1 } }),
        ("holiday of several days", { $0.holidays.contains { $0.dates.count > 1 } }),
        ("slot fee", { $0.slots.contains { $0.fee > 0 } }),
        ("slot of 4 periods", { $0.slots.contains { $0.periods == 4 } }),
        ("two courses", { $0.courses.count == 2 }),
        ("mandatory session", { sessions($0).contains(where: \.mandatory) }),
        ("session in person", { sessions($0).contains(where: \.inPerson) }),
        ("in person", { $0.formats.contains { $0.delivery == .inPerson } }),
        ("hybrid", { $0.formats.contains { $0.delivery == .hybrid } }),
        ("online", { $0.formats.contains { $0.delivery == .online } }),
        ("all cells", { $0.formats.contains { $0.rhythm == .all } }),
        ("cells a day", { $0.formats.contains { $0.perDay != nil } }),
        ("span", { $0.formats.contains { $0.maxSpanDays != nil } }),
        ("kinds of venues", { $0.formats.contains { $0.venueKinds != nil } }),
        ("groups", { $0.formats.contains { $0.groups != nil } }),
        ("courses of a format", { $0.formats.contains { $0.courses != nil } }),
        ("following shifts", { follows($0).contains { $0["ca1"] != nil } }),
        ("following days off", { follows($0).contains { $0[ShiftPattern.off] != nil } }),
        ("rest after nights", { $0.shiftPatterns.flatMap(\.shifts).contains { $0.restMinutes > 0 } }),
        ("four crews", { $0.shiftPatterns.contains { $0.crews.count == 4 } }),
        ("day, night, off", { $0.shiftPatterns.contains { $0.cycle == ["ngay", "dem", "off"] } }),
        ("release", { $0.profiles.flatMap(\.busy).contains(where: \.release) }),
        ("most released", { $0.profiles.contains { $0.maxReleased != nil } }),
        ("clusters", { !$0.clusters.isEmpty }),
        ("a commune in no cluster", { $0.clusters.flatMap(\.communes).count < $0.communes.count }),
        ("closed clusters", { !$0.travel.crossClusterAllowed }),
        ("open clusters", { $0.travel.crossClusterAllowed }),
        ("limit of classes", { $0.limits.classes != nil }),
        ("limit for a course", { !$0.limits.classesPerCourse.isEmpty }),
        ("budget", { $0.limits.budget != nil }),
        ("no limit", { $0.limits == Limits() }),
        ("quotas", { !$0.targets.isEmpty }),
        ("dear weekends", { $0.weights.weekend > 0 }),
        ("online venue", { $0.venues.contains(where: \.isOnline) }),
        ("school", { $0.venues.contains { $0.kind == "school" && $0.profile != nil } }),
        ("industrial venue", { $0.venues.contains { $0.kind == "industrial" } }),
        ("venue closed on dates", { $0.venues.contains { !$0.busy.isEmpty } }),
        ("several rooms", { $0.venues.contains { $0.rooms > 1 } }),
        ("lecturer without limits", { $0.lecturers.contains { $0.maxPerDay == nil && $0.maxPerWeek == nil } }),
        ("lecturer with limits", { $0.lecturers.contains { $0.maxPerDay != nil && $0.maxPerWeek != nil } }),
        ("lecturer away", { $0.lecturers.contains { !$0.away.isEmpty } }),
        ("lecturer busy", { $0.lecturers.contains { !$0.busy.isEmpty } }),
        ("part-time lecturer", { $0.lecturers.contains { $0.profile != nil } }),
        ("workplace", { $0.candidates.contains { $0.workplace != nil } }),
        ("never busy", { $0.candidates.contains { $0.profile == nil } }),
        ("priority", { $0.candidates.contains { $0.priority > 1 } }),
        ("earliest", { $0.candidates.contains { $0.earliest != nil } }),
        ("latest", { $0.candidates.contains { $0.latest != nil } }),
        ("most km", { $0.candidates.contains { $0.maxTravelKm != nil } }),
        ("candidate away", { $0.candidates.contains { !$0.away.isEmpty } }),
        ("candidate busy", { $0.candidates.contains { !$0.busy.isEmpty } }),
        ("six groups", { Set($0.candidates.map(\.group)).count == 6 }),
    ]

    private static func sessions(_ scenario: Scenario) -> [Session] {
        scenario.courses.flatMap(\.plans).flatMap(\.sessions)
    }

    private static func follows(_ scenario: Scenario) -> [[String: Slot.ID]] {
        scenario.formats.compactMap { format in
            if case .follow(_, let slots) = format.pattern { slots } else { nil }
        }
    }

    @Test("each feature of the specification is in some sample")
    func everyFeature() throws {
        let scenarios = try (UInt64(1)...10).flatMap { seed in
            [try Self.scenario(SampleRequest(.two, seed: seed)), try Self.scenario(SampleRequest(.tight, seed: seed))]
        }
        for feature in Self.features {
            #expect(scenarios.contains(where: feature.shows), "no sample shows: \(feature.name)")
        }
    }
}
