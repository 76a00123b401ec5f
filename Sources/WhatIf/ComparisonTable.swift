// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import TrainingModel

/// Alternatives side by side: a row for each measure, a column for each alternative, the first being the base.
package struct ComparisonTable: Sendable {
    /// One alternative with its figures.
    package struct Alternative: Sendable {
        package var title: String
        /// The file or identifier that it comes from.
        package var source: String
        package var figures: Figures

        package init(title: String, source: String, figures: Figures) {
            self.title = title
            self.source = source
            self.figures = figures
        }
    }

    /// A cell. `text` rounds money to 0.1 million VND and metres to km; a share of 1 is the whole.
    package enum Value: Equatable, Sendable {
        case count(Int)
        case part(Figures.Part)
        /// VND.
        case money(Int)
        case metres(Int)
        case share(Double)
        /// To the base, where weights are as there; nil where they are not, for then nothing can be said.
        case difference(CostDifference?)
        /// Of the base itself.
        case nothing
    }

    /// A measure of every alternative, or the part of it that belongs to one group, unit, format or venue.
    package struct Row: Sendable {
        /// A name for programs.
        package var code: String
        /// Group, unit, format or venue; nil for the whole.
        package var key: String?
        package var label: Phrase
        /// One for each alternative.
        package var values: [Value]
    }

    /// Which rows are shown.
    package enum Kind: Sendable {
        /// What changes with a change, and what it gains.
        case changes
        /// What a format can do, at what cost and loss of work, by group.
        case formats
    }

    package let alternatives: [Alternative]
    package private(set) var rows: [Row] = []

    package init(_ alternatives: [Alternative], kind: Kind) {
        self.alternatives = alternatives
        add("served", Words.served) { .part($0.served) }
        addParts("servedByGroup") { $0.servedByGroup }
        if kind == .changes { addTargets() }
        if kind == .formats {
            add("servable", Words.whatIfServable) { .part($0.servable) }
            addParts("servableByGroup") { $0.servableByGroup }
        } else {
            add("unserved", Words.unserved) { .count($0.unserved) }
            add("unservable", Words.whatIfUnservable) { .count($0.unservable) }
        }
        add("classes", Words.classesTitle) { .count($0.classes) }
        addCounts("classesByFormat", Words.whatIfFormat) { $0.classesByFormat }
        addCounts("classesByVenue", Words.whatIfVenue) { $0.classesByVenue }
        add("classCosts", Words.whatIfClassCosts) { .money($0.classCosts) }
        add("released", Words.releasedTitle) { .count($0.lostTime.released) }
        if kind == .formats { addLostTime("releasedByGroup", \.released) }
        add("absences", Words.absencesTitle) { .count($0.lostTime.absences) }
        if kind == .formats { addLostTime("absencesByGroup", \.absences) }
        add("travel", Words.whatIfTravel) { .metres($0.metresTravelled) }
        add("objective", Words.whatIfObjective) { .money($0.cost.objective) }
        add("bound", Words.whatIfBound) { .money($0.cost.bound) }
        add("gap", Words.whatIfGap) { .share($0.gap) }
        if kind == .changes { addDifferences() }
    }

    /// How the cost of an alternative differs from the base's; nil where their weights differ.
    package func difference(of number: Int) -> CostDifference? {
        let (base, other) = (alternatives[0].figures, alternatives[number].figures)
        return base.weights == other.weights ? other.cost.difference(to: base.cost) : nil
    }

    // MARK: Rows

    private mutating func add(_ code: String, key: String? = nil, _ label: Phrase, _ value: (Figures) -> Value) {
        rows.append(Row(code: code, key: key, label: label, values: alternatives.map { value($0.figures) }))
    }

    /// A row for each key that some alternative has, in order of the key.
    private func keys<Number>(_ numbers: (Figures) -> [String: Number]) -> [String] {
        Set(alternatives.flatMap { numbers($0.figures).keys }).sorted()
    }

    private func label(_ key: String) -> Phrase { key.isEmpty ? Words.noGroup : Phrase(vi: key, en: key) }

    private mutating func addParts(_ code: String, _ parts: (Figures) -> [String: Figures.Part]) {
        for key in keys(parts) {
            add(code, key: key, label(key)) { .part(parts($0)[key] ?? Figures.Part(0, of: 0)) }
        }
    }

    private mutating func addCounts(_ code: String, _ label: (String) -> Phrase, _ counts: (Figures) -> [String: Int]) {
        for key in keys(counts) { add(code, key: key, label(key)) { .count(counts($0)[key] ?? 0) } }
    }

    private mutating func addLostTime(_ code: String, _ part: (Figures.LostTime) -> Int) {
        for key in keys({ $0.lostTimeByGroup }) {
            let values = alternatives.map { part($0.figures.lostTimeByGroup[key] ?? .init()) }
            // Groups that lose nothing anywhere would fill the page.
            guard values.contains(where: { $0 > 0 }) else { continue }
            rows.append(Row(code: code, key: key, label: label(key), values: values.map { .count($0) }))
        }
    }

    private mutating func addTargets() {
        var units: [String] = []
        for target in alternatives.flatMap({ $0.figures.targets }) where !units.contains(target.unit) {
            units.append(target.unit)
        }
        for unit in units {
            add("servedByTarget", key: unit, Words.whatIfTarget(unit)) { figures in
                figures.targets.first { $0.unit == unit }.map { .part($0.part) } ?? .nothing
            }
        }
    }

    private mutating func addDifferences() {
        let values = alternatives.indices.map { $0 == 0 ? Value.nothing : .difference(difference(of: $0)) }
        rows.append(Row(code: "difference", key: nil, label: Words.whatIfDifference, values: values))
    }
}
