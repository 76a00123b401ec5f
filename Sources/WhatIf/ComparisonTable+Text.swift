// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords

extension ComparisonTable {
    /// A value for people, money in millions of VND; a difference that the gaps cannot tell apart is never a number.
    package static func text(_ value: Value, _ language: Language) -> String {
        switch value {
        case .count(let number): return Words.number(number, language)
        case .part(let part): return "\(Words.number(part.count, language))/\(Words.number(part.of, language))"
        case .money(let amount): return millions(amount, language)
        case .metres(let metres): return Words.number((metres + 500) / 1000, language)
        case .share(let share): return Words.percent(share, language)
        case .nothing: return ""
        case .difference(nil): return "–"
        case .difference(let difference?):
            switch difference.verdict {
            case .unclear: return "≈"
            case .same: return "="
            case .cheaper: return millions(difference.found, language)
            case .dearer: return "+" + millions(difference.found, language)
            }
        }
    }

    /// Millions of VND with one decimal.
    package static func millions(_ amount: Int, _ language: Language) -> String {
        Words.decimal(Double(amount) / 1e6, digits: 1, language)
    }

    /// What is proven about the cost of an alternative against the base's.
    package func sentence(about number: Int, _ language: Language) -> String {
        difference(of: number).map { Self.sentence(for: $0, language) } ?? Words.whatIfIncomparable(language)
    }

    /// What is proven about a difference.
    package static func sentence(for difference: CostDifference, _ language: Language) -> String {
        switch difference.verdict {
        case .cheaper: return Words.whatIfCheaper(-difference.most, -difference.least, language)
        case .dearer: return Words.whatIfDearer(difference.least, difference.most, language)
        case .same: return Words.whatIfSame(language)
        case .unclear: return Words.whatIfUnclear(language)
        }
    }

    /// Whether differences are part of the table.
    package var showsDifferences: Bool { alternatives.count > 1 && rows.contains { $0.code == "difference" } }
}

extension ComparisonTable.Row {
    /// Whether the row is a part of the one above.
    package var isPart: Bool { key != nil || code == "unservable" || code == "bound" }
}
