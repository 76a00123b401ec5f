// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns what was written into a `Scenario`: the schema of section 2 of the specification.
///
/// All faults are found at once. A part that is wrong is left out, and what refers to it is still held against the
/// identifiers that were written, so that one mistake gives one fault.
public enum ScenarioDecoder {
    /// The scenario, nil iff a fault is an error; and the faults in the order of the files.
    public static func decode(_ document: ScenarioDocument) -> (scenario: Scenario?, faults: [Fault]) {
        let decoding = Decoding(document)
        let scenario = decoding.scenario()
        let faults = decoding.log.faults.inFileOrder()
        return (faults.contains { $0.severity == .error } ? nil : scenario, faults)
    }
}

extension [Fault] {
    /// By file (`scenario.yaml` first, then the tables as the specification lists them, then others, such as the sheets
    /// of a workbook, as they come), line and column.
    public func inFileOrder() -> [Fault] {
        var files: [String: Int] = [:]
        let known = ["scenario.yaml"] + DocumentTable.Name.allCases.map(\.fileName)
        for file in known + map(\.position.source) where files[file] == nil { files[file] = files.count }
        // The offset keeps faults of one place in the order in which they were found.
        return enumerated()
            .map { (offset, fault) in
                let place = fault.position
                return (key: (files[place.source]!, place.line, place.column, offset), fault: fault)
            }
            .sorted { $0.key < $1.key }
            .map(\.fault)
    }
}

extension DocumentTable.Name {
    /// `communes.csv` …
    public var fileName: String { rawValue + ".csv" }
}

/// One run of the decoder: the log, the tables of identifiers, and the sections of the schema in the extensions.
struct Decoding {
    let document: ScenarioDocument
    let log: FaultLog
    /// Every identifier that may be referred to, entered before anything is decoded.
    let known: Identifiers

    init(_ document: ScenarioDocument) {
        self.document = document
        log = FaultLog()
        known = Identifiers(document, log)
    }

    static let keys = [
        "schema", "title", "timeZone", "horizon", "holidays", "slots", "courses", "formats", "shiftPatterns",
        "profiles", "clusters", "travel", "limits", "targets", "weights",
    ]

    /// The whole scenario, nil where a part of it without which there is none is missing.
    func scenario() -> Scenario? {
        let tables = self.tables()
        guard let root = Fields(document.root, allowed: Self.keys, log) else { return nil }
        if let schema = root.required("schema"), schema.text != "1" { log.note(.unsupportedSchema, schema) }
        let title = root.required("title").flatMap(log.nonEmpty)
        let timeZone = root.required("timeZone").flatMap(self.timeZone)
        let horizon = self.horizon(root)
        let courses = self.courses(root)
        var scenario = Scenario(
            title: title ?? "", timeZone: timeZone ?? "", horizon: horizon ?? Day(number: 0)...Day(number: 0),
            holidays: holidays(root), slots: slots(root), courses: courses, formats: formats(root),
            shiftPatterns: shiftPatterns(root), profiles: profiles(root), clusters: clusters(root),
            travel: travel(root), limits: limits(root), targets: targets(root), weights: Weights(),
            communes: tables.communes, venues: tables.venues, lecturers: tables.lecturers,
            candidates: tables.candidates, digest: document.digest)
        scenario.weights = weights(root, candidates: scenario.candidates)
        if !log.faults.contains(where: { $0.severity == .error }) { warn(scenario, root) }
        return scenario
    }

    private func timeZone(_ text: SourceText) -> String? {
        guard let name = log.nonEmpty(text) else { return nil }
        guard TimeZones.contains(name) else {
            log.note(.unknownTimeZone(suggestion: Suggestion.nearest(to: name, among: TimeZones.names)), text)
            return nil
        }
        return name
    }

    /// A horizon of more years than this is a slip of the pen.
    static let mostYears = 3

    private func horizon(_ root: Fields) -> ClosedRange<Day>? {
        guard let node = root.node("horizon") else {
            log.note(root.has("horizon") ? .empty : .missingKey("horizon"), at: root.key("horizon").position)
            return nil
        }
        guard let fields = Fields(node, allowed: ["from", "to"], log), let range = dates(fields) else { return nil }
        let longest = range.lowerBound + Self.mostYears * 366
        if range.upperBound > longest, let end = fields.optional("to") {
            log.note(.outOfRange(minimum: range.lowerBound.iso, maximum: longest.iso), end)
        }
        return range
    }

    /// `from` and `to`, in that order.
    func dates(_ fields: Fields) -> ClosedRange<Day>? {
        let first = fields.required("from").flatMap(log.day)
        let end = fields.required("to")
        guard let end, let last = log.day(end), let first else { return nil }
        return log.range(first, last, SourceText("\(first)..\(last)", at: end.position))
    }

    private func holidays(_ root: Fields) -> [Holiday] {
        (root.list("holidays") ?? []).compactMap { node in
            guard let fields = Fields(node, allowed: ["date", "from", "to", "title"], log) else { return nil }
            let isRange = fields.has("from") || fields.has("to")
            guard fields.has("date") != isRange else {
                log.note(.exactlyOneOf(["date", "from/to"]), at: fields.position)
                return nil
            }
            let range = isRange ? dates(fields) : fields.required("date").flatMap(log.day).map { $0...$0 }
            return range.map { Holiday(dates: $0, title: fields.title()) }
        }
    }
}
