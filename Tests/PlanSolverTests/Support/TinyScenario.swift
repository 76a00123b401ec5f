// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Scenarios small enough for brute force, with every kind of rule in some of them. The same seed gives the same.
struct TinyScenario {
    private var random: TestRandom
    private static let monday = Day(year: 2027, month: 3, day: 1)!

    /// A scenario with at least one offering and at most `most`.
    static func make(_ seed: Int, mostOfferings most: Int = 12) -> Scenario {
        var maker = TinyScenario(random: TestRandom(seed))
        while true {
            let scenario = maker.scenario("Seed \(seed)")
            if (1...most).contains(PlanningIndex(scenario).offerings.count) { return scenario }
        }
    }

    private mutating func scenario(_ title: String) -> Scenario {
        let horizon = Self.monday...(Self.monday + (random.chance(70) ? 6 : 13))
        let slots = [
            Slot(id: "am", start: TimeOfDay(7, 30), end: TimeOfDay(11, 0)),
            Slot(id: "pm", start: TimeOfDay(11, 20), end: TimeOfDay(15, 0), fee: random.pick([0, 30_000])),
            Slot(id: "eve", start: TimeOfDay(18, 0), end: TimeOfDay(20, 45), periods: 4, fee: 50_000),
        ]
        let courses = (random.chance(70) ? ["k1"] : ["k1", "k2"]).map { course($0) }
        let communes = [
            Commune(id: "x1", location: Coordinates(20.60, 105.90)),
            Commune(id: "x2", location: Coordinates(20.64, 105.90)),
            Commune(id: "x3", location: Coordinates(20.60, 105.96)),
        ]
        let formats = formats(courses)
        let venues = venues(communes, formats)
        return Scenario(
            title: title, horizon: horizon,
            holidays: random.chance(20)
                ? [Holiday(dates: day(in: horizon)...horizon.upperBound, title: "Nghỉ")] : [],
            slots: slots, courses: courses, formats: formats, shiftPatterns: [Self.pattern], profiles: Self.profiles,
            clusters: random.chance(50)
                ? [
                    Cluster(id: "north", communes: ["x2"], venues: venues.count > 1 ? [venues[0].id] : []),
                    Cluster(id: "south", communes: ["x1"], venues: []),
                ] : [],
            travel: Travel(maxKm: random.pick([6, 20, 30]), crossClusterAllowed: random.chance(70)),
            limits: limits(courses), targets: targets(courses), weights: weights(), communes: communes, venues: venues,
            lecturers: (1...random.pick([1, 2, 3, 3])).map { lecturer($0, horizon) },
            candidates: (1...random.int(5...8)).map { candidate($0, courses, horizon) })
    }

    private mutating func course(_ id: String) -> Course {
        let least = random.pick([1, 1, 2, 2, 3])
        let sessions = (1...random.int(2...3)).map { number in
            Session(
                id: Identifier("s\(number)"), topic: random.pick(["a", "a", "b"]), periods: 4,
                mandatory: random.chance(20), inPerson: number == 1 && random.chance(40))
        }
        return Course(
            id: Identifier(id), classSize: least...(least + random.int(0...3)),
            minAttendance: random.pick([0.3, 0.5, 1]), plans: [CoursePlan(sessions: sessions)])
    }

    private mutating func formats(_ courses: [Course]) -> [Format] {
        (1...random.int(1...2)).map { number in
            let weekly = random.chance(70)
            return Format(
                id: Identifier("f\(number)"), delivery: random.pick([.inPerson, .inPerson, .hybrid, .online]),
                pattern: .cells([
                    Format.CellRule(
                        days: random.some(of: [.monday, .tuesday, .thursday, .saturday]),
                        slots: random.some(of: ["am", "pm", "eve"]))
                ]),
                rhythm: weekly ? .weekly(1...random.int(1...3)) : .all,
                perDay: weekly && random.chance(30) ? 1 : nil, maxSpanDays: random.chance(40) ? 7 : nil,
                groups: random.chance(20) ? ["g1"] : nil,
                courses: random.chance(20) ? [random.pick(courses).id] : nil)
        }
    }

    private mutating func venues(_ communes: [Commune], _ formats: [Format]) -> [Venue] {
        var venues = (1...random.int(1...2)).map { number in
            let commune = random.pick(communes)
            return Venue(
                id: Identifier("v\(number)"), kind: "center", commune: commune.id, location: commune.location,
                rooms: random.int(1...2), capacity: random.int(2...6), costPerSession: random.int(0...3) * 50_000,
                profile: random.chance(20) ? "office" : nil)
        }
        if formats.contains(where: { $0.delivery == .online }) {
            venues.append(
                Venue(id: "net", kind: Venue.onlineKind, rooms: random.int(1...2), capacity: 9, costPerSession: 20_000))
        }
        return venues
    }

    private static let pattern = ShiftPattern(
        id: "rotation", anchor: monday,
        shifts: [
            ShiftPattern.Shift(code: "day", from: TimeOfDay(6, 0), to: TimeOfDay(14, 0)),
            ShiftPattern.Shift(code: "night", from: TimeOfDay(22, 0), to: TimeOfDay(6, 0), restMinutes: 240),
        ], cycle: ["day", "day", "night", ShiftPattern.off, ShiftPattern.off],
        crews: [ShiftPattern.Crew(id: "A", offset: 0), ShiftPattern.Crew(id: "B", offset: 3)])

    private static let profiles = [
        Profile(
            id: "office",
            busy: [
                Profile.BusyTime(days: [.monday, .tuesday, .wednesday], from: TimeOfDay(7, 0), to: TimeOfDay(11, 30))
            ]),
        Profile(
            id: "released",
            busy: [
                Profile.BusyTime(
                    days: Weekday.allCases, from: TimeOfDay(7, 0), to: TimeOfDay(16, 30), release: true)
            ], maxReleased: 2),
        Profile(id: "crew", shifts: Profile.ShiftWork(pattern: "rotation", crew: "A")),
        Profile(id: "crew2", shifts: Profile.ShiftWork(pattern: "rotation", crew: "B"), maxReleased: 1),
    ]

    private mutating func limits(_ courses: [Course]) -> Limits {
        Limits(
            classes: random.chance(20) ? random.int(0...2) : nil,
            classesPerCourse: random.chance(20) ? [random.pick(courses).id: random.int(0...1)] : [:],
            budget: random.chance(30) ? random.int(5...30) * 100_000 : nil)
    }

    private mutating func targets(_ courses: [Course]) -> [Target] {
        guard random.chance(40) else { return [] }
        return ["u1", "u2", "none"].filter { _ in random.chance(60) }.map {
            Target(unit: $0, course: random.pick(courses).id, served: random.int(0...4))
        }
    }

    private mutating func weights() -> Weights {
        var weights = Weights()
        weights.unserved = random.pick([400_000, 1_000_000, 3_000_000])
        weights.target = random.pick([100_000, 1_000_000])
        weights.classOpen = random.pick([0, 100_000, 400_000, 1_000_000])
        weights.weekend = random.pick([0, 100_000])
        return weights
    }

    private mutating func lecturer(_ number: Int, _ horizon: ClosedRange<Day>) -> Lecturer {
        Lecturer(
            id: Identifier("t\(number)"),
            topics: number == 1 && random.chance(80) ? ["a", "b"] : random.some(of: ["a", "b"]),
            profile: random.chance(20) ? "office" : nil, maxPerDay: random.chance(40) ? random.int(1...2) : nil,
            maxPerWeek: random.chance(50) ? random.int(1...4) : nil, feePerSession: random.int(0...6) * 40_000,
            away: random.chance(20) ? [stretch(in: horizon)] : [], busy: random.chance(15) ? [stretch(in: horizon)] : []
        )
    }

    private mutating func candidate(_ number: Int, _ courses: [Course], _ horizon: ClosedRange<Day>) -> Candidate {
        Candidate(
            id: Identifier("c\(number)"), unit: random.pick(["u1", "u2"]), commune: random.pick(["x1", "x2", "x3"]),
            workplace: random.chance(25) ? random.pick(["x1", "x2"]) : nil, course: random.pick(courses).id,
            group: random.pick(["g1", "g2"]),
            profile: random.pick([nil, nil, nil, "office", "released", "crew", "crew2"]),
            priority: random.chance(20) ? 2 : 1, earliest: random.chance(15) ? day(in: horizon) : nil,
            latest: random.chance(10) ? day(in: horizon) : nil, maxTravelKm: random.chance(15) ? 5 : nil,
            away: random.chance(15) ? [stretch(in: horizon)] : [], busy: random.chance(10) ? [stretch(in: horizon)] : []
        )
    }

    private mutating func day(in horizon: ClosedRange<Day>) -> Day { random.pick(Array(horizon)) }

    private mutating func stretch(in horizon: ClosedRange<Day>) -> ClosedRange<Day> {
        let first = day(in: horizon)
        return first...(first + random.int(0...2))
    }
}
