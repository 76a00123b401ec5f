// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension PageChart {
    /// One range of `ranges`: a value known to lie from `low` to `high`.
    package struct Range: Sendable {
        var label: String
        var low: Double
        var high: Double
        var isFaint: Bool
        var text: String

        /// A range of which nothing certain can be said is `isFaint`; `text` stands at its end.
        package init(label: String, low: Double, high: Double, isFaint: Bool, text: String) {
            self.label = label
            self.low = low
            self.high = high
            self.isFaint = isFaint
            self.text = text
        }
    }

    /// Ranges on a common scale from the least to the greatest value, as a table; the first one's is shaded behind all.
    package static func ranges(caption: String, _ ranges: [Range]) -> String {
        guard let first = ranges.first else { return "" }
        let low = ranges.map(\.low).min() ?? 0
        let span = max((ranges.map(\.high).max() ?? 0) - low, .leastNonzeroMagnitude)
        func place(_ value: Double) -> String { percent((value - low) / span) }
        let rows = ranges.map { range in
            """
            <tr><th scope="row">\(PageStyle.escaped(range.label))</th><td><span class="range" \
            style="--from:\(place(first.low));--to:\(place(first.high));--low:\(place(range.low));\
            --high:\(place(range.high))"><i\(range.isFaint ? " class=\"faint\"" : "")></i></span></td>\
            <td class="n">\(PageStyle.escaped(range.text))</td></tr>
            """
        }
        return """
            <table class="bars"><caption>\(PageStyle.escaped(caption))</caption><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table>
            """
    }
}
