// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension ScenarioFolder {
    /// A folder without some candidates: its table as it is to be written, every other row byte for byte, and the
    /// scenario that it then holds. Writes nothing. Nothing else in a scenario refers to candidates.
    ///
    /// - Parameter scenario: what the folder holds.
    /// - Returns: nil where the files are no longer those of the scenario.
    public static func purged(
        _ people: Set<Candidate.ID>, of scenario: Scenario, in path: String
    ) -> (table: (path: String, bytes: [UInt8]), scenario: Scenario)? {
        var files: [(name: String, bytes: [UInt8])] = []
        for name in fileNames {
            guard let file = SourceFile.read(name, in: path).file else { return nil }
            files.append((name, file.bytes))
        }
        let own = DocumentTable.Name.candidates
        guard digest(of: files) == scenario.digest, let place = files.firstIndex(where: { $0.name == own.fileName }),
            let text = SourceFile.decode(files[place].bytes, as: own.fileName).file?.text,
            let kept = TableFile.removing(Set(people.map(\.text)), from: text, as: own)
        else { return nil }
        // A byte order mark stays.
        files[place].bytes = files[place].bytes.prefix(files[place].bytes.count - text.count) + kept
        var purged = scenario
        purged.candidates.removeAll { people.contains($0.id) }
        purged.digest = digest(of: files)
        return ((path + "/" + own.fileName, files[place].bytes), purged)
    }
}
