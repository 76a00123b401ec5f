// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a run is worth a look: people served against class costs against released sessions.
package enum SweepVerdict: String, CaseIterable, Sendable {
    /// No run found serves as many at the same cost and loss of work and is better in one of the three: the Pareto front.
    case front
    /// Another run is better by more than this one's gap leaves open.
    case dominated
    /// Another run is better, but by so little that this one's best plan might be as good: its gap is too wide to tell.
    case unclear
}

extension SweepVerdict {
    /// The verdict on each of some runs.
    ///
    /// What a plan of run *b* could still gain is objective − bound. If it served people, cost and released sessions like
    /// run *a* does, keeping everybody whom it serves and raising no other cost, its objective would fall by what the
    /// differences weigh in *b*. Where that is more than could be gained, no such plan exists: *b* is dominated.
    package static func verdicts(_ runs: [SweepFigures]) -> [SweepVerdict] {
        runs.map { run in
            let rivals = runs.filter { $0.dominates(run) }
            if rivals.isEmpty { return .front }
            let open = run.objective - run.bound
            return rivals.contains { run.worth(of: $0) > open } ? .dominated : .unclear
        }
    }
}

extension SweepFigures {
    /// Nowhere worse, and better in one of the three.
    fileprivate func dominates(_ other: SweepFigures) -> Bool {
        served >= other.served && classCosts <= other.classCosts && released <= other.released
            && (served, classCosts, released) != (other.served, other.classCosts, other.released)
    }

    /// By how much the objective would fall if the three were as they are there, VND.
    fileprivate func worth(of other: SweepFigures) -> Int {
        unservedWeight * (other.served - served) + classCosts - other.classCosts
            + lostSessionWeight * (released - other.released)
    }
}
