// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import FoundationXML
import PlanSolver
import ScenarioSamples
import Testing
import TrainingModel

@testable import XeplopBenchmark

@Suite("The benchmark's report")
struct ReportTests {
    private static let machine = Machine(
        processor: "p", cores: 2, memoryMB: 1, system: "s", build: "debug", swift: "6", glpk: "5", commit: "c")

    private static func run(
        _ instance: String, gap: Double = 0.004, without: [String] = [], times: [Double] = [1, 2, 4]
    ) -> MeasuredRun {
        let gaps = [0.05, 0.01, gap]
        let events = zip(times, gaps).map {
            ProgressEvent(phase: .integer, elapsed: $0, incumbent: 1000, bound: 900, gap: $1)
        }
        return MeasuredRun(
            instance: instance, options: RunOptions(timeLimit: 60, gap: 0, threads: 2, without: without),
            candidates: 250, types: 1, offerings: 2, pairs: 3, seconds: Milestones(events, emptyPlan: 5000), total: 60,
            objective: 1000, bound: 900, unservableCost: 0, gap: gap, status: "feasible", stoppedBy: "time", classes: 4,
            served: 5, iterations: 6, columns: 7, nodes: 8, peakMemoryMB: 40, violations: 0,
            curve: CurvePoint.curve(events))
    }

    private static func peer(_ instance: String, _ points: [(Double, Double?, Double?)]) -> PeerMeasurement {
        PeerMeasurement(
            instance, .cbc, "2.10", RunOptions(timeLimit: 60, gap: 0, threads: 2),
            PeerAnswer(
                status: "limit", seconds: 61, peakMemoryMB: 400,
                curve: points.map { PeerAnswer.Point(seconds: $0.0, objective: $0.1, bound: $0.2) }),
            unservableCost: 200)
    }

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    @Test("Instances are made again from their names")
    func names() throws {
        #expect(Instance.request("centre-3") == SampleRequest(.centre, seed: 3))
        let growth = try #require(Instance.request("growth-2000-5"))
        #expect(growth.candidates == 2000 && growth.seed == 5)
        for name in ["duy-tien", "duy-tien-nhiem-ky", "growth-3-1", "huge-1", "small-x", ""] {
            #expect(Instance.request(name) == nil, "\(name)")
        }
        for instance in Instance.synthetic([.small, .tight], [1, 9]) { #expect(Instance.request(instance.name) != nil) }
    }

    @Test("What was measured is kept for the same machine and sources, and for equal limits only")
    func resuming() throws {
        try inFolder { folder in
            var book = ResultBook(folder: folder, machine: Self.machine, isFresh: false)
            let run = Self.run("small-1")
            try book.add(run)
            try book.add(Self.peer("small-1", [(1, 1000, nil)]))
            let again = ResultBook(folder: folder, machine: Self.machine, isFresh: false)
            #expect(again.run("small-1", run.options)?.curve == run.curve)
            #expect(
                again.peerRun("small-1", .cbc, run.options) != nil
                    && again.peerRun("small-1", .glpk, run.options) == nil)
            var other = run.options
            other.timeLimit = 61
            #expect(again.run("small-1", other) == nil && again.run("small-2", run.options) == nil)
            var changed = Self.machine
            changed.commit = "d"
            #expect(ResultBook(folder: folder, machine: changed, isFresh: false).report.runs.isEmpty)
            #expect(ResultBook(folder: folder, machine: Self.machine, isFresh: true).report.runs.isEmpty)
            for name in ["results.json", "tables.md", "gap.svg", "growth.svg"] {
                #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
            }
        }
    }

    @Test("A curve keeps the moments at which the gap fell, and the end")
    func curves() {
        func event(_ seconds: Double, _ gap: Double, _ phase: ProgressEvent.Phase = .integer) -> ProgressEvent {
            ProgressEvent(phase: phase, elapsed: seconds, incumbent: 10, bound: 5, gap: gap)
        }
        let events = [event(1, 0.5), event(2, 0.499), event(3, 0.4), event(4, 0.4), event(5, 0.4, .done)]
        #expect(CurvePoint.curve(events).map(\.seconds) == [1, 3, 5])
    }

    @Test("A peer's gap is the specification's, from the best that it knew at each moment")
    func peerGaps() {
        let run = Self.peer("small-1", [(1, nil, 500), (2, 1200, nil), (3, 1000, 600), (4, nil, 550)])
        #expect(run.curve.map(\.seconds) == [2, 3])
        #expect(run.gap == 0.5)
        #expect(run.time(to: 0.6) == 3 && run.time(to: 0.4) == nil)
        #expect(Self.peer("small-1", [(1, nil, 500)]).gap == nil)
        #expect(PeerMeasurement("x", .glpk, "5.0", run.options, nil, unservableCost: 0).status == "failed")
    }

    @Test("Ratios: two digits, lower bounds as such, nothing is no multiple")
    func ratios() {
        #expect(Ratio(3, to: 2).text == "1.5×")
        #expect(Ratio(300, to: 2).text == "150×")
        #expect(Ratio(60, to: 2, isAtLeast: true).text == "> 30×")
        #expect(Ratio(0, to: 0).text == "1.0×")
        #expect(Ratio(1, to: 0).text == "∞")
        #expect(Ratio(0.01, to: 1).text == "< 0.1×")
    }

    @Test("The tables of peers and of methods switched off compare with the full run")
    func tables() {
        let full = Self.run("small-1")
        let slower = Self.run("small-1", gap: 0.02, without: ["dualAscent"], times: [3, 30, 50])
        let text = Ablation.markdown([full, slower])
        #expect(text.contains("| nothing | 1.0 s | 2.0 s | 0.40% |"))
        #expect(text.contains("| dualAscent | 3.0× | 15× | 5.0× |"))
        var ended = Self.run("small-1", without: ["branching"], times: [1])
        ended.total = 5
        #expect(Ablation.markdown([full, ended]).contains("| branching | 1.0× | never | 1.0× |"))
        #expect(Ablation.markdown([full]).isEmpty)
        var report = Report(machine: Self.machine, runs: [full, slower])
        #expect(PeerTable.markdown(report).isEmpty)
        report.peers = [Self.peer("small-1", [(2, 1000, 600), (20, nil, 992)])]
        // Ours had a gap of 0.4 % at 4 s; theirs ends at 1 %.
        #expect(PeerTable.markdown(report).contains("| small-1 | CBC 2.10 | 1.00% | 2.5× | 20× | > 15× | 400 | 10× |"))
        #expect(MeasurementTable.markdown(report).contains("| small-1 | 250 | 2 | 1.0 | 1.0 | 2.0 | 2.0 | – |"))
    }

    @Test("Growth is the slope of the medians; sizes that most runs did not get through have none")
    func growth() {
        func runs(_ count: Int, _ seconds: [Double?]) -> [MeasuredRun] {
            seconds.enumerated().map { seed, seconds in
                var run = Self.run("growth-\(count)-\(seed)", times: seconds.map { [$0] } ?? [])
                run.candidates = count
                return run
            }
        }
        let growth = Growth(
            runs(250, [9, 1, 2]) + runs(1000, [16, nil, 7]) + runs(4000, [nil, 1, nil]) + [Self.run("small-1")],
            to: 0.05)
        #expect(growth.points.map(\.x) == [250, 1000] && growth.points.map(\.y) == [2, 16])
        #expect(abs(growth.exponent! - 1.5) < 1e-9)
        #expect(growth.line(colour: "red").title == "to 5 %: n^1.5")
        #expect(Growth([], to: 0.05).exponent == nil)
    }

    @Test("Plots are well-formed, with a line for every run that has a curve")
    func plots() {
        let runs = [Self.run("small-1"), Self.run("duy-tien"), Self.run("growth-250-1")]
        for svg in [Plots.gap(runs), Plots.growth(runs), Plots.gap([]), Plots.growth([])] {
            let parser = XMLParser(data: Data(svg.utf8))
            #expect(parser.parse() && parser.parserError == nil)
        }
        #expect(Plots.gap(runs).components(separatedBy: "fill=\"none\"").count == 3)
        #expect(Plots.growth(runs).contains("n^1.5"))
    }

    @Test("A run of its own: measured, verified, as JSON and back")
    func measurement() throws {
        let request = SampleRequest(candidates: 24, communes: 3, venues: 2, lecturers: 3, days: 21)
        let scenario = try #require(ScenarioDecoder.decode(SampleGenerator.document(request)).scenario)
        let options = RunOptions(timeLimit: 30, gap: 0, threads: 1, without: ["localSearch"])
        let run = try MeasuredRun.run("tiny", scenario, options)
        #expect(run.violations == 0 && run.status == "optimal" && run.gap == 0)
        #expect(run.curve.last?.gap == 0 && run.seconds.gap001 != nil)
        let back = try JSONDecoder().decode(MeasuredRun.self, from: JSONEncoder().encode(run))
        #expect(back.objective == run.objective && back.options == options && back.curve == run.curve)
    }
}
