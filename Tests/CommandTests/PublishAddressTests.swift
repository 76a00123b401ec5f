// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `publish` to addresses where there is no calendar server.
@Suite struct PublishAddressTests {
    private func publish(_ options: String..., password: String? = "x") throws -> Program.Run {
        try withSample { folder, scenario in
            let plan = folder.appendingPathComponent("plan.json").path
            try #require(
                try Program.run(["plan", scenario, "--output", plan, "--quiet", "--nodes", "0", "--reproducible"])
                    .status
                    == 0)
            var environment = ["LC_ALL": "en"]
            environment["XEPLOP_CALDAV_PASSWORD"] = password
            return try Program.run(["publish", plan, scenario, "--user", "tt"] + options, environment: environment)
        }
    }

    @Test(arguments: [
        ("http://127.0.0.1:1/a/", "Cannot connect"), ("https://no-such-host.invalid/a/", "no server of this name"),
    ])
    func nobodyIsThere(_ address: String, _ words: String) throws {
        let run = try publish("--caldav", address)
        #expect(run.status == 4)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(arguments: [
        "http://calendar.example/a/", "http://127.0.0.1.example/a/", "ftp://localhost/a", "localhost/a", "https:///a",
        "https://tt:secret@localhost/a/", "https://tt@localhost/a/", "",
    ])
    func addressesThatAreRefused(_ address: String) throws {
        let run = try Program.run(["publish", "p", "s", "--user", "tt", "--caldav", address])
        #expect(run.status == 64)
        #expect(run.errors.contains("--caldav: "))
    }

    @Test func silenceIsNotWaitedForForEver() throws {
        // A socket that listens and never answers.
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && listen(socket, 8) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        try #require(isListening)
        let port = UInt16(bigEndian: address.sin_port)
        let run = try publish("--caldav", "http://127.0.0.1:\(port)/a/", "--timeout", "1")
        #expect(run.status == 4)
        #expect(run.errors == "Error: The calendar server did not answer within 1 s. Try again later.\n")
    }

    /// The password is not even sent to a server that nobody vouches for.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl"), "needs openssl"))
    func aCertificateOfUnknownOriginIsRefused() throws {
        try withScratchFolder { folder in
            let (key, certificate) = (folder.path + "/key.pem", folder.path + "/certificate.pem")
            func openssl(_ arguments: [String]) throws -> (Process, Pipe) {
                let process = Process()
                process.executableURL = URL(filePath: "/usr/bin/openssl")
                process.arguments = arguments
                let output = Pipe()
                process.standardOutput = output
                process.standardError = FileHandle.nullDevice
                process.standardInput = Pipe()
                try process.run()
                return (process, output)
            }
            try openssl([
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate,
            ]).0.waitUntilExit()
            let (server, output) = try openssl([
                "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate,
            ])
            // It inherits that other signals are blocked.
            defer { kill(server.processIdentifier, SIGKILL) }
            var said = ""
            while said.firstMatch(of: /ACCEPT .*:(\d+)\n/) == nil, server.isRunning {
                said += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            }
            let port = try #require(said.firstMatch(of: /ACCEPT .*:(\d+)\n/)).output.1
            let run = try publish("--caldav", "https://127.0.0.1:\(port)/a/")
            #expect(run.status == 4)
            #expect(run.errors.contains("certificate cannot be trusted"), "\(run.errors)")
            kill(server.processIdentifier, SIGKILL)
            let rest = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(!(said + rest).contains("PROPFIND"))
        }
    }
}
