// SPDX-License-Identifier: GPL-3.0-or-later
import PlanSolver
import Synchronization

/// Keeps the events of a run.
final class Log: Sendable {
    private let events = Mutex<[ProgressEvent]>([])
    func append(_ event: ProgressEvent) { events.withLock { $0.append(event) } }
    var all: [ProgressEvent] { events.withLock { $0 } }
}
