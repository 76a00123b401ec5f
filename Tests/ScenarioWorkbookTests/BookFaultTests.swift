// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Testing
import TrainingModel

@testable import ScenarioWorkbook

/// Every fault names its sheet and cell, and speaks as the workbook does.
@Suite struct BookFaultTests {
    /// The faults of a workbook in which one sheet is another.
    private func faults(_ sheet: String, _ rows: [[Cell]]) throws -> [Fault] {
        var book = SmallBook()
        book[sheet] = rows
        return try book.load().faults
    }

    private func lines(_ faults: [Fault], _ language: Language) -> [String] {
        faults.map { "\($0.position): " + Words.sentence(for: $0, language) }
    }

    @Test func referencesAndValues() throws {
        let found = try faults(
            "Học viên",
            [
                ["Mã", "Xã phường", "Khóa học", "Học từ ngày", "Mức ưu tiên", "Kiểu lịch bận", "Đi xa nhất (km)"],
                ["c1", "x2", "nhanthuc", "31/02/2027", "cao", "ca-dem", "xa"], ["c1", "x1", "", "", "1,5"],
            ])
        #expect(
            lines(found, .vi) == [
                "Học viên!B2: Không có “x2” ở trang “Xã phường”. Có phải ý là “x1” không?",
                "Học viên!C2: Không có “nhanthuc” ở trang “Khóa học”. Có phải ý là “nhan-thuc” không?",
                "Học viên!D2: “31/02/2027” không phải một ngày có thật. Hãy ghi như 15/03/2027.",
                "Học viên!E2: “cao” không phải số nguyên. Hãy ghi như 1500000.",
                "Học viên!F2: Không có “ca-dem” ở trang “Kiểu lịch bận”. Hãy sửa lại hoặc thêm vào đó.",
                "Học viên!G2: “xa” không phải là số. Hãy ghi như 12,5.",
                "Học viên!A3: Mã “c1” đã có ở Học viên!A2. Hãy đặt mã khác.",
                "Học viên!C3: Ở đây không được để trống. Hãy điền vào.",
                "Học viên!E3: “1,5” không phải số nguyên. Hãy ghi như 1500000.",
            ])
        #expect(lines(found, .en)[0] == "Học viên!B2: There is no “x2” in the sheet “Xã phường”. Did you mean “x1”?")
    }

    @Test func wordsOfCells() throws {
        let found = try faults(
            "Hình thức",
            [
                ["Mã", "Cách học", "Số buổi ít nhất một tuần", "Số buổi nhiều nhất một tuần", "Theo kiểu đổi ca"],
                ["buoi-toi", "Ở lớp", 3, 2], ["khac", "Từ xa", "tất cả", ""],
                ["theo-ca", "Tại lớp", "tất cả", "", "3ca"],
            ])
        #expect(
            lines(found, .vi) == [
                "Hình thức!B2: “Ở lớp” không dùng được ở đây; có thể viết: Tại lớp, Trực tuyến, Kết hợp.",
                "Hình thức!D2: Số ít nhất lớn hơn số nhiều nhất: 3 > 2. Hãy đổi chỗ hai số.",
                "Hình thức!A3: Mục này phải có dòng ở đúng một trong các trang “Lịch tuần”, “Giờ học theo ca”.",
                "Hình thức!B3: “Từ xa” không dùng được ở đây; có thể viết: Tại lớp, Trực tuyến, Kết hợp.",
                "Hình thức!C4: Hình thức theo ca kíp cần số buổi ít nhất và nhiều nhất một tuần, không phải “tất cả”.",
                "Hình thức!E4: Không có “3ca” ở trang “Kiểu đổi ca”. Hãy sửa lại hoặc thêm vào đó.",
            ])
    }

    @Test func rowsThatBelongToNothing() throws {
        #expect(
            lines(
                try faults(
                    "Lịch tuần",
                    [
                        ["Hình thức", "Thứ", "Các khung giờ"], ["buoi-toi", "T8", "toi"], ["toi", "T2", "toi"],
                        ["", "T2", "toi"],
                    ]), .vi) == [
                    "Lịch tuần!B2: “T8” không phải ngày trong tuần. Hãy ghi T2, T3, T4, T5, T6, T7, CN.",
                    "Lịch tuần!A3: Không có “toi” ở trang “Hình thức”. Hãy sửa lại hoặc thêm vào đó.",
                    "Lịch tuần!A4: Ở đây không được để trống. Hãy điền vào.",
                ])
        #expect(
            lines(try faults("Bài học", [["Khóa học", "Mã bài", "Chuyên đề"], ["khac", "b1", "lich-su"]]), .vi) == [
                "Khóa học!A2: Chưa có dòng nào cho mục này ở trang “Bài học”. Hãy thêm vào đó.",
                "Bài học!A2: Không có “khac” ở trang “Khóa học”. Hãy sửa lại hoặc thêm vào đó.",
            ])
    }

    @Test func shiftsAndCrews() throws {
        var book = SmallBook()
        book["Kiểu đổi ca"] = [["Mã", "Ngày gốc", "Vòng đổi ca"], ["3ca", .date(46_447), "ca1; ca2; nghi"]]
        book["Ca làm việc"] = [
            ["Kiểu đổi ca", "Ca", "Từ giờ", "Đến giờ"], ["3ca", "ca1", "6:00", "14:00"], ["3ca", "off", "8h", "26h"],
        ]
        book["Kíp"] = [["Kiểu đổi ca", "Kíp", "Lệch (ngày)"], ["3ca", "A", 0], ["3ca", "A", 2]]
        book["Kiểu lịch bận"] = [["Mã", "Kiểu đổi ca", "Kíp"], ["a", "3ca", "B"], ["b", "", "A"]]
        #expect(
            lines(try book.load().faults, .vi) == [
                "Kiểu đổi ca!C2: Không có “ca2” ở trang “Ca làm việc”. Có phải ý là “ca1” không?",
                "Kiểu đổi ca!C2: Không có “nghi” ở trang “Ca làm việc”. Hãy sửa lại hoặc thêm vào đó.",
                "Ca làm việc!B3: “off” là từ dành riêng. Hãy đặt tên khác.",
                "Ca làm việc!D3: “26h” không phải giờ. Hãy viết GIỜ:PHÚT từ 00:00 đến 23:59, như 07:30.",
                "Kíp!B3: “A” được ghi hai lần. Hãy xóa một chỗ.",
                "Kiểu lịch bận!C2: Không có “B” ở trang “Kíp”. Có phải ý là “A” không?",
                "Kiểu lịch bận!B3: Ở đây không được để trống. Hãy điền vào.",
            ])
    }

    @Test func settingsByLine() throws {
        #expect(
            lines(
                try faults(
                    "Thông tin chung",
                    [
                        ["Tên kế hoạch", ""], ["Múi giờ", "Hà Nội"], ["Ngày bắt đầu", "mai"],
                        ["Ngày kết thúc", .date(46_447)], ["Người lập", "A"],
                    ]), .vi) == [
                    "Thông tin chung!B1: Ở đây không được để trống. Hãy điền vào.",
                    "Thông tin chung!B2: Không có múi giờ “Hà Nội”. Hãy dùng tên như Asia/Ho_Chi_Minh.",
                    "Thông tin chung!B3: “mai” không phải một ngày có thật. Hãy ghi như 15/03/2027.",
                    "Thông tin chung!A5: Cột “Người lập” không có trong quy định nên bị bỏ qua.",
                ])
        #expect(
            lines(try faults("Trọng số", [["Mở một lớp (đ)", -5], ["Một cây số (đ)", 2_000]]), .vi) == [
                "Trọng số!B1: “-5” ngoài khoảng cho phép, từ 0 đến 10000000000.",
                "Trọng số!A2: Cột “Một cây số (đ)” không có trong quy định nên bị bỏ qua.",
            ])
    }

    @Test func errorsOfFormulas() throws {
        let found = try faults(
            "Học viên",
            [
                ["Mã", "Xã phường", "Khóa học"], ["c1", "x1", .formula("=NA()", result: "#N/A")],
                ["c2", .formula("=A9", result: "#REF!"), "khac"],
            ])
        #expect(
            lines(found, .vi) == [
                "Học viên!C2: Ô này có lỗi #N/A. Hãy sửa công thức hoặc ghi giá trị.",
                "Học viên!B3: Ô này có lỗi #REF!. Hãy sửa công thức hoặc ghi giá trị.",
                "Học viên!C3: Không có “khac” ở trang “Khóa học”. Hãy sửa lại hoặc thêm vào đó.",
            ])
    }

    /// Without a sheet or column nothing else is said.
    @Test func missingSheetsAndColumns() throws {
        var book = SmallBook()
        book.sheets.removeAll { $0.name == "Khung giờ" }
        book["Học viên"] = [["Mã", "Xã phường", "Khóa hoc", "Khoa học", "Họ va tem"], ["c1", "x9"]]
        book["Giảng viên"] = [["Lịch công tác"], ["gv1"]]
        book["Candidates"] = [["ID"]]
        book["Nháp"] = [["1"]]
        let missing = lines(try book.load().faults, .vi)
        #expect(
            missing
                == [
                    "so.xlsx: Thiếu trang “Khung giờ”. Hãy thêm lại; `xeplop new` tạo sổ có đủ các trang.",
                    "Học viên!D1: Cột “Khoa học” xuất hiện hai lần. Hãy xóa một cột.",
                    "Học viên!E1: Cột “Họ va tem” không có trong quy định nên bị bỏ qua. Có phải ý là “Họ và tên” không?",
                    "Giảng viên!A1: Không tìm thấy dòng tiêu đề cột trong trang này. Hãy thêm lại dòng tiêu đề.",
                    "Candidates!A1: Trang “Candidates” trùng với trang “Học viên”. Hãy xóa một trang hoặc đổi tên.",
                    "Nháp!A1: Trang “Nháp” không có trong quy định nên bị bỏ qua.",
                ])
        book = SmallBook()
        book["Học viên"] = [["Mã", "Xã phường"], ["c1", "x9"]]
        #expect(
            lines(try book.load().faults, .vi) == ["Học viên!A1: Thiếu cột hoặc dòng “Khóa học”. Hãy thêm lại."])
    }

    /// In an English workbook things have English names.
    @Test func namesOfTheWorkbook() throws {
        var book = SmallBook()
        book.sheets = book.sheets.map { name, rows in
            (SheetSchema.all.first { $0.words.name.vi == name }?.words.name.en ?? name, rows)
        }
        book["Candidates"] = [["ID", "Commune"], ["c1", "x9"]]
        #expect(
            lines(try book.load().faults, .vi) == ["Candidates!A1: Thiếu cột hoặc dòng “Course”. Hãy thêm lại."])
        book["Candidates"] = [["ID", "Commune", "Course"], ["c1", "x9", "nhan-thuc"]]
        #expect(
            lines(try book.load().faults, .en) == [
                "Candidates!B2: There is no “x9” in the sheet “Communes”. Did you mean “x1”?"
            ])
    }
}
