// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords

/// Plans several scenarios at once, each in a process of this program, as many as there are processors.
///
/// Processes keep the memory of one plan from another, and a first Ctrl-C is passed on to them: those that run give the
/// best plan so far, the others are not begun.
struct ChildPlans {
    struct Job {
        /// For people.
        var title: String
        var scenario: String
        /// The plan file to write; messages go beside it.
        var output: String
        /// The number of the job whose plan it starts from, for which it waits.
        var follows: Int?
    }

    /// Options of `plan` that all take.
    var options: [String]
    var language: Language
    var quiet: Bool

    /// How many plan at once.
    static let processors = ProcessInfo.processInfo.activeProcessorCount

    /// The numbers of the jobs that were done, in order; all of them unless interrupted.
    func run(_ jobs: [Job]) throws -> [Int] {
        var count = 0
        return try run(jobs) { _ in
        } ended: { number, failure in
            if let failure { throw failure }
            count += 1
            if !quiet { Console.note(Words.whatIfProgress(count, jobs.count, jobs[number].title)(language)) }
        }
    }

    /// Tells of each job when it is about to begin, so that its scenario can be written only then, and as soon as it has
    /// ended, well or not. One that was stopped before it listened is not told of.
    func run(_ jobs: [Job], begins: (Int) throws -> Void, ended: (Int, Failure?) throws -> Void) throws -> [Int] {
        Interruption.listen()
        var waiting = Array(jobs.indices)
        var running: [(number: Int, process: Process)] = []
        var done: [Int] = []
        var isStopping = false
        // After a fault nobody wants their plans.
        defer {
            for child in running {
                kill(child.process.processIdentifier, SIGKILL)
                child.process.waitUntilExit()
            }
        }
        while !(running.isEmpty && (waiting.isEmpty || isStopping)) {
            let ready = waiting.filter { jobs[$0].follows.map(done.contains) ?? true }
            let count = ready.count + running.count
            for number in ready where !isStopping && running.count < Self.processors {
                waiting.removeAll { $0 == number }
                var more: [String] = []
                if let first = jobs[number].follows.map({ jobs[$0].output }) {
                    more = ["--start", first, "--prices", prices(first)]
                } else if jobs.contains(where: { $0.follows == number }) {
                    more = ["--prices-output", prices(jobs[number].output)]
                }
                try begins(number)
                running.append((number, try process(jobs[number], more, among: count)))
            }
            if Interruption.isRequested, !isStopping {
                isStopping = true
                // A child has a process group of its own, so the terminal did not tell it.
                for child in running { child.process.interrupt() }
                Console.note(Words.stopping(language))
            }
            for child in running where !child.process.isRunning {
                running.removeAll { $0.number == child.number }
                // Told to stop before it listened.
                if isStopping, child.process.terminationReason == .uncaughtSignal { continue }
                try ended(child.number, failure(of: child.process, jobs[child.number]))
                done.append(child.number)
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
        return done.sorted()
    }

    /// - Parameter count: how many could run now, which share the processors.
    private func process(_ job: Job, _ more: [String], among count: Int) throws -> Process {
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        let threads = max(1, Self.processors / min(count, Self.processors))
        process.arguments =
            ["plan", job.scenario, "--output", job.output, "--quiet", "--threads", "\(threads)"] + options
            + ["--lang", language.rawValue] + more
        do {
            try Data().write(to: URL(filePath: messages(of: job)))
            process.environment = ProcessInfo.processInfo.environment.merging(
                [Interruption.parentVariable: "\(getpid())"]) { _, own in own }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = try FileHandle(forWritingTo: URL(filePath: messages(of: job)))
            try process.run()
        } catch {
            throw Failure(.file, Words.whatIfRunFailed(job.title, OutputFile.reason(error)))
        }
        return process
    }

    private func prices(_ output: String) -> String { output + ".prices" }

    private func messages(of job: Job) -> String { job.output + ".log" }

    /// What a child said when it failed is what the parent says.
    private func failure(of process: Process, _ job: Job) -> Failure? {
        let isExit = process.terminationReason == .exit
        if isExit, process.terminationStatus == 0 { return nil }
        let status = isExit ? Failure.Status(rawValue: process.terminationStatus) : nil
        // A full disk had no room for what the child said either.
        if status == .file, let full = OutputFile(path: job.output + ".room").lackOfRoom() { return full }
        let text = (try? String(contentsOfFile: messages(of: job), encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").suffix(3).joined(separator: " ")
        let reason = lines.isEmpty ? Words.whatIfEnded(process.terminationStatus, isExit: isExit)(language) : lines
        return Failure(status ?? .program, Words.whatIfRunFailed(job.title, reason))
    }
}
