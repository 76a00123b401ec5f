// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Makes synthetic scenarios that look like those of real centres: workers on rotating shifts near an industrial
/// zone, teachers, pupils, farmers, officials and people with time, in communes around a centre.
///
/// Names are plainly made up ("Ứng viên 17"), units are codes of the form `x003-cb2`.
public enum SampleGenerator {
    /// A scenario as it would have been read from a folder; its digest is empty, since there are no files.
    public static func document(_ request: SampleRequest) -> ScenarioDocument {
        let area = SampleArea(request)
        let courses = SampleCourses(request)
        let candidates = SamplePeople.candidates(request, area: area, courses: courses)
        let demands = SampleDemands(request, area: area, courses: courses, candidates: candidates)
        let clock = SampleClock(request)
        let title =
            "Tình huống mẫu: \(request.candidates) ứng viên, \(request.communes) xã, hạt giống \(request.seed)"
        let root: SampleNode = [
            "schema": 1,
            "title": .text(title),
            "timeZone": "Asia/Ho_Chi_Minh",
            "horizon": ["from": .date(clock.horizon.lowerBound), "to": .date(clock.horizon.upperBound)],
            "holidays": SampleClock.holidays,
            "slots": clock.slots,
            "courses": courses.node,
            "formats": SampleFormats.node(request, courses: courses, clock: clock),
            "shiftPatterns": SampleShifts.patterns(anchor: clock.horizon.lowerBound),
            "profiles": SampleShifts.profiles,
            "clusters": area.clusters,
        ]
        return ScenarioDocument(
            root: (root + demands.node).node,
            tables: [
                .communes: DocumentTable(.communes, rows: area.communeRows),
                .venues: DocumentTable(.venues, rows: area.venueRows),
                .lecturers: DocumentTable(
                    .lecturers, rows: SamplePeople.lecturers(request, topics: courses.topics, clock: clock)),
                .candidates: DocumentTable(.candidates, rows: candidates.map(\.row)),
            ],
            digest: "")
    }
}
