// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CalDAV
import Foundation
import PlanExport
import PlannerWords
import TrainingModel

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: Words.helpPublish(.current), discussion: Words.helpPublishMore(.current))

    static let passwordVariable = "XEPLOP_CALDAV_PASSWORD"

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpPlanFile))
    var plan: String

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(help: ArgumentHelp(Words.helpCaldav, valueName: "url"))
    var caldav: String

    @Option(help: ArgumentHelp(Words.helpUser, valueName: "name"))
    var user: String

    @Flag(help: ArgumentHelp(Words.helpCreateCalendar))
    var create = false

    @Flag(help: ArgumentHelp(Words.helpCancelDropped))
    var cancel = false

    @Flag(help: ArgumentHelp(Words.helpDryRunPublish))
    var dryRun = false

    @Flag(help: ArgumentHelp(Words.helpNamesPublish))
    var names = false

    @Option(help: ArgumentHelp(Words.helpAlarmPublish, valueName: "min"))
    var alarm: Int?

    @Flag(help: ArgumentHelp(Words.helpAllowPlain))
    var allowPlain = false

    @Option(help: ArgumentHelp(Words.helpTimeout, valueName: "s"))
    var timeout = 30

    @Flag(help: ArgumentHelp(Words.helpQuiet))
    var quiet = false

    func validate() throws {
        guard let url = URL(string: caldav), let host = url.host(), !host.isEmpty, url.user == nil,
            url.password == nil, url.query == nil, ["http", "https"].contains(url.scheme?.lowercased())
        else { throw ValidationError(Words.publishBadAddress(.current)) }
        if url.scheme?.lowercased() == "http", !allowPlain, !Self.isThisMachine(host) {
            throw ValidationError(Words.publishPlain(.current))
        }
        if let alarm, !(0...40_320).contains(alarm) { throw ValidationError("--alarm: 0…40320") }
        // A colon would end the name where the server splits it from the password.
        if user.isEmpty || user.contains(":") { throw ValidationError("--user: …") }
        if !(1...3600).contains(timeout) { throw ValidationError("--timeout: 1…3600") }
    }

    func run() throws {
        let language = common.language
        let loaded = try Inputs.scenario(scenario, names: names, language)
        let plan = try Inputs.plan(plan, of: loaded)
        Interruption.listen()
        let collection = CalendarCollection(
            url: URL(string: caldav)!, user: user, password: try password(), timeout: timeout)
        let publisher = Publisher(
            collection: collection, plan: plan, scenario: loaded,
            export: CalendarExport(language: language, names: names, alarmMinutes: alarm),
            makesCalendar: create, keepsDropped: cancel, isQuiet: quiet)
        do {
            if dryRun { try publisher.rehearse() } else { try publisher.publish() }
        } catch let error as CalDAVError {
            throw Failure(.server, Words.sentence(for: error))
        }
    }

    /// Never from the command line, which every user of the machine can read.
    private func password() throws -> String {
        if let given = ProcessInfo.processInfo.environment[Self.passwordVariable] { return given }
        if let typed = try PasswordPrompt.ask(Words.publishPassword(common.language) + " (\(user)): ") { return typed }
        throw Failure(.server, Words.publishNoPassword)
    }

    private static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
    }
}
