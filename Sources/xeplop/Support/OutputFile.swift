// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import ScenarioFiles

/// A file to be written whole or not at all.
struct OutputFile {
    /// Stands for standard output.
    static let standardOutput = "-"

    let path: String

    /// Finds out before long work whether the file could be written.
    func checkWritable() throws {
        if path == Self.standardOutput { return }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue { throw Failure(.file, Words.directoryInTheWay(path)) }
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
        // Replacing a file needs a writable folder; a device is itself written.
        let place = exists && type != .typeRegular ? path : url.deletingLastPathComponent().path
        guard access(place, W_OK) == 0 else {
            throw Failure(.file, Words.cannotWrite(path, reason: Console.reason(errno)))
        }
    }

    /// Why not even a small file can be written here; nil where one can.
    func lackOfRoom() -> Failure? {
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            try write([UInt8](repeating: 0, count: 1 << 16), ownerOnly: true)
            return nil
        } catch {
            return error as? Failure
        }
    }

    /// - Parameter ownerOnly: nobody else may read the file, which names people.
    func write(_ bytes: [UInt8], ownerOnly: Bool) throws {
        if path == Self.standardOutput { return try Console.write(bytes: bytes) }
        try checkWritable()
        try Self.write([(path, bytes)], ownerOnly: ownerOnly)
    }

    /// Files in a folder that is made if it is not there, all or none.
    static func write(_ files: [(name: String, bytes: [UInt8])], inFolder folder: String, ownerOnly: Bool) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure(.file, Words.cannotWrite(folder, reason: reason(error)))
        }
        try write(files.map { (folder + "/" + $0.name, $0.bytes) }, ownerOnly: ownerOnly)
    }

    private static func write(_ files: [(path: String, bytes: [UInt8])], ownerOnly: Bool) throws {
        do {
            try AtomicFile.write(files, ownerOnly: ownerOnly)
        } catch let error as FileError {
            throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
        }
    }

    /// What the system says, where Foundation wraps it.
    static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return Console.reason(Int32(underlying.code))
    }
}
