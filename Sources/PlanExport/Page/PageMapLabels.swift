// SPDX-License-Identifier: GPL-3.0-or-later

/// Labels of a map that cover neither each other nor marks: each goes right, left, below or above its mark, in one line
/// or two, or is left out (the mark has it as a title, and the table below the map names it).
struct PageMapLabels {
    private let width: Double
    private let height: Double
    private var wishes: [Wish] = []

    private struct Wish {
        var text: String
        var x: Double
        var y: Double
        var radius: Double
        var isStrong: Bool
    }

    private struct Box {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// Where a label could go: its lines from the base line of the first one.
    private struct Place {
        var lines: [String]
        var x: Double
        var y: Double
        var anchor: String
        var isStrong: Bool
        var box: Box
    }

    /// Of a text of 10.5 units: from one base line to the next.
    private static let lineHeight = 12.0

    /// - Parameters:
    ///   - width, height: of the map, in its own units, which no label leaves.
    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// Asks for a label of a mark. Strong ones choose first.
    mutating func mark(_ text: String, x: Double, y: Double, radius: Double, isStrong: Bool) {
        wishes.append(Wish(text: text, x: x, y: y, radius: radius, isStrong: isStrong))
    }

    var svg: String {
        chosen.map { place in
            place.lines.enumerated().map { index, line in
                PageChart.text(
                    PageChart.number(place.x), PageChart.number(place.y + Double(index) * Self.lineHeight), line,
                    anchor: place.anchor, kind: place.isStrong ? "strong halo" : "halo")
            }.joined()
        }.joined()
    }

    /// Whoever chooses first takes room from others: of several orders that which leaves out the fewest.
    private var chosen: [Place] {
        let (strong, weak) = (wishes.filter(\.isStrong), wishes.filter { !$0.isStrong })
        let (byX, byY) = (weak.sorted { $0.x < $1.x }, weak.sorted { $0.y < $1.y })
        let choices = [weak, byX, byX.reversed(), byY, byY.reversed()].flatMap { weak in
            [strong, strong.reversed()].map { choose(in: $0 + weak) }
        }
        return choices.reduce([]) { $1.count > $0.count ? $1 : $0 }
    }

    private func choose(in order: [Wish]) -> [Place] {
        // A mark may be touched by its own label, hence a little less than its size.
        let marks = wishes.map { wish in
            let reach = wish.radius * 0.7
            return Box(left: wish.x - reach, top: wish.y - reach, right: wish.x + reach, bottom: wish.y + reach)
        }
        var taken: [Place] = []
        for wish in order {
            let free = places(wish).filter { place in
                place.box.left >= 0 && place.box.right <= width && place.box.top >= 0 && place.box.bottom <= height
                    && !taken.contains { $0.box.overlaps(place.box) }
            }
            func covered(_ place: Place) -> Int { marks.count { $0.overlaps(place.box) } }
            // The name of a venue matters more than a commune's mark.
            guard let best = free.min(by: { covered($0) < covered($1) }), wish.isStrong || covered(best) == 0
            else { continue }
            taken.append(best)
        }
        return taken
    }

    /// All places beside a mark, the best first.
    private func places(_ wish: Wish) -> [Place] {
        [[wish.text], Self.halves(of: wish.text)].filter { !$0.isEmpty }.flatMap { lines in
            // A character of 10.5 units is some 6 units wide.
            let length = Double(lines.map(\.count).max() ?? 0) * (wish.isStrong ? 6.6 : 6)
            let (x, y, reach) = (wish.x, wish.y, wish.radius + 2)
            let rest = Double(lines.count - 1) * Self.lineHeight
            let (middle, below, above) = (y + 3 - rest / 2, y + reach + 9, y - reach - 2 - rest)
            let choices: [(x: Double, y: Double, anchor: String, left: Double)] = [
                (x + reach, middle, "start", x + reach), (x - reach, middle, "end", x - reach - length),
                (x, below, "middle", x - length / 2), (x, above, "middle", x - length / 2),
                (x + reach, below, "end", x + reach - length), (x - reach, below, "start", x - reach),
                (x + reach, above, "end", x + reach - length), (x - reach, above, "start", x - reach),
            ]
            return choices.map { choice in
                let box = Box(
                    left: choice.left, top: choice.y - 9.5, right: choice.left + length, bottom: choice.y + rest + 3)
                return Place(
                    lines: lines, x: choice.x, y: choice.y, anchor: choice.anchor, isStrong: wish.isStrong, box: box)
            }
        }
    }

    /// A text in two lines as equal as can be; nothing where it is short, or one word.
    private static func halves(of text: String) -> [String] {
        guard text.count > 14 else { return [] }
        let blanks = text.indices.filter { text[$0] == " " }
        let halves = blanks.map { [String(text[..<$0]), String(text[text.index(after: $0)...])] }
        return halves.min { max($0[0].count, $0[1].count) < max($1[0].count, $1[1].count) } ?? []
    }
}
