// SPDX-License-Identifier: GPL-3.0-or-later

/// How much room a text takes. Not every program finds out by itself when it opens a workbook.
public enum TextFit {
    /// Lines of a text that is wrapped in a column of so many letters of the workbook's font.
    public static func lines(_ text: String, width: Double) -> Double {
        // Words break early, which the factor allows for.
        (Double(text.count) * 0.95 / (width - 1.5)).rounded(.up)
    }
}
