// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Spreadsheets
import Testing

@testable import ScenarioWorkbook

/// One cell at a time: what planners write, and what it means in the scenario's files.
@Suite struct ValueTests {
    private func read(_ kind: FieldKind, _ text: String) -> String { kind.text(.text(text), epochOffset: 0) }

    @Test(arguments: [
        ("02/03/2027", "2027-03-02"), ("2/3/2027", "2027-03-02"), (" 2-3-2027 ", "2027-03-02"),
        ("02.03.2027", "2027-03-02"), ("2027-03-02", "2027-03-02"), ("2027-3-2 00:00:00", "2027-03-02"),
        ("2027-03-02T00:00:00", "2027-03-02"),
        // What is no date, or could be several, stays for the decoder.
        ("31/02/2027", "31/02/2027"), ("02/03/27", "02/03/27"), ("3/2027", "3/2027"), ("mai", "mai"), ("", ""),
        ("02/03/2027 18:00", "02/03/2027 18:00"),
    ])
    func dates(_ text: String, _ iso: String) { #expect(read(.date, text) == iso) }

    @Test func datesByNumber() {
        func date(_ number: Double, isDate: Bool = true, epochOffset: Int = 0) -> String {
            FieldKind.date.text(.number(number, isDate: isDate), epochOffset: epochOffset)
        }
        #expect(date(46_448) == "2027-03-02")
        #expect(date(46_448.75) == "2027-03-02")
        #expect(date(44_986, epochOffset: 1462) == "2027-03-02")
        #expect(date(46_448, isDate: false) == "2027-03-02")
        #expect(date(2027, isDate: false) == "2027")
        #expect(date(-5) == "-5")
        #expect(date(60) == "60")
        #expect(FieldKind.text.text(.number(46_448, isDate: true), epochOffset: 0) == "02/03/2027")
        #expect(FieldKind.code(of: nil).text(.number(12, isDate: false), epochOffset: 0) == "12")
    }

    @Test(arguments: [
        ("7:30", "07:30"), ("07h30", "07:30"), ("7 giờ 30", "07:30"), ("7 giờ 30 phút", "07:30"), ("18h", "18:00"),
        ("18g15", "18:15"), ("07:30:00", "07:30"), ("24:00", "24:00"), ("7:60", "7:60"), ("sáng", "sáng"),
        ("07:30:20", "07:30:20"),
    ])
    func times(_ text: String, _ time: String) { #expect(read(.time, text) == time) }

    @Test func timesByNumber() {
        func time(_ number: Double) -> String { FieldKind.time.text(.number(number, isDate: true), epochOffset: 0) }
        #expect(time(0.3125) == "07:30")
        #expect(time(0) == "00:00")
        // A minute's serial number is no short binary fraction.
        #expect(time(1439.0 / 1440) == "23:59" && time(0.770_833_333_333_333_3) == "18:30")
        #expect(time(7.5) == "7.5" && time(1) == "1")
        #expect(time(0.312_731_48) == "0.31273148")
    }

    @Test(arguments: [
        ("01/03/2027–05/03/2027; 20/03/2027", "2027-03-01..2027-03-05;2027-03-20"),
        ("1/3/2027 - 5/3/2027, 20/3/2027", "2027-03-01..2027-03-05;2027-03-20"),
        ("01/03/2027-05/03/2027", "2027-03-01..2027-03-05"), ("2027-03-01..2027-03-05", "2027-03-01..2027-03-05"),
        ("từ 1/3/2027 đến 5/3/2027\n20/3/2027;", "2027-03-01..2027-03-05;2027-03-20"),
        ("1/3/2027 to 5/3/2027", "2027-03-01..2027-03-05"), ("2027-03-01 - 2027-03-05", "2027-03-01..2027-03-05"),
        ("1/3/2027\r\n20/3/2027", "2027-03-01;2027-03-20"), ("tháng 3; 20/3/2027", "tháng 3;2027-03-20"), ("", ""),
    ])
    func ranges(_ text: String, _ ranges: String) { #expect(read(.dates, text) == ranges) }

    @Test(arguments: [
        ("5", "5"), (" 5 ", "5"), ("1.500.000", "1500000"), ("1,500,000 đ", "1500000"), ("1 500 000", "1500000"),
        ("200.000đ", "200000"), ("50000 VNĐ", "50000"), ("-3", "-3"), ("1.5", "1.5"), ("1.500,000", "1.500,000"),
        ("năm", "năm"), ("12.34.567", "12.34.567"),
    ])
    func wholeNumbers(_ text: String, _ digits: String) { #expect(read(.whole(isMoney: true), text) == digits) }

    @Test(arguments: [
        ("20,646", "20.646"), ("20.646", "20.646"), ("-1,5", "-1.5"), ("80%", "0.8"), ("82,5 %", "0.825"),
        ("1.000,5", "1.000,5"), ("20°38'", "20°38'"),
    ])
    func numbers(_ text: String, _ number: String) { #expect(read(.number, text) == number) }

    @Test func numbersOfCells() {
        #expect(FieldKind.number.text(.number(0.1, isDate: false), epochOffset: 0) == "0.1")
        #expect(FieldKind.whole(isMoney: false).text(.number(5, isDate: false), epochOffset: 0) == "5")
        #expect(FieldKind.whole(isMoney: false).text(.number(2.5, isDate: false), epochOffset: 0) == "2.5")
        #expect(FieldKind.flag.text(.number(1, isDate: false), epochOffset: 0) == "true")
        #expect(FieldKind.flag.text(.flag(false), epochOffset: 0) == "false")
    }

    @Test(arguments: [
        ("Có", "true"), ("có ", "true"), ("CÓ", "true"), ("Yes", "true"), ("x", "true"), ("không", "false"),
        ("No", "false"), ("có thể", "có thể"),
    ])
    func flags(_ text: String, _ flag: String) {
        #expect(read(.flag, text) == flag)
        #expect(read(.flag, text.decomposedStringWithCanonicalMapping) == flag)
    }

    @Test(arguments: [
        ("T2; T4; T6", "mon;wed;fri"), ("thứ 2, thứ tư, Thứ Sáu", "mon;wed;fri"), ("T2–T6", "mon;tue;wed;thu;fri"),
        ("t7-cn", "sat;sun"), ("Mon; Wednesday", "mon;wed"), ("Mon to Wed", "mon;tue;wed"), ("T2 T3", "mon;tue"),
        ("CN", "sun"), ("chủ nhật", "sun"), ("T6–T2", "T6–T2"), ("T8", "T8"), ("mon;tue", "mon;tue"),
    ])
    func weekdays(_ text: String, _ codes: String) { #expect(read(.weekdays, text) == codes) }

    @Test func wordsInBothLanguages() {
        #expect(
            ["Tại lớp", "IN PERSON", "inPerson", "trực tiếp"].map { read(.word(.deliveries), $0) }
                == Array(repeating: "inPerson", count: 4))
        #expect(read(.word(.crossing), "Không cho phép") == "forbid")
        #expect(read(.count, "Tất cả") == "all" && read(.count, "all") == "all" && read(.count, "3") == "3")
    }

    @Test(arguments: [
        [], ["a"], ["a", "b c"], ["a;b", "c,d", "e\nf"], [" a", "b ", ""], ["\"a\"", "a\"b", "\""], ["", ""], [";"],
    ])
    func lists(_ items: [String]) { #expect(ListText.split(ListText.join(items)) == items) }

    @Test(arguments: [
        ("a; b ;c", ["a", "b", "c"]), ("a,b;", ["a", "b"]), (" ; a", ["a"]), ("a\nb", ["a", "b"]), ("", []),
        ("\"a\" b", ["\"a\" b"]), ("\"a", ["\"a"]),
    ])
    func untidyLists(_ text: String, _ items: [String]) { #expect(ListText.split(text) == items) }

    @Test(arguments: ["a", " a", "a ", "\"a\"", "\" a\"", "\"\"a\"\"", "\"", "\"\"", "\n", "", "x \" y "])
    func blanksAreKept(_ text: String) { #expect(PlainText.read(PlainText.cell(text)) == text) }

    @Test func strayBlanksAreNot() {
        #expect(PlainText.read("  chi bộ 1\u{A0} ") == "chi bộ 1")
        #expect(PlainText.read("\"Đông A\"") == "\"Đông A\"")
    }

    /// Whatever the kind, what is written in a cell is read back, in both languages.
    @Test(arguments: Language.allCases)
    func everyKindBothWays(_ language: Language) {
        let cases: [(FieldKind, [String])] = [
            (.text, ["a b", " a", "\"a\"", "5", "=1+1"]), (.code(of: nil), ["x1", "007"]),
            (.list(of: nil), ["a; b", ";", "\"a;b\"; c"]),
            (.whole(isMoney: true), ["0", "1500000", "1000000000000000"]),
            (.count, ["all", "3"]), (.number, ["0.8", "105.91234567890123", "20.646000000000001", "1e-07"]),
            (.date, ["2027-03-02", "1899-01-01", "9999-12-31"]), (.time, ["00:00", "07:30", "23:59"]),
            (.dates, ["2027-03-01..2027-03-05;2027-03-20"]), (.flag, ["true", "false"]),
            (.word(.deliveries), ["inPerson", "online", "hybrid"]), (.word(.crossing), ["allow", "forbid"]),
            (.weekdays, ["mon; tue", "mon; tue; wed; thu; fri", "sun; mon", "fri; sat; sun"]),
        ]
        for (kind, texts) in cases {
            for text in texts {
                let value: CellValue? =
                    switch kind.cell(text, language) {
                    case .blank: nil
                    case .text(let text): .text(text)
                    // As many digits as a file has.
                    case .number(let number): .number(Double("\(number)")!, isDate: true)
                    }
                let isWeekdays = if case .weekdays = kind { true } else { false }
                let expected = isWeekdays ? text.replacing(" ", with: "") : text
                #expect(value.map { kind.text($0, epochOffset: 0) } == expected, "\(kind) \(text)")
            }
            #expect(kind.cell("", language) == .blank)
        }
    }
}
