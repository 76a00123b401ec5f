// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// What a row's activity or a column's value may be. An infinite limit is no limit; a range of one value is fixed.
public enum Bounds: Hashable, Sendable {
    case free
    case lower(Double)
    case upper(Double)
    case range(Double, Double)
    case fixed(Double)

    /// The one translation to GLPK, which aborts on NaN and refuses a range of one value.
    /// - Throws: `invalidBounds` for NaN, a lower limit above the upper one, or an infinite fixed value.
    func translated() throws(SolverFault) -> xg_bounds {
        let (lower, upper): (Double, Double) =
            switch self {
            case .free: (-.infinity, .infinity)
            case .lower(let limit): (limit, .infinity)
            case .upper(let limit): (-.infinity, limit)
            case .range(let low, let high): (low, high)
            case .fixed(let value): (value, value)
            }
        // NaN fails the comparison as well.
        guard lower <= upper, lower < .infinity, upper > -.infinity else {
            throw .invalidBounds(lower: lower, upper: upper)
        }
        for limit in [lower, upper] where limit.isFinite && abs(limit) > Magnitude.largest {
            throw .invalidNumber("bound", limit)
        }
        let type =
            switch (lower.isFinite, upper.isFinite) {
            case (false, false): GLP_FR
            case (true, false): GLP_LO
            case (false, true): GLP_UP
            case (true, true): lower == upper ? GLP_FX : GLP_DB
            }
        return xg_bounds(type: type, lower: lower.isFinite ? lower : 0, upper: upper.isFinite ? upper : 0)
    }
}
