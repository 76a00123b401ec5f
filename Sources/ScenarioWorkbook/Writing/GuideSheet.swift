// SPDX-License-Identifier: GPL-3.0-or-later
import CXlsxWriter
import PlannerWords
import Spreadsheets

/// The first sheet: how to fill in the others, with links to them. It is not read.
struct GuideSheet {
    let language: Language

    func write(_ page: SpreadsheetFile.Page, _ styles: BookStyles, _ file: SpreadsheetFile) {
        file.check(worksheet_set_column(page, 0, 0, 26, nil))
        file.check(worksheet_set_column(page, 1, 1, 84, nil))
        file.check(worksheet_set_row(page, 0, 30, nil))
        file.check(worksheet_write_string(page, 0, 0, Words.workbookGuideTitle(language), styles.title))
        var row: lxw_row_t = 1
        for paragraph in Words.workbookGuide {
            file.check(worksheet_set_row(page, row, 36, nil))
            file.check(worksheet_merge_range(page, row, 0, row, 1, paragraph(language), styles.paragraph))
            row += 1
        }
        row += 1
        file.check(worksheet_write_string(page, row, 0, Words.workbookSheet(language), styles.header))
        file.check(worksheet_write_string(page, row, 1, Words.workbookPurpose(language), styles.header))
        for key in SheetKey.allCases {
            row += 1
            let words = SheetSchema.of(key).words
            let name = words.name(language)
            file.check(worksheet_set_row(page, row, 20, nil))
            file.check(worksheet_write_url(page, row, 0, "internal:'\(name)'!A1", styles.link))
            file.check(worksheet_write_string(page, row, 0, name, styles.link))
            file.check(worksheet_write_string(page, row, 1, words.purpose(language), styles.remark))
        }
        worksheet_set_paper(page, 9)
        worksheet_set_landscape(page)
        worksheet_fit_to_pages(page, 1, 1)
        worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
}
