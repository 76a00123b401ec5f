// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

extension BruteForce {
    struct Teaching {
        let topic: String
        let cell: Int
        let date: Day
        let slot: Slot
        let venue: Int
        let inPerson: Bool
    }

    func teachings(_ classes: [Int]) -> [Teaching] {
        classes.flatMap { number -> [Teaching] in
            let offering = index.offerings[number]
            return zip(index.sessions(of: offering), offering.cells).enumerated().map { position, pair in
                Teaching(
                    topic: pair.0.topic, cell: pair.1, date: index.grid.date(of: pair.1),
                    slot: scenario.slots[index.grid.slot(of: pair.1)], venue: offering.venue,
                    inPerson: offering.inPerson[position])
            }
        }
    }

    /// The least fees for which the sessions of these classes can be taught as section 6 says, nil where they cannot.
    func leastFees(_ classes: [Int]) -> Int? {
        let sessions = teachings(classes)
        let minutes = scenario.travelMinutesBetweenVenues()
        var given: [[Teaching]] = scenario.lecturers.map { _ in [] }
        // Fees of the sessions still to come, each with the cheapest who has its topic.
        var rest = [0]
        for session in sessions.reversed() {
            let fees = scenario.lecturers.filter { $0.topics.contains(session.topic) }.map(\.feePerSession)
            rest.insert(rest[0] + (fees.min() ?? 0), at: 0)
        }
        var best: Int?
        func assign(_ number: Int, _ fees: Int) {
            if let best, fees + rest[number] >= best { return }
            guard number < sessions.count else {
                best = fees
                return
            }
            for (position, lecturer) in scenario.lecturers.enumerated()
            where Self.canTeach(lecturer, sessions[number], beside: given[position], minutes, scenario) {
                given[position].append(sessions[number])
                assign(number + 1, fees + lecturer.feePerSession)
                given[position].removeLast()
            }
        }
        assign(0, 0)
        return best
    }

    /// Rules 3 and 4 of section 6 for one more session.
    static func canTeach(
        _ lecturer: Lecturer, _ session: Teaching, beside others: [Teaching], _ minutes: [[Int]], _ scenario: Scenario
    ) -> Bool {
        guard lecturer.topics.contains(session.topic),
            !lecturer.busy.contains(where: { $0.contains(session.date) }),
            !(session.inPerson && lecturer.away.contains(where: { $0.contains(session.date) })),
            !isBusy(lecturer, session, scenario)
        else { return false }
        if others.contains(where: { $0.cell == session.cell }) { return false }
        if let most = lecturer.maxPerDay, others.count(where: { $0.date == session.date }) >= most { return false }
        if let most = lecturer.maxPerWeek, others.count(where: { $0.date.monday == session.date.monday }) >= most {
            return false
        }
        for other in others
        where other.date == session.date && other.inPerson && session.inPerson && other.venue != session.venue {
            let (first, second) = other.slot.start < session.slot.start ? (other, session) : (session, other)
            let pause = second.slot.start.minutes - first.slot.end.minutes
            if pause < minutes[first.venue][second.venue] { return false }
        }
        return true
    }

    /// Weekly busy time of the profile; lecturers of tiny scenarios work no shifts, and none of it passes midnight.
    private static func isBusy(_ lecturer: Lecturer, _ session: Teaching, _ scenario: Scenario) -> Bool {
        guard let profile = scenario.profiles.first(where: { $0.id == lecturer.profile }) else { return false }
        return profile.busy.contains {
            $0.days.contains(session.date.weekday) && $0.from < session.slot.end && $0.to > session.slot.start
        }
    }
}
