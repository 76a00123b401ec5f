// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioSamples
import Testing
import TrainingModel

@testable import ScenarioWorkbook

@Suite struct RoundTripTests {
    private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

    /// Folder → workbook → folder → workbook: equal scenarios, and one digest from the first workbook on.
    @Test(arguments: [
        ("can-tho", Language.en), ("duy-tien", .vi), ("duy-tien-nhiem-ky", .vi), ("hon-quan", .vi),
        ("pac-nam", .vi), ("que-phong", .en), ("thanh-liem", .en),
    ])
    func bundled(_ name: String, _ language: Language) throws {
        let original = try #require(ScenarioLoader.load(Self.scenarios.appendingPathComponent(name).path).scenario)
        try expectRoundTrip(original, language)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func synthetic(seed: UInt64) throws {
        let document = SampleGenerator.document(SampleRequest(.tight, seed: seed))
        try expectRoundTrip(try #require(ScenarioDecoder.decode(document).scenario), .vi)
    }

    private func expectRoundTrip(_ original: Scenario, _ language: Language) throws {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        let bytes = try ScenarioWorkbook.bytes(original, language: language, now: now)
        let (scenario, document, faults) = ScenarioWorkbook.load(bytes, file: "so.xlsx")
        #expect(faults.allSatisfy { $0.severity == .warning })
        let first = try #require(scenario)
        #expect(first.withoutDigest == original.withoutDigest)
        #expect(document?.digest == first.digest)

        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try ScenarioFolder.write(ScenarioWorkbook.document(first), to: folder)
        let second = try #require(ScenarioLoader.load(folder).scenario)
        #expect(second == first)

        let again = try ScenarioWorkbook.bytes(second, language: language, now: now)
        // Not shown when it fails: it is long.
        let isSame = again == bytes
        #expect(isSame)
    }
}

extension Scenario {
    /// For comparison of what two scenarios say.
    var withoutDigest: Scenario {
        var copy = self
        copy.digest = ""
        return copy
    }
}
