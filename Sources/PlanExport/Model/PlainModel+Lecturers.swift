// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Who teaches, exactly, by counts: sessions of one topic in one cell at one place are alike to a lecturer.
extension PlainModel {
    /// What a lecturer can do in a cell. Cells do not overlap, so that nobody does two things in one.
    private struct Duty: Hashable, Comparable {
        let cell: Int
        let topic: Int
        /// Position of the venue; −1 online, from wherever the lecturer is.
        let venue: Int

        static func < (a: Duty, b: Duty) -> Bool { (a.cell, a.topic, a.venue) < (b.cell, b.topic, b.venue) }
    }

    /// A variable z of the lecturer in question.
    private struct Choice {
        let duty: Duty
        let column: Int
    }

    /// The columns z with their demand, lecturer and travel rows.
    /// - Returns: the fees, as terms of the budget.
    mutating func addLecturers(_ index: PlanningIndex, _ opened: [Opened]) -> [Term] {
        let topics = Set(index.scenario.lecturers.flatMap(\.topics)).sorted()
        let number = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($1, $0) })
        var demand: [Duty: [Int: Int]] = [:]
        for each in opened {
            let offering = index.offerings[each.offering]
            for (position, session) in index.sessions(of: offering).enumerated() {
                guard let topic = number[session.topic] else { continue }
                let venue = offering.inPerson[position] ? offering.venue : -1
                let duty = Duty(cell: offering.cells[position], topic: topic, venue: venue)
                demand[duty, default: [:]][each.column, default: 0] -= 1
            }
        }
        let duties = demand.keys.sorted()
        var teachers: [Duty: [Term]] = [:]
        var fees: [Term] = []
        let minutes = index.scenario.travelMinutesBetweenVenues()
        for (who, lecturer) in index.scenario.lecturers.enumerated() {
            let taught = Set(lecturer.topics.compactMap { number[$0] })
            var choices: [Choice] = []
            for duty in duties where taught.contains(duty.topic) {
                let free = duty.venue < 0 ? index.lecturerOnline[who] : index.lecturerInPerson[who]
                guard free.contains(duty.cell) else { continue }
                let name = "z_\(who)_\(Self.suffix(duty))"
                let column = add(Column(name: name, cost: lecturer.feePerSession, upper: 1))
                choices.append(Choice(duty: duty, column: column))
                teachers[duty, default: []].append((column, 1))
                fees.append((column, lecturer.feePerSession))
            }
            addLimits(of: lecturer, who, choices, index.grid)
            addTravel(who, choices, index.grid, minutes)
        }
        for duty in duties {
            let classes = (demand[duty] ?? [:]).sorted { $0.key < $1.key }.map { Term($0.key, $0.value) }
            rows.append(
                Row(
                    name: "teach_\(Self.suffix(duty))", sense: .equal, bound: 0,
                    terms: (teachers[duty] ?? []) + classes))
        }
        return fees
    }

    private static func suffix(_ duty: Duty) -> String {
        "\(duty.cell)_\(duty.topic)_" + (duty.venue < 0 ? "o" : "v\(duty.venue)")
    }

    /// At most one session a cell, `maxPerDay` a date, `maxPerWeek` a week.
    private mutating func addLimits(of lecturer: Lecturer, _ who: Int, _ choices: [Choice], _ grid: CellGrid) {
        func limit(_ kind: String, _ most: Int, _ period: (Int) -> Int) {
            let groups = Dictionary(grouping: choices) { period($0.duty.cell) }
            for (time, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > most {
                rows.append(
                    Row(
                        name: "\(kind)_\(who)_\(time)", sense: .atMost, bound: most,
                        terms: group.map { ($0.column, 1) }))
            }
        }
        limit("cell", 1) { $0 }
        if let most = lecturer.maxPerDay { limit("day", most) { grid.day(of: $0) } }
        if let most = lecturer.maxPerWeek { limit("week", most) { grid.week(of: $0) } }
    }

    /// Who teaches at a venue in one cell is, in each other cell of the date, at no venue that is too far away.
    private mutating func addTravel(_ who: Int, _ choices: [Choice], _ grid: CellGrid, _ minutes: [[Int]]) {
        let here = choices.filter { $0.duty.venue >= 0 }
        let days = Dictionary(grouping: here) { grid.day(of: $0.duty.cell) }
        for (_, day) in days.sorted(by: { $0.key < $1.key }) {
            let cells = Dictionary(grouping: day, by: \.duty.cell).sorted { $0.key < $1.key }
            for (position, earlier) in cells.enumerated() {
                for later in cells[(position + 1)...] {
                    let pause =
                        grid.minutes(ofSlot: grid.slot(of: later.key)).start
                        - grid.minutes(ofSlot: grid.slot(of: earlier.key)).end
                    let venues = Dictionary(grouping: earlier.value, by: \.duty.venue).sorted { $0.key < $1.key }
                    for (venue, leaving) in venues {
                        let tooFar = later.value.filter {
                            $0.duty.venue != venue && minutes[venue][$0.duty.venue] > pause
                        }
                        guard !tooFar.isEmpty else { continue }
                        rows.append(
                            Row(
                                name: "way_\(who)_\(earlier.key)_\(later.key)_\(venue)", sense: .atMost, bound: 1,
                                terms: (leaving + tooFar).map { ($0.column, 1) }))
                    }
                }
            }
        }
    }
}
