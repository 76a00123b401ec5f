// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import PlannerWords

@main
struct Xeplop: ParsableCommand {
    static let version = "1.0"

    static let configuration = CommandConfiguration(
        commandName: "xeplop",
        abstract: Words.helpProgram(.current),
        discussion: Words.helpProgramMore(.current),
        version: version,
        subcommands: [
            NewCommand.self, ConvertCommand.self,
            CheckCommand.self, PlanCommand.self, ShowCommand.self, VerifyCommand.self, ExportCommand.self,
            PublishCommand.self, PurgeCommand.self, SampleCommand.self, ModelCommand.self, WhatIfCommand.self,
            FormatsCommand.self, ExplainCommand.self, SweepCommand.self, AdviseCommand.self,
        ])

    static func main() {
        // A closed pipe is then an error of `write`, which `Console` answers quietly.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            if let message = failure.message {
                Console.note("\(Words.failure(.current)): \(DisplayWidth.harmless(message(.current)))")
            }
            exit(withError: ExitCode(failure.status.rawValue))
        } catch {
            leave(with: error)
        }
    }

    /// Help on standard output, mistakes of the command line on standard error, both in the language of this run.
    private static func leave(with error: any Error) -> Never {
        let status = exitCode(for: error)
        let text = Words.translatedHelp(fullMessage(for: error), .current)
        if !text.isEmpty {
            if status.isSuccess {
                try? Console.write(text + "\n")
            } else {
                Console.note(text)
            }
        }
        exit(withError: status)
    }
}
