// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Shift rotations seen in industrial zones, and the weekly busy time of the other groups, lecturers and venues.
enum SampleShifts {
    /// Rotation and crew of every profile of shift workers.
    static let crews: [(pattern: String, crew: String)] =
        ["A", "B", "C"].map { ("3ca-tuan", $0) } + ["A", "B", "C"].map { ("2ca12", $0) }
        + ["A", "B", "C", "D"].map { ("3ca4kip", $0) } + ["A", "B", "C"].map { ("ngay-dem-nghi", $0) }

    static func patterns(anchor: Day) -> SampleNode {
        let three: SampleNode = [
            "ca1": ["from": "06:00", "to": "14:00"], "ca2": ["from": "14:00", "to": "22:00"],
            "ca3": ["from": "22:00", "to": "06:00", "restAfterHours": 8],
        ]
        let twelve: SampleNode = [
            "ngay": ["from": "07:00", "to": "19:00"], "dem": ["from": "19:00", "to": "07:00", "restAfterHours": 8],
        ]
        let week = ["ca1", "ca2", "ca3"].flatMap { Array(repeating: $0, count: 6) + ["off"] }
        func pattern(_ title: String, _ shifts: SampleNode, _ cycle: [String], every step: Int) -> SampleNode {
            let crews = stride(from: 0, to: cycle.count, by: step).enumerated().map { index, offset in
                (key: ["A", "B", "C", "D"][index], value: SampleNode.number(offset))
            }
            return [
                "title": .text(title), "anchor": .date(anchor), "shifts": shifts, "cycle": .texts(cycle),
                "crews": .map(crews),
            ]
        }
        return [
            "3ca-tuan": pattern("3 ca, đảo ca theo tuần", three, week, every: 7),
            "2ca12": pattern(
                "2 ca 12 giờ, 2 ngày 2 đêm 2 nghỉ", twelve, ["ngay", "ngay", "dem", "dem", "off", "off"], every: 2),
            "3ca4kip": pattern(
                "3 ca 4 kíp", three, ["ca1", "ca1", "ca2", "ca2", "ca3", "ca3", "off", "off"], every: 2),
            "ngay-dem-nghi": pattern("2 ca 3 kíp: ngày, đêm, nghỉ", twelve, ["ngay", "dem", "off"], every: 1),
        ]
    }

    static let profiles: SampleNode =
        people + teachers
        + .map(crews.map { (key: "\($0.pattern)-\($0.crew)", value: shiftProfile($0.pattern, $0.crew)) })

    private static let workdays: SampleNode = ["mon", "tue", "wed", "thu", "fri"]
    private static let schooldays: SampleNode = ["mon", "tue", "wed", "thu", "fri", "sat"]

    private static let people: SampleNode = [
        "nong-dan": [
            "title": "Nông dân, sáng ra đồng",
            "busy": [["days": schooldays, "from": "06:00", "to": "10:30", "release": "true"]],
        ],
        "hanh-chinh": [
            "title": "Giờ hành chính",
            "busy": [["days": workdays, "from": "07:30", "to": "17:00", "release": "true"]], "maxReleased": 10,
        ],
        "giao-vien": [
            "title": "Giáo viên",
            "busy": [
                ["days": schooldays, "from": "07:00", "to": "11:30"],
                ["days": ["mon", "wed", "fri"], "from": "13:30", "to": "17:00", "release": "true"],
            ],
            "maxReleased": 2,
        ],
        "hoc-sinh": [
            "title": "Học sinh THPT",
            "busy": [
                ["days": schooldays, "from": "07:00", "to": "11:30"],
                ["days": ["tue", "thu"], "from": "13:30", "to": "17:00"],
            ],
        ],
    ]

    private static let teachers: SampleNode = [
        "kiem-chuc-sang": [
            "title": "Giảng viên kiêm chức, bận sáng",
            "busy": [["days": workdays, "from": "07:00", "to": "11:30"]],
        ],
        "kiem-chuc-chieu": [
            "title": "Giảng viên kiêm chức, bận chiều",
            "busy": [["days": workdays, "from": "13:00", "to": "17:00"]],
        ],
        "truong-hoc": [
            "title": "Trường học, mở buổi tối và cuối tuần",
            "busy": [
                ["days": workdays, "from": "06:30", "to": "17:30"], ["days": ["sat"], "from": "06:30", "to": "11:45"],
            ],
        ],
        "hoi-truong-xa": [
            "title": "Hội trường xã, giao ban sáng thứ hai",
            "busy": [["days": ["mon"], "from": "07:00", "to": "11:30"]],
        ],
    ]

    private static func shiftProfile(_ pattern: String, _ crew: String) -> SampleNode {
        ["title": "Công nhân, kíp \(crew)", "shifts": ["pattern": .text(pattern), "crew": .text(crew)]]
    }
}
