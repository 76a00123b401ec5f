// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of one sheet of a scenario's workbook.
package struct SheetWords: Sendable, Hashable {
    /// On the tab.
    package let name: Phrase
    /// For the guide: what to write there.
    package let purpose: Phrase

    init(vi: String, en: String, purposeVi: String, purposeEn: String) {
        name = Phrase(vi: vi, en: en)
        purpose = Phrase(vi: purposeVi, en: purposeEn)
    }
}

/// The words of one column of such a sheet.
package struct ColumnWords: Sendable, Hashable {
    /// In the header row.
    package let title: Phrase
    /// What to write, as a note on the header.
    package let note: Phrase

    init(vi: String, en: String, noteVi: String, noteEn: String) {
        title = Phrase(vi: vi, en: en)
        note = Phrase(vi: noteVi, en: noteEn)
    }
}

extension Words {
    /// The sheets of a scenario's workbook.
    package enum Sheets {}
    /// Their columns.
    package enum Columns {}
}
