// SPDX-License-Identifier: GPL-3.0-or-later

extension Inspection {
    /// The rules of section 8 on the file itself.
    mutating func inspectFile() {
        checkScenario()
        checkClassIdentifiers()
        checkOrder()
        checkUnserved()
    }

    /// `scenario` holds the title, and the SHA-256 of the scenario's files (not checked for a scenario without files).
    private mutating func checkScenario() {
        if plan.scenarioTitle != scenario.title {
            note(Violation(.scenarioTitle, found: plan.scenarioTitle, expected: scenario.title))
        }
        if !scenario.digest.isEmpty && plan.scenarioDigest != scenario.digest {
            note(Violation(.scenarioDigest, found: plan.scenarioDigest, expected: scenario.digest))
        }
    }

    /// Identifiers are non-empty, unique in their table and free of whitespace.
    private mutating func checkClassIdentifiers() {
        var seen: Set<PlannedClass.ID> = []
        for id in plan.classes.map(\.id)
        where !seen.insert(id).inserted || id.text.isEmpty || id.text.contains(where: \.isWhitespace) {
            note(Violation(.classIdentifier, at: .init(opened: id), found: id.text))
        }
    }

    /// Classes are in order of id, rosters and unserved of candidate id.
    private mutating func checkOrder() {
        for (before, after) in zip(plan.classes, plan.classes.dropFirst()) where after.id < before.id {
            note(Violation(.classOrder, at: .init(opened: after.id), found: before.id.text))
        }
        for opened in plan.classes {
            for (before, after) in zip(opened.roster, opened.roster.dropFirst())
            where after.candidate < before.candidate {
                let place = Violation.Place(opened: opened.id, candidate: after.candidate)
                note(Violation(.rosterOrder, at: place, found: before.candidate.text))
            }
        }
        for (before, after) in zip(plan.unserved, plan.unserved.dropFirst()) where after.candidate < before.candidate {
            note(Violation(.unservedOrder, at: .init(candidate: after.candidate), found: before.candidate.text))
        }
    }

    /// Everyone who is left without a class is reported, once, and nobody else.
    private mutating func checkUnserved() {
        let served = Set(plan.classes.flatMap { $0.roster.map(\.candidate) })
        var reported: Set<Candidate.ID> = []
        for candidate in plan.unserved.map(\.candidate) {
            if facts.candidates[candidate] == nil {
                note(Violation(.unknownReference, at: .init(candidate: candidate), found: candidate.text))
            } else if !reported.insert(candidate).inserted || served.contains(candidate) {
                note(Violation(.unservedUnexpected, at: .init(candidate: candidate)))
            }
        }
        for candidate in scenario.candidates.map(\.id)
        where !served.contains(candidate) && !reported.contains(candidate) {
            note(Violation(.unservedMissing, at: .init(candidate: candidate)))
        }
    }
}
