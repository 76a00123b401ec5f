// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioFiles
import Testing

@testable import TrainingModel

/// The three tiny scenarios that come with the specification, with answers found by other programs.
@Suite struct VerifierExamplesTests {
    struct Example: CustomTestStringConvertible, Sendable {
        var name: String
        /// Offerings of section 4 by format.
        var offerings: [String: Int]
        /// (candidate, offering) that section 5 allows.
        var pairs: Int
        var unservable: String
        var optimum: Int
        var unservableCost: Int
        var testDescription: String { name }
    }

    static let examples = [
        Example(
            name: "a", offerings: ["3ca-tuan": 96, "cuoi-tuan": 27, "ket-hop": 18, "tap-trung": 36, "toi": 18],
            pairs: 915, unservable: "c00013 c00015 c00018 c00021", optimum: 41_894_068, unservableCost: 18_000_000),
        Example(
            name: "b", offerings: ["3ca-tuan": 144, "cuoi-tuan": 32, "ket-hop": 18, "tap-trung": 38, "toi": 18],
            pairs: 1632, unservable: "c00026", optimum: 23_542_584, unservableCost: 3_000_000),
        Example(
            name: "c", offerings: ["3ca-tuan": 96, "cuoi-tuan": 32, "ket-hop": 18, "tap-trung": 38, "toi": 18],
            pairs: 708,
            unservable: """
                c00001 c00006 c00007 c00011 c00013 c00015 c00018 c00019 c00020 c00021 c00022 c00024 c00025 c00028 c00029
                """,
            optimum: 64_514_156, unservableCost: 51_000_000),
    ]

    func load(_ example: Example) throws -> (scenario: Scenario, plan: [UInt8]) {
        let path = Fixtures.examples + "/" + example.name
        let loaded = ScenarioLoader.load(path)
        return (try #require(loaded.scenario, "\(loaded.faults)"), try Fixtures.bytes(path + ".json"))
    }

    @Test(arguments: examples) func planVerifies(_ example: Example) throws {
        let (scenario, bytes) = try load(example)
        let verification = Verifier.verify(try PlanCodec.decode(bytes), scenario)
        #expect(verification.violations == [])
        #expect(verification.objective == example.optimum)
        #expect(verification.unservable.map(\.text).joined(separator: " ") == example.unservable)
        #expect(verification.unservableCost == example.unservableCost)
    }

    @Test(arguments: examples) func offeringsAndPairs(_ example: Example) throws {
        let (scenario, _) = try load(example)
        let servability = Servability(VerifierFacts(scenario))
        var offerings: [String: Int] = [:]
        var pairs = 0
        for option in servability.allOptions {
            offerings[option.format.id.text, default: 0] += servability.calendars(option).count
            for candidate in scenario.candidates where candidate.course == option.course {
                var next = servability.fit(candidate, option, from: 0)
                while let position = next {
                    pairs += 1
                    next = servability.fit(candidate, option, from: position + 1)
                }
            }
        }
        #expect(offerings == example.offerings)
        #expect(pairs == example.pairs)
    }

    @Test(arguments: examples) func fileIsWrittenBack(_ example: Example) throws {
        let bytes = try Fixtures.bytes(Fixtures.examples + "/\(example.name).json")
        #expect(PlanCodec.encode(try PlanCodec.decode(bytes)) == bytes + [10])
    }
}
