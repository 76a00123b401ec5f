// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@Suite("Writing files")
struct WriteTests {
    private let nowhere = SourcePosition(source: "")

    private func scalar(_ text: String) -> DocumentNode { .scalar(SourceText(text, at: nowhere)) }

    private func map(_ pairs: [(String, DocumentNode)]) -> DocumentNode {
        .map(pairs.map { DocumentEntry(key: SourceText($0.0, at: nowhere), value: $0.1) }, at: nowhere)
    }

    @Test("Texts that YAML could take for something else, and every shape of tree, come back")
    func outline() throws {
        let texts = [
            "off", "No", "y", "null", "~", "", " ", "a ", "13:30", "2027-03-01", "007", "5", "-0", "0.8", "0.80", "1e3",
            "0x10", "# no", "a: b", "a #b", "- a", "[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "'", "\"", "it's",
            "\\", "two\nlines", "tab\there", "\u{85}", "\u{2028}", "😀", "e\u{301}", "Bài 1, 2", "?", "|",
            ">",
            "<<", ".nan", "=", "---", "...", "a:", ":a", String(repeating: "dài ", count: 300) + ".",
        ]
        let root = map([
            ("words", .list(texts.map(scalar), at: nowhere)),
            ("keys", map(texts.filter { $0.count < 100 }.map { ($0, scalar($0)) })),
            ("lists", .list([.list([scalar("a")], at: nowhere), .list([], at: nowhere), map([])], at: nowhere)),
            ("maps", .list([map([("a", map([("b", .list([], at: nowhere))])), ("c", scalar("d"))])], at: nowhere)),
        ])
        try withTemporaryFolder { folder in
            try ScenarioFolder.write(ScenarioDocument(root: root, tables: [:], digest: ""), to: folder)
            let (document, faults) = ScenarioFolder.read(folder)
            #expect(faults.isEmpty)
            #expect(document.map { plain($0.root) } == plain(root))
        }
    }

    /// A tree without its places.
    private func plain(_ node: DocumentNode) -> String {
        switch node {
        case .scalar(let text): return text.text.debugDescription
        case .list(let items, _): return "[" + items.map(plain).joined(separator: ",") + "]"
        case .map(let entries, _):
            return "{" + entries.map { $0.key.text.debugDescription + ":" + plain($0.value) }.joined(separator: ",")
                + "}"
        }
    }

    @Test("A file is replaced whole, keeps its mode, and leaves nothing beside it")
    func replaces() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/plan.json"
            try AtomicFile.write(Array("old".utf8), to: path)
            #expect(chmod(path, 0o640) == 0)
            try AtomicFile.write(Array("new".utf8), to: path)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
            #expect(try mode(of: path) == 0o640)
            try AtomicFile.write([], to: path, ownerOnly: true)
            #expect(try mode(of: path) == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["plan.json"])
        }
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("Behind a symbolic link the file is replaced, not the link")
    func symbolicLink() throws {
        try withTemporaryFolder { folder in
            try AtomicFile.write(Array("old".utf8), to: folder + "/file")
            #expect(symlink("file", folder + "/link") == 0)
            try AtomicFile.write(Array("new".utf8), to: folder + "/link")
            #expect(try String(contentsOfFile: folder + "/file", encoding: .utf8) == "new")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "file")
        }
    }

    @Test("A full disk, a folder as target and a missing folder are told in the system's words")
    func failures() throws {
        try withTemporaryFolder { folder in
            #expect(throws: FileError(path: "/dev/full", code: ENOSPC)) {
                try AtomicFile.write([1], to: "/dev/full")
            }
            #expect(throws: FileError(path: folder, code: EISDIR)) { try AtomicFile.write([1], to: folder) }
            let path = folder + "/no/file"
            #expect(throws: FileError(path: path, code: ENOENT)) { try AtomicFile.write([1], to: path) }
            #expect(FileError(path: "a", code: ENOSPC).description == "a: No space left on device")
        }
    }

    @Test("When one of several files cannot be written, none is replaced and nothing is left over")
    func allOrNone() throws {
        try withTemporaryFolder { folder in
            try AtomicFile.write(Array("old".utf8), to: folder + "/a")
            #expect(throws: FileError.self) {
                try AtomicFile.write([(folder + "/a", Array("new".utf8)), (folder + "/no/b", [])])
            }
            #expect(try String(contentsOfFile: folder + "/a", encoding: .utf8) == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
        }
    }

    @Test("A folder cannot be made where a file stands")
    func folderInTheWay() throws {
        try withTemporaryFolder { folder in
            try AtomicFile.write([], to: folder + "/file")
            let document = ScenarioDocument(root: map([]), tables: [:], digest: "")
            #expect(throws: FileError.self) { try ScenarioFolder.write(document, to: folder + "/file/in") }
            #expect(throws: FileError.self) { try ScenarioFolder.write(document, to: folder + "/file") }
        }
    }
}
