// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import Testing
import TrainingModel

@Suite struct VerifierWordsTests {
    @Test(arguments: Rule.allCases) func everyRuleHasASentenceOfItsOwn(_ rule: Rule) {
        let violation = Violation(rule, found: "17", expected: "12")
        let sentences = Language.allCases.map { Words.sentence(for: violation, $0) }
        #expect(sentences[0] != sentences[1])
        for sentence in sentences { #expect(sentence.hasSuffix(".") && !sentence.contains("Optional")) }
        let cost = Words.sentence(for: Violation(.cost, found: "17 đ", expected: "12 đ"), .en)
        #expect(rule == .cost || sentences[1] != cost)
    }

    @Test func placeAndAmounts() {
        let place = Violation.Place(opened: "nt-01", session: "s1", date: Tiny.day(2), slot: "eve")
        #expect(
            Words.sentence(for: Violation(.holiday, at: place), .vi)
                == "Lớp nt-01, buổi s1, thứ Ba, 02/03/2027 eve: rơi vào ngày nghỉ lễ.")
        #expect(
            Words.sentence(for: Violation(.budget, size: 1, found: "2200000", expected: "2199999"), .en)
                == "the classes cost 2,200,000 đ, more than the budget of 2,199,999 đ.")
        #expect(
            Words.sentence(for: Violation(.cost, at: .init(part: .travel), found: "1", expected: "2"), .vi)
                == "Đi lại: chi phí ghi 1 đ; tính lại là 2 đ.")
    }

    @Test func planFileFault() {
        let fault = PlanFileFault(.expectedDate, path: "classes[3].sessions[0].date", value: "31/02/2027")
        #expect(
            Words.sentence(for: fault, .en)
                == "classes[3].sessions[0].date: “31/02/2027”: a date YYYY-MM-DD is needed.")
        #expect(
            Words.sentence(for: PlanFileFault(.notUTF8, line: 3, column: 7), .vi) == "3:7: không phải văn bản UTF-8.")
    }
}
