// SPDX-License-Identifier: GPL-3.0-or-later

/// The languages of everything a planner reads.
package enum Language: String, CaseIterable, Sendable {
    case vi, en
}

/// A text in both languages: one cannot be written without the other.
package struct Phrase: Sendable, Hashable {
    package let vi: String
    package let en: String

    /// Both languages, Vietnamese with full diacritics.
    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The text in a language.
    package func callAsFunction(_ language: Language) -> String {
        language == .vi ? vi : en
    }
}

/// Every word that a planner reads, by subject in the extensions of this type (`Words+Dates.swift`, …).
package enum Words {}
