// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@Suite struct PurgeTests {
    /// A scenario, a plan of it, and things that people keep beside them.
    private struct Office {
        let folder: URL
        let scenario: String
        let plan: String

        func purge(_ arguments: String..., plans: [String]? = nil) throws -> Program.Run {
            try Program.run(["purge"] + (plans ?? [plan]) + [scenario] + arguments)
        }

        func read() throws -> (plan: Plan, scenario: Scenario) {
            let plan = try PlanCodec.decode(Array(Data(contentsOf: URL(filePath: plan))))
            return (plan, try #require(ScenarioLoader.load(scenario).scenario))
        }

        /// Every file with its content.
        func files() throws -> [String: Data] {
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            return names.reduce(into: [:]) { files, name in
                files[name] = try? Data(contentsOf: folder.appendingPathComponent(name))
            }
        }
    }

    private func withOffice(_ body: (Office) throws -> Void) throws {
        try withSample { folder, scenario in
            let plan = folder.appendingPathComponent("plan.json").path
            let run = try Program.run(["plan", scenario, "--output", plan, "--quiet", "--nodes", "0", "--reproducible"])
            try #require(run.status == 0, "\(run.errors)")
            try body(Office(folder: folder, scenario: scenario, plan: plan))
        }
    }

    private static func end(_ each: PlannedClass) -> Day { each.sessions.map(\.date).max()! }

    @Test func peopleOfEndedClassesGo() throws {
        try withOffice { office in
            let (plan, before) = try office.read()
            let classes = plan.classes.sorted { Self.end($0) < Self.end($1) }
            try #require(Self.end(classes[0]) < Self.end(classes.last!))
            let day = Day(number: Self.end(classes[0]).number + 1)
            let gone = plan.classes.filter { Self.end($0) < day }
            let people = gone.flatMap { $0.roster.map(\.candidate) }
            let table = try String(contentsOfFile: office.scenario + "/candidates.csv", encoding: .utf8)

            let run = try office.purge("--before", day.iso)
            #expect(run.status == 0, "\(run.errors)")
            #expect(
                run.output.hasPrefix(
                    "Removed \(people.count) of \(before.candidates.count) people: "
                        + people.map(\.text).sorted().joined(separator: " ") + "\n"))
            let (rest, after) = try office.read()
            #expect(rest.classes.map(\.id) == plan.classes.filter { Self.end($0) >= day }.map(\.id))
            #expect(after.candidates.map(\.id) == before.candidates.map(\.id).filter { !people.contains($0) })
            #expect(try Program.run(["verify", office.scenario, office.plan]).status == 0)
            // The other rows are as they were, byte for byte.
            let kept = table.split(separator: "\n").filter { line in !people.contains { line.hasPrefix($0.text + ",") }
            }
            #expect(
                try String(contentsOfFile: office.scenario + "/candidates.csv", encoding: .utf8)
                    == kept.map { $0 + "\n" }.joined())
            #expect(try office.purge("--before", day.iso).output == "There is nobody to remove.\n")
        }
    }

    /// The bound that is left is one of the smaller problem: planning that anew finds nothing below it.
    @Test func theBoundStaysTrue() throws {
        try withOffice { office in
            let people = try office.read().plan.classes[0].roster.prefix(3).map(\.candidate.text)
            #expect(try office.purge("--candidate", people[0], "--candidate", people[1]).status == 0)
            let rest = try office.read().plan
            #expect(rest.solver.objective == rest.costs.total && rest.solver.bound <= rest.solver.objective)
            let anew = office.folder.appendingPathComponent("anew.json").path
            try #require(try Program.run(["plan", office.scenario, "--output", anew, "--nodes", "0"]).status == 0)
            let best = try PlanCodec.decode(Array(Data(contentsOf: URL(filePath: anew)))).solver
            #expect(rest.solver.bound <= best.objective)
        }
    }

    @Test func aClassThatBecomesTooSmallIsTold() throws {
        try withOffice { office in
            let (plan, scenario) = try office.read()
            let each = plan.classes[0]
            let least = try #require(scenario.courses.first { $0.id == each.course }).classSize.lowerBound
            let people = each.roster.prefix(each.roster.count - least + 1).map(\.candidate.text)
            let run = try Program.run(
                ["purge", office.plan, office.scenario] + people.flatMap { ["--candidate", $0] })
            #expect(run.status == 0)
            #expect(run.output.contains("breaks the rules in 1 place"), "\(run.output)")
            let rest = try office.read().plan
            #expect(rest.classes[0].roster.count == least - 1)
        }
    }

    @Test func everybodyGoesOnceTheHorizonIsOver() throws {
        try withOffice { office in
            #expect(try office.purge("--before", "2100-01-01").status == 0)
            let (plan, scenario) = try office.read()
            #expect(plan.classes.isEmpty && plan.unserved.isEmpty && scenario.candidates.isEmpty)
            #expect(try Program.run(["verify", office.scenario, office.plan]).status == 0)
        }
    }

    /// Somebody whom one plan has in a class still to come stays; nobody is left behind in any plan.
    @Test func severalPlansGoTogether() throws {
        try withOffice { office in
            var (other, _) = try office.read()
            let last = other.classes.max { Self.end($0) < Self.end($1) }!
            let day = Self.end(last)
            for number in other.classes.indices where Self.end(other.classes[number]) < day {
                other.classes[number].sessions[0].date = day
            }
            let path = office.folder.appendingPathComponent("other.json").path
            try Data(PlanCodec.encode(other)).write(to: URL(filePath: path))
            #expect(
                try office.purge("--before", day.iso, plans: [office.plan, path]).output
                    == "There is nobody to remove.\n")
            let person = last.roster[0].candidate.text
            #expect(try office.purge("--candidate", person, plans: [office.plan, path]).status == 0)
            for file in try office.files() where ["plan.json", "other.json", "mau/candidates.csv"].contains(file.key) {
                #expect(!String(decoding: file.value, as: UTF8.self).contains(person))
            }
        }
    }

    @Test func otherFilesThatHoldThemAreTold() throws {
        try withOffice { office in
            let (plan, scenario) = try office.read()
            let person = plan.classes[0].roster[0].candidate
            let name = try #require(scenario.candidates.first { $0.id == person }).name
            let tables = office.folder.appendingPathComponent("bang").path
            for (format, path) in [("csv", tables), ("xlsx", tables + ".xlsx"), ("ics", tables + ".ics")] {
                try #require(
                    try Program.run(
                        ["export", office.plan, office.scenario, "--format", format, "--names", "--output", path])
                        .status == 0)
            }
            let sealed = office.folder.appendingPathComponent("khoa.xlsx").path
            try Data("sealed".utf8).write(to: URL(filePath: sealed))
            let before = try office.files()
            let rehearsal = try office.purge("--candidate", person.text, "--dry-run")
            #expect(try office.files() == before)
            let run = try office.purge("--candidate", person.text)
            #expect(rehearsal.output == run.output + "A dry run: nothing was changed.\n")
            #expect(
                run.output.contains("export again:\n  \(tables).xlsx\n  \(tables)/rosters.csv\nThese files cannot"),
                "\(run.output)")
            #expect(run.output.contains("  \(sealed)\n") && !run.output.contains(".ics"))
            #expect(!(run.output + run.errors).contains(name))
        }
    }

    @Test func nothingChangesWhereSomethingIsWrong() throws {
        try withOffice { office in
            let stranger = office.folder.appendingPathComponent("stranger.json").path
            var plan = try office.read().plan
            plan.scenarioDigest = String(repeating: "0", count: 64)
            try Data(PlanCodec.encode(plan)).write(to: URL(filePath: stranger))
            let before = try office.files()
            #expect(try office.purge("--before", "2100-01-01", plans: [office.plan, stranger]).status == 1)
            #expect(try office.purge("--candidate", "nobody").status == 1)
            #expect(try office.purge("--before", "01/07/2027").status == 64)
            #expect(try office.purge().status == 64)
            #expect(try Program.run(["purge", office.scenario, "--before", "2100-01-01"]).status == 64)
            #expect(try office.files() == before)
        }
    }

    /// Separators, byte order marks, line ends and quotes stay what the planner's spreadsheet made of them.
    @Test func theTableKeepsItsManner() throws {
        try withOffice { office in
            let path = office.scenario + "/candidates.csv"
            let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
            var lines = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" } }
            lines[2][1] = "\"hai\r\ndòng\""
            let texts = lines.map { $0.joined(separator: ";") + "\r\n" }
            try Data(("\u{FEFF}" + texts.joined()).utf8).write(to: URL(filePath: path))
            try #require(
                try Program.run(["plan", office.scenario, "--output", office.plan, "--nodes", "0"]).status == 0)
            let id = String(rows[1].split(separator: ",")[0])
            #expect(try office.purge("--candidate", id).status == 0)
            #expect(
                try Data(contentsOf: URL(filePath: path))
                    == Data(("\u{FEFF}" + texts[0] + texts[2...].joined()).utf8))
        }
    }

    @Test func aWorkbookIsWrittenAnew() throws {
        try withOffice { office in
            let book = office.folder.appendingPathComponent("so.xlsx").path
            try #require(try Program.run(["convert", office.scenario, book]).status == 0)
            try #require(try Program.run(["plan", book, "--output", office.plan, "--nodes", "0"]).status == 0)
            let largest = try office.read().plan.classes.max { $0.roster.count < $1.roster.count }!
            let person = largest.roster[0].candidate.text
            let run = try Program.run(["purge", office.plan, book, "--candidate", person])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("  \(office.scenario)/candidates.csv\n"), "\(run.output)")
            #expect(try Program.run(["verify", book, office.plan]).status == 0)
            #expect(try Program.run(["show", office.plan, book, "--by", "candidate", person]).status == 1)
        }
    }
}
