// SPDX-License-Identifier: GPL-3.0-or-later

/// Formats: weekly cells or a followed rotation, and how many of them a week.
extension Decoding {
    func formats(_ root: Fields) -> [Format] {
        (root.requiredList("formats") ?? []).compactMap { node -> Format? in
            let keys = [
                "id", "title", "delivery", "plan", "cells", "follow", "perWeek", "perDay", "maxSpanDays", "venueKinds",
                "groups", "courses",
            ]
            guard let fields = Fields(node, allowed: keys, log) else { return nil }
            let id = fields.required("id")
            let delivery = fields.required("delivery").flatMap {
                log.word($0, of: Format.Delivery.allCases.map(\.rawValue))
            }
            let pattern = self.pattern(fields)
            let rhythm = self.rhythm(fields)
            let perDay = fields.value("perDay") { log.whole($0, in: 1...Most.sessions) }
            let span = fields.value("maxSpanDays") { log.whole($0, in: 1...Most.sessions) }
            if fields.has("perDay"), fields.has("follow") || rhythm == .all {
                log.warn(.ignored, fields.key("perDay"))
            }
            let courses = fields.words("courses")
            for course in courses ?? [] { log.reference(course, to: known.courses) }
            guard let id, let delivery = delivery.flatMap(Format.Delivery.init), let pattern, let rhythm else {
                return nil
            }
            return Format(
                id: .init(id.text), title: fields.title(), delivery: delivery,
                plan: fields.optional("plan")?.text ?? CoursePlan.defaultName, pattern: pattern, rhythm: rhythm,
                perDay: perDay, maxSpanDays: span, venueKinds: fields.words("venueKinds")?.map(\.text),
                groups: fields.words("groups")?.map(\.text), courses: courses?.map { .init($0.text) })
        }
    }

    private func pattern(_ fields: Fields) -> Format.Pattern? {
        guard fields.has("cells") != fields.has("follow") else {
            log.note(.exactlyOneOf(["cells", "follow"]), at: fields.position)
            return nil
        }
        if fields.has("cells") {
            return fields.requiredList("cells").map { .cells($0.compactMap(cellRule)) }
        }
        guard let node = fields.node("follow") else {
            log.note(.empty, at: fields.key("follow").position)
            return nil
        }
        guard let follow = Fields(node, allowed: ["pattern", "slots"], log) else { return nil }
        let pattern = follow.required("pattern").flatMap { log.reference($0, to: known.patterns) }
        var slots: [String: Slot.ID] = [:]
        if !follow.has("slots") { log.note(.missingKey("slots"), at: follow.position) }
        for entry in follow.node("slots").flatMap({ Fields.entries($0, log) }) ?? [] {
            if let pattern, let shifts = known.shifts[pattern] { log.reference(entry.key, to: shifts) }
            guard let slot = Fields.text(entry.value, log), log.reference(slot, to: known.slots) != nil else {
                continue
            }
            slots[entry.key.text] = .init(slot.text)
        }
        return pattern.map { .follow(pattern: .init($0), slots: slots) }
    }

    private func cellRule(_ node: DocumentNode) -> Format.CellRule? {
        guard let fields = Fields(node, allowed: ["days", "slots"], log) else { return nil }
        return Format.CellRule(
            days: fields.requiredWords("days").compactMap(log.weekday),
            slots: fields.requiredWords("slots").compactMap { log.reference($0, to: known.slots) }.map { .init($0) })
    }

    /// `all`, or `{min, max}`; a followed rotation needs the latter. A minimum of 0 is read as 1: no calendar is empty.
    private func rhythm(_ fields: Fields) -> Format.Rhythm? {
        if case .scalar(let text)? = fields.node("perWeek") {
            guard log.word(text, of: ["all"]) != nil else { return nil }
            if fields.has("follow"), !fields.has("cells") { log.note(.rhythmNeedsRange, text) }
            return .all
        }
        return fields.span("perWeek", in: 0...1000).flatMap { range in
            guard range.upperBound > 0 else {
                log.note(.outOfRange(minimum: "1", maximum: "1000"), "0", at: fields.key("perWeek").position)
                return nil
            }
            return .weekly(max(1, range.lowerBound)...range.upperBound)
        }
    }
}
