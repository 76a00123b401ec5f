// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The rows of slots, holidays, busy times and shifts, and of clusters.
extension Flattening {
    func row(_ slot: Slot) -> Row {
        [
            "id": slot.id.text, "title": slot.title, "start": slot.start.description, "end": slot.end.description,
            "periods": "\(slot.periods)", "fee": "\(slot.fee)",
        ]
    }

    func row(_ holiday: Holiday) -> Row {
        [
            "from": holiday.dates.lowerBound.iso, "to": holiday.dates.count == 1 ? "" : holiday.dates.upperBound.iso,
            "title": holiday.title,
        ]
    }

    func row(_ profile: Profile) -> Row {
        [
            "id": profile.id.text, "title": profile.title, "pattern": profile.shifts?.pattern.text ?? "",
            "crew": profile.shifts?.crew ?? "", "maxReleased": Self.text(profile.maxReleased),
        ]
    }

    func busyTimes(_ profile: Profile) -> [Row] {
        profile.busy.map {
            [
                "profile": profile.id.text, "days": Self.text($0.days.map(\.code)), "from": $0.from.description,
                "to": $0.to.description, "release": Self.text($0.release),
            ]
        }
    }

    func row(_ pattern: ShiftPattern) -> Row {
        [
            "id": pattern.id.text, "title": pattern.title, "anchor": pattern.anchor.iso,
            "cycle": Self.text(pattern.cycle),
        ]
    }

    func shifts(_ pattern: ShiftPattern) -> [Row] {
        pattern.shifts.map {
            [
                "pattern": pattern.id.text, "code": $0.code, "from": $0.from.description, "to": $0.to.description,
                "restAfterHours": $0.restMinutes == 0 ? "" : Self.text(Double($0.restMinutes) / 60),
            ]
        }
    }

    func crews(_ pattern: ShiftPattern) -> [Row] {
        pattern.crews.map { ["pattern": pattern.id.text, "code": $0.id, "offset": "\($0.offset)"] }
    }

    func row(_ cluster: Cluster) -> Row {
        [
            "id": cluster.id.text, "title": cluster.title,
            "communes": Self.text(some: cluster.communes.map(\.text)),
            "venues": Self.text(some: cluster.venues.map(\.text)),
        ]
    }
}
