// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import Testing

@testable import xeplop

/// `sweep` by the built program, on a tiny scenario.
@Suite struct SweepCommandTests {
    /// Six runs.
    static let grid = """
        title: Số lớp và đường đi
        vary:
          - {title: Lớp, set: limits.classes, values: [1, 2, 3]}
          - {update: candidates, where: {}, set: maxTravelKm, values: [4, 30]}
        """

    @Test(arguments: Language.allCases)
    func everyCombinationAndTheFront(_ language: Language) throws {
        try withSweep(Self.grid) { sweep in
            let before = try sweep.scenarioFiles()
            let run = try sweep.run(["--gap", "0", "--lang", language.rawValue])
            #expect(run.status == 0, "\(run.errors)")
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
            #expect(run.errors.contains(language == .vi ? "Cần tính 6 lượt" : "6 runs to plan"))
            #expect(run.errors.contains(language == .vi ? "Đã xong 6/6" : "Done 6/6"))
            let results = try sweep.results()
            #expect(
                results.map { $0["values"] as? [String] } == [
                    ["1", "4"], ["1", "30"], ["2", "4"], ["2", "30"], ["3", "4"], ["3", "30"],
                ])
            #expect(results.contains { $0["verdict"] as? String == "front" })
            let served = results.compactMap { ($0["figures"] as? [String: Int])?["served"] }
            #expect(served.count == 6 && served[0] <= served[5] && served[5] > 0)
            let csv = try String(contentsOfFile: sweep.output + "/sweep.csv", encoding: .utf8)
            #expect(csv.split(separator: "\r\n").count == 7)
            #expect(csv.contains(language == .vi ? "run;Lớp;" : "run,Lớp,"))
            let page = try String(contentsOfFile: sweep.output + "/sweep.html", encoding: .utf8)
            #expect(page.contains("Số lớp và đường đi") && page.contains("<svg"))
            // Finished runs and the files of the lock; nothing else, and the scenario as it was.
            #expect(try sweep.files(in: "/.sweep") == ["gate.lock", "sweep.lock"])
            #expect(try sweep.scenarioFiles() == before)
        }
    }

    @Test func aFinishedRunIsNeverRepeatedWhateverTheSweep() throws {
        try withSweep(Self.grid) { sweep in
            try #require(sweep.run().status == 0)
            let stored = try sweep.runs()
            #expect(stored.count == 6)
            let page = try Data(contentsOf: URL(filePath: sweep.output + "/sweep.html"))
            let again = try sweep.run()
            #expect(again.status == 0 && again.errors.contains("6 of 6 runs were finished before"))
            #expect(try sweep.runs() == stored)
            #expect(try Data(contentsOf: URL(filePath: sweep.output + "/sweep.html")) == page)
            // One value more: only its two runs are new. Other names of people are no other run.
            let table = sweep.scenario + "/candidates.csv"
            let text = try String(contentsOfFile: table, encoding: .utf8)
            try Data(text.replacing("Học viên", with: "Người học").utf8).write(to: URL(filePath: table))
            try sweep.write(Self.grid.replacing("[1, 2, 3]", with: "[1, 2, 3, 4]"))
            let wider = try sweep.run()
            #expect(wider.status == 0 && wider.errors.contains("Done 2/2"), "\(wider.errors)")
            let more = try sweep.runs()
            #expect(more.count == 8 && stored.allSatisfy { more[$0.key] == $0.value })
            // Another gap is another run.
            #expect(try sweep.run(["--gap", "50%"]).errors.contains("Done 8/8"))
        }
    }

    @Test func shardsPutTogetherAreTheWhole() throws {
        try withSweep(Self.grid) { sweep in
            try #require(sweep.run().status == 0)
            let whole = try sweep.resultFiles()
            var parts = sweep
            parts.output += "-parts"
            var other = sweep
            other.output += "-other"
            let first = try parts.run(["--shard", "1/3"])
            #expect(first.status == 0 && first.output.isEmpty && first.errors.contains("Shard 1/3 is done: 2 runs"))
            #expect(try parts.run(["--shard", "2/3"]).status == 0)
            #expect(try other.run(["--shard", "3/3"]).status == 0)
            #expect(!FileManager.default.fileExists(atPath: parts.output + "/sweep.json"))
            // What is missing is named.
            let early = try parts.run(["--merge"])
            #expect(early.status == 2)
            for number in [3, 6] { #expect(early.errors.contains("Run \(number) is missing: Lớp = ")) }
            #expect(early.errors.contains("2 of 6 runs are missing"))
            #expect(early.output.contains("2 missing"))
            let merged = try parts.run(["--merge", "--from", other.output])
            #expect(merged.status == 0, "\(merged.errors)")
            #expect(try parts.resultFiles() == whole)
            // With other options there is nothing to merge, and the ones that were used are told.
            let wrong = try parts.run(["--merge", "--gap", "5%"])
            #expect(wrong.status == 2 && wrong.errors.contains("--time-limit none --gap 9.0 --seed 1"))
        }
    }

    @Test func optionsThatDoNotGoTogether() throws {
        try withSweep(Self.grid) { sweep in
            let both = try sweep.run(["--merge", "--shard", "1/2", "--lang", "vi"])
            #expect(both.status == 64 && both.errors.contains("Chỉ dùng một trong hai"))
            let from = try sweep.run(["--from", "x", "--lang", "en"])
            #expect(from.status == 64 && from.errors.contains("--from goes with --merge only."))
        }
    }

    @Test func equalCombinationsArePlannedOnce() throws {
        try withSweep("title: T\nvary:\n  - {set: limits.classes, values: [2, 2, 2, '2']}\n") { sweep in
            try #require(sweep.run().status == 0)
            #expect(try sweep.runs().count == 1)
            #expect(try sweep.results().count == 4)
        }
    }

    @Test func badSweepsAreToldWithTheirPlaceBeforeAnythingIsPlanned() throws {
        try withSweep(Self.grid.replacing("limits.classes", with: "limits.clases")) { sweep in
            let run = try sweep.run()
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.errors.contains("\(sweep.file):3:23: error: There is no key “clases”. Did you mean “classes”?"))
            #expect(run.errors.contains("6 of 6 combinations"))
            #expect(!FileManager.default.fileExists(atPath: sweep.output))
            try sweep.write("title: [\n")
            #expect(try sweep.run().errors.contains("\(sweep.file):2:1: error: Not valid"))
            #expect(try sweep.run(["--shard", "4/3"]).status == 64)
            #expect(try sweep.run(["--shard", "1/2", "--merge"]).status == 64)
            #expect(try sweep.run(["--from", sweep.output]).status == 64)
            try sweep.write(Self.grid)
            var nowhere = sweep
            nowhere.output = "/proc/none"
            #expect(try nowhere.run().status == 2)
        }
    }

    @Test func twoSweepsInTheSameFolder() throws {
        try withSweep(Self.grid) { sweep in
            try FileManager.default.createDirectory(atPath: sweep.output + "/.sweep", withIntermediateDirectories: true)
            func refused(_ arguments: [String] = []) throws -> String {
                let run = try sweep.run(arguments)
                #expect(run.status == 2 && run.output.isEmpty)
                return run.errors
            }
            let alone = try FolderLock(
                folder: sweep.output + "/.sweep", identity: "x", part: nil, holder: "may-khac 77")
            #expect(
                try refused().contains(
                    "Another sweep is writing into “\(sweep.output)” (machine and process: may-khac 77)"))
            #expect(try refused(["--shard", "1/2"]).contains("Another sweep"))
            #expect(try refused(["--merge"]).contains("Another sweep"))
            alone.release()
            let part = try FolderLock(folder: sweep.output + "/.sweep", identity: "x", part: "1-of-2", holder: "a 1")
            #expect(try refused().contains("Another sweep"))
            #expect(try refused(["--shard", "2/2"]).contains("Shards of a different sweep"))
            part.release()
            #expect(try sweep.run(["--shard", "2/2"]).status == 0)
        }
    }
}
