// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the program is connected to.
enum Terminal {
    /// Columns of a page where no terminal tells otherwise.
    static let defaultWidth = 80
    /// Wider lines are harder to read than they are useful.
    static let greatestWidth = 120

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal behind a descriptor; nil where there is none or it does not say.
    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard isTerminal(descriptor), ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Columns for pages on standard output.
    static var pageWidth: Int {
        min(max(columns(of: STDOUT_FILENO) ?? defaultWidth, defaultWidth), greatestWidth)
    }

    /// Whether pages may be coloured: on a terminal, unless `NO_COLOR` (no-color.org) or a dumb terminal forbids it.
    static func allowsColour(_ descriptor: Int32, environment: [String: String]) -> Bool {
        isTerminal(descriptor) && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
}

/// The few colours of pages, by what they mean.
enum Colour: String {
    case error = "31"
    case warning = "33"
    case heading = "1"

    func callAsFunction(_ text: String, when enabled: Bool) -> String {
        enabled ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
