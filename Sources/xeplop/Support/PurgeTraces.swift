// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Looks for people in the files beside a plan and a scenario: exports, tables, copies.
struct PurgeTraces {
    /// Files in which an id stands, and files whose inside cannot be read, both in order of path.
    private(set) var found: [String] = []
    private(set) var unread: [String] = []

    /// Packed formats, in which no id can be seen.
    private static let packed: Set<String> = [
        "xlsx", "xlsm", "xls", "ods", "docx", "doc", "odt", "pdf", "zip", "7z", "rar", "gz",
    ]
    /// Larger files are not looked into.
    private static let largest = 256 << 20

    /// - Parameters:
    ///   - ids: of the people.
    ///   - folders: looked through with the folders in them.
    ///   - known: files that need not be told of.
    init(of ids: Set<String>, in folders: Set<String>, except known: Set<String>) {
        let known = Set(known.map(Self.canonical))
        var seen: Set<String> = []
        for folder in folders {
            let inner = Self.entries(of: folder)
            let files = inner.flatMap { Self.isFolder($0) ? Self.entries(of: $0) : [$0] }
            for path in files where !Self.isFolder(path) && !known.contains(Self.canonical(path)) {
                guard seen.insert(Self.canonical(path)).inserted else { continue }
                if Self.packed.contains((path as NSString).pathExtension.lowercased()) {
                    unread.append(path)
                } else if Self.holds(ids, path) {
                    found.append(path)
                }
            }
        }
        found.sort()
        unread.sort()
    }

    /// Without hidden files.
    private static func entries(of folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.map { folder == "." ? $0 : folder + "/" + $0 }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func canonical(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    /// Whether an id stands somewhere as a word of its own.
    private static func holds(_ ids: Set<String>, _ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        // A pipe would keep us waiting.
        guard attributes?[.type] as? FileAttributeType == .typeRegular, let size = attributes?[.size] as? Int,
            size <= largest, let data = FileManager.default.contents(atPath: path)
        else { return false }
        let words = data.split { byte in !Self.isOfWord(byte) }
        return words.contains { ids.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// Letters of ids: anything but what stands around cells, texts and tags.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte > 0x7F || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
            || byte == 0x2D || byte == 0x5F || byte == 0x2E
    }
}
