// SPDX-License-Identifier: GPL-3.0-or-later

import PlanSolver
import PlannerWords

/// Why a command ended without doing its work: a message for people and an exit status for scripts.
struct Failure: Error {
    /// The exit statuses of the program; `README.md` and `--help` list them.
    enum Status: Int32, CaseIterable {
        /// The scenario has faults, or the plan breaks a rule or belongs to another scenario.
        case faulty = 1
        /// A file cannot be read or written.
        case file = 2
        /// A mistake of the program itself: a plan of its own that its verifier rejects.
        case program = 3
        /// The calendar server cannot be reached, refuses, or was changed all the time.
        case server = 4
        /// Interrupted twice, or before the work was done.
        case interrupted = 130
    }

    var status: Status
    /// Nil where everything has been said already.
    var message: Phrase?

    init(_ status: Status, _ message: Phrase? = nil) {
        self.status = status
        self.message = message
    }

    /// A scenario without faults that has too many people to be planned.
    static func tooMany(_ candidates: Int) -> Failure {
        Failure(.faulty, Words.tooManyCandidates(candidates, most: PlanningFault.mostCandidates))
    }
}
