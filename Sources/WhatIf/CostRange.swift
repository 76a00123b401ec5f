// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Where the least cost of a scenario is proven to lie, VND: not below the bound, not above the plan that was found.
package struct CostRange: Equatable, Sendable {
    package var bound: Int
    package var objective: Int

    package init(bound: Int, objective: Int) {
        self.bound = bound
        self.objective = objective
    }

    /// How the least cost differs from that of another scenario.
    package func difference(to base: CostRange) -> CostDifference {
        CostDifference(
            found: objective - base.objective, least: bound - base.objective, most: objective - base.bound)
    }
}

/// The difference of the least costs of two scenarios, VND; negative is cheaper.
///
/// Each least cost lies between a bound and the cost of a plan, so their difference lies from `least` to `most`. Only
/// where that range lies on one side of 0 is anything said: the difference of the plans found could come from one search
/// having gone further than the other.
package struct CostDifference: Equatable, Sendable {
    /// What is proven: `same` if the difference is exactly 0, `unclear` if 0 is only one of the differences possible.
    package enum Verdict: String, Sendable, CaseIterable {
        case cheaper, dearer, same, unclear
    }

    /// Of the plans that were found.
    package var found: Int
    package var least: Int
    package var most: Int

    package var verdict: Verdict {
        if least == 0, most == 0 { return .same }
        return most < 0 ? .cheaper : least > 0 ? .dearer : .unclear
    }
}
