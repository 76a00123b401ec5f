// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import Testing

@testable import xeplop

@Suite struct CommandLineTests {
    static let commands = Xeplop.configuration.subcommands.compactMap { $0.configuration.commandName }

    @Test(arguments: commands, Language.allCases)
    func everyCommandTeachesInBothLanguages(_ command: String, _ language: Language) throws {
        let run = try Program.run([command, "--help", "--lang", language.rawValue])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        // The default of `--threads` depends on the machine.
        let text = run.output.replacing(#/(--threads <n> .*: )\d+/#) { "\($0.1)N" }
        expectSnapshot(text, "help-\(command)-\(language)")
    }

    @Test(arguments: Language.allCases)
    func theProgramTeaches(_ language: Language) throws {
        let run = try Program.run(["--help"], environment: ["LANG": language == .en ? "en_GB.UTF-8" : "C"])
        #expect(run.status == 0)
        expectSnapshot(run.output, "help-\(language)")
    }

    @Test(arguments: [
        [:], ["LANG": "C"], ["LANG": "vi_VN.UTF-8"], ["LANG": "fr_FR"], ["LC_ALL": "vi_VN", "LANG": "en_US"],
        ["LC_ALL": "", "LC_MESSAGES": "POSIX", "LANG": "en_US"],
    ])
    func vietnameseUnlessTheLocaleIsEnglish(_ environment: [String: String]) {
        #expect(Language.ofLocale(environment) == .vi)
    }

    @Test(arguments: [["LANG": "en_US.UTF-8"], ["LC_MESSAGES": "en", "LANG": "vi_VN"], ["LC_ALL": "en_GB"]])
    func english(_ environment: [String: String]) {
        #expect(Language.ofLocale(environment) == .en)
    }

    @Test func anOptionOutweighsTheLocale() {
        #expect(Language.preferred(arguments: ["x", "--lang", "en"], environment: [:]) == .en)
        #expect(Language.preferred(arguments: ["x", "--lang=vi"], environment: ["LANG": "en"]) == .vi)
        #expect(Language.preferred(arguments: ["x", "--lang", "fr"], environment: ["LANG": "en"]) == .en)
    }

    @Test(arguments: [
        [], ["plan"], ["plan", "a", "--gap", "nan"], ["plan", "a", "--gap", "-1"], ["plan", "a", "--time-limit", "0"],
        ["plan", "a", "--threads", "0"], ["plan", "a", "--nodes", "-5"], ["plan", "a", "--output", "-"],
        ["export", "a", "b", "--format", "pdf"],
        ["export", "a", "b", "--format", "csv", "--split", "class", "--output", "c"], ["sample", "a", "--days", "0"],
        ["frobnicate"], ["check", "a", "--lang", "fr"], ["new", "a.xls"], ["new", "a"], ["convert", "a"],
    ])
    func wrongCommandLines(_ arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == (arguments.isEmpty ? 0 : 64))
        #expect(run.errors.isEmpty == arguments.isEmpty)
        #expect(run.output.isEmpty != arguments.isEmpty)
    }

    /// The parser's own sentences too are in the language of the run.
    @Test(arguments: [
        (["plan"], "thiếu tham số '<scenario>'"), (["plan", "a", "b"], "thừa tham số 'b'"),
        (["plan", "a", "b", "c"], "thừa 2 tham số: 'b', 'c'"),
        (["plan", "a", "--frobnicate"], "không có tùy chọn '--frobnicate'"),
        (["plan", "a", "--tme-limit", "3"], "không có tùy chọn '--tme-limit'. Có phải là '--time-limit' không?"),
        (["plan", "a", "--gap"], "thiếu giá trị cho '--gap <gap>'"),
        (["plan", "a", "--nodes", "x"], "giá trị 'x' không dùng được cho '--nodes <n>'"),
        (["check", "a", "--lang", "fr"], "giá trị 'fr' không dùng được cho '--lang <lang>'. Hãy dùng 'vi' hoặc 'en'."),
        (
            ["show", "a", "b", "--by", "day"],
            "giá trị 'day' không dùng được cho '--by <by>'. Hãy dùng 'class', 'week', 'venue', 'lecturer' hoặc 'candidate'."
        ),
        (["plan", "a", "--quiet=3"], "tùy chọn '--quiet' không nhận giá trị ('3')."),
        (["plan", "a", "--output", "-"], "--output: cần tên tệp, không phải -"),
    ])
    func mistakesAreToldInVietnamese(_ arguments: [String], _ words: String) throws {
        let run = try Program.run(arguments, environment: [:])
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Lỗi: \(words)\n"), "\(run.errors)")
    }

    @Test(arguments: [("0.05", 0.05), ("5%", 0.05), ("0", 0), ("100%", 1)])
    func shares(_ text: String, _ value: Double) {
        #expect(Share(argument: text)?.value == value)
    }

    @Test(arguments: ["", "%", "-1%", "nan", "inf", "0,05"])
    func textsThatAreNoShare(_ text: String) {
        #expect(Share(argument: text) == nil)
    }

    @Test func timeLimits() {
        #expect(TimeLimit(argument: "2.5")?.seconds == 2.5)
        #expect(TimeLimit(argument: "none") != nil)
        #expect(TimeLimit(argument: "none")?.seconds == nil)
        #expect(["0", "-3", "nan", "inf", "soon"].allSatisfy { TimeLimit(argument: $0) == nil })
    }
}
