// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TrainingModel

/// A file's bytes, or the fault that stood in the way.
public enum FileBytes {
    /// Bytes; more is no scenario.
    static let largest = 64 << 20

    /// The file of a path, called `name` in faults.
    public static func read(_ path: String, as name: String) -> (bytes: [UInt8]?, fault: Fault?) {
        let place = SourcePosition(source: name)
        switch contents(path) {
        case .missing: return (nil, Fault(.missingFile, at: place))
        case .unreadable(let reason): return (nil, Fault(.unreadable(reason: reason), at: place))
        case .tooLarge: return (nil, Fault(.tooLarge(limit: largest), at: place))
        case .bytes(let bytes): return (bytes, nil)
        }
    }

    private enum Contents {
        case bytes([UInt8])
        case missing, tooLarge
        case unreadable(String)
    }

    private static func contents(_ path: String) -> Contents {
        var status = stat()
        guard stat(path, &status) == 0 else { return errno == ENOENT ? .missing : .unreadable(errnoText()) }
        // A pipe would make the reader wait for ever.
        guard status.st_mode & S_IFMT == S_IFREG else {
            return .unreadable(String(cString: strerror(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)))
        }
        guard status.st_size <= largest else { return .tooLarge }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return .unreadable(errnoText()) }
        defer { close(file) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                return .unreadable(errnoText())
            }
            if count == 0 { return .bytes(bytes) }
            bytes += chunk[..<count]
            if bytes.count > largest { return .tooLarge }
        }
    }
}

/// A file of a scenario as bytes and as text, or the fault that stood in the way.
struct SourceFile {
    /// As they stand on the disk: what the digest is made of.
    let bytes: [UInt8]
    /// UTF-8 without the byte order mark.
    let text: [UInt8]

    static func read(_ name: String, in folder: String) -> (file: SourceFile?, fault: Fault?) {
        read(folder + "/" + name, as: name)
    }

    /// The file of a path, called `name` in faults.
    static func read(_ path: String, as name: String) -> (file: SourceFile?, fault: Fault?) {
        let (bytes, fault) = FileBytes.read(path, as: name)
        return bytes.map { decode($0, as: name) } ?? (nil, fault)
    }

    /// The file of bytes that were read already.
    static func decode(_ bytes: [UInt8], as name: String) -> (file: SourceFile?, fault: Fault?) {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: text, as: UTF8.self) != nil else {
            return (
                nil,
                Fault(.notUTF8, at: firstLine(in: text, of: name) { String(validating: $0, as: UTF8.self) == nil })
            )
        }
        guard !text.contains(0) else {
            return (nil, Fault(.controlCharacter, value: "NUL", at: firstLine(in: text, of: name) { $0.contains(0) }))
        }
        return (SourceFile(bytes: bytes, text: text), nil)
    }

    /// Where the first line stands that has what is looked for.
    private static func firstLine(in text: [UInt8], of name: String, _ matches: (ArraySlice<UInt8>) -> Bool)
        -> SourcePosition
    {
        let lines = text.split(separator: 10, omittingEmptySubsequences: false)
        return SourcePosition(source: name, line: (lines.firstIndex(where: matches) ?? 0) + 1, column: 1)
    }
}

/// What the system says about the last call that failed.
func errnoText() -> String { String(cString: strerror(errno)) }
