// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords
import Synchronization

/// Shows a run on standard error: one line that is redrawn on a terminal, else one line for each phase.
final class ProgressDisplay: Sendable {
    enum Style: Sendable {
        case live(width: Int)
        case sparse
        case silent

        /// A live line on a terminal.
        static func onErrorOutput(quiet: Bool) -> Style {
            if quiet { return .silent }
            return Terminal.columns(of: STDERR_FILENO).map { .live(width: $0) } ?? .sparse
        }
    }

    /// A redraw costs the terminal something; more often than this nobody can read it.
    private static let secondsBetweenRedraws = 0.1

    private struct State {
        var lastPhase: ProgressEvent.Phase?
        var lastTime = -Double.infinity
        var isLineOpen = false
        var hasAnnouncedStop = false
    }

    let style: Style
    let language: Language
    private let state: Mutex<State> = Mutex(State())

    init(style: Style, language: Language) {
        self.style = style
        self.language = language
    }

    func show(_ event: ProgressEvent) {
        state.withLock { state in
            let isNewPhase = event.phase != state.lastPhase
            guard isNewPhase || event.elapsed - state.lastTime >= Self.secondsBetweenRedraws else { return }
            switch style {
            case .silent: return
            case .sparse:
                if isNewPhase { Console.note(Self.line(event, language)) }
            case .live(let width):
                // The last column stays free: a full line would wrap on some terminals.
                let line = Self.line(event, language, width: width - 1)
                Console.noteRaw("\r\u{1B}[2K" + line)
                state.isLineOpen = true
            }
            state.lastPhase = event.phase
            state.lastTime = event.elapsed
        }
    }

    /// Removes the live line; the page that follows says it all.
    func finish() {
        state.withLock { state in
            if state.isLineOpen { Console.noteRaw("\r\u{1B}[2K") }
            state.isLineOpen = false
        }
    }

    /// Says once, after the first interruption, that it was heard.
    func announceStop() {
        let isFirst = state.withLock { state in
            defer { state.hasAnnouncedStop = true }
            return !state.hasAnnouncedStop
        }
        if isFirst { remark(Words.stopping) }
    }

    /// A line of its own.
    func remark(_ phrase: Phrase) {
        finish()
        Console.note(phrase(language))
    }

    /// The elapsed time, the phase, and what is known so far.
    /// - Parameter width: what no longer fits is left out, rather than a number cut in half.
    static func line(_ event: ProgressEvent, _ language: Language, width: Int = .max) -> String {
        var parts = [Words.duration(event.elapsed, language), Words.phase(event.phase.rawValue, language)]
        if let gap = event.gap { parts.append("\(Words.gap(language)) \(Words.percent(gap, language))") }
        if let best = event.incumbent { parts.append("\(Words.best(language)) \(Words.millions(best, language))") }
        if let bound = event.bound { parts.append("\(Words.bound(language)) \(Words.millions(bound, language))") }
        if event.columns > 0 { parts.append(Words.columns(event.columns, language)) }
        var line = DisplayWidth.truncated(parts[0], to: width)
        for part in parts.dropFirst() {
            let longer = line + " · " + part
            guard DisplayWidth.of(longer) <= width else { break }
            line = longer
        }
        return line
    }
}
