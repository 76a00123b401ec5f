// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
    /// A whole number in groups of three: `1.234.567`, `1,234,567`.
    package static func number(_ value: Int, _ language: Language) -> String {
        var groups: [Substring] = []
        var digits = Substring(String(value.magnitude))
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        groups.insert(digits, at: 0)
        return (value < 0 ? "-" : "") + groups.joined(separator: language == .vi ? "." : ",")
    }

    /// Whole đồng: `1.234.567 đ`, `1,234,567 đ`.
    package static func money(_ value: Int, _ language: Language) -> String {
        number(value, language) + " đ"
    }

    /// Đồng in millions, where there is little room: `41,9 triệu đ`, `41.9 M đ`.
    package static func millions(_ value: Int, _ language: Language) -> String {
        decimal(Double(value) / 1_000_000, digits: 1, language) + (language == .vi ? " triệu đ" : " M đ")
    }

    /// A number with a fixed count of decimals, rounded half away from zero: `12,5`, `12.5`.
    package static func decimal(_ value: Double, digits: Int, _ language: Language) -> String {
        let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
        // Beyond what a whole number holds nothing sensible can be printed; it cannot come from a plan.
        guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return String(value) }
        let magnitude = Int(scaled.magnitude)
        let sign = scaled < 0 ? "-" : ""
        let whole = sign + number(magnitude / scale, language)
        guard digits > 0 else { return whole }
        let fraction = String(magnitude % scale)
        return whole + (language == .vi ? "," : ".") + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// A share as a percentage, rounded *up* to two decimals: a proven gap is never shown smaller than it is.
    package static func percent(_ share: Double, _ language: Language) -> String {
        let hundredths = share * 10_000
        // A share such as 0.01 is a hair more than 100 hundredths in binary.
        let nearest = hundredths.rounded()
        let shown = abs(hundredths - nearest) < roundingNoise ? nearest : hundredths.rounded(.up)
        return decimal(shown / 100, digits: 2, language) + "%"
    }

    /// What binary fractions may add to a share written in decimals, in hundredths of a per cent.
    private static let roundingNoise = 1e-6

    /// A distance in metres, in km with one decimal.
    package static func kilometres(metres: Int, _ language: Language) -> String {
        decimal(Double(metres) / 1000, digits: 1, language) + " km"
    }

    /// A length of time in seconds: `8,5 giây`, `2 phút 05 giây`, `3 giờ 20 phút`; `8.5 s`, `2 min 05 s`,
    /// `3 h 20 min`.
    package static func duration(_ seconds: Double, _ language: Language) -> String {
        let second = language == .vi ? "giây" : "s"
        guard seconds >= 60, let whole = Int(exactly: seconds.rounded()) else {
            return decimal(seconds, digits: 1, language) + " " + second
        }
        func two(_ count: Int) -> String { (count < 10 ? "0" : "") + "\(count)" }
        let minute = language == .vi ? "phút" : "min"
        if whole < 3600 { return "\(whole / 60) \(minute) \(two(whole % 60)) \(second)" }
        // Of hours nobody counts the seconds.
        return "\(whole / 3600) \(language == .vi ? "giờ" : "h") \(two(whole % 3600 / 60)) \(minute)"
    }

    /// A counted noun: Vietnamese nouns do not change, English ones may.
    package static func count(_ value: Int, vi: String, one: String, many: String, _ language: Language) -> String {
        number(value, language) + " " + (language == .vi ? vi : value == 1 ? one : many)
    }
}
