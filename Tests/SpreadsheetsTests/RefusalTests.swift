// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Spreadsheets
import Testing

/// Files that must be refused, each for its reason.
@Suite struct RefusalTests {
    private static let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    private static let sound = HandMade(rows: row, strings: ["<si><t>a</t></si>"])

    private func refusal(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            _ = try SpreadsheetReader.read(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func notWorkbooks() {
        #expect(refusal(Self.sound.bytes) == nil)
        #expect(refusal([]) == .notWorkbook)
        #expect(refusal(Array("schema: 1\n".utf8)) == .notWorkbook)
        #expect(refusal(Array("PK but no archive".utf8)) == .notWorkbook)
        var document = HandMade()
        document.parts = [("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))]
        #expect(refusal(document.bytes) == .notWorkbook)
    }

    @Test func encrypted() {
        #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .encrypted)
        // Bit 0 of the flags of each entry, here and in the directory.
        var bytes = Self.sound.bytes
        for (signature, flags) in [([0x50, 0x4B, 3, 4], 6), ([0x50, 0x4B, 1, 2], 8)] as [([UInt8], Int)] {
            for start in bytes.indices.dropLast(30) where Array(bytes[start..<start + 4]) == signature {
                bytes[start + flags] |= 1
            }
        }
        #expect(refusal(bytes) == .encrypted)
    }

    @Test(arguments: ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "XL/VBAPROJECT.BIN"])
    func macros(part: String) {
        var book = Self.sound
        book[part] = "x"
        #expect(refusal(book.bytes) == .macros)
    }

    /// Wherever a file breaks off, that is an error and no half of a workbook.
    @Test func truncated() {
        let bytes = Self.sound.bytes
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(refusal(Array(bytes.prefix(length))) != nil, "\(length)")
        }
        var book = Self.sound
        for part in book.parts.map(\.name) where part != "[Content_Types].xml" {
            let text = book[part]
            book[part] = String(text.prefix(text.count / 2))
            #expect(refusal(book.bytes) == .broken(part: part), "\(part)")
            book[part] = text
        }
    }

    /// Damage inside a part is seen by its check sum.
    @Test func damaged() {
        let text = String(repeating: "Học viên số \(UUID().uuidString) ", count: 400)
        let book = HandMade(rows: Self.row, strings: ["<si><t>\(text)</t></si>"])
        var bytes = book.bytes
        let middle = bytes.count / 2
        for index in middle..<middle + 40 { bytes[index] ^= 0x5A }
        #expect(refusal(bytes) != nil)
    }

    @Test func wrongReferences() {
        #expect(refusal(HandMade(rows: Self.row).bytes) == .broken(part: "A1"))
        for cell in ["A0", "1A", "XFE1", "A1048577", "", "A99999999999999999999999"] {
            #expect(refusal(HandMade(rows: "<row><c r=\"\(cell)\"><v>1</v></c></row>").bytes) != nil, "\(cell)")
        }
        let backwards = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        #expect(refusal(HandMade(rows: backwards).bytes) == .broken(part: "A1"))
        #expect(refusal(HandMade(rows: "<row><c r=\"B2\"><v>nan</v></c></row>").bytes) == .broken(part: "B2"))
        #expect(refusal(HandMade(rows: "<row r=\"1048576\"/><row/>").bytes) != nil)
        var book = Self.sound
        book["xl/_rels/workbook.xml.rels"].replace("sheet1.xml", with: "sheet9.xml")
        #expect(refusal(book.bytes) == .broken(part: "xl/worksheets/sheet9.xml"))
    }

    /// Small in the archive, large in memory.
    @Test func zipBomb() {
        let bomb = HandMade(rows: Self.row, strings: ["<si><t>" + String(repeating: "x", count: 9 << 20) + "</t></si>"])
        let bytes = bomb.bytes
        #expect(bytes.count < 1 << 16)
        var limits = SpreadsheetLimits()
        limits.partBytes = 8 << 20
        #expect(refusal(bytes, limits: limits) == .tooLarge(.megabytes(8)))
        limits.partBytes = 16 << 20
        limits.totalBytes = 8 << 20
        #expect(refusal(bytes, limits: limits) == .tooLarge(.megabytes(8)))
        limits.totalBytes = 16 << 20
        #expect(refusal(bytes, limits: limits) == nil)
    }

    @Test func tooManyCells() {
        var limits = SpreadsheetLimits()
        limits.cells = 3
        let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 4) + "</row>"
        #expect(refusal(HandMade(rows: row).bytes, limits: limits) == .tooLarge(.cells(3)))
        let strings = [String](repeating: "<si><t>a</t></si>", count: 4)
        #expect(refusal(HandMade(strings: strings).bytes, limits: limits) == .tooLarge(.cells(3)))
        limits.cells = 4
        #expect(refusal(HandMade(rows: row, strings: strings).bytes, limits: limits) == nil)
        limits.parts = 3
        #expect(refusal(Self.sound.bytes, limits: limits) == .tooLarge(.cells(3)))
    }

    /// Entities that unfold, entities that name other files, and entities that do no harm: a workbook has none.
    @Test(arguments: [
        "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">",
        "<!ENTITY c SYSTEM \"file:///etc/hostname\">", "<!ENTITY c \"x\">",
    ])
    func entities(declared: String) throws {
        var book = Self.sound
        let text =
            "<!-- \(String(repeating: "x", count: 40_000)) --><!DOCTYPE sst [\(declared)]><sst><si><t>&c;</t></si></sst>"
        book["xl/sharedStrings.xml"] = text
        #expect(refusal(book.bytes) == .broken(part: "xl/sharedStrings.xml"))
        let wide = try #require(text.data(using: .utf16LittleEndian))
        book.parts.removeAll { $0.name == "xl/sharedStrings.xml" }
        book.parts.append(("xl/sharedStrings.xml", [0xFF, 0xFE] + wide))
        #expect(refusal(book.bytes) == .broken(part: "xl/sharedStrings.xml"))
    }

    /// Names and texts that are no UTF-8, at the end of what is read at once too.
    @Test func otherEncodings() {
        for (text, isText) in [("ữ", true), ("\u{1F600}", true), ("\u{0}", false)] {
            for blanks in 32_700..<32_780 where blanks % 7 == 0 || (32_766...32_770).contains(blanks) {
                var book = Self.sound
                let filler = String(repeating: " ", count: blanks)
                book["xl/sharedStrings.xml"] = "<sst>\(filler)<si><t>\(text)</t></si></sst>"
                #expect((refusal(book.bytes) == nil) == isText, "\(blanks)")
            }
        }
        for bytes in [[0xFF], [0xC3], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
            for (before, after) in [
                ("<sst><si><t>", "</t></si></sst>"), ("<sst a", "='b'/>"), ("<sst><s", "/></sst>"), ("<sst/>", ""),
            ] {
                var book = Self.sound
                book.parts.removeAll { $0.name == "xl/sharedStrings.xml" }
                book.parts.append(("xl/sharedStrings.xml", Array(before.utf8) + bytes + Array(after.utf8)))
                #expect(refusal(book.bytes) == .broken(part: "xl/sharedStrings.xml"))
            }
        }
    }

    @Test func nestedTooDeep() {
        let deep = String(repeating: "<x>", count: 70_000) + String(repeating: "</x>", count: 70_000)
        #expect(refusal(HandMade(after: deep).bytes) == .broken(part: "xl/worksheets/sheet1.xml"))
    }
}
