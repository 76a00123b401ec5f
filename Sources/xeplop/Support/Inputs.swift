// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioWorkbook
import TrainingModel
import WhatIf

/// What commands read, with every fault told.
enum Inputs {
    /// A scenario without faults; otherwise the faults are listed on standard error and the command fails. What does not
    /// ask for names of people has none, and cannot tell them.
    static func scenario(_ path: String, names: Bool = false, _ language: Language) throws -> Scenario {
        let scenario = try loaded(path, language).scenario
        return names ? scenario : scenario.withoutNames
    }

    /// A scenario with the document to apply changes to, both without names.
    static func document(_ path: String, _ language: Language) throws -> (Scenario, ScenarioDocument) {
        let loaded = try loaded(path, language)
        return (loaded.scenario.withoutNames, loaded.document.withoutNames)
    }

    /// All that is in a scenario, with what is doubtful in it.
    static func loaded(_ path: String, _ language: Language) throws -> (
        scenario: Scenario, document: ScenarioDocument, warnings: [Fault]
    ) {
        let (scenario, document, faults) = ScenarioSource.load(path)
        let errors = faults.filter { $0.severity == .error }
        if let scenario, let document, errors.isEmpty { return (scenario, document, faults) }
        try requireScenario(path)
        FaultList.note(errors, language)
        throw Failure(.faulty, Words.scenarioHasFaults(path, errors.count))
    }

    /// A path that is neither a folder nor a file is a mistake of the command line, not of a scenario.
    static func requireScenario(_ path: String) throws {
        let type =
            try? FileManager.default.attributesOfItem(
                atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.type] as? FileAttributeType
        guard type == .typeDirectory || type == .typeRegular else { throw Failure(.file, Words.noScenario(path)) }
    }

    /// A path that is no folder is a mistake of the command line.
    static func requireFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(.file, Words.noScenario(path))
        }
    }

    /// A plan file, which need not fit any scenario.
    static func plan(_ path: String) throws -> Plan {
        let bytes = try bytes(of: path)
        do throws(PlanFileError) {
            return try PlanCodec.decode(bytes)
        } catch {
            throw Failure(.faulty, Words.notAPlan(path, error))
        }
    }

    /// A plan of this scenario.
    static func plan(_ path: String, of scenario: Scenario) throws -> Plan {
        let plan = try plan(path)
        guard plan.scenarioDigest == scenario.digest else {
            throw Failure(.faulty, Words.otherScenario(plan: plan.scenarioTitle, scenario: scenario.title))
        }
        return plan
    }

    static func bytes(of path: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.file, Words.noSuchFile(path))
        }
        guard !isFolder.boolValue else { throw Failure(.file, Words.directoryInTheWay(path)) }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(.file, Words.cannotRead(path, reason: Console.reason(errno)))
        }
        do {
            // One byte more than the largest plan is enough to see that a file is too large.
            return Array(try handle.read(upToCount: PlanCodec.largestFile + 1) ?? Data())
        } catch {
            throw Failure(.file, Words.cannotRead(path, reason: Console.reason(EIO)))
        }
    }
}
