// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

/// The cheapest lecturers for a fixed set of classes, by a small integer program:
///
///     min  Σ fee_l x_ls          x_ls = 1: lecturer l teaches session s
///     Σ_l x_ls = 1               every session
///     Σ_s x_ls ≤ 1               every lecturer and cell
///     Σ_s x_ls ≤ perDay, perWeek every lecturer and date, week
///     x_ls + x_ls' ≤ 1           in-person sessions of one date too far apart to travel between
struct LecturerAssignment {
    let model: SolverModel

    enum Outcome {
        /// The lecturer of each session of each class, and the fees, proven least.
        case optimal([[Int]], fees: Int)
        case infeasible
        /// The time ran out, or GLPK failed.
        case unknown
    }

    /// - Parameter classes: positions of offerings.
    func solve(_ classes: [Int], timeLimit: Double) -> Outcome {
        (try? trySolve(classes, timeLimit: timeLimit)) ?? .unknown
    }

    /// A smallest part of a set of classes for which there are no lecturers: leaving out any one more would do.
    func core(of classes: [Int]) -> [Int] {
        var core = classes
        for candidate in classes {
            guard core.count > 1, let place = core.firstIndex(of: candidate) else { continue }
            var fewer = core
            fewer.remove(at: place)
            if case .infeasible = solve(fewer, timeLimit: Tolerances.stall) { core = fewer }
        }
        return core
    }

    private struct Session {
        let classNumber: Int
        let number: Int
        let cell: Int
        let topic: Int
        let venue: Int
        let inPerson: Bool
    }

    private func trySolve(_ classes: [Int], timeLimit: Double) throws -> Outcome {
        let sessions = classes.enumerated().flatMap { classNumber, position -> [Session] in
            let it = model.offerings[position]
            return it.topics.indices.map {
                Session(
                    classNumber: classNumber, number: $0, cell: it.cells[$0], topic: it.topics[$0], venue: it.venue,
                    inPerson: it.inPerson[$0])
            }
        }
        guard !sessions.isEmpty else { return .optimal(classes.map { _ in [] }, fees: 0) }
        let grid = model.index.grid
        var problem = try Problem()
        var columns = ColumnBatch()
        var owners: [(session: Int, lecturer: Int)] = []
        var places: [[Int: Int]] = sessions.map { _ in [:] }
        for (index, session) in sessions.enumerated() {
            for (lecturer, who) in model.lecturers.enumerated()
            where who.teaches[session.topic] && who.isFree(session.cell, inPerson: session.inPerson) {
                places[index][lecturer] = owners.count
                owners.append((index, lecturer))
                columns.append(
                    bounds: .range(0, 1), cost: Double(who.fee) / Tolerances.moneyUnit, kind: .integer)
            }
            if places[index].isEmpty { return .infeasible }
        }
        try problem.addColumns(columns)
        var rows = RowBatch()
        func add(_ bounds: Bounds, _ entries: [Int]) {
            rows.append(bounds: bounds)
            for entry in entries { rows.entry(GLPK.Column(entry), 1) }
        }
        for place in places { add(.fixed(1), place.values.sorted()) }
        for (lecturer, who) in model.lecturers.enumerated() {
            let own = owners.indices.filter { owners[$0].lecturer == lecturer }
            func limit(_ most: Int, by key: (Int) -> Int) {
                let groups = Dictionary(grouping: own) { key(sessions[owners[$0].session].cell) }
                for group in groups.keys.sorted() where groups[group]!.count > most {
                    add(.upper(Double(most)), groups[group]!)
                }
            }
            limit(1) { $0 }
            limit(who.perDay) { grid.day(of: $0) }
            limit(who.perWeek) { grid.week(of: $0) }
            for (position, first) in own.enumerated() {
                for second in own[(position + 1)...]
                where areTooFarApart(sessions[owners[first].session], sessions[owners[second].session]) {
                    add(.upper(1), [first, second])
                }
            }
        }
        try problem.addRows(rows)
        var options = BranchAndCutOptions()
        options.presolve = true
        options.timeLimit = max(0.1, timeLimit)
        options.objectiveTolerance = Tolerances.objective
        let outcome = try problem.integerOptimize(options)
        switch outcome.status {
        case .noFeasible: return .infeasible
        case .optimal: break
        default: return outcome.termination == .noPrimalFeasible ? .infeasible : .unknown
        }
        let values = try problem.columnValues(.integer)
        var result = classes.map { model.offerings[$0].cells.map { _ in -1 } }
        var fees = 0
        for (column, owner) in owners.enumerated() where values[column] > 0.5 {
            let session = sessions[owner.session]
            result[session.classNumber][session.number] = owner.lecturer
            fees += model.lecturers[owner.lecturer].fee
        }
        guard result.allSatisfy({ !$0.contains(-1) }) else { return .unknown }
        return .optimal(result, fees: fees)
    }

    private func areTooFarApart(_ left: Session, _ right: Session) -> Bool {
        left.inPerson && right.inPerson && left.cell != right.cell
            && model.areTooFarApart((left.cell, left.venue), (right.cell, right.venue))
    }
}
