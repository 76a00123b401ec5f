// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import IndependentReaders
import PlannerWords
import ScenarioSamples
import Testing
import TrainingModel

@testable import ScenarioWorkbook

/// Workbooks that openpyxl reads, writes and makes untidy.
@Suite(.enabled(if: Reader.has("openpyxl"), "needs the Python package openpyxl")) struct OtherProgramTests {
    private func sample(_ language: Language) throws -> (scenario: Scenario, bytes: [UInt8]) {
        let request = SampleRequest(candidates: 30, communes: 3, venues: 2, lecturers: 3, courses: 2, seed: 4)
        let scenario = try #require(ScenarioDecoder.decode(SampleGenerator.document(request)).scenario)
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        return (scenario, try ScenarioWorkbook.bytes(scenario, language: language, now: now))
    }

    @Test func openedByOpenpyxl() throws {
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            print(len(book.sheetnames), book.sheetnames[:3])
            sheet = book['Học viên']
            print([c.value for c in sheet[1]][:4], sheet.freeze_panes, sheet['A1'].comment.text)
            print(sorted(str(v.sqref) + ' ' + v.formula1 for v in sheet.data_validations.dataValidation)[0])
            print(sheet.column_dimensions['B'].width, book['Khung giờ']['C2'].value, book['Ngày nghỉ']['A2'].value)
            print([c.value for c in book['Hình thức'][2]][:6])
            """
        #expect(
            try Reader.python(script, [("so.xlsx", sample(.vi).bytes)]) == """
                23 ['Hướng dẫn', 'Thông tin chung', 'Học viên']
                ['Mã', 'Họ và tên', 'Đơn vị', 'Xã phường'] A2 Bắt buộc điền. Mã riêng, viết liền, không trùng trong trang \
                này; các trang khác nhắc đến mã này.
                D2:D2031 OFFSET('Xã phường'!$A$2,0,0,MAX(1,COUNTA('Xã phường'!$A$2:$A$2002)),1)
                24.7109375 07:30:00 2027-02-04 00:00:00
                ['tap-trung', 'Tập trung ban ngày', 'Tại lớp', None, 'tất cả', None]

                """)
    }

    /// Saved again by another program: other parts, inline texts or shared ones, real dates.
    @Test(arguments: Language.allCases)
    func savedAgain(_ language: Language) throws {
        let (scenario, bytes) = try sample(language)
        let again = try changed(bytes, "")
        let read = ScenarioWorkbook.load(again, file: "so.xlsx")
        #expect(read.faults.allSatisfy { $0.severity == .warning })
        #expect(read.scenario?.withoutDigest == scenario.withoutDigest)
        #expect(read.scenario == ScenarioWorkbook.load(bytes, file: "so.xlsx").scenario)
    }

    @Test func madeUntidy() throws {
        let (scenario, bytes) = try sample(.vi)
        let untidy = try changed(
            bytes,
            """
            import unicodedata, datetime
            people = book['Học viên']
            people.insert_rows(1, 3)
            people['A1'] = 'DANH SÁCH HỌC VIÊN NĂM 2027'
            people.merge_cells('A1:N2')
            people.insert_cols(3)
            people.insert_rows(9)
            people.column_dimensions['E'].hidden = True
            people.row_dimensions[12].hidden = True
            book['Khung giờ'].sheet_state = 'hidden'
            for row in people.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str): cell.value = ' ' + unicodedata.normalize('NFD', cell.value) + '  '
                    if isinstance(cell.value, datetime.datetime): cell.value = cell.value.strftime('%-d/%-m/%Y')
                    if isinstance(cell.value, int): cell.value = str(cell.value)
            for row in book['Khung giờ'].iter_rows(min_row=2):
                for cell in row:
                    if isinstance(cell.value, datetime.time): cell.value = cell.value.strftime('%Hh%M')
            for name in book.sheetnames[1:]:
                book[name].title = unicodedata.normalize('NFD', book[name].title)
            """)
        let read = ScenarioWorkbook.load(untidy, file: "so.xlsx")
        #expect(read.faults.map { "\($0)" } == [])
        #expect(read.scenario?.withoutDigest == scenario.withoutDigest)
    }

    /// The calendar of old Macintosh programs, in which day 0 is 1904-01-01.
    @Test func countedFrom1904() throws {
        let (scenario, bytes) = try sample(.vi)
        let moved = try changed(bytes, "import openpyxl.utils.datetime as d; book.epoch = d.CALENDAR_MAC_1904")
        #expect(ScenarioWorkbook.load(moved, file: "so.xlsx").scenario?.withoutDigest == scenario.withoutDigest)
    }

    /// openpyxl saves formulas without their results.
    @Test func formulasWithoutResults() throws {
        let changed = try changed(sample(.vi).bytes, "book['Học viên']['B3'] = '=\"Ứng viên \"&2'")
        let faults = ScenarioWorkbook.load(changed, file: "so.xlsx").faults
        #expect(faults.map(\.position.description) == ["Học viên!B3"] && faults.map(\.kind) == [.noResult])
    }

    /// The workbook after openpyxl loaded it, did something to it, and saved it.
    private func changed(_ bytes: [UInt8], _ action: String) throws -> [UInt8] {
        let script = """
            import sys, base64, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            \(action)
            book.save(sys.argv[1])
            print(base64.b64encode(open(sys.argv[1], 'rb').read()).decode())
            """
        let text = try Reader.python(script, [("so.xlsx", bytes)])
        return Array(try #require(Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines))))
    }
}
