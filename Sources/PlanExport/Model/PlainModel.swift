// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// The planning problem as one integer program, for other solvers. No person appears in it.
///
/// Sets: offerings p, types t of alike candidates (n_t people), eligible pairs (t, p), cells c (date and slot),
/// targets q. Variables, all integer ≥ 0:
/// - y_p: classes opened of offering p, at the cost of opening, rooms, slots and weekends;
/// - x_t_p: people of type t in classes of p, at their cost of travel, absences, released sessions, other cluster;
/// - u_t: people of type t without a class, at `unserved` × priority;
/// - s_q: people by whom target q is missed, at `target`;
/// - z_l_c_k_v: 1 if lecturer l teaches topic k in cell c at venue v (or online, o), at the lecturer's fee; there is
///   one only where l has the topic and is free.
///
/// Rows:
/// - cover_t: Σ_p x_t_p + u_t = n_t;
/// - least_p, most_p: m_p y_p ≤ Σ_t x_t_p ≤ M_p y_p, the bounds of a class's size;
/// - room_v_c: Σ y_p over the offerings that use a room of venue v in cell c ≤ its rooms;
/// - teach_c_k_v: Σ_l z_l_c_k_v = sessions of topic k in cell c at v, each offering's times y_p;
/// - cell_l_c, day_l_d, week_l_w: Σ z of a lecturer in a cell ≤ 1, on a date ≤ `maxPerDay`, in a week ≤ `maxPerWeek`;
/// - way_l_c_d_v: in two cells c and d of a date, Σ z at v in c + Σ z in d at the venues that lie farther from v than
///   the pause between the cells ≤ 1;
/// - quota_q: s_q − Σ u_t ≥ quota − people, over the types of the target's unit and course;
/// - classes, classes_k, budget: the limits.
///
/// The classes of one offering are alike, and so are the sessions that z counts together: any whole solution can be
/// dealt out to classes, rosters and lecturers, and any plan that obeys section 6 can be counted up. So the optimum
/// equals that of the planning problem. What grows is the size: it is a model for small scenarios.
package struct PlainModel: Sendable {
    /// Whether the sum of a row is to be ≤, ≥ or = its bound.
    package enum Sense: Sendable { case atMost, atLeast, equal }

    /// A variable, which takes whole numbers from 0 to `upper`.
    package struct Column: Sendable {
        /// As in the list of variables of `PlainModel`, with positions from 0: `x_2_17`.
        package let name: String
        /// VND.
        package let cost: Int
        package let upper: Int
    }

    /// A column, by its position in `columns`, times a whole number.
    package typealias Term = (column: Int, factor: Int)

    /// A constraint: Σ factor × column ≤, ≥ or = `bound`.
    package struct Row: Sendable {
        /// As in the list of rows of `PlainModel`, with positions from 0: `room_4_120`.
        package let name: String
        package let sense: Sense
        /// People, classes or sessions, as the row counts them; VND in `budget`.
        package let bound: Int
        /// Empty where a limit meets no column at all.
        package var terms: [Term]
    }

    /// The variables, whose positions here `Term` counts from 0.
    package private(set) var columns: [Column] = []
    /// The constraints; the objective, Σ cost × column, is none of them.
    package internal(set) var rows: [Row] = []
    /// What each y stands for, in the order of the columns.
    package private(set) var offeringNotes: [String] = []

    /// Offerings for which no class is possible (too few people, too small a venue, nobody to teach) get no columns.
    package init(_ index: PlanningIndex) {
        let scenario = index.scenario
        let unserved = index.types.enumerated().map { number, type in
            add(Column(name: "u_\(number)", cost: scenario.weights.unserved * type.priority, upper: type.count))
        }
        var cover = zip(index.types, unserved).enumerated().map { number, type in
            Row(name: "cover_\(number)", sense: .equal, bound: type.0.count, terms: [(type.1, 1)])
        }
        let opened = addOfferings(index, &cover)
        rows += cover
        addRooms(index, opened)
        let fees = addLecturers(index, opened)
        addTargets(index, unserved)
        addLimits(index, opened, fees)
    }

    mutating func add(_ column: Column) -> Int {
        columns.append(column)
        return columns.count - 1
    }

    /// An offering that can be opened: its position and column, and the costs of one class but for fees.
    struct Opened {
        let offering: Int
        let column: Int
        let cost: Int
    }

    /// The columns y and x with the rows that tie them; offerings too large for their venue or without a lecturer
    /// for a session are left out.
    private mutating func addOfferings(_ index: PlanningIndex, _ cover: inout [Row]) -> [Opened] {
        var opened: [Opened] = []
        for (number, offering) in index.offerings.enumerated() {
            guard let size = index.classSize(of: offering), index.canBeTaught(offering) else { continue }
            let people = index.pairs(of: number).reduce(0) { $0 + index.types[Int(index.pairType[$1])].count }
            guard people >= size.lowerBound else { continue }
            let cost = index.fixedCost(of: offering)
            let most = size.lowerBound > 0 ? people / size.lowerBound : people
            let column = add(Column(name: "y_\(number)", cost: cost, upper: most))
            opened.append(Opened(offering: number, column: column, cost: cost))
            offeringNotes.append("y_\(number): \(index.note(on: offering))")
            var least = Row(name: "least_\(number)", sense: .atLeast, bound: 0, terms: [(column, -size.lowerBound)])
            var top = Row(name: "most_\(number)", sense: .atMost, bound: 0, terms: [(column, -size.upperBound)])
            for pair in index.pairs(of: number) {
                let type = Int(index.pairType[pair])
                let x = add(
                    Column(name: "x_\(type)_\(number)", cost: index.pairCost[pair], upper: index.types[type].count))
                cover[type].terms.append((x, 1))
                least.terms.append((x, 1))
                top.terms.append((x, 1))
            }
            rows += [least, top]
        }
        return opened
    }

    private mutating func addRooms(_ index: PlanningIndex, _ opened: [Opened]) {
        var users: [[Int]: [(column: Int, factor: Int)]] = [:]
        for each in opened {
            let offering = index.offerings[each.offering]
            for cell in index.roomCells(of: offering) {
                users[[offering.venue, cell], default: []].append((each.column, 1))
            }
        }
        for (key, terms) in users.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let venue = index.scenario.venues[key[0]]
            rows.append(Row(name: "room_\(key[0])_\(key[1])", sense: .atMost, bound: venue.rooms, terms: terms))
        }
    }

    private mutating func addTargets(_ index: PlanningIndex, _ unserved: [Int]) {
        for (number, target) in index.scenario.targets.enumerated() {
            let types = index.types.indices.filter { index.types[$0].targets.contains(number) }
            let people = types.reduce(0) { $0 + index.types[$1].count }
            let short = add(Column(name: "s_\(number)", cost: index.scenario.weights.target, upper: target.served))
            rows.append(
                Row(
                    name: "quota_\(number)", sense: .atLeast, bound: target.served - people,
                    terms: [(short, 1)] + types.map { (unserved[$0], -1) }))
        }
    }

    private mutating func addLimits(_ index: PlanningIndex, _ opened: [Opened], _ fees: [Term]) {
        let limits = index.scenario.limits
        if let most = limits.classes {
            rows.append(Row(name: "classes", sense: .atMost, bound: most, terms: opened.map { ($0.column, 1) }))
        }
        for (number, course) in index.scenario.courses.enumerated() {
            guard let most = limits.classesPerCourse[course.id] else { continue }
            let terms = opened.filter { index.offerings[$0.offering].course == number }.map { ($0.column, 1) }
            rows.append(Row(name: "classes_\(number)", sense: .atMost, bound: most, terms: terms))
        }
        if let budget = limits.budget {
            let terms = opened.map { Term($0.column, $0.cost) } + fees
            rows.append(Row(name: "budget", sense: .atMost, bound: budget, terms: terms))
        }
    }
}

extension PlanningIndex {
    /// Whether somebody could teach each session, were there no other.
    fileprivate func canBeTaught(_ offering: Offering) -> Bool {
        sessions(of: offering).enumerated().allSatisfy { number, session in
            let free = offering.inPerson[number] ? lecturerInPerson : lecturerOnline
            return scenario.lecturers.indices.contains {
                free[$0].contains(offering.cells[number]) && scenario.lecturers[$0].topics.contains(session.topic)
            }
        }
    }

    /// What an offering is, in identifiers and dates.
    fileprivate func note(on offering: Offering) -> String {
        let dates = offering.cells.map { grid.date(of: $0) }
        let span = dates.first.map { "\($0)..\(dates[dates.count - 1])" } ?? ""
        return [
            scenario.courses[offering.course].id.text, scenario.formats[offering.format].id.text,
            scenario.venues[offering.venue].id.text, span,
        ].joined(separator: " ")
    }
}
