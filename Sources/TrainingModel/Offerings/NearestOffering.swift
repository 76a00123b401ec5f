// SPDX-License-Identifier: GPL-3.0-or-later

/// The offering of a person's course that comes nearest to what section 5 allows, with every rule that still forbids it.
public struct NearestOffering: Sendable {
    /// A rule of section 5 that is broken, with what is found and what would be allowed.
    public enum Obstacle: Hashable, Sendable {
        /// The format is not for the person's group.
        case group
        /// One way, metres; the limit is the smaller of the scenario's and the person's, km.
        case distance(metres: Int, limit: Double)
        case cluster
        case beginsEarly(first: Day, earliest: Day)
        case endsLate(last: Day, latest: Day)
        /// Mandatory sessions in hard conflict.
        case mandatory(count: Int)
        /// Periods missed, and the most that may be.
        case absences(periods: Int, most: Double)
        case released(sessions: Int, most: Int)

        /// Equal for obstacles of the same rule.
        public var kind: Int {
            switch self {
            case .group: return 0
            case .distance: return 1
            case .cluster: return 2
            case .beginsEarly: return 3
            case .endsLate: return 4
            case .mandatory: return 5
            case .absences: return 6
            case .released: return 7
            }
        }
    }

    /// One of the person's course, whether or not a plan opens it.
    public let offering: Offering
    /// Empty iff the person may join.
    public let obstacles: [Obstacle]
    /// Positions of the sessions in hard conflict and in time that must be released.
    public let absent: [Int]
    /// Positions of the sessions that the employer would have to release; none of them is in `absent`.
    public let released: [Int]

    /// Fewer broken rules are nearer; among equals those that lack less, by the rough measure of `lack`.
    public func isNearer(than other: NearestOffering) -> Bool { rank < other.rank }

    private var rank: (Int, Double) { (obstacles.count, obstacles.reduce(0) { $0 + Self.lack($1) }) }

    /// About how much is missing: a period, a kilometre and a day weigh the same, a session five periods.
    private static func lack(_ obstacle: Obstacle) -> Double {
        switch obstacle {
        case .group: return 50
        case .cluster: return 20
        case .distance(let metres, let limit): return Double(metres) / 1000 - limit
        case .beginsEarly(let first, let earliest): return Double(earliest - first)
        case .endsLate(let last, let latest): return Double(last - latest)
        case .mandatory(let count): return 5 * Double(count)
        case .absences(let periods, let most): return Double(periods) - most
        case .released(let sessions, let most): return 5 * Double(sessions - most)
        }
    }
}
