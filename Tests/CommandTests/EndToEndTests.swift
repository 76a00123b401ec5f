// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import Testing
import TrainingModel

@testable import xeplop

/// A scenario made, checked, planned, verified, shown and exported by the built program.
@Suite struct EndToEndTests {
    @Test(arguments: Language.allCases)
    func aScenarioFromSampleToCalendar(_ language: Language) throws {
        try withSample { folder, scenario in
            func run(_ arguments: String...) throws -> Program.Run {
                try Program.run(arguments + ["--lang", language.rawValue])
            }
            let plan = folder.appendingPathComponent("plan.json").path
            let log = folder.appendingPathComponent("log.jsonl").path

            let checked = try run("check", scenario)
            #expect(checked.status == 0, "\(checked.output)")
            expectSnapshot(checked.output, "check-\(language)")

            let planned = try run("plan", scenario, "--output", plan, "--reproducible", "--quiet", "--log", log)
            #expect(planned.status == 0, "\(planned.errors)")
            #expect(planned.errors == Words.written(plan)(language) + "\n")
            #expect(try planned.output == timetable(of: plan, scenario, language))
            let events = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            #expect(events.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") } && !events.isEmpty)

            let verified = try run("verify", scenario, plan)
            #expect(verified.status == 0, "\(verified.output)")

            for grouping in ShowCommand.Grouping.allCases {
                let shown = try run("show", plan, scenario, "--by", grouping.rawValue)
                #expect(shown.status == 0, "\(shown.errors)")
                #expect(shown.output.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
            }

            let calendar = folder.appendingPathComponent("lich.ics").path
            #expect(try run("export", plan, scenario, "--format", "ics", "--output", calendar).status == 0)
            #expect(try String(contentsOfFile: calendar, encoding: .utf8).hasPrefix("BEGIN:VCALENDAR"))
            let again = folder.appendingPathComponent("lich-2.ics").path
            let repeated = try run(
                "export", plan, scenario, "--format", "ics", "--output", again, "--previous", calendar)
            #expect(repeated.status == 0, "\(repeated.errors)")
            #expect(try Data(contentsOf: .init(filePath: again)) == Data(contentsOf: .init(filePath: calendar)))

            let tables = folder.appendingPathComponent("bang").path
            #expect(try run("export", plan, scenario, "--format", "csv", "--output", tables).status == 0)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: tables).sorted()
                    == ["classes.csv", "rosters.csv", "sessions.csv", "unserved.csv"])
            for (format, start) in [("xlsx", "PK"), ("html", "<!")] {
                let path = folder.appendingPathComponent("plan." + format).path
                #expect(try run("export", plan, scenario, "--format", format, "--output", path).status == 0)
                #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data(start.utf8)))
            }
            let json = try run("export", plan, scenario, "--format", "json", "--output", "-")
            #expect(try json.output == String(contentsOfFile: plan, encoding: .utf8))
        }
    }

    /// What `plan` should have printed of the file that it wrote.
    private func timetable(of path: String, _ folder: String, _ language: Language) throws -> String {
        let plan = try PlanCodec.decode(Array(Data(contentsOf: URL(filePath: path))))
        let scenario = try #require(ScenarioLoader.load(folder).scenario)
        #expect(plan.solver.seconds == nil)
        let pages = PlanPages(plan: plan, scenario: scenario, language: language)
        let unservable = Verifier.verify(plan, scenario).unservable
        return pages.timetable(unservable: unservable).map { $0 + "\n" }.joined()
    }

    @Test func aPlanIsGoneOnFrom() throws {
        try withSample(seed: 3) { folder, scenario in
            let plan = folder.appendingPathComponent("plan.json").path
            #expect(try Program.run(["plan", scenario, "--output", plan, "--quiet"]).status == 0)
            let again = try Program.run(["plan", scenario, "--start", plan, "--quiet"])
            #expect(again.status == 0 && again.errors.isEmpty)
            let other = folder.appendingPathComponent("khac").path
            #expect(try Program.run(["sample", other, "--candidates", "24", "--days", "14"]).status == 0)
            let elsewhere = try Program.run(["plan", other, "--start", plan, "--quiet", "--lang", "en"])
            #expect(elsewhere.status == 0 && elsewhere.errors.contains("classes of the --start plan fit this scenario"))
            #expect(try Program.run(["plan", scenario, "--start", scenario + "/scenario.yaml"]).status == 1)
            #expect(try Program.run(["plan", scenario, "--start", plan + ".none"]).status == 2)
        }
    }

    @Test func theSameRunGivesTheSameBytes() throws {
        try withSample(seed: 3) { folder, scenario in
            let plans = try ["a.json", "b.json"].map { name in
                let path = folder.appendingPathComponent(name).path
                let run = try Program.run(["plan", scenario, "--output", path, "--reproducible"])
                try #require(run.status == 0, "\(run.errors)")
                return try Data(contentsOf: URL(filePath: path))
            }
            #expect(plans[0] == plans[1])
        }
    }

    @Test func theModelIsWrittenInBothFormats() throws {
        try withSample { _, scenario in
            let mps = try Program.run(["model", scenario, "--format", "mps"])
            #expect(mps.status == 0)
            #expect(mps.output.contains("\nROWS\n") && mps.output.hasSuffix("ENDATA\n"))
            let lp = try Program.run(["model", scenario, "--format", "lp"])
            #expect(lp.status == 0)
            #expect(lp.output.contains("\nSubject To\n") && lp.output.hasSuffix("End\n"))
        }
    }

    @Test func sampleOverwritesOnlyWhenForced() throws {
        try withSample { _, scenario in
            let before = try Data(contentsOf: URL(filePath: scenario + "/candidates.csv"))
            let refused = try Program.run(["sample", scenario, "--candidates", "10"])
            #expect(refused.status == 2)
            #expect(refused.errors.contains("--force"))
            #expect(try Data(contentsOf: URL(filePath: scenario + "/candidates.csv")) == before)
            #expect(try Program.run(["sample", scenario, "--candidates", "10", "--force"]).status == 0)
            #expect(try Data(contentsOf: URL(filePath: scenario + "/candidates.csv")) != before)
        }
    }

    @Test func anInterruptedRunStillGivesAVerifiedPlan() throws {
        try withScratchFolder { folder in
            let scenario = folder.appendingPathComponent("mau").path
            let sizes = ["--candidates", "60", "--communes", "4", "--venues", "3", "--lecturers", "4", "--days", "56"]
            try #require(try Program.run(["sample", scenario, "--seed", "2"] + sizes).status == 0)
            let plan = folder.appendingPathComponent("plan.json").path
            let log = folder.appendingPathComponent("log.jsonl").path
            let process = Process()
            process.executableURL = Program.folder.appendingPathComponent("xeplop")
            process.arguments = ["plan", scenario, "--time-limit", "none", "--output", plan, "--log", log]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // The first event tells that the signals are listened to.
            while process.isRunning, ((try? Data(contentsOf: URL(filePath: log)))?.count ?? 0) == 0 {
                Thread.sleep(forTimeInterval: 0.01)
            }
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 0)
            #expect(try Program.run(["verify", scenario, plan]).status == 0)
            let solver = try PlanCodec.decode(Array(Data(contentsOf: URL(filePath: plan)))).solver
            #expect(solver.stoppedBy == .interrupt || solver.status == .optimal)
        }
    }
}
