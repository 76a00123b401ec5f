// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of one sheet of a scenario's workbook.
public struct SheetWords: Sendable, Hashable {
    /// On the tab.
    public let name: Phrase
    /// For the guide: what to write there.
    public let purpose: Phrase

    init(vi: String, en: String, purposeVi: String, purposeEn: String) {
        name = Phrase(vi: vi, en: en)
        purpose = Phrase(vi: purposeVi, en: purposeEn)
    }
}

/// The words of one column of such a sheet.
public struct ColumnWords: Sendable, Hashable {
    /// In the header row.
    public let title: Phrase
    /// What to write, as a note on the header.
    public let note: Phrase

    init(vi: String, en: String, noteVi: String, noteEn: String) {
        title = Phrase(vi: vi, en: en)
        note = Phrase(vi: noteVi, en: noteEn)
    }
}

extension Words {
    /// The sheets of a scenario's workbook.
    public enum Sheets {}
    /// Their columns.
    public enum Columns {}
}
