// SPDX-License-Identifier: GPL-3.0-or-later

import CXlsxWriter
import Foundation
import Spreadsheets
import TrainingModel

/// Writes sheets with libxlsxwriter, ready to print on A4.
enum WorkbookWriter {
    static func bytes(_ sheets: [Sheet], title: String, now: Date) throws(ExportError) -> [UInt8] {
        do {
            return try SpreadsheetFile.bytes(title: title, created: now) { file in
                let styles = Styles(file.book)
                for sheet in sheets { file.add(sheet.name) { fill($0, sheet, styles, file.check) } }
            }
        } catch {
            throw .workbook(reason: error.reason)
        }
    }

    private static func fill(
        _ page: SpreadsheetFile.Page, _ sheet: Sheet, _ styles: Styles, _ check: (lxw_error) -> Void
    ) {
        let sheet = sheet.widened
        let last = lxw_col_t(max(0, sheet.columns.count - 1))
        for (index, column) in sheet.columns.enumerated() {
            check(worksheet_set_column(page, lxw_col_t(index), lxw_col_t(index), column.width, nil))
        }
        var line: lxw_row_t = 0
        let width = sheet.columns.reduce(0) { $0 + $1.width }
        func heading(
            _ text: String, _ style: Styles.Format, _ lineHeight: Double, _ characterWidth: Double, space: Double = 0
        ) {
            let lines = max(1, (Double(text.count) * characterWidth / width).rounded(.up))
            check(worksheet_set_row(page, line, lines * lineHeight + space, nil))
            let text = clipped(text)
            check(
                last > 0
                    ? worksheet_merge_range(page, line, 0, line, last, text, style)
                    : worksheet_write_string(page, line, 0, text, style))
            line += 1
        }
        heading(sheet.title, styles.title, 24, 1.5)
        for note in sheet.notes { heading(note, styles.note, 16, 1.05) }
        let header = line
        check(worksheet_set_row(page, header, height(of: sheet.columns.map { .text($0.title) }, sheet), nil))
        for (index, column) in sheet.columns.enumerated() {
            check(worksheet_write_string(page, header, lxw_col_t(index), column.title, styles.header))
        }
        var pages: [lxw_row_t] = []
        for row in sheet.rows {
            line += 1
            if row.startsPage { pages.append(line) }
            if row.isHeading, case .text(let text) = row.cells.first {
                heading(text, styles.heading, 16, 1.1, space: 8)
                line -= 1
                continue
            }
            check(worksheet_set_row(page, line, height(of: row.cells, sheet), nil))
            for (index, cell) in row.cells.enumerated() {
                check(write(cell, page, line, lxw_col_t(index), row.isTotal ? styles.total : styles.plain))
            }
        }
        // A 0 ends the list.
        pages.append(0)
        if pages.count > 1 { check(worksheet_set_h_pagebreaks(page, &pages)) }
        worksheet_freeze_panes(page, header + 1, 0)
        check(worksheet_repeat_rows(page, header, header))
        check(worksheet_print_area(page, 0, 0, line, last))
        worksheet_set_paper(page, a4)
        if sheet.isLandscape { worksheet_set_landscape(page) }
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_center_horizontally(page)
        worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7)
        check(worksheet_set_footer(page, "&L&8&A&R&8&P/&N"))
    }

    /// Points that a row needs.
    private static func height(of cells: [Sheet.Cell], _ sheet: Sheet) -> Double {
        let lines = zip(cells, sheet.columns).map { cell, column -> Double in
            switch cell {
            case .text(let text), .mark(let text): return TextFit.lines(text, width: column.width)
            default: return 1
            }
        }
        return max(1, lines.max() ?? 1) * 15 + 5
    }

    private static let a4: UInt8 = 9
    /// Excel refuses longer texts.
    private static let longestText = 32_000

    private static func clipped(_ text: String) -> String {
        text.utf16.count > longestText ? String(text.prefix(longestText / 4)) + "…" : text
    }

    private static func write(
        _ cell: Sheet.Cell, _ page: SpreadsheetFile.Page, _ row: lxw_row_t, _ column: lxw_col_t,
        _ style: Styles.Row
    ) -> lxw_error {
        switch cell {
        case .text(""), .blank: return worksheet_write_blank(page, row, column, style.text)
        case .text(let text): return worksheet_write_string(page, row, column, clipped(text), style.text)
        case .mark(let text): return worksheet_write_string(page, row, column, clipped(text), style.mark)
        case .number(let value): return worksheet_write_number(page, row, column, Double(value), style.number)
        case .money(let value): return worksheet_write_number(page, row, column, Double(value), style.money)
        case .date(let day):
            // Serial 25569 is 1970-01-01 in the calendar that begins in 1900.
            return worksheet_write_number(page, row, column, Double(day.number + 25_569), style.date)
        }
    }
}

/// The few cell formats of a workbook: one typeface, thin grey rules.
private struct Styles {
    typealias Format = UnsafeMutablePointer<lxw_format>?

    struct Row {
        var text, mark, number, money, date: Format
    }

    let title, note, header, heading: Format
    let plain, total: Row

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ size: Double = 11, bold: Bool = false, rules: Bool = true) -> Format {
            let format = workbook_add_format(book)
            format_set_font_name(format, "Times New Roman")
            format_set_font_size(format, size)
            if bold { format_set_bold(format) }
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if rules {
                format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
                format_set_border_color(format, 0x8C8C8C)
            }
            return format
        }
        func centred(_ format: Format) -> Format {
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            return format
        }
        func row(bold: Bool, fill: lxw_color_t?) -> Row {
            func cell(_ pattern: String? = nil) -> Format {
                let cell = format(bold: bold)
                if let pattern { format_set_num_format(cell, pattern) }
                if let fill { format_set_bg_color(cell, fill) }
                return cell
            }
            let (text, money) = (cell(), cell("#,##0"))
            format_set_indent(text, 1)
            format_set_align(money, UInt8(LXW_ALIGN_RIGHT.rawValue))
            format_set_indent(money, 1)
            return Row(
                text: text, mark: centred(cell()), number: centred(cell("0")), money: money,
                date: centred(cell("dd/mm/yyyy")))
        }
        title = centred(format(16, bold: true, rules: false))
        note = format(rules: false)
        header = centred(format(bold: true))
        format_set_bg_color(header, 0xE3EAEE)
        heading = format(bold: true)
        format_set_indent(heading, 1)
        plain = row(bold: false, fill: nil)
        total = row(bold: true, fill: 0xF2F2F2)
    }
}
