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
        var faults: [Fault] = []
        var listing = ""
        func file(_ name: String) -> [UInt8]? {
            let (file, fault) = SourceFile.read(name, in: path)
            if let fault { faults.append(fault) }
            if let file { listing += "\(sha256Hex(file.bytes))  \(name)\n" }
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
            root.map { ScenarioDocument(root: $0, tables: tables, digest: sha256Hex(Array(listing.utf8))) },
            faults.inFileOrder()
        )
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
