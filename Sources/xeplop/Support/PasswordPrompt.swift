// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords

/// Asks for a password on the terminal, whatever the standard streams are connected to, without showing it.
enum PasswordPrompt {
    /// How long a wait for keys lasts before an interruption is looked for, in milliseconds.
    private static let patience: Int32 = 200

    /// Nil where there is no terminal; interruptible once `Interruption` listens.
    static func ask(_ question: String) throws -> String? {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        var saved = termios()
        guard tcgetattr(terminal, &saved) == 0 else { return nil }
        var silent = saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        // Keys pressed before the question are not part of the answer.
        guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { return nil }
        defer {
            tcsetattr(terminal, TCSAFLUSH, &saved)
            _ = write(terminal, "\n", 1)
        }
        _ = Array(question.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
        var typed: [UInt8] = []
        while typed.last != 10 {
            if Interruption.isRequested { throw Failure(.interrupted) }
            var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, patience) > 0 else { continue }
            var chunk = [UInt8](repeating: 0, count: 1024)
            let count = read(terminal, &chunk, chunk.count)
            if count == 0 { break }
            if count > 0 { typed += chunk[..<count] }
        }
        return String(decoding: typed.filter { $0 != 10 && $0 != 13 }, as: UTF8.self)
    }
}
