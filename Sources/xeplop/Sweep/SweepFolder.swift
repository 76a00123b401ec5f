// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles
import WhatIf

/// Where a sweep keeps its finished runs, one file each, and works on those that are not finished.
///
/// `runs/DIGEST.json` is a finished run under the digest of its inputs; it appears whole or not at all. `.sweep` holds
/// the files of the lock and, while a run goes on, the scenario after its change.
struct SweepFolder {
    let path: String
    /// Nil for the whole sweep.
    let shard: Shard?
    private let name: String
    private let lock: FolderLock
    /// Of this process alone.
    private let scratch: String

    private var work: String { path + "/.sweep" }

    /// Makes the folder if need be, and takes it for this process.
    init(_ path: String, identity: String, shard: Shard?, language: Language) throws {
        self.path = path
        self.shard = shard
        name = shard?.name ?? "all"
        scratch = "\(path)/.sweep/\(name).\(UUID().uuidString)"
        for folder in ["/.sweep", "/runs"] { try OutputFile.write([], inFolder: path + folder, ownerOnly: false) }
        do {
            lock = try FolderLock(
                folder: path + "/.sweep", identity: identity, part: shard?.name, holder: Self.holder)
        } catch let refusal as FolderLock.Refusal {
            switch refusal {
            case .inUse(let holder): throw Failure(.file, Words.sweepInUse(path, holder))
            case .otherWork(let holder): throw Failure(.file, Words.sweepOtherWork(path, holder))
            }
        } catch let error as FileError {
            throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
        }
        if !lock.isKept { Console.note(Words.sweepNoLocks(path)(language)) }
        clean()
        try OutputFile.write([], inFolder: scratch, ownerOnly: true)
    }

    /// Gives the folder back.
    func close() {
        try? FileManager.default.removeItem(atPath: scratch)
        lock.release()
    }

    private static var holder: String {
        "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)"
    }

    /// What a killed sweep left behind. Who has the folder alone cleans up after everybody.
    private func clean() {
        remove(in: work) { !$0.hasSuffix(".lock") && (shard == nil || $0.hasPrefix(name + ".")) }
        if shard == nil { remove(in: path + "/runs") { !$0.hasSuffix(".json") } }
    }

    private func remove(in folder: String, _ isRemnant: (String) -> Bool) {
        for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isRemnant(entry) {
            try? FileManager.default.removeItem(atPath: folder + "/" + entry)
        }
    }

    // MARK: Runs

    /// The finished run of these inputs, in this folder or another of the same kind; nil where there is none, or one
    /// that is not whole.
    static func record(of inputs: SweepRecord.Inputs, in folder: String) -> SweepRecord? {
        guard let data = FileManager.default.contents(atPath: file(of: inputs, in: folder)),
            let record = SweepRecord(parsing: Array(data)), record.inputs == inputs
        else { return nil }
        return record
    }

    func store(_ record: SweepRecord) throws {
        try OutputFile(path: Self.file(of: record.inputs, in: path)).write(record.json.bytes, ownerOnly: false)
    }

    private static func file(of inputs: SweepRecord.Inputs, in folder: String) -> String {
        "\(folder)/runs/\(sha256Hex(Array(inputs.text.utf8))).json"
    }

    /// The inputs of all runs in a folder.
    static func inputs(in folder: String) -> Set<SweepRecord.Inputs> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/runs")) ?? []
        return Set(
            names.filter { $0.hasSuffix(".json") }.compactMap { name in
                FileManager.default.contents(atPath: "\(folder)/runs/\(name)")
                    .flatMap { SweepRecord(parsing: Array($0))?.inputs }
            })
    }

    // MARK: Work

    /// The folder for the scenario of a run.
    func scenario(of number: Int) -> String { "\(scratch)/\(number)" }

    /// Drops what a run worked with.
    func discard(_ number: Int) {
        for suffix in ["", ".json", ".json.log"] {
            try? FileManager.default.removeItem(atPath: scenario(of: number) + suffix)
        }
    }
}
