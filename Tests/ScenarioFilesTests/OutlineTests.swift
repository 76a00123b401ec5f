// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import Testing
import TrainingModel

@Suite("Reading scenario.yaml")
struct OutlineTests {
    private func load(_ yaml: String) throws -> (document: ScenarioDocument?, faults: [Fault]) {
        var texts = ScenarioTexts()
        texts.files["scenario.yaml"] = Array(yaml.utf8)
        return try texts.inFolder { ScenarioFolder.read($0) }
    }

    @Test("Every scalar is the text that was written")
    func textsOnly() throws {
        let written = ["off", "13:30", "2027-03-01", "0x10", "1_000", "~", "yes", "1e3", ".nan"]
        let (document, faults) = try load("a: [\(written.joined(separator: ", "))]")
        #expect(faults.isEmpty)
        guard case .map(let entries, _)? = document?.root, case .list(let items, _)? = entries.first?.value else {
            Issue.record("no list")
            return
        }
        #expect(
            items.map { if case .scalar(let text) = $0 { text.text } else { "" } } == written)
    }

    @Test("Wrong syntax is told with line and column")
    func syntax() throws {
        let faults = try load("schema: 1\ntitle: [a\nb: c").faults
        guard case .syntax(let message)? = faults.first?.kind else {
            Issue.record("\(faults)")
            return
        }
        #expect(!message.isEmpty)
        #expect(faults.first?.position.line == 3)
    }

    @Test("A key written twice")
    func duplicateKey() throws {
        let faults = try load("a: 1\nb: {c: 1, c: 2}").faults
        #expect(faults.map(\.kind) == [.duplicateKey])
        #expect(faults.first?.value == "c")
        #expect(faults.first?.position.line == 2)
    }

    @Test("Keys written twice, or that are no text, hide nothing else")
    func duplicateKeys() throws {
        let text = ScenarioTexts().replacing("minAttendance: 0.75", with: "minAttendance: 7", in: "scenario.yaml")
            .replacing(
                "schema: 1\n", with: "schema: 1\nschema: 1\n[a]: 1\ntitel: x\n\"schema\": 2\n", in: "scenario.yaml")
        let faults = try text.load().faults
        #expect(faults.prefix(4).map(\.position.line) == [2, 3, 4, 5])
        #expect(
            faults.map(\.kind) == [
                .duplicateKey, .expectedText, .unknownKey(suggestion: "title"), .duplicateKey,
                .outOfRange(minimum: "0", maximum: "1"),
            ])
        #expect(faults.first?.position.column == 1 && faults.first?.value == "schema")
    }

    @Test("Nothing, and two documents in one file")
    func documents() throws {
        #expect(try load("# only a comment\n").faults.map(\.kind) == [.empty])
        #expect(try load("a: 1\n---\nb: 1\n").faults.count == 1)
    }

    @Test("Anchors stand for what they name")
    func anchors() throws {
        let texts = ScenarioTexts().replacing("days: [mon, tue]", with: "days: &week [mon, tue]", in: "scenario.yaml")
            .replacing("days: [mon], from", with: "days: *week, from", in: "scenario.yaml")
        let (scenario, _, faults) = try texts.load()
        #expect(faults.isEmpty)
        #expect(scenario?.profiles[1].busy[0].days == [.monday, .tuesday])
    }

    /// Each level names the one before nine times.
    private func bomb(levels: Int) -> String {
        var yaml = "l0: &l0 [x, x]\n"
        for level in 1...levels {
            let names = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "l\(level): &l\(level) [\(names)]\n"
        }
        return yaml
    }

    @Test("A bomb of anchors is refused")
    func anchorBomb() throws {
        #expect(try load(bomb(levels: 12)).faults.map(\.kind) == [.tooManyNodes(limit: 200_000)])
    }

    @Test(
        "A bomb of anchors used as keys is refused too", arguments: ["? *l12\n: 1\n", "*l12 : 1\n", "z: {[*l12]: 1}\n"])
    func anchorBombAsKey(_ key: String) throws {
        #expect(try load(bomb(levels: 12) + key).faults.map(\.kind) == [.tooManyNodes(limit: 200_000)])
    }

    @Test("Aliases are as deep as what they name", arguments: [(49, 0), (50, 1)])
    func deepAliases(_ levels: Int, _ faults: Int) throws {
        var yaml = "l0: &l0 x\n"
        for level in 1...levels - 1 { yaml += "l\(level): &l\(level) [*l\(level - 1)]\n" }
        yaml += "z: [*l\(levels - 1)]\n"
        let found = try load(yaml).faults
        #expect(found.map(\.kind) == Array(repeating: .tooDeep(limit: 50), count: faults))
    }

    @Test("An alias of nothing")
    func unknownAlias() throws {
        let faults = try load("a: 1\nb: [*week]\n").faults
        #expect(faults.map(\.kind) == [.syntax(message: "found undefined alias")])
        #expect(faults.first?.position.line == 2 && faults.first?.position.column == 5)
    }

    @Test("Too deep for any scenario", arguments: [60, 100_000])
    func tooDeep(_ depth: Int) throws {
        let yaml = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(try load(yaml).faults.count == 1)
    }
}
