// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TrainingModel

@Suite struct PlanCodecTests {
    static let text = String(decoding: PlanCodec.encode(Tiny().plan), as: UTF8.self)

    private func faults(_ text: String) -> [PlanFileFault] { faults(Array(text.utf8)) }

    private func faults(_ bytes: [UInt8]) -> [PlanFileFault] {
        do {
            _ = try PlanCodec.decode(bytes)
            return []
        } catch { return error.faults }
    }

    private func faults(replacing old: String, with new: String) -> [PlanFileFault] {
        let parts = Self.text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2, "“\(old)” is in the file")
        return faults(parts.joined(separator: new))
    }

    @Test func encodingIsReadBack() throws {
        var plan = Tiny().plan
        plan.scenarioTitle = "Lớp \"Đảng\" \\ \u{1}\t\n 😀 e\u{301}"
        plan.solver.gap = 0.1 + 0.2
        plan.solver.seconds = 1e-7
        plan.classes[0].roster[0].absent = ["s1", "s2"]
        #expect(try PlanCodec.decode(PlanCodec.encode(plan)) == plan)
        plan.solver.seconds = nil
        let bytes = PlanCodec.encode(plan)
        #expect(try PlanCodec.decode(bytes) == plan)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("seconds"))
    }

    @Test func fileIsSortedAndIndented() {
        var plan = Tiny().plan
        plan.classes = []
        plan.unserved = []
        #expect(
            String(decoding: PlanCodec.encode(plan), as: UTF8.self).hasPrefix(
                """
                {
                 "classes": [],
                 "costs": {
                  "absences": 0,
                  "classOpen": 1000000,
                """))
    }

    @Test func otherWritersAreUnderstood() {
        #expect(faults(replacing: "\"bound\"", with: "\"nodes\": 7, \"bound\"") == [], "more about the solver")
        #expect(faults(replacing: "\"gap\": 0.0", with: "\"gap\": 0") == [])
        #expect(faults(replacing: "5200000", with: "5.2e6") == [], "whole, however written")
        #expect(faults("\u{FEFF}" + Self.text) == [])
        #expect(faults(replacing: "not-placed", with: "kh\\u00f4ng \\ud83d\\ude00 \\/") == [])
    }

    @Test func everyFaultAtOnce() {
        var text = Self.text.replacing("\"2027-03-03\"", with: "\"2027-02-31\"")
        text = text.replacing("\"online\": false", with: "\"online\": 0", maxReplacements: 1)
        text = text.replacing("\"optimal\"", with: "\"best\"").replacing("\"c2\"", with: "\"c 2\"")
        text = text.replacing("\"absences\": 0,", with: "").replacing("\"title\"", with: "\"titel\"")
        #expect(
            Set(faults(text).map { "\($0.path) \($0.problem) \($0.value)" }) == [
                "scenario missingKey(\"title\") ", "scenario.titel unknownKey ",
                "solver.status expectedOneOf([\"optimal\", \"feasible\"]) best",
                "classes[0].sessions[0].online expectedBoolean 0",
                "classes[0].sessions[1].date expectedDate 2027-02-31",
                "classes[0].roster[1].candidate expectedIdentifier c 2", "costs missingKey(\"absences\") ",
            ])
    }

    @Test func wrongKinds() {
        #expect(faults("[]") == [PlanFileFault(.expectedObject, value: "[…]")])
        #expect(
            faults(replacing: "\"classes\": [", with: "\"classes\": 7, \"x\": [").map(\.problem) == [
                .unknownKey, .expectedArray,
            ])
        #expect(
            faults(replacing: "\"objective\": 5200000", with: "\"objective\": 0.5").map(\.problem) == [
                .expectedWholeNumber
            ])
        #expect(
            faults(replacing: "\"objective\": 5200000", with: "\"objective\": 9007199254740993").map(\.path) == [
                "solver.objective"
            ])
        #expect(
            faults(replacing: "\"schema\": 1", with: "\"schema\": 2") == [
                PlanFileFault(.unsupportedSchema, path: "schema", value: "2")
            ])
        #expect(faults("{}").map(\.problem).contains(.missingKey("classes")))
    }

    @Test(arguments: [
        ("", 1, 1), ("{\"a\": 1,\n \"b\" 2}", 2, 6), ("{\"ế\": tru}", 1, 7), ("[1,]", 1, 4), ("[1] 2", 1, 5),
        ("[01]", 1, 3), ("[\"a\nb\"]", 1, 4), ("[\"\\x\"]", 1, 4), ("[\"\\ud800\"]", 1, 9), ("[-]", 1, 3),
        ("{a: 1}", 1, 2),
        ("[\"a", 1, 4), ("[\"\\u+123\"]", 1, 5),
    ])
    func brokenJSON(text: String, line: Int, column: Int) {
        let found = faults(text)
        #expect(found.count == 1)
        guard case .syntax? = found.first?.problem else {
            Issue.record("no syntax fault: \(found)")
            return
        }
        #expect(found.first.map { [$0.line, $0.column] } == [line, column])
    }

    @Test func hostileFiles() {
        let deep = faults(String(repeating: "[", count: 1_000_000))
        #expect(deep.map(\.problem) == [.tooDeep(limit: 64)])
        #expect(faults([0x22, 0xFF, 0x22]).map(\.problem) == [.notUTF8])
        #expect(faults("{\"a\": 1, \"a\": 2}").map(\.problem) == [.duplicateKey])
        #expect(faults("[1e999]").map(\.problem) == [.numberTooLarge])
        #expect(
            faults([UInt8](repeating: 32, count: PlanCodec.largestFile + 1)).map(\.problem) == [
                .tooLarge(limit: PlanCodec.largestFile)
            ])
        let many = "{\"schema\": 1, \"unserved\": [" + Array(repeating: "1", count: 500).joined(separator: ",") + "]}"
        #expect(faults(many).count == 100)
    }
}
