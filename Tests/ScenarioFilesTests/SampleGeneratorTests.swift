// SPDX-License-Identifier: GPL-3.0-or-later

import ScenarioSamples
import Testing
import TrainingModel

@Suite("Synthetic scenarios")
struct SampleGeneratorTests {
    @Test("the same request gives the same document", arguments: [UInt64(1), 2, 77])
    func deterministic(seed: UInt64) {
        let request = SampleRequest(.tight, seed: seed)
        #expect(SampleGenerator.document(request) == SampleGenerator.document(request))
    }

    @Test("another seed gives other people, places and lecturers")
    func seedMatters() {
        let first = SampleGenerator.document(SampleRequest(.small, seed: 1))
        let second = SampleGenerator.document(SampleRequest(.small, seed: 2))
        for name in DocumentTable.Name.allCases {
            #expect(first.tables[name] != second.tables[name])
        }
    }

    @Test("tables have the requested number of rows, and one online venue on top")
    func sizes() throws {
        let request = SampleRequest(candidates: 31, communes: 5, venues: 3, lecturers: 4, days: 28, courses: 2)
        let tables = SampleGenerator.document(request).tables
        #expect(try #require(tables[.candidates]).rows.count == 31)
        #expect(try #require(tables[.communes]).rows.count == 5)
        #expect(try #require(tables[.venues]).rows.count == 4)
        #expect(try #require(tables[.lecturers]).rows.count == 4)
        for name in DocumentTable.Name.allCases {
            let table = try #require(tables[name])
            #expect(table.header.map(\.text) == name.columns)
            #expect(table.rows.allSatisfy { $0.count == name.columns.count })
        }
    }

    /// Candidates, communes, venues, lecturers, days, courses.
    @Test(
        "the sizes that are measured",
        arguments: [
            (SampleRequest.Size.small, [250, 8, 5, 6, 84, 1]), (.centre, [700, 16, 8, 10, 84, 1]),
            (.two, [700, 16, 8, 10, 84, 2]), (.tight, [700, 16, 8, 6, 84, 1]),
            (.province, [10_000, 80, 40, 60, 84, 2]),
        ])
    func measured(_ size: SampleRequest.Size, _ numbers: [Int]) {
        let it = SampleRequest(size, seed: 7)
        #expect([it.candidates, it.communes, it.venues, it.lecturers, it.days, it.courses] == numbers)
        #expect((it.tightness == .tight) == (size == .tight))
        #expect(it.seed == 7)
    }

    @Test("where everything is scarce, classes, money and closed clusters limit, and every other unit has a quota")
    func tight() throws {
        for seed in UInt64(1)...3 {
            let document = SampleGenerator.document(SampleRequest(.tight, seed: seed))
            let scenario = try #require(ScenarioDecoder.decode(document).scenario)
            #expect(scenario.limits.classes != nil && scenario.limits.budget != nil && !scenario.targets.isEmpty)
            #expect(!scenario.limits.classesPerCourse.isEmpty && !scenario.travel.crossClusterAllowed)
        }
    }
}
