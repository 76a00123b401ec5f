// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A file that could not be written, in the system's own words.
public struct FileError: Error, Equatable, CustomStringConvertible {
    /// The file or folder; behind a symbolic link what the link leads to.
    public var path: String
    /// Of `errno.h`, such as `ENOSPC`.
    public var code: Int32

    /// What the system said of a file.
    public init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    /// What the system says about the code, such as `No space left on device`.
    public var reason: String { String(cString: strerror(code)) }
    /// The path and what the system says, as in `/mnt/plan.json: No space left on device`.
    public var description: String { "\(path): \(reason)" }
}

/// Writes files whole or not at all: a failure (full disk, read-only folder) leaves what was there as it was.
public enum AtomicFile {
    /// Writes a file. With `ownerOnly` nobody else may read it; otherwise a file that is replaced keeps its mode.
    ///
    /// - Throws: `FileError`.
    public static func write(_ bytes: [UInt8], to path: String, ownerOnly: Bool = false) throws {
        try write([(path, bytes)], ownerOnly: ownerOnly)
    }

    /// Writes files that belong together: all are on the disk before the first replaces what was there.
    ///
    /// - Throws: `FileError`.
    public static func write(_ files: [(path: String, bytes: [UInt8])], ownerOnly: Bool = false) throws {
        var staged: [(temporary: String, target: String)] = []
        defer { for file in staged { unlink(file.temporary) } }
        for (path, bytes) in files {
            var status = stat()
            let exists = stat(path, &status) == 0
            let kind = status.st_mode & S_IFMT
            if exists, kind != S_IFREG {
                // A device or pipe, such as /dev/stdout, cannot be replaced and holds nothing to keep.
                guard kind != S_IFDIR else { throw FileError(path: path, code: EISDIR) }
                try writeThrough(bytes, to: path)
                continue
            }
            // Behind a symbolic link it is the file that is replaced, not the link.
            let target = exists ? resolved(path) : path
            let mode = ownerOnly ? 0o600 : exists ? status.st_mode & 0o777 : nil
            staged.append((try stage(bytes, for: target, mode: mode), target))
        }
        for file in staged {
            guard rename(file.temporary, file.target) == 0 else { throw FileError(path: file.target, code: errno) }
            syncFolder(of: file.target)
        }
    }

    /// Writes a file of a name not yet taken in the target's folder, and makes sure that it is on the disk.
    private static func stage(_ bytes: [UInt8], for target: String, mode: mode_t?) throws -> String {
        var template = Array("\(target).XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw FileError(path: target, code: errno) }
        let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var code = writeAll(bytes, to: file)
        if code == 0, fchmod(file, mode ?? 0o666 & ~currentMask()) != 0 { code = errno }
        if code == 0, fsync(file) != 0 { code = errno }
        if close(file) != 0, code == 0 { code = errno }
        guard code == 0 else {
            unlink(name)
            throw FileError(path: target, code: code)
        }
        return name
    }

    private static func writeThrough(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileError(path: path, code: errno) }
        defer { close(file) }
        let code = writeAll(bytes, to: file)
        guard code == 0 else { throw FileError(path: path, code: code) }
    }

    /// 0, or the error number.
    private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
                if count < 0, errno != EINTR { return errno }
                done += max(0, count)
            }
            return 0
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// The process's mask can only be read by setting it; `/proc` tells without a race, where there is one.
    private static func currentMask() -> mode_t {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Umask:") }),
            let mask = mode_t(line.dropFirst(6).filter { !$0.isWhitespace }, radix: 8)
        else { return 0o022 }
        return mask
    }

    /// Makes a rename last. A file system that cannot do it keeps the file all the same.
    private static func syncFolder(of path: String) {
        let folder = open(
            (path as NSString).deletingLastPathComponent.isEmpty
                ? "." : (path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
