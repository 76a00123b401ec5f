// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Compares what a person sees with what was recorded; `XEPLOP_RECORD=1` records anew, and such a run always fails.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let url = testFolder.appendingPathComponent("Snapshots").appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["XEPLOP_RECORD"] == "1" {
        do {
            try Data(text.utf8).write(to: url)
            Issue.record("Recorded \(name); run again without XEPLOP_RECORD.", sourceLocation: sourceLocation)
        } catch {
            Issue.record("Cannot record \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let data = try? Data(contentsOf: url) else {
        Issue.record("No snapshot \(name); record with XEPLOP_RECORD=1.", sourceLocation: sourceLocation)
        return
    }
    #expect(text == String(decoding: data, as: UTF8.self), "\(name)", sourceLocation: sourceLocation)
}

/// `Tests/CommandTests` in the sources.
let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
