// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of offerings of which a node of the search tree opens a certain number of classes.
///
/// From the coarse to the fine: the number of classes of a course says most, a single offering least.
enum BranchSet: Hashable, Sendable {
    case course(Int)
    case venue(course: Int, venue: Int)
    case format(course: Int, venue: Int, format: Int)
    case start(course: Int, venue: Int, format: Int, week: Int)
    case offering(Int)

    /// The sets that an offering (at a position) belongs to, coarse first.
    static func sets(of position: Int, in model: SolverModel) -> [BranchSet] {
        let offering = model.offerings[position]
        let (course, venue, format) = (offering.course, offering.venue, offering.format)
        return [
            .course(course), .venue(course: course, venue: venue),
            .format(course: course, venue: venue, format: format),
            .start(course: course, venue: venue, format: format, week: offering.firstWeek), .offering(position),
        ]
    }

    /// 0 for the coarsest.
    var level: Int {
        switch self {
        case .course: 0
        case .venue: 1
        case .format: 2
        case .start: 3
        case .offering: 4
        }
    }

    func contains(_ position: Int, _ model: SolverModel) -> Bool {
        let it = model.offerings[position]
        switch self {
        case .course(let course): return it.course == course
        case .venue(let course, let venue): return it.course == course && it.venue == venue
        case .format(let course, let venue, let format):
            return it.course == course && it.venue == venue && it.format == format
        case .start(let course, let venue, let format, let week):
            return it.course == course && it.venue == venue && it.format == format && it.firstWeek == week
        case .offering(let offering): return position == offering
        }
    }

    /// Positions of all offerings in the set.
    func members(_ model: SolverModel) -> [Int] {
        if case .offering(let offering) = self { return [offering] }
        return model.offerings.indices.filter { contains($0, model) }
    }
}
