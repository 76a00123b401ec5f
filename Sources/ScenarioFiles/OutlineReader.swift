// SPDX-License-Identifier: GPL-3.0-or-later
import Glibc
import TrainingModel

/// Other YAML files that planners write, such as changes: read as `scenario.yaml` is, under the same limits.
public enum OutlineReader {
    /// The tree of a file; positions name it by its path. Nil where it cannot be read.
    public static func read(_ path: String) -> (root: DocumentNode?, faults: [Fault]) {
        let (file, fault) = SourceFile.read(path, as: path)
        guard let file else {
            guard var fault else { return (nil, []) }
            // The words for a missing file speak of scenarios.
            if fault.kind == .missingFile { fault.kind = .unreadable(reason: String(cString: strerror(ENOENT))) }
            return (nil, [fault])
        }
        return OutlineFile.parse(file.text, source: path)
    }

    /// The tree of a text; positions name `source`.
    public static func parse(_ text: String, source: String) -> (root: DocumentNode?, faults: [Fault]) {
        OutlineFile.parse(Array(text.utf8), source: source)
    }
}
