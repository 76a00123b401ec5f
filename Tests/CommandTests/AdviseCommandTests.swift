// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import Testing

@testable import xeplop

/// `advise` by the built program, on a tiny scenario.
@Suite struct AdviseCommandTests {
    private func list(_ folder: String) throws -> [String: Any] {
        let file = URL(filePath: folder + "/advise.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    }

    @Test func aPriceList() throws {
        try withSample(seed: 2) { folder, scenario in
            let output = folder.appendingPathComponent("out").path
            let report = folder.appendingPathComponent("page.html").path
            let run = try Program.run([
                "advise", scenario, "--items", "4", "--time-limit", "none", "--output", output, "--report", report,
            ])
            try #require(run.status == 0, "\(run.errors)")
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
            // People by id only.
            #expect(!run.output.contains("Ứng viên") && !run.output.contains("Giảng viên"))
            let list = try list(output)
            let items = try #require(list["items"] as? [[String: Any]])
            let base = try #require(list["base"] as? [String: Int])
            let planned = items.compactMap { $0["planned"] as? [String: Any] }
            #expect(items.count > 10 && planned.count == 4)
            for item in items {
                let gain = try #require(item["gain"] as? [String: Int])
                #expect(gain["least"]! >= 0 && gain["least"]! <= gain["most"]!)
                guard let planned = item["planned"] as? [String: Any] else { continue }
                let objective = try #require(planned["objective"] as? Int)
                #expect(objective <= base["objective"]!)
                // Both were solved to the proof.
                #expect(gain["least"] == gain["most"] && gain["least"] == base["objective"]! - objective)
                let title = try #require(item["title"] as? String)
                #expect(gain["most"] == 0 || run.output.contains("  \(title)\n   "))
            }
            let html = try String(contentsOfFile: report, encoding: .utf8)
            #expect(html.hasPrefix("<!DOCTYPE html>") && !html.contains("Ứng viên "))
            for item in items where item["planned"] != nil {
                #expect(html.contains(try #require(item["title"] as? String)))
            }
            #expect(try String(contentsOfFile: output + "/advise.csv", encoding: .utf8).contains("extraClassCosts"))
            let files = try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.hasSuffix(".yaml") }
            #expect(files.count == 4)
            // What an item is said to gain, `whatif` finds too.
            let compared = folder.appendingPathComponent("compared").path
            let again = try Program.run(
                ["whatif", scenario, output + "/advise-01.yaml", "--output", compared, "--quiet"])
            #expect(again.status == 0, "\(again.errors)")
            let whatif = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: compared + "/whatif.json")))
                    as? [String: Any])
            let alternatives = try #require(whatif["alternatives"] as? [[String: Any]])
            let measures = try #require(alternatives[1]["measures"] as? [String: Any])
            #expect(measures["objective"] as? Int == planned[0]["objective"] as? Int)
        }
    }

    @Test func estimatesAloneAndMistakes() throws {
        try withSample(seed: 2) { folder, scenario in
            for language in Language.allCases {
                let run = try Program.run([
                    "advise", scenario, "--items", "0", "--time-limit", "none", "--quiet", "--lang", "\(language)",
                ])
                #expect(run.status == 0 && run.errors.isEmpty)
                // A line for each item begins with its number and a wide space.
                let lines = run.output.split(separator: "\n")
                let items = (1...20).prefix { number in lines.contains { $0.hasPrefix("\(number)  ") } }.count
                #expect(items > 0)
                #expect(run.output.replacing("\n", with: " ").contains(Words.adviceNotPlanned(items)(language)))
            }
            #expect(try Program.run(["advise", scenario, "--items", "-1"]).status == 64)
            #expect(try Program.run(["advise", folder.path + "/none"]).status == 2)
            #expect(try Program.run(["advise", scenario, "--output", "/proc/none"]).status == 2)
        }
    }

    /// The base is done, so what is known by then is told.
    @Test func anInterruptedListIsTold() throws {
        try withSample(seed: 2) { folder, scenario in
            let files = try ["out", "err"].map { name in
                let url = folder.appendingPathComponent(name)
                try Data().write(to: url)
                return url
            }
            let process = Process()
            process.executableURL = Program.folder.appendingPathComponent("xeplop")
            process.arguments = ["advise", scenario, "--time-limit", "none", "--lang", "en"]
            process.standardOutput = try FileHandle(forWritingTo: files[0])
            process.standardError = try FileHandle(forWritingTo: files[1])
            try process.run()
            func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
            while process.isRunning, !(try text(files[1]).contains("Done 1/10")) { Thread.sleep(forTimeInterval: 0.01) }
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 0)
            #expect(try text(files[0]).contains(Words.adviceItem.en))
            let isCut = try text(files[1]).contains("Stopped before planning")
            #expect(try isCut == !text(files[1]).contains("Done 10/10"))
        }
    }
}
