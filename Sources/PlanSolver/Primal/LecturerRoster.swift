// SPDX-License-Identifier: GPL-3.0-or-later

/// Who teaches what in a set of classes: always obeys section 6, cheap but not proven cheapest.
///
/// A session goes to the cheapest lecturer who can take it; where there is none, one other session of a lecturer is
/// handed on to make room (an ejection of depth one). No limit reaches beyond a week, so that weeks are kept apart.
struct LecturerRoster {
    struct Task: Hashable {
        let cell: Int
        let day: Int
        let week: Int
        let topic: Int
        let venue: Int
        let inPerson: Bool
        /// Identifies the class and the session in it.
        let classNumber: Int
        let session: Int

        static func == (left: Task, right: Task) -> Bool {
            left.classNumber == right.classNumber && left.session == right.session
        }

        func hash(into hasher: inout Hasher) { hasher.combine(classNumber << 16 | session) }
    }

    private var model: SolverModel
    private var order: [Int] { model.lecturersByFee }
    /// Sessions by `lecturer * weekCount + week`.
    private var tasks: [[Task]]
    /// Weeks in which sessions have changed hands since `improve`.
    private var isChanged: [Bool]
    private(set) var lecturerOf: [Task: Int] = [:]
    private(set) var fees = 0

    init(_ model: SolverModel) {
        self.model = model
        tasks = Array(repeating: [], count: model.lecturers.count * model.weekCount)
        isChanged = Array(repeating: false, count: model.weekCount)
    }

    /// The same lecturers and sessions beside a part of the model.
    func beside(_ part: SolverModel) -> LecturerRoster {
        var result = self
        result.model = part
        return result
    }

    /// Whether a lecturer can take a session beside those they have, one of which may be left out.
    private func canTake(_ lecturer: Int, _ task: Task, without: Task? = nil) -> Bool {
        let who = model.lecturers[lecturer]
        guard who.teaches[task.topic], who.isFree(task.cell, inPerson: task.inPerson) else { return false }
        var onDay = 0
        var inWeek = 0
        for other in tasks[place(lecturer, task.week)] where other != without {
            guard other.cell != task.cell else { return false }
            inWeek += 1
            guard other.day == task.day else { continue }
            onDay += 1
            if task.inPerson, other.inPerson,
                model.areTooFarApart((task.cell, task.venue), (other.cell, other.venue))
            {
                return false
            }
        }
        return onDay < who.perDay && inWeek < who.perWeek
    }

    private func place(_ lecturer: Int, _ week: Int) -> Int { lecturer * model.weekCount + week }

    private mutating func give(_ task: Task, to lecturer: Int) {
        tasks[place(lecturer, task.week)].append(task)
        isChanged[task.week] = true
        lecturerOf[task] = lecturer
        fees += model.lecturers[lecturer].fee
    }

    private mutating func take(_ task: Task) {
        guard let lecturer = lecturerOf.removeValue(forKey: task) else { return }
        tasks[place(lecturer, task.week)].removeAll { $0 == task }
        isChanged[task.week] = true
        fees -= model.lecturers[lecturer].fee
    }

    private mutating func place(_ task: Task) -> Bool {
        if let lecturer = order.first(where: { canTake($0, task) }) {
            give(task, to: lecturer)
            return true
        }
        for lecturer in order where model.lecturers[lecturer].teaches[task.topic] {
            for other in tasks[place(lecturer, task.week)] where canTake(lecturer, task, without: other) {
                guard let heir = order.first(where: { $0 != lecturer && canTake($0, other) }) else { continue }
                take(other)
                give(other, to: heir)
                give(task, to: lecturer)
                return true
            }
        }
        return false
    }

    func sessions(of offering: Int, class classNumber: Int) -> [Task] {
        let it = model.offerings[offering]
        return it.topics.indices.map {
            Task(
                cell: it.cells[$0], day: model.index.grid.day(of: it.cells[$0]),
                week: model.index.grid.week(of: it.cells[$0]), topic: it.topics[$0], venue: it.venue,
                inPerson: it.inPerson[$0],
                classNumber: classNumber,
                session: $0)
        }
    }

    /// Takes over an assignment made elsewhere, which obeys section 6.
    mutating func add(_ offering: Int, class classNumber: Int, lecturers: [Int]) {
        for (task, lecturer) in zip(sessions(of: offering, class: classNumber), lecturers) { give(task, to: lecturer) }
    }

    /// Finds lecturers for all sessions of a class. On failure the roster is left half-filled: work on a copy.
    /// - Parameter wished: for each session a lecturer who gets it where that is allowed; may be empty.
    mutating func add(_ offering: Int, class classNumber: Int, wished: [Int?] = []) -> Bool {
        for task in sessions(of: offering, class: classNumber) {
            if !wished.isEmpty, let lecturer = wished[task.session], canTake(lecturer, task) {
                give(task, to: lecturer)
            } else if !place(task) {
                return false
            }
        }
        return true
    }

    mutating func remove(_ offering: Int, class classNumber: Int) {
        for task in sessions(of: offering, class: classNumber) { take(task) }
    }

    /// Hands sessions to cheaper lecturers as long as that is possible, directly or by one ejection.
    mutating func improve() {
        for week in isChanged.indices where isChanged[week] {
            improve(week)
            isChanged[week] = false
        }
    }

    private mutating func improve(_ week: Int) {
        var improved = true
        while improved {
            improved = false
            for lecturer in order.reversed() {
                let fee = model.lecturers[lecturer].fee
                for task in tasks[place(lecturer, week)] {
                    for cheaper in order where model.lecturers[cheaper].fee < fee {
                        if canTake(cheaper, task) {
                            take(task)
                            give(task, to: cheaper)
                            improved = true
                            break
                        }
                        guard model.lecturers[cheaper].teaches[task.topic] else { continue }
                        var moved = false
                        for other in tasks[place(cheaper, task.week)] where canTake(cheaper, task, without: other) {
                            // The ejected session must go to someone cheaper than the present lecturer.
                            guard
                                let heir = order.first(where: {
                                    $0 != cheaper && $0 != lecturer && model.lecturers[$0].fee < fee
                                        && canTake($0, other)
                                })
                            else { continue }
                            take(other)
                            give(other, to: heir)
                            take(task)
                            give(task, to: cheaper)
                            moved = true
                            break
                        }
                        if moved {
                            improved = true
                            break
                        }
                    }
                }
            }
        }
    }

    /// The least fee for one more session, by `SolverModel.teachingKey`: of those who have time, or else the greatest fee;
    /// 0 for sessions that no offering holds.
    func marginalFees() -> [Int] {
        let grid = model.index.grid
        var onDay = Array(repeating: 0, count: model.lecturers.count * grid.dayCount)
        var isBusy = Array(repeating: false, count: model.lecturers.count * model.cellCount)
        for (place, own) in tasks.enumerated() {
            let lecturer = place / model.weekCount
            for task in own {
                onDay[lecturer * grid.dayCount + task.day] += 1
                isBusy[lecturer * model.cellCount + task.cell] = true
            }
        }
        var fees = Array(repeating: 0, count: model.teachingKeyCount)
        for (number, key) in model.usedTeachingKeys.enumerated() {
            let cell = model.session(ofKey: key).cell
            let (week, day) = (grid.week(of: cell), grid.day(of: cell))
            let able = model.teacher[model.teacherStart[number]..<model.teacherStart[number + 1]]
            let cheapest = able.first { lecturer in
                let who = model.lecturers[lecturer]
                return !isBusy[lecturer * model.cellCount + cell] && tasks[place(lecturer, week)].count < who.perWeek
                    && onDay[lecturer * grid.dayCount + day] < who.perDay
            }
            fees[key] = (cheapest ?? able.last).map { model.lecturers[$0].fee } ?? 0
        }
        return fees
    }
}
