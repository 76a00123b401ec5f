// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first asks for the best plan so far, the second ends the program at once.
enum Interruption {
    private static let count = Atomic<Int>(0)

    /// Tells a process which one waits for its plan: when that is gone, nobody does.
    static let parentVariable = "XEPLOP_PARENT"
    private static let parent = ProcessInfo.processInfo.environment[parentVariable].flatMap { pid_t($0) }

    /// True from the first signal on, or once the parent was killed; cheap.
    static var isRequested: Bool { count.load(ordering: .relaxed) > 0 || parent.map { $0 != getppid() } == true }

    /// Takes the signals over from the system for the rest of the process.
    static func listen() {
        // A static is made on first use, which must not happen in a signal handler.
        _ = isRequested
        // A parent may have left them blocked.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                // Only what is safe in a handler: an atomic and _exit.
                if Interruption.count.add(1, ordering: .relaxed).newValue > 1 {
                    _exit(Failure.Status.interrupted.rawValue)
                }
            }
        }
    }
}
