// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The time zones of the IANA data base, as far as this machine knows them.
enum TimeZones {
    static var names: [String] { TimeZone.knownTimeZoneIdentifiers }

    /// Whether an IANA zone has that name. Offsets such as `GMT+7`, which Foundation takes too, are no zones.
    static func contains(_ name: String) -> Bool {
        names.contains(name) || (name.contains("/") && TimeZone(identifier: name) != nil) || name == "UTC"
    }
}
