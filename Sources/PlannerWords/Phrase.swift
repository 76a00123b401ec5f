// SPDX-License-Identifier: GPL-3.0-or-later

/// The languages of everything a planner reads.
public enum Language: String, CaseIterable, Sendable {
    case vi, en
}

/// A text in both languages: one cannot be written without the other.
public struct Phrase: Sendable, Hashable {
    public let vi: String
    public let en: String

    /// Both languages, Vietnamese with full diacritics.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The text in a language.
    public func callAsFunction(_ language: Language) -> String {
        language == .vi ? vi : en
    }
}

/// Every word that a planner reads, by subject in the extensions of this type (`Words+Dates.swift`, …).
public enum Words {}
