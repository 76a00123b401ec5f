// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// What a verified plan achieves and costs, in whole numbers: what a run of a sweep leaves behind.
package struct SweepFigures: Equatable, Sendable {
    package var served = 0
    package var people = 0
    /// People whom no offering fits.
    package var unservable = 0
    package var classes = 0
    /// What `limits.budget` bounds, VND.
    package var classCosts = 0
    /// Sessions that people attend in time that employers release: lost work.
    package var released = 0
    package var absences = 0
    package var metres = 0
    /// VND, with the weights of the run.
    package var objective = 0
    package var bound = 0
    package var unservableCost = 0
    /// Weights of the run, VND.
    package var unservedWeight = 0
    package var lostSessionWeight = 0

    /// The names under which programs find them, in the order of the tables.
    package static let fields: [(name: String, path: WritableKeyPath<SweepFigures, Int> & Sendable)] = [
        ("served", \.served), ("people", \.people), ("unservable", \.unservable), ("classes", \.classes),
        ("classCosts", \.classCosts), ("released", \.released), ("absences", \.absences), ("metres", \.metres),
        ("objective", \.objective), ("bound", \.bound), ("unservableCost", \.unservableCost),
        ("unservedWeight", \.unservedWeight), ("lostSessionWeight", \.lostSessionWeight),
    ]

    package init() {}

    package init(_ figures: Figures, unservableCost: Int) {
        served = figures.served.count
        people = figures.served.of
        unservable = figures.unservable
        classes = figures.classes
        classCosts = figures.classCosts
        released = figures.lostTime.released
        absences = figures.lostTime.absences
        metres = figures.metresTravelled
        objective = figures.cost.objective
        bound = figures.cost.bound
        self.unservableCost = unservableCost
        unservedWeight = figures.weights.unserved
        lostSessionWeight = figures.weights.lostSession
    }

    /// See `SolverSummary.gap`.
    package var gap: Double {
        SolverSummary.gap(objective: objective, bound: bound, unservableCost: unservableCost)
    }
}

/// A finished run as it is stored: its inputs, and what came of them.
package struct SweepRecord: Equatable, Sendable {
    /// What a run depends on. Equal inputs are planned once, whatever the sweep.
    package struct Inputs: Hashable, Sendable {
        /// Of the scenario after the change, without names of people.
        package var scenario: String
        /// Of `plan`.
        package var options: [String]
        /// The version that planned.
        package var program: String

        package init(scenario: String, options: [String], program: String) {
            self.scenario = scenario
            self.options = options
            self.program = program
        }

        /// One line, of which a digest can be made.
        package var text: String { "xeplop \(program) plan \(scenario) \(options.joined(separator: " "))\n" }
    }

    package var inputs: Inputs
    package var figures: SweepFigures

    package init(inputs: Inputs, figures: SweepFigures) {
        self.inputs = inputs
        self.figures = figures
    }

    package var json: JSONValue {
        .object([
            "schema": .integer(1), "scenario": .string(inputs.scenario), "program": .string(inputs.program),
            "options": .array(inputs.options.map { .string($0) }), "figures": figures.json,
        ])
    }

    /// Nil for anything but a whole record.
    package init?(parsing bytes: [UInt8]) {
        guard case .object(let members)? = try? JSONValue(parsing: bytes), members["schema"] == .integer(1),
            case .string(let scenario)? = members["scenario"], case .string(let program)? = members["program"],
            case .array(let items)? = members["options"], let figures = members["figures"].flatMap(SweepFigures.init)
        else { return nil }
        let options = items.compactMap { if case .string(let text) = $0 { text } else { nil } }
        inputs = Inputs(scenario: scenario, options: options, program: program)
        self.figures = figures
    }
}

extension SweepFigures {
    package var json: JSONValue {
        .object(Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.name, .integer(self[keyPath: $0.path])) }))
    }

    init?(_ json: JSONValue) {
        guard case .object(let members) = json else { return nil }
        for field in Self.fields {
            guard case .integer(let number)? = members[field.name] else { return nil }
            self[keyPath: field.path] = number
        }
    }
}
