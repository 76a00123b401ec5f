// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import ScenarioFiles

@Suite("Two programs in one folder")
struct FolderLockTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "xeplop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test("One has the folder alone, and others are told who it is, until it is given back")
    func alone() throws {
        try withFolder { folder in
            let first = try FolderLock(folder: folder, identity: "a", part: nil, holder: "m 1")
            #expect(first.isKept)
            for part in [nil, "1-of-2"] {
                #expect(throws: FolderLock.Refusal.inUse(holder: "m 1")) {
                    try FolderLock(folder: folder, identity: "a", part: part, holder: "m 2")
                }
            }
            first.release()
            // The files are still there and mean nothing.
            #expect(FileManager.default.fileExists(atPath: folder + "/sweep.lock"))
            try FolderLock(folder: folder, identity: "b", part: nil, holder: "m 2").release()
        }
    }

    @Test("Parts of one work are there together, each once, and keep the whole and other works out")
    func parts() throws {
        try withFolder { folder in
            let first = try FolderLock(folder: folder, identity: "a", part: "1-of-2", holder: "m 1")
            let second = try FolderLock(folder: folder, identity: "a", part: "2-of-2", holder: "m 2")
            #expect(throws: FolderLock.Refusal.inUse(holder: "m 2")) {
                try FolderLock(folder: folder, identity: "a", part: "2-of-2", holder: "m 3")
            }
            #expect(throws: FolderLock.Refusal.otherWork(holder: "m 1")) {
                try FolderLock(folder: folder, identity: "b", part: "3-of-3", holder: "m 3")
            }
            #expect(throws: FolderLock.Refusal.inUse(holder: "m 1")) {
                try FolderLock(folder: folder, identity: "a", part: nil, holder: "m 3")
            }
            first.release()
            #expect(throws: FolderLock.Refusal.self) {
                try FolderLock(folder: folder, identity: "a", part: nil, holder: "m 3")
            }
            second.release()
            try FolderLock(folder: folder, identity: "b", part: nil, holder: "m 3").release()
        }
    }

    @Test("Where nothing can be written, that is told")
    func unwritable() {
        #expect(throws: FileError(path: "/nowhere/gate.lock", code: ENOENT)) {
            try FolderLock(folder: "/nowhere", identity: "a", part: nil, holder: "m")
        }
    }
}
