// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Spreadsheets
import Testing

@Suite struct ReadingTests {
    @Test func cellsOfEveryKind() throws {
        let book = HandMade(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r>\
                <t>Học</t></r><r><t xml:space="preserve"> viên</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>
                <row r="3"><c r="A3" s="1"><v>46448</v></c><c r="B3" s="2"><v>0.3125</v></c><c r="C3" s="3"><v>1.5E2\
                </v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="d"><v>2027-03-02</v></c>\
                <c r="G3" s="4"/></row>
                """,
            strings: [
                "<si><t>Mã</t></si>",
                "<si><r><t>một_x000D_</t></r><r><t>_x005F_x0041_</t></r><rPh sb=\"0\" eb=\"1\"><t>y</t></rPh></si>",
            ])
        #expect(
            try book.cells() == [
                "A1": .text("Mã"), "B1": .text("một\r_x0041_"), "C1": .text("Học viên"),
                "A3": .number(46448, isDate: true), "B3": .number(0.3125, isDate: true),
                "C3": .number(150, isDate: false), "D3": .flag(true), "E3": .error("#N/A"), "F3": .text("2027-03-02"),
            ])
    }

    @Test func savedResultsOfFormulas() throws {
        let book = HandMade(
            rows: """
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>\
                <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f></c><c r="E1"><f>1+1</f><v/></c>\
                <c r="F1" t="str"><f>NA()</f><v>#N/A</v></c></row>
                """)
        #expect(
            try book.cells() == [
                "A1": .number(2, isDate: false), "B1": .text("a"), "D1": .noResult, "E1": .noResult,
                "F1": .error("#N/A"),
            ])
    }

    /// Writers may leave out the places of rows and cells.
    @Test func placesCounted() throws {
        let book = HandMade(
            rows:
                "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"$C5\"><v>3</v></c><c><v>4</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B5:A1\"/></mergeCells>")
        #expect(
            try book.cells() == [
                "A1": .number(1, isDate: false), "C1": .number(2, isDate: false), "C5": .number(3, isDate: false),
                "D5": .number(4, isDate: false),
            ])
        let merges = try SpreadsheetReader.read(book.bytes).sheets[0].merges
        #expect(merges.map(\.rows) == [1...1] && merges.map(\.columns) == [1...3])
    }

    @Test func epochOf1904() throws {
        var book = HandMade()
        #expect(try SpreadsheetReader.read(book.bytes).epochOffset == 0)
        book["xl/workbook.xml"].replace("<x:workbookPr/>", with: "<x:workbookPr date1904=\"1\"/>")
        #expect(try SpreadsheetReader.read(book.bytes).epochOffset == 1462)
    }

    /// A workbook without texts and formats has neither part.
    @Test func missingPartsThatMayBeMissing() throws {
        var book = HandMade(rows: "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")
        book["xl/_rels/workbook.xml.rels"] = book["xl/_rels/workbook.xml.rels"].replacing(
            /<Relationship Id="rId[89]".*?\/>/, with: "")
        book.parts.removeAll { ["xl/styles.xml", "xl/sharedStrings.xml"].contains($0.name) }
        #expect(try book.cells() == ["A1": .number(7, isDate: false)])
    }

    @Test func formatsOfDates() {
        for code in ["dd/mm/yyyy", "[$-42A]dd mmmm yyyy", "h:mm AM/PM", "[h]:mm", "yyyy\"-\"mm", "\"ngày\" d"] {
            #expect(showsDate(code), "\(code)")
        }
        for code in ["General", "0.00", "#,##0\\d", "[Red]0", "\"dmy\"0", "0_d", "@", "# ??/??"] {
            #expect(!showsDate(code), "\(code)")
        }
    }

    /// A cell format's code, asked through a workbook.
    private func showsDate(_ code: String) -> Bool {
        var book = HandMade(rows: "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c></row>")
        book["xl/styles.xml"].replace("h&quot;h&quot;mm", with: code.replacing("\"", with: "&quot;"))
        return (try? book.cells()) == ["A1": .number(1, isDate: true)]
    }

    @Test func namesOfCells() {
        #expect([1, 26, 27, 702, 703, 16_384].map(CellName.letters) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    }

    @Test func writtenAndReadBack() throws {
        let bytes = try SpreadsheetFile.bytes(title: "Thử", created: Date(timeIntervalSince1970: 0)) { file in
            file.add("Học viên") { _ in }
            file.add("HỌC VIÊN") { _ in }
        }
        #expect(try SpreadsheetReader.read(bytes).sheets.map(\.name) == ["Học viên", "HỌC VIÊN (2)"])
    }
}
