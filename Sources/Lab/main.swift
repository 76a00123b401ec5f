import Foundation
import PlanSolver
import ScenarioFiles
import TrainingModel
let path = CommandLine.arguments[1]
let limit = CommandLine.arguments.count > 2 ? Double(CommandLine.arguments[2])! : 60
let gap = CommandLine.arguments.count > 3 ? Double(CommandLine.arguments[3])! : 0
let read = ScenarioFolder.read(path)
for f in read.faults.prefix(10) { print(f) }
let decoded = ScenarioDecoder.decode(read.document!)
for f in decoded.faults.prefix(10) where f.severity == .error { print(f) }
let scenario = decoded.scenario!
func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
let t0 = now()
let index = PlanningIndex(scenario)
print("index", now() - t0, "offerings", index.offerings.count, "types", index.types.count, "pairs", index.eligibleCandidatePairs, index.pairType.count)
var per: [String: Int] = [:]
for o in index.offerings { per[scenario.formats[o.format].id.text, default: 0] += 1 }
print(per.sorted { $0.key < $1.key })
print(index.types.filter { $0.unservable != nil }.flatMap(\.members).sorted().map { scenario.candidates[$0].id.text }.prefix(20))
nonisolated(unsafe) var last = 0.0
let planner = Planner(
    options: SolveOptions(timeLimit: limit, gap: gap, threads: 2),
    environment: SolveEnvironment(
        now: now,
        progress: { e in
            if e.phase != .columnGeneration || e.iterations < 5 || e.elapsed - last > 2 {
                last = e.elapsed
                print(String(format: "%6.2f %@ inc %ld bound %ld gap %.4f%% cols %d it %d nodes %d", e.elapsed, e.phase.rawValue as NSString, e.incumbent ?? 0, e.bound ?? 0, (e.gap ?? 0) * 100, e.columns, e.iterations, e.nodes))
            }
        }))
let report = try planner.solve(scenario)
print(report.plan.costs, report.plan.solver, report.plan.classes.count, report.plan.unserved.count)
let v = Verifier.verify(report.plan, scenario)
print("violations", v.violations.count, v.violations.prefix(5))
