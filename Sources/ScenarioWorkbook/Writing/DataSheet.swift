// SPDX-License-Identifier: GPL-3.0-or-later
import CXlsxWriter
import PlannerWords
import Spreadsheets

/// One sheet of a scenario's workbook.
struct DataSheet {
    let schema: SheetSchema
    let language: Language
    let page: SpreadsheetFile.Page
    let styles: BookStyles
    let file: SpreadsheetFile

    /// Rows that lists and formats reach beyond those that are filled in.
    private static let spareRows = 2_000

    func writeTable(_ rows: [Flattening.Row]) {
        file.check(worksheet_set_row(page, 0, 48, nil))
        for (index, field) in schema.fields.enumerated() {
            let column = lxw_col_t(index)
            let style = styles.column(field.kind)
            file.check(worksheet_set_column(page, column, column, field.width, style))
            file.check(
                worksheet_write_string(
                    page, 0, column, field.words.title(language),
                    field.isRequired ? styles.requiredHeader : styles.header))
            comment(field, row: 0, column: column)
            offerList(field.kind, from: 1, to: lxw_row_t(rows.count + Self.spareRows), column: column)
        }
        for (index, row) in rows.enumerated() { write(row, at: lxw_row_t(index + 1)) }
        worksheet_freeze_panes(page, 1, 0)
        file.check(worksheet_repeat_rows(page, 0, 0))
    }

    func writeSettings(_ values: Flattening.Row) {
        let heads = [(Words.workbookItem, 40.0), (Words.workbookValue, 34.0), (Words.workbookRemark, 64.0)]
        for (index, (title, width)) in heads.enumerated() {
            file.check(worksheet_set_column(page, lxw_col_t(index), lxw_col_t(index), width, nil))
            file.check(worksheet_write_string(page, 0, lxw_col_t(index), title(language), styles.header))
        }
        for (index, field) in schema.fields.enumerated() {
            let row = lxw_row_t(index + 1)
            file.check(worksheet_set_row(page, row, 34, nil))
            file.check(worksheet_write_string(page, row, 0, field.words.title(language), styles.label))
            write(field.kind.cell(values[field.key] ?? "", language), row, 1, styles.setting(field.kind))
            file.check(worksheet_write_string(page, row, 2, note(field), styles.remark))
            offerList(field.kind, from: row, to: row, column: 1)
        }
        worksheet_freeze_panes(page, 1, 0)
    }

    func setUpPrinting() {
        worksheet_set_paper(page, 9)
        // A page upright holds some 90 letters.
        let width = schema.fields.reduce(0) { $0 + $1.width }
        if schema.layout == .settings || width > 90 { worksheet_set_landscape(page) }
        worksheet_gridlines(page, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7)
        file.check(worksheet_set_footer(page, "&L&8&A&R&8&P/&N"))
    }

    // MARK: Cells

    private func write(_ row: Flattening.Row, at number: lxw_row_t) {
        var lines = 1.0
        for (index, field) in schema.fields.enumerated() {
            let cell = field.kind.cell(row[field.key] ?? "", language)
            write(cell, number, lxw_col_t(index), styles.column(field.kind))
            if case .text(let text) = cell { lines = max(lines, TextFit.lines(text, width: field.width)) }
        }
        if lines > 1 { file.check(worksheet_set_row(page, number, lines * 16 + 2, nil)) }
    }

    private func write(_ cell: FieldKind.Cell, _ row: lxw_row_t, _ column: lxw_col_t, _ style: BookStyles.Format) {
        switch cell {
        case .blank: file.check(worksheet_write_blank(page, row, column, style))
        case .text(let text): file.check(worksheet_write_string(page, row, column, text, style))
        case .number(let number): file.check(worksheet_write_number(page, row, column, number, style))
        }
    }

    private func note(_ field: SheetSchema.Field) -> String {
        (field.isRequired ? Words.workbookRequired(language) + " " : "") + field.words.note(language)
    }

    private func comment(_ field: SheetSchema.Field, row: lxw_row_t, column: lxw_col_t) {
        let text = note(field)
        var options = lxw_comment_options()
        options.width = 240
        // Some 34 letters stand in a line of 18 pixels.
        options.height = UInt16(24 + 18 * (text.count / 34 + 1))
        options.font_size = 10
        file.check(worksheet_write_comment_opt(page, row, column, text, &options))
    }

    // MARK: Lists

    /// A drop-down list of what a cell may hold. Another value can be kept after a question: what it refers to may be
    /// written later.
    private func offerList(_ kind: FieldKind, from first: lxw_row_t, to last: lxw_row_t, column: lxw_col_t) {
        var rule = lxw_data_validation()
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        let message = Words.workbookNotListed(language)
        message.withMutableCString { message in
            rule.error_message = message
            switch kind {
            case .code(of: let target?):
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                identifiers(of: target).withMutableCString { formula in
                    rule.value_formula = formula
                    file.check(worksheet_data_validation_range(page, first, column, last, column, &rule))
                }
            case .flag: offer(.flags, &rule, first, last, column)
            case .word(let vocabulary): offer(vocabulary, &rule, first, last, column)
            default: break
            }
        }
    }

    private func offer(
        _ vocabulary: Vocabulary, _ rule: inout lxw_data_validation, _ first: lxw_row_t, _ last: lxw_row_t,
        _ column: lxw_col_t
    ) {
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        var labels = vocabulary.words.map { strdup($0.label(language)) } + [nil]
        defer { for label in labels { free(label) } }
        labels.withUnsafeMutableBufferPointer { list in
            rule.value_list = list.baseAddress
            file.check(worksheet_data_validation_range(page, first, column, last, column, &rule))
        }
    }

    /// The filled cells of the first column of another sheet, however many there are by then.
    private func identifiers(of target: SheetKey) -> String {
        let column = "'\(SheetSchema.of(target).words.name(language))'!$A$2"
        return "=OFFSET(\(column),0,0,MAX(1,COUNTA(\(column):$A$\(2 + Self.spareRows))),1)"
    }
}

extension String {
    /// The library's structures are written in C without `const`; it only reads them.
    func withMutableCString(_ body: (UnsafeMutablePointer<CChar>) -> Void) {
        withCString { body(UnsafeMutablePointer(mutating: $0)) }
    }
}
