// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Keeps two programs from working in a folder at once.
///
/// The system itself gives a lock back when its owner ends, however it ends: a killed program leaves no stale lock, and
/// the files that remain mean nothing.
public final class FolderLock {
    /// Who has the folder: thrown only while their program still runs.
    public enum Refusal: Error, Equatable {
        /// Somebody is at work; `holder` is as they wrote it.
        case inUse(holder: String)
        /// Parts of a work of another `identity` are.
        case otherWork(holder: String)
    }

    /// False where the file system knows no locks, so that nobody is kept out.
    public private(set) var isKept = true
    private var files: [Int32] = []

    /// Takes the folder for oneself alone; with `part`, beside other parts of the work of the same identity, but alone
    /// for that part.
    ///
    /// - Parameters:
    ///   - folder: for the files of the lock; it must exist.
    ///   - identity: one line that tells the work from another.
    ///   - part: a word that can be in a file's name.
    ///   - holder: one line that tells people who is at work.
    /// - Throws: `Refusal`, or `FileError` where the files cannot be written.
    public init(folder: String, identity: String, part: String?, holder: String) throws {
        do {
            // Whoever comes in comes in alone, so that nobody sees a lock that is half made.
            let gate = try open(folder + "/gate.lock")
            guard try take(gate, LOCK_EX) else { return }
            let whole = try open(folder + "/sweep.lock")
            if try take(whole, LOCK_EX | LOCK_NB) {
                try write("\(identity)\n\(holder)\n", to: whole, at: folder + "/sweep.lock")
                if part != nil { _ = try take(whole, LOCK_SH) }
            } else {
                let lines = Self.lines(of: whole)
                guard part != nil, try take(whole, LOCK_SH | LOCK_NB) else {
                    throw Refusal.inUse(holder: lines.last ?? "")
                }
                guard lines.first == identity else { throw Refusal.otherWork(holder: lines.last ?? "") }
            }
            if let part {
                let own = try open(folder + "/\(part).lock")
                guard try take(own, LOCK_EX | LOCK_NB) else {
                    throw Refusal.inUse(holder: Self.lines(of: own).last ?? "")
                }
                try write("\(holder)\n", to: own, at: folder + "/\(part).lock")
            }
            close(gate)
            files.removeAll { $0 == gate }
        } catch {
            release()
            throw error
        }
    }

    deinit { release() }

    /// Gives the folder back; also done when the lock goes.
    public func release() {
        for file in files { close(file) }
        files = []
    }

    private func open(_ path: String) throws -> Int32 {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw FileError(path: path, code: errno) }
        files.append(file)
        return file
    }

    /// Whether the lock was taken; true too where there are no locks.
    private func take(_ file: Int32, _ kind: Int32) throws -> Bool {
        while flock(file, kind) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return false
            default:
                isKept = false
                return true
            }
        }
        return true
    }

    private func write(_ text: String, to file: Int32, at path: String) throws {
        let bytes = Array(text.utf8)
        guard ftruncate(file, 0) == 0, pwrite(file, bytes, bytes.count, 0) == bytes.count else {
            throw FileError(path: path, code: errno)
        }
    }

    private static func lines(of file: Int32) -> [String] {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = max(0, pread(file, &bytes, bytes.count, 0))
        return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
