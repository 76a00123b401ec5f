// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioWorkbook
import TrainingModel

/// Where a scenario is written: a workbook if the path ends in `.xlsx`, otherwise a folder.
struct ScenarioTarget {
    static let workbookEnding = ".xlsx"

    let path: String

    var isWorkbook: Bool { path.lowercased().hasSuffix(Self.workbookEnding) }

    /// What is there already is kept, unless `force` says otherwise; an empty folder holds nothing to keep.
    func checkFree(force: Bool) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        if isWorkbook, isFolder.boolValue { throw Failure(.file, Words.directoryInTheWay(path)) }
        let isEmpty = isFolder.boolValue && (try? FileManager.default.contentsOfDirectory(atPath: path)) == []
        guard force || isEmpty else { throw Failure(.file, Words.somethingInTheWay(path)) }
    }

    /// Writes all of it or nothing, readable by its owner only: it names people.
    func write(_ scenario: Scenario, language: Language) throws {
        do {
            if isWorkbook {
                try AtomicFile.write(try workbook(of: scenario, language: language), to: path, ownerOnly: true)
            } else {
                try ScenarioFolder.write(ScenarioWorkbook.document(scenario), to: path, ownerOnly: true)
            }
        } catch let error as FileError {
            throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
        }
        Console.note(Words.written(path)(language))
    }

    /// The workbook of a scenario, to be written.
    func workbook(of scenario: Scenario, language: Language) throws -> [UInt8] {
        do {
            return try ScenarioWorkbook.bytes(scenario, language: language, now: .ofRun)
        } catch {
            switch error {
            case .notWritten(let reason): throw Failure(.file, Words.cannotWrite(path, reason: reason))
            case .notExpressible(let fault): throw Failure(.faulty, Words.notForWorkbook(fault))
            }
        }
    }
}
