// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// The forms of teaching of a sample. Their freedom in choosing weekly cells decides how many offerings there are.
enum SampleFormats {
    static func node(_ request: SampleRequest, courses: SampleCourses, clock: SampleClock) -> SampleNode {
        let province = request.venues > 20
        let most = (6...20).contains(request.venues) ? 4 : 3
        let evening: SampleNode = [
            "plan": "toi",
            "cells": [["days": .texts(Weekday.allCases.map(\.code)), "slots": ["toi"]]],
            "perWeek": ["min": 2, "max": .number(most)], "maxSpanDays": 60,
        ]
        let weekend: SampleNode = [
            "id": "cuoi-tuan", "title": "Thứ bảy, chủ nhật", "delivery": "inPerson",
            "cells": [["days": ["sat", "sun"], "slots": ["sang", "chieu"]]],
            "perWeek": ["min": 2, "max": 4], "perDay": 2, "maxSpanDays": 60,
        ]
        var formats: [SampleNode] = [
            [
                "id": "tap-trung", "title": "Tập trung ban ngày", "delivery": "inPerson",
                "cells": [["days": ["mon", "tue", "wed", "thu", "fri"], "slots": ["sang", "chieu"]]],
                "perWeek": "all", "maxSpanDays": 14,
            ],
            ["id": "toi", "title": .text("Buổi tối, 2-\(most) buổi một tuần"), "delivery": "inPerson"] + evening,
            weekend,
            follow(province: province, clock: clock),
            daysOff("2ca12", province: province), daysOff("ngay-dem-nghi", province: province),
        ]
        if courses.paperInPerson {
            let hybrid: SampleNode = [
                "id": "ket-hop", "title": "Trực tuyến buổi tối, thu hoạch trực tiếp", "delivery": "hybrid",
            ]
            formats.append(hybrid + evening + ["courses": ["nhan-thuc"]])
        } else {
            formats.append(
                ["id": "truc-tuyen", "title": "Trực tuyến buổi tối", "delivery": "online"] + evening)
        }
        return .list(formats)
    }

    /// Classes that move with the crews of the weekly rotation, so that no crew loses a shift.
    private static func follow(province: Bool, clock: SampleClock) -> SampleNode {
        let early: SampleNode = clock.afterShift ? "chieu" : "toi"
        return [
            "id": "3ca-tuan", "title": "Theo ca: 3 ca, đảo ca theo tuần", "delivery": "inPerson", "plan": "toi",
            "follow": ["pattern": "3ca-tuan", "slots": ["ca1": early, "ca2": "sang", "ca3": "toi"]],
            "perWeek": ["min": province ? 4 : 2, "max": province ? 6 : 5], "maxSpanDays": 60,
            "venueKinds": ["industrial", "center"], "groups": ["cong-nhan"],
        ]
    }

    /// Evenings of the days on which a crew of a 12-hour rotation is off; the night before is slept off by then.
    private static func daysOff(_ pattern: String, province: Bool) -> SampleNode {
        [
            "id": "nghi-\(pattern)", "title": "Tối ngày nghỉ của kíp 12 giờ", "delivery": "inPerson", "plan": "toi",
            "follow": ["pattern": .text(pattern), "slots": ["off": "toi"]],
            "perWeek": ["min": 6, "max": 7], "maxSpanDays": 60,
            "venueKinds": province ? ["industrial"] : ["industrial", "center"], "groups": ["cong-nhan"],
        ]
    }
}
