// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import TrainingModel

/// A scenario wherever it is: a folder or a workbook.
package enum ScenarioSource {
    /// Reads and decodes a folder (see `ScenarioLoader`) or a file (see `ScenarioWorkbook`).
    package static func load(_ path: String) -> (scenario: Scenario?, document: ScenarioDocument?, faults: [Fault]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            return ScenarioLoader.load(path)
        }
        let (bytes, fault) = FileBytes.read(path, as: path)
        guard let bytes else { return (nil, nil, fault.map { [$0] } ?? []) }
        return ScenarioWorkbook.load(bytes, file: path)
    }
}
