// SPDX-License-Identifier: GPL-3.0-or-later

/// Every tolerance and scale of the solver, in one place.
enum Tolerances {
    /// VND in one unit of money of an LP: keeps coefficients near 1 … 10⁵, where GLPK is at ease.
    static let moneyUnit = 1000.0
    /// β is a multiple of 1 / this.
    static let budgetUnit = 1 << 20
    /// An LP value this near a whole number is that number.
    static let integrality = 1e-6
    /// A row of the LP counts as violated beyond this.
    static let rowViolation = 1e-4
    /// Columns enter the LP only if their reduced cost is below minus this, VND.
    static let reducedCost = 50
    /// Column generation has converged when LP value and Lagrangian bound differ by less than this share.
    static let convergence = 2e-5
}
