// SPDX-License-Identifier: GPL-3.0-or-later

/// What is allowed but hardly meant. Only asked of a scenario without errors.
extension Decoding {
    func warn(_ scenario: Scenario, _ root: Fields) {
        warnAboutCourses(scenario, root)
        warnAboutFormats(scenario, root)
        warnAboutLecturers(scenario)
    }

    /// A class size that no venue holds, and topics that nobody teaches.
    private func warnAboutCourses(_ scenario: Scenario, _ root: Fields) {
        let largest = scenario.venues.filter { $0.rooms > 0 }.map(\.capacity).max() ?? 0
        let taught = Set(scenario.lecturers.flatMap(\.topics))
        var missed: Set<String> = []
        for (course, node) in zip(scenario.courses, root.list("courses") ?? []) {
            guard let fields = Fields(node, allowed: [], FaultLog()) else { continue }
            if course.classSize.lowerBound > largest {
                log.note(
                    .sizeNoVenueHolds, "\(course.classSize.lowerBound)", at: fields.position, severity: .warning)
            }
            for topic in course.plans.flatMap(\.sessions).map(\.topic)
            where !taught.contains(topic) && missed.insert(topic).inserted {
                log.note(.untaughtTopic, topic, at: fields.position, severity: .warning)
            }
        }
    }

    /// A format whose plan no course has, and kinds and groups that nothing belongs to.
    private func warnAboutFormats(_ scenario: Scenario, _ root: Fields) {
        let kinds = Set(scenario.venues.map(\.kind))
        let groups = Set(scenario.candidates.map(\.group))
        for (format, node) in zip(scenario.formats, root.list("formats") ?? []) {
            guard let fields = Fields(node, allowed: Self.listKeys, FaultLog()) else { continue }
            if !scenario.courses.contains(where: { $0.plan(named: format.plan) != nil }) {
                let plans = Set(scenario.courses.flatMap(\.plans).map(\.name))
                log.note(
                    .unusedFormat(suggestion: Suggestion.nearest(to: format.plan, among: plans)), format.plan,
                    at: fields.position, severity: .warning)
            }
            warnAboutWords(fields.words("venueKinds"), kinds, DocumentTable.Name.venues.fileName)
            warnAboutWords(fields.words("groups"), groups, DocumentTable.Name.candidates.fileName)
        }
    }

    private static let listKeys = ["venueKinds", "groups"]

    private func warnAboutWords(_ words: [SourceText]?, _ known: Set<String>, _ table: String) {
        for word in words ?? [] where !known.contains(word.text) {
            log.warn(
                .unknownReference(table: table, suggestion: Suggestion.nearest(to: word.text, among: known)), word)
        }
    }

    /// A lecturer none of whose topics is taught in any course.
    private func warnAboutLecturers(_ scenario: Scenario) {
        let needed = Set(scenario.courses.flatMap(\.plans).flatMap(\.sessions).map(\.topic))
        for row in known.tables[.lecturers]?.rows ?? []
        where log.parts(row["topics"]).allSatisfy({ !needed.contains($0.text) }) {
            log.warn(.idleLecturer, row["id"])
        }
    }
}
