// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TrainingModel

@testable import PlanExport

@Suite struct WorkbookExportTests {
    private func file(names: Bool = false) throws -> ExportFile {
        let bytes = try WorkbookExport(names: names).bytes(Sample.plan(), Sample.scenario(), now: Sample.now)
        return ExportFile(name: "plan.xlsx", bytes: bytes)
    }

    @Test func sameInputSameBytes() throws { #expect(try file() == file()) }

    @Test func costsOfClassesAddUp() throws {
        let view = try PlanView(Sample.plan(), Sample.scenario())
        // Opening 1,000,000; two sessions at the hall and two lecturers' evenings.
        #expect(view.cost(view.classes[0]) == 1_000_000 + 2 * 200_000 + 2 * 350_000)
        // The hybrid class: one online evening without room, one morning at the hall.
        #expect(view.cost(view.classes[1]) == 1_000_000 + 200_000 + 350_000 + 300_000)
    }

    @Test(.enabled(if: Reader.has("openpyxl"), "needs the Python package openpyxl")) func readByOpenpyxl() throws {
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            for s in book:
                print(s.title, s.dimensions, s.freeze_panes, s.print_title_rows, s.page_setup.paperSize)
            print([c.value for c in book['TKB nhan-thuc-01'][6]])
            print([c.value for c in book['Danh sách học viên'][5]])
            print([b.id for b in book['Danh sách học viên'].row_breaks.brk])
            """
        #expect(
            try Reader.python(script, [file()]) == """
                Kế hoạch mở lớp A1:L6 A4 $3:$3 9
                TKB nhan-thuc-01 A1:J8 A6 $5:$5 9
                TKB nhan-thuc-02 A1:J8 A6 $5:$5 9
                Danh sách học viên A1:F9 A4 $3:$3 9
                Lịch giảng viên A1:I8 A4 $3:$3 9
                Sử dụng địa điểm A1:I7 A4 $3:$3 9
                Chưa xếp được A1:G4 A4 $3:$3 9
                Tổng hợp A1:B22 A5 $4:$4 9
                [1, 'Thứ Ba', datetime.datetime(2027, 3, 2, 0, 0), 'Tối', '18:00–21:00', 'Bài 1: Khái lược', 4, 'gv1', \
                'Hội trường A; tầng 2', 'Khai giảng']
                [1, 'c1', '=1+1; chi bộ “Đông”', 'nhan-thuc-01', None, '1']
                [6]

                """)
    }

    @Test(.enabled(if: Reader.has("openpyxl"), "needs the Python package openpyxl")) func namesOnlyWhereAsked() throws {
        let script = """
            import sys, openpyxl
            for s in openpyxl.load_workbook(sys.argv[1]):
                for row in s.iter_rows(values_only=True): print(row)
            """
        let plain = try Reader.python(script, [file()])
        #expect(!plain.contains(Sample.learner) && !plain.contains(Sample.teacher))
        let named = try Reader.python(script, [file(names: true)])
        #expect(named.contains(Sample.learner) && named.contains(Sample.teacher))
    }

    /// Every cell, in the order of sheets and rows; title, notes and headings are one cell over the whole width.
    private func cells(of sheet: Sheet) -> [String] {
        func text(_ cell: Sheet.Cell) -> String {
            switch cell {
            case .text(let text), .mark(let text): text
            case .number(let value), .money(let value): String(value)
            case .date(let day): day.iso
            case .blank: ""
            }
        }
        let rows =
            ([sheet.title] + sheet.notes).map { [$0] } + [sheet.columns.map(\.title)]
            + sheet.rows.map { $0.cells.map(text) }
        return [sheet.name]
            + rows.map { row in
                (row + Array(repeating: "", count: sheet.columns.count - row.count)).joined(separator: "|")
            }
    }

    /// Two readers that share no code with the writer or each other find every cell.
    @Test(
        .enabled(if: Reader.has("openpyxl") && Reader.has("python_calamine"), "needs openpyxl and python-calamine"),
        arguments: ["openpyxl", "calamine"])
    func everyCellIsReadBack(_ reader: String) throws {
        let open = [
            "openpyxl": """
            import sys, datetime, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            sheets = [(s.title, s.iter_rows(values_only=True)) for s in book]
            """,
            "calamine": """
            import sys, datetime, python_calamine
            book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
            sheets = [(n, book.get_sheet_by_name(n).to_python(skip_empty_area=False)) for n in book.sheet_names]
            """,
        ]
        let script =
            open[reader]! + """

                def text(value):
                    if value is None: return ''
                    if isinstance(value, datetime.datetime): value = value.date()
                    if isinstance(value, float): value = int(value)
                    return str(value)
                for name, rows in sheets:
                    print(name)
                    for row in rows: print('|'.join(text(v) for v in row))
                """
        let view = try PlanView(Sample.plan(), Sample.scenario())
        let expected = WorkbookExport(names: true).sheets(view).flatMap(cells)
        let found = try Reader.python(script, [file(names: true)])
        #expect(found == expected.map { $0 + "\n" }.joined())
    }
}
