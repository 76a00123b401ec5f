// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import xeplop

@Suite struct TextTableTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Đảng viên", 9), ("Đa\u{0309}ng", 4), ("e\u{0302}\u{0301}", 1), ("漢字", 4), ("🎓", 2),
        ("a\u{200B}b", 2),
    ])
    func displayWidth(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func decomposedAndComposedTextLineUp() {
        var table = TextTable([.init(), .init()])
        table.add(["Tiếng Việt", "x"])
        table.add(["Tie\u{0302}\u{0301}ng Vie\u{0323}\u{0302}t", "x"])
        table.add(["漢字", "x"])
        let columns = table.lines(width: 80).map { DisplayWidth.of($0) }
        #expect(columns == [13, 13, 13])
    }

    @Test func flexibleCellsBreakAtSpacesToFit() {
        var table = TextTable([.init(), .init(flexible: true), .init(trailing: true)])
        table.add(["id", "một nội dung khá dài để ngắt", "12"])
        #expect(table.lines(width: 22) == ["id  một nội dung    12", "    khá dài để", "    ngắt"])
    }

    @Test func aWordLongerThanTheLineIsCut() {
        #expect(DisplayWidth.wrapped("abcdefgh ij", to: 3) == ["abc", "def", "gh", "ij"])
        #expect(DisplayWidth.wrapped("", to: 3) == [""])
        #expect(DisplayWidth.truncated("abcdef", to: 4) == "abc…")
    }

    @Test func controlCharactersOfFilesDoNotReachTheTerminal() {
        #expect(DisplayWidth.harmless("a\u{1B}[31mb\nc\u{202E}d") == "a [31mb cd")
        #expect(DisplayWidth.harmless("Đồng chí") == "Đồng chí")
    }
}
