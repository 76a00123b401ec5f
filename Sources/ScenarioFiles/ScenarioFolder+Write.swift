// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TrainingModel

extension ScenarioFolder {
    /// Writes a document so that reading gives the same content; creates the folder. Comments and layout are the
    /// writer's own. With `ownerOnly` nobody else may read the files: they name people.
    ///
    /// - Throws: `FileError`; then the files that were there are as they were.
    public static func write(_ document: ScenarioDocument, to path: String, ownerOnly: Bool = false) throws {
        try makeFolder(path)
        try AtomicFile.write(
            texts(of: document).map { (path: path + "/" + $0.name, bytes: Array($0.text.utf8)) }, ownerOnly: ownerOnly)
    }

    /// `mkdir -p`
    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        let code = errno
        let parent = (path as NSString).deletingLastPathComponent
        guard code == ENOENT, !parent.isEmpty, parent != path else { throw FileError(path: path, code: code) }
        try makeFolder(parent)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(path: path, code: errno) }
    }

    /// The digest that a folder written of this document has.
    public static func digest(of document: ScenarioDocument) -> String {
        digest(of: texts(of: document).map { ($0.name, Array($0.text.utf8)) })
    }

    /// The five files of a document.
    public static func texts(of document: ScenarioDocument) -> [(name: String, text: String)] {
        [(outline, OutlineText(document.root).text)]
            + DocumentTable.Name.allCases.map { name in
                let table = document.tables[name]
                let header = table?.header.map(\.text) ?? name.columns
                return (name.fileName, tableText([header] + (table?.rows ?? []).map { $0.map(\.text) }))
            }
    }

    private static func tableText(_ rows: [[String]]) -> String {
        rows.map { $0.map(cellText).joined(separator: ",") + "\n" }.joined()
    }

    private static func cellText(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [10, 13, 34, 44, 59].contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
