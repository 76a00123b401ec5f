// SPDX-License-Identifier: GPL-3.0-or-later

import IndependentReaders
import PlanExport

typealias Reader = IndependentReaders.Reader

extension Reader {
    /// What a script prints; the files' paths are its arguments.
    static func python(_ script: String, _ files: [ExportFile]) throws -> String {
        try python(script, files.map { ($0.name, $0.bytes) })
    }
}
