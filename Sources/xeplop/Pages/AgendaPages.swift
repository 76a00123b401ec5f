// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PlanPages {
    /// What happens at a venue, session by session.
    func page(of venue: Venue.ID) -> [String] {
        let isOnline = venues[venue]?.isOnline ?? false
        return agendaPage(titled: title(of: venue)) { plannedClass, session in
            plannedClass.venue == venue && (isOnline || !session.online) ? title(of: session.lecturer) : nil
        }
    }

    /// What a lecturer teaches, session by session.
    func page(of lecturer: Lecturer.ID) -> [String] {
        agendaPage(titled: title(of: lecturer)) { plannedClass, session in
            guard session.lecturer == lecturer else { return nil }
            return session.online ? Words.online(language) : plannedClass.venue.text
        }
    }

    /// The sessions for which `detail` has something to say, in time order.
    private func agendaPage(titled title: String, detail: (PlannedClass, PlannedSession) -> String?) -> [String] {
        var table = TextTable(
            [.init(), .init(), .init(), .init(flexible: true), .init(flexible: showsNames)], indent: 2)
        var days: Set<Day> = []
        for (plannedClass, session) in agenda {
            guard let detail = detail(plannedClass, session) else { continue }
            days.insert(session.date)
            table.add([
                Words.weekdayDate(session.date, language).sentenceCased, hours(session.slot), plannedClass.id.text,
                content(session, of: plannedClass), detail,
            ])
        }
        let load =
            table.rows.isEmpty
            ? Words.noSessions(language) : Words.load(sessions: table.rows.count, days: days.count, language)
        return lines(["\(title) · \(load)"]) + table.lines(width: width)
    }

    /// One person: the class with each session and how it is attended, or why there is none.
    func page(of candidate: Candidate.ID) -> [String] {
        let heading = [title(of: candidate), candidates[candidate]?.unit ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · ")
        for plannedClass in plan.classes {
            guard let entry = plannedClass.roster.first(where: { $0.candidate == candidate }) else { continue }
            var table = TextTable([.init(), .init(), .init(flexible: true), .init(flexible: true)], indent: 2)
            for session in plannedClass.sessions {
                let attendance =
                    entry.absent.contains(session.session)
                    ? Words.absent(language)
                    : entry.released.contains(session.session) ? Words.released(language) : ""
                table.add([
                    Words.weekdayDate(session.date, language).sentenceCased, hours(session.slot),
                    content(session, of: plannedClass),
                    [session.online ? Words.online(language) : "", attendance].filter { !$0.isEmpty }
                        .joined(separator: ", "),
                ])
            }
            let place = "\(Words.classWord(language)) \(plannedClass.id) · \(title(of: plannedClass.venue))"
            return lines([heading, place]) + table.lines(width: width)
        }
        let reason = plan.unserved.first { $0.candidate == candidate }.map { Words.reason($0.reason, language) }
        return lines(["\(heading): \(Words.noClass(language))", reason ?? ""].filter { !$0.isEmpty })
    }

    private func lines(_ texts: [String]) -> [String] {
        texts.flatMap { DisplayWidth.wrapped(DisplayWidth.harmless($0), to: width) }
    }

    /// Everybody in one table: the class, or the reason why there is none.
    func candidateTable() -> [String] {
        var classes: [Candidate.ID: PlannedClass.ID] = [:]
        for plannedClass in plan.classes {
            for entry in plannedClass.roster { classes[entry.candidate] = plannedClass.id }
        }
        let reasons = Dictionary(plan.unserved.map { ($0.candidate, $0.reason) }) { first, _ in first }
        var table = TextTable([
            .init(title: Words.candidate(language), flexible: showsNames),
            .init(title: Words.unit(language), flexible: true), .init(title: Words.course(language)),
            .init(title: Words.result(language), flexible: true),
        ])
        for candidate in scenario.candidates.sorted(by: { $0.id < $1.id }) {
            let reason = reasons[candidate.id].map { "\(Words.noClass(language)): \(Words.reason($0, language))" }
            table.add([
                title(of: candidate.id), candidate.unit, candidate.course.text,
                classes[candidate.id]?.text ?? reason ?? Words.noClass(language),
            ])
        }
        return table.lines(width: width)
    }
}
