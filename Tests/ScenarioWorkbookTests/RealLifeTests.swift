// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TrainingModel

@testable import ScenarioWorkbook

/// Workbooks as offices keep them.
@Suite struct RealLifeTests {
    @Test func asItShouldBe() throws {
        let (scenario, document, faults) = try SmallBook().load()
        #expect(faults == [])
        let read = try #require(scenario)
        #expect(read.title == "Lớp thử" && read.horizon == Day(iso: "2027-03-01")!...Day(iso: "2027-03-28")!)
        #expect(read.slots == [Slot(id: "toi", start: TimeOfDay(18, 0), end: TimeOfDay(21, 0))])
        #expect(read.candidates.map(\.id) == ["c1", "c2"])
        #expect(document?.digest == read.digest && read.digest.count == 64)
    }

    @Test func whatIsNotThereHasItsDefault() throws {
        let scenario = try #require(SmallBook().load().scenario)
        #expect(scenario.weights == Weights() && scenario.travel == Travel() && scenario.limits == Limits())
        #expect(scenario.holidays == [] && scenario.profiles == [] && scenario.clusters == [] && scenario.targets == [])
        #expect(scenario.courses[0].minAttendance == 0.8 && scenario.courses[0].plans[0].sessions[0].periods == 5)
        #expect(scenario.candidates[0].priority == 1)
    }

    /// Merged titles above the header, empty rows and columns, remarks of the planner's own, stray blanks: none of it
    /// means anything.
    @Test func titlesRemarksAndGaps() throws {
        var book = SmallBook()
        book["Học viên"] = [
            ["DANH SÁCH HỌC VIÊN"], ["Năm 2027, kèm theo Công văn số 12"], [],
            ["TT", "  MÃ *", "", "Khóa  học", "Ghi chú", "Xã phường (nơi ở)"], [],
            [1, " c1 ", "", "nhan-thuc\u{A0}", "chưa gọi", "x1"], [2], ["", "", "", "", "trống"], [],
            [3, "c2", "", "nhan-thuc", "", " x1"],
        ]
        book.merges = [("Học viên", 0, 0, 0, 5), ("Học viên", 1, 0, 1, 5)]
        let (scenario, _, faults) = try book.load()
        #expect(faults.map(\.kind) == [.unknownColumn(suggestion: nil), .unknownColumn(suggestion: nil)])
        #expect(faults.map(\.position.description) == ["Học viên!A4", "Học viên!E4"])
        #expect(try #require(scenario).withoutDigest == SmallBook().load().scenario?.withoutDigest)
    }

    /// Decomposed letters, as some programs save them, in tabs, headers, words and codes.
    @Test func decomposedLetters() throws {
        var book = SmallBook()
        book["Học viên"] = [["Mã", "Xã phường", "Khóa học", "Đơn vị"], ["c1", "xã", "nhan-thuc", "Chi bộ Đồng Văn"]]
        book["Xã phường"] = [["Mã", "Vĩ độ", "Kinh độ"], ["xã", 20.6, 105.9]]
        book["Địa điểm"] = [
            ["Mã", "Loại", "Xã phường", "Vĩ độ", "Kinh độ", "Số phòng", "Sức chứa"],
            ["v1", "center", "xã", 20.6, 105.9, 1, 40],
        ]
        let composed = try #require(book.load().scenario)
        book.sheets = book.sheets.map { name, rows in
            let rows = rows.map { row in
                row.map { cell -> Cell in
                    if case .text(let text) = cell { .text(text.decomposedStringWithCanonicalMapping) } else { cell }
                }
            }
            // The library writes tabs composed; headers and cells as they are.
            return (name.decomposedStringWithCanonicalMapping, rows)
        }
        let decomposed = try #require(book.load().scenario)
        #expect(decomposed == composed)
        #expect(Array(decomposed.candidates[0].unit.utf8) == Array("Chi bộ Đồng Văn".utf8))
    }

    /// A title stands for the code of its row, unless it is a code too or two rows have it.
    @Test func titlesInsteadOfCodes() throws {
        var book = SmallBook()
        book["Xã phường"] = [
            ["Mã", "Tên xã phường", "Vĩ độ", "Kinh độ"], ["x1", "Xã Mộc Bắc", 20.6, 105.9], ["x2", "x1", 20.7, 105.9],
            ["x3", "Xã Yên Nam", 20.8, 105.9], ["x4", "Xã Yên Nam", 20.9, 105.9],
        ]
        book["Cụm xã"] = [["Mã", "Các xã phường"], ["cum", "xã mộc bắc; x2"]]
        book["Học viên"] = [
            ["Mã", "Xã phường", "Khóa học"], ["c1", " xã Mộc  Bắc", "nhan-thuc"], ["c2", "x1", "nhan-thuc"],
        ]
        let scenario = try #require(book.load().scenario)
        #expect(scenario.candidates.map(\.commune) == ["x1", "x1"])
        #expect(scenario.clusters.map(\.communes) == [["x1", "x2"]])
        for title in ["Xã Yên Nam", "Xã Moc Bac"] {
            book["Học viên"] = [["Mã", "Xã phường", "Khóa học"], ["c1", .text(title), "nhan-thuc"]]
            #expect(try book.load().faults.map(\.position.description) == ["Học viên!B2"])
        }
    }

    /// Headers of both languages and of the folder's files, in any letter case and order.
    @Test func headersOfEveryKind() throws {
        var book = SmallBook()
        book["Học viên"] = [
            ["COURSE", "id", "commune", "Họ tên"], ["nhan-thuc", "c1", "x1", "A"], ["nhan-thuc", "c2", "x1"],
        ]
        var scenario = try #require(book.load().scenario)
        #expect(scenario.candidates[0].name == "A")
        scenario.candidates[0].name = ""
        #expect(scenario.withoutDigest == (try SmallBook().load().scenario?.withoutDigest))
    }

    @Test func numbersDatesAndFlagsAsText() throws {
        var book = SmallBook()
        book["Địa điểm"] = [
            [
                "Mã", "Loại", "Xã phường", "Vĩ độ", "Kinh độ", "Số phòng", "Sức chứa", "Chi phí mỗi buổi (đ)",
                "Ngày đóng cửa",
            ],
            ["v1", "center", "x1", "20,6", "105.9", " 1", "40", "1.200.000 đ", .date(46_450)],
        ]
        book["Bài học"] = [
            ["Khóa học", "Mã bài", "Chuyên đề", "Số tiết", "Bắt buộc dự", "Phải đến lớp"],
            ["nhan-thuc", 1, "lich-su", "4", .flag(true), "x"],
        ]
        book["Học viên"] = [
            ["Mã", "Xã phường", "Khóa học", "Học từ ngày", "Ngày bận", "Đi xa nhất (km)"],
            [7, "x1", "nhan-thuc", .text("5/3/2027"), "6/3/2027 - 8/3/2027; 10/3/2027", "12,5"],
        ]
        let scenario = try #require(book.load().scenario)
        #expect(scenario.venues[0].location == Coordinates(20.6, 105.9))
        #expect(scenario.venues[0].rooms == 1 && scenario.venues[0].costPerSession == 1_200_000)
        #expect(scenario.venues[0].busy == [Day(iso: "2027-03-04")!...Day(iso: "2027-03-04")!])
        let lesson = scenario.courses[0].plans[0].sessions[0]
        #expect(lesson == Session(id: "1", topic: "lich-su", periods: 4, mandatory: true, inPerson: true))
        let person = scenario.candidates[0]
        #expect(person.id == "7" && person.earliest == Day(iso: "2027-03-05") && person.maxTravelKm == 12.5)
        #expect(
            person.busy == [
                Day(iso: "2027-03-06")!...Day(iso: "2027-03-08")!, Day(iso: "2027-03-10")!...Day(iso: "2027-03-10")!,
            ])
    }

    @Test func settingsWithNumbersAndEmptiedSheets() throws {
        var book = SmallBook()
        book["Thông tin chung"] = [
            ["THÔNG TIN CHUNG"], ["TT", "Mục", "Giá trị"], [1, "Tên kế hoạch", "Lớp thử"],
            [2, "Múi giờ", "Asia/Ho_Chi_Minh"], [3, "Ngày bắt đầu", "1/3/2027"], [4, "Ngày kết thúc", "28/3/2027"],
        ]
        book["Cụm xã"] = []
        book["Đi lại"] = []
        let (scenario, _, faults) = try book.load()
        #expect(faults == [])
        #expect(try scenario?.withoutDigest == SmallBook().load().scenario?.withoutDigest)
    }

    /// A value over several rows, as a unit beside its people, counts for each of them.
    @Test func cellsMadeOneDownwards() throws {
        var book = SmallBook()
        book["Học viên"] = [
            ["Đơn vị", "Mã", "Xã phường", "Khóa học"], ["Chi bộ 1", "c1", "x1", "nhan-thuc"],
            ["", "c2", "x1", "nhan-thuc"], ["", "c3", "x1", "nhan-thuc"], ["Chi bộ 2", "c4", "x1", "nhan-thuc"],
        ]
        book.merges = [("Học viên", 1, 0, 3, 0)]
        let scenario = try #require(book.load().scenario)
        #expect(scenario.candidates.map(\.unit) == ["Chi bộ 1", "Chi bộ 1", "Chi bộ 1", "Chi bộ 2"])
    }

    @Test func formulasCountByTheirResults() throws {
        var book = SmallBook()
        book["Học viên"] = [
            ["Mã", "Xã phường", "Khóa học", "Đơn vị"],
            [.formula("=\"c\"&1", result: "c1"), "x1", "nhan-thuc", .formula("=\"\"", result: "")],
            [.formula("=\"\"", result: ""), .formula("=\"\"", result: "")], ["c2", "x1", "nhan-thuc"],
        ]
        #expect(try book.load().scenario?.withoutDigest == SmallBook().load().scenario?.withoutDigest)
    }

    /// The digest is that of what a workbook says, and not of how it looks.
    @Test func theLookIsNoPartOfTheDigest() throws {
        let plain = try #require(SmallBook().load().scenario)
        var book = SmallBook()
        book["Học viên"] = [
            ["DANH SÁCH"], ["Course", "Mức ưu tiên", "Commune", "ID"], ["nhan-thuc", "1", "x1", "c1"],
            ["nhan-thuc", "", "x1", "c2"],
        ]
        book["Trọng số"] = [["Mở một lớp (đ)", "1.000.000"]]
        #expect(try book.load().scenario == plain)
        book["Trọng số"] = [["Mở một lớp (đ)", 1_000_001]]
        #expect(try book.load().scenario?.digest != plain.digest)
    }
}
