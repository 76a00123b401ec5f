// SPDX-License-Identifier: GPL-3.0-or-later

extension PageChart {
    /// A point of `scatter`.
    package struct Point: Sendable {
        var x: Double
        var y: Double
        var name: String
        var label: String
        var isMarked: Bool

        /// `isMarked` points, such as those of a Pareto front, are filled; their `name`, a number or two, stands beside
        /// them where there is room.
        package init(x: Double, y: Double, name: String = "", label: String, isMarked: Bool = false) {
            self.x = x
            self.y = y
            self.name = name
            self.label = label
            self.isMarked = isMarked
        }
    }

    /// Points over two axes; `format` writes the ends of an axis.
    package static func scatter(
        caption: String, xTitle: String, yTitle: String, _ points: [Point], format: (Double) -> String
    ) -> String {
        let (left, right, top, bottom) = (46.0, 350.0, 18.0, 208.0)
        let x = Axis(points.map(\.x), from: left + 10, to: right - 10)
        let y = Axis(points.map(\.y), from: bottom - 10, to: top + 10)
        var marks = "<path class=\"rule\" d=\"M\(number(left)) \(number(top))V\(number(bottom))H\(number(right))\"/>"
        // Marked points last, so that no other hides them.
        for point in points.filter({ !$0.isMarked }) + points.filter(\.isMarked) {
            marks += "<circle class=\"\(point.isMarked ? "mark" : "place")\" cx=\"\(number(x.place(point.x)))\" "
            marks += "cy=\"\(number(y.place(point.y)))\" r=\"4\">"
            marks += "<title>\(PageStyle.escaped(point.label))</title></circle>"
        }
        marks += names(
            points.map { (x.place($0.x), y.place($0.y), $0.isMarked ? $0.name : "") }, left: left - 5, right: 360)
        marks += text("40", number(bottom - 6), format(y.low), anchor: "end", kind: "soft-text")
        if y.high > y.low { marks += text("40", number(top + 13), format(y.high), anchor: "end", kind: "soft-text") }
        marks += text(number(left + 10), "220", format(x.low), anchor: "middle", kind: "soft-text")
        if x.high > x.low {
            marks += text(number(right - 10), "220", format(x.high), anchor: "middle", kind: "soft-text")
        }
        marks += text("0", "10", yTitle, anchor: "start") + text(number(right), "234", xTitle, anchor: "end")
        return figure(caption, points.map(\.label).joined(separator: "; "), 360, 240, marks)
    }

    private struct Axis {
        let low: Double
        let high: Double
        let start: Double
        let end: Double

        init(_ values: [Double], from start: Double, to end: Double) {
            (low, high) = (values.min() ?? 0, values.max() ?? 0)
            (self.start, self.end) = (start, end)
        }

        func place(_ value: Double) -> Double {
            high > low ? start + (value - low) / (high - low) * (end - start) : start
        }
    }

    /// Names beside their points, on the first side where they lie on no point and no other name; left out if there is
    /// none. All in the units of the drawing.
    private static func names(_ points: [(x: Double, y: Double, name: String)], left: Double, right: Double) -> String {
        let (high, near) = (11.0, 7.0)
        var taken = points.map { (left: $0.x - 4, right: $0.x + 4, top: $0.y - 4, bottom: $0.y + 4) }
        return points.filter { !$0.name.isEmpty }.map { point -> String in
            let width = Double(point.name.count) * 6
            let sides = [
                (point.x + near, point.y + 3.5), (point.x - near - width, point.y + 3.5),
                (point.x - width / 2, point.y - near), (point.x - width / 2, point.y + near + high - 2),
            ]
            for (start, base) in sides where start >= left && start + width <= right {
                let box = (left: start, right: start + width, top: base - high + 2, bottom: base)
                let isFree = !taken.contains {
                    $0.left < box.right && box.left < $0.right && $0.top < box.bottom && box.top < $0.bottom
                }
                guard isFree else { continue }
                taken.append(box)
                return text(number(start), number(base), point.name, anchor: "start")
            }
            return ""
        }.joined()
    }
}
