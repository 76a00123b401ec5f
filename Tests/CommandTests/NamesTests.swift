// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioFiles
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
        let loaded = try #require(ScenarioLoader.load(scenario).scenario)
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

    /// What is printed of every scenario, and every export.
    @Test(arguments: scenarios) func noNamesOfBundledScenarios(_ name: String) throws {
        try withScratchFolder { folder in
            let scenario = Self.bundled.appendingPathComponent(name).path
            let outputs = Outputs(folder, scenario)
            let plan = outputs.path("plan.json")
            try outputs.run("check", scenario)
            try outputs.run(
                "plan", scenario, "--output", plan, "--time-limit", "0.2", "--log", outputs.path("log.jsonl"))
            try outputs.run("verify", scenario, plan)
            for grouping in ShowCommand.Grouping.allCases {
                try outputs.run("show", plan, scenario, "--by", grouping.rawValue)
            }
            for format in ExportCommand.Format.allCases {
                try outputs.run(
                    "export", plan, scenario, "--format", format.rawValue, "--output", outputs.path("all.\(format)"))
            }
            for split in ExportCommand.Split.allCases {
                try outputs.run(
                    "export", plan, scenario, "--format", "ics", "--split", split.rawValue, "--alarm", "60",
                    "--output", outputs.path("by-\(split)"))
            }
            try expectNoNames(outputs)
        }
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
            try outputs.run("explain", plan, scenario)
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
