// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Files of `Tests/Fixtures`.
enum Fixtures {
    static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/examples").path()

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
}
