// SPDX-License-Identifier: GPL-3.0-or-later
import Spreadsheets
import Testing

@Suite struct SheetNamesTests {
    @Test func sheetNamesObeyExcel() {
        var names = SheetNames()
        #expect(names.name(for: "Lớp [a]/b:c*?\\") == "Lớp -a--b-c---")
        #expect(names.name(for: "Đông") == "Đông")
        #expect(names.name(for: "ĐÔNG") == "ĐÔNG (2)")
        #expect(names.name(for: "'x'") == "x")
        #expect(names.name(for: "history") == "history_")
        #expect(names.name(for: "") == "_")
        let long = String(repeating: "a", count: 40)
        #expect(names.name(for: long) == String(repeating: "a", count: 31))
        #expect(names.name(for: long) == String(repeating: "a", count: 27) + " (2)")
    }
}
