// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import Testing
import TrainingModel

@testable import xeplop

/// `explain` by the built program, on the worked examples.
@Suite struct ExplainCommandTests {
    private static let examples = testFolder.deletingLastPathComponent().appendingPathComponent("Fixtures/examples")

    private func explain(_ name: String, _ arguments: String..., language: Language = .en) throws -> Program.Run {
        let path = Self.examples.appendingPathComponent(name).path
        return try Program.run(["explain", path + ".json", path, "--lang", "\(language)"] + arguments)
    }

    @Test(arguments: ["a", "b", "c"], Language.allCases)
    func everybodyLeftOutIsNamedOnce(_ name: String, _ language: Language) throws {
        let run = try explain(name, "--quick", language: language)
        #expect(run.status == 0, "\(run.errors)")
        expectSnapshot(run.output, "explain-\(name)-\(language)")
        let file = Self.examples.appendingPathComponent(name + ".json")
        let plan = try PlanCodec.decode(Array(Data(contentsOf: file)))
        let lines = run.output.split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
        let listed = lines.filter { $0.hasPrefix("  c") }.flatMap { $0.split(separator: " ") }.map(String.init)
        #expect(listed.sorted() == plan.unserved.map(\.candidate.text))
        // Who stands in a paragraph is of the group and profile in its heading.
        let scenario = try #require(ScenarioLoader.load(Self.examples.appendingPathComponent(name).path).scenario)
        for paragraph in run.output.split(separator: "\n\n") {
            let heading = paragraph.prefix { $0 != ")" }.split(separator: "(").last ?? ""
            let words = heading.replacing("\n", with: " ").split(separator: ", ").map(String.init)
            for person in scenario.candidates where words.count == 3 && paragraph.contains("\(person.id)") {
                #expect(words == [person.course.text, person.group, person.profile?.text])
            }
        }
    }

    @Test func filters() throws {
        let run = try explain("b", "--candidate", "c00026", "--quick")
        #expect(run.output.contains("ends 16/03/2027, the person can come until 15/03/2027"))
        #expect(!run.output.contains("c00005"))
        #expect(try explain("b", "--group", "nong-dan", "--candidate", "c00005").output.contains("has a class"))
        let unknown = try explain("b", "--group", "nong-da")
        #expect(unknown.status == 1 && unknown.errors.contains("nong-dan"))
        #expect(try explain("b", "--unit", "x").status == 1)
    }

    @Test func aPlanOfAnotherScenarioIsRefused() throws {
        let run = try Program.run([
            "explain", Self.examples.appendingPathComponent("a.json").path,
            Self.examples.appendingPathComponent("b").path,
        ])
        #expect(run.status == 1 && run.output.isEmpty)
    }
}
