// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlanExport
import PlannerWords
import TrainingModel

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Words.helpExport(.current), discussion: Words.helpExportMore(.current))

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case ics, csv, xlsx, html, json
    }

    enum Split: String, CaseIterable, ExpressibleByArgument {
        case `class`, venue, lecturer
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpPlanFile))
    var plan: String

    @Argument(help: ArgumentHelp(Words.helpScenario))
    var scenario: String

    @Option(help: ArgumentHelp(Words.helpFormat))
    var format: Format

    @Option(name: [.short, .long], help: ArgumentHelp(Words.helpOutput, valueName: "path"))
    var output: String

    @Option(help: ArgumentHelp(Words.helpSplit))
    var split: Split?

    @Flag(help: ArgumentHelp(Words.helpNames))
    var names = false

    @Option(help: ArgumentHelp(Words.helpAlarm, valueName: "min"))
    var alarm: Int?

    @Option(help: ArgumentHelp(Words.helpPrevious, valueName: "path"))
    var previous: String?

    func validate() throws {
        if format != .ics, split != nil { throw ValidationError("--split: --format ics") }
        if format != .ics, previous != nil { throw ValidationError("--previous: --format ics") }
        if format != .ics, alarm != nil { throw ValidationError("--alarm: --format ics") }
        if let alarm, !(0...40_320).contains(alarm) { throw ValidationError("--alarm: 0…40320") }
        if format == .json, names { throw ValidationError("--names: --format ics, csv, xlsx, html") }
        if isFolder, output == OutputFile.standardOutput {
            throw ValidationError("--output: \(Words.folderNotDash(.current))")
        }
    }

    func run() throws {
        let loaded = try Inputs.scenario(scenario, names: names, common.language)
        let plan = try Inputs.plan(plan, of: loaded)
        let files = try files(of: plan, loaded)
        if isFolder {
            try OutputFile.write(files.map { ($0.name, $0.bytes) }, inFolder: output, ownerOnly: names)
        } else {
            for file in files { try OutputFile(path: output).write(file.bytes, ownerOnly: names) }
        }
        if output != OutputFile.standardOutput { Console.note(Words.written(output)(common.language)) }
    }

    /// Whether several files are written.
    private var isFolder: Bool { format == .csv || split != nil }

    private func files(of plan: Plan, _ scenario: Scenario) throws -> [ExportFile] {
        let earlier = try earlierFiles()
        do throws(ExportError) {
            switch format {
            case .json: return [ExportFile(name: output, bytes: PlanCodec.encode(plan))]
            case .csv:
                let separator: TableExport.Separator = common.language == .vi ? .semicolon : .comma
                return try TableExport(language: common.language, separator: separator, names: names)
                    .files(plan, scenario)
            case .xlsx:
                let export = WorkbookExport(language: common.language, names: names)
                return [ExportFile(name: output, bytes: try export.bytes(plan, scenario, now: .ofRun))]
            case .html:
                let export = PageExport(language: common.language, names: names)
                return [ExportFile(name: output, bytes: try export.bytes(plan, scenario, now: .ofRun))]
            case .ics:
                let export = CalendarExport(
                    language: common.language, split: calendarSplit, names: names, alarmMinutes: alarm,
                    previous: earlier)
                return try export.files(plan, scenario, now: .ofRun)
            }
        } catch {
            throw Failure(.faulty, Phrase(vi: error.message(.vi), en: error.message(.en)))
        }
    }

    /// The calendars exported last time, under the names that the new ones will have.
    private func earlierFiles() throws -> [ExportFile] {
        guard let previous else { return [] }
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: previous, isDirectory: &isDirectory), isDirectory.boolValue {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: previous)) ?? []
            return try names.filter { $0.hasSuffix(".ics") }.sorted().map {
                ExportFile(name: $0, bytes: try Inputs.bytes(of: previous + "/" + $0))
            }
        }
        return [ExportFile(name: CalendarExport.wholeName, bytes: try Inputs.bytes(of: previous))]
    }

    private var calendarSplit: CalendarExport.Split {
        switch split {
        case nil: .all
        case .class: .class
        case .venue: .venue
        case .lecturer: .lecturer
        }
    }
}
