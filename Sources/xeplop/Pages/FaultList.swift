// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// Faults as lines that editors can jump to: `candidates.csv:17:4: error: …`.
enum FaultList {
    /// Shows them on standard error.
    static func note(_ faults: [Fault], _ language: Language) {
        let colour = Terminal.allowsColour(STDERR_FILENO, environment: ProcessInfo.processInfo.environment)
        for line in lines(of: faults, language: language, colour: colour) { Console.note(line) }
    }

    static func lines(of faults: [Fault], language: Language, colour: Bool = false) -> [String] {
        faults.inFileOrder().map { fault in
            let isError = fault.severity == .error
            let word = (isError ? Words.faultWord : Words.warningWord)(language)
            let label = (isError ? Colour.error : .warning)(word, when: colour)
            return "\(fault.position): \(label): " + DisplayWidth.harmless(Words.sentence(for: fault, language))
        }
    }
}
