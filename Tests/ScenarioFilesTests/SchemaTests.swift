// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import Testing
import TrainingModel

/// One spoilt text, and what must be said of it.
struct Spoilt: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    let kind: Fault.Kind
    let value: String?

    init(_ file: String, _ old: String, _ new: String, _ kind: Fault.Kind, _ value: String? = nil) {
        self.file = file
        self.old = old
        self.new = new
        self.kind = kind
        self.value = value
    }

    var testDescription: String { "\(old) → \(new)" }

    /// The one fault that the change gives.
    func check() throws {
        let (scenario, _, faults) = try ScenarioTexts().replacing(old, with: new, in: file).load()
        #expect(faults.map(\.kind) == [kind], "\(faults)")
        #expect(faults.first?.position.source == file)
        #expect((faults.first?.position.line ?? 0) > 0)
        if let value { #expect(faults.first?.value == value) }
        #expect((scenario == nil) == faults.contains { $0.severity == .error })
    }
}

private let yaml = "scenario.yaml"
private let venues = "venues.csv"
private let lecturers = "lecturers.csv"
private let candidates = "candidates.csv"

@Suite("The schema: one wrong value gives one fault")
struct SchemaTests {
    @Test("The small scenario is right, and every value arrives")
    func smallScenario() throws {
        let (loaded, _, faults) = try ScenarioTexts().load()
        #expect(faults.isEmpty)
        let scenario = try #require(loaded)
        #expect(scenario.holidays.map { $0.dates.count } == [1, 2])
        #expect(scenario.slots.map(\.fee) == [0, 50_000])
        #expect(scenario.courses[0].classSize == 2...10)
        #expect(scenario.courses[0].minAttendance == 0.75)
        #expect(scenario.courses[0].plans.map(\.name) == ["default", "toi"])
        #expect(scenario.courses[0].plans.map(\.periods) == [10, 7])
        #expect(scenario.courses[0].plans[0].sessions.map(\.mandatory) == [true, false])
        #expect(scenario.formats[0].rhythm == .all)
        #expect(scenario.formats[0].venueKinds == nil)
        #expect(scenario.formats[1].rhythm == .weekly(1...3))
        #expect(scenario.formats[1].pattern == .follow(pattern: "ca", slots: ["c1": "toi", "off": "sang"]))
        #expect(scenario.shiftPatterns[0].cycle == ["c1", "c2", "off"])
        #expect(scenario.shiftPatterns[0].shifts.map(\.restMinutes) == [0, 90])
        #expect(scenario.profiles[0].shifts == .init(pattern: "ca", crew: "A"))
        #expect(scenario.profiles[1].maxReleased == 3)
        #expect(scenario.travel == Travel(kmPerHour: 25, crossClusterAllowed: false))
        #expect(scenario.limits == Limits(classes: 3, classesPerCourse: ["k1": 2], budget: 9_000_000))
        #expect(scenario.weights.unserved == 2_000_000 && scenario.weights.km == 2_000)
        #expect(scenario.venues[0].busy.map { $0.count } == [3, 1])
        #expect(scenario.venues[1].isOnline && scenario.venues[1].location == nil)
        #expect(scenario.candidates[0].maxTravelKm == 12.5 && scenario.candidates[0].workplace == "x2")
        #expect(scenario.candidates[1].priority == 1 && scenario.candidates[1].profile == nil)
    }

    @Test(
        "scenario.yaml",
        arguments: [
            Spoilt(yaml, "schema: 1", "schema: 2", .unsupportedSchema, "2"),
            Spoilt(yaml, "title: Thử\n", "", .missingKey("title")),
            Spoilt(yaml, "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Min", .unknownTimeZone(suggestion: "Asia/Ho_Chi_Minh")),
            Spoilt(yaml, "Asia/Ho_Chi_Minh", "GMT+7", .unknownTimeZone(suggestion: nil)),
            Spoilt(yaml, "holidays:", "holiday:", .unknownKey(suggestion: "holidays"), "holiday"),
            Spoilt(yaml, "to: 2027-03-28", "to: 2027-02-28", .reversedRange, "2027-03-01..2027-02-28"),
            Spoilt(yaml, "to: 2027-03-28", "to: 2047-03-28", .outOfRange(minimum: "2027-03-01", maximum: "2030-03-03")),
            Spoilt(yaml, "2027-03-08", "2027-02-31", .notDate, "2027-02-31"),
            Spoilt(yaml, "2027-03-08", "08/03/2027", .dayMonthYear),
            Spoilt(
                yaml, "{date: 2027-03-08,", "{date: 2027-03-08, from: 2027-03-08,", .exactlyOneOf(["date", "from/to"])),
            Spoilt(yaml, "start: 07:30", "start: 7:30", .notTime, "7:30"),
            Spoilt(yaml, "start: 07:30", "start: 11:00", .slotEndsBeforeStart, "11:00"),
            Spoilt(yaml, "start: 18:00", "start: 10:59", .slotOverlap, "10:59"),
            Spoilt(yaml, "start: 18:00", "start: 06:00", .slotOrder, "06:00"),
            Spoilt(
                yaml, "- {id: toi,", "- {id: sang, title: X, start: 12:00, end: 13:00}\n  - {id: toi,",
                .duplicateIdentifier(first: SourcePosition(source: yaml, line: 9, column: 10))),
            Spoilt(yaml, "periods: 5}", "periods: 5.0}", .notWholeNumber, "5.0"),
            Spoilt(yaml, "fee: 50000", "fee: 5e4", .notWholeNumber),
            Spoilt(yaml, "fee: 50000", "fee: -1", .outOfRange(minimum: "0", maximum: "1000000000")),
            Spoilt(yaml, "id: ngay", "id: n gay", .whiteSpaceInIdentifier, "n gay"),
            Spoilt(yaml, "min: 2,", "min: 20,", .sizeReversed, "20 > 10"),
            Spoilt(yaml, "min: 2,", "min: 0,", .outOfRange(minimum: "1", maximum: "1000000")),
            Spoilt(yaml, "0.75", "'0,75'", .decimalComma, "0,75"),
            Spoilt(yaml, "0.75", "1.1", .outOfRange(minimum: "0", maximum: "1")),
            Spoilt(yaml, "0.75", ".nan", .notNumber),
            Spoilt(yaml, "0.75", "nan", .notNumber),
            Spoilt(
                yaml, "id: b2, title", "id: b1, title",
                .duplicateIdentifier(first: SourcePosition(source: yaml, line: 17, column: 14))),
            Spoilt(yaml, "mandatory: true", "mandatory: yes", .notBoolean, "yes"),
            Spoilt(yaml, "topic: t2, inPerson", "inPerson", .missingKey("topic")),
            Spoilt(yaml, "[mon, tue]", "[mon, tues]", .notWeekday, "tues"),
            Spoilt(yaml, "[mon, tue]", "mon", .expectedList, "mon"),
            Spoilt(yaml, "slots: [sang]", "slots: [san]", .unknownReference(table: "slots", suggestion: "sang"), "san"),
            Spoilt(
                yaml, "delivery: hybrid", "delivery: hibrid",
                .notOneOf(words: ["inPerson", "online", "hybrid"], suggestion: "hybrid")),
            Spoilt(yaml, "    perWeek: {min: 1, max: 3}", "    perWeek: all", .rhythmNeedsRange, "all"),
            Spoilt(yaml, "    perWeek: all\n", "", .missingKey("perWeek")),
            Spoilt(
                yaml, "    perWeek: all", "    perWeek: all\n    follow: {pattern: ca, slots: {}}",
                .exactlyOneOf(["cells", "follow"])),
            Spoilt(yaml, "    cells: [{days: [mon, tue], slots: [sang]}]\n", "", .exactlyOneOf(["cells", "follow"])),
            Spoilt(
                yaml, "slots: {c1: toi", "slots: {c3: toi",
                .unknownReference(table: "shiftPatterns.ca.shifts", suggestion: "c1"), "c3"),
            Spoilt(
                yaml, "follow: {pattern: ca", "follow: {pattern: kip",
                .unknownReference(table: "shiftPatterns", suggestion: nil)),
            Spoilt(yaml, "courses: [k1]", "courses: [k2]", .unknownReference(table: "courses", suggestion: "k1")),
            Spoilt(yaml, "cycle: [c1, c2, off]", "cycle: []", .empty),
            Spoilt(
                yaml, "cycle: [c1, c2, off]", "cycle: [c1, c9, off]",
                .unknownReference(table: "shiftPatterns.ca.shifts", suggestion: "c1")),
            Spoilt(yaml, "  c2: {from", "  off: {from: 22:00, to: 06:00}\n      c2: {from", .reservedWord, "off"),
            Spoilt(yaml, "B: 1", "B: 1.5", .notWholeNumber),
            Spoilt(yaml, "restAfterHours: 1.5", "restAfterHours: 0.333", .notWholeMinutes),
            Spoilt(yaml, "crew: A", "crew: C", .unknownReference(table: "shiftPatterns.ca.crews", suggestion: "A")),
            Spoilt(yaml, "communes: [x1]", "communes: [x1, x1]", .inTwoClusters, "x1"),
            Spoilt(yaml, "venues: [v1]", "venues: [v1, o1]", .onlineVenueInCluster, "o1"),
            Spoilt(yaml, "kmPerHour: 25", "kmPerHour: 0", .outOfRange(minimum: "0.1", maximum: "1000")),
            Spoilt(
                yaml, "crossCluster: forbid", "crossCluster: deny",
                .notOneOf(words: ["allow", "forbid"], suggestion: nil)),
            Spoilt(
                yaml, "classesPerCourse: {k1", "classesPerCourse: {k9",
                .unknownReference(table: "courses", suggestion: "k1")),
            Spoilt(
                yaml, "budget: 9000000", "budget: 99999999999999999999999",
                .outOfRange(minimum: "0", maximum: "1000000000000000")),
            Spoilt(yaml, "weekend: 10", "weekend: -10", .outOfRange(minimum: "0", maximum: "1000000000")),
            Spoilt(yaml, "unit: u1", "unit: u9", .unknownUnit(suggestion: "u1"), "u9"),
            Spoilt(yaml, "    plan: toi", "    plan: to", .unusedFormat(suggestion: "toi"), "to"),
            Spoilt(yaml, "    maxSpanDays: 14", "    perDay: 2", .ignored, "perDay"),
            Spoilt(yaml, "classSize: {min: 2, max: 10}", "classSize: {min: 101, max: 110}", .sizeNoVenueHolds, "101"),
            Spoilt(
                yaml, "venueKinds: [center]", "venueKinds: [centre]",
                .unknownReference(table: venues, suggestion: "center")),
        ])
    func outline(_ spoilt: Spoilt) throws { try spoilt.check() }

    @Test(
        "The tables",
        arguments: [
            Spoilt(
                "communes.csv", "x2,Xã 2", "x1,Xã 1,20,105\nx2,Xã 2",
                .duplicateIdentifier(first: SourcePosition(source: "communes.csv", line: 2, column: 1))),
            Spoilt("communes.csv", "20.7", "\"20,7\"", .decimalComma, "20,7"),
            Spoilt("communes.csv", "20.7", "200.7", .outOfRange(minimum: "-90", maximum: "90")),
            Spoilt("communes.csv", "20.7", "", .missingLocation),
            Spoilt(
                "communes.csv", "lat,lon\nx1,Xã 1,20.6,105.9\nx2,Xã 2,20.7,105.9\n",
                "lat,lon,note\nx1,Xã 1,20.6,105.9,\nx2,Xã 2,20.7,105.9,\n", .unknownColumn(suggestion: nil)),
            Spoilt(venues, "20.61,", ",", .missingLocation),
            Spoilt(venues, "center,", ",", .empty),
            Spoilt(venues, ",60,", ",-60,", .outOfRange(minimum: "0", maximum: "1000000")),
            Spoilt(venues, ",60,", ",NaN,", .notWholeNumber, "NaN"),
            Spoilt(venues, "center,x1", "center,x9", .unknownReference(table: "communes.csv", suggestion: "x1")),
            Spoilt(venues, "2027-03-10..2027-03-12", "2027-03-12..2027-03-10", .reversedRange),
            Spoilt(venues, "2027-03-10..2027-03-12", "2027-02-31", .notDate),
            Spoilt(lecturers, "t1;t2,,", "t1;t2,nobody,", .unknownReference(table: "profiles", suggestion: nil)),
            Spoilt(lecturers, "t1;t2", "t1;;t2", .empty),
            Spoilt(lecturers, "150000,,\n", "150000,,\ng2,Giảng viên 2,t9,,,,,,\n", .idleLecturer, "g2"),
            Spoilt(
                candidates, "c2,", "c1,",
                .duplicateIdentifier(first: SourcePosition(source: candidates, line: 2, column: 1))),
            Spoilt(candidates, "c2,", ",", .empty),
            Spoilt(candidates, "x1,x2,k1", "x1,x2,k2", .unknownReference(table: "courses", suggestion: "k1")),
            Spoilt(candidates, "u2,x2", "u2,x7", .unknownReference(table: "communes.csv", suggestion: "x1")),
            Spoilt(candidates, "kipA,2,", "kipA,0,", .outOfRange(minimum: "1", maximum: "1000")),
            Spoilt(candidates, "2027-03-25", "2027-03-01", .reversedRange, "2027-03-02..2027-03-01"),
            Spoilt(candidates, "2027-03-25", "25/03/2027", .dayMonthYear, "25/03/2027"),
            Spoilt(candidates, "12.5", "1e999", .outOfRange(minimum: "0", maximum: "40000")),
            Spoilt(candidates, "12.5", " 12.5", .notNumber, " 12.5"),
        ])
    func tables(_ spoilt: Spoilt) throws { try spoilt.check() }

    @Test("A topic that nobody teaches is a warning at the course")
    func untaughtTopic() throws {
        let (scenario, _, faults) = try ScenarioTexts().replacing("t1;t2", with: "t1", in: lecturers).load()
        #expect(faults.map(\.kind) == [.untaughtTopic])
        #expect(faults.map(\.value) == ["t2"])
        #expect(scenario != nil)
    }

    @Test("Optional maps may be empty")
    func emptyMaps() throws {
        let texts = ScenarioTexts().replacing(
            "limits: {classes: 3, classesPerCourse: {k1: 2}, budget: 9000000}", with: "limits:", in: yaml)
        #expect(try texts.load().faults.isEmpty)
    }

    @Test("Many faults of many files come at once, in the order of the files")
    func allAtOnce() throws {
        let texts = ScenarioTexts().replacing("schema: 1", with: "schema: 3", in: yaml)
            .replacing("start: 07:30", with: "start: x", in: yaml)
            .replacing(",60,", with: ",many,", in: venues)
            .replacing("12.5", with: "far", in: candidates)
        let places = try texts.load().faults.map(\.position.description)
        #expect(places == ["scenario.yaml:1:9", "scenario.yaml:9:36", "venues.csv:2:40", "candidates.csv:2:59"])
    }
}
