// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Turns a draft into the plan of section 8: people by id, sessions missed and released, reasons, costs.
struct PlanBuilder {
    let model: SolverModel

    func plan(_ classRecords: [ClassRecord], summary: (_ objective: Int) -> SolverSummary) -> Plan {
        let index = model.index
        let scenario = index.scenario
        var attendance = AttendanceCalculator(index)
        var costs = Costs()
        // People of a type are alike: classes take them in the order of the table.
        var left = model.sourceType.map { index.types[$0].members[...] }
        var served: Set<Int> = []
        var classes: [PlannedClass] = []
        var numbers: [Int: Int] = [:]
        let open = classRecords.sorted { key($0) < key($1) }
        let width = max(2, String(open.count).count)
        for record in open {
            let offering = index.offerings[model.offerings[record.offering].source]
            let course = scenario.courses[offering.course]
            let sessions = course.plans[offering.plan].sessions
            let teachers = record.lecturers
            numbers[offering.course, default: 0] += 1
            let number = String(numbers[offering.course]!)
            var roster: [RosterEntry] = []
            for (type, count) in record.roster {
                for _ in 0..<count {
                    let person = left[Int(type)].removeFirst()
                    served.insert(person)
                    let (absent, released) = attendance.attendance(of: person, in: offering)
                    costs.lostSessions += released.count * scenario.weights.lostSession
                    costs.absences += absent.count * scenario.weights.absence
                    let (travel, cross) = attendance.travelCost(of: person, in: offering, absent: absent)
                    costs.travel += travel
                    costs.crossCluster += cross
                    roster.append(
                        RosterEntry(
                            candidate: scenario.candidates[person].id, absent: absent.map { sessions[$0].id },
                            released: released.map { sessions[$0].id }))
                }
            }
            costs.classOpen += scenario.weights.classOpen
            costs.venues += scenario.venues[offering.venue].costPerSession * index.roomCells(of: offering).count
            for (cell, teacher) in zip(offering.cells, teachers) {
                costs.lecturers += scenario.lecturers[teacher].feePerSession + index.slotExtra(of: cell)
            }
            classes.append(
                PlannedClass(
                    id: PlannedClass.ID(
                        course.id.text + "-" + String(repeating: "0", count: width - number.count) + number),
                    course: course.id, format: scenario.formats[offering.format].id,
                    venue: scenario.venues[offering.venue].id,
                    sessions: sessions.indices.map { session in
                        let cell = offering.cells[session]
                        return PlannedSession(
                            session: sessions[session].id, date: index.grid.date(of: cell),
                            slot: scenario.slots[index.grid.slot(of: cell)].id,
                            lecturer: scenario.lecturers[teachers[session]].id, online: !offering.inPerson[session])
                    },
                    roster: roster.sorted { $0.candidate < $1.candidate }))
        }
        var unserved: [UnservedCandidate] = []
        for type in index.types {
            for person in type.members where !served.contains(person) {
                costs.unserved += type.priority * scenario.weights.unserved
                unserved.append(
                    UnservedCandidate(
                        candidate: scenario.candidates[person].id,
                        reason: (type.unservable ?? .notPlaced).rawValue))
            }
        }
        for target in scenario.targets {
            let count = served.count {
                scenario.candidates[$0].unit == target.unit && scenario.candidates[$0].course == target.course
            }
            costs.targets += scenario.weights.target * max(0, target.served - count)
        }
        return Plan(
            scenarioTitle: scenario.title, scenarioDigest: scenario.digest, solver: summary(costs.total),
            classes: classes.sorted { $0.id < $1.id },
            unserved: unserved.sorted { $0.candidate < $1.candidate }, costs: costs)
    }

    /// Classes of a course are numbered by first session, then venue and format.
    private func key(_ record: ClassRecord) -> ClassKey {
        let offering = model.index.offerings[model.offerings[record.offering].source]
        return ClassKey(
            course: offering.course, cells: offering.cells, venue: offering.venue, format: offering.format,
            people: record.roster.flatMap { [Int($0.type), Int($0.count)] })
    }

    private struct ClassKey: Comparable {
        let course: Int
        let cells: [Int]
        let venue: Int
        let format: Int
        let people: [Int]

        static func < (left: ClassKey, right: ClassKey) -> Bool {
            if left.course != right.course { return left.course < right.course }
            if left.cells != right.cells { return left.cells.lexicographicallyPrecedes(right.cells) }
            if (left.venue, left.format) != (right.venue, right.format) {
                return (left.venue, left.format) < (right.venue, right.format)
            }
            return left.people.lexicographicallyPrecedes(right.people)
        }
    }
}
