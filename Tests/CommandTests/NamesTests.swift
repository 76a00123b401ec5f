// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import Spreadsheets
import Testing
import TrainingModel

@testable import xeplop

/// No name of a person in what is printed or written, unless it is asked for.
@Suite struct NamesTests {
    private static let bundled: URL = testFolder.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scenarios")
    static let scenarios = ((try? FileManager.default.contentsOfDirectory(atPath: bundled.path)) ?? []).sorted()
        .filter { FileManager.default.fileExists(atPath: bundled.path + "/\($0)/scenario.yaml") }

    /// Runs commands on a scenario and keeps everything that they print and write.
    private final class Outputs {
        let folder: URL
        let scenario: String
        var texts: [String: String] = [:]

        init(_ folder: URL, _ scenario: String) {
            self.folder = folder
            self.scenario = scenario
        }

        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

        func run(_ arguments: String...) throws {
            let run = try Program.run(arguments)
            try #require(run.status == 0, "\(arguments): \(run.errors)")
            texts[arguments.joined(separator: " ")] = run.output + run.errors
        }

        /// The files too, and what is in the cells of workbooks.
        func readFiles() throws {
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                guard !path(name).hasPrefix(scenario), let data = try? Data(contentsOf: URL(filePath: path(name)))
                else { continue }
                texts[name] =
                    name.hasSuffix(".xlsx")
                    ? "\(try SpreadsheetReader.read(Array(data)))"
                    : String(decoding: data, as: UTF8.self)
            }
        }
    }

    private func names(in scenario: String) throws -> Set<String> {
        let loaded = try Inputs.scenario(scenario, names: true, .en)
        return Set(loaded.candidates.map(\.name) + loaded.lecturers.map(\.name)).subtracting([""])
    }

    private func expectNoNames(_ outputs: Outputs) throws {
        let names = try names(in: outputs.scenario)
        #expect(names.count > 20)
        try outputs.readFiles()
        for (source, text) in outputs.texts {
            // As bytes, which is many times faster than as characters.
            let bytes = Data(text.utf8)
            let found = names.first { bytes.range(of: Data($0.utf8)) != nil }
            #expect(found == nil, "\(found ?? "") in \(source)")
        }
    }

    /// What is printed of every scenario, and every export: by code that could tell names, which commands take away.
    @Test(arguments: scenarios) func noNamesOfBundledScenarios(_ name: String) throws {
        try withScratchFolder { folder in
            let path = Self.bundled.appendingPathComponent(name).path
            let outputs = Outputs(folder, path)
            let file = outputs.path("plan.json")
            try outputs.run("check", path)
            try outputs.run("plan", path, "--output", file, "--time-limit", "0.2", "--log", outputs.path("log.jsonl"))
            try outputs.run("verify", path, file)
            let scenario = try Inputs.scenario(path, names: true, .vi)
            let plan = try Inputs.plan(file, of: scenario)
            let pages = PlanPages(plan: plan, scenario: scenario, language: .vi)
            for grouping in ShowCommand.Grouping.allCases {
                outputs.texts["\(grouping)"] = try grouping.lines(of: pages, id: nil).joined(separator: "\n")
            }
            var files = try TableExport(separator: .semicolon).files(plan, scenario)
            files.append(ExportFile(name: "x.xlsx", bytes: try WorkbookExport().bytes(plan, scenario, now: Date())))
            files.append(ExportFile(name: "x.html", bytes: try PageExport().bytes(plan, scenario, now: Date())))
            for split in CalendarExport.Split.allCases {
                let export = CalendarExport(split: split, alarmMinutes: 60)
                // The same file name from several splits.
                for file in try export.files(plan, scenario, now: Date()) {
                    outputs.texts["\(split) \(file.name)"] = String(decoding: file.bytes, as: UTF8.self)
                }
            }
            for file in files { try Data(file.bytes).write(to: URL(filePath: outputs.path(file.name))) }
            #expect(files.count > 5)
            try expectNoNames(outputs)
        }
    }

    /// The commands themselves, of a small scenario and of the workbook that it becomes.
    @Test func noNamesFromCommands() throws {
        try withSample { folder, scenario in
            let book = folder.appendingPathComponent("book.xlsx").path
            try #require(try Program.run(["convert", scenario, book]).status == 0)
            try withScratchFolder { scratch in
                let outputs = Outputs(scratch, book)
                let plan = outputs.path("plan.json")
                try outputs.run("check", book)
                try outputs.run("plan", book, "--output", plan, "--nodes", "0", "--log", outputs.path("log.jsonl"))
                for grouping in ShowCommand.Grouping.allCases {
                    try outputs.run("show", plan, book, "--by", grouping.rawValue)
                }
                for format in ExportCommand.Format.allCases {
                    let path = outputs.path("all.\(format)")
                    try outputs.run("export", plan, book, "--format", format.rawValue, "--output", path)
                }
                for split in ExportCommand.Split.allCases {
                    let path = outputs.path("by-\(split)")
                    try outputs.run(
                        "export", plan, book, "--format", "ics", "--split", split.rawValue, "--output", path)
                }
                try expectNoNames(outputs)
            }
        }
    }

    /// What is not asked for names does not have them, so that no page or file, however long it takes, can tell them.
    @Test(arguments: scenarios) func namesAreNotEvenThere(_ name: String) throws {
        let path = Self.bundled.appendingPathComponent(name).path
        #expect(try !Inputs.scenario(path, names: true, .en).candidates.allSatisfy(\.name.isEmpty))
        let (scenario, document) = try Inputs.document(path, .en)
        for scenario in [scenario, try Inputs.scenario(path, .en)] {
            #expect(scenario.candidates.allSatisfy(\.name.isEmpty) && scenario.lecturers.allSatisfy(\.name.isEmpty))
        }
        let names = try names(in: path)
        let cells = document.tables.values.flatMap { $0.rows.flatMap { $0.map(\.text) } }
        #expect(names.isDisjoint(with: cells))
    }

    /// What takes long, of a small one.
    @Test func noNamesInComparisonsAndModels() throws {
        try withSample { folder, scenario in
            let outputs = Outputs(folder, scenario)
            let (plan, person) = (outputs.path("plan.json"), "c00001")
            let change = outputs.path("change.yaml")
            try Data("title: Ít người hơn\nchanges:\n  - remove: candidates\n    where: {id: c00002}\n".utf8)
                .write(to: URL(filePath: change))
            let sweep = outputs.path("sweep.yaml")
            try Data("title: Mấy lớp?\nvary:\n  - set: limits.classes\n    values: [1, 2]\n".utf8)
                .write(to: URL(filePath: sweep))
            let limits = ["--time-limit", "0.2", "--gap", "100%"]
            try outputs.run("plan", scenario, "--output", plan, "--nodes", "0")
            try outputs.run("explain", plan, scenario, "--time-limit", "0.1")
            try outputs.run("model", scenario, "--format", "lp")
            try outputs.run("model", scenario, "--format", "mps")
            for arguments in [
                ["whatif", scenario, change, "--output", outputs.path("whatif")],
                ["formats", scenario, "--output", outputs.path("formats")],
                ["advise", scenario, "--items", "1", "--output", outputs.path("advise")],
                ["sweep", scenario, sweep, "--output", outputs.path("sweep")],
            ] {
                let run = try Program.run(arguments + limits)
                #expect(run.status == 0, "\(run.errors)")
                outputs.texts[arguments[0]] = run.output + run.errors
            }
            try outputs.run("purge", plan, scenario, "--candidate", person)
            try expectNoNames(outputs)
        }
    }

    /// What is asked to name people, or is a table of people, is its owner's alone, even in the place of an older file.
    @Test func filesWithNamesAreTheirOwnersOnly() throws {
        try withSample { folder, scenario in
            let outputs = Outputs(folder, scenario)
            let plan = outputs.path("plan.json")
            try outputs.run("plan", scenario, "--output", plan, "--nodes", "0")
            var written: [String] = []
            for format in ["ics", "xlsx", "html"] {
                let path = outputs.path("all." + format)
                try outputs.run("export", plan, scenario, "--format", format, "--output", path)
                #expect(try mode(of: path) & 0o044 == 0o044)
                try outputs.run("export", plan, scenario, "--format", format, "--output", path, "--names")
                written.append(path)
            }
            for split in ["class", "venue", "lecturer"] {
                let folder = outputs.path(split)
                try outputs.run(
                    "export", plan, scenario, "--format", "ics", "--split", split, "--output", folder, "--names")
                written += try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
            }
            try outputs.run("export", plan, scenario, "--format", "csv", "--output", outputs.path("csv"), "--names")
            written += try FileManager.default.contentsOfDirectory(atPath: outputs.path("csv"))
                .map { outputs.path("csv/" + $0) }
            try outputs.run("convert", scenario, outputs.path("book.xlsx"))
            try outputs.run("convert", scenario, outputs.path("copy"))
            written += [
                outputs.path("book.xlsx"), outputs.path("copy/candidates.csv"), outputs.path("copy/lecturers.csv"),
            ]
            for path in written { #expect(try mode(of: path) == 0o600, "\(path)") }
            #expect(written.count > 12)
        }
    }

    private func mode(of path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }
}
