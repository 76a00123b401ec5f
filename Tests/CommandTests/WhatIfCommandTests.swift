// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import Testing

@testable import xeplop

/// `whatif` and `formats` by the built program, on a tiny scenario.
@Suite struct WhatIfCommandTests {
    /// Writes change files and gives their paths.
    private func changes(_ texts: [String], in folder: URL) throws -> [String] {
        try texts.enumerated().map { number, text in
            let url = folder.appendingPathComponent("change-\(number).yaml")
            try Data(text.utf8).write(to: url)
            return url.path
        }
    }

    private func measures(_ path: String) throws -> [[String: Any]] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
        let alternatives = try #require(json?["alternatives"] as? [[String: Any]])
        return alternatives.compactMap { $0["measures"] as? [String: Any] }
    }

    private func verdict(_ measures: [String: Any]) -> String? {
        (measures["difference"] as? [String: Any])?["verdict"] as? String
    }

    @Test(arguments: Language.allCases)
    func changesSideBySide(_ language: Language) throws {
        try withSample { folder, scenario in
            let files = try changes(
                [
                    "title: Không ai dạy\nchanges:\n  - {remove: lecturers, where: {}}\n",
                    "title: Tên khác\nchanges:\n  - {set: title, to: X}\n",
                    "title: Đông hơn\nchanges:\n  - {repeat: candidates, where: {}, count: 12}\n",
                ], in: folder)
            let before = try FileManager.default.contentsOfDirectory(atPath: scenario).map {
                try Data(contentsOf: URL(filePath: scenario + "/" + $0))
            }
            let output = folder.appendingPathComponent("out").path
            let page = folder.appendingPathComponent("page.html").path
            let run = try Program.run(
                ["whatif", scenario] + files
                    + ["--combine", "--output", output, "--report", page, "--quiet", "--lang", "\(language)"])
            #expect(run.status == 0, "\(run.errors)")
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
            for title in ["Không ai dạy", "Tên khác", "Đông hơn", Words.whatIfCombinedTitle(language)] {
                #expect(run.output.contains(title))
            }
            let found = try measures(output + "/whatif.json")
            #expect(found.count == 5)
            let served = found.map { ($0["served"] as? [String: Int])?["count"] }
            #expect(served[1] == 0 && served[4] == 0)
            #expect(served[0] == served[2])
            #expect(found.map { ($0["served"] as? [String: Int])?["of"] } == [24, 24, 24, 36, 36])
            #expect(found.dropFirst().map(verdict) == ["dearer", "same", "dearer", "dearer"])
            let csv = try String(contentsOfFile: output + "/whatif.csv", encoding: .utf8)
            #expect(csv.contains("objective") && csv.contains("Không ai dạy"))
            let html = try String(contentsOfFile: page, encoding: .utf8)
            #expect(html.contains(Words.reportAlternatives(language)))
            #expect(html.contains("Đông hơn") && html.hasSuffix("</html>\n"))
            // The scenario on disk is as it was.
            let after = try FileManager.default.contentsOfDirectory(atPath: scenario).map {
                try Data(contentsOf: URL(filePath: scenario + "/" + $0))
            }
            #expect(after == before)
        }
    }

    @Test func moreRoomIsNeverDearerAndTheInverseIsTheSame() throws {
        try withSample(seed: 4) { folder, scenario in
            let add =
                "  - {add: venues, row: {id: v9, kind: center, commune: x001, lat: 20.65, lon: 105.92, rooms: 2, "
                + "capacity: 60}}\n"
            let files = try changes(
                [
                    "title: Thêm chỗ\nchanges:\n" + add,
                    "title: Thêm rồi bỏ\nchanges:\n" + add + "  - {remove: venues, where: {id: v9}}\n",
                    "title: Bớt hình thức\nchanges:\n  - {remove: formats, where: {id: toi}}\n",
                ], in: folder)
            let output = folder.appendingPathComponent("out").path
            let run = try Program.run(["whatif", scenario] + files + ["--output", output])
            try #require(run.status == 0, "\(run.errors)")
            let verdicts = try measures(output + "/whatif.json").dropFirst().map(verdict)
            #expect(["cheaper", "same", "unclear"].contains(verdicts[0]))
            #expect(verdicts[1] == "same")
            #expect(["dearer", "same", "unclear"].contains(verdicts[2]))
        }
    }

    @Test func everyFormatAloneAndAllTogether() throws {
        try withSample { folder, scenario in
            let output = folder.appendingPathComponent("out").path
            let run = try Program.run(["formats", scenario, "--output", output, "--time-limit", "30"])
            try #require(run.status == 0, "\(run.errors)")
            let found = try measures(output + "/formats.json")
            let bounds = found.compactMap { $0["bound"] as? Int }
            let costs = found.compactMap { $0["objective"] as? Int }
            #expect(found.count > 2)
            // With all formats nothing is dearer than with one.
            #expect(costs.allSatisfy { bounds[0] <= $0 })
            let servable = found.compactMap { ($0["servable"] as? [String: Int])?["count"] }
            #expect(servable.allSatisfy { $0 <= servable[0] })
            #expect(run.output.contains(Words.whatIfServable.en))
            #expect(!run.output.contains(Words.whatIfDifference.en))
        }
    }

    @Test func badChangesAreToldWithTheirPlaceBeforeAnythingIsPlanned() throws {
        try withSample { folder, scenario in
            let files = try changes(
                [
                    "title: A\nchanges:\n  - {set: title, to: X}\n",
                    "title: B\nchanges:\n  - {remove: lecturers, where: {id: gv1}}\n",
                    "title: C\nchanges:\n  - {remove: profiles.hoc-sinh}\n", "title: [\n",
                ], in: folder)
            let run = try Program.run(["whatif", scenario, files[0], files[1]])
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.errors.contains("\(files[1]):3:32: error: Nothing in lecturers.csv matches"))
            #expect(run.errors.contains("Did you mean “gv01”?"))
            let broken = try Program.run(["whatif", scenario, files[2]])
            #expect(broken.status == 1)
            #expect(broken.errors.contains("candidates.csv:"))
            #expect(broken.errors.contains("\(files[2]):3:14: error: Because of this change"))
            #expect(
                try Program.run(["whatif", scenario, files[3]]).errors.contains("\(files[3]):2:1: error: Not valid"))
            let missing = try Program.run(["whatif", scenario, folder.path + "/none.yaml"])
            #expect(missing.status == 1 && missing.errors.contains("No such file"))
            #expect(try Program.run(["whatif", scenario]).status == 64)
            #expect(try Program.run(["whatif", scenario, files[0], "--output", "/proc/none"]).status == 2)
            #expect(try Program.run(["whatif", scenario, files[0], "--report", "/proc/none"]).status == 2)
            #expect(try Program.run(["whatif", scenario, files[0], "--report", "-"]).status == 64)
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small file system"))
    func aFullDiskIsToldAsSuch() throws {
        try withSample { _, scenario in
            try SmallDisk.with(bytes: 32 << 10) { disk in
                let run = try Program.run(
                    ["formats", scenario, "--time-limit", "none"], environment: ["LC_ALL": "en", "TMPDIR": disk])
                #expect(run.status == 2 && run.output.isEmpty)
                #expect(run.errors.contains("No space left on device"), "\(run.errors)")
                #expect(try FileManager.default.contentsOfDirectory(atPath: disk).isEmpty)
            }
        }
    }

    @Test func anInterruptedComparisonLeavesNothingBehind() throws {
        try withScratchFolder { folder in
            let scenario = folder.appendingPathComponent("mau").path
            try #require(try Program.run(["sample", scenario, "--seed", "2"]).status == 0)
            let files = try changes(["title: A\nchanges:\n  - {set: title, to: X}\n"], in: folder)
            let temporary = folder.appendingPathComponent("tmp")
            try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
            let process = Process()
            process.executableURL = Program.folder.appendingPathComponent("xeplop")
            process.arguments = ["whatif", scenario, "--time-limit", "none"] + files
            process.environment = ["TMPDIR": temporary.path, "PATH": "/usr/bin:/bin"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            func entries() -> [String] { FileManager.default.subpaths(atPath: temporary.path) ?? [] }
            while process.isRunning, !entries().contains(where: { $0.hasSuffix("/0.json.log") }) {
                Thread.sleep(forTimeInterval: 0.01)
            }
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            // The base may have been stopped before it had a plan.
            #expect([0, 130].contains(process.terminationStatus))
            #expect(entries().isEmpty)
        }
    }
}
