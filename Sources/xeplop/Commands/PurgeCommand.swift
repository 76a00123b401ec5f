// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords
import ScenarioFiles
import ScenarioWorkbook
import TrainingModel

struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: Words.helpPurge(.current), discussion: Words.helpPurgeMore(.current))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Words.helpPurgeFiles, valueName: "plan… scenario"))
    var files: [String]

    @Option(help: ArgumentHelp(Words.helpBefore, valueName: "date"))
    var before: String?

    @Option(help: ArgumentHelp(Words.helpPurgeCandidate, valueName: "id"))
    var candidate: [String] = []

    @Flag(help: ArgumentHelp(Words.helpDryRunPurge))
    var dryRun = false

    func validate() throws {
        if files.count < 2 { throw ValidationError(Words.purgeNoScenario(.current)) }
        if before == nil, candidate.isEmpty { throw ValidationError(Words.purgeWhom(.current)) }
        if let before, Day(iso: before) == nil { throw ValidationError("--before: YYYY-MM-DD") }
    }

    func run() throws {
        let language = common.language
        let (scenario, paths) = (files.last!, files.dropLast())
        let loaded = try Inputs.scenario(scenario, names: true, language)
        let plans = try paths.map { (path: $0, plan: try Inputs.plan($0, of: loaded)) }
        let people = try people(of: plans.map(\.plan), loaded)
        guard !people.isEmpty else { return try Console.write(lines: [Words.purgeNobody(language)]) }
        let rest = try rest(of: loaded, in: scenario, without: people)

        var lines = [Words.purgeRemoved(people.map(\.text).sorted(), of: loaded.candidates.count, language)]
        var written = [rest.file]
        for (path, plan) in plans {
            let (purged, violations) = plan.purged(from: loaded, to: rest.scenario)
            written.append((path, PlanCodec.encode(purged)))
            lines += ["", report(path, plan, purged)]
            lines.append(Words.purgeCost(purged.solver.objective, bound: purged.solver.bound, language))
            lines.append((violations.isEmpty ? Words.purgeValid : Words.purgeInvalid(violations.count))(language))
            lines += violations.map { "  " + Words.sentence(for: $0, language) }
        }
        if !dryRun {
            do {
                try AtomicFile.write(written)
            } catch let error as FileError {
                throw Failure(.file, Words.cannotWrite(error.path, reason: error.reason))
            }
        }
        lines += [""] + remainders(of: people, scenario, written.map(\.path))
        if dryRun { lines.append(Words.purgeDryRun(language)) }
        try Console.write(lines: lines)
    }

    /// Whom to remove.
    private func people(of plans: [Plan], _ scenario: Scenario) throws -> Set<Candidate.ID> {
        let known = scenario.candidates.map(\.id)
        var people: Set<Candidate.ID> = []
        for id in candidate.map({ Candidate.ID($0) }) {
            guard known.contains(id) else {
                throw Failure(
                    .faulty, Words.noSuchIdentifier(id.text, kind: Words.kindCandidate, known: known.map(\.text)))
            }
            people.insert(id)
        }
        guard let day = before.flatMap({ Day(iso: $0) }) else { return people }
        if scenario.horizon.upperBound < day { return Set(known) }
        let served = plans.map { $0.served(endedBefore: day) }
        let going = served.reduce(into: Set()) { $0.formUnion($1.going) }
        return served.reduce(into: people) { $0.formUnion($1.ended.subtracting(going)) }
    }

    /// The scenario without some people, and the file of it that changes.
    private func rest(
        of scenario: Scenario, in path: String, without people: Set<Candidate.ID>
    ) throws -> (file: (path: String, bytes: [UInt8]), scenario: Scenario) {
        let target = ScenarioTarget(path: path)
        guard target.isWorkbook else {
            guard let rest = ScenarioFolder.purged(people, of: scenario, in: path) else {
                throw Failure(.file, Words.purgeChanged(path))
            }
            return (rest.table, rest.scenario)
        }
        var rest = scenario
        rest.candidates.removeAll { people.contains($0.id) }
        rest.digest = ScenarioWorkbook.document(rest).digest
        Console.note(Words.purgeWorkbook(path)(common.language))
        return ((path, try target.workbook(of: rest, language: common.language)), rest)
    }

    private func report(_ path: String, _ plan: Plan, _ purged: Plan) -> String {
        func served(_ plan: Plan) -> Int { plan.classes.reduce(0) { $0 + $1.roster.count } }
        let kept = Set(purged.classes.map(\.id))
        return Words.purgePlan(
            path, roster: served(plan) - served(purged), unserved: plan.unserved.count - purged.unserved.count,
            classes: plan.classes.map(\.id).filter { !kept.contains($0) }.map(\.text), common.language)
    }

    /// Where else these people may be.
    private func remainders(of people: Set<Candidate.ID>, _ scenario: String, _ written: [String]) -> [String] {
        let folders = files.dropLast().map { path in
            let folder = (path as NSString).deletingLastPathComponent
            return folder.isEmpty ? "." : folder
        }
        let traces = PurgeTraces(of: Set(people.map(\.text)), in: Set(folders + [scenario]), except: Set(written))
        var lines: [String] = []
        if !traces.found.isEmpty {
            lines.append(Words.purgeTraces(common.language))
            lines += traces.found.map { "  " + $0 }
        }
        if !traces.unread.isEmpty {
            lines.append(Words.purgeUnread(common.language))
            lines += traces.unread.map { "  " + $0 }
        }
        return lines + [Words.purgeElsewhere(common.language)]
    }
}
