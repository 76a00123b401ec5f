// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Travel, limits, quotas and prices of a sample.
struct SampleDemands {
    let node: SampleNode

    init(_ request: SampleRequest, area: SampleArea, courses: SampleCourses, candidates: [SampleCandidate]) {
        var random = SampleRandom(seed: request.seed, stream: "demands")
        let tight = request.tightness == .tight
        let forbid = tight || random.chance(25)
        // About as many classes as full ones would take in; the tight ones cannot take everybody.
        let full = (request.candidates + courses.maximum - 1) / courses.maximum
        var limits: [(key: String, value: SampleNode)] = []
        if tight || random.chance(25) { limits.append(("classes", .number(tight ? max(1, full) : full + 3))) }
        if tight { limits.append(("classesPerCourse", .map([(courses.ids[0], .number(max(1, full * 2 / 3)))]))) }
        if tight || random.chance(25) {
            // A class of half-days costs some 6 to 9 million.
            limits.append(("budget", .number((tight ? full : full + 3) * 8_000_000)))
        }
        let quotas = tight || random.chance(50) ? Self.quotas(candidates, &random) : []
        node =
            [
                "travel": [
                    "kmPerHour": 30, "detour": "1.3", "maxKm": 20, "crossCluster": forbid ? "forbid" : "allow",
                ],
                "limits": .map(limits),
                "targets": .list(quotas),
                "weights": [
                    "unserved": 3_000_000, "target": 1_000_000, "lostSession": 150_000, "absence": 100_000,
                    "km": 2000, "crossCluster": 50_000, "classOpen": 1_000_000, "weekend": 50_000,
                ],
            ]
    }

    /// Every other unit, in the order in which its first candidate comes, shall have most of its people served.
    private static func quotas(_ candidates: [SampleCandidate], _ random: inout SampleRandom) -> [SampleNode] {
        var counts: [(unit: String, course: String, count: Int)] = []
        var places: [String: Int] = [:]
        for candidate in candidates {
            let key = candidate.unit + " " + candidate.course
            if let place = places[key] {
                counts[place].count += 1
            } else {
                places[key] = counts.count
                counts.append((candidate.unit, candidate.course, 1))
            }
        }
        return counts.enumerated().filter { $0.offset % 2 == 0 }.map { _, quota in
            let served = max(1, quota.count - random.int(0...max(1, quota.count / 5)))
            return ["unit": .text(quota.unit), "course": .text(quota.course), "served": .number(served)]
        }
    }
}
