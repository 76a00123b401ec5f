// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ScenarioFiles
import Testing
import TrainingModel

@testable import PlannerWords

/// What the system and the reader of YAML say does not stand in English within Vietnamese sentences.
@Suite struct SystemWordsTests {
    @Test(arguments: [
        ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOSPC, EDQUOT, EFBIG, EROFS, EIO, ENAMETOOLONG, EMFILE, ELOOP,
        EINVAL, EBUSY, ENOMEM, EPIPE,
    ])
    func reasonsOfTheSystem(_ code: Int32) {
        let text = String(cString: strerror(code))
        let reason = Words.systemReason(text)
        #expect(reason.en == text)
        #expect(!reason.vi.contains(text) && reason.vi.contains { $0.isLetter && !$0.isASCII })
        #expect(Words.cannotWrite("a", reason: text).vi.contains(reason.vi))
    }

    @Test func whatIsNotKnownIsQuoted() {
        #expect(Words.systemReason("Level 2 halted").vi == "“Level 2 halted”")
        #expect(Words.yamlProblem("while juggling, dropped a ball").vi == "“while juggling, dropped a ball”")
    }

    /// Slips that people make, as the parser itself tells them.
    @Test(arguments: [
        "a: b: c\n", "a: [1, 2\nb: 3\n", "a: {x: 1\nb: 2\n", "a: 1\n  b: 2\n", "a:\n\t- b\n", "a: \"abc\n", "a: *x\n",
        "a: @b\n", "a: \"\\q\"\n", "a: 1\n---\nb: 2\n", "a:\n  - b\n c: 1\n", "a: !x!y b\n", "a: 1\nb\n", "a: \u{1}\n",
        "? [\n", "%YAML 3.0\n---\na: 1\n", "a: |1x\n b\n", "a: \"\\xzz\"\n", "a: 'b' c\n", "- a\n b: 1\n",
    ])
    func slipsInYAML(_ text: String) throws {
        let fault = try #require(OutlineReader.parse(text, source: "x.yaml").faults.first)
        guard case .syntax(let message) = fault.kind else {
            Issue.record("\(fault)")
            return
        }
        let phrase = Words.yamlProblem(message)
        #expect(phrase.en == message)
        #expect(!phrase.vi.hasPrefix("“"), "\(message)")
        #expect(fault.position.line > 0 && fault.position.column > 0)
    }

    @Test func aControlCharacterIsFound() {
        let fault = OutlineReader.parse("tên: Hà\nb: x\u{1}\n", source: "x.yaml").faults.first
        #expect(fault?.position.line == 2 && fault?.position.column == 5)
    }
}
