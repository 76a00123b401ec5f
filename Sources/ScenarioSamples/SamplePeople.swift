// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// A drawn candidate: the row of the table, and what quotas need to know.
struct SampleCandidate {
    var unit: String
    var course: String
    var row: [String]
}

/// Draws lecturers and candidates.
enum SamplePeople {
    /// Groups with their share of a hundred candidates.
    private static let groups: [(element: String, weight: Int)] = [
        ("cong-nhan", 45), ("giao-vien", 12), ("hoc-sinh", 10), ("nong-dan", 12), ("can-bo", 12), ("tu-do", 9),
    ]

    static func lecturers(_ request: SampleRequest, topics: [String], clock: SampleClock) -> [[String]] {
        var random = SampleRandom(seed: request.seed, stream: "lecturers")
        let staff = request.tightness == .tight ? 1 : max(2, request.lecturers / 3)
        return (0..<request.lecturers).map { index in
            let full = index < staff
            var known = topics
            if !full {
                // Each topic in turn is one that this lecturer surely has, so that every topic has several lecturers.
                let others = random.shuffled(topics).prefix(random.int(1...3))
                known = topics.enumerated().filter { others.contains($1) || $0 == index % topics.count }.map(\.element)
            }
            let guest = !full && index % 5 == 4
            return [
                "gv" + SampleArea.padded(index + 1, 2), "Giảng viên \(index + 1)", known.joined(separator: ";"),
                full || guest ? "" : random.pick(["kiem-chuc-sang", "kiem-chuc-chieu"]),
                guest ? "" : "2", guest ? "" : String(full ? 8 : random.pick([4, 6, 8])),
                String(full ? 150_000 : random.pick([400_000, 500_000, 600_000])),
                random.chance(40) ? clock.stretch(&random, days: 5...12) : "",
                random.chance(20) ? clock.stretch(&random, days: 2...5) : "",
            ]
        }
    }

    static func candidates(_ request: SampleRequest, area: SampleArea, courses: SampleCourses) -> [SampleCandidate] {
        var random = SampleRandom(seed: request.seed, stream: "candidates")
        let clock = SampleClock(request)
        return (1...request.candidates).map { candidate($0, request, area, courses, clock, &random) }
    }

    private static func candidate(
        _ number: Int, _ request: SampleRequest, _ area: SampleArea, _ courses: SampleCourses, _ clock: SampleClock,
        _ random: inout SampleRandom
    ) -> SampleCandidate {
        let home = random.pick(area.communes).id
        let group = random.pick(weighted: groups)
        var workplace = ""
        var profile = ""
        switch group {
        case "cong-nhan":
            workplace = random.pick(area.industrial)
            let shift = random.pick(SampleShifts.crews)
            profile = "\(shift.pattern)-\(shift.crew)"
        case "can-bo": profile = "hanh-chinh"
        case "tu-do": break
        default: profile = group
        }
        let course = courses.ids.count > 1 && random.chance(35) ? courses.ids[1] : courses.ids[0]
        let unit = "\(home)-cb\(random.int(1...2))"
        // The first and last dates that suit leave at least half of the horizon to most people.
        let third = max(1, request.days / 3)
        let first = clock.horizon.lowerBound
        return SampleCandidate(
            unit: unit, course: course,
            row: [
                "c" + SampleArea.padded(number, 5), "Ứng viên \(number)", unit, home, workplace, course, group, profile,
                random.chance(20) ? "2" : "1",
                random.chance(12) ? (first + 7 * random.int(1...max(1, third / 7))).iso : "",
                random.chance(15) ? (clock.horizon.upperBound + -random.int(0...third)).iso : "",
                random.pick(weighted: [("", 65), ("10", 10), ("15", 25)]),
                random.chance(12) ? clock.stretch(&random, days: 7...35) : "",
                random.chance(6) ? clock.stretch(&random, days: 1...10) : "",
            ])
    }
}
