// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords

extension Language: ExpressibleByArgument {
    /// The language of a POSIX locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides; whatever is
    /// neither Vietnamese nor English is Vietnamese.
    static func ofLocale(_ environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale.map { $0.hasPrefix("en") } == true ? .en : .vi
    }

    /// The language of help, which is needed before the arguments are understood: a `--lang` among them, or the locale's.
    static func preferred(arguments: [String], environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
            if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
                return language
            }
        }
        return ofLocale(environment)
    }

    /// The language of this run.
    static let current = preferred(
        arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
}
