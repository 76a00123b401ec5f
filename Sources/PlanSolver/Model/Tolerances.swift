// SPDX-License-Identifier: GPL-3.0-or-later

/// Every tolerance and scale of the solver, in one place.
enum Tolerances {
    /// VND in one unit of money of an LP: keeps coefficients near 1 … 10⁵, where GLPK is at ease.
    static let moneyUnit = 1000.0
    /// Prices are whole multiples of 1 / `grain` VND: bounds computed from them are exact, and rounding the duals of an
    /// LP costs a plan of thousands of people less than 1 VND, so that a bound can meet the objective.
    static let grain = 4096
    /// β is a multiple of 1 / this.
    static let budgetUnit = 1 << 20
    /// An LP value this near a whole number is that number.
    static let integrality = 1e-6
    /// Share of the objective within which GLPK's integer optimum is exact, and two values of an LP are the same.
    static let objective = 1e-9
    /// A number of classes this near a whole one does not call for branching.
    static let branching = 1e-5
    /// The same where the number comes from the smoothed dual.
    static let smoothBranching = 0.03
    /// Seconds that GLPK works on an LP before it is asked whether to stop, and before an LP counts as stalled.
    static let slice = 0.4
    static let stall = 30.0
    /// Share of the objective below which the ascent gets no farther, and a linear program finishes a node: it is exact
    /// to the last đồng. At the root of a model with few types it pays earlier, since its cuts are sharper.
    static let ascent = (node: 5e-5, root: 1e-3)
    /// A row of the LP counts as violated beyond this.
    static let rowViolation = 1e-4
    /// A week's fees count as too low beyond this, in LP units: at 1 VND. Where a dozen weeks may each lack 50, no bound
    /// meets the objective.
    static let feeViolation = 0.001
    /// Columns enter the LP only if their reduced cost is below minus this, in grains.
    static let reducedCost = grain / 8
}
