// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import ScenarioWorkbook
import Testing
import TrainingModel

/// `publish` against a real server.
@Suite(.enabled(if: CalendarServer.isInstalled, "needs the Python package radicale"))
struct PublishTests {
    private let server: CalendarServer

    init() throws { server = try CalendarServer.shared.get() }

    /// A small scenario with a plan of it, which the body may change.
    private struct Work {
        let server: CalendarServer
        let calendar: String
        var scenario: String
        let path: String
        var plan: Plan

        func publish(
            _ options: String..., password: String = CalendarServer.password,
            meanwhile: (Process) throws -> Void = { _ in }
        ) throws -> Program.Run {
            try Data(PlanCodec.encode(plan)).write(to: URL(filePath: path))
            return try Program.run(
                ["publish", path, scenario, "--caldav", server.address(of: calendar), "--user", CalendarServer.user]
                    + options,
                environment: [
                    "LC_ALL": "en", "XEPLOP_CALDAV_PASSWORD": password,
                    // Before the sessions, which then can be called off.
                    "SOURCE_DATE_EPOCH": "1798000000",
                ], meanwhile: meanwhile)
        }

        func requests() -> [String] { server.requests(to: calendar) }
        func events() throws -> [String: String] { try server.events(of: calendar) }
        var sessions: Int { plan.classes.reduce(0) { $0 + $1.sessions.count } }
    }

    /// The plan that all begin with.
    private static let planned = Result {
        try withSample { _, scenario in
            let path = scenario + "/plan.json"
            let run = try Program.run(["plan", scenario, "--output", path, "--quiet", "--nodes", "0", "--reproducible"])
            guard run.status == 0 else { throw CocoaError(.executableLoad) }
            var plan = try PlanCodec.decode(Array(Data(contentsOf: URL(filePath: path))))
            // Enough to see everything, and few requests.
            plan.classes = plan.classes.prefix(2).map { each in
                var each = each
                each.sessions.removeLast(each.sessions.count - 3)
                return each
            }
            return plan
        }
    }

    private func withWork(_ calendar: String, _ body: (inout Work) throws -> Void) throws {
        try withSample { folder, scenario in
            let path = folder.appendingPathComponent("plan.json").path
            let plan = try Self.planned.get()
            var work = Work(server: server, calendar: calendar, scenario: scenario, path: path, plan: plan)
            try body(&work)
        }
    }

    private static func result(
        added: Int = 0, changed: Int = 0, cancelled: Int = 0, removed: Int = 0, unchanged: Int = 0
    ) -> String {
        "Calendar on the server: \(added) added, \(changed) changed, \(cancelled) cancelled, \(removed) removed, "
            + "\(unchanged) as they were.\n"
    }

    @Test func aPlanIsPublishedChangedAndPublishedAgain() throws {
        try withWork("life") { work in
            let all = work.sessions
            #expect(try work.publish().status == 4)
            #expect(try work.publish("--create", "--dry-run").output.contains("it would be made"))
            #expect(work.requests() == ["PROPFIND 404", "PROPFIND 404"])

            let first = try work.publish("--create")
            #expect(first.output == Self.result(added: all), "\(first.errors)")
            #expect(first.status == 0)
            #expect(
                Array(work.requests().dropFirst(2)) == ["PROPFIND 404", "MKCALENDAR 201", "REPORT 207"]
                    + Array(repeating: "PUT 201", count: all))

            // Other people's events, and those of a scenario of another title, are nobody's business.
            let foreign = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//other//other//EN
                BEGIN:VEVENT
                UID:meeting-1@example.org
                DTSTAMP:20270101T000000Z
                DTSTART:20270302T110000Z
                SUMMARY:Meeting
                END:VEVENT
                END:VCALENDAR

                """
            let ofOther = foreign.replacing("meeting-1@example.org", with: "lop.b1.0000000000000000@xeplop")
            try server.plant(foreign, as: "meeting.ics", in: "life")
            try server.plant(ofOther, as: "other.ics", in: "life")

            let before = work.requests().count
            let second = try work.publish()
            #expect(second.output == Self.result(unchanged: all))
            #expect(
                second.errors == "Left alone: 1 event that xeplop made for other scenarios, or before this one "
                    + "got another title.\n")
            #expect(Array(work.requests().dropFirst(before)) == ["PROPFIND 207", "REPORT 207"])

            // One session a day earlier, one class dropped.
            let dropped = work.plan.classes.removeLast()
            let date = work.plan.classes[0].sessions[0].date
            work.plan.classes[0].sessions[0].date = Day(number: date.number - 1)
            let rehearsal = try work.publish("--dry-run")
            #expect(
                rehearsal.output.split(separator: "\n").count { $0.hasPrefix("remove  ") } == dropped.sessions.count)
            #expect(rehearsal.output.split(separator: "\n").count { $0.hasPrefix("change  ") } == 1)
            let third = try work.publish("--cancel")
            #expect(
                third.output
                    == Self.result(
                        changed: 1, cancelled: dropped.sessions.count, unchanged: all - dropped.sessions.count - 1))
            var events = try work.events()
            #expect(events.values.count { $0.contains("STATUS:CANCELLED") } == dropped.sessions.count)
            #expect(events.values.count { $0.contains("SEQUENCE:1\r\n") } == dropped.sessions.count + 1)

            #expect(try work.publish("--cancel").output == Self.result(unchanged: all))
            #expect(
                try work.publish().output
                    == Self.result(
                        removed: dropped.sessions.count, unchanged: all - dropped.sessions.count))
            events = try work.events()
            #expect(events.count == all - dropped.sessions.count + 2)
            #expect(events["meeting.ics"] == foreign.replacing("\n", with: "\r\n"))
            #expect(events["other.ics"] == ofOther.replacing("\n", with: "\r\n"))
        }
    }

    @Test func nothingOfPeopleIsSent() throws {
        try withWork("names") { work in
            #expect(try work.publish("--create").status == 0)
            let names = try ["candidates", "lecturers"].flatMap { table in
                try String(contentsOfFile: "\(work.scenario)/\(table).csv", encoding: .utf8).split(separator: "\n")
                    .dropFirst().map { $0.split(separator: ",")[1] }
            }
            let text = try work.events().values.joined()
            #expect(names.count > 20 && names.allSatisfy { !text.contains($0) })
            #expect(try work.publish("--names").output == Self.result(changed: work.sessions))
        }
    }

    /// From a workbook the same events as from the folder that it was made of.
    @Test func aWorkbookPublishesTheSame() throws {
        try withWork("book") { work in
            try #require(try work.publish("--create").status == 0)
            let book = work.path + ".xlsx"
            try #require(try Program.run(["convert", work.scenario, book]).status == 0)
            work.scenario = book
            #expect(try work.publish().status == 1)
            work.plan.scenarioDigest = try #require(ScenarioSource.load(book).scenario).digest
            let run = try work.publish()
            #expect(run.output == Self.result(unchanged: work.sessions), "\(run.errors)")
        }
    }

    @Test func aWrongPasswordChangesNothing() throws {
        try withWork("password") { work in
            try #require(try work.publish("--create").status == 0)
            let before = try work.events()
            work.plan.classes.removeLast()
            let run = try work.publish(password: "wrong")
            #expect(run.status == 4)
            #expect(run.errors == "Error: The calendar server does not accept this user name or password.\n")
            #expect(try work.events() == before)
        }
    }

    @Test func anInterruptionStopsBetweenSessionsAndCanBeMadeUpFor() throws {
        try withWork("stop") { work in
            try server.hook("stop", "hold PUT")
            let run = try work.publish("--create") { process in
                // The first event is on its way.
                while process.isRunning, server.requests(to: "stop").last != "REPORT 207" {
                    Thread.sleep(forTimeInterval: 0.01)
                }
                process.interrupt()
                try server.release("stop")
            }
            #expect(run.status == 130)
            let sent = try work.events().count
            #expect(sent <= 1)
            #expect(
                run.errors == Self.result(added: sent)
                    + "Error: Stopped as asked; \(work.sessions - sent) sessions are still to be sent. "
                    + "Run the command again to go on.\n")
            #expect(try work.publish().output == Self.result(added: work.sessions - sent, unchanged: sent))
        }
    }

    @Test func whatSomeoneChangesMeanwhileIsReadAgain() throws {
        try withWork("meddle") { work in
            try #require(try work.publish("--create").status == 0)
            for number in work.plan.classes[0].sessions.indices.prefix(2) {
                work.plan.classes[0].sessions[number].online.toggle()
            }
            try server.hook("meddle", "meddle")
            let before = work.requests().count
            let run = try work.publish()
            #expect(run.output == Self.result(changed: 2, unchanged: work.sessions - 2))
            #expect(run.errors == "Someone has just changed this calendar; reading it again.\n")
            #expect(
                Array(work.requests().dropFirst(before)) == [
                    "PROPFIND 207", "REPORT 207", "PUT 412", "PUT 204", "REPORT 207", "PUT 204",
                ])
            #expect(try work.events().values.allSatisfy { !$0.contains("Meddled") })
        }
    }

    /// An event that a person has edited, or broken, is brought back; its SEQUENCE grows, so that phones notice.
    @Test func editedEventsAreBroughtBack() throws {
        try withWork("edited") { work in
            try #require(try work.publish("--create").status == 0)
            let events = try work.events().sorted { $0.key < $1.key }
            let later = events[0].value.replacing(/DTSTART;TZID=[^:]*:(\d+)T\d+/) { "DTSTART:\($0.output.1)T010000Z" }
            try server.plant(later.replacing("\r\n", with: "\n"), as: events[0].key, in: "edited")
            let title = events[1].value.replacing("SUMMARY:", with: "COLOR:red\r\nSUMMARY:")
            try server.plant(title.replacing("\r\n", with: "\n"), as: events[1].key, in: "edited")
            #expect(try work.publish().output == Self.result(changed: 1, unchanged: work.sessions - 1))
            let mended = try work.events()[events[0].key]
            #expect(mended?.contains("SEQUENCE:1\r\n") == true && mended?.contains("T010000Z") == false)
        }
    }

    @Test(arguments: [
        ("PROPFIND 403", "does not let this user"), ("PROPFIND 301", "points to “https://elsewhere.example/”"),
        ("PROPFIND 200", "not a CalDAV calendar"), ("PROPFIND 207", "answer is not CalDAV"),
        ("PROPFIND 503", "(HTTP 503)"), ("REPORT 404", "There is no calendar"), ("PUT 507", "no room"),
        ("PUT 400", "refuses the request (HTTP 400)"), ("PUT 412", "Others kept changing"),
    ])
    func failuresAreTold(_ answer: String, _ words: String) throws {
        let calendar = "answer-" + answer.replacing(" ", with: "-")
        try withWork(calendar) { work in
            try #require(try work.publish("--create").status == 0)
            work.plan.classes[0].sessions[0].online.toggle()
            try server.hook(calendar, "answer " + answer)
            let run = try work.publish()
            #expect(run.status == 4)
            #expect(run.errors.contains(words), "\(run.errors)")
            #expect(run.output.isEmpty)
        }
    }

    /// Asked for on the terminal, the password does not show, and a Ctrl-C at the question leaves the terminal as it was.
    @Test func thePasswordIsAskedForOnATerminal() throws {
        let terminal = """
            import os, pty, select, signal, sys, termios, time
            answer, arguments = sys.argv[1], sys.argv[2:]
            child, terminal = pty.fork()
            if child == 0: os.execv(arguments[0], arguments)
            shown, answered = b'', False
            while True:
                try: chunk = os.read(terminal, 4096)
                except OSError: break
                if not chunk: break
                shown += chunk
                if not answered and b': ' in shown:
                    answered = True
                    os.write(terminal, b'\\x03' if answer == 'interrupt' else answer.encode() + b'\\n')
            sys.stdout.buffer.write(shown)
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            """
        try withWork("terminal") { work in
            try #require(try work.publish("--create").status == 0)
            for (answer, status) in [(CalendarServer.password, 0), ("mistyped", 4), ("interrupt", 130)] {
                let python = Process()
                python.executableURL = URL(filePath: "/usr/bin/env")
                python.arguments = [
                    "python3", "-c", terminal, answer, Program.folder.appendingPathComponent("xeplop").path, "publish",
                    work.path, work.scenario, "--caldav", server.address(of: "terminal"), "--user", CalendarServer.user,
                    "--lang", "en",
                ]
                let output = Pipe()
                python.standardOutput = output
                try python.run()
                let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                python.waitUntilExit()
                #expect(python.terminationStatus == status, "\(shown)")
                #expect(shown.hasPrefix("Password (tt): ") && !shown.contains(answer), "\(shown)")
            }
        }
    }
}
