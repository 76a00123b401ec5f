// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import ScenarioFiles
import Testing
import TrainingModel

@testable import xeplop

@Suite struct PriceFileTests {
    @Test func pricesReachAnotherProcessAsTheyAre() throws {
        try withSample { folder, path in
            let scenario = try #require(ScenarioLoader.load(path).scenario)
            let options = SolveOptions(nodes: 0, threads: 1)
            let prices = try Planner(options: options, environment: SolveEnvironment(now: { 0 })).solve(scenario).prices
            #expect(!prices.people.isEmpty)
            let file = folder.appendingPathComponent("prices").path
            try PriceFile.write(prices, to: file)
            #expect(try PriceFile.read(file) == prices)
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try Data("{".utf8).write(to: URL(filePath: file))
            #expect(throws: Failure.self) { try PriceFile.read(file) }
            // The options through which they pass.
            let plan = folder.appendingPathComponent("plan.json").path
            let first = try Program.run([
                "plan", path, "--output", plan, "--prices-output", file, "--time-limit", "none", "--gap", "5%",
            ])
            #expect(first.status == 0, "\(first.errors)")
            let second = try Program.run([
                "plan", path, "--start", plan, "--prices", file, "--time-limit", "none", "--gap", "5%",
            ])
            #expect(second.status == 0, "\(second.errors)")
        }
    }
}
