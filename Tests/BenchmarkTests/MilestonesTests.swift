// SPDX-License-Identifier: GPL-3.0-or-later

import PlanSolver
import ScenarioSamples
import Testing

@testable import XeplopBenchmark

@Suite("Measurements of the benchmark")
struct MilestonesTests {
    private func event(_ elapsed: Double, _ incumbent: Int?, gap: Double?) -> ProgressEvent {
        ProgressEvent(phase: .integer, elapsed: elapsed, incumbent: incumbent, bound: 0, gap: gap)
    }

    @Test("The first event that reaches a gap counts, a limit reached exactly included")
    func times() {
        let events = [
            event(0.1, 100, gap: 1), event(0.5, 40, gap: 0.3), event(1, 30, gap: 0.04), event(2, 29, gap: 0.01),
            event(3, 28, gap: 0.0005), event(4, 28, gap: 0.0004),
        ]
        let times = Milestones(events, emptyPlan: 100)
        #expect(times.firstPlan == 0.5)
        #expect(times.gap5 == 1)
        #expect(times.gap2 == 2)
        #expect(times.gap1 == 2)
        #expect(times.gap01 == 3)
        #expect(times.gap001 == nil)
    }

    @Test("A run that opens nothing and proves it has no first plan, but all gaps")
    func emptyPlanIsOptimal() {
        let times = Milestones([event(0.1, nil, gap: nil), event(0.2, 100, gap: 0)], emptyPlan: 100)
        #expect(times.firstPlan == nil)
        #expect(times.gap5 == 0.2)
        #expect(times.gap001 == 0.2)
    }

    @Test("Gaps are rounded up, never down")
    func percent() {
        #expect(MeasurementTable.percent(0) == "0.00%")
        #expect(MeasurementTable.percent(0.0012) == "0.12%")
        #expect(MeasurementTable.percent(0.00120001) == "0.13%")
        #expect(MeasurementTable.percent(0.000001) == "0.01%")
        #expect(MeasurementTable.percent(1.5) == "150.00%")
    }

    @Test("Seconds have one decimal; what was not reached is a dash")
    func seconds() {
        #expect(MeasurementTable.seconds(1.96) == "2.0")
        #expect(MeasurementTable.seconds(0.04) == "0.0")
        #expect(MeasurementTable.seconds(nil) == "–")
    }

    @Test("Lists are separated by commas; a wrong item spoils the list")
    func lists() {
        #expect(List<SampleRequest.Size>(argument: "small, two")?.items == [.small, .two])
        #expect(List<UInt64>(argument: "")?.items == [])
        #expect(List<SampleRequest.Size>(argument: "small,huge") == nil)
    }
}
