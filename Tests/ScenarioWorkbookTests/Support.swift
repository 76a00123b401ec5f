// SPDX-License-Identifier: GPL-3.0-or-later
import CXlsxWriter
import Foundation
import Spreadsheets
import TrainingModel

@testable import ScenarioWorkbook

/// A cell as a planner or a program left it.
enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case text(String)
    case number(Double)
    /// A serial number shown as a date, or as a time.
    case date(Double)
    case time(Double)
    case flag(Bool)
    case formula(String, result: String)
    case blank

    init(stringLiteral text: String) { self = text.isEmpty ? .blank : .text(text) }
    init(integerLiteral number: Int) { self = .number(Double(number)) }
    init(floatLiteral number: Double) { self = .number(number) }
}

/// A small workbook, sheet by sheet, to be made as untidy as those of real offices.
struct SmallBook {
    var sheets: [(name: String, rows: [[Cell]])] = [
        (
            "Thông tin chung",
            [
                ["Mục", "Giá trị"], ["Tên kế hoạch", "Lớp thử"], ["Múi giờ", "Asia/Ho_Chi_Minh"],
                ["Ngày bắt đầu", .date(46_447)], ["Ngày kết thúc", "28/03/2027"],
            ]
        ),
        ("Khung giờ", [["Mã", "Bắt đầu", "Kết thúc"], ["toi", .time(0.75), "21h"]]),
        ("Khóa học", [["Mã", "Sĩ số ít nhất", "Sĩ số nhiều nhất"], ["nhan-thuc", 2, 30]]),
        ("Bài học", [["Khóa học", "Mã bài", "Chuyên đề"], ["nhan-thuc", "b1", "lich-su"]]),
        (
            "Hình thức",
            [
                ["Mã", "Cách học", "Số buổi ít nhất một tuần", "Số buổi nhiều nhất một tuần"],
                ["buoi-toi", "Tại lớp", 1, 2],
            ]
        ),
        ("Lịch tuần", [["Hình thức", "Thứ", "Các khung giờ"], ["buoi-toi", "T2–T5", "toi"]]),
        ("Xã phường", [["Mã", "Vĩ độ", "Kinh độ"], ["x1", 20.6, 105.9]]),
        (
            "Địa điểm",
            [
                ["Mã", "Loại", "Xã phường", "Vĩ độ", "Kinh độ", "Số phòng", "Sức chứa"],
                ["v1", "center", "x1", 20.6, 105.9, 1, 40],
            ]
        ),
        ("Giảng viên", [["Mã", "Chuyên đề"], ["gv1", "lich-su"]]),
        ("Học viên", [["Mã", "Xã phường", "Khóa học"], ["c1", "x1", "nhan-thuc"], ["c2", "x1", "nhan-thuc"]]),
    ]

    subscript(name: String) -> [[Cell]] {
        get { sheets.first { $0.name == name }?.rows ?? [] }
        set {
            sheets.removeAll { $0.name == name }
            sheets.append((name, newValue))
        }
    }

    /// Beginnings and ends of cells made one, counted from 0: sheet, first row, first column, last row, last column.
    var merges: [(sheet: String, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t)] = []

    func bytes() throws -> [UInt8] {
        try SpreadsheetFile.bytes(title: "", created: Date(timeIntervalSince1970: 1_800_000_000)) { file in
            let date = workbook_add_format(file.book)
            format_set_num_format(date, "dd/mm/yyyy")
            let time = workbook_add_format(file.book)
            format_set_num_format(time, "hh\"h\"mm")
            for (name, rows) in sheets {
                file.add(name) { page in
                    for merge in merges where merge.sheet == name {
                        file.check(worksheet_merge_range(page, merge.1, merge.2, merge.3, merge.4, "", nil))
                    }
                    for (row, cells) in rows.enumerated() {
                        for (column, cell) in cells.enumerated() {
                            let (row, column) = (lxw_row_t(row), lxw_col_t(column))
                            switch cell {
                            case .text(let text): file.check(worksheet_write_string(page, row, column, text, nil))
                            case .number(let value): file.check(worksheet_write_number(page, row, column, value, nil))
                            case .date(let value): file.check(worksheet_write_number(page, row, column, value, date))
                            case .time(let value): file.check(worksheet_write_number(page, row, column, value, time))
                            case .flag(let flag):
                                file.check(worksheet_write_boolean(page, row, column, flag ? 1 : 0, nil))
                            case .formula(let formula, let result):
                                file.check(worksheet_write_formula_str(page, row, column, formula, nil, result))
                            case .blank: break
                            }
                        }
                    }
                }
            }
        }
    }

    func load() throws -> (scenario: Scenario?, document: ScenarioDocument?, faults: [Fault]) {
        ScenarioWorkbook.load(try bytes(), file: "so.xlsx")
    }
}
