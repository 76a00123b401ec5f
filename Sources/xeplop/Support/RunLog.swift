// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords

/// The events of a run as JSON lines, for whoever measures the solver. No person appears in it.
final class RunLog: Sendable {
    private let handle: FileHandle

    /// Opens the file before the run, so that a path that cannot be written is known at once.
    init(path: String) throws {
        // Not FileManager, which would put a plain file in the place of a device or a link.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(.file, Words.cannotWrite(path, reason: Console.reason(errno))) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// A log that can no longer be written is no reason to lose a plan.
    func add(_ event: ProgressEvent) {
        try? handle.write(contentsOf: Data((Self.line(event) + "\n").utf8))
    }

    /// Keys in alphabetical order; what is not known is left out.
    static func line(_ event: ProgressEvent) -> String {
        var fields = [(String, String)]()
        if let bound = event.bound { fields.append(("bound", "\(bound)")) }
        fields.append(("columns", "\(event.columns)"))
        fields.append(("elapsed", "\((event.elapsed * 1000).rounded() / 1000)"))
        if let gap = event.gap { fields.append(("gap", "\(gap)")) }
        if let incumbent = event.incumbent { fields.append(("incumbent", "\(incumbent)")) }
        fields.append(("iterations", "\(event.iterations)"))
        fields.append(("nodes", "\(event.nodes)"))
        fields.append(("phase", "\"\(event.phase.rawValue)\""))
        return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
}
