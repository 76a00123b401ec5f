// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@Suite("The three examples of the specification")
struct ExampleTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/examples").path

    @Test("They decode without a fault, with the digest of their plan", arguments: ["a", "b", "c"])
    func decodes(_ name: String) throws {
        let (scenario, _, faults) = ScenarioLoader.load("\(Self.folder)/\(name)")
        #expect(faults.isEmpty)
        let plan = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name).json"))
        let json = try #require(try JSONSerialization.jsonObject(with: plan) as? [String: Any])
        let noted = try #require(json["scenario"] as? [String: Any])
        #expect(scenario?.digest == noted["sha256"] as? String)
        #expect(scenario?.candidates.count == 30)
        #expect(scenario?.shiftPatterns.first?.cycle.filter { $0 == "off" }.count == 3)
    }

    @Test("Written and read again, they mean the same", arguments: ["a", "b", "c"])
    func roundTrip(_ name: String) throws {
        let (before, read, _) = ScenarioLoader.load("\(Self.folder)/\(name)")
        let document = try #require(read)
        try withTemporaryFolder { folder in
            try ScenarioFolder.write(document, to: folder + "/new/folder")
            let (after, again, faults) = ScenarioLoader.load(folder + "/new/folder")
            #expect(faults.isEmpty)
            var expected = try #require(before)
            expected.digest = try #require(after?.digest)
            #expect(after == expected)
            // The text is canonical: writing what was read gives the same bytes.
            let texts = ScenarioFolder.texts(of: document).map(\.text)
            #expect(ScenarioFolder.texts(of: try #require(again)).map(\.text) == texts)
        }
    }
}
