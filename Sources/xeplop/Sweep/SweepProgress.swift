// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords

/// Tells on standard error how far a sweep has come and how long it may still take: one line that is redrawn on a
/// terminal, else a line for each run.
struct SweepProgress {
    enum Style {
        case live(width: Int)
        case sparse
        case silent

        static var current: Style { Terminal.columns(of: STDERR_FILENO).map { .live(width: $0) } ?? .sparse }
    }

    private let count: Int
    private let language: Language
    private let style: Style
    private let start = ProcessInfo.processInfo.systemUptime
    private var done = 0

    init(count: Int, language: Language, style: Style) {
        self.count = count
        self.language = language
        self.style = style
    }

    /// One more run has ended.
    mutating func tell(_ title: String) {
        done += 1
        let elapsed = ProcessInfo.processInfo.systemUptime - start
        let line = DisplayWidth.harmless(Self.line(done, count, elapsed: elapsed, title)(language))
        switch style {
        case .silent: break
        case .sparse: Console.note(line)
        // The last column stays free: a full line would wrap on some terminals.
        case .live(let width): Console.noteRaw("\r\u{1B}[2K" + DisplayWidth.truncated(line, to: width - 1))
        }
    }

    /// Removes the live line.
    func finish() {
        if case .live = style, done > 0 { Console.noteRaw("\r\u{1B}[2K") }
    }

    /// What is left takes as long as what was done, run for run.
    static func line(_ done: Int, _ count: Int, elapsed: Double, _ title: String) -> Phrase {
        Words.sweepProgress(done, count, secondsLeft: elapsed / Double(done) * Double(count - done), title)
    }
}
