// SPDX-License-Identifier: GPL-3.0-or-later
import CXlsxWriter

/// The cell formats of a scenario's workbook.
struct BookStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>?

    let title, paragraph, label, remark, link: Format
    let requiredHeader, header: Format
    private let columns, settings: Kinds

    /// Formats by what a cell holds.
    private struct Kinds {
        let text, mark, whole, money, number, date, time: Format
    }

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ pattern: String? = nil, bold: Bool = false, wraps: Bool = false) -> Format {
            let format = workbook_add_format(book)
            format_set_font_name(format, "Times New Roman")
            format_set_font_size(format, 12)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if let pattern { format_set_num_format(format, pattern) }
            if bold { format_set_bold(format) }
            if wraps { format_set_text_wrap(format) }
            return format
        }
        func centred(_ format: Format) -> Format {
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            return format
        }
        func ruled(_ format: Format, fill: lxw_color_t? = nil) -> Format {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0x8C8C8C)
            if let fill { format_set_bg_color(format, fill) }
            return format
        }
        func right(_ format: Format) -> Format {
            format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
            return format
        }
        func indented(_ format: Format) -> Format {
            format_set_indent(format, 1)
            return format
        }
        title = format(bold: true)
        format_set_font_size(title, 16)
        paragraph = format(wraps: true)
        label = ruled(format(bold: true, wraps: true), fill: 0xE3EAEE)
        remark = ruled(indented(format(wraps: true)))
        link = ruled(indented(format()))
        format_set_font_color(link, 0x0B57A4)
        requiredHeader = ruled(centred(format(bold: true, wraps: true)), fill: 0x1F4E5F)
        format_set_font_color(requiredHeader, 0xFFFFFF)
        header = ruled(centred(format(bold: true, wraps: true)), fill: 0xD5E3E8)
        func kinds(_ finish: (Format) -> Format) -> Kinds {
            Kinds(
                text: finish(indented(format("@", wraps: true))), mark: finish(centred(format("@"))),
                whole: finish(centred(format("0"))),
                money: finish(indented(right(format("#,##0")))), number: finish(centred(format("General"))),
                date: finish(centred(format("dd/mm/yyyy"))), time: finish(centred(format("hh:mm"))))
        }
        columns = kinds { $0 }
        settings = kinds { ruled($0) }
    }

    /// For cells of a column, filled in or still empty. Codes are text, so that no program makes dates of them.
    func column(_ kind: FieldKind) -> Format { format(kind, columns) }

    /// For the value in a line of settings.
    func setting(_ kind: FieldKind) -> Format { format(kind, settings) }

    private func format(_ kind: FieldKind, _ kinds: Kinds) -> Format {
        switch kind {
        case .text, .code, .list, .dates, .weekdays: kinds.text
        case .flag, .word: kinds.mark
        case .whole(let isMoney): isMoney ? kinds.money : kinds.whole
        case .count: kinds.whole
        case .number: kinds.number
        case .date: kinds.date
        case .time: kinds.time
        }
    }
}
