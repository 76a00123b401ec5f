// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TrainingModel

/// A scenario as a folder: `scenario.yaml` and four tables.
public enum ScenarioFolder {
    static let outline = "scenario.yaml"
    /// The five files, in the order in which the specification's digest takes them.
    public static let fileNames = [outline] + DocumentTable.Name.allCases.map(\.fileName)

    /// Reads all five files. The document is nil only where `scenario.yaml` cannot be read; a table that cannot be read
    /// is left out of it. Meaning is not looked at: that is `ScenarioDecoder`'s part.
    public static func read(_ path: String) -> (document: ScenarioDocument?, faults: [Fault]) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let place = SourcePosition(source: path)
            return (nil, [Fault(errno == ENOENT ? .missingFolder : .unreadable(reason: errnoText()), at: place)])
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return (nil, [Fault(.notFolder, at: SourcePosition(source: path))])
        }
        return read { SourceFile.read($0, in: path) }
    }

    /// Reads the five files from memory.
    public static func read(_ files: [(name: String, bytes: [UInt8])]) -> (document: ScenarioDocument?, faults: [Fault])
    {
        read { name in
            files.first { $0.name == name }.map { SourceFile.decode($0.bytes, as: name) }
                ?? (nil, Fault(.missingFile, at: SourcePosition(source: name)))
        }
    }

    private static func read(_ source: (String) -> (file: SourceFile?, fault: Fault?)) -> (
        document: ScenarioDocument?, faults: [Fault]
    ) {
        var faults: [Fault] = []
        var files: [(name: String, bytes: [UInt8])] = []
        func file(_ name: String) -> [UInt8]? {
            let (file, fault) = source(name)
            if let fault { faults.append(fault) }
            if let file { files.append((name, file.bytes)) }
            return file?.text
        }
        let root = file(outline).flatMap { text -> DocumentNode? in
            let (root, found) = OutlineFile.parse(text, source: outline)
            faults += found
            return root
        }
        var tables: [DocumentTable.Name: DocumentTable] = [:]
        for name in DocumentTable.Name.allCases {
            guard let text = file(name.fileName) else { continue }
            let (table, found) = TableFile.parse(text, as: name)
            faults += found
            tables[name] = table
        }
        return (
            root.map { ScenarioDocument(root: $0, tables: tables, digest: digest(of: files)) },
            faults.inFileOrder()
        )
    }

    /// The SHA-256 of what `sha256sum` prints for the files.
    static func digest(of files: [(name: String, bytes: [UInt8])]) -> String {
        sha256Hex(Array(files.map { "\(sha256Hex($0.bytes))  \($0.name)\n" }.joined().utf8))
    }
}

/// From a path to a scenario, with everything that is wrong with it.
public enum ScenarioLoader {
    /// Reads and decodes. The scenario is nil iff a fault is an error. Where a file or a row could not be read, what the
    /// decoder says about the same file or row is left out.
    public static func load(_ path: String) -> (scenario: Scenario?, document: ScenarioDocument?, faults: [Fault]) {
        let (document, found) = ScenarioFolder.read(path)
        guard let document else { return (nil, nil, found) }
        let (scenario, more) = ScenarioDecoder.decode(document)
        let places = Set(found.map(Place.init))
        let files = Set(found.map(\.position.source))
        let news = more.filter { fault in
            !places.contains(Place(fault)) && !(fault.kind == .missingFile && files.contains(fault.position.source))
        }
        let isWrong = found.contains { $0.severity == .error }
        return (isWrong ? nil : scenario, document, (found + news).inFileOrder())
    }

    /// A row, or a whole file.
    private struct Place: Hashable {
        let source: String
        let line: Int

        init(_ fault: Fault) {
            source = fault.position.source
            line = fault.position.line
        }
    }
}
