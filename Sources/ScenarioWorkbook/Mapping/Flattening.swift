// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// From a scenario to the rows of its sheets: the texts that the scenario's files have, by field. `Assembly` is the way
/// back; an absent field is empty.
struct Flattening {
    typealias Row = [String: String]

    let scenario: Scenario

    func rows(_ key: SheetKey) -> [Row] {
        switch key {
        case .general: [general]
        case .candidates: scenario.candidates.map(row)
        case .communes: scenario.communes.map(row)
        case .venues: scenario.venues.map(row)
        case .lecturers: scenario.lecturers.map(row)
        case .courses: scenario.courses.map(row)
        case .lessons: scenario.courses.flatMap(lessons)
        case .targets: scenario.targets.map { ["unit": $0.unit, "course": $0.course.text, "served": "\($0.served)"] }
        case .formats: scenario.formats.map(row)
        case .cells: scenario.formats.flatMap(cells)
        case .follows: scenario.formats.flatMap(follows)
        case .slots: scenario.slots.map(row)
        case .holidays: scenario.holidays.map(row)
        case .profiles: scenario.profiles.map(row)
        case .busyTimes: scenario.profiles.flatMap(busyTimes)
        case .patterns: scenario.shiftPatterns.map(row)
        case .shifts: scenario.shiftPatterns.flatMap(shifts)
        case .crews: scenario.shiftPatterns.flatMap(crews)
        case .clusters: scenario.clusters.map(row)
        case .travel: [travel]
        case .limits: [limits]
        case .weights: [weights]
        }
    }

    /// The rows as if they had been read, for `Assembly`.
    var records: [SheetKey: SheetRecords] {
        var sheets: [SheetKey: SheetRecords] = [:]
        for schema in SheetSchema.all {
            let place = SourcePosition(source: schema.key.rawValue)
            sheets[schema.key] = SheetRecords(
                position: place,
                records: rows(schema.key).map { row in
                    SheetRecord(schema: schema, position: place, texts: row.mapValues { SourceText($0, at: place) })
                })
        }
        return sheets
    }

    // MARK: Values

    static func text(_ flag: Bool) -> String { flag ? "true" : "" }
    static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
    static func text(_ number: Double?) -> String { number.map(FieldKind.plain) ?? "" }
    static func text(_ days: [ClosedRange<Day>]) -> String {
        days.map { $0.count == 1 ? $0.lowerBound.iso : "\($0.lowerBound)..\($0.upperBound)" }.joined(separator: ";")
    }
    /// Nil is an empty cell, no items are a cell that says so.
    static func text(_ items: [String]?) -> String { items.map(ListText.join) ?? "" }
    /// Where an empty cell and no items are the same.
    static func text(some items: [String]) -> String { items.isEmpty ? "" : ListText.join(items) }

    // MARK: Settings

    private var general: Row {
        [
            "title": scenario.title, "timeZone": scenario.timeZone, "from": scenario.horizon.lowerBound.iso,
            "to": scenario.horizon.upperBound.iso,
        ]
    }

    private var travel: Row {
        [
            "kmPerHour": Self.text(scenario.travel.kmPerHour), "detour": Self.text(scenario.travel.detour),
            "maxKm": Self.text(scenario.travel.maxKm),
            "crossCluster": scenario.travel.crossClusterAllowed ? "allow" : "forbid",
        ]
    }

    private var limits: Row {
        ["classes": Self.text(scenario.limits.classes), "budget": Self.text(scenario.limits.budget)]
    }

    private var weights: Row {
        let weights = scenario.weights
        return [
            "unserved": weights.unserved, "target": weights.target, "lostSession": weights.lostSession,
            "absence": weights.absence, "km": weights.km, "crossCluster": weights.crossCluster,
            "classOpen": weights.classOpen, "weekend": weights.weekend,
        ].mapValues { "\($0)" }
    }
}
