// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// What a centre begins with: the courses, lessons, slots, formats and busy times that are much the same everywhere, and
/// nobody and nowhere yet.
public enum ScenarioTemplate {
    /// A scenario for the three months from the first of the month after a day.
    public static func scenario(title: String, after today: Day) -> Scenario {
        let (year, month, _) = today.civil
        func first(_ monthsLater: Int) -> Day {
            let months = year * 12 + month - 1 + monthsLater
            return Day(year: months / 12, month: months % 12 + 1, day: 1)!
        }
        let request = SampleRequest(
            candidates: 60, communes: 1, venues: 1, lecturers: 1, courses: 2, seed: 1, start: first(1))
        // The generator's courses and times are those of real centres; only its people and places are made up.
        guard var scenario = ScenarioDecoder.decode(SampleGenerator.document(request)).scenario else {
            preconditionFailure("The generator made a scenario with faults.")
        }
        scenario.title = title
        scenario.horizon = first(1)...first(4) + -1
        scenario.holidays = VietnamHolidays.all
        // Formats of shift workers are made to measure; what they follow is there.
        scenario.formats = scenario.formats.filter { if case .cells = $0.pattern { true } else { false } }
        scenario.limits = Limits()
        scenario.travel = Travel()
        scenario.weights = Weights()
        scenario.targets = []
        scenario.clusters = []
        scenario.communes = []
        scenario.venues = []
        scenario.lecturers = []
        scenario.candidates = []
        return scenario
    }
}
