// SPDX-License-Identifier: GPL-3.0-or-later
import CXlsxWriter
import Foundation
import PlannerWords
import Spreadsheets
import TrainingModel

/// Writes a scenario as a workbook that people fill in: headers with notes, drop-down lists, formats down the columns.
struct BookWriter {
    let scenario: Scenario
    let language: Language

    func bytes(now: Date) throws(SpreadsheetFailure) -> [UInt8] {
        try SpreadsheetFile.bytes(title: scenario.title, created: now) { file in
            let styles = BookStyles(file.book)
            file.add(Words.Sheets.guide.name(language)) { GuideSheet(language: language).write($0, styles, file) }
            let rows = Flattening(scenario: scenario)
            for key in SheetKey.allCases {
                let schema = SheetSchema.of(key)
                file.add(schema.words.name(language)) { page in
                    let sheet = DataSheet(schema: schema, language: language, page: page, styles: styles, file: file)
                    switch schema.layout {
                    case .table: sheet.writeTable(rows.rows(key))
                    case .settings: sheet.writeSettings(rows.rows(key).first ?? [:])
                    }
                    worksheet_set_tab_color(page, Self.tabColour(key))
                    sheet.setUpPrinting()
                }
            }
        }
    }

    /// Green for what every plan needs anew, blue for teaching, orange for times, grey for rules.
    private static func tabColour(_ key: SheetKey) -> lxw_color_t {
        if SheetSchema.people.contains(where: { $0.key == key }) { return 0x2E7D32 }
        if SheetSchema.teaching.contains(where: { $0.key == key }) { return 0x1565C0 }
        return SheetSchema.times.contains { $0.key == key } ? 0xEF6C00 : 0x757575
    }
}
