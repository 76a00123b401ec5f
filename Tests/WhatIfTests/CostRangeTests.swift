// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import WhatIf

@Suite("What may be said about a difference of costs")
struct CostRangeTests {
    private static let base = CostRange(bound: 90, objective: 100)

    @Test(
        "Only ranges that do not overlap can be told apart",
        arguments: [
            (50, 89, CostDifference.Verdict.cheaper), (50, 90, .unclear), (95, 97, .unclear), (80, 120, .unclear),
            (100, 130, .unclear), (101, 101, .dearer),
        ])
    func verdicts(_ bound: Int, _ objective: Int, _ verdict: CostDifference.Verdict) {
        let difference = CostRange(bound: bound, objective: objective).difference(to: Self.base)
        #expect(difference.verdict == verdict)
        #expect(difference.least == bound - 100 && difference.most == objective - 90)
    }

    @Test("Two proven costs that are equal are the same, two that are not are told apart")
    func proven() {
        func range(_ cost: Int) -> CostRange { CostRange(bound: cost, objective: cost) }
        #expect(range(7).difference(to: range(7)).verdict == .same)
        #expect(range(6).difference(to: range(7)).verdict == .cheaper)
        #expect(range(8).difference(to: range(7)).verdict == .dearer)
    }

    @Test("What is said holds for every pair of least costs that the ranges admit")
    func sound() {
        for lowBase in 0...4 {
            for highBase in lowBase...4 {
                for low in 0...4 {
                    for high in low...4 {
                        let difference = CostRange(bound: low, objective: high)
                            .difference(to: CostRange(bound: lowBase, objective: highBase))
                        let possible = (low...high).flatMap { cost in (lowBase...highBase).map { cost - $0 } }
                        #expect(possible.min() == difference.least && possible.max() == difference.most)
                        switch difference.verdict {
                        case .cheaper: #expect(possible.allSatisfy { $0 < 0 })
                        case .dearer: #expect(possible.allSatisfy { $0 > 0 })
                        case .same: #expect(possible == [0])
                        case .unclear: #expect(!possible.allSatisfy { $0 < 0 } && !possible.allSatisfy { $0 > 0 })
                        }
                    }
                }
            }
        }
    }
}
