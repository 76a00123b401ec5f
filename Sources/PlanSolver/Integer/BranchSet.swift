// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of offerings of which a node of the search tree opens a certain number of classes.
///
/// From the coarse to the fine: the number of classes of a course says most, a single offering least. Sets by week and
/// cell cut across the venues: neighbours in time serve nearly the same people wherever they meet. What people of one
/// type may join cuts across all of these: a relaxation opens half a class for workers of whose shift few classes meet,
/// or four and a half for pupils, of any venue and format. (Of two courses in the same rooms these sets bring the bound
/// to within 1 % after 50 to 120 nodes, where 160 nodes without them do not; of one course they help in some samples and
/// hinder in others. Weighing them by the number of their people is no better.)
enum BranchSet: Hashable, Sendable {
    case course(Int)
    case venue(course: Int, venue: Int)
    case formatAnywhere(course: Int, format: Int)
    case format(course: Int, venue: Int, format: Int)
    case week(course: Int, week: Int)
    case start(course: Int, venue: Int, format: Int, week: Int)
    case cell(Int)
    case offering(Int)
    /// What people of a type may join.
    case type(Int)
    /// No branch, but a cut.
    case cut(ClassCut)

    /// The sets that an offering (at a position) belongs to, coarse first; those of types are too many.
    static func sets(of position: Int, in model: SolverModel) -> [BranchSet] {
        let offering = model.offerings[position]
        let (course, venue, format, week) = (offering.course, offering.venue, offering.format, offering.firstWeek)
        return [
            .course(course), .venue(course: course, venue: venue), .formatAnywhere(course: course, format: format),
            .format(course: course, venue: venue, format: format), .week(course: course, week: week),
            .start(course: course, venue: venue, format: format, week: week), .offering(position),
        ] + offering.cells.map { .cell($0) }
    }

    /// How much a fractional number of classes of the set says as long as nothing better is known.
    var weight: Double {
        switch self {
        case .course: 8
        case .type: 6
        case .venue, .formatAnywhere: 4
        case .format: 3
        case .week, .start: 2
        case .cell, .offering, .cut: 1
        }
    }

    /// A total order.
    var code: Int {
        func code(_ kind: Int, _ parts: Int...) -> Int {
            parts.reduce(kind) { $0 << 14 | $1 } << (14 * (4 - parts.count))
        }
        switch self {
        case .course(let course): return code(0, course)
        case .venue(let course, let venue): return code(1, course, venue)
        case .formatAnywhere(let course, let format): return code(2, course, format)
        case .format(let course, let venue, let format): return code(3, course, venue, format)
        case .week(let course, let week): return code(4, course, week)
        case .start(let course, let venue, let format, let week): return code(5, course, venue, format, week)
        case .cell(let cell): return 6 << 56 | cell
        case .offering(let offering): return 7 << 56 | offering
        case .cut(let cut): return 8 << 56 | cut.number
        case .type(let type): return 9 << 56 | type
        }
    }

    /// The same for all sets of one form.
    var kind: Int { code >> 56 }

    /// How often a class of an offering counts.
    func times(_ position: Int, _ model: SolverModel) -> Int {
        if case .cut(let cut) = self { return cut.times(position) }
        return contains(position, model) ? 1 : 0
    }

    func contains(_ position: Int, _ model: SolverModel) -> Bool {
        let it = model.offerings[position]
        switch self {
        case .course(let course): return it.course == course
        case .venue(let course, let venue): return it.course == course && it.venue == venue
        case .formatAnywhere(let course, let format): return it.course == course && it.format == format
        case .format(let course, let venue, let format):
            return it.course == course && it.venue == venue && it.format == format
        case .week(let course, let week): return it.course == course && it.firstWeek == week
        case .start(let course, let venue, let format, let week):
            return it.course == course && it.venue == venue && it.format == format && it.firstWeek == week
        case .cell(let cell): return it.cells.contains(cell)
        case .offering(let offering): return position == offering
        case .type(let type): return model.mayJoin(type, position)
        case .cut(let cut): return cut.times(position) > 0
        }
    }

    /// Positions of all offerings in the set, each as often as its classes count.
    func members(_ model: SolverModel) -> [Int] {
        if case .offering(let offering) = self { return [offering] }
        if case .cut(let cut) = self { return cut.members }
        if let venue { return model.offeringsOfVenue[venue].filter { contains($0, model) } }
        return model.offerings.indices.filter { contains($0, model) }
    }

    var isOfType: Bool {
        if case .type = self { true } else { false }
    }

    /// Where all offerings of the set meet; nil for sets that cut across the venues.
    private var venue: Int? {
        switch self {
        case .venue(_, let venue), .format(_, let venue, _), .start(_, let venue, _, _): venue
        case .course, .formatAnywhere, .week, .cell, .offering, .type, .cut: nil
        }
    }
}

extension Sequence where Element == BranchSet {
    func ordered() -> [BranchSet] { sorted { $0.code < $1.code } }
}
