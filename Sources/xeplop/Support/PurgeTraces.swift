// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Spreadsheets

/// Looks for people in the files beside a plan and a scenario: exports, tables, copies.
struct PurgeTraces {
    /// Files in which an id stands, and files whose inside cannot be read, both in order of path.
    private(set) var found: [String] = []
    private(set) var unread: [String] = []

    /// Packed formats, in which no id can be seen; workbooks are read.
    private static let packed: Set<String> = [
        "xlsm", "xls", "ods", "docx", "doc", "odt", "pdf", "zip", "7z", "rar", "gz",
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
                switch Self.holds(ids, path) {
                case true?: found.append(path)
                case false?: break
                case nil: unread.append(path)
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

    /// Whether an id stands somewhere as a word of its own; nil where the inside cannot be read.
    private static func holds(_ ids: Set<String>, _ path: String) -> Bool? {
        let kind = (path as NSString).pathExtension.lowercased()
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        // A pipe would keep us waiting.
        guard attributes?[.type] as? FileAttributeType == .typeRegular, let size = attributes?[.size] as? Int else {
            return false
        }
        if packed.contains(kind) { return nil }
        guard size <= largest, let data = FileManager.default.contents(atPath: path) else { return false }
        let bytes = Array(data)
        guard kind == "xlsx" else { return stands(ids, in: bytes) }
        guard let book = try? SpreadsheetReader.read(bytes) else { return nil }
        return book.sheets.contains { sheet in
            sheet.rows.contains { row in
                row.cells.contains { cell in
                    guard case .text(let text) = cell.value else { return false }
                    return stands(ids, in: Array(text.utf8))
                }
            }
        }
    }

    private static func stands(_ ids: Set<String>, in bytes: [UInt8]) -> Bool {
        bytes.split { !isOfWord[Int($0)] }.contains { ids.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// Of each byte whether it is a letter of ids: anything but what stands around cells, texts and tags.
    private static let isOfWord = (0...UInt8.max).map { byte in
        let letter = Character(Unicode.Scalar(byte))
        return byte > 0x7F || letter.isLetter || letter.isNumber || "-_.".contains(letter)
    }
}
