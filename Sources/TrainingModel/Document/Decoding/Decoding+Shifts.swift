// SPDX-License-Identifier: GPL-3.0-or-later

/// Shift patterns and profiles.
extension Decoding {
    func shiftPatterns(_ root: Fields) -> [ShiftPattern] {
        entries(root, "shiftPatterns").compactMap { entry in
            let keys = ["title", "anchor", "shifts", "cycle", "crews"]
            guard let fields = Fields(entry.value, allowed: keys, log) else { return nil }
            let anchor = fields.required("anchor").flatMap(log.day)
            let shifts = section(fields, "shifts").compactMap(shift)
            let codes = known.shifts[entry.key.text]
            let cycle = self.cycle(fields, codes)
            let crews = section(fields, "crews").compactMap(crew)
            guard let anchor else { return nil }
            return ShiftPattern(
                id: .init(entry.key.text), title: fields.title(), anchor: anchor, shifts: shifts, cycle: cycle,
                crews: crews)
        }
    }

    private func shift(_ entry: DocumentEntry) -> ShiftPattern.Shift? {
        guard let code = log.nonEmpty(entry.key) else { return nil }
        if code == ShiftPattern.off { log.note(.reservedWord, entry.key) }
        guard let fields = Fields(entry.value, allowed: ["from", "to", "restAfterHours"], log) else { return nil }
        let from = fields.required("from").flatMap(log.time)
        let to = fields.required("to").flatMap(log.time)
        let rest = fields.value("restAfterHours", else: 0, restMinutes)
        guard let from, let to, let rest else { return nil }
        return ShiftPattern.Shift(code: code, from: from, to: to, restMinutes: rest)
    }

    /// Hours, also 1.5, that come to whole minutes.
    private func restMinutes(_ text: SourceText) -> Int? {
        guard let hours = log.number(text, in: 0...168) else { return nil }
        let minutes = (hours * 60).rounded()
        guard abs(minutes - hours * 60) < 1e-6 else {
            log.note(.notWholeMinutes, text)
            return nil
        }
        return Int(minutes)
    }

    private func cycle(_ fields: Fields, _ codes: Known?) -> [String] {
        guard let nodes = fields.requiredList("cycle") else { return [] }
        if nodes.isEmpty { log.note(.empty, at: fields.key("cycle").position) }
        return nodes.compactMap { Fields.text($0, log) }.compactMap { text in
            codes.map { log.reference(text, to: $0) } ?? text.text
        }
    }

    private func crew(_ entry: DocumentEntry) -> ShiftPattern.Crew? {
        guard let id = log.nonEmpty(entry.key), let text = Fields.text(entry.value, log),
            let offset = log.whole(text, in: -1_000_000...1_000_000)
        else { return nil }
        return ShiftPattern.Crew(id: id, offset: offset)
    }

    func profiles(_ root: Fields) -> [Profile] {
        entries(root, "profiles").compactMap { entry in
            guard let fields = Fields(entry.value, allowed: ["title", "busy", "shifts", "maxReleased"], log) else {
                return nil
            }
            let most = fields.value("maxReleased") { log.whole($0, in: 0...Most.sessions) }
            return Profile(
                id: .init(entry.key.text), title: fields.title(),
                busy: (fields.list("busy") ?? []).compactMap(busyTime), shifts: shiftWork(fields), maxReleased: most)
        }
    }

    private func busyTime(_ node: DocumentNode) -> Profile.BusyTime? {
        guard let fields = Fields(node, allowed: ["days", "from", "to", "release"], log) else { return nil }
        let days = fields.requiredWords("days").compactMap(log.weekday)
        let from = fields.required("from").flatMap(log.time)
        let to = fields.required("to").flatMap(log.time)
        let release = fields.value("release", else: false, log.flag)
        guard let from, let to, let release else { return nil }
        return Profile.BusyTime(days: days, from: from, to: to, release: release)
    }

    private func shiftWork(_ profile: Fields) -> Profile.ShiftWork? {
        guard let node = profile.node("shifts"),
            let fields = Fields(node, allowed: ["pattern", "crew"], log)
        else { return nil }
        let pattern = fields.required("pattern").flatMap { log.reference($0, to: known.patterns) }
        let crew = fields.required("crew").flatMap { text in
            pattern.flatMap { known.crews[$0] }.map { log.reference(text, to: $0) } ?? text.text
        }
        guard let pattern, let crew else { return nil }
        return Profile.ShiftWork(pattern: .init(pattern), crew: crew)
    }

    /// The entries of an optional map.
    func entries(_ fields: Fields, _ key: String) -> [DocumentEntry] {
        fields.node(key).flatMap { Fields.entries($0, log) } ?? []
    }

    /// The entries of a map that must be there.
    private func section(_ fields: Fields, _ key: String) -> [DocumentEntry] {
        if !fields.has(key) { log.note(.missingKey(key), at: fields.position) }
        return entries(fields, key)
    }
}
