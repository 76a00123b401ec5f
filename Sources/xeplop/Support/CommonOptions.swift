// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.helpLanguage))
    var lang: Language?

    var language: Language { lang ?? .current }
}

extension ArgumentHelp {
    /// Help in the language of this run.
    init(_ phrase: Phrase, valueName: String? = nil) {
        self.init(stringLiteral: phrase(.current))
        self.valueName = valueName
    }
}

/// A share: `0.01` or `1%`, at least 0.
struct Share: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = Double(isPercent ? String(argument.dropLast()) : argument), number.isFinite, number >= 0
        else { return nil }
        value = isPercent ? number / 100 : number
    }
}

/// Seconds above 0, or `none`.
struct TimeLimit: ExpressibleByArgument {
    static let word = "none"

    let seconds: Double?

    init?(argument: String) {
        if argument == Self.word {
            seconds = nil
        } else if let number = Double(argument), number.isFinite, number > 0 {
            seconds = number
        } else {
            return nil
        }
    }

    init(seconds: Double?) { self.seconds = seconds }
}
