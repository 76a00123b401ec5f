// SPDX-License-Identifier: GPL-3.0-or-later

/// The plan file of section 8: JSON, UTF-8, keys sorted, one plan a file.
public enum PlanCodec {
    /// The version of the file format.
    public static let schema = 1
    /// Longest file that is read, in bytes: many times the plan of a province, and little enough to hold in memory.
    public static let largestFile = 32 << 20

    /// The file of a plan; equal plans give equal bytes. `seconds` is left out where it is nil.
    public static func encode(_ plan: Plan) -> [UInt8] { json(plan).bytes }

    /// The JSON of a plan.
    public static func json(_ plan: Plan) -> JSONValue {
        .object([
            "schema": .integer(schema),
            "scenario": .object(["title": .string(plan.scenarioTitle), "sha256": .string(plan.scenarioDigest)]),
            "solver": json(plan.solver),
            "classes": .array(plan.classes.map(json)),
            "unserved": .array(
                plan.unserved.map {
                    .object(["candidate": .string($0.candidate.text), "reason": .string($0.reason)])
                }),
            "costs": .object(
                Dictionary(uniqueKeysWithValues: CostPart.allCases.map { ($0.rawValue, .integer(plan.costs[$0])) })),
        ])
    }

    private static func json(_ solver: SolverSummary) -> JSONValue {
        var members: [String: JSONValue] = [
            "status": .string(solver.status.rawValue),
            "objective": .integer(solver.objective),
            "bound": .integer(solver.bound),
            "gap": .double(solver.gap),
            "unservableCost": .integer(solver.unservableCost),
            "stoppedBy": .string(solver.stoppedBy.rawValue),
        ]
        members["seconds"] = solver.seconds.map { .double($0) }
        return .object(members)
    }

    private static func json(_ opened: PlannedClass) -> JSONValue {
        .object([
            "id": .string(opened.id.text),
            "course": .string(opened.course.text),
            "format": .string(opened.format.text),
            "venue": .string(opened.venue.text),
            "sessions": .array(
                opened.sessions.map {
                    .object([
                        "session": .string($0.session.text), "date": .string($0.date.iso),
                        "slot": .string($0.slot.text), "lecturer": .string($0.lecturer.text),
                        "online": .boolean($0.online),
                    ])
                }),
            "roster": .array(
                opened.roster.map {
                    .object([
                        "candidate": .string($0.candidate.text),
                        "absent": .array($0.absent.map { .string($0.text) }),
                        "released": .array($0.released.map { .string($0.text) }),
                    ])
                }),
        ])
    }
}
