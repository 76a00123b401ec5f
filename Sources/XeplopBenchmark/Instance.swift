// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import ScenarioFiles
import ScenarioSamples
import TrainingModel

/// A scenario to measure, by a name from which it can be made again in another process: `centre-2` is size and seed,
/// `growth-500-1` number of candidates and seed, all others are bundled.
struct Instance {
    typealias Size = SampleRequest.Size

    var name: String
    /// Of synthetic ones; nil for bundled ones.
    var size: Size?
    /// Seconds in which the targets are to be reached.
    var timeLimit: Double

    /// Between the smallest size and a province everything grows with the number of candidates, but not as fast.
    static let growthSizes: [SampleRequest] = [
        SampleRequest(candidates: 250, communes: 8, venues: 5, lecturers: 6),
        SampleRequest(candidates: 500, communes: 12, venues: 7, lecturers: 9),
        SampleRequest(candidates: 1000, communes: 19, venues: 11, lecturers: 14),
        SampleRequest(candidates: 2000, communes: 29, venues: 16, lecturers: 22),
        SampleRequest(candidates: 4000, communes: 45, venues: 24, lecturers: 34),
        SampleRequest(candidates: 8000, communes: 70, venues: 35, lecturers: 52),
    ]

    static func synthetic(_ sizes: [Size], _ seeds: [UInt64]) -> [Instance] {
        sizes.flatMap { size in
            seeds.map { Instance(name: "\(size.rawValue)-\($0)", size: size, timeLimit: size.timeLimit) }
        }
    }

    static func growth(candidates: Int, seed: UInt64) -> Instance {
        Instance(name: "growth-\(candidates)-\(seed)", size: nil, timeLimit: 600)
    }

    /// The sub-folders of a folder in order of name.
    static func bundled(in scenarios: String) throws -> [Instance] {
        guard !scenarios.isEmpty else { return [] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: scenarios) else {
            throw ValidationError("--scenarios: no folder \(scenarios)")
        }
        return names.sorted().filter { FileManager.default.fileExists(atPath: "\(scenarios)/\($0)/scenario.yaml") }
            .map { Instance(name: $0, size: nil, timeLimit: 60) }
    }

    /// - Throws: `ValidationError` where there is no such instance, or it has faults.
    static func scenario(named name: String, scenarios: String) throws -> Scenario {
        let scenario =
            request(name).map { ScenarioDecoder.decode(SampleGenerator.document($0)).scenario }
            ?? ScenarioLoader.load("\(scenarios)/\(name)").scenario
        guard let scenario else { throw ValidationError("\(name) is missing or has faults: see xeplop check") }
        return scenario
    }

    /// What a synthetic instance is made from; nil where the name is that of a bundled one.
    static func request(_ name: String) -> SampleRequest? {
        let parts = name.split(separator: "-").map(String.init)
        guard let seed = parts.last.flatMap(UInt64.init) else { return nil }
        if parts.count == 2 { return Size(rawValue: parts[0]).map { SampleRequest($0, seed: seed) } }
        guard parts.count == 3, parts[0] == "growth",
            var request = growthSizes.first(where: { String($0.candidates) == parts[1] })
        else { return nil }
        request.seed = seed
        return request
    }
}

extension SampleRequest.Size {
    /// Seconds until the last of the targets for the size.
    var timeLimit: Double {
        switch self {
        case .small: 20
        case .centre: 300
        case .two, .tight: 120
        case .province: 600
        }
    }
}

extension SampleRequest.Size: ExpressibleByArgument {}
