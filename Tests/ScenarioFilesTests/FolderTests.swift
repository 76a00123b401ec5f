// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@Suite("Reading the five files")
struct FolderTests {
    private func faults(_ name: String, _ bytes: [UInt8]) throws -> [Fault] {
        var texts = ScenarioTexts()
        texts.files[name] = bytes
        return try texts.load().faults
    }

    private func spoil(_ old: String, _ new: String, in name: String) throws -> [Fault] {
        try ScenarioTexts().replacing(old, with: new, in: name).load().faults
    }

    // MARK: Files

    @Test("Nothing there, or a file where a folder should be")
    func noFolder() throws {
        #expect(ScenarioLoader.load("/nowhere/at/all").faults.map(\.kind) == [.missingFolder])
        try ScenarioTexts().inFolder { folder in
            #expect(ScenarioLoader.load(folder + "/scenario.yaml").faults.map(\.kind) == [.notFolder])
        }
    }

    @Test("Missing files are told together, once each, and references into them are left alone")
    func missingFiles() throws {
        var texts = ScenarioTexts()
        texts.files["communes.csv"] = nil
        texts.files["lecturers.csv"] = nil
        let faults = try texts.load().faults
        #expect(faults.map(\.kind) == [.missingFile, .missingFile])
        #expect(faults.map(\.position.source) == ["communes.csv", "lecturers.csv"])
    }

    @Test("A folder, or a pipe, in place of a file")
    func notAFile() throws {
        try ScenarioTexts().inFolder { folder in
            let venues = folder + "/venues.csv"
            try FileManager.default.removeItem(atPath: venues)
            try FileManager.default.createDirectory(atPath: venues, withIntermediateDirectories: false)
            #expect(ScenarioLoader.load(folder).faults.map(\.kind) == [.unreadable(reason: "Is a directory")])
            try FileManager.default.removeItem(atPath: venues)
            #expect(mkfifo(venues, 0o600) == 0)
            #expect(ScenarioLoader.load(folder).faults.map(\.kind) == [.unreadable(reason: "Invalid argument")])
        }
    }

    @Test("Other encodings, with the line where they show")
    func notUTF8() throws {
        let latin = Array("id,title,lat,lon\nx1,X".utf8) + [0xE3] + Array(",20,105\n".utf8)
        let faults = try faults("communes.csv", latin)
        #expect(faults.map(\.kind) == [.notUTF8])
        #expect(faults.map(\.position.line) == [2])
    }

    @Test("A NUL byte")
    func controlCharacter() throws {
        #expect(try spoil("Thử", "T\u{0}", in: "scenario.yaml").map(\.kind) == [.controlCharacter])
    }

    // MARK: Tables

    @Test("A byte order mark, CRLF, semicolons, quotes and blank lines change nothing but the digest")
    func excel() throws {
        var texts = ScenarioTexts()
        for (name, bytes) in texts.files where name.hasSuffix(".csv") {
            let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { row in
                row.split(separator: ",", omittingEmptySubsequences: false)
                    .map { $0.contains(";") ? "\"\($0)\"" : String($0) }.joined(separator: ";")
            }
            texts.files[name] = Array(("\u{FEFF}" + rows.joined(separator: "\r\n\r\n")).utf8)
        }
        let (scenario, _, faults) = try texts.load()
        #expect(faults.isEmpty)
        var plain = try #require(try ScenarioTexts().load().scenario)
        #expect(plain.digest != scenario?.digest)
        plain.digest = scenario?.digest ?? ""
        #expect(plain == scenario)
    }

    @Test("Quotes hold separators, quotes and line breaks; lines after them are still counted right")
    func quotes() throws {
        let texts = ScenarioTexts().replacing("Xã 1", with: "\"Xã, \"\"Một\"\"\r\ncũ\"", in: "communes.csv")
            .replacing("x2,Xã 2", with: "x 2,Xã 2", in: "communes.csv")
        let (_, document, faults) = try texts.load()
        #expect(document?.tables[.communes]?.rows[0][1].text == "Xã, \"Một\"\r\ncũ")
        #expect(faults.first?.kind == .whiteSpaceInIdentifier)
        #expect(faults.first?.position.description == "communes.csv:4:1")
    }

    @Test("A quote that is never closed is told where it opens")
    func unclosedQuote() throws {
        let faults = try spoil("Xã 1", "\"Xã 1", in: "communes.csv")
        #expect(faults.map(\.kind) == [.unclosedQuote])
        #expect(faults.first?.position.description == "communes.csv:2:4")
    }

    @Test("Quotes where none may stand")
    func strayQuote() throws {
        #expect(try spoil("Xã 1", "Xã \"1\"", in: "communes.csv").map(\.kind) == [.strayQuote])
        #expect(try spoil("Xã 1", "\"Xã\" 1", in: "communes.csv").map(\.kind) == [.strayQuote])
    }

    @Test("Rows too short and too long, with nothing more said of them")
    func cellCount() throws {
        let faults = try spoil(
            "x1,Xã 1,20.6,105.9\nx2,Xã 2,", "x1,Xã 1,20.6\nx2,Xã 2,1,", in: "communes.csv")
        #expect(
            faults.map(\.kind) == [
                .wrongCellCount(expected: 4, found: 3), .wrongCellCount(expected: 4, found: 5),
            ])
        #expect(faults.map(\.position.line) == [2, 3])
    }

    @Test("Missing, repeated and misspelt columns")
    func columns() throws {
        let faults = try spoil("id,title,lat,lon", "id,id,Lat,lon", in: "communes.csv")
        #expect(
            faults.map(\.kind) == [
                .missingColumn("title"), .missingColumn("lat"), .duplicateColumn("id"),
                .unknownColumn(suggestion: "lat"),
            ])
    }

    @Test("An empty table, and one without rows")
    func empty() throws {
        #expect(try faults("candidates.csv", []).map(\.kind) == [.empty])
        let header = DocumentTable.Name.candidates.columns.joined(separator: ",")
        let (scenario, _, found) = try {
            var texts = ScenarioTexts().replacing("    groups: [cn]\n", with: "", in: "scenario.yaml")
                .replacing("targets:\n  - {unit: u1, course: k1, served: 1}\n", with: "", in: "scenario.yaml")
            texts.files["candidates.csv"] = Array(header.utf8)
            return try texts.load()
        }()
        #expect(found.map(\.kind) == [.noCandidates])
        #expect(scenario?.candidates.isEmpty == true)
    }

    @Test("A cell of 10 MB")
    func hugeCell() throws {
        let huge = String(repeating: "a", count: 10 << 20)
        let faults = try spoil("Xã 1", huge, in: "communes.csv")
        #expect(faults.map(\.kind) == [.cellTooLong(limit: 32_767)])
        #expect((faults.first?.value.count ?? 99) <= 60)
    }

    @Test("A file beyond any scenario")
    func hugeFile() throws {
        try ScenarioTexts().inFolder { folder in
            #expect(truncate(folder + "/venues.csv", (64 << 20) + 1) == 0)
            #expect(ScenarioLoader.load(folder).faults.map(\.kind) == [.tooLarge(limit: 64 << 20)])
        }
    }
}
