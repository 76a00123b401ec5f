// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Small charts in the page's style. Each shows its numbers as text too, so that nothing depends on seeing it.
package enum PageChart {
    /// One bar of `bars`: `part` filled of `all`.
    package struct Bar: Sendable {
        var label: String
        var part: Double
        var all: Double
        var text: String

        /// A bar of length `all`, of which `part` is filled; `text` stands at its end.
        package init(label: String, part: Double, all: Double, text: String) {
            self.label = label
            self.part = part
            self.all = all
            self.text = text
        }

        /// A full bar.
        package init(label: String, value: Double, text: String) {
            self.init(label: label, part: value, all: value, text: text)
        }
    }

    /// Horizontal bars on a common scale, as a table.
    package static func bars(caption: String, _ bars: [Bar]) -> String {
        let longest = bars.map(\.all).max() ?? 0
        let rows = bars.map { bar in
            let all = longest > 0 ? bar.all / longest : 0
            let part = bar.all > 0 ? bar.part / bar.all : 0
            return """
                <tr><th scope="row">\(PageStyle.escaped(bar.label))</th><td><span class="bar" \
                style="--all:\(percent(all));--part:\(percent(part))"><i></i></span></td>\
                <td class="n">\(PageStyle.escaped(bar.text))</td></tr>
                """
        }
        return """
            <table class="bars"><caption>\(PageStyle.escaped(caption))</caption><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table>
            """
    }

    /// Columns over time, each with its value on top; `label` stands below where there is room. Charts that are compared
    /// share the value that is `highest` in any of them.
    package static func columns(
        caption: String, highest: Int? = nil, _ columns: [(label: String, value: Int)]
    ) -> String {
        let (width, height, floor) = (360.0, 130.0, 112.0)
        let step = width / Double(max(columns.count, 6))
        let highest = Double(max(1, highest ?? 1, columns.map(\.value).max() ?? 1))
        // A label such as 02/03 needs some 34 units.
        let stride = max(1, Int((34 / step).rounded(.up)))
        var marks = ""
        for (index, column) in columns.enumerated() {
            let size = Double(column.value) / highest * (floor - 16)
            let (left, top) = (Double(index) * step, floor - size)
            marks += "<rect class=\"mark\" x=\"\(number(left + step * 0.15))\" y=\"\(number(top))\" "
            marks += "width=\"\(number(step * 0.7))\" height=\"\(number(size))\"><title>"
            marks += "\(PageStyle.escaped(column.label)): \(column.value)</title></rect>"
            let middle = number(left + step / 2)
            if step >= 14, column.value > 0 {
                marks += text(middle, number(top - 3), String(column.value), anchor: "middle")
            }
            if index % stride == 0 { marks += text(middle, "124", column.label, anchor: "middle", kind: "soft-text") }
        }
        let rule = "<path class=\"rule\" d=\"M0 \(number(floor))H\(number(width))\"/>"
        let words = columns.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
        return figure(caption, words, width, height, rule + marks)
    }

    /// An inline SVG with its caption; `words` say what it shows to those who cannot see it.
    static func figure(
        _ caption: String, _ words: String, _ width: Double, _ height: Double, _ marks: String, kind: String? = nil
    ) -> String {
        let label = caption + (caption.hasSuffix(".") ? " " : ". ") + words
        return """
            <figure\(kind.map { " class=\"\($0)\"" } ?? "")><figcaption>\(PageStyle.escaped(caption))</figcaption>
            <svg role="img" viewBox="0 0 \(number(width)) \(number(height))" aria-label="\(PageStyle.escaped(label))">
            \(marks)
            </svg></figure>
            """
    }

    static func text(_ x: String, _ y: String, _ text: String, anchor: String, kind: String = "") -> String {
        let kind = kind.isEmpty ? "" : " class=\"\(kind)\""
        return "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\"\(kind)>\(PageStyle.escaped(text))</text>"
    }

    /// One decimal, with a point whatever the language.
    static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    static func percent(_ share: Double) -> String { String(format: "%.2f%%", share * 100) }
}
