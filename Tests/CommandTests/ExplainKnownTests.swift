// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioFiles
import Testing
import TrainingModel
import WhatIf

/// What it takes to serve people, in a scenario small enough to work out by hand.
///
/// One evening, one room of three seats, a class for 1,000,000 đ. Three people weigh 6,000,000 đ each and have the seats.
/// Without one are c4, for whom there is no seat; c5, who lives too far away; c6, who works that evening; c7, who would
/// have to be released. Each weighs 3,000,000 đ, so the least cost is 13,000,000 đ, and whoever takes a seat leaves one
/// of the three without: 3,000,000 đ more, and what the person costs.
@Suite struct ExplainKnownTests {
    private static let files = [
        "scenario.yaml": """
        schema: 1
        title: Một tối
        timeZone: Asia/Ho_Chi_Minh
        horizon: {from: 2027-03-01, to: 2027-03-07}
        slots: [{id: toi, title: Tối, start: '18:00', end: '20:45'}]
        courses:
          - {id: k, title: K, classSize: {min: 2, max: 10}, minAttendance: 1, sessions: [{id: b1, title: B, topic: t}]}
        formats:
          - {id: toi, title: Tối, delivery: inPerson, cells: [{days: [mon], slots: [toi]}], perWeek: all}
        profiles:
          ca-toi: {title: Ca tối, busy: [{days: [mon], from: '18:00', to: '22:00'}]}
          xin-nghi: {title: Xin nghỉ, busy: [{days: [mon], from: '18:00', to: '22:00', release: true}], maxReleased: 0}
        """,
        "communes.csv": "id,title,lat,lon\nx1,Một,20.60,105.90\nx2,Hai,20.68,105.90\n",
        "venues.csv": """
        id,title,kind,commune,lat,lon,rooms,capacity,costPerSession,profile,busy
        v1,Nhà,center,x1,20.60,105.90,1,3,0,,
        """,
        "lecturers.csv": """
        id,name,topics,profile,maxPerDay,maxPerWeek,feePerSession,away,busy
        gv1,A,t,,,,0,,
        gv2,B,t,,,,0,,
        """,
        "candidates.csv": """
        id,name,unit,commune,workplace,course,group,profile,priority,earliest,latest,maxTravelKm,away,busy
        c1,,,x1,,k,,,2,,,,,
        c2,,,x1,,k,,,2,,,,,
        c3,,,x1,,k,,,2,,,,,
        c4,,,x1,,k,,,1,,,,,
        c5,,,x2,,k,,,1,,,10,,
        c6,,,x1,,k,,ca-toi,1,,,,,
        c7,,,x1,,k,,xin-nghi,1,,,,,
        """,
    ]

    private func withPlan(_ body: (_ scenario: String, _ plan: String) throws -> Void) throws {
        try withScratchFolder { folder in
            let scenario = folder.appendingPathComponent("mot-toi")
            try FileManager.default.createDirectory(at: scenario, withIntermediateDirectories: true)
            for (name, text) in Self.files { try Data(text.utf8).write(to: scenario.appendingPathComponent(name)) }
            let plan = folder.appendingPathComponent("plan.json").path
            let run = try Program.run(["plan", scenario.path, "--output", plan, "--reproducible"])
            try #require(run.status == 0, "\(run.errors)")
            try body(scenario.path, plan)
        }
    }

    @Test func theCostOfServingEachAndTheCheapestThingToAllow() throws {
        try withPlan { scenario, plan in
            let loaded = try #require(ScenarioLoader.load(scenario).scenario)
            let metres = loaded.travel.metres(from: loaded.communes[1].location, to: loaded.venues[0].location!)
            let run = try Program.run(["explain", plan, scenario, "--format", "json", "--time-limit", "none"])
            #expect(run.status == 0, "\(run.errors)")
            let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            #expect(json?["base"] as? [String: Int] == ["objective": 13_000_000, "bound": 13_000_000])
            let groups = try #require(json?["groups"] as? [[String: Any]])
            func group(_ id: String) throws -> [String: Any] {
                try #require(groups.first { $0["candidates"] as? [String] == [id] })
            }
            func numbers(_ any: Any?, _ keys: String...) -> [Int?] { keys.map { (any as? [String: Any])?[$0] as? Int } }

            let seatless = try group("c4")
            #expect(numbers(seatless["forced"], "least", "most", "displaced") == [3_000_000, 3_000_000, 1])
            #expect((seatless["cheapest"] as? [String: Any])?["kind"] as? String == "seats")
            #expect(numbers(seatless["cheapest"], "least", "most", "displaced") == [-3_000_000, -3_000_000, 0])
            let kinds = (seatless["relaxations"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
            #expect(kinds == ["leastSize", "rooms", "seats"])
            #expect((seatless["dearer"] as? [[String: Any]])?.allSatisfy { $0["kind"] as? String == "rooms" } == true)

            for (id, kind, own) in [
                ("c5", "maxTravelKm", 4 * metres), ("c6", "minAttendance", 100_000), ("c7", "maxReleased", 150_000),
            ] {
                let cheapest = try group(id)["cheapest"]
                #expect((cheapest as? [String: Any])?["kind"] as? String == kind)
                #expect(
                    numbers(cheapest, "least", "most", "displaced") == [3_000_000 + own, 3_000_000 + own, 1], "\(id)")
                #expect(try group(id)["forced"] == nil)
                // It is a change file as `whatif` reads it.
                let text = try #require((cheapest as? [String: Any])?["change"] as? String)
                let change = try #require(ChangeFile.parse(text, source: "c.yaml").change)
                #expect(
                    change.operations.count == 1 && change.title == (cheapest as? [String: Any])?["title"] as? String)
            }
        }
    }

    @Test func theSameInWords() throws {
        try withPlan { scenario, plan in
            let run = try Program.run(
                ["explain", plan, scenario, "--time-limit", "none", "--quiet", "--lang", "vi"])
            #expect(run.status == 0 && run.errors.isEmpty)
            let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for sentence in [
                "đã đầy: k-01 (3)", "chỉ 1 người chưa có lớp học được, mở lớp cần 2",
                "1 buổi không còn phòng ở địa điểm này",
                "Xếp lớp cho người này làm chi phí thấp nhất tăng đúng 3.000.000 đ.",
                "Nới lỏng rẻ nhất trong 3 cách đã thử: v1: lớp chứa đến 4 người.",
                "Chi phí thấp nhất giảm đúng 3.000.000 đ.", "Chỉ cần nới lỏng: họ đi xa đến 12 km.",
                "Chi phí thấp nhất tăng đúng 3.100.000 đ.", "khóa k cho vắng đến 1 buổi (minAttendance 0.0)",
            ] { #expect(text.contains(sentence), "\(sentence)\n\(run.output)") }
            let quick = try Program.run(["explain", plan, scenario, "--quick", "--lang", "en"])
            #expect(quick.errors.isEmpty && !quick.output.contains("least cost"))
            #expect(quick.output.contains("One of these could be allowed (not planned again):"))
        }
    }

    @Test func whatThereIsNoTimeForIsToldAsSuch() throws {
        try withPlan { scenario, plan in
            let arguments = ["explain", plan, scenario, "--time-limit", "0.5"]
            let run = try Program.run(arguments + ["--lang", "en", "--quiet"])
            #expect(run.status == 0 && run.errors.isEmpty)
            #expect(run.output.contains("One of these could be allowed (not planned again):"))
            #expect(run.output.contains("\n\nNothing was planned again for 4 groups (4 people)."))
            let vietnamese = try Program.run(arguments + ["--lang", "vi"])
            #expect(vietnamese.output.contains("Chưa lập lại phương án cho 4 nhóm (4 người)."))
            let file = try Program.run(arguments + ["--format", "json"])
            let json = try JSONSerialization.jsonObject(with: Data(file.output.utf8)) as? [String: Any]
            let groups = try #require(json?["groups"] as? [[String: Any]])
            #expect(groups.count == 4 && groups.allSatisfy { $0["plannedAgain"] as? Bool == false })
            let one = try Program.run(
                ["explain", plan, scenario, "--candidate", "c4", "--time-limit", "none", "--format", "json"])
            #expect(one.output.contains("\"plannedAgain\": true"))
        }
    }

    @Test func aWorsePlanIsToldAsSuch() throws {
        try withPlan { scenario, plan in
            // Nobody is served.
            var empty = try PlanCodec.decode(Array(Data(contentsOf: URL(filePath: plan))))
            empty.classes = []
            empty.unserved = (1...7).map { UnservedCandidate(candidate: Candidate.ID("c\($0)"), reason: "not-placed") }
            empty.costs = Costs()
            empty.costs.unserved = 30_000_000
            empty.solver.objective = 30_000_000
            empty.solver.status = .feasible
            try Data(PlanCodec.encode(empty)).write(to: URL(filePath: plan))
            let run = try Program.run(["explain", plan, scenario, "--candidate", "c1", "--lang", "en"])
            #expect(run.output.contains("Serving this person does not raise the least cost."))
            #expect(run.errors.contains("costs 17,000,000 đ less than the one explained"))
        }
    }
}
