// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanCodec {
    /// The plan in a file, whoever wrote it.
    ///
    /// `reason` may be any text, `seconds` may be missing, and `solver` may hold further keys; elsewhere an unknown key
    /// is a fault. Whether the plan is a good one is the verifier's question.
    ///
    /// - Throws: every fault at once, or the first one in the JSON itself.
    public static func decode(_ bytes: [UInt8]) throws(PlanFileError) -> Plan {
        guard bytes.count <= largestFile else {
            throw PlanFileError(faults: [PlanFileFault(.tooLarge(limit: largestFile))])
        }
        let root: JSONValue
        do { root = try JSONValue(parsing: bytes) } catch { throw PlanFileError(faults: [error]) }
        let reader = PlanReader()
        let plan = reader.plan(root)
        guard reader.faults.isEmpty else { throw PlanFileError(faults: reader.faults) }
        return plan
    }
}

/// Walks the JSON and notes what is wrong; after a fault it goes on with a stand-in, so that all are found at once.
private final class PlanReader {
    static let mostFaults = 100
    private(set) var faults: [PlanFileFault] = []

    func plan(_ root: JSONValue) -> Plan {
        // A file of another schema, or of something else, would only yield a heap of misleading faults.
        if case .object(let members) = root, let schema = members["schema"], schema != .integer(PlanCodec.schema) {
            note(.unsupportedSchema, "schema", schema)
            return Plan(
                scenarioTitle: "", scenarioDigest: "", solver: solver(nil), classes: [], unserved: [], costs: Costs())
        }
        let keys = ["schema", "scenario", "solver", "classes", "unserved", "costs"]
        let root = object(root, "", keys: keys)
        let scenario = object(root["scenario"], "scenario", keys: ["title", "sha256"])
        return Plan(
            scenarioTitle: text(scenario["title"], "scenario.title"),
            scenarioDigest: text(scenario["sha256"], "scenario.sha256"),
            solver: solver(root["solver"]),
            classes: array(root["classes"], "classes", opened),
            unserved: array(root["unserved"], "unserved", unserved),
            costs: costs(root["costs"]))
    }

    private func solver(_ value: JSONValue?) -> SolverSummary {
        let path = "solver"
        let keys = ["status", "objective", "bound", "gap", "unservableCost", "stoppedBy"]
        let solver = object(value, path, keys: keys, tolerant: true)
        return SolverSummary(
            status: word(solver["status"], "solver.status", .feasible),
            objective: whole(solver["objective"], "solver.objective"), bound: whole(solver["bound"], "solver.bound"),
            gap: number(solver["gap"], "solver.gap"),
            unservableCost: whole(solver["unservableCost"], "solver.unservableCost"),
            seconds: solver["seconds"].map { number($0, "solver.seconds") },
            stoppedBy: word(solver["stoppedBy"], "solver.stoppedBy", .proof))
    }

    private func opened(_ value: JSONValue, _ path: String) -> PlannedClass {
        let members = object(value, path, keys: ["id", "course", "format", "venue", "sessions", "roster"])
        return PlannedClass(
            id: identifier(members["id"], path + ".id"), course: identifier(members["course"], path + ".course"),
            format: identifier(members["format"], path + ".format"),
            venue: identifier(members["venue"], path + ".venue"),
            sessions: array(members["sessions"], path + ".sessions", session),
            roster: array(members["roster"], path + ".roster", entry))
    }

    private func session(_ value: JSONValue, _ path: String) -> PlannedSession {
        let members = object(value, path, keys: ["session", "date", "slot", "lecturer", "online"])
        return PlannedSession(
            session: identifier(members["session"], path + ".session"), date: date(members["date"], path + ".date"),
            slot: identifier(members["slot"], path + ".slot"),
            lecturer: identifier(members["lecturer"], path + ".lecturer"),
            online: boolean(members["online"], path + ".online"))
    }

    private func entry(_ value: JSONValue, _ path: String) -> RosterEntry {
        let members = object(value, path, keys: ["candidate", "absent", "released"])
        return RosterEntry(
            candidate: identifier(members["candidate"], path + ".candidate"),
            absent: array(members["absent"], path + ".absent", identifier),
            released: array(members["released"], path + ".released", identifier))
    }

    private func unserved(_ value: JSONValue, _ path: String) -> UnservedCandidate {
        let members = object(value, path, keys: ["candidate", "reason"])
        return UnservedCandidate(
            candidate: identifier(members["candidate"], path + ".candidate"),
            reason: text(members["reason"], path + ".reason"))
    }

    private func costs(_ value: JSONValue?) -> Costs {
        let members = object(value, "costs", keys: CostPart.allCases.map(\.rawValue))
        var costs = Costs()
        for part in CostPart.allCases { costs[part] = whole(members[part.rawValue], "costs.\(part.rawValue)") }
        return costs
    }

    // A nil value has been noted as a missing key already.

    private func object(
        _ value: JSONValue?, _ path: String, keys: [String], tolerant: Bool = false
    ) -> [String: JSONValue] {
        guard let value else { return [:] }
        guard case .object(let members) = value else {
            note(.expectedObject, path, value)
            return [:]
        }
        for key in keys where members[key] == nil { note(.missingKey(key), path) }
        for key in members.keys.sorted() where !tolerant && !keys.contains(key) {
            note(.unknownKey, path.isEmpty ? key : "\(path).\(key)")
        }
        return members
    }

    private func array<Element>(
        _ value: JSONValue?, _ path: String, _ element: (JSONValue, String) -> Element
    ) -> [Element] {
        guard let value else { return [] }
        guard case .array(let values) = value else {
            note(.expectedArray, path, value)
            return []
        }
        var elements: [Element] = []
        // A file of millions of faults is not read to its end.
        for (position, value) in values.enumerated() where faults.count < Self.mostFaults {
            elements.append(element(value, "\(path)[\(position)]"))
        }
        return elements
    }

    private func text(_ value: JSONValue?, _ path: String) -> String {
        if case .string(let text)? = value { return text }
        if let value { note(.expectedText, path, value) }
        return ""
    }

    private func identifier<Entity>(_ value: JSONValue?, _ path: String) -> Identifier<Entity> {
        if case .string(let text)? = value, !text.isEmpty, !text.contains(where: \.isWhitespace) {
            return Identifier(text)
        }
        if let value { note(.expectedIdentifier, path, value) }
        return ""
    }

    private func date(_ value: JSONValue?, _ path: String) -> Day {
        if case .string(let text)? = value, let day = Day(iso: text) { return day }
        if let value { note(.expectedDate, path, value) }
        return Day(number: 0)
    }

    private func boolean(_ value: JSONValue?, _ path: String) -> Bool {
        if case .boolean(let flag)? = value { return flag }
        if let value { note(.expectedBoolean, path, value) }
        return false
    }

    private func number(_ value: JSONValue?, _ path: String) -> Double {
        if case .double(let number)? = value { return number }
        if case .integer(let number)? = value { return Double(number) }
        if let value { note(.expectedNumber, path, value) }
        return 0
    }

    private func whole(_ value: JSONValue?, _ path: String) -> Int {
        let largest = 1 << 53
        if case .integer(let number)? = value, (-largest...largest).contains(number) { return number }
        if case .double(let number)? = value, let exact = Int(exactly: number), (-largest...largest).contains(exact) {
            return exact
        }
        if let value { note(.expectedWholeNumber, path, value) }
        return 0
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue?, _ path: String, _ standIn: Word
    ) -> Word {
        if case .string(let text)? = value, let word = Word(rawValue: text) { return word }
        if let value { note(.expectedOneOf(Word.allCases.map(\.rawValue)), path, value) }
        return standIn
    }

    private func note(_ problem: PlanFileFault.Problem, _ path: String, _ value: JSONValue? = nil) {
        guard faults.count < Self.mostFaults else { return }
        faults.append(PlanFileFault(problem, path: path, value: value.map(shown) ?? ""))
    }

    /// The value in a few characters.
    private func shown(_ value: JSONValue) -> String {
        switch value {
        case .object: return "{…}"
        case .array: return "[…]"
        case .string(let text): return text
        default: return String(String(decoding: value.bytes, as: UTF8.self).dropLast())
        }
    }
}
