// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TrainingModel

/// The numbers from one to another by equal steps, in decimals and therefore exact: 0.1, 0.2, 0.3.
enum DecimalSteps {
    /// More than any amount of a scenario has, and few enough for exact sums.
    private static let mostDigits = 15

    /// The numbers, each standing where an end of the range stands; nil after noting what is wrong.
    /// - Parameter step: 1 where nothing is written.
    static func values(from: SourceText, to: SourceText, step: SourceText?, _ log: ChangeLog) -> [SourceText]? {
        let width = step.map { number($0, log) } ?? 1
        guard let first = number(from, log), let last = number(to, log), let width else { return nil }
        guard first <= last else {
            log.note(.reversedRange, "\(first) … \(last)", at: from.position)
            return nil
        }
        guard width > 0 else {
            if let step { log.note(.notPositive, step.text, at: step.position) }
            return nil
        }
        guard (last - first) / width < Decimal(Sweep.mostRuns) else {
            log.note(.tooManyRuns(limit: Sweep.mostRuns), at: from.position)
            return nil
        }
        return stride(from: first, through: last, by: width).map {
            SourceText("\($0)", at: $0 == first ? from.position : to.position)
        }
    }

    private static func number(_ text: SourceText, _ log: ChangeLog) -> Decimal? {
        let isPlain = text.text.wholeMatch(of: #/-?[0-9]+(\.[0-9]+)?/#) != nil && text.text.count <= mostDigits
        if !isPlain { log.note(text.text.contains(",") ? .decimalComma : .notNumber, text.text, at: text.position) }
        return isPlain ? Decimal(string: text.text, locale: Locale(identifier: "en_US_POSIX")) : nil
    }
}
