// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A Radicale server on loopback, with one user, whose requests can be listened to and meddled with.
final class CalendarServer: Sendable {
    static let user = "tt"
    static let password = "bí mật: 1"

    /// The server of all tests; it ends with this process.
    static let shared = Result { try CalendarServer() }

    /// Whether Python has Radicale.
    static let isInstalled: Bool = {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "-c", "import radicale"]
        python.standardError = FileHandle.nullDevice
        guard (try? python.run()) != nil else { return false }
        python.waitUntilExit()
        return python.terminationStatus == 0
    }()

    let folder: URL
    let port: Int
    /// Held open: the server ends, and removes its folder, once this is closed.
    private let lifeline = Pipe()

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "xeplop-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let server = Process()
        server.executableURL = URL(filePath: "/usr/bin/env")
        server.arguments = ["python3", "-c", Self.script, folder.path, Self.user, Self.password]
        server.standardInput = lifeline
        let output = Pipe()
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        // The port once it listens, or nothing where it cannot start.
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        // A failed expectation would be counted against one test only.
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw CocoaError(.fileNoSuchFile)
        }
        self.port = port
    }

    private static let script = """
        import os, shutil, sys, threading, time
        from radicale import Application, config, server

        folder, user, password = sys.argv[1:]
        lock = threading.Lock()

        class Listening(Application):
            def __call__(self, environ, start):
                method, path = environ['REQUEST_METHOD'], environ['PATH_INFO']
                calendar = path.split('/')[2] if path.count('/') > 2 else ''
                hook = os.path.join(folder, 'hook-' + calendar)
                todo = open(hook).read().split() if os.path.exists(hook) else []
                if todo[:2] == ['answer', method]:
                    start(todo[2] + ' X', [('Location', 'https://elsewhere.example/')])
                    return [b'<html></html>']
                if todo[:2] == ['hold', method]:
                    while not os.path.exists(hook + '-go'): time.sleep(0.01)
                if todo[:1] == ['meddle'] and 'HTTP_IF_MATCH' in environ:
                    os.remove(hook)
                    at = os.path.join(folder, 'storage', 'collection-root', path.strip('/'))
                    text = open(at, newline='').read()
                    open(at, 'w', newline='').write(text.replace('SUMMARY:', 'SUMMARY:Meddled '))
                def marked(status, headers, *rest):
                    with lock, open(os.path.join(folder, 'log'), 'a') as log:
                        log.write(method + ' ' + path + ' ' + status.split()[0] + '\\n')
                    return start(status, headers, *rest)
                return super().__call__(environ, marked)

        class Announcing(server.ParallelHTTPServer):
            def __init__(self, settings, family, address, handler):
                # Any free port, which the settings do not allow for.
                super().__init__(settings, family, (address[0], 0), handler)
            def server_activate(self):
                super().server_activate()
                print(self.server_address[1], flush=True)

        def wait():
            sys.stdin.read()
            shutil.rmtree(folder, ignore_errors=True)
            os._exit(0)

        threading.Thread(target=wait, daemon=True).start()
        server.Application, server.ParallelHTTPServer = Listening, Announcing
        users = os.path.join(folder, 'users')
        open(users, 'w', encoding='utf-8').write(user + ':' + password + '\\n')
        settings = config.load()
        settings.update({
            'server': {'hosts': '127.0.0.1:5232'},
            'auth': {'type': 'htpasswd', 'htpasswd_filename': users, 'htpasswd_encryption': 'plain', 'delay': '0'},
            'storage': {'filesystem_folder': os.path.join(folder, 'storage'), '_filesystem_fsync': 'False'},
        }, 'test', privileged=True)
        server.serve(settings)
        """

    func address(of calendar: String) -> String { "http://127.0.0.1:\(port)/\(Self.user)/\(calendar)/" }

    /// `PUT 201` and the like, of one calendar, in order.
    func requests(to calendar: String) -> [String] {
        let log = (try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8)) ?? ""
        return log.split(separator: "\n").map { $0.split(separator: " ") }
            .filter { $0[1].hasPrefix("/\(Self.user)/\(calendar)/") }.map { "\($0[0]) \($0[2])" }
    }

    private func place(of calendar: String) -> URL {
        folder.appending(path: "storage/collection-root/\(Self.user)/\(calendar)")
    }

    /// What is in a calendar, by name, with folded lines joined.
    func events(of calendar: String) throws -> [String: String] {
        let place = place(of: calendar)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path).filter { $0.hasSuffix(".ics") }
        return try names.reduce(into: [:]) { events, name in
            events[name] = try String(contentsOf: place.appending(path: name), encoding: .utf8)
                .replacing("\r\n ", with: "")
        }
    }

    /// Puts an event into a calendar behind the back of everybody.
    func plant(_ text: String, as name: String, in calendar: String) throws {
        try Data(text.replacing("\n", with: "\r\n").utf8).write(to: place(of: calendar).appending(path: name))
    }

    /// `answer METHOD STATUS`, `hold METHOD` until `release`, or `meddle` with the first event that is replaced.
    func hook(_ calendar: String, _ text: String?) throws {
        let url = folder.appending(path: "hook-" + calendar)
        if let text { try Data(text.utf8).write(to: url) } else { try FileManager.default.removeItem(at: url) }
    }

    func release(_ calendar: String) throws { try Data().write(to: folder.appending(path: "hook-\(calendar)-go")) }
}
