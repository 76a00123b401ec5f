// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioWorkbook
import Testing
import TrainingModel

@testable import xeplop

/// Workbooks wherever a scenario is asked for, from an empty one to an exported plan.
@Suite struct WorkbookCommandTests {
    private func path(_ folder: URL, _ name: String) -> String { folder.appendingPathComponent(name).path }

    private func run(_ arguments: String...) throws -> Program.Run {
        let run = try Program.run(arguments)
        #expect(run.status == 0, "\(arguments): \(run.errors)")
        return run
    }

    @Test(arguments: ["vi", "en"]) func anEmptyWorkbookIsReady(_ language: String) throws {
        try withScratchFolder { folder in
            let book = path(folder, "Sổ mới.XLSX")
            let made = try run("new", book, "--lang", language)
            #expect(made.errors.contains("xeplop check \(book)"))
            let checked = try run("check", book, "--lang", "en")
            #expect(checked.output.contains(language == "vi" ? "Học viên!A1: warning" : "Candidates!A1: warning"))
            #expect(try run("plan", book, "--lang", "en", "--quiet").output.contains("Optimal, proven"))
            // It names people.
            let mode = try FileManager.default.attributesOfItem(atPath: book)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    /// The example is in the program, and not looked for beside it.
    @Test func theExampleComesWithTheProgram() throws {
        try withScratchFolder { folder in
            let book = path(folder, "vd.xlsx")
            _ = try run("new", book, "--example", "duy-tien")
            let made = try #require(ScenarioSource.load(book).scenario)
            let bundled = testFolder.deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("scenarios/duy-tien").path
            var original = try #require(ScenarioSource.load(bundled).scenario)
            #expect(Set(made.holidays.map(\.dates.lowerBound.civil.year)) == [2026, 2027])
            original.holidays = made.holidays
            original.digest = made.digest
            #expect(made == original)

            let other = try Program.run(["new", path(folder, "x.xlsx"), "--example", "nowhere"])
            #expect(
                other.status == 2 && other.errors.contains("There is no example “nowhere”. The program carries duy-"))
        }
    }

    @Test func bothWaysAndOnePlanForBoth() throws {
        try withSample { folder, scenario in
            let (book, copy, plan) = (path(folder, "b.xlsx"), path(folder, "copy"), path(folder, "plan.json"))
            _ = try run("convert", scenario, book)
            _ = try run("convert", book, copy)
            let original = try #require(ScenarioSource.load(scenario).scenario)
            var read = try #require(ScenarioSource.load(copy).scenario)
            #expect(ScenarioSource.load(book).scenario == read)
            read.digest = original.digest
            #expect(read == original)
            // In other words the same.
            let english = path(folder, "e.xlsx")
            _ = try run("convert", book, english, "--lang", "en")
            _ = try run("plan", book, "--output", plan, "--nodes", "0", "--quiet")
            for same in [book, copy, english] { _ = try run("verify", same, plan) }
            #expect(try Program.run(["verify", scenario, plan]).status == 1)
            _ = try run("show", plan, book, "--by", "week")
            _ = try run("export", plan, book, "--format", "html", "--output", path(folder, "p.html"))
        }
    }

    @Test func nothingIsOverwrittenUnasked() throws {
        try withSample { folder, scenario in
            let (book, copy) = (path(folder, "b.xlsx"), path(folder, "copy"))
            try Data("kept".utf8).write(to: URL(filePath: book))
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
            _ = try run("convert", scenario, copy)
            for arguments in [["convert", scenario, book], ["new", book], ["convert", scenario, copy]] {
                let refused = try Program.run(arguments)
                #expect(refused.status == 2 && refused.errors.contains("is there already"))
            }
            #expect(try String(contentsOfFile: book, encoding: .utf8) == "kept")
            _ = try run("convert", scenario, book, "--force")
            _ = try run("convert", book, copy, "--force")
            _ = try run("convert", book, book, "--force")
            #expect(try Program.run(["new", path(folder, "copy.xlsx/b.xlsx")]).status == 2)
        }
    }

    @Test func changesApplyToWorkbooks() throws {
        try withSample { folder, scenario in
            let (book, change) = (path(folder, "b.xlsx"), path(folder, "change.yaml"))
            _ = try run("convert", scenario, book)
            let text = "title: Fewer\nchanges:\n  - {set: limits.classes, to: 1}\n"
            try Data(text.utf8).write(to: URL(filePath: change))
            let compared = try run("whatif", book, change, "--time-limit", "1", "--quiet")
            #expect(compared.output.contains("Fewer"))
            _ = try run("formats", book, "--time-limit", "1", "--quiet")
        }
    }

    @Test func filesThatAreNoWorkbook() throws {
        try withScratchFolder { folder in
            let book = path(folder, "b.xlsx")
            try Data("PK".utf8).write(to: URL(filePath: book))
            for arguments in [["check", book], ["plan", book], ["convert", book, path(folder, "f")]] {
                let refused = try Program.run(arguments)
                #expect(refused.status == 1)
                #expect((refused.output + refused.errors).contains("\(book): error: This is no Excel workbook"))
            }
            #expect(!FileManager.default.fileExists(atPath: path(folder, "f")))
        }
    }
}
