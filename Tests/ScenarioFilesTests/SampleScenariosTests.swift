// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@Suite("The bundled scenarios")
struct SampleScenariosTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios").path
    static let names = [
        "duy-tien", "duy-tien-nhiem-ky", "can-tho", "thanh-liem", "que-phong", "pac-nam", "hon-quan",
    ]

    private func load(_ name: String) throws -> Scenario {
        let (scenario, _, faults) = ScenarioLoader.load("\(Self.folder)/\(name)")
        #expect(faults.isEmpty, "\(name): \(faults.prefix(3))")
        return try #require(scenario)
    }

    @Test("decode without a fault and lie in 2027", arguments: names)
    func decodes(_ name: String) throws {
        let scenario = try load(name)
        for day in [scenario.horizon.lowerBound, scenario.horizon.upperBound] { #expect(day.civil.year == 2027) }
        // The holidays of 2027: Tết, the Hùng Kings, 30 April and 1 May, National Day.
        for date in ["2027-02-04", "2027-02-10", "2027-04-16", "2027-04-30", "2027-05-01", "2027-09-02", "2027-11-24"] {
            let day = try #require(Day(iso: date))
            #expect(scenario.holidays.contains { $0.dates.contains(day) }, "\(name): \(date)")
        }
        // Made-up people whose names look made up.
        #expect(scenario.candidates.allSatisfy { $0.name.hasPrefix("Ứng viên ") })
        #expect(scenario.lecturers.allSatisfy { $0.name.hasPrefix("Giảng viên ") })
    }

    @Test("none is missing from the list")
    func listed() throws {
        // One of them is built into the program by a source file beside them.
        let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
            .filter { !$0.hasPrefix(".") && $0 != "Example.swift" }
        #expect(found.sorted() == Self.names.sorted())
    }

    @Test("begin with a comment that says what is shown and what is published", arguments: names)
    func explained(_ name: String) throws {
        let text = try String(contentsOfFile: "\(Self.folder)/\(name)/scenario.yaml", encoding: .utf8)
        let comment = text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined(separator: "\n")
        #expect(comment.contains("công bố") && comment.contains("ublished"))
    }

    @Test("have the published figures")
    func figures() throws {
        let town = try load("duy-tien")
        #expect(town.candidates.filter { $0.course == "nhan-thuc" }.count == 250)
        #expect(town.candidates.filter { $0.course == "dang-vien-moi" }.count == 135)
        #expect(town.limits.classes == 8)
        #expect(Set(town.profiles.compactMap(\.shifts?.pattern)).count == 3)
        let term = try load("duy-tien-nhiem-ky")
        #expect(term.candidates.count == 699)
        #expect(term.limits.classesPerCourse == ["nhan-thuc": 13])
        #expect(try load("thanh-liem").limits.classes == 6)
        #expect(try load("pac-nam").candidates.count == 90)
    }

    @Test("tell their own story")
    func stories() throws {
        #expect(Set(try load("can-tho").formats.map(\.delivery)) == [.inPerson, .hybrid, .online])
        let groups = try load("thanh-liem")
        #expect(groups.formats.allSatisfy { $0.groups?.count == 1 } && groups.targets.count == 14)
        let mountain = try load("que-phong")
        let festival = try #require(Day(iso: "2027-02-06"))
        let migrants = mountain.candidates.filter { $0.group == "xa-que" }
        #expect(!migrants.isEmpty)
        #expect(migrants.allSatisfy { !$0.away.contains { $0.contains(festival) } && $0.away.count == 2 })
        let deadlines = try load("pac-nam")
        #expect(deadlines.targets.allSatisfy { $0.unit.hasPrefix("ghep-") } && deadlines.targets.count == 9)
        #expect(deadlines.candidates.contains { $0.latest != nil && $0.priority == 3 })
        #expect(try load("hon-quan").courses[0].plan(named: "ngan")?.sessions.count == 16)
    }
}
