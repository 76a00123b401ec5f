// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// The two courses every centre gives, each cut into half-days of 5 periods and into evenings of 4.
struct SampleCourses {
    /// Course ids in the order of the file.
    let ids: [String]
    /// Whether the final paper is written at the venue; where not, a class can be held wholly online.
    let paperInPerson: Bool
    let minimum: Int
    let maximum: Int

    init(_ request: SampleRequest) {
        var random = SampleRandom(seed: request.seed, stream: "courses")
        ids = request.courses == 1 ? ["nhan-thuc"] : ["nhan-thuc", "dang-vien-moi"]
        paperInPerson = random.chance(60)
        minimum = request.candidates < 60 ? 5 : 25
        maximum = request.candidates < 60 ? 12 : random.pick([50, 60, 60])
    }

    /// Topics in the order in which lessons need them.
    var topics: [String] {
        ["lich-su", "cuong-linh", "dieu-le", "thao-luan", "thu-hoach"] + (ids.count > 1 ? ["duong-loi"] : [])
    }

    var node: SampleNode {
        let awareness = course("nhan-thuc", "Bồi dưỡng nhận thức về Đảng", Self.awareness, Self.awarenessEvenings)
        let members = course("dang-vien-moi", "Bồi dưỡng đảng viên mới", Self.members, Self.memberEvenings)
        return .list(ids.count > 1 ? [awareness, members] : [awareness])
    }

    private func course(
        _ id: String, _ title: String, _ halfDays: [Lesson], _ evenings: [Lesson]
    ) -> SampleNode {
        [
            "id": .text(id), "title": .text(title),
            "classSize": ["min": .number(minimum), "max": .number(maximum)],
            "minAttendance": "0.8",
            "sessions": sessions(halfDays, periods: 5),
            "plans": ["toi": sessions(evenings, periods: 4)],
        ]
    }

    private typealias Lesson = (id: String, title: String, topic: String)

    private func sessions(_ lessons: [Lesson], periods: Int) -> SampleNode {
        .list(
            lessons.map { lesson in
                let session: SampleNode = [
                    "id": .text(lesson.id), "title": .text(lesson.title), "topic": .text(lesson.topic),
                    "periods": .number(periods),
                ]
                guard lesson.id == "kt" else { return session }
                return session + ["mandatory": "true"] + (paperInPerson ? ["inPerson": "true"] : [:])
            })
    }

    /// The guidance of 2022: 50 periods in ten half-days.
    private static let awareness: [Lesson] = [
        ("b1", "Bài 1: Khái quát lịch sử Đảng", "lich-su"),
        ("b2a", "Bài 2: Cương lĩnh (1)", "cuong-linh"), ("b2b", "Bài 2: Cương lĩnh (2)", "cuong-linh"),
        ("b3", "Bài 3: Điều lệ Đảng", "dieu-le"), ("b4", "Bài 4: Học tập và làm theo Bác", "lich-su"),
        ("b5", "Bài 5: Phấn đấu trở thành đảng viên", "dieu-le"), ("tl", "Thảo luận", "thao-luan"),
        ("tt", "Báo cáo thực tế", "thao-luan"), ("ot", "Ôn tập, giải đáp", "thu-hoach"),
        ("kt", "Thu hoạch, bế giảng", "thu-hoach"),
    ]

    private static let awarenessEvenings: [Lesson] = [
        ("b1a", "Bài 1: Khái quát lịch sử Đảng (1)", "lich-su"),
        ("b1b", "Bài 1: Khái quát lịch sử Đảng (2)", "lich-su"),
        ("b2a", "Bài 2: Cương lĩnh (1)", "cuong-linh"), ("b2b", "Bài 2: Cương lĩnh (2)", "cuong-linh"),
        ("b2c", "Bài 2: Cương lĩnh (3)", "cuong-linh"), ("b3a", "Bài 3: Điều lệ Đảng (1)", "dieu-le"),
        ("b3b", "Bài 3: Điều lệ Đảng (2)", "dieu-le"), ("b4", "Bài 4: Học tập và làm theo Bác", "lich-su"),
        ("b5", "Bài 5: Phấn đấu trở thành đảng viên", "dieu-le"), ("tl", "Thảo luận", "thao-luan"),
        ("tt", "Báo cáo thực tế", "thao-luan"), ("ot", "Ôn tập, giải đáp", "thu-hoach"),
        ("kt", "Thu hoạch, bế giảng", "thu-hoach"),
    ]

    private static let members: [Lesson] =
        (1...10).map { ("b\($0)", "Bài \($0)", memberTopic($0)) }
        + [("tl", "Thảo luận", "thao-luan"), ("kt", "Thu hoạch, bế giảng", "thu-hoach")]

    private static let memberEvenings: [Lesson] =
        (1...10).map { ("b\($0)", "Bài \($0)", memberTopic($0)) }
        + [
            ("tl1", "Thảo luận (1)", "thao-luan"), ("tl2", "Thảo luận (2)", "thao-luan"),
            ("tt", "Báo cáo thực tế", "thao-luan"), ("ot", "Ôn tập, giải đáp", "thu-hoach"),
            ("kt", "Thu hoạch, bế giảng", "thu-hoach"),
        ]

    private static func memberTopic(_ lesson: Int) -> String {
        switch lesson {
        case 1...2: return "lich-su"
        case 3...4: return "cuong-linh"
        case 5...8: return "duong-loi"
        default: return "dieu-le"
        }
    }
}
