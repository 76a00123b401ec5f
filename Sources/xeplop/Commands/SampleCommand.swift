// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioSamples

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: Words.helpSample(.current), discussion: Words.helpSampleMore(.current))

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp(Words.helpSize))
    var size = SampleRequest.Size.small

    @Option(help: ArgumentHelp(Words.helpCandidates, valueName: "n"))
    var candidates: Int?

    @Option(help: ArgumentHelp(Words.helpCommunes, valueName: "n"))
    var communes: Int?

    @Option(help: ArgumentHelp(Words.helpVenues, valueName: "n"))
    var venues: Int?

    @Option(help: ArgumentHelp(Words.helpLecturers, valueName: "n"))
    var lecturers: Int?

    @Option(help: ArgumentHelp(Words.helpDays, valueName: "n"))
    var days: Int?

    @Option(help: ArgumentHelp(Words.helpCourses, valueName: "n"))
    var courses: Int?

    @Option(help: ArgumentHelp(Words.helpSeed, valueName: "n"))
    var seed: UInt64 = 1

    @Flag(help: ArgumentHelp(Words.helpForce))
    var force = false

    @Argument(help: ArgumentHelp(Words.helpFolder))
    var folder: String

    func validate() throws {
        let sizes = [
            ("candidates", candidates, 1_000_000), ("communes", communes, 10_000), ("venues", venues, 10_000),
            ("lecturers", lecturers, 10_000), ("days", days, 3_660), ("courses", courses, 2),
        ]
        for (name, value, most) in sizes where !(1...most).contains(value ?? 1) {
            throw ValidationError("--\(name): 1 … \(most)")
        }
    }

    func run() throws {
        let main = folder + "/scenario.yaml"
        if !force, FileManager.default.fileExists(atPath: main) {
            throw Failure(.file, Words.scenarioInTheWay(folder))
        }
        var request = SampleRequest(size, seed: seed)
        request.candidates = candidates ?? request.candidates
        request.communes = communes ?? request.communes
        request.venues = venues ?? request.venues
        request.lecturers = lecturers ?? request.lecturers
        request.days = days ?? request.days
        request.courses = courses ?? request.courses
        do {
            try ScenarioFolder.write(SampleGenerator.document(request), to: folder)
        } catch let error as FileError {
            throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
        }
        Console.note(Words.written(folder)(common.language))
    }
}

extension SampleRequest.Size: ExpressibleByArgument {}
