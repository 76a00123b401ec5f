// SPDX-License-Identifier: GPL-3.0-or-later

/// How much room a text takes. Not every program finds out by itself when it opens a workbook.
public enum TextFit {
    // Words break early, which the factor allows for; the rest is the space beside the text.
    private static let letter = 0.95
    private static let space = 1.5

    /// Lines of a text that is wrapped in a column of so many letters of the workbook's font.
    public static func lines(_ text: String, width: Double) -> Double {
        (Double(text.count) * letter / (width - space)).rounded(.up)
    }

    /// The width of a column in which a text has one line.
    public static func width(_ text: String) -> Double { (Double(text.count) * letter + space).rounded(.up) }
}
