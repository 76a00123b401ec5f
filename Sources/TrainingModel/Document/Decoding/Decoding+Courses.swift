// SPDX-License-Identifier: GPL-3.0-or-later

/// Slots, courses and their plans.
extension Decoding {
    /// Periods in one session or slot: more do not fit in a day.
    static let periods = 1...100

    /// Slots are in time order, do not overlap, and end on the day they start.
    func slots(_ root: Fields) -> [Slot] {
        var previous: Slot?
        return (root.requiredList("slots") ?? []).compactMap { node in
            let keys = ["id", "title", "start", "end", "periods", "fee"]
            guard let fields = Fields(node, allowed: keys, log) else { return nil }
            let id = fields.required("id")
            let startText = fields.required("start")
            let start = startText.flatMap(log.time)
            let endText = fields.required("end")
            let end = endText.flatMap(log.time)
            let periods = fields.value("periods", else: 5) { log.whole($0, in: Self.periods) }
            let fee = fields.value("fee", else: 0) { log.whole($0, in: 0...Most.money) }
            guard let id, let startText, let start, let endText, let end else { return nil }
            guard start < end else {
                log.note(.slotEndsBeforeStart, endText)
                return nil
            }
            if let previous, start < previous.end {
                log.note(start < previous.start ? .slotOrder : .slotOverlap, startText)
            }
            let slot = Slot(
                id: .init(id.text), title: fields.title(), start: start, end: end, periods: periods ?? 5, fee: fee ?? 0)
            previous = slot
            return slot
        }
    }

    func courses(_ root: Fields) -> [Course] {
        (root.requiredList("courses") ?? []).compactMap { node in
            let keys = ["id", "title", "classSize", "minAttendance", "sessions", "plans"]
            guard let fields = Fields(node, allowed: keys, log) else { return nil }
            let id = fields.required("id")
            let size = fields.span("classSize", in: 1...Most.people)
            let attendance = fields.value("minAttendance", else: 0.8) { log.number($0, in: 0...1) }
            let first = fields.requiredList("sessions").map { sessions($0, at: fields.key("sessions")) }
            let others = plans(fields)
            guard let id, let size, let attendance, let first else { return nil }
            return Course(
                id: .init(id.text), title: fields.title(), classSize: size, minAttendance: attendance,
                plans: [CoursePlan(sessions: first)] + others)
        }
    }

    private func plans(_ course: Fields) -> [CoursePlan] {
        guard let node = course.node("plans"), let entries = Fields.entries(node, log) else { return [] }
        return entries.compactMap { entry in
            guard let name = log.nonEmpty(entry.key) else { return nil }
            guard name != CoursePlan.defaultName else {
                log.note(.reservedWord, entry.key)
                return nil
            }
            return Fields.items(entry.value, log).map {
                CoursePlan(name: name, sessions: sessions($0, at: entry.key))
            }
        }
    }

    /// The sessions of one plan; their ids are unique in it.
    private func sessions(_ nodes: [DocumentNode], at key: SourceText) -> [Session] {
        if nodes.isEmpty { log.note(.empty, at: key.position) }
        var ids = Known(table: key.text)
        return nodes.compactMap { node in
            let keys = ["id", "title", "topic", "periods", "mandatory", "inPerson"]
            guard let fields = Fields(node, allowed: keys, log) else { return nil }
            let id = fields.required("id")
            if let id, log.identifier(id) != nil { ids.enter(id, log) }
            let topic = fields.required("topic").flatMap(log.nonEmpty)
            let periods = fields.value("periods", else: 5) { log.whole($0, in: Self.periods) }
            let mandatory = fields.value("mandatory", else: false, log.flag)
            let inPerson = fields.value("inPerson", else: false, log.flag)
            guard let id, let topic, let periods, let mandatory, let inPerson else { return nil }
            return Session(
                id: .init(id.text), title: fields.title(), topic: topic, periods: periods, mandatory: mandatory,
                inPerson: inPerson)
        }
    }
}
