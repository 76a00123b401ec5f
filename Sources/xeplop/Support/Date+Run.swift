// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Date {
    /// Now; or the time that `SOURCE_DATE_EPOCH` sets (reproducible-builds.org), so that equal input gives equal bytes.
    static let ofRun: Date = {
        let seconds = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        return seconds.map { Date(timeIntervalSince1970: Double($0)) } ?? Date()
    }()
}
