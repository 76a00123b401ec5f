// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@testable import WhatIf

/// The repository's root.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// A worked example of the specification, as written.
func example(_ name: String = "a") throws -> ScenarioDocument {
    try #require(ScenarioLoader.load(root.appending(path: "Tests/Fixtures/examples/\(name)").path).document)
}

/// The operations, given as the YAML list under `changes`.
func change(_ operations: String) throws -> Change {
    let (change, faults) = ChangeFile.parse("title: T\nchanges:\n" + operations, source: "c.yaml")
    return try #require(change, "\(faults)")
}

/// The example after operations that must be right.
func changed(_ operations: String, _ base: ScenarioDocument? = nil) throws -> ScenarioDocument {
    let (document, faults) = try change(operations).applied(to: base ?? example())
    return try #require(document, "\(faults)")
}

/// The errors of operations that must be wrong, and that there is no scenario then.
func faults(_ operations: String) throws -> [Fault] {
    let (document, faults) = try change(operations).applied(to: example())
    #expect(document == nil)
    return faults.filter { $0.severity == .error }
}

/// What a document says, wherever it was written.
func texts(_ document: ScenarioDocument) -> [String] { ScenarioFolder.texts(of: document).map(\.text) }

func scenario(_ document: ScenarioDocument) throws -> Scenario {
    try #require(ScenarioDecoder.decode(document).scenario)
}

func loaded(_ path: String) throws -> ScenarioDocument { try #require(ScenarioLoader.load(path).document) }
