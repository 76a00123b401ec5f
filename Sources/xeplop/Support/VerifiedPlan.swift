// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords
import TrainingModel

extension Planner {
    /// A plan that the verifier has seen, with its costs; every plan that a command makes in this process comes from here.
    ///
    /// A first Ctrl-C takes the best plan so far: the display says so once.
    /// - Throws: `Failure` where there are too many people, the solver is lost, or its plan is wrong.
    static func verified(
        _ scenario: Scenario, starting start: Plan?, like other: PlanningIndex? = nil, options: SolveOptions,
        display: ProgressDisplay, log: RunLog? = nil
    ) throws -> (report: SolveReport, verification: Verification) {
        let environment = SolveEnvironment(
            now: { ProcessInfo.processInfo.systemUptime },
            isInterrupted: {
                if Interruption.isRequested { display.announceStop() }
                return Interruption.isRequested
            },
            progress: { event in
                display.show(event)
                log?.add(event)
            })
        defer { display.finish() }
        let report: SolveReport
        do {
            report = try DeepThread.run {
                try Planner(options: options, environment: environment).solve(scenario, starting: start, like: other)
            }
        } catch PlanningFault.tooManyCandidates(let count) {
            throw Failure.tooMany(count)
        } catch {
            throw Failure(.program, Words.solverFailed("\(error)"))
        }
        let verification = Verifier.verify(report.plan, scenario)
        guard verification.isValid else {
            for violation in verification.violations { Console.note(Words.sentence(for: violation, display.language)) }
            throw Failure(.program, Words.planIsWrong(verification.violations.count))
        }
        return (report, verification)
    }
}
