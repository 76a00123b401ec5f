// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A plot with two logarithmic axes, as SVG.
struct LogPlot {
    struct Line {
        var title: String
        var colour: String
        var points: [(x: Double, y: Double)]
        var isDashed = false
        /// Dots at the points.
        var isDotted = false
    }

    var title: String
    var xTitle: String
    var yTitle: String
    /// Labelled values of each axis, from end to end.
    var xTicks: [(value: Double, label: String)]
    var yTicks: [(value: Double, label: String)]
    var lines: [Line]

    private static let width = 760.0
    private static let height = 440.0
    private static let left = 70.0
    private static let right = 130.0
    private static let top = 40.0
    private static let bottom = 50.0

    var svg: String {
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" \
            font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="white"/>
            <text x="\(Self.left)" y="22" font-size="15">\(escaped(title))</text>

            """
        let end = (x: Self.width - Self.right, y: Self.height - Self.bottom)
        for tick in xTicks {
            let x = place(tick.value, xTicks, Self.left, end.x)
            text += "<path d=\"M\(x) \(Self.top)V\(end.y)\" stroke=\"#ddd\"/>\n"
            text += "<text x=\"\(x)\" y=\"\(end.y + 18)\" text-anchor=\"middle\">\(escaped(tick.label))</text>\n"
        }
        for tick in yTicks {
            let y = place(tick.value, yTicks, end.y, Self.top)
            text += "<path d=\"M\(Self.left) \(y)H\(end.x)\" stroke=\"#ddd\"/>\n"
            text += "<text x=\"\(Self.left - 8)\" y=\"\(y + 4)\" text-anchor=\"end\">\(escaped(tick.label))</text>\n"
        }
        let middle = (Self.left + end.x) / 2
        text += "<text x=\"\(middle)\" y=\"\(Self.height - 12)\" text-anchor=\"middle\">\(escaped(xTitle))</text>\n"
        let half = (Self.top + end.y) / 2
        text +=
            "<text transform=\"translate(16 \(half)) rotate(-90)\" text-anchor=\"middle\">\(escaped(yTitle))</text>\n"
        var legend: [String] = []
        for line in lines {
            text += drawn(line)
            guard !legend.contains(line.title) else { continue }
            legend.append(line.title)
            let y = Self.top + 16 * Double(legend.count)
            text +=
                "<path d=\"M\(end.x + 12) \(y - 4)h16\" stroke=\"\(line.colour)\" stroke-width=\"2\"\(dash(line))/>\n"
            text += "<text x=\"\(end.x + 34)\" y=\"\(y)\">\(escaped(line.title))</text>\n"
        }
        return text + "</svg>\n"
    }

    private func drawn(_ line: Line) -> String {
        let points = line.points.map { point in
            (
                x: place(point.x, xTicks, Self.left, Self.width - Self.right),
                y: place(point.y, yTicks, Self.height - Self.bottom, Self.top)
            )
        }
        let path = points.map { "\($0.x) \($0.y)" }.joined(separator: "L")
        var text = ""
        if points.count > 1 {
            text += "<path d=\"M\(path)\" fill=\"none\" stroke=\"\(line.colour)\" stroke-width=\"1.5\"\(dash(line))/>\n"
        }
        if line.isDotted {
            for point in points {
                text += "<circle cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"3.5\" fill=\"\(line.colour)\"/>\n"
            }
        }
        return text
    }

    private func dash(_ line: Line) -> String { line.isDashed ? " stroke-dasharray=\"5 4\"" : "" }

    /// Where a value stands between the first and last tick, to a tenth of a pixel; beyond them at the end.
    private func place(_ value: Double, _ ticks: [(value: Double, label: String)], _ from: Double, _ to: Double)
        -> Double
    {
        let (low, high) = (log(ticks.first!.value), log(ticks.last!.value))
        let share = max(0, min(1, (log(max(value, 1e-12)) - low) / (high - low)))
        return ((from + share * (to - from)) * 10).rounded() / 10
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
