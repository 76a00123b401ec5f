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

/// Options of commands that plan several times, the same for each plan.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Words.helpTimeLimitEach, valueName: "s"))
    var timeLimit: TimeLimit?

    @Option(help: ArgumentHelp(Words.helpGap, valueName: "gap"))
    var gap: Share?

    @Option(help: ArgumentHelp(Words.helpSeed, valueName: "n"))
    var seed: UInt64 = 1

    /// Seconds for each plan; nil until the proof.
    var secondsEach: Double? { timeLimit.map(\.seconds) ?? PlanCommand.defaultTimeLimit }

    /// As `plan` takes them.
    var planOptions: [String] {
        ["--time-limit", secondsEach.map { "\($0)" } ?? TimeLimit.word, "--gap", "\(gap?.value ?? 0)"]
            + ["--seed", "\(seed)"]
    }
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
