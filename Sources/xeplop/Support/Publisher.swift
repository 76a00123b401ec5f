// SPDX-License-Identifier: GPL-3.0-or-later

import CalDAV
import Foundation
import PlanExport
import PlannerWords
import TrainingModel

/// Brings a calendar on a server to what a plan says, one conditional request a session.
struct Publisher {
    /// How often the calendar is read where others change it all the time.
    private static let mostRounds = 3

    let collection: CalendarCollection
    let plan: Plan
    let scenario: Scenario
    let export: CalendarExport
    /// Whether a calendar that is not there is made.
    let makesCalendar: Bool
    let keepsDropped: Bool
    let isQuiet: Bool

    private var language: Language { export.language }

    /// What was done, or would be.
    private struct Tally {
        var added = 0
        var changed = 0
        var cancelled = 0
        var removed = 0
        var unchanged = 0

        mutating func count(_ step: Publication.Step) {
            switch step.action {
            case .create: added += 1
            case .replace: changed += 1
            case .cancel: cancelled += 1
            case .remove: removed += 1
            }
        }

        var sentence: Phrase {
            Words.published(
                added: added, changed: changed, cancelled: cancelled, removed: removed, unchanged: unchanged)
        }
    }

    /// Says what would be done, and does nothing.
    ///
    /// - Throws: `CalDAVError`, `Failure`.
    func rehearse() throws {
        let isThere = try isCalendarThere()
        let resources = isThere ? try collection.events() : []
        let publication = try publication(over: resources)
        var tally = Tally()
        for step in publication.steps { tally.count(step) }
        tally.unchanged = publication.unchanged
        var lines = publication.steps.map { "\(Self.verb($0)(language))  \($0.time)  \($0.title)" }
        lines.append(tally.sentence(language))
        if !isThere { lines.append(Words.publishWouldMake(language)) }
        lines.append(Words.publishDryRun(language))
        try Console.write(lines: lines)
        remark(on: publication)
    }

    /// Does it; after a failure or an interruption it says how far it came.
    ///
    /// - Throws: `CalDAVError`, `Failure`.
    func publish() throws {
        if try !isCalendarThere() { try collection.make(title: scenario.title) }
        var tally = Tally()
        for round in 1...Self.mostRounds {
            let resources = try collection.events()
            let publication = try publication(over: resources)
            if round == 1 {
                tally.unchanged = publication.unchanged
                remark(on: publication)
            }
            let left: Int
            do {
                left = try send(publication.steps, over: resources, &tally)
            } catch {
                Console.note(tally.sentence(language))
                throw error
            }
            if left == 0 { return try Console.write(lines: [tally.sentence(language)]) }
            if Interruption.isRequested {
                Console.note(tally.sentence(language))
                throw Failure(.interrupted, Words.publishStopped(left))
            }
            if round < Self.mostRounds { Console.note(Words.publishAgain(language)) }
        }
        Console.note(tally.sentence(language))
        throw Failure(.server, Words.publishChangedMeanwhile)
    }

    /// False where there is none and one may be made.
    private func isCalendarThere() throws(CalDAVError) -> Bool {
        do {
            try collection.check()
            return true
        } catch  where error == .notFound && makesCalendar {
            return false
        }
    }

    private func publication(over resources: [CalendarCollection.Resource]) throws -> Publication {
        do throws(ExportError) {
            return try Publication(
                plan, scenario, export: export,
                over: resources.map { ExportFile(name: $0.url.lastPathComponent, bytes: $0.bytes) },
                keepsDropped: keepsDropped, now: .ofRun)
        } catch {
            throw Failure(.faulty, Phrase(vi: error.message(.vi), en: error.message(.en)))
        }
    }

    /// How many steps are left: after an interruption, and where others have changed an event meanwhile.
    private func send(
        _ steps: [Publication.Step], over resources: [CalendarCollection.Resource], _ tally: inout Tally
    ) throws(CalDAVError) -> Int {
        let isLive = !isQuiet && Terminal.isTerminal(STDERR_FILENO)
        defer { if isLive { Console.noteRaw("\r\u{1B}[2K") } }
        var conflicts = 0
        for (number, step) in steps.enumerated() {
            if Interruption.isRequested { return conflicts + steps.count - number }
            if isLive { Console.noteRaw("\r\u{1B}[2K" + Words.publishProgress(number, steps.count)(language)) }
            do throws(CalDAVError) {
                switch step.action {
                case .create(let name): try collection.create(name: name, step.bytes)
                case .replace(let place), .cancel(let place): try collection.replace(resources[place], with: step.bytes)
                case .remove(let place): try collection.remove(resources[place])
                }
                tally.count(step)
            } catch {
                guard error == .changedMeanwhile else { throw error }
                conflicts += 1
            }
        }
        return conflicts
    }

    private func remark(on publication: Publication) {
        guard publication.ofOtherScenarios > 0 else { return }
        Console.note(Words.publishOthers(publication.ofOtherScenarios)(language))
    }

    private static func verb(_ step: Publication.Step) -> Phrase {
        switch step.action {
        case .create: Words.publishCreate
        case .replace: Words.publishReplace
        case .cancel: Words.publishCancel
        case .remove: Words.publishRemove
        }
    }
}

extension Words {
    /// What the server did not do, in the planner's words.
    static func sentence(for error: CalDAVError) -> Phrase {
        switch error {
        case .unreachable(.unknownHost): publishUnknownHost
        case .unreachable(.noConnection): publishNoConnection
        case .unreachable(.connectionLost): publishConnectionLost
        case .unreachable(.other(let reason)): publishUnreachable(reason)
        case .noAnswer(let seconds): publishNoAnswer(seconds)
        case .untrusted(let reason): publishUntrusted(reason)
        case .unauthorised: publishUnauthorised
        case .forbidden: publishForbidden
        case .notFound: publishNotFound
        case .redirected(let address): publishRedirected(address)
        case .notCalendar: publishNotCalendar
        case .cannotMake(let status): publishCannotMake(status)
        case .changedMeanwhile: publishChangedMeanwhile
        case .full(let status): publishFull(status)
        case .refused(let status): publishRefused(status)
        case .unreadable: publishUnreadable
        }
    }
}
